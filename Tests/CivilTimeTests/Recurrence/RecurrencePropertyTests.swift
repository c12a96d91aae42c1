import CivilTime
import TestSupport
import Testing

/// What holds for every rule, on seeded random ones of all frequencies.
@Suite struct RecurrencePropertyTests {
    private static func rules(_ count: Int, seed: UInt64) -> [RandomTimeRule] {
        var generator = SeededGenerator(seed: Histories.seed(usually: seed))
        return (0..<Histories.count(usually: count)).map { _ in
            RandomTimeRule(using: &generator, forDateutil: false)
        }
    }

    @Test func theFastWayGivesWhatThePlainWayGives() throws {
        var filled = 0
        for random in Self.rules(350, seed: 5545) {
            let rule = try RecurrenceRule(random.text)
            let plain = NaiveRecurrence(rule: rule, start: random.start).times(through: random.last)
            let bounded = try RecurrenceRule(random.bounded)
            let fast = Array(Recurrence(bounded, start: random.start))
            if fast != plain {
                let place = zip(fast, plain).prefix { $0 == $1 }.count
                Issue.record(
                    """
                    \(random.bounded) from \(random.start), \(fast.count) for \(plain.count), \
                    number \(place): \(fast.dropFirst(place).prefix(3)) for \
                    \(plain.dropFirst(place).prefix(3))
                    """
                )
            }
            if !plain.isEmpty { filled += 1 }
        }
        #expect(filled * 2 > Histories.count(usually: 350))
    }

    @Test func jumpingGivesWhatWalkingGivesAlsoWithACount() throws {
        var generator = SeededGenerator(seed: 29)
        for random in Self.rules(700, seed: 7529) {
            let rule = try RecurrenceRule(random.bounded)
            let walked = Array(Recurrence(rule, start: random.start).prefix(3000))
            guard let end = walked.last, let near = walked.randomElement(using: &generator) else {
                continue
            }
            let shift = Int.random(in: -90_000...90_000, using: &generator)
            for from in [near, CivilDateTime(secondsSinceEpoch: near.secondsSinceEpoch + shift)] {
                let jumped = Recurrence(rule, start: random.start, from: from)
                let wanted = walked.filter { $0 >= from }
                if Array(jumped.prefix(wanted.count)) != wanted {
                    Issue.record("\(random.bounded) from \(random.start), window \(from)")
                }
                for includesStart in [false, true] {
                    let isNamed = walked.first == random.start
                    let counted = try RecurrenceRule("\(random.text);COUNT=\(walked.count)")
                    let all =
                        includesStart && !isNamed ? [random.start] + walked.dropLast() : walked
                    let found = Array(
                        Recurrence(
                            counted,
                            start: random.start,
                            from: from,
                            includesStart: includesStart
                        )
                    )
                    if from <= end, found != all.filter({ $0 >= from }) {
                        Issue.record(
                            """
                            \(counted) from \(random.start), window \(from), start \(includesStart): \
                            \(found.count) for \(all.filter { $0 >= from }.count)
                            """
                        )
                    }
                }
            }
        }
    }

    @Test func zonesGiveEachMomentOnceAndRising() throws {
        for name in [
            "Europe/Copenhagen", "Australia/Lord_Howe", "Pacific/Apia", "America/New_York",
        ] {
            let zone = try ZoneFiles.zone(name)
            for random in Self.rules(60, seed: 335) {
                let rule = try RecurrenceRule(random.bounded)
                let locals = Array(Recurrence(rule, start: random.start).prefix(3000))
                let moments = Set(locals.map(zone.instant)).sorted()
                let found = ZonedRecurrence(rule, start: random.start, in: zone).map(\.instant)
                    .prefix(moments.count)
                if locals.count < 3000, Array(found) != moments {
                    Issue.record("\(random.bounded) from \(random.start) in \(name)")
                }
            }
        }
    }
}
