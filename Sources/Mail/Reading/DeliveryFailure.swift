/// An address that a mail could not be brought to (RFC 3464).
public struct DeliveryFailure: Hashable, Sendable {
    /// The address that was written to, as far as the report says; nothing where it says none.
    public var recipient: String?

    /// The address at which the mail ended, which may be another one where mail is passed on.
    public var finalRecipient: String?

    /// The status, for example `5.1.1`; 5 is for good, 4 for now (RFC 3463).
    public var status: String?

    /// What the other server said, for example `smtp; 550 5.1.1 no such user`.
    public var diagnostic: String?
}

/// That a mail of ours came back.
public struct Bounce: Hashable, Sendable {
    /// The addresses that failed; none where the report cannot be read by machine.
    public var failures: [DeliveryFailure]

    /// The identifier of the mail that came back, without angle brackets; nothing where it is not said.
    public var originalMessageID: String?

    /// The calendar of the mail that came back, where it was sent along.
    public var calendar: CarriedCalendar?
}

/// The parts of reports that are for programs.
enum DeliveryStatus {
    /// The addresses of a report, and whether there were more than the limit.
    ///
    /// - Returns: Those that failed, and whether any address is told at all.
    static func read(
        _ octets: [UInt8],
        limit: Int
    ) -> (failures: [DeliveryFailure], hasRecipients: Bool, isCut: Bool) {
        var failures: [DeliveryFailure] = []
        var hasRecipients = false
        for block in blocks(octets) {
            let final = address(block["final-recipient"])
            // Some servers write `unknown` where nobody told them.
            let original = address(block["original-recipient"]).flatMap {
                $0.contains("@") ? $0 : nil
            }
            guard final != nil || original != nil else { continue }
            hasRecipients = true
            let action = block["action"].map(word)
            let status = block["status"].map { number(ASCII.trimmed($0)) }
            // Some servers leave the action out or call it something else; the status says the same.
            let hasFailed =
                action.flatMap { actions.contains($0) ? $0 == "failed" : nil }
                ?? status.map { !$0.hasPrefix("4") && !$0.hasPrefix("2") } ?? true
            guard hasFailed else { continue }
            guard failures.count < limit else {
                return (failures: failures, hasRecipients: true, isCut: true)
            }
            failures.append(
                DeliveryFailure(
                    recipient: original ?? final,
                    finalRecipient: final,
                    status: status,
                    diagnostic: block.text("diagnostic-code")
                )
            )
        }
        return (failures: failures, hasRecipients: hasRecipients, isCut: false)
    }

    /// What a report can say of an address (RFC 3464 §2.3.3).
    private static let actions: Set = ["failed", "delayed", "delivered", "relayed", "expanded"]

    /// The first word of a value in small letters, without comments.
    private static func word(_ value: [UInt8]) -> String {
        var cursor = Cursor(value)
        let text = String(lowering: cursor.text(until: [ASCII.semicolon]))
        return String(text.prefix { !" \t".contains($0) })
    }

    /// The fields of each paragraph.
    private static func blocks(_ octets: [UInt8]) -> [HeaderFields] {
        var blocks: [HeaderFields] = []
        var block = HeaderFields()
        func isEmpty(_ line: [UInt8]) -> Bool { line.allSatisfy(ASCII.isSpace) }
        HeaderFields.forEachLine(octets) { line in
            if isEmpty(line) {
                if block.hasFields { blocks.append(block) }
                block = HeaderFields()
            } else {
                block.take(line)
            }
        }
        if block.hasFields { blocks.append(block) }
        return blocks
    }

    /// The address in `rfc822; anna@example.dk`.
    private static func address(_ value: [UInt8]?) -> String? {
        guard let value else { return nil }
        let start = value.firstIndex(of: ASCII.semicolon).map { $0 + 1 } ?? 0
        var text = ASCII.trimmed(value[start...])
        if text.first == ASCII.less, text.last == ASCII.greater, text.count > 2 {
            text = Array(text[1..<text.count - 1])
        }
        return text.isEmpty ? nil : Charset.utf8.text(plain(text))
    }

    /// The octets with what servers encode in addresses undone (RFC 3461 §4, RFC 6533 §3).
    ///
    /// Of `+XX` only the two signs are read that must be written so: `anna+41@` is an address of its own.
    private static func plain(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            let rest = text[index...]
            if rest.starts(with: Array("+2B".utf8)) || rest.starts(with: Array("+3D".utf8)) {
                result.append(rest.dropFirst().first == 0x32 ? UInt8(ascii: "+") : ASCII.equals)
                index += 3
            } else if rest.starts(with: Array("\\x{".utf8)),
                let end = rest.prefix(12).firstIndex(of: UInt8(ascii: "}")),
                let number = UInt32(
                    String(decoding: text[(index + 3)..<end], as: UTF8.self),
                    radix: 16
                ),
                let scalar = Unicode.Scalar(number)
            {
                result += Array(String(scalar).utf8)
                index = end + 1
            } else {
                result.append(text[index])
                index += 1
            }
        }
        return result
    }

    /// The number at the beginning of a status, without words after it.
    private static func number(_ value: [UInt8]) -> String {
        let digits = value.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The addresses that stand alone on a line, as programs write them that send no report:
    /// `<anna@example.dk>:`.
    static func addresses(inWords octets: [UInt8], limit: Int) -> [String] {
        var result: [String] = []
        HeaderFields.forEachLine(octets) { line in
            let line = ASCII.trimmed(line)
            guard result.count < limit, line.first == ASCII.less,
                let end = line.firstIndex(of: ASCII.greater), line[1..<end].contains(ASCII.at),
                line.count <= end + 2, line.count == end + 1 || line[end + 1] == ASCII.colon
            else { return }
            result.append(Charset.utf8.text(Array(line[1..<end])))
        }
        return result
    }
}

extension HeaderFields {
    /// Takes a line of a text that is in memory.
    mutating func take(_ line: [UInt8]) {
        var log = MailLog(limit: 0)
        let start = MailLines.start
        _ = take(line, at: start, limits: MailLimits(), log: &log)
    }

    /// The header that a text begins with.
    init(text octets: [UInt8]) {
        self.init()
        var isOver = false
        HeaderFields.forEachLine(octets) { line in
            if line.isEmpty { isOver = hasFields }
            if !isOver { take(line) }
        }
    }

    static func forEachLine(_ octets: [UInt8], _ body: ([UInt8]) -> Void) {
        var start = 0
        var index = 0
        while index < octets.count {
            let octet = octets[index]
            index += 1
            guard octet == ASCII.lineFeed || octet == ASCII.carriageReturn else { continue }
            body(Array(octets[start..<index - 1]))
            if octet == ASCII.carriageReturn, index < octets.count,
                octets[index] == ASCII.lineFeed
            {
                index += 1
            }
            start = index
        }
        if start < octets.count { body(Array(octets[start...])) }
    }
}
