import CivilTime
import Participation
import Planning
import TestSupport
import Testing

@testable import Correspondence
@testable import Insight

/// Whole reports on money, in words, with numbers that can be worked out by hand.
@Suite struct EconomyReportTests {
    private func text(_ report: PrintedReport, isTraced: Bool = false) -> String {
        let text = EconomyText(report, in: .danish)
        return (isTraced ? text.lines(isTraced: true) : text.lines()).joined(separator: "\n") + "\n"
    }

    /// 10 hours at 400 and 1 at 500 kroner, 2 × 350 of an interpreter, and 3 × 40 of coffee: 5,320 kroner.
    ///
    /// In 6 months the tax is 4,800 kroner, and of the coffee 60 come back.
    private func study(stated: StatedAmount? = nil) throws -> CaseStudy {
        let (read, made) = (Origin.source("side 3"), Origin.assumption("skøn"))
        func rate(_ day: String, _ kroner: Int, _ work: HourlyRate.Work = .staff) throws
            -> HourlyRate
        {
            HourlyRate(
                from: try Sample.day(day),
                perHour: Amount(kroner: kroner),
                work: work,
                origin: read
            )
        }
        return CaseStudy(
            try Sample.id("case"),
            name: Sample.text("Et forløb", "A course"),
            municipality: Sample.text("Vejle Kommune", "City of Vejle"),
            source: "Regneark fra 2026",
            weeks: 13,
            ledger: try Ledger(
                months: 6,
                rates: [
                    try rate("2027-01-01", 400), try rate("2027-02-01", 500),
                    try rate("2027-01-01", 350, .interpreter),
                    // Nothing was worked at this one, so nothing is said of it.
                    try rate("2027-03-01", 999),
                ],
                lines: [
                    .work(
                        try Sample.id("meetings"),
                        [
                            .init(WorkTime(minutes: 600), rate: 0),
                            .init(WorkTime(minutes: 60), rate: 1),
                        ],
                        read
                    ),
                    .work(
                        try Sample.id("interpreters"),
                        [.init(WorkTime(minutes: 120), rate: 2)],
                        made
                    ),
                    .item(try Sample.id("coffee"), Amount(kroner: 40), count: 3, made),
                    .monthly(
                        try Sample.id("tax"),
                        .municipalTax,
                        Amount(kroner: 800),
                        over: 1,
                        read
                    ),
                    .refund(
                        try Sample.id("refund"),
                        50_000,
                        of: try Sample.id("coffee"),
                        read,
                        legalBasis: "§ 8"
                    ),
                ]
            ),
            statedYearlyEffect: stated
        )
    }

    @Test func aCaseIsToldWithWhatItsNumbersWouldHaveToBe() throws {
        let effect = StatedAmount(Amount(kroner: 100_000), .source("side 9"))
        let report = try CaseWording(try study(stated: effect)).printed(in: .danish)
        try Golden.check(text(report, isTraced: true), "economy-case.da.txt")
        // Where the numbers come from is said on demand only.
        #expect(!text(report).contains("side 9") && text(report).contains("100.000 kr."))
        let plain = try CaseWording(try study()).printed(in: .danish)
        #expect(!text(plain, isTraced: true).contains("kilden oplyser"))
    }

    @Test func scenariosStandBesideWhatTheyChange() throws {
        let made = Origin.assumption("hvad nu hvis")
        let base = try study()
        let scenarios = ScenarioSet(
            name: Sample.text("Tre slags", "Three kinds"),
            base: base,
            scenarios: [
                Scenario(
                    try Sample.id("cheaper"),
                    name: Sample.text("Billigere", "Cheaper"),
                    changes: [
                        .hourlyRate(0, Amount(kroner: 300), made),
                        .time(
                            of: try Sample.id("interpreters"),
                            WorkTime(minutes: 60),
                            made
                        ),
                        .count(of: try Sample.id("coffee"), 1, made),
                    ]
                ),
                Scenario(
                    try Sample.id("longer"),
                    name: Sample.text("Længere", "Longer"),
                    changes: [
                        .months(12, made),
                        .percent(of: try Sample.id("refund"), 100_000, made),
                        .amount(of: try Sample.id("nothing"), Amount(kroner: 5), made),
                    ]
                ),
            ]
        )
        let report = try ScenarioWording(scenarios).printed(in: .danish)
        try Golden.check(text(report), "economy-scenarios.da.txt")
        guard case .bars(let bars)? = report.sections.first?.chart?.figure else {
            Issue.record("balances are bars")
            return
        }
        // −460; 1,000 and 350 less spent, and 80 less of which half came back; 6 more months and 60 kroner.
        #expect(bars.rows.map(\.value) == [.øre(-46_000), .øre(93_000), .øre(440_000)])
    }

