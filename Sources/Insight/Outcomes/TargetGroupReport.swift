public import CivilTime
public import Participation
public import Planning

/// What courses led to in different groups of people, with what few people stand behind hidden.
///
/// Two different things can be made of the numbers, and both belong side by side. Of the people in a group, how many
/// have a job: the group's *rate*. Of those who have a job, how many are of the group: the group's *share*.
/// A big group has a big share with a small rate.
public struct TargetGroupReport: Hashable, Sendable {
    /// The days in which the courses began.
    public let period: ReportPeriod

    /// The day until which everything counts.
    public let closingDay: Day

    /// Whether it leaves the house.
    public let isShared: Bool

    /// A table for each trait, or for each crossing of two.
    public let tables: [Table]

    /// Everybody together; a number is missing where it is hidden.
    public let total: GroupOutcomes

    /// Groups of people that everybody is in one of.
    public struct Table: Hashable, Sendable {
        /// The traits, the first one outermost.
        public let traits: [TraitSplit]
        /// The groups, those whose value is not known last.
        public let rows: [Row]
    }

    /// A group.
    public struct Row: Hashable, Sendable {
        /// The value of each trait as it is written in files; nothing where it is not known.
        public let values: [String?]
        /// What they reached.
        public let outcomes: GroupOutcomes
    }
}

/// Numbers of a group; those that are missing are hidden.
public struct GroupOutcomes: Hashable, Sendable {
    private let numbers: [Int?]

    init(_ numbers: [Int], hidden: [Bool]) {
        self.numbers = zip(numbers, hidden).map { $1 ? nil : $0 }
    }

    /// A number; nothing where it is hidden.
    public subscript(measure: OutcomeMeasure) -> Int? { numbers[measure.place] }
}

extension TargetGroupReport {
    /// Follows everybody whose course began in the period.
    ///
    /// - Parameters:
    ///   - people: Each person once.
    ///   - meetings: All meetings there ever were.
    ///   - sessions: How many session numbers each programme has.
    ///   - cycles: The same for single cycles.
    ///   - tables: The traits of each table, one or two.
    ///   - period: The days in which the courses began.
    ///   - shared: The same days, where the report leaves the house.
    ///   - closingDay: The last day of which anything is known; the period may end earlier.
    /// - Complexity: O(people + marks + outcomes) for each table, and the cube of the number of its rows.
    public init(
        _ people: some Sequence<CourseFacts>,
        meetings: some Collection<MeetingAttendance>,
        sessions: [Identifier: Int] = [:],
        cycles: [CycleID: Int] = [:],
        by tables: [[TraitSplit]],
        in period: ReportPeriod = ReportPeriod(),
        shared: SharedYear? = nil,
        until closingDay: Day
    ) {
        let last = min(closingDay, period.to ?? closingDay)
        let groups = OutcomeGroups(
            Journey.all(
                people,
                meetings: meetings,
                sessions: sessions,
                cycles: cycles,
                until: last
            ),
            in: shared.map(ReportedPeriod.sharedYear) ?? .inHouse(period),
            until: last
        )
        self.period = period
        self.closingDay = last
        isShared = shared != nil
        total = GroupOutcomes(groups.totals, hidden: groups.hiddenTotals)
        self.tables = tables.map { traits in
            let cells = groups.cells(traits)
            return Table(
                traits: traits,
                rows: cells.numbers.sorted { $0.key < $1.key }.map { key, numbers in
                    Row(
                        values: key.orders.map { $0.place == .max ? nil : $0.value },
                        outcomes: GroupOutcomes(numbers, hidden: cells.hidden[key] ?? [])
                    )
                }
            )
        }
    }
}
