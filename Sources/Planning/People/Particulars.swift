/// What is kept of everybody who helps to hold meetings, whatever their part.
public struct Particulars: Hashable, Sendable {
    /// The short name; it stands in files and says nothing that the name does not.
    public let id: Identifier

    /// The name, as it may stand on a list for colleagues.
    public var name: String

    /// The number, as it should be printed, if there is one.
    public var phone: String?

    /// The mail address, if there is one.
    public var mailbox: String?

    /// BCP 47 tags of the languages spoken well enough for a meeting.
    public var languages: [String]

    /// The programmes that this person can be had for; none named means all.
    public var programmes: Set<Identifier>

    /// When this person can be had.
    public var availability: Availability

    /// Makes the particulars.
    ///
    /// - Parameters:
    ///   - id: The short name.
    ///   - name: The name.
    ///   - phone: As it should be printed.
    ///   - mailbox: Mail address.
    ///   - languages: BCP 47 tags.
    ///   - programmes: Programmes by short name; none named means all.
    ///   - availability: When this person can be had.
    public init(
        id: Identifier,
        name: String,
        phone: String? = nil,
        mailbox: String? = nil,
        languages: [String],
        programmes: Set<Identifier> = [],
        availability: Availability
    ) {
        self.id = id
        self.name = name
        self.phone = phone
        self.mailbox = mailbox
        self.languages = languages
        self.programmes = programmes
        self.availability = availability
    }
}

/// Whoever helps to hold meetings: a facilitator, a speaker or an interpreter.
public protocol StaffMember: Hashable, Sendable {
    /// What is kept of everybody.
    var particulars: Particulars { get set }

    /// Puts what the person has beside the particulars as it is kept.
    ///
    /// - Parameter before: As they were, if they were there.
    /// - Throws: The first thing that cannot be kept.
    mutating func keepOwn(over before: Self?) throws(StaffMistake)
}

extension StaffMember {
    /// The short name.
    public var id: Identifier { particulars.id }

    /// The name.
    public var name: String { particulars.name }

    /// The number, as it should be printed, if there is one.
    public var phone: String? { particulars.phone }

    /// The mail address, if there is one.
    public var mailbox: String? { particulars.mailbox }

    /// BCP 47 tags of the languages spoken.
    public var languages: [String] { particulars.languages }

    /// The programmes that this person can be had for; none named means all.
    public var programmes: Set<Identifier> { particulars.programmes }

    /// When this person can be had.
    public var availability: Availability { particulars.availability }

    /// Whether this person can be had for a programme.
    ///
    /// - Parameter programme: The programme's short name.
    /// - Returns: True when it is named, or none is.
    public func serves(_ programme: Identifier) -> Bool {
        programmes.isEmpty || programmes.contains(programme)
    }
}

/// The parts that people have in holding meetings.
public enum StaffKind: String, CaseIterable, Hashable, Sendable {
    /// Whoever holds the meetings.
    case facilitator
    /// Whoever comes and tells something.
    case speaker
    /// Whoever interprets at talks.
    case interpreter
}