    private func prices(coffee: Int = 35) throws -> ProgrammePrices {
        let made = Origin.assumption("skøn")
        func kroner(_ kroner: Int) -> StatedAmount { StatedAmount(Amount(kroner: kroner), made) }
        return ProgrammePrices(
            rates: [
                HourlyRate(
                    from: try Sample.day("2027-01-01"),
                    perHour: Amount(kroner: 400),
                    origin: made
                )
            ],
            meeting: .init(before: 45, after: 30, made),
            talk: .init(before: 5, after: 15, made),
            coffee: kroner(coffee),
            interpreterPerHour: kroner(350),
            taxPerMonth: kroner(1800),
            months: .init(6, made),
            resultSubsidy: .init(kroner(40_000), after: .sixth)
        )
    }

    private func meeting(
        _ step: String,
        _ kind: MeetingKind,
        _ day: String,
        number: Int? = nil,
        _ marks: [Int: Mark]
    ) throws -> MeetingAttendance {
        MeetingAttendance(
            id: MeetingID(
                cycle: CycleID(
                    programme: try Sample.id("frederiksberg"),
                    year: 2027,
                    month: 1
                ),
                step: try Sample.id(step),
                number: number
            ),
            kind: kind,
            date: try Sample.day(day),
            start: try #require(ClockTime("09:30")),
            venue: try Sample.id("library"),
            isOutsideTownHall: true,
            isHeld: true,
            seating: Seating(),
            marks: marks
        )
    }

