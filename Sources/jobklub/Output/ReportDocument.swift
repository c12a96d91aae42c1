internal import CivilTime
internal import Insight
internal import Participation

/// A report on attendance as `--json` prints it; all numbers are unrounded.
struct ReportDocument: Codable {
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    let rows: [RowDocument]
    let persons: PersonsDocument

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
    init(_ report: AttendanceReport, _ persons: PersonCounts) {
        from = report.period.from?.description
        to = report.period.to?.description
        rows = report.rows.map(RowDocument.init)
        self.persons = PersonsDocument(persons)
    }
}

extension ReportDocument.RowDocument {
    fileprivate init(_ row: AttendanceReport.Row) {
        by = row.grouping.rawValue
        key = row.key
        counts = ReportDocument.CountsDocument(row.counts)
        rates = Dictionary(
            row.rates.map { ($0.name.rawValue, ReportDocument.RateDocument($0)) },
            uniquingKeysWith: { first, _ in first }
        )
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
