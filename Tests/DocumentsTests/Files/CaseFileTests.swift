import Correspondence
import Documents
import Foundation
import Insight
import Participation
import Planning
import TestSupport
import Testing

@Suite("The published cases come out to the krone")
struct CaseFileTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let expenses: [Int]
        let income: [Int]
        let totals: [Int]
        let stated: Int
        let perYear: Int
        let month: Int

        var testDescription: String { name }
    }

    /// As they stand in the publication, from the top; the last two are worked out.
    static let cases = [
        Case(
            name: "julia",
            expenses: [735, 1815, 2904, 647],
            income: [10_826],
            totals: [6101, 10_826, 4725],
            stated: 21_676,
            perYear: 21_652,
            // 10,826 / 6 a month: 4 months bring 7,217.
            month: 4
        ),
        Case(
            name: "lisa",
            expenses: [545, 5000, 726, 500, 581, 1815],
            income: [40_293, 2500],
            totals: [9167, 42_793, 33_626],
            stated: 79_966,
            perYear: 80_586,
            month: 1
        ),
        Case(
            name: "mitra",
            expenses: [545, 363, 113_443, 2178, 573, 2000, 726],
            income: [9953, 46_880, 56_722, 1000],
            totals: [119_828, 114_555, -5273],
            stated: 19_359,
            perYear: 19_906,
            // 15,226 are left after the refunds and the subsidy; ten months bring 16,588.
            month: 10
        ),
    ]

    private func study(_ name: String) throws -> CaseStudy {
        try EconomyFiles.caseStudy(at: PackageRoot.file("docs/cases/\(name).yaml").path)
    }

    @Test("Every line and every total", arguments: cases)
    func published(row: Case) throws {
        let study = try study(row.name)
        #expect(study.id.text == row.name && study.ledger.months == 6)
        let statement = try LedgerStatement(study.ledger)
        func amounts(_ isIncome: Bool) -> [Amount] {
            statement.rows(isIncome: isIncome).map(\.amount)
        }
        func kroner(_ numbers: [Int]) -> [Amount] { numbers.map { Amount(kroner: $0) } }
        #expect(amounts(false) == kroner(row.expenses))
        #expect(amounts(true) == kroner(row.income))
        let totals = [statement.expenses, statement.income, statement.balance]
        #expect(totals == kroner(row.totals))
        #expect(statement.breakEvenMonth() == row.month)
        // Stated, and not what the ledger comes to.
        #expect(study.statedYearlyEffect?.amount == Amount(kroner: row.stated))
        #expect(try statement.monthlyIncomePerYear() == Amount(kroner: row.perYear))
        #expect(row.stated != row.perYear)
    }

    @Test("Every number has a source or says that it is an assumption", arguments: cases)
    func origins(row: Case) throws {
        let study = try study(row.name)
        #expect(study.ledger.rates.map(\.perHour) == [Amount(kroner: 363)])
        let assumed = study.ledger.lines.filter(\.origin.isAssumption).map(\.id.text)
        let expected = [
            "julia": [], "lisa": ["mentor-refund"], "mitra": ["job-search-refund"],
        ]
        #expect(assumed == expected[row.name])
        // A line with a source repeats the published amount in it.
        for line in try LedgerStatement(study.ledger).rows where !line.line.origin.isAssumption {
            let words = (line.line.origin.text ?? "").replacing(".", with: "")
            #expect(words.contains("\(line.amount.øre / 100)"), "\(line.line.id)")
        }
    }

    @Test("The law of a refund is as the publication says it")
    func laws() throws {
        let laws = try ["lisa", "mitra"].flatMap { try study($0).ledger.lines }
            .compactMap(\.legalBasis)
        #expect(laws == ["lov om en aktiv beskæftigelsesindsats", "INL § 45, stk. 4 og 5"])
    }

    @Test("Scenarios stand beside their case")
    func scenarios() throws {
        let set = try EconomyFiles.scenarios(
            at: PackageRoot.file("docs/cases/mitra-scenarios.yaml").path
        )
        let balances = try set.statements().map { $0.1.balance.øre / 100 }
        // A year of tax; half the subsidy with half its refund and visits; 65 % and no result subsidy; 400 kr.
        // 119,828 less 56,721 (56,721.50 rounded up) and 1,089; 28,361 (half of 56,722) is refunded.
        let half = -(119_828 - 113_443 + 56_722 - 2178 + 1089) + 9953 + 46_880 + 28_361 + 1000
        // 73,738 are 65 % of 113,443 (73,737.95).
        let none = -119_828 + 9953 + 73_738 + 1000
        // 600, 400, 2,400 and 800 in place of 545, 363, 2,178 and 726.
        let dearer = -5273 - (4200 - 3812)
        #expect(balances == [-5273, -5273 + 9953, half, none, dearer])
    }

    @Test("A scenario changes each number once")
    func changedTwice() throws {
        let base = try ProjectFile.caseStudy.text()
        let line = try #require(
            CaseFile.read(Array(base.utf8), file: "mitra.yaml").ledger.lines.first {
                if case .monthly = $0.basis { true } else { false }
            }
        ).id.text
        let rows: [(changes: [String], mistakes: [Int])] = [
            (["months: 12", "months: 13"], [10]),
            (["line: \(line), kroner: 1", "line: \(line), kroner: 1"], [10]),
            (["kronerPerHour: 400", "months: 3", "kronerPerHour: 500"], [11]),
            (["months: 1", "months: 2", "months: 3"], [10, 11]),
            // Two numbers of one line are two.
            (["line: \(line), kroner: 1", "line: \(line), count: 2"], []),
        ]
        for (changes, mistakes) in rows {
            let text =
                """
                format: jobklub-scenarios/1
                base: mitra.yaml
                name: {da: x, en: x}
                scenarios:
                  - id: a
                    name: {da: x, en: x}
                    changes: [{months: 7, assumption: made up}]
                  - id: b
                    name: {da: x, en: x}
                    changes:

                """
                + changes.map { "      - {\($0), assumption: made up}\n" }.joined()
            let read = {
                try ScenarioFile.read(Array(text.utf8), file: "s.yaml") { name in
                    (octets: Array(base.utf8), file: name)
                }
            }
            if mistakes.isEmpty {
                _ = try read()
                continue
            }
            let error = #expect(throws: FileMistakes.self) { try read() }
            #expect(error?.mistakes.map(\.code) == mistakes.map { _ in "changed-twice" })
            #expect(error?.mistakes.map(\.line) == mistakes.map { $0 + 2 }, "\(changes)")
        }
    }

    @Test("Mistakes of the case come out with those of the scenarios")
    func mistakesOfTheBase() throws {
        let text = try ProjectFile.scenarios.text().replacing("months: 12", with: "months: x")
        let base = try ProjectFile.caseStudy.text().replacing("weeks: 29", with: "weeks: x")
        let error = #expect(throws: FileMistakes.self) {
            try ScenarioFile.read(Array(text.utf8), file: "s.yaml") { name in
                (octets: Array(base.utf8), file: name)
            }
        }
        #expect(error?.mistakes.map(\.file) == ["mitra.yaml", "s.yaml"])
        #expect(error?.mistakes.map(\.code) == ["bad-value", "bad-value"])
    }

    @Test("Prices are read whole")
    func prices() throws {
        let prices = try EconomyFiles.prices(
            at: PackageRoot.file("docs/cases/prices-example.yaml").path
        )
        #expect(prices.rates.map(\.perHour) == [Amount(kroner: 363)])
        #expect(prices.meeting.before == 45 && prices.meeting.after == 30)
        #expect(prices.talk.before == 15 && prices.talk.after == 15)
        #expect(prices.taxPerMonth.amount == Amount(øre: 180_433))
        #expect(prices.resultSubsidy?.after == .sixth)
        #expect(prices.coffee.origin.isAssumption && !prices.months.origin.isAssumption)
    }
}
