public import Participation
internal import Planning

/// Which groups of meetings more of the expected came to, and where that can be chance.
///
/// Only meetings of one kind are compared: talks are agreed on with one person each, and a group with many of
/// them would look better than it is.
public struct AttendanceComparison: Hashable, Sendable {
    /// The other days, if two periods were compared; else groups are compared with each other.
    public let against: ReportPeriod?

    /// Each comparison, in the order of the tables.
    public let rows: [Row]

    /// One comparison: how many of the expected came, ``RateName/attendance``.
    public struct Row: Hashable, Sendable {
        /// What meetings were put together by.
        public let crossing: AttendanceCrossing
        /// The group.
        public let group: AttendanceReport.Row
        /// What it is compared with.
        public let other: Other
        /// The difference, and whether it is one.
        public let difference: ShareDifference
    }

    /// What a group is compared with.
    public enum Other: Hashable, Sendable {
        /// The same group in the other period.
        case otherPeriod
        /// The group before it in time.
        case before(AttendanceReport.Row)
        /// The only other group.
        case only(AttendanceReport.Row)
        /// All other groups beside it together.
        case rest
    }

    /// Compares what can be compared.
    ///
    /// - Parameters:
    ///   - meetings: Each once, in any order.
    ///   - crossings: What to put them together by; those that leave no two groups of one kind beside each other
    ///     are not compared.
    ///   - period: The days it is about.
    ///   - against: Other days, if the period is to be compared with them.
    /// - Complexity: One pass over the people of all meetings for each crossing and period.
    public init(
        _ meetings: some Collection<MeetingAttendance>,
        crossing crossings: [AttendanceCrossing],
        in period: ReportPeriod,
        against: ReportPeriod? = nil
    ) {
        self.against = against
        let within = crossings.map(\.withinKind).unique
        let report = AttendanceReport(meetings, crossing: within, in: period)
        let others = against.map { AttendanceReport(meetings, crossing: within, in: $0) }
        var found: [(row: AttendanceReport.Row, other: Other, difference: ShareDifference)] = []
        for (index, table) in report.tables.enumerated() {
            let pairs =
                others.map { AttendanceComparison.pairs(table, $0.tables[index]) }
                ?? AttendanceComparison.pairs(table)
            for pair in pairs {
                let rate = Rate(.attendance, of: pair.group.counts)
                guard let difference = ShareDifference(rate, Rate(.attendance, of: pair.counts))
                else { continue }
                found.append((pair.group, pair.other, difference))
            }
        }
        var differences = found.map(\.difference)
        ShareDifference.adjust(&differences)
        rows = zip(found, differences).map { found, difference in
            Row(
                crossing: found.row.crossing,
                group: found.row,
                other: found.other,
                difference: difference
            )
        }
    }

    private typealias Pair = (
        group: AttendanceReport.Row, other: Other, counts: AttendanceCounts
    )

    /// The same groups in two periods; months and meetings never come again.
    private static func pairs(
        _ table: AttendanceReport.Table,
        _ other: AttendanceReport.Table
    ) -> [Pair] {
        guard !table.crossing.groupings.contains(where: \.isInTime) else { return [] }
        let counts = Dictionary(
            other.rows.map { ($0.keys, $0.counts) },
            uniquingKeysWith: { first, _ in first }
        )
        return table.rows.compactMap { row in
            counts[row.keys].map { (row, .otherPeriod, $0) }
        }
    }

    /// Groups of one table that differ in the last key only.
    private static func pairs(_ table: AttendanceReport.Table) -> [Pair] {
        guard table.crossing.groupings.count > 1, let last = table.crossing.groupings.last else {
            return []
        }
        var blocks: [[AttendanceReport.Row]] = []
        for row in table.rows {
            let isBeside = blocks.last?.last.map { $0.keys.dropLast() == row.keys.dropLast() }
            if isBeside == true {
                blocks[blocks.count - 1].append(row)
            } else {
                blocks.append([row])
            }
        }
        return blocks.flatMap { rows -> [Pair] in
            // A single meeting says too little, and its people come to the next one too.
            if last == .meeting { return [] }
            if last == .cycle {
                // A cycle follows the one before it of its own programme.
                var before: [Identifier: AttendanceReport.Row] = [:]
                return rows.compactMap { row in
                    let programme = row.firstMeeting.cycle.programme
                    defer { before[programme] = row }
                    return before[programme].map { (row, .before($0), $0.counts) }
                }
            }
            if last.isInTime {
                return zip(rows.dropFirst(), rows).map { ($0, .before($1), $1.counts) }
            }
            guard rows.count > 2 else {
                return rows.count < 2 ? [] : [(rows[0], .only(rows[1]), rows[1].counts)]
            }
            return rows.indices.map { index in
                let rest = rows.indices.filter { $0 != index }
                    .reduce(AttendanceCounts()) { $0 + rows[$1].counts }
                return (rows[index], .rest, rest)
            }
        }
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order in which they come first.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
