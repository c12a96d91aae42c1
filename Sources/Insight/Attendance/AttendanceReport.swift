public import CivilTime
public import Participation
public import Planning

/// Attendance by group, in an order that is always the same.
public struct AttendanceReport: Hashable, Sendable {
    /// The days it is about.
    public let period: ReportPeriod

    /// One table for each crossing, in the order asked for; it stands here without groups too.
    public let tables: [Table]

    /// All meetings together.
    public let total: AttendanceCounts

    /// The first and the last day that a meeting was held on; nothing where none was.
    public let daysHeld: ClosedRange<Day>?

    /// The number of the session where all meetings are sessions with that number.
    public let sessionNumber: Int?

    /// When a venue or a time of day changed from one meeting of a step to the next, earliest first.
    public let changes: [RoutineChange]

    /// The groups of all tables, one table after the other.
    public var rows: [Row] { tables.flatMap(\.rows) }

    /// Meetings put together by one thing or by several.
    public struct Table: Hashable, Sendable {
        /// What they were put together by.
        public let crossing: AttendanceCrossing
        /// The groups: meetings, months and cycles in the order of time, the rest by key.
        public let rows: [Row]
    }

    /// One group.
    public struct Row: Hashable, Sendable {
        /// What meetings were put together by.
        public let crossing: AttendanceCrossing
        /// Which group it is, a key for each grouping.
        public let keys: [String]
        /// The first meeting of the group; the only one where each meeting is for itself.
        public let firstMeeting: MeetingID
        /// The day that meeting was held on.
        public let firstDay: Day
        /// What was counted.
        public let counts: AttendanceCounts

        /// The keys with commas.
        public var key: String { keys.joined(separator: ",") }
    }
}

extension AttendanceReport {
    /// Counts meetings by one grouping in each table.
    ///
    /// - Complexity: One pass over the people of all meetings, then sorting the groups.
    public init(
        _ meetings: some Collection<MeetingAttendance>,
        by groupings: [AttendanceGrouping],
        in period: ReportPeriod = ReportPeriod()
    ) {
        self.init(meetings, crossing: groupings.map { AttendanceCrossing([$0]) }, in: period)
    }

    /// Counts meetings by group.
    ///
    /// - Parameters:
    ///   - meetings: Each once, in any order; those not held or outside the period count nothing.
    ///   - crossings: What to put them together by.
    ///   - period: The days it is about.
    /// - Complexity: One pass over the people of all meetings for each crossing, then sorting the groups.
    public init(
        _ meetings: some Collection<MeetingAttendance>,
        crossing crossings: [AttendanceCrossing],
        in period: ReportPeriod = ReportPeriod()
    ) {
        var all: Sum?
        var numbers: Set<Int?> = []
        var sums = crossings.map { _ in [[AttendanceGroup]: Sum]() }
        for meeting in meetings where period.counts(meeting) {
            all.add(Sum(meeting, AttendanceCounts(meeting)))
            numbers.insert(meeting.kind == .session ? meeting.id.number : nil)
            for (index, crossing) in crossings.enumerated() {
                for (group, counts) in crossing.counts(meeting) {
                    sums[index][group].add(Sum(meeting, counts))
                }
            }
        }
        self.period = period
        total = all?.counts ?? AttendanceCounts()
        daysHeld = all.map { $0.firstDay...$0.lastDay }
        sessionNumber = numbers.count == 1 ? numbers.first ?? nil : nil
        changes = RoutineChange.all(meetings, in: period)
        tables = zip(crossings, sums).map { crossing, sums in
            let sorted = sums.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            let rows = sorted.map { group, sum in
                Row(
                    crossing: crossing,
                    keys: group.map(\.key),
                    firstMeeting: sum.firstMeeting,
                    firstDay: sum.firstDay,
                    counts: sum.counts
                )
            }
            return Table(crossing: crossing, rows: rows)
        }
    }
}

/// Some meetings together.
private struct Sum {
    var counts: AttendanceCounts
    var firstMeeting: MeetingID
    var firstDay: Day
    var lastDay: Day

    init(_ meeting: MeetingAttendance, _ counts: AttendanceCounts) {
        self.counts = counts
        firstMeeting = meeting.id
        firstDay = meeting.date
        lastDay = meeting.date
    }
}

extension Sum? {
    fileprivate mutating func add(_ other: Sum) {
        guard var sum = self else {
            self = other
            return
        }
        sum.counts += other.counts
        if (other.firstDay, other.firstMeeting) < (sum.firstDay, sum.firstMeeting) {
            (sum.firstDay, sum.firstMeeting) = (other.firstDay, other.firstMeeting)
        }
        sum.lastDay = max(sum.lastDay, other.lastDay)
        self = sum
    }
}
