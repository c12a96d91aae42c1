import Foundation
import TestSupport
import Testing

/// What leaves the house as a file.
@Suite struct ReportFileTests {
    private static let prices = "--prices docs/cases/prices-example.yaml"
    private static let year = "--from 2027-01-01 --to 2027-12-31"

    private static func demo() throws -> Office {
        try Office(Result { try DemoYear.shared().database })
    }

    private func csv(_ command: String, _ office: Office) throws -> [[String]] {
        let outcome = try office.ask("\(command) --format csv", at: "2027-06-15")
        #expect(outcome.code == 0, "\(outcome.error)")
        return outcome.output.replacing("\u{FEFF}", with: "").split(separator: "\r\n")
            .map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    }

    /// LibreOffice throws our results away and computes every formula anew.
    @Test(arguments: [
        ("report outcomes", 7), ("report target-group \(year)", 10),
        ("report attendance --by month --by kind,venue", 40),
        ("report economy frederiksberg \(prices) --trace", 3),
        ("report year 2027 \(prices)", 50), ("economy case docs/cases/mitra.yaml", 0),
    ])
    func spreadsheetsComputeToOurNumbers(command: String, least: Int) throws {
        let office = try ReportFileTests.demo()
        let words = "\(command) --format xlsx --out report.xlsx"
        let outcome =
            command.hasPrefix("economy case")
            ? try office.bench.run("\(words) --now 2027-06-15")
            : try office.ask(words, at: "2027-06-15")
        #expect(outcome.code == 0, "\(outcome.error)")
        let octets = try Data(contentsOf: office.bench.folder.appending(path: "report.xlsx"))
        let (formulas, differences) = try ReadWorkbook.recomputed(octets)
        #expect(formulas >= least, "\(formulas)")
        #expect(differences == [])
    }

    private struct Outcomes: Decodable {
        struct Step: Decodable { let persons: Int? }
        let funnel: [Step]
    }

    @Test func aFileHoldsTheNumbersOfTheReport() throws {
        let office = try ReportFileTests.demo()
        let outcomes = try office.read(Outcomes.self, "report outcomes", at: "2027-06-15")
        let rows = try csv("report outcomes", office)
        let top = try #require(rows.firstIndex { $0.first == "Trin" })
        let persons = rows[(top + 1)...].prefix(outcomes.funnel.count).map { Int($0[1]) }
        #expect(persons == outcomes.funnel.map(\.persons) && persons.count == 7)

        let words = "report economy frederiksberg \(ReportFileTests.prices)"
        let ledger = try office.read(EconomyTests.Programme.self, words, at: "2027-06-15")
        let amounts = try csv(words, office).map { $0.last ?? "" }
        #expect(amounts.contains("\(ledger.ledger.expensesOre / 100),00"))
        let seat = try #require(ledger.perAttendedSeatOre)
        #expect(amounts.contains("\(seat / 100),00"))
        // The manager's page says the same of the whole year.
        let page = try csv("report year 2027 \(ReportFileTests.prices)", office)
        let cost = try #require(page.first { $0.first == "Pladser, der blev brugt" })
        #expect(cost[1] == "\(ledger.attendedSeats)" && cost[3] == "\(seat / 100),00")
    }

    /// Whoever forgets `--share` gives no more away than with it.
    @Test(arguments: [
        "report target-group", "report target-group --by gender,age-group",
        "report attendance --split gender",
    ])
    func filesOfGroupsAreMadeForReadersOutside(command: String) throws {
        let office = try ReportFileTests.demo()
        for format in ["csv", "svg"] {
            let words = "\(command) \(ReportFileTests.year) --format \(format)"
            let plain = try office.ask(words, at: "2027-06-15")
            let shared = try office.ask("\(words) --share", at: "2027-06-15")
            #expect(plain.code == shared.code && plain.octets == shared.octets, "\(format)")
        }
        for format in ["csv", "xlsx", "pdf", "svg"] {
            for days in ["", "--from 2027-01-01 --to 2027-05-30"] {
                let outcome = try office.ask(
                    "\(command) \(days) --format \(format) --out report",
                    at: "2027-06-15"
                )
                #expect(outcome.code == 64 && outcome.error.contains("--from"), "\(outcome.error)")
            }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: office.bench.folder.path)
        #expect(!files.contains("report"))
        for format in ["table", "json"] {
            #expect(try office.ask("\(command) --format \(format)", at: "2027-06-15").code == 0)
        }
    }

    private static let reports = [
        "report outcomes", "report target-group \(year)", "report attendance --by month",
        "report economy frederiksberg \(prices)", "report month 2027-04", "report year 2027",
    ]

    @Test(arguments: reports)
    func whatCannotBeWrittenIsRefused(report: String) throws {
        let office = try ReportFileTests.demo()
        let folder = office.bench.folder
        try FileManager.default.createDirectory(
            at: folder.appending(path: "folder"),
            withIntermediateDirectories: true
        )
        let rows: [(words: String, code: Int32, hint: String)] = [
            ("--format doc", 64, "xlsx"), ("--format", 64, "--format"),
            ("--format pdf", 64, "--out"), ("--format xlsx", 64, "--out"),
            ("--json --format svg", 64, "--format svg"), ("--chart funnel", 64, "--format svg"),
            ("--format svg --chart nowhere", 64, "ingen figur"),
            ("--format csv --out nowhere/report.csv", 73, "nowhere"),
            ("--format pdf --out folder", 73, "folder"),
        ]
        let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        for (words, code, hint) in rows {
            let outcome = try office.ask("\(report) \(words)", at: "2027-06-15")
            #expect(outcome.code == code, "\(words): \(outcome.code) \(outcome.error)")
            #expect(outcome.octets.isEmpty && outcome.error.contains(hint), "\(outcome.error)")
        }
        let after = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        #expect(before == after)
    }

    @Test func severalCasesAreWrittenOneByOne() throws {
        let bench = try Bench()
        let files = "docs/cases/julia.yaml docs/cases/lisa.yaml"
        let outcome = try bench.run("economy case \(files) --format pdf --out cases.pdf")
        #expect(outcome.code == 64 && outcome.error.contains("--format pdf"))
        let one = try bench.run("economy case docs/cases/lisa.yaml --format csv")
        #expect(one.code == 0 && one.output.contains("33626,00"))
        let scenarios = try bench.run(
            "economy scenario docs/cases/mitra-scenarios.yaml --format svg"
        )
        #expect(scenarios.code == 0 && scenarios.output.contains("24.176"))
    }
}
