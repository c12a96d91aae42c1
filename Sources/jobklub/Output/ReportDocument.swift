internal import CivilTime
internal import Insight
internal import Office
internal import Participation
internal import Planning

/// A report on attendance as `--json` prints it; all numbers are unrounded.
struct ReportDocument: Encodable {
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    @ExplicitNull var recordedOn: String?
    let rows: [RowDocument]
    @ExplicitNull var persons: PersonCounts?
    let traits: [TraitDocument]
    let differences: [DifferenceDocument]
    let changes: [ChangeDocument]

    init(_ page: AttendancePage) {
        let report = page.report
        from = report.period.from?.description
        to = report.period.to?.description
        recordedOn = page.recordedOn?.description
        rows = report.rows.map { RowDocument($0, isShared: page.isShared) }
        persons = page.isShared ? nil : page.persons
        traits =
            page.traits.map { report in
                report.cells.map { TraitDocument(split: report.split, cell: $0) }
            } ?? []
        differences = page.comparison.rows.map(DifferenceDocument.init)
        changes = report.changes.map(ChangeDocument.init)
    }

    struct RowDocument: Encodable {
        let by: String
        let key: String
        let counts: Counts
        let rates: [RateName: Rate]

        init(_ row: AttendanceReport.Row, isShared: Bool) {
            by = row.crossing.name
            key = row.key
            counts = Counts(counts: row.counts, isShared: isShared)
            rates = Dictionary(
                uniqueKeysWithValues: row.counts.rates
                    .filter { !isShared || [.cameOfRegistered, .attendance].contains($0.name) }
                    .map { ($0.name, $0) }
            )
        }
    }

    /// What was counted; for readers elsewhere no more than they are shown in words.
    struct Counts: Encodable {
        let counts: AttendanceCounts
        let isShared: Bool

        private enum Key: CodingKey {
            case meetings, everRegistered, expected, marked, came
        }

        func encode(to encoder: any Encoder) throws {
            guard isShared else { return try counts.encode(to: encoder) }
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(counts.meetings, forKey: .meetings)
            try container.encode(counts.everRegistered, forKey: .everRegistered)
            try container.encode(counts.expected, forKey: .expected)
            try container.encode(counts.marked, forKey: .marked)
            try container.encode(counts.came, forKey: .came)
        }
    }

    /// A group of people who share a trait; all numbers are null where they are hidden.
    struct TraitDocument: Encodable {
        let split: TraitSplit
        let cell: TraitReport.Cell

        private enum Key: CodingKey {
            case split, value, hidden, people, counts, rates
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            let numbers = cell.numbers
            try container.encode(split.rawValue, forKey: .split)
            try container.encode(cell.value, forKey: .value)
            try container.encode(cell.isHidden, forKey: .hidden)
            try container.encode(numbers?.people, forKey: .people)
            try container.encode(numbers, forKey: .counts)
            let rates = numbers.map { seats in
                Dictionary(uniqueKeysWithValues: seats.rates.map { ($0.name, $0) })
            }
            try container.encode(rates, forKey: .rates)
        }
    }

    /// Two groups, and whether they differ by more than chance.
    struct DifferenceDocument: Encodable {
        let by: String
        let key: String
        let against: String
        @ExplicitNull var otherKey: String?
        let came: Int
        let marked: Int
        let otherCame: Int
        let otherMarked: Int
        let difference: Double
        let low: Double
        let high: Double
        let pValue: Double
        let adjusted: Double
        let isMoreThanChance: Bool

        init(_ row: AttendanceComparison.Row) {
            by = row.crossing.name
            key = row.group.key
            switch row.other {
            case .otherPeriod: against = "other-period"
            case .rest: against = "rest"
            case .before(let other):
                against = "before"
                otherKey = other.key
            case .only(let other):
                against = "only-other"
                otherKey = other.key
            }
            let difference = row.difference
            (came, marked) = (difference.first.numerator, difference.first.denominator)
            (otherCame, otherMarked) = (difference.second.numerator, difference.second.denominator)
            self.difference = difference.value
            (low, high) = (difference.interval.low, difference.interval.high)
            (pValue, adjusted) = (difference.pValue, difference.adjusted)
            isMoreThanChance = difference.isMoreThanChance
        }
    }

    /// Another venue or another time of day.
    struct ChangeDocument: Encodable {
        let day: String
        let programme: String
        let kind: String
        let what: String
        let from: String
        let to: String

        init(_ change: RoutineChange) {
            day = change.day.description
            programme = change.programme.text
            kind = change.kind.rawValue
            switch change.what {
            case .venue(let from, let to):
                (what, self.from, self.to) = ("venue", from.text, to.text)
            case .start(let from, let to):
                (what, self.from, self.to) = ("start", "\(from)", "\(to)")
            }
        }
    }
}
