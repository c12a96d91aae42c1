import CivilTime
import Insight
import Planning
import TestSupport
import Testing

@Suite("Ledgers")
struct LedgerTests {
    private static func line(_ id: String, _ kind: String, of: String = "") -> PlainLedger.Line {
        PlainLedger.Line(id: id, kind: kind, ore: 100, percent: 50_000, of: of)
    }

    private func id(_ text: String) throws -> Identifier { try Sample.id(text) }

    @Test("What is no ledger is refused")
    func mistakes() throws {
        func make(_ lines: [PlainLedger.Line]) throws {
            _ = try PlainLedger(months: 6, rates: [100], lines: lines).ledger()
        }
        let item = LedgerTests.line("a", "item")
        #expect(throws: Ledger.Mistake.repeated(try id("a"))) { try make([item, item]) }
        #expect(throws: Ledger.Mistake.refundOfNothing(try id("b"))) {
            try make([item, LedgerTests.line("b", "refund", of: "c")])
        }
        #expect(throws: Ledger.Mistake.refundOfNothing(try id("b"))) {
            try make([LedgerTests.line("a", "once"), LedgerTests.line("b", "refund", of: "a")])
        }
        #expect(throws: Ledger.Mistake.refundedTwice(try id("a"))) {
            try make([
                item, LedgerTests.line("b", "refund", of: "a"),
                LedgerTests.line("c", "refund", of: "a"),
            ])
        }
        #expect(throws: Ledger.Mistake.notAPercentage(try id("b"))) {
            var refund = LedgerTests.line("b", "refund", of: "a")
            refund.percent = 100_001
            try make([item, refund])
        }
        #expect(throws: Ledger.Mistake.noSuchRate(try id("w"))) {
            try make([PlainLedger.Line(id: "w", kind: "work", times: [[1000, 1]])])
        }
    }

    @Test("Amounts beyond what can be counted are an error, not a wrong sum")
    func overflow() throws {
        let large = Amount(øre: .max)
        let rows: [(lines: [LedgerLine], id: String)] = [
            ([.item(try id("a"), large, count: 2, PlainLedger.origin)], "a"),
            (
                [
                    .item(try id("a"), large, PlainLedger.origin),
                    .item(try id("b"), large, PlainLedger.origin),
                ], "b"
            ),
            (
                [
                    .monthly(
                        try id("a"),
                        .other,
                        large,
                        over: 1,
                        count: .max,
                        PlainLedger.origin
                    )
                ], "a"
            ),
        ]
        for (lines, name) in rows {
            let ledger = try Ledger(months: .max, rates: [], lines: lines)
            let error = EconomyError.lineTooLarge(try id(name))
            #expect(throws: error) { try LedgerStatement(ledger) }
            #expect(throws: error) { try ledger.sensitivities() }
        }
    }

    @Test("A line is found by its id; a ledger without amounts is empty; what is assumed says so")
    func lookUps() throws {
        func item(_ name: String, _ kroner: Int) throws -> LedgerLine {
            .item(try id(name), Amount(kroner: kroner), PlainLedger.origin)
        }
        func gift(_ kroner: Int) throws -> LedgerLine {
            .once(try id("gift"), .other, Amount(kroner: kroner), PlainLedger.origin)
        }
        let ledger = try Ledger(months: 1, rates: [], lines: [item("a", 1), item("b", 2)])
        #expect(ledger.line(try id("b")) == ledger.lines[1])
        #expect(ledger.line(try id("c")) == nil)
        for (cost, income, isEmpty) in [(0, 0, true), (1, 0, false), (0, 1, false), (1, 1, false)] {
            let lines = [try item("a", cost), try gift(income)]
            let statement = try LedgerStatement(Ledger(months: 1, rates: [], lines: lines))
            #expect(statement.isEmpty == isEmpty)
        }
        #expect(Origin.assumption("x").isAssumption)
        #expect(!Origin.source("x").isAssumption && !Origin.recorded.isAssumption)
        #expect(MeetingUse(try Sample.meetingID("talks"), minutes: 1, facilitators: 1).isStaffed)
    }

    @Test("What would be too large after a hundred years does not hide when the money is back")
    func hugeButCountable() throws {
        // A hundredth of what can be counted, every month: after 12 months 120 times that is too much.
        let huge = Amount(øre: Int.max / 10_000 * 100)
        func ledger(cost: Amount) throws -> Ledger {
            try Ledger(
                months: 6,
                rates: [],
                lines: [
                    .item(try id("cost"), cost, PlainLedger.origin),
                    .monthly(
                        try id("tax"),
                        .municipalTax,
                        huge,
                        over: 1,
                        count: 1,
                        PlainLedger.origin
                    ),
                ]
            )
        }
        let back = try ledger(cost: Amount(øre: huge.øre * 50))
        #expect(try LedgerStatement(back).breakEvenMonth() == 50)
        let found = try back.sensitivities()
        let count = found.first { $0.assumption == .count(back.lines[1].id) }
        #expect(count?.turnsAt == 9)
        // Within a hundred years a krone a month does not earn it back.
        let never = try Ledger(
            months: 6,
            rates: [],
            lines: [
                .item(try id("cost"), Amount(øre: .max), PlainLedger.origin),
                .monthly(
                    try id("tax"),
                    .municipalTax,
                    Amount(kroner: 1),
                    over: 1,
                    PlainLedger.origin
                ),
            ]
        )
        #expect(try LedgerStatement(never).breakEvenMonth() == nil)
    }

    @Test("Lines add up, and every line is in whole kroner")
    func sums() throws {
        var generator = SeededGenerator(seed: 2014)
        for _ in 0..<500 {
            let ledger = try PlainLedger.random(&generator, largest: 50_000).ledger()
            let statement = try LedgerStatement(ledger)
            let rows = statement.rows
            #expect(rows.map(\.line) == ledger.lines)
            #expect(rows.allSatisfy { $0.amount.isWhole })
            func sum(_ isIncome: Bool) -> Int {
                statement.rows(isIncome: isIncome).reduce(0) { $0 + $1.amount.øre }
            }
            #expect(sum(false) == statement.expenses.øre && sum(true) == statement.income.øre)
            #expect(sum(true) - sum(false) == statement.balance.øre)
            #expect(statement.pays == (sum(true) >= sum(false)))
        }
    }

    @Test("What was counted can turn out otherwise, even if it was one; what stands alone cannot")
    func counted() throws {
        func counts(_ count: Int?) throws -> [LedgerAssumption] {
            let ledger = try Ledger(
                months: 6,
                rates: [],
                lines: [
                    .item(try id("coffee"), Amount(kroner: 35), count: count, PlainLedger.origin),
                    .monthly(
                        try id("tax"),
                        .municipalTax,
                        Amount(kroner: 1800),
                        over: 1,
                        count: count,
                        PlainLedger.origin
                    ),
                    .once(
                        try id("result"),
                        .resultSubsidy,
                        Amount(kroner: 46_880),
                        count: count,
                        PlainLedger.origin
                    ),
                ]
            )
            return try ledger.sensitivities().map(\.assumption).filter {
                if case .count = $0 { true } else { false }
            }
        }
        let all = try ["coffee", "tax", "result"].map { LedgerAssumption.count(try id($0)) }
        #expect(try counts(nil) == [])
        for count in 0...2 { #expect(try counts(count) == all, "\(count)") }
    }

    @Test("A rate holds from its day until the next one")
    func rates() throws {
        let days = try ["2027-01-01", "2028-01-01"].map { try #require(Day($0)) }
        let rates = days.map {
            HourlyRate(from: $0, perHour: .zero, origin: PlainLedger.origin)
        }
        #expect(try rates.index(on: days[0]) == 0)
        #expect(try rates.index(on: days[1].advanced(by: -1)) == 0)
        #expect(try rates.index(on: days[1]) == 1)
        let before = days[0].advanced(by: -1)
        #expect(throws: EconomyError.noRate(before)) { try rates.index(on: before) }
    }

    @Test("A change in a scenario changes one number and nothing else")
    func scenarios() throws {
        let plain = PlainLedger(
            months: 6,
            rates: [36_300],
            lines: [
                .init(id: "talks", kind: "work", times: [[5000, 0]]),
                .init(id: "tax", kind: "monthly", ore: 1_000_000, over: 6),
            ]
        )
        let base = try plain.ledger()
        let (talks, tax) = (try id("talks"), try id("tax"))
        let origin = PlainLedger.origin
        let rows: [(Scenario.Change, expenses: Int, income: Int)] = [
            (.hourlyRate(0, Amount(kroner: 400), origin), 2000, 10_000),
            (.time(of: talks, WorkTime(minutes: 60), origin), 363, 10_000),
            (.amount(of: tax, Amount(kroner: 60), origin), 1815, 60),
            (.count(of: tax, 3, origin), 1815, 30_000),
            (.months(12, origin), 1815, 20_000),
            // What the line does not have stays as it is.
            (.percent(of: tax, 3, origin), 1815, 10_000),
        ]
        for (change, expenses, income) in rows {
            let name = LocalizedText("x")
            let changed = Scenario(talks, name: name, changes: [change]).ledger(from: base)
            let statement = try LedgerStatement(changed)
            #expect(statement.expenses == Amount(kroner: expenses), "\(change)")
            #expect(statement.income == Amount(kroner: income), "\(change)")
        }
    }

    @Test("What comes once is there from its month on, and decides when the money is back")
    func breakEven() throws {
        func months(after: Int, ore: Int) throws -> Int? {
            let plain = PlainLedger(
                months: 6,
                rates: [],
                lines: [
                    .init(id: "cost", kind: "item", ore: 100_000),
                    .init(id: "tax", kind: "monthly", ore: 10_000),
                    .init(id: "result", kind: "once", ore: ore, after: after),
                ]
            )
            return try LedgerStatement(try plain.ledger()).breakEvenMonth()
        }
        #expect(try months(after: 0, ore: 0) == 10)
        #expect(try months(after: 0, ore: 100_000) == 0)
        #expect(try months(after: 0, ore: 50_000) == 5)
        #expect(try months(after: 6, ore: 50_000) == 6)
        #expect(try months(after: 11, ore: 50_000) == 10)
        let never = PlainLedger(
            months: 6,
            rates: [],
            lines: [.init(id: "cost", kind: "item", ore: 100)]
        )
        #expect(try LedgerStatement(try never.ledger()).breakEvenMonth() == nil)
    }
}
