/// Finds known mail addresses in calendar text, however they are written there.
///
/// It looks at each `@` and asks whether a known address stands around it. Capital letters do not
/// matter, and what stands for a character is read as that character: `%40`, `&#64;`, a backslash
/// before it. So the time is linear in the text, whatever the text and however many addresses there are.
struct AddressSearch {
    /// What stands before the `@` in the known addresses, by what stands after it.
    private var names: [String: Names] = [:]

    /// What was found in lines before, since each recipient gets most of them.
    private var found: [ContentLine: [Mention]] = [:]

    private struct Names {
        var known: Set<String> = []
        var lengths: Set<Int> = []
    }

    /// Characters before an `@` that are looked at; RFC 5321 §4.5.3.1.1 allows 64 octets.
    private static let longest = 128

    /// An address that was found, and where it stands among the octets.
    typealias Mention = (address: String, range: Range<Int>)

    /// Prepares a search.
    ///
    /// - Parameter addresses: Mail addresses as ``MailboxName`` writes them; others than mail addresses are
    ///   not searched for.
    init(_ addresses: Set<String>) {
        for address in addresses {
            guard let at = address.lastIndex(of: "@") else { continue }
            let name = String(address[..<at])
            let domain = String(address[address.index(after: at)...])
            names[domain, default: Names()].known.insert(name)
            names[domain]?.lengths.insert(name.unicodeScalars.count { !$0.isMark })
        }
    }

    /// All known addresses in a line, in the order of the text.
    ///
    /// An address within a longer one is another person's: `b@example.dk` stands neither in
    /// `ab@example.dk` or `a.b@example.dk` nor in `b@example.dk.net`. Other signs around it are only
    /// punctuation.
    ///
    /// - Parameter line: Any line of a calendar.
    /// - Returns: The addresses and the octets of the line that they take.
    mutating func mentions(in line: ContentLine) -> [Mention] {
        let octets = line.text.octets
        guard !names.isEmpty, AddressSearch.mayMention(octets) else { return [] }
        if let known = found[line] { return known }
        let mentions = mentions(in: octets, valueStart: line.valueStart)
        found[line] = mentions
        return mentions
    }

    private func mentions(in octets: [UInt8], valueStart: Int) -> [Mention] {
        let text = ReadText(octets, valueStart: valueStart)
        var found: [Mention] = []
        var free = 0
        for at in text.scalars.indices where text.scalars[at].value == "@" {
            guard let mention = mention(around: at, in: text.scalars, from: free) else { continue }
            found.append((address: mention.address, range: mention.octets))
            free = mention.end
        }
        return found
    }

    /// Whether there is anything that may be an `@`.
    private static func mayMention(_ octets: [UInt8]) -> Bool {
        octets.contains { "@%&".utf8.contains($0) }
    }

    private func mention(
        around at: Int,
        in scalars: [ReadText.Scalar],
        from free: Int
    ) -> (address: String, octets: Range<Int>, end: Int)? {
        var end = at + 1
        while end < scalars.count, scalars[end].isOfDomain { end += 1 }
        // A sentence may end here, or a word in dashes.
        while end > at + 1, !scalars[end - 1].isLetter { end -= 1 }
        guard end > at + 1, let known = names[text(scalars[(at + 1)..<end])] else { return nil }
        var start = at
        while start > free, at - start < AddressSearch.longest, scalars[start - 1].isOfName {
            start -= 1
        }
        // No address has two of them, so what stands before is over.
        let isAfterAddress = start > 0 && scalars[start - 1].value == "@"
        var length = scalars[start..<at].count { !$0.value.isMark }
        for first in start..<at {
            defer { if !scalars[first].value.isMark { length -= 1 } }
            guard known.lengths.contains(length),
                isBound(first, scalars, from: start, isAfterAddress)
            else { continue }
            let name = text(scalars[first..<at])
            guard known.known.contains(name) else { continue }
            let octets = scalars[first].range.lowerBound..<scalars[end - 1].range.upperBound
            return (address: name + "@" + text(scalars[(at + 1)..<end]), octets: octets, end: end)
        }
        return nil
    }

    /// Whether an address can begin at a place.
    private func isBound(
        _ first: Int,
        _ scalars: [ReadText.Scalar],
        from start: Int,
        _ isAfterAddress: Bool
    ) -> Bool {
        guard first > start else { return start == 0 || !scalars[start - 1].isOfName }
        let before = scalars[first - 1]
        if before.isLetter { return false }
        guard before.joins, !isAfterAddress, first - 1 > start else { return true }
        return !scalars[first - 2].isLetter
    }

    private func text(_ scalars: ArraySlice<ReadText.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.lazy.map(\.value))
        return String(view)
    }
}
