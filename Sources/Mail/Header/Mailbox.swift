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
    /// Nothing comes out either where the text can be read in two ways: words in an address, text
    /// after it, a group.
    ///
    /// - Parameter text: A name with an address in angle brackets, or an address alone.
    public init?(only text: String) {
        let list = MailboxList(Array(text.utf8), limit: 2)
        guard list.mailboxes.count == 1, !list.isAmbiguous else { return nil }
        self = list.mailboxes[0]
    }
}

extension Mailbox {
    /// The mailboxes of a field, those of groups among them.
    ///
    /// - `limit`: How many are read.
    ///
    /// Complexity: O(*n*) in the length of the field.
    static func list(_ octets: [UInt8], limit: Int = 100) -> [Mailbox] {
        MailboxList(octets, limit: limit).mailboxes
    }
}
