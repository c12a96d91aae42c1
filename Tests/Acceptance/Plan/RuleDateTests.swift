import Testing

/// The days that the rules name, counted here by the weeks of Foundation's calendar.
@Suite struct RuleDateTests {
    struct Rules: Sendable, CustomTestStringConvertible {
        let programme: String
        /// Ordinal and weekday of the first session, how many there are, and days to the talks.
        let session: (ordinal: Int, weekday: Int, count: Int, talksAfter: Int)
        let network: (ordinal: Int, weekday: Int)
        /// What comes every few months from January on.
        let extra: (kind: String, ordinal: Int, weekday: Int, months: Int)?

        var testDescription: String { programme }
    }

    static let rules = [
        Rules(
            programme: "frederiksberg",
            session: (1, 2, 3, 2),
            network: (4, 2),
            extra: nil
        ),
        Rules(
            programme: "vejle",
            session: (1, 3, 2, 5),
            network: (-1, 3),
            extra: ("info", 2, 4, 3)
        ),
        Rules(
            programme: "hilleroed",
            session: (1, 1, 2, 3),
            network: (4, 4),
            extra: nil
        ),
        Rules(
            programme: "frederikshavn",
            session: (1, 4, 3, 4),
            network: (-1, 4),
            extra: ("visit", 3, 2, 2)
        ),
    ]

    @Test(arguments: rules)
    func areTheDaysOfTheRule(rules: Rules) throws {
        let plan = try PlanFile.years(rules.programme)
        var expected: [String: String] = [:]
        for (year, month) in (2027...2031).flatMap({ year in (1...12).map { (year, $0) } }) {
            let cycle = "\(rules.programme)/\(year)-\(month < 10 ? "0" : "")\(month)"
            let first = Dates.nth(rules.session.ordinal, rules.session.weekday, year, month)
            for number in 1...rules.session.count {
                let day = Dates.adding(7 * (number - 1), to: first)
                expected["\(cycle)/session-\(number)"] = day
            }
            expected["\(cycle)/talks"] = Dates.adding(
                7 * (rules.session.count - 1) + rules.session.talksAfter,
                to: first
            )
            expected["\(cycle)/network"] = Dates.nth(
                rules.network.ordinal,
                rules.network.weekday,
                year,
                month
            )
            if let extra = rules.extra, (month - 1) % extra.months == 0 {
                let day = Dates.nth(extra.ordinal, extra.weekday, year, month)
                expected["\(cycle)/\(extra.kind)"] = day
            }
        }
        let actual =
            plan.meetings.map { ($0.id, $0.ruleDate) } + plan.skipped.map { ($0.id, $0.ruleDate) }
        #expect(Dictionary(actual) { first, _ in first } == expected)
        #expect(actual.count == expected.count)
    }

    @Test(arguments: ["vejle", "hilleroed", "frederikshavn"])
    func julyHasNoNewCycle(programme: String) throws {
        let plan = try PlanFile.years(programme)
        for year in 2027...2031 {
            let cycle = "\(programme)/\(year)-07"
            let held = plan.meetings.filter { $0.cycle == cycle }.map(\.kind)
            #expect(!held.contains("session") && !held.contains("talks"))
            let skipped = plan.skipped.filter {
                $0.cycle == cycle && ["session", "talks"].contains($0.kind)
            }
            #expect(skipped.count == (programme == "frederikshavn" ? 4 : 3))
            #expect(skipped.allSatisfy { $0.reasons.map(\.code) == ["no-new-cycle"] })
        }
    }

    /// Frederikshavn's house is open in July: those who have begun still meet.
    @Test func networkKeepsTheCycleOfItsMonth() throws {
        let plan = try PlanFile.years("frederikshavn")
        for year in 2027...2031 {
            let july = plan.meetings.filter { $0.cycle == "frederikshavn/\(year)-07" }
            let network = try #require(july.first { $0.kind == "network" })
            #expect(network.date == Dates.nth(-1, 4, year, 7))
        }
    }

    @Test func frederiksbergStartsACycleEveryMonth() throws {
        #expect(try PlanFile.years("frederiksberg").skipped.isEmpty)
    }
}
