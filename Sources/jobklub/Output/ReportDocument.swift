internal import CivilTime
internal import Insight
internal import Participation

/// A report on attendance as `--json` prints it; all numbers are unrounded.
struct ReportDocument: Codable {
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    let rows: [RowDocument]
    let persons: PersonsDocument
    let traits: [TraitDocument]

    /// A group of people who share a trait; all numbers are null where they are hidden.
    struct TraitDocument: Codable {
        let split: String
        @ExplicitNull var value: String?
        let hidden: Bool
        @ExplicitNull var people: Int?
        @ExplicitNull var persons: PersonsDocument?
        @ExplicitNull var counts: CountsDocument?
        @ExplicitNull var rates: [String: RateDocument]?
    }

    struct RowDocument: Codable {
        let by: String
        let key: String
        let counts: CountsDocument
        /// By ``RateName``.
        let rates: [String: RateDocument]
    }

    struct CountsDocument: Codable {
        let meetings: Int
        let everRegistered: Int
        let expected: Int
        let came: Int
        let cameLate: Int
        let excused: Int
        let noShow: Int
        let notMarked: Int
        let cancelledInTime: Int
        let cancelledLate: Int
        let cancelledByUs: Int
        let walkIns: Int
    }

    struct RateDocument: Codable {
        let numerator: Int
        let denominator: Int
        @ExplicitNull var rate: Double?
        @ExplicitNull var low: Double?
        @ExplicitNull var high: Double?
        let formula: String
    }

    struct PersonsDocument: Codable {
        let referred: Int
        let started: Int
        let completed: Int
        let talkOffered: Int
        let talkHeld: Int
        let activeInNetwork: Int
        let paused: Int
        /// By reason; every reason stands here.
        let ended: [String: Int]
    }
}

extension ReportDocument {
    init(_ report: AttendanceReport, _ persons: PersonCounts, _ traits: TraitReport? = nil) {
        from = report.period.from?.description
        to = report.period.to?.description
        rows = report.rows.map(RowDocument.init)
        self.persons = PersonsDocument(persons)
        self.traits =
            traits.map { traits in
                traits.cells.map { TraitDocument(traits.split, $0) }
            } ?? []
    }
}

extension ReportDocument.TraitDocument {
    fileprivate init(_ split: TraitSplit, _ cell: TraitReport.Cell) {
        self.split = split.rawValue
        value = cell.value
        hidden = cell.isHidden
        people = cell.numbers?.people
        persons = cell.numbers.map { ReportDocument.PersonsDocument($0.persons) }
        counts = cell.numbers.map { ReportDocument.CountsDocument($0.counts) }
        rates = cell.numbers.map { ReportDocument.rates($0.rates) }
    }
}

extension ReportDocument {
    fileprivate static func rates(_ rates: [Rate]) -> [String: RateDocument] {
        Dictionary(
            rates.map { ($0.name.rawValue, RateDocument($0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}

extension ReportDocument.RowDocument {
    fileprivate init(_ row: AttendanceReport.Row) {
        by = row.grouping.rawValue
        key = row.key
        counts = ReportDocument.CountsDocument(row.counts)
        rates = ReportDocument.rates(row.rates)
    }
}

extension ReportDocument.CountsDocument {
    fileprivate init(_ counts: AttendanceCounts) {
        meetings = counts.meetings
        everRegistered = counts.everRegistered
        expected = counts.expected
        came = counts.came
        cameLate = counts.cameLate
        excused = counts.excused
        noShow = counts.noShow
        notMarked = counts.notMarked
        cancelledInTime = counts.cancelledInTime
        cancelledLate = counts.cancelledLate
        cancelledByUs = counts.cancelledByUs
        walkIns = counts.walkIns
    }
}

extension ReportDocument.RateDocument {
    fileprivate init(_ rate: Rate) {
        numerator = rate.numerator
        denominator = rate.denominator
        self.rate = rate.value
        low = rate.low
        high = rate.high
        formula = rate.name.formula
    }
}

extension ReportDocument.PersonsDocument {
    fileprivate init(_ persons: PersonCounts) {
        referred = persons.referred
        started = persons.started
        completed = persons.completed
        talkOffered = persons.talkOffered
        talkHeld = persons.talkHeld
        activeInNetwork = persons.activeInNetwork
        paused = persons.paused
        ended = Dictionary(
            uniqueKeysWithValues: EndReason.allCases.map { ($0.rawValue, persons.ended[$0] ?? 0) }
        )
    }
}
