import CivilTime
import Planning
import TestSupport
import Testing

/// Rules laid out over stretches of time.
@Suite struct ClosedDaysTests {
    @Test(
        arguments: [
            ("2027-12-29", false), ("2027-12-30", true), ("2027-12-31", true), ("2028-01-01", true),
            ("2028-01-02", true), ("2028-01-03", false), ("2028-12-30", true),
        ] as [(Day, Bool)]
    )
    func aClosureLastsOverTheEndOfTheYear(day: Day, isClosed: Bool) {
        let rule = Sample.closed("new-year", .fixed(month: 12, day: 30), length: 4)
        // Each span begins on the day itself, however long ago the closure began.
        #expect(ClosedDays([rule], over: DaySpan(day)).isBlocked(day) == isClosed)
        let years: DaySpan = "2027-01-01/2028-12-31"
        #expect(ClosedDays([rule], over: years).isBlocked(day) == isClosed)
    }

    @Test func aClosureThatBeginsInTheLastYearIsKeptToItsEnd() {
        let rule = Sample.closed(
            "new-year",
            .fixed(month: 12, day: 30),
            length: 4,
            lastYear: 2027
        )
        let span: DaySpan = "2027-12-01/2029-01-31"
        let closed = span.days.filter(ClosedDays([rule], over: span).isBlocked)
        #expect(closed == ["2027-12-30", "2027-12-31", "2028-01-01", "2028-01-02"])
    }

    /// A calendar with thousands of events that are always on names some of them, whatever their level.
    @Test func aDayNamesSomeOfThousands() {
        let daily: RecurrenceRule = "FREQ=DAILY"
        let rules = (0..<5_000).map { number in
            Sample.closed(
                "\(number)",
                .recurring(daily, start: "2020-01-01", except: []),
                level: number < 2_500 ? .note : .block
            )
        }
        let closed = ClosedDays(rules, over: "2027-01-01/2027-12-31")
        let notes = (0..<ClosedDays.mostNamed).map { "\($0)" }
        let blocks = (2_500..<2_500 + ClosedDays.mostNamed).map { "\($0)" }
        #expect(closed["2027-01-01"].map(\.rule.id) == notes + blocks)
        #expect(closed["2027-12-31"].map(\.rule.id) == notes + blocks)
        #expect(closed.isBlocked("2027-06-05"))
    }

    @Test(arguments: [(19, 19), (20, 20), (21, 20), (25, 20)])
    func aDayNamesTwentyRulesThoughOtherDaysHaveRoom(count: Int, named: Int) {
        let rules = (0..<count).flatMap { number in
            [
                Sample.closed("block \(number)", .once("2027-06-05")),
                Sample.closed("note \(number)", .once("2027-06-05"), level: .note),
            ]
        }
        let closed = ClosedDays(rules, over: "2027-06-01/2027-06-30")
        let expected = (0..<named).flatMap { ["block \($0)", "note \($0)"] }
        #expect(closed["2027-06-05"].map(\.rule.id) == expected)
    }

    @Test func aDayNamesItsRulesInTheirOrderWhateverTheirLevel() {
        let rules = [
            Sample.closed("note", .fixed(month: 6, day: 5), kind: .religious, level: .note),
            Sample.closed("block", .once("2027-06-05")),
            Sample.closed("warn", .fixed(month: 6, day: 4), kind: .school, level: .warn, length: 2),
        ]
        let closed = ClosedDays(rules, over: "2027-06-01/2027-06-30")
        #expect(closed["2027-06-05"].map(\.rule.id) == ["note", "block", "warn"])
        #expect(closed["2027-06-05"].map(\.day) == ["2027-06-05", "2027-06-05", "2027-06-05"])
        #expect(closed["2027-06-04"].map(\.rule.id) == ["warn"])
        #expect(closed["2027-06-06"].isEmpty)
    }

    @Test func daysOutsideTheSpanAreOpen() {
        let rule = Sample.closed("always", .fixed(month: 1, day: 1), length: 366)
        let closed = ClosedDays([rule], over: "2027-03-01/2027-03-31")
        #expect(closed.isBlocked("2027-03-01") && closed.isBlocked("2027-03-31"))
        #expect(!closed.isBlocked("2027-02-28") && !closed.isBlocked("2027-04-01"))
    }

    @Test(
        arguments: [
            (.block, "2027-06-04", false), (.warn, "2027-06-04", true), (.note, "2027-06-04", true),
            (.note, "2027-06-05", false), (.note, "2027-06-06", false), (.note, "2027-06-07", true),
        ] as [(ClosedDayRule.Level, Day, Bool)]
    )
    func workingDaysAreMondayToFridayUnlessBlocked(
        level: ClosedDayRule.Level,
        day: Day,
        isWorkingDay: Bool
    ) {
        let rule = Sample.closed("day", .once("2027-06-04"), level: level)
        let closed = ClosedDays([rule], over: "2027-06-01/2027-06-30")
        #expect(closed.isWorkingDay(day) == isWorkingDay)
    }

    @Test func aPartOfASpanIsTheCutOfTheWhole() {
        var generator = SeededGenerator(seed: 2027)
        let whole: DaySpan = "2024-01-01/2032-12-31"
        for _ in 0..<200 {
            let rule = ClosedDaysTests.randomRule(using: &generator)
            let all = ClosedDays([rule], over: whole)
            for _ in 0..<5 {
                let first = Day(number: .random(in: 19_800...22_900, using: &generator))
                let days = Int.random(in: 0...90, using: &generator)
                let span = DaySpan(first...first.advanced(by: days))
                let part = ClosedDays([rule], over: span)
                let differing = span.days.first { part[$0] != all[$0] }
                #expect(differing == nil, "\(rule) in \(span)")
            }
        }
    }

    static func randomRule(using generator: inout SeededGenerator) -> ClosedDayRule {
        let start = Day(number: .random(in: 19_700...22_900, using: &generator))
        let month = Int.random(in: 1...12, using: &generator)
        let day = Int.random(in: 1...28, using: &generator)
        let rules: [RecurrenceRule] = [
            "FREQ=YEARLY", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=DAILY;COUNT=9",
        ]
        let dates: [ClosedDayRule.Date] = [
            .fixed(month: month, day: day), .once(start),
            .easter(offset: .random(in: -100...250, using: &generator)),
            .islamic(month: month, day: day),
            .recurring(
                rules[Int.random(in: 0..<rules.count, using: &generator)],
                start: start,
                except: [start.advanced(by: 14)]
            ),
        ]
        return Sample.closed(
            "random",
            dates[Int.random(in: 0..<dates.count, using: &generator)],
            length: [1, 3, 40].randomElement(using: &generator) ?? 1,
            firstYear: Bool.random(using: &generator) ? 2026 : nil,
            lastYear: Bool.random(using: &generator) ? 2029 : nil
        )
    }
}
