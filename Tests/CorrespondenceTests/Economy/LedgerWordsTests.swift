import CivilTime
import Planning
import Testing

@testable import Correspondence
@testable import Insight

/// What stands beside a line: its name, and how its amount was worked out.
@Suite struct LedgerWordsTests {
    private static let made = Origin.assumption("made up")
    private static let read = Origin.source("a paper")

    private func words(_ ledger: Ledger) -> LedgerWords { LedgerWords(ledger, in: .danish) }

    private func rate(_ day: String, _ kroner: Int, _ work: HourlyRate.Work = .staff) throws
        -> HourlyRate
    {
        HourlyRate(
            from: try Sample.day(day),
            perHour: Amount(kroner: kroner),
            work: work,
            origin: LedgerWordsTests.read
        )
    }

    /// An income that comes every month, and what is said of it in a ledger of 12 months.
    @Test(arguments: [
        // The amount is for all 12 months already.
        (12, 1, "i alt for 12 måneder"),
        // Of several people the sum of one does not say it.
        (12, 2, "2 × 600 kr. for 12 måneder, her omregnet til 12 måneder"),
        (1, 1, "1 × 600 kr. om måneden i 12 måneder"),
        (1, 3, "3 × 600 kr. om måneden i 12 måneder"),
        (2, 1, "600 kr. for 2 måneder, her omregnet til 12 måneder"),
        (13, 1, "600 kr. for 13 måneder, her omregnet til 12 måneder"),
        (6, 2, "2 × 600 kr. for 6 måneder, her omregnet til 12 måneder"),
    ])
    func anIncomeOfMonthsSaysForHowMany(over: Int, count: Int, how: String) throws {
        let line = LedgerLine.monthly(
            try Sample.id("pay"),
            .other,
            Amount(kroner: 600),
            over: over,
            count: count,
            LedgerWordsTests.read
        )
        let ledger = try Ledger(months: 12, rates: [], lines: [line])
        #expect(words(ledger).how(line) == how)
    }

    /// An income that comes once, after so many months of 12.
    @Test(arguments: [
        (0, 1, ""), (0, 2, "2 × 600 kr."), (12, 2, "2 × 600 kr."),
        (13, 2, "ikke talt med, fordi beløbet først udbetales efter 13 måneder"),
        (13, 1, "ikke talt med, fordi beløbet først udbetales efter 13 måneder"),
    ])
    func anIncomeThatComesTooLateSaysSo(after: Int, count: Int, how: String) throws {
        let line = LedgerLine.once(
            try Sample.id("prize"),
            .resultSubsidy,
            Amount(kroner: 600),
            count: count,
            after: after,
            LedgerWordsTests.read
        )
        let ledger = try Ledger(months: 12, rates: [], lines: [line])
        #expect(words(ledger).how(line) == how)
    }

    @Test func anExpenseSaysItsNumbersItsLawAndThatItIsAssumed() throws {
        let (read, made) = (LedgerWordsTests.read, LedgerWordsTests.made)
        let rows: [(LedgerLine, String)] = [
            (.item(try Sample.id("a"), Amount(kroner: 40), read), ""),
            (.item(try Sample.id("b"), Amount(kroner: 40), made), "antagelse"),
            (.item(try Sample.id("c"), Amount(kroner: 40), count: 0, read), "0 × 40 kr."),
            (
                .item(try Sample.id("d"), Amount(kroner: 40), count: 2, made, legalBasis: "§ 1"),
                "2 × 40 kr.; § 1; antagelse"
            ),
            (
                .work(
                    try Sample.id("e"),
                    [
                        .init(WorkTime(minutes: 90), rate: 0),
                        .init(WorkTime(minutes: 60), rate: 1),
                    ],
                    read
                ),
                "1,5 timer × 363 kr. + 1 time × 400 kr."
            ),
            (.refund(try Sample.id("f"), 12_500, of: try Sample.id("d"), read), "12,5 % af \"d\""),
        ]
        let ledger = try Ledger(
            months: 12,
            rates: [try rate("2027-01-01", 363), try rate("2027-02-01", 400)],
            lines: rows.map(\.0)
        )
        for (line, how) in rows { #expect(words(ledger).how(line) == how) }
    }

    @Test func aLineHasItsOwnNameOrThatOfWhatItIs() throws {
        let read = LedgerWordsTests.read
        let amount = Amount(kroner: 1)
        let rows: [(LedgerLine, String)] = [
            (
                .item(try Sample.id("coffee"), amount, read, named: Sample.text("Te", "Tea")), "Te"
            ),
            (.item(try Sample.id("venues"), amount, read), "Leje af lokaler"),
            (.item(try Sample.id("paper"), amount, read), "paper"),
            (.refund(try Sample.id("back"), 1, of: try Sample.id("coffee"), read), "Refusion: Te"),
            (
                .monthly(try Sample.id("tax"), .municipalTax, amount, over: 1, read),
                "Kommunens skatteindtægter"
            ),
            (.once(try Sample.id("prize"), .resultSubsidy, amount, read), "Resultattilskud"),
            (.once(try Sample.id("gift"), .other, amount, read), "gift"),
        ]
        let ledger = try Ledger(months: 12, rates: [], lines: rows.map(\.0))
        for (line, name) in rows { #expect(words(ledger).name(line) == name) }
        #expect(words(ledger).name(try Sample.id("nothing")) == "nothing")
    }

    /// What an hour costs has its day where it changes, and not because an interpreter costs something else.
    @Test func aNumberOfAnHourSaysSinceWhenWhereThereAreSeveral() throws {
        let one = try Ledger(
            months: 12,
            rates: [try rate("2027-01-01", 363), try rate("2027-01-01", 350, .interpreter)],
            lines: [
                .work(
                    try Sample.id("visits"),
                    [.init(WorkTime(minutes: 60), rate: 0)],
                    LedgerWordsTests.read
                )
            ]
        )
        #expect(words(one).name(.hourlyRate(0)) == "Timepris")
        #expect(words(one).name(.hourlyRate(1)) == "Timepris, tolk")
        #expect(words(one).name(.time(try Sample.id("visits"), 0)) == "visits: timer")
        let two = try Ledger(
            months: 12,
            rates: [try rate("2027-01-01", 363), try rate("2027-02-01", 400)],
            lines: [
                .work(
                    try Sample.id("visits"),
                    [
                        .init(WorkTime(minutes: 60), rate: 0),
                        .init(WorkTime(minutes: 60), rate: 1),
                    ],
                    LedgerWordsTests.read
                )
            ]
        )
        #expect(words(two).name(.hourlyRate(0)) == "Timepris fra fredag den 1. januar 2027")
        #expect(
            words(two).name(.time(try Sample.id("visits"), 1))
                == "visits: timer fra mandag den 1. februar 2027"
        )
    }
}
