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
        guard !familyName.isEmpty else { return givenName }
        return name(letters: 1)
    }

    /// The given name with so many letters of the family name, and a point where some are left out.
    ///
    /// A vowel that is written before its consonant, as in Thai and Lao, does not stand alone.
    func name(letters: Int) -> String {
        let leads: ClosedRange<Unicode.Scalar> = "\u{E40}"..."\u{E44}"
        let laoLeads: ClosedRange<Unicode.Scalar> = "\u{EC0}"..."\u{EC4}"
        let count = min(letters, familyName.count)
        let last = familyName.prefix(count).last?.unicodeScalars.first
        let isOpen = last.map { leads.contains($0) || laoLeads.contains($0) } ?? false
        let shown = familyName.prefix(count + (isOpen ? 1 : 0))
        return "\(givenName) \(shown)\(shown.count < familyName.count ? "." : "")"
    }

    /// All names.
    public var fullName: String {
        familyName.isEmpty ? givenName : "\(givenName) \(familyName)"
    }

    /// Whether a name on a list means this person.
    ///
    /// All names do, and the given name with the beginning of the family name and a point, in letters of any
    /// size. A number in brackets is passed over.
    ///
    /// - Parameter written: The name as it stands there.
    /// - Returns: Whether it is theirs.
    public func isCalled(_ written: String) -> Bool {
        func plain(_ text: some StringProtocol) -> String {
            text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }
        var name = plain(written)
        if name.hasSuffix(")"), let bracket = name.lastIndex(of: "(") {
            name = plain(name[..<bracket])
        }
        if name == plain(fullName) { return true }
        let given = plain(givenName)
        let rest = name.dropFirst(given.count)
        guard name.hasPrefix(given), rest.first == " ", rest.last == "." else { return false }
        return plain(familyName).hasPrefix(rest.dropFirst().dropLast())
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
