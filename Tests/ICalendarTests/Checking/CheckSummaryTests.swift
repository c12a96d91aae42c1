import Testing

@testable import ICalendar

/// What a check came to, counted.
@Suite struct CheckSummaryTests {
    private static let start = TextPosition(line: 1, column: 1, octet: 0)

    private static func summary(_ severities: [Diagnostic.Severity]) -> CheckSummary {
        var summary = CheckSummary()
        for severity in severities {
            summary.count(Diagnostic(severity, start, .otherLineEnd))
        }
        return summary
    }

    @Test(
        arguments: [
            [], [.error], [.warning], [.repair], [.error, .warning], [.error, .repair],
            [.warning, .repair], [.error, .warning, .repair, .repair],
        ] as [[Diagnostic.Severity]]
    )
    func eachKindIsCounted(severities: [Diagnostic.Severity]) {
        let summary = Self.summary(severities)
        #expect(summary.errors == severities.count { $0 == .error })
        #expect(summary.warnings == severities.count { $0 == .warning })
        #expect(summary.repairs == severities.count { $0 == .repair })
        #expect(summary.isClean == severities.isEmpty && !summary.hasReachedLimit)
    }

    @Test func whatNobodyWasToldIsCountedToo() {
        var log = DiagnosticLog(limit: 1)
        log.add(.error, Self.start, .notACalendar)
        log.add(.error, Self.start, .notACalendar)
        log.add(.repair, Self.start, .otherLineEnd)
        var summary = Self.summary([])
        summary.countOmitted(log)
        #expect(summary.omitted == 2 && summary.omittedErrors == 1)
        #expect(!summary.isClean && !summary.hasReachedLimit)
        // As many that were told do not make up for them.
        var other = Self.summary([.repair, .repair])
        other.countOmitted(log)
        #expect(!other.isClean && other.repairs == 2)
        log.add(.error, Self.start, .tooDeep(limit: 1))
        summary.countOmitted(log)
        #expect(summary.hasReachedLimit && summary.omitted == 5 && summary.omittedErrors == 3)
    }

    @Test func aLimitIsToldByWhatReachedIt() {
        var summary = CheckSummary()
        summary.count(Diagnostic(.error, Self.start, .tooDeep(limit: 1)))
        #expect(summary.hasReachedLimit && summary.errors == 1)
        #expect(!ReadingError.Problem.tooDeep(limit: 1).isOfFollowing)
        #expect(ReadingError.Problem.tooManySteps(limit: 1).isOfFollowing)
    }
}
