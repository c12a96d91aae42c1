import CivilTime
import Documents
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

/// Outcomes that are drawn come out with everything and in again as they were, their numbers too.
@Suite struct OutcomesOutAndInPropertyTests {
    private func drawn(_ generator: inout SeededGenerator) -> Outcome {
        let today = Samples.day("2027-01-06")
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        let kind = OutcomeKind.allCases.randomElement(using: &generator) ?? .job
        var outcome = Outcome(kind, from: today.advanced(by: number(-900...365)))
        if number(0...1) == 0 { outcome.until = outcome.from.advanced(by: number(0...400)) }
        let names = EnteredText.names.filter { $0.mistake == nil }.map(\.text)
        if number(0...2) > 0 { outcome.company = names.randomElement(using: &generator) }
        if number(0...1) == 0 { outcome.weeklyHours = number(1...60) }
        return outcome
    }

    @Test func everythingKeepsThem() throws {
        let town = try Town.filled()
        // So long ago that nothing drawn is from long before a course.
        try SQL.run(
            "UPDATE participant SET referral_day = '2024-06-01', referral_by = 'Bo'",
            at: town.path
        )
        let seed = Histories.seed(usually: 77)
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Histories.count(usually: 120) {
            let id = Int.random(in: 1...11, using: &generator)
            let stored = try town.later(.addOutcome(drawn(&generator), of: id)).stored
            guard stored.outcome.kind == .job else { continue }
            for month in AftercareMonth.allCases where Bool.random(using: &generator) {
                let state = AftercareState.allCases.randomElement(using: &generator) ?? .inWork
                // Most are too early, which is refused.
                _ = try? town.later(
                    .recordAftercare(of: id, month, state, about: stored.number)
                )
            }
        }
        let before = try town.later(.readOutcomes())
        #expect(before.flatMap(\.outcomes).contains { !$0.outcome.aftercare.isEmpty })
        let path = town.folder.appending(path: "again.sqlite").path
        let now = Town.moment("2027-01-08 09:00")
        try Everything.restore(
            try town.everything(),
            to: path,
            reading: RuleFileReader(),
            by: Samples.administrator,
            at: now
        )
        let again = try town.opened(path)
        let after = try again.perform(.readOutcomes(), by: Samples.facilitator, at: now)
        #expect(after == before, "seed \(seed)")
        #expect(try again.faults() == [])
        try again.close()
    }
}
