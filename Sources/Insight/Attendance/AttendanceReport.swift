public import CivilTime
public import Participation
public import Planning

/// Attendance by group, in an order that is always the same.
public struct AttendanceReport: Hashable, Sendable {
    /// The days it is about.
    public let period: ReportPeriod

    /// One table for each grouping, in the order asked for; it stands here without groups too.
    public let tables: [Table]

    /// All meetings together.
    public let total: AttendanceCounts

    /// The first and the last day that a meeting was held on; nothing where none was.
    public let daysHeld: ClosedRange<Day>?

    /// The number of the session where all meetings are sessions with that number.
    public let sessionNumber: Int?

    /// The groups of all tables, one table after the other.
    public var rows: [Row] { tables.flatMap(\.rows) }

    /// Meetings put together by one thing.
    public struct Table: Hashable, Sendable {
        /// What they were put together by.
        public let grouping: AttendanceGrouping
        /// The groups: meetings, months and cycles in the order of time, the rest by key.
        public let rows: [Row]
    }

    /// One group.
    public struct Row: Hashable, Sendable {
        /// What meetings were put together by.
        public let grouping: AttendanceGrouping
        /// Which group it is.
        public let key: String
        /// The first meeting of the group; the only one where each meeting is for itself.
        public let firstMeeting: MeetingID
        /// The day that meeting was held on.
        public let firstDay: Day
        /// What was counted.
        public let counts: AttendanceCounts
    }
}

extension AttendanceReport {
    /// Counts meetings by group.
    ///
    /// - Parameters:
    ///   - meetings: Each once, in any order; those not held or outside the period count nothing.
    ///   - groupings: What to put them together by.
    ///   - period: The days it is about.
    /// - Complexity: One pass over the people of all meetings, then sorting the groups.
    public init(
        _ meetings: some Sequence<MeetingAttendance>,
        by groupings: [AttendanceGrouping],
        in period: ReportPeriod = ReportPeriod()
    ) {
        var all: Sum?
        var numbers: Set<Int?> = []
        var sums = groupings.map { _ in [AttendanceGroup: Sum]() }
        for meeting in meetings where period.counts(meeting) {
            let sum = Sum(meeting)
            all.add(sum)
            numbers.insert(meeting.kind == .session ? meeting.id.number : nil)
            for (index, grouping) in groupings.enumerated() {
                guard let group = grouping.group(meeting) else { continue }
                sums[index][group].add(sum)
            }
        }
        self.period = period
        total = all?.counts ?? AttendanceCounts()
        daysHeld = all.map { $0.firstDay...$0.lastDay }
        sessionNumber = numbers.count == 1 ? numbers.first ?? nil : nil
        tables = zip(groupings, sums).map { grouping, sums in
            let rows = sums.sorted { $0.key < $1.key }.map { group, sum in
                Row(
                    grouping: grouping,
                    key: group.key,
                    firstMeeting: sum.firstMeeting,
                    firstDay: sum.firstDay,
                    counts: sum.counts
                )
            }
            return Table(grouping: grouping, rows: rows)
        }
    }
}

/// Some meetings together.
private struct Sum {
    var counts: AttendanceCounts
    var firstMeeting: MeetingID
    var firstDay: Day
    var lastDay: Day

    init(_ meeting: MeetingAttendance) {
        counts = AttendanceCounts(meeting)
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
