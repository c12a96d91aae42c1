public import CivilTime
public import Planning

/// What is known of one meeting once it has been held or cancelled: the input of every rate.
public struct MeetingAttendance: Hashable, Sendable {
    /// The meeting.
    public let id: MeetingID
    /// Its kind.
    public let kind: MeetingKind
    /// The day it was held on.
    public let date: Day
    /// When it began.
    public let start: ClockTime
    /// Where.
    public let venue: Identifier
    /// Whether that lies outside the town hall.
    public let isOutsideTownHall: Bool
    /// Whether it was held; meetings that are cancelled or still to come are in no rate.
    public let isHeld: Bool
    /// Who had a seat.
    public let seating: Seating
    /// How many whole days before it began people were first asked to come, where that is known.
    public let leadDays: [Int: Int]
    /// Those who said beforehand that they would miss this one meeting, and whether it was in time.
    public let notices: [Int: Bool]
    /// What was ticked; walk-ins stand here without a seat.
    public let marks: [Int: Mark]

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - id: The meeting.
    ///   - kind: Its kind.
    ///   - date: The day it was held on.
    ///   - start: When it began.
    ///   - venue: Where.
    ///   - isOutsideTownHall: Whether that lies outside the town hall.
    ///   - isHeld: Whether it was held.
    ///   - seating: Who had a seat.
    ///   - leadDays: How many whole days before it began people were first asked to come.
    ///   - notices: Those who said that they would miss it, and whether it was in time.
    ///   - marks: What was ticked.
    public init(
        id: MeetingID,
        kind: MeetingKind,
        date: Day,
        start: ClockTime,
        venue: Identifier,
        isOutsideTownHall: Bool,
        isHeld: Bool,
        seating: Seating,
        leadDays: [Int: Int] = [:],
        notices: [Int: Bool] = [:],
        marks: [Int: Mark] = [:]
    ) {
        self.id = id
        self.kind = kind
        self.date = date
        self.start = start
        self.venue = venue
        self.isOutsideTownHall = isOutsideTownHall
        self.isHeld = isHeld
        self.seating = seating
        self.leadDays = leadDays
        self.notices = notices
        self.marks = marks
    }

    /// What counts for somebody: the tick, or else that they had said they would miss it.
    ///
    /// Whoever had said so is excused, even where a no-show was ticked.
    ///
    /// - Parameter participant: Who.
    /// - Returns: Nothing where nothing is marked.
    public func mark(of participant: Int) -> Mark? {
        let mark = marks[participant]
        guard notices[participant] != nil, mark == nil || mark == .noShow else { return mark }
        return .excused
    }

    /// Those who came without a seat.
    public var walkIns: Set<Int> {
        Set(marks.filter { $0.value.isThere }.keys).subtracting(seating.expected)
    }
}
