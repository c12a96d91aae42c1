import CivilTime
import Planning
import TestSupport

/// Municipalities made up from a seed: programmes that share venues, closures and closed days.
struct RandomWorld {
    let settings: [Setting]

    static let span: DaySpan = "2026-01-01/2027-12-31"

    init(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let venues = RandomWorld.pool.map { RandomWorld.venue($0, using: &generator) }
        let programmes: [Identifier] = ["a", "b", "c"]
        settings = programmes.prefix(Int.random(in: 1...3, using: &generator)).map { id in
            Setting(
                programme: RandomWorld.programme(id, using: &generator),
                venues: venues,
                closedDayRules: DanishHolidays.all
                    + (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                        ClosedDaysTests.randomRule(using: &generator)
                    }
            )
        }
    }

    init(settings: [Setting]) {
        self.settings = settings
    }

    var plan: Plan { Planner(settings).plan(RandomWorld.span) }

    private static let pool: [Identifier] = ["cafe", "library", "town-hall"]

    private static let sessionRules: [RecurrenceRule] = [
        "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=2WE",
        "FREQ=MONTHLY;BYDAY=1MO,3MO", "FREQ=MONTHLY;BYMONTHDAY=28", "FREQ=WEEKLY;INTERVAL=4",
    ]

    private static let otherRules: [RecurrenceRule] = [
        "FREQ=MONTHLY;BYDAY=4TU", "FREQ=MONTHLY;BYDAY=4TU", "FREQ=MONTHLY;BYDAY=-1TH",
        "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;INTERVAL=2;BYDAY=3FR", "FREQ=WEEKLY;BYDAY=TU",
    ]

    private static let spans: [ClockSpan] = [
        "09:30-12:00", "09:30-12:00", "09:00-15:30", "12:15-14:00", "17:00-19:00",
    ]

    static func programme(
        _ id: Identifier,
        using generator: inout SeededGenerator
    ) -> Programme {
        var steps = [
            step(
                "session",
                .session,
                .rule(pick(sessionRules, &generator)),
                occurrences: Int.random(in: 1...3, using: &generator),
                using: &generator
            ),
            step(
                "talks",
                .talks,
                .after("session", days: Int.random(in: 0...4, using: &generator)),
                using: &generator
            ),
            step("network", .network, .rule(pick(otherRules, &generator)), using: &generator),
        ]
        if Bool.random(using: &generator) {
            steps.append(
                step("visit", .visit, .rule(pick(otherRules, &generator)), using: &generator)
            )
        }
        if Bool.random(using: &generator) {
            steps.append(step("info", .info, .after("talks", days: 30), using: &generator))
        }
        return Sample.programme(
            id,
            begins: pick(["2026-01-01", "2026-02-17"], &generator),
            monthsWithoutCycle: Bool.random(using: &generator) ? [7] : [],
            steps: steps
        )
    }

    private static func step(
        _ id: Identifier,
        _ kind: MeetingKind,
        _ timing: Step.Timing,
        occurrences: Int = 1,
        using generator: inout SeededGenerator
    ) -> Step {
        let reach = pick([0, 1, 2, 4, 7, 10], &generator)
        let weekdays = Weekday.allCases.filter { _ in Bool.random(using: &generator) }
        let wishes = pool.shuffled(using: &generator)
        return Sample.step(
            id,
            kind,
            timing,
            occurrences: occurrences,
            every: pick([1, 7, 7, 9], &generator),
            span: pick(spans, &generator),
            seats: pick([5, 10, 15, 20], &generator),
            needs: VenueNeeds(
                outsideTownHall: pick([true, false, false], &generator),
                closedRoom: pick([true, false, false], &generator),
                stepFree: Bool.random(using: &generator)
            ),
            venues: Array(wishes.prefix(Int.random(in: 1...3, using: &generator))),
            ifClosed: .nearest(
                earlierDays: Int.random(in: 0...reach, using: &generator),
                laterDays: reach,
                otherWeekdays: Set(weekdays)
            )
        )
    }

    private static func venue(
        _ id: Identifier,
        using generator: inout SeededGenerator
    ) -> Venue {
        let closures = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            let first = Day(number: .random(in: 20_454...21_180, using: &generator))
            let last = first.advanced(by: Int.random(in: 0...25, using: &generator))
            return Sample.closure(DaySpan(first...last))
        }
        return Sample.venue(
            id,
            capacity: pick([12, 18, 24, 30], &generator),
            isOutsideTownHall: id != "town-hall",
            hasClosedRoom: pick([true, true, false], &generator),
            isStepFree: pick([true, true, true, false], &generator),
            hours: [
                OpeningHours(
                    weekdays: Sample.workdays,
                    span: pick(["09:00-16:00", "08:00-20:00"], &generator)
                ),
                OpeningHours(
                    weekdays: [.monday, .tuesday, .saturday],
                    span: pick(["16:00-20:00", "08:00-12:00"], &generator)
                ),
            ],
            closures: closures,
            turnaround: pick([0, 15, 30], &generator)
        )
    }

    private static func pick<Value>(_ values: [Value], _ generator: inout SeededGenerator) -> Value
    {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }
}
