internal import ICalendar

/// Looks for addresses of people whom the reader of a mail need not know.
///
/// Every property, parameter and component is looked at, also those that nobody here knows. In what
/// people write for people an address may stand: it is the one at which the organizer can be asked.
struct NamedAddresses {
    /// The addresses that may stand anywhere, in small letters.
    let allowed: Set<String>

    /// What people write for people.
    private static let free: Set<PropertyName> = [
        .description, .comment, .summary, .location, .contact, .url, .conference,
    ]
    private static let freeNames: Set = ["STYLED-DESCRIPTION"]

    /// What identifies something, and may look like an address though it is none.
    private static let identifiers: Set<PropertyName> = [.uid, .relatedTo]

    /// Finds the first address that may not stand there.
    func check(_ tree: CalendarTree) throws(SchedulingMail.Mistake) {
        var open = tree.calendars
        while let component = open.popLast() {
            for line in tree.properties(in: component) { try check(line) }
            open += tree.components(in: component)
        }
    }

    private func check(_ line: ContentLine) throws(SchedulingMail.Mistake) {
        for parameter in line.parameters {
            for value in parameter.values where isOther(Array(value.utf8)) {
                throw .otherAddress("\(line.name);\(parameter.name)")
            }
        }
        if line.property == .attendee || line.name == "CALENDAR-ADDRESS" {
            // Also somebody who has a telephone only.
            guard let address = CalendarAddress(uri: line.value),
                allowed.contains(address.mailbox.lowercased())
            else { throw .otherParticipant }
        }
        let isFree =
            NamedAddresses.free.contains(line.property)
            || NamedAddresses.freeNames.contains(line.name)
        guard !isFree, !NamedAddresses.identifiers.contains(line.property) else { return }
        if isOther(Array(line.valueOctets)) { throw .otherAddress(line.name) }
    }

    /// Whether an address that is not allowed stands in a value.
    private func isOther(_ value: [UInt8]) -> Bool {
        let plain = NamedAddresses.decoded(value)
        guard plain.contains(ASCII.at) else { return false }
        var whole = String(lowering: plain)
        if whole.hasPrefix("mailto:") { whole.removeFirst(7) }
        if allowed.contains(whole) { return false }
        return NamedAddresses.mentioned(in: plain).contains { !allowed.contains($0) }
    }

    /// The octets with percent-encoding undone (RFC 6068 §2), and without the backslashes of texts.
    private static func decoded(_ value: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < value.count {
            if value[index] == ASCII.backslash, index + 1 < value.count {
                let next = value[index + 1]
                // A line end is written with a letter.
                result.append(ASCII.lowercased(next) == UInt8(ascii: "n") ? ASCII.space : next)
                index += 2
            } else {
                result.append(value[index])
                index += 1
            }
        }
        return ASCII.percentDecoded(result)
    }

    /// The pieces of a text that look like addresses, in small letters.
    private static func mentioned(in octets: [UInt8]) -> [String] {
        octets.split { !isAddressOctet($0) }.compactMap { piece in
            var piece = piece
            while piece.last == UInt8(ascii: ".") { piece.removeLast() }
            guard let at = piece.lastIndex(of: ASCII.at), at > piece.startIndex,
                at < piece.index(before: piece.endIndex)
            else { return nil }
            return String(lowering: piece)
        }
    }

    private static func isAddressOctet(_ octet: UInt8) -> Bool {
        switch octet {
        case ASCII.at, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: "!#$*+-_~.".utf8.contains(octet)
        }
    }
}
