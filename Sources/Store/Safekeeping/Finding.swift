public import CivilTime

/// One thing that was looked at, and how it is.
public struct Finding: Equatable, Sendable {
    /// What was looked at.
    public let check: Check
    /// How it is.
    public let state: State
    /// What was found, in technical words.
    public let detail: String
    /// The moment that it is about, such as that of the last copy.
    public let moment: Instant?
    /// What kept it from being looked at, if anything did.
    public let cause: (any Error)?

    /// Whether two tell the same; the words of a cause stand in the detail.
    public static func == (left: Finding, right: Finding) -> Bool {
        (left.check, left.state, left.detail, left.moment)
            == (right.check, right.state, right.detail, right.moment)
    }

    /// How something is that was looked at.
    public enum State: String, Hashable, Sendable {
        /// As it should be.
        case fine
        /// Somebody should see to it some time; the file is sound.
        case note
        /// Not as it should be.
        case wrong
    }

    /// Whether it is as it should be.
    public var isFine: Bool { state == .fine }

    /// Makes a finding.
    ///
    /// - Parameters:
    ///   - check: What was looked at.
    ///   - state: How it is.
    ///   - detail: What was found, in technical words.
    ///   - moment: The moment that it is about.
    public init(check: Check, state: State, detail: String, moment: Instant? = nil) {
        self.check = check
        self.state = state
        self.detail = detail
        self.moment = moment
        cause = nil
    }

    /// What could not be looked at is not as it should be.
    init(_ check: Check, stoppedBy cause: any Error) {
        self.check = check
        state = .wrong
        detail = "\(cause)"
        moment = nil
        self.cause = cause
    }

    init(_ check: Check, _ problems: [String], _ fine: String = "") {
        self.init(
            check: check,
            state: problems.isEmpty ? .fine : .wrong,
            detail: problems.isEmpty ? fine : problems.prefix(10).joined(separator: "; ")
        )
    }

    /// The things that are looked at.
    public enum Check: String, CaseIterable, Hashable, Sendable {
        /// SQLite's own check of the whole file.
        case integrity
        /// Whether a backup is to the octet what it was when it was made.
        case digest
        /// Whether every reference leads somewhere.
        case references
        /// Whether the schema is the one of this version.
        case migrations
        /// Whether what is promised is on the disk when it is promised.
        case durability
        /// Whether the file says what it should of itself.
        case settings
        /// Whether the stories of all seats can be told again and end as they stand.
        case seats
        /// Whether answers belong to those who are on a meeting, interpreters to talks that are held, and
        /// nothing is kept of closed meetings.
        case assignments
        /// Whether what courses led to belongs to people who are there, and calls come after the beginning; and
        /// whether the people were at the meetings that it came from.
        case outcomes
        /// Whether the rules that are kept can be read, and say what stands in their columns.
        case rules
        /// Whether meetings to come stand in each other's way, but for what a person has moved.
        case meetings
        /// Whether the log has run ahead of now.
        case clock
        /// Whether there is room for a copy on the disk.
        case disk
        /// Whether there is a backup that is not too old.
        case backup
        /// What killed programs have left beside the file.
        case drafts
    }
}
