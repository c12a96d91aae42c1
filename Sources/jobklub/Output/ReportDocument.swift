internal import CivilTime
internal import Insight

/// A report on attendance as `--json` prints it; all numbers are unrounded.
struct ReportDocument: Encodable {
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    let rows: [RowDocument]
    let persons: PersonCounts
    let traits: [TraitDocument]

    init(_ report: AttendanceReport, _ persons: PersonCounts, _ traits: TraitReport?) {
        from = report.period.from?.description
        to = report.period.to?.description
        rows = report.rows.map(RowDocument.init)
        self.persons = persons
        self.traits =
            traits.map { report in
                report.cells.map { TraitDocument(split: report.split, cell: $0) }
            } ?? []
    }

    struct RowDocument: Encodable {
        let by: String
        let key: String
        let counts: AttendanceCounts
        let rates: [RateName: Rate]

        init(_ row: AttendanceReport.Row) {
            by = row.grouping.rawValue
            key = row.key
            counts = row.counts
            rates = row.counts.ratesByName
        }
    }

    /// A group of people who share a trait; all numbers are null where they are hidden.
    struct TraitDocument: Encodable {
        let split: TraitSplit
        let cell: TraitReport.Cell

        private enum Key: CodingKey {
            case split, value, hidden, people, persons, counts, rates
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            let numbers = cell.numbers
            try container.encode(split.rawValue, forKey: .split)
            try container.encode(cell.value, forKey: .value)
            try container.encode(cell.isHidden, forKey: .hidden)
            try container.encode(numbers?.people, forKey: .people)
            try container.encode(numbers?.persons, forKey: .persons)
            try container.encode(numbers?.counts, forKey: .counts)
            try container.encode(numbers?.counts.ratesByName, forKey: .rates)
        }
    }
}

extension AttendanceCounts {
    fileprivate var ratesByName: [RateName: Rate] {
        Dictionary(uniqueKeysWithValues: rates.map { ($0.name, $0) })
    }
}
