/// A person who takes part, with what is needed to invite them and nothing more.
public struct Participant: Hashable, Sendable {
    /// What the person goes by in files; says nothing about the person.
    public let id: Int

    /// The name that others use.
    public let givenName: String

    /// The other names; may be empty, since some people have one name.
    public let familyName: String

    /// BCP 47 tag of the language the person reads best.
    public let language: String

    /// Phone number as it should be printed, if there is one.
    public let phone: String?

    /// Mail address, if there is one; many have none.
    public let mailbox: String?

    /// How the person wants to be reached.
    public let contactRule: ContactRule

    /// Whether an interpreter is wanted at talks.
    public let wantsInterpreter: Bool

    /// Makes a participant.
    ///
    /// - Parameters:
    ///   - id: A number that says nothing about the person.
    ///   - givenName: The name that others use.
    ///   - familyName: The other names, or empty.
    ///   - language: BCP 47 tag.
    ///   - phone: As it should be printed.
    ///   - mailbox: Mail address.
    ///   - contactRule: How the person wants to be reached.
    ///   - wantsInterpreter: Whether an interpreter is wanted at talks.
    public init(
        id: Int,
        givenName: String,
        familyName: String,
        language: String,
        phone: String?,
        mailbox: String?,
        contactRule: ContactRule,
        wantsInterpreter: Bool = false
    ) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
        self.language = language
        self.phone = phone
        self.mailbox = mailbox
        self.contactRule = contactRule
        self.wantsInterpreter = wantsInterpreter
    }

    /// The given name with the first letter of the family name, as lists show it.
    public var shortName: String {
        familyName.first.map { "\(givenName) \($0)." } ?? givenName
    }

    /// All names.
    public var fullName: String {
        familyName.isEmpty ? givenName : "\(givenName) \(familyName)"
    }

    /// How a person wants to be reached; messages, sheets and exports obey it.
    public enum ContactRule: String, CaseIterable, Hashable, Sendable {
        /// By mail, or by SMS and phone.
        case any
        /// By SMS and phone only.
        case phoneOnly = "phone-only"
        /// By a paper handed over; nothing is sent.
        case doNotWrite = "do-not-write"
    }

    /// The address that a mail may be sent to, if the person has one and wants mail.
    public var mailboxInUse: String? {
        contactRule == .any ? mailbox : nil
    }

    /// The number that a list may show, if the person has one and may be called.
    public var phoneInUse: String? {
        contactRule == .doNotWrite ? nil : phone
    }
}
