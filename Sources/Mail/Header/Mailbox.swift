/// A mailbox as a header field names it (RFC 5322 §3.4).
///
/// ```swift
/// let mailbox = Mailbox("Jobklub Vejle <jobklub@example.dk>")
/// // name "Jobklub Vejle", address "jobklub@example.dk"
/// ```
public struct Mailbox: Hashable, Sendable {
    /// The name that people see; empty where there is none.
    public var name: String

    /// The address as it was written, for example `jobklub@example.dk`.
    public var address: String

    /// Makes a mailbox of its parts, which nobody looks at before they are written.
    ///
    /// - Parameters:
    ///   - name: The name that people see; empty for none.
    ///   - address: The address.
    public init(name: String = "", address: String) {
        self.name = name
        self.address = address
    }

    /// Reads the first mailbox of a text, or gives nothing where there is none.
    ///
    /// - Parameter text: A name with an address in angle brackets, or an address alone.
    public init?(_ text: String) {
        guard let first = Mailbox.list(Array(text.utf8), limit: 1).first else { return nil }
        self = first
    }

    /// Reads the one mailbox of a text, or gives nothing where there are more or none.
    ///
    /// - Parameter text: A name with an address in angle brackets, or an address alone.
    public init?(only text: String) {
        let mailboxes = Mailbox.list(Array(text.utf8), limit: 2)
        guard mailboxes.count == 1 else { return nil }
        self = mailboxes[0]
    }
}

extension Mailbox {
    /// The mailboxes of a field, those of groups among them.
    ///
    /// - `limit`: How many are read.
    ///
    /// Complexity: O(*n*) in the length of the field.
    static func list(_ octets: [UInt8], limit: Int = 100) -> [Mailbox] {
        var reader = MailboxReader(octets)
        var result: [Mailbox] = []
        while result.count < limit, let mailbox = reader.next() { result.append(mailbox) }
        return result
    }
}

/// Reads mailboxes one after the other.
private struct MailboxReader {
    private var cursor: Cursor
    private var phrase: [UInt8] = []
    private var comment: [UInt8] = []
    private var address: [UInt8]?

    init(_ octets: [UInt8]) {
        cursor = Cursor(octets)
    }

    mutating func next() -> Mailbox? {
        while let octet = cursor.current {
            switch octet {
            case ASCII.quote:
                let text = cursor.quoted()
                // A quoted local part keeps its quotes: they are part of the address.
                if cursor.current == ASCII.at, address == nil {
                    phrase += [ASCII.quote] + text + [ASCII.quote]
                } else {
                    phrase += text
                }
            case ASCII.opening: comment = cursor.comment()
            case ASCII.less:
                cursor.advance()
                let route = cursor.text(until: [ASCII.greater])
                _ = cursor.skip(ASCII.greater)
                // RFC 5322 §4.4: a route may stand before the address.
                let start =
                    route.first == ASCII.at
                    ? route.lastIndex(of: ASCII.colon).map { $0 + 1 } ?? 0 : 0
                address = route[start...].filter { !ASCII.isSpace($0) }
            case ASCII.colon:
                // What stood before is the name of a group.
                cursor.advance()
                phrase.removeAll()
            case ASCII.comma, ASCII.semicolon:
                cursor.advance()
                if let mailbox = taken() { return mailbox }
            default:
                phrase.append(octet)
                cursor.advance()
            }
        }
        return taken()
    }

    private mutating func taken() -> Mailbox? {
        defer {
            phrase.removeAll()
            comment.removeAll()
            address = nil
        }
        let words = ASCII.trimmed(phrase)
        func text(_ octets: [UInt8]) -> String { Charset.utf8.text(octets) }
        if let address {
            return Mailbox(name: EncodedWords.decoded(words), address: text(address))
        }
        guard !words.isEmpty else { return nil }
        return Mailbox(
            name: EncodedWords.decoded(comment),
            address: text(words.filter { !ASCII.isSpace($0) })
        )
    }
}