    /// A session that three came to, talks of two (one of whom stayed away), and a network meeting for nobody.
    private func economy(people: [CourseFacts] = []) throws -> ProgrammeEconomy {
        let session = try meeting(
            "session",
            .session,
            "2027-01-05",
            number: 1,
            [1: .came, 2: .cameLate, 3: .came, 4: .noShow]
        )
        let talks = try meeting("talks", .talks, "2027-01-07", [1: .held, 4: .noShow])
        let network = try meeting("network", .network, "2027-01-26", [4: .noShow])
        return try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            ProgrammeEconomy.Records(
                meetings: [session, talks, network],
                uses: [
                    MeetingUse(
                        session.id,
                        minutes: 150,
                        facilitators: 2,
                        venuePerHour: Amount(kroner: 150),
                        fee: Amount(kroner: 1500)
                    ),
                    MeetingUse(
                        talks.id,
                        minutes: 360,
                        facilitators: 1,
                        isStaffed: false,
                        talks: [1: 60, 4: 30],
                        interpretedTalks: [1]
                    ),
                    MeetingUse(network.id, minutes: 120, facilitators: 1),
                ],
                people: people,
                sessions: [try Sample.id("frederiksberg"): 1],
                until: try Sample.day("2028-12-31")
            ),
            try prices(),
            in: ReportPeriod(
                from: try Sample.day("2027-01-01"),
                to: try Sample.day("2027-12-31")
            )
        )
    }

    private func people(_ count: Int, inWork: Int = 0) throws -> [CourseFacts] {
        try (1...count).map { number in
            var course = Course()
            if number <= inWork {
                course.outcomes = [Outcome(.job, from: try Sample.day("2027-03-01"))]
            }
            return CourseFacts(
                participant: number,
                language: "ar",
                traits: Traits(),
                course: course
            )
        }
    }

    private func printed(
        _ economy: ProgrammeEconomy,
        isShared: Bool = false,
        recordedOn: String? = "2028-01-31"
    ) throws -> PrintedReport {
        let wording = ProgrammeEconomyWording(
            economy,
            try ReportSample.setting(),
            recordedOn: try recordedOn.map(Sample.day)
        )
        return try isShared
            ? wording.printed(in: .danish, isShared: true) : wording.printed(in: .danish)
    }

    @Test func aProgrammesMoneyIsTracedToItsMeetings() throws {
        let report = try printed(try economy(people: try people(3, inWork: 1)))
        try Golden.check(text(report, isTraced: true), "economy-programme.da.txt")
        let sections = report.sections.map(\.id)
        #expect(sections.contains("trace-meetings") && sections.last == "trace-shares")
        #expect(!text(report).contains("møde for møde"))
    }

    /// A reader elsewhere sees no row that fewer than five people stand behind.
    @Test func whatLeavesTheHouseHidesTheMoneyOfFew() throws {
        let economy = try economy(people: try people(3, inWork: 1))
        let shared = try printed(economy, isShared: true)
        var bare = shared
        bare.definitions = []
        try Golden.check(text(bare, isTraced: true), "economy-programme-shared.da.txt")
        let figures = try #require(shared.sections.first { $0.id == "key-figures" }?.table)
        // Seats are no people. The rows of two kinds of completed and of outcomes are of few.
        #expect(figures.rows.map { $0.contains(.hidden) } == [false, true, true, true])
        #expect(!shared.sections.contains { $0.id.hasPrefix("trace") || $0.id == "sensitivity" })
        let own = try printed(economy)
        #expect(own.sections.first { $0.id == "key-figures" }?.table?.hidesCells == false)
    }

    /// What took no time has no line of its own, and what nobody says is for the house.
    @Test func whatTookNoTimeHasNoLine() throws {
        let talks = try meeting("talks", .talks, "2027-01-07", [1: .held])
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            ProgrammeEconomy.Records(
                meetings: [talks],
                uses: [MeetingUse(talks.id, minutes: 60, facilitators: 0)],
                people: [],
                sessions: [:],
                until: try Sample.day("2028-12-31")
            ),
            try prices()
        )
        let report = try ProgrammeEconomyWording(economy, nil, recordedOn: nil)
            .printed(in: .danish)
        let traces = report.sections.map(\.id).filter { $0.hasPrefix("trace") }
        #expect(traces == ["trace-preparation", "trace-shares"])
    }

    @Test func withoutAnyMoneyThereIsNothingToTurn() throws {
        let period = ReportPeriod(from: try Sample.day("2026-01-01"))
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            ProgrammeEconomy.Records(
                meetings: [],
                uses: [],
                people: [],
                sessions: [:],
                until: try Sample.day("2026-12-31")
            ),
            try prices(),
            in: period
        )
        let report = try ProgrammeEconomyWording(economy, nil, recordedOn: nil)
            .printed(in: .danish)
        #expect(!report.sections.contains { $0.id == "sensitivity" })
        // Nothing was spent, so nothing is earned back; only what nobody came to is told.
        let result = try #require(report.sections.first { $0.id == "result" })
        #expect(result.sentences == ["0 kr. af udgifterne gik til møder, som ingen kom til."])
        #expect(report.title == "Økonomi: frederiksberg")
        #expect(report.period == "Fra torsdag den 1. januar 2026 og frem")
        #expect(report.dataDate == Catalogue.danish.text("report.no-data"))
    }

    @Test(
        arguments: [
            (nil, nil, "report.period-all"),
            ("2027-01-01", nil, "Fra fredag den 1. januar 2027 og frem"),
            (nil, "2027-01-31", "Til og med søndag den 31. januar 2027"),
            (
                "2027-01-01", "2027-01-31",
                "Fra fredag den 1. januar 2027 til søndag den 31. januar 2027"
            ),
        ] as [(String?, String?, String)]
    )
    func aPeriodMayBeOpenAtEitherEnd(from: String?, to: String?, words: String) throws {
        let period = ReportPeriod(from: try from.map(Sample.day), to: try to.map(Sample.day))
        let expected = words.hasPrefix("report.") ? Catalogue.danish.text(words) : words
        #expect(Catalogue.danish.period(period) == expected)
    }

    /// The month in which the money is back: at once, after one month, or never.
    @Test(arguments: [
        (0, 800, "med det samme"), (800, 800, "efter 1 måned,"), (801, 800, "efter 2 måneder,"),
        (1, 0, "ikke tjent ind igen"),
    ])
    func theMoneyIsBackAtOnceLaterOrNever(cost: Int, tax: Int, words: String) throws {
        let origin = Origin.recorded
        let ledger = try Ledger(
            months: 6,
            rates: [],
            lines: [
                .item(try Sample.id("cost"), Amount(kroner: cost), origin),
                .monthly(
                    try Sample.id("tax"),
                    .municipalTax,
                    Amount(kroner: tax),
                    over: 1,
                    origin
                ),
            ]
        )
        let sentence = LedgerSections(try LedgerStatement(ledger), in: .danish).breakEven()
        #expect(sentence.contains(words), "\(sentence)")
    }

    /// A number that must be larger, one that must be smaller, and one that cannot help.
    @Test func theTurningPointSaysWhichWay() throws {
        let origin = Origin.recorded
        let ledger = try Ledger(
            months: 6,
            rates: [],
            lines: [
                .item(try Sample.id("cost"), Amount(kroner: 1000), count: 1, origin),
                .item(try Sample.id("small"), Amount(kroner: 1), count: 1, origin),
                .monthly(
                    try Sample.id("tax"),
                    .municipalTax,
                    Amount(kroner: 100),
                    over: 1,
                    count: 1,
                    origin
                ),
            ]
        )
        let section = try LedgerSections(try LedgerStatement(ledger), in: .danish).sensitivity()
        let rows = try #require(section.table).words(in: .danish)
        // 599.49 kroner are rounded to 599, which 600 pay for together with the other krone.
        #expect(rows[0] == ["cost: beløb", "1.000 kr.", "599,49 kr. eller mindre"])
        #expect(rows[1] == ["cost: antal", "1", "0 eller mindre"])
        #expect(rows[2].last == "ingen ændring er nok" && rows[3].last == "ingen ændring er nok")
        // 6 × 166.75 kroner are 1,000.50, rounded up to 1,001.
        #expect(rows[4].last == "166,75 kr. eller mere")
        #expect(rows[5].last == "2 eller mere")
        #expect(section.heading == Catalogue.danish.text("economy.when-pays"))
    }
}
