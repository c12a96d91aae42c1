public import CivilTime
public import Planning

/// A person who takes part, with what is needed to invite them and nothing more.
public struct Participant: Hashable, Sendable {
    /// What the person goes by in files; says nothing about the person.
    public let id: Int

    /// The name that others use.
    public var givenName: String

    /// The other names; may be empty, since some people have one name.
    public var familyName: String

    /// BCP 47 tag of the language the person reads best.
    public var language: String

    /// Phone number as it should be printed, if there is one.
    public var phone: String?

    /// Mail address, if there is one; many have none.
    public var mailbox: String?

    /// How the person wants to be reached.
    public var contactRule: ContactRule

    /// When the person wants to be called, if not at any time.
    public var contactHours: ClockSpan?

    /// What is wished of an interpreter at talks; nothing where none is wanted.
    public var interpreter: InterpreterWish?

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
    ///   - contactHours: When the person wants to be called.
    ///   - interpreter: What is wished of an interpreter.
    public init(
        id: Int,
        givenName: String,
        familyName: String,
        language: String,
        phone: String?,
        mailbox: String?,
        contactRule: ContactRule,
        contactHours: ClockSpan? = nil,
        interpreter: InterpreterWish? = nil
    ) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
        self.language = language
        self.phone = phone
        self.mailbox = mailbox
        self.contactRule = contactRule
        self.contactHours = contactHours
        self.interpreter = interpreter
    }

    /// The given name with the first letter of the family name, as lists show it.
    public var shortName: String {
        familyName.first.map { "\(givenName) \($0)." } ?? givenName
    }

    /// All names.
    public var fullName: String {
        familyName.isEmpty ? givenName : "\(givenName) \(familyName)"
    }

    /// Whether an interpreter is wanted at talks.
    public var wantsInterpreter: Bool { interpreter != nil }

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

/// What a participant wishes of an interpreter; never a relative or a child.
public struct InterpreterWish: Hashable, Sendable {
    /// The gender wished for, if it matters.
    public var gender: Gender?

    /// How the interpreter takes part.
    public var mode: InterpretingMode

    /// Who should not interpret, by name or number, at most 80 characters.
    public var notThisPerson: String?

    /// Makes the wish.
    ///
    /// - Parameters:
    ///   - gender: The gender wished for, if it matters.
    ///   - mode: How the interpreter takes part.
    ///   - notThisPerson: Who should not interpret, by name or number.
    public init(
        gender: Gender? = nil,
        mode: InterpretingMode = .inPerson,
        notThisPerson: String? = nil
    ) {
        self.gender = gender
        self.mode = mode
        self.notThisPerson = notThisPerson
    }
}
