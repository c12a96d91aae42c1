public import Participation
internal import CivilTime

/// Seats split by a personal trait, with what few people stand behind hidden.
///
/// Hidden rows have no numbers at all, and enough rows are hidden that no number in them can be found by
/// subtracting the others from the total:
///
/// - a row is hidden where 1 to 4 people stand behind any of its numbers;
/// - one row alone is never hidden: the next smallest goes with it, with all that are as small;
/// - what the hidden rows hold together is of 5 persons or more, number by number;
/// - their sizes cannot be told from that sum by somebody who knows these rules;
/// - countries of a part of the world that is hidden are hidden, and enough countries of one that is shown.
///
/// In a report that leaves the house the period is a whole month, quarter or year, and what is hidden in a month
/// cannot be found from the quarter or the year either.
public struct TraitReport: Hashable, Sendable {
    /// The trait.
    public let split: TraitSplit

    /// The rows by value, those whose value is not known last.
    public let cells: [Cell]

    /// One value of the trait.
    public struct Cell: Hashable, Sendable {
        /// The value as it is written in files; nothing where it is not known.
        public let value: String?
        /// The numbers; nothing where they are hidden.
        public let numbers: SeatNumbers?

        /// Whether the numbers are hidden.
        public var isHidden: Bool { numbers == nil }
    }
}

extension TraitReport {
    /// Splits seats by a trait.
    ///
    /// - Parameters:
    ///   - split: The trait.
    ///   - people: Each person once; those without a seat in the period are in no row.
    ///   - meetings: All meetings.
    ///   - period: The days it is about.
    ///   - shared: The same days, where the report leaves the house.
    /// - Complexity: O(people + seats + marks) for each month, and the cube of the number of rows.
    public init(
        _ split: TraitSplit,
        _ people: some Sequence<CourseFacts>,
        meetings: some Collection<MeetingAttendance>,
        in period: ReportPeriod,
        shared: SharedPeriod? = nil
    ) {
        let people = Array(people)
        let shared = shared.map(ReportedPeriod.shared) ?? .inHouse(period)
        let rows = TraitReport.source(split, people, Array(meetings)).rows(of: shared)
        self.split = split
        cells = rows.rows.sorted { $0.key < $1.key }.map { key, row in
            let numbers = SeatNumbers(people: row.size.people, row.numbers)
            return Cell(
                value: key.place == .max ? nil : key.value,
                numbers: rows.hidden.contains(key) ? nil : numbers
            )
        }
    }

    private static func source(
        _ split: TraitSplit,
        _ people: [CourseFacts],
        _ meetings: [MeetingAttendance]
    ) -> RowSource<TraitOrder> {
        let world = { (country: TraitOrder) in
            let value = country.place == .max ? nil : CountryGroup(country.value).rawValue
            return TraitSplit.countryGroup.order(value)
        }
        return RowSource(
            sums: split == .country
                ? [.init(source: source(.countryGroup, people, meetings), key: world)] : []
        ) { period in
            RowTable(drafts(split, people, meetings, in: period))
        }
    }

    private static func drafts(
        _ split: TraitSplit,
        _ people: [CourseFacts],
        _ meetings: some Collection<MeetingAttendance>,
        in period: ReportPeriod
    ) -> [TraitOrder: SeatDraft] {
        let closingDay = period.closingDay(meetings)
        var orders: [Int: TraitOrder] = [:]
        for person in people {
            orders[person.participant] = split.order(split.value(person, on: closingDay))
        }
        var drafts: [TraitOrder: SeatDraft] = [:]
        for meeting in meetings where period.counts(meeting) {
            for participant in meeting.counted {
                guard let order = orders[participant] else { continue }
                drafts[order, default: SeatDraft()].add(participant, at: meeting)
            }
        }
        return drafts
    }
}
