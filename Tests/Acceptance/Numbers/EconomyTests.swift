import Foundation
import TestSupport
import Testing

/// `economy`: published cases, scenarios, and a programme's ledger from what is recorded.
@Suite struct EconomyTests {
    struct Programme: Decodable {
        let ledger: Ledger
        let attendedSeats: Int
        let completed: Int
        let withOutcome: Int
        let perAttendedSeatOre: Int?
        let unsharedOre: Int
        let meetings: [Meeting]

        func amount(_ line: String) -> Int? { ledger.lines.first { $0.id == line }?.amountOre }
    }

    struct Ledger: Decodable {
        let lines: [Line]
        let expensesOre: Int
        let incomeOre: Int
        let balanceOre: Int
        let breakEvenMonth: Int?
    }

    struct Line: Decodable {
        let id: String
        let amountOre: Int
    }

    struct Meeting: Decodable {
        let id: String
        let came: Int
        let amountsOre: [String: Int]
        let totalOre: Int
        let sharesOre: [Int]
    }

    private static let prices = "--prices docs/cases/prices-example.yaml"

    @Test(arguments: [
        ("julia", ["6.101 kr.", "10.826 kr.", "4.725 kr.", "21.676 kr."]),
        ("lisa", ["9.167 kr.", "42.793 kr.", "33.626 kr.", "79.966 kr."]),
        (
            "mitra",
            ["119.828 kr.", "114.555 kr.", "−5.273 kr.", "19.359 kr."]
        ),
    ])
    func casesComeOutAsPublished(name: String, amounts: [String]) throws {
        let outcome = try Bench.inPackage(["economy", "case", "docs/cases/\(name).yaml"])
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        for amount in amounts { #expect(outcome.output.contains(amount), "\(amount)") }
        let english = try Bench.inPackage(
            ["economy", "case", "docs/cases/\(name).yaml", "--lang", "en", "--trace"]
        ).output
        for amount in amounts.map({ $0.prefix { $0 != " " }.replacing(".", with: ",") }) {
            #expect(english.contains(amount + " kr."), "\(amount)")
        }
        #expect(english.contains("not worked out here"))
        #expect(english.contains("363 kr./time for udgifter til en medarbejder inkl. overhead"))
    }

    @Test func severalCasesAreOneListOfJSON() throws {
        struct Case: Decodable {
            let id: String
            let ledger: Ledger
        }
        let files = ["julia", "lisa", "mitra"].map { "docs/cases/\($0).yaml" }
        let outcome = try Bench.inPackage(["economy", "case", "--json"] + files)
        let cases = try JSONDecoder().decode([Case].self, from: outcome.octets)
        #expect(cases.map(\.id) == ["julia", "lisa", "mitra"])
        #expect(cases.map(\.ledger.balanceOre) == [472_500, 3_362_600, -527_300])
        #expect(cases.map(\.ledger.breakEvenMonth) == [4, 1, 10])
    }

    /// What turns Mitra's balance, to which 5,273 kroner are missing.
    @Test func sensitivitiesAreAsWorkedOutByHand() throws {
        let text = try Bench.inPackage(["economy", "case", "docs/cases/mitra.yaml"]).output
        // 9,953 + 5,273 = 15,226, which 15,225.50 is rounded to.
        #expect(text.contains("15.225,50 kr. eller mere"))
        // 61,995 of 113,443 are 54.6486 %.
        #expect(text.contains("54,649 % eller mere") || text.contains("54,648 % eller mere"))
        // Staff hours are 3,812 kr. in all; without them 1,461 are still missing.
        let lines = text.split(separator: "\n")
        let rate = try #require(lines.first { $0.contains("Timepris") })
        #expect(rate.contains("ingen ændring er nok"))
    }

    @Test func scenariosStandSideBySide() throws {
        let file = "docs/cases/mitra-scenarios.yaml"
        let outcome = try Bench.inPackage(["economy", "scenario", file])
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        let lines = outcome.output.split(separator: "\n")
        let balance = try #require(lines.first { $0.contains("Indtægter minus udgifter") })
        #expect(balance.contains("−5.273 kr.") && balance.contains("4.680 kr."))
        #expect(outcome.output.contains("Antagelse: Løn og overhead er steget"))
    }

    /// Two cycles of a small town: the times, the rates and who came are multiplied by hand.
    @Test func aProgrammesLedgerIsAsWorkedOutByHand() throws {
        let office = try Office()
        let cycle = Office.cycle
        try office.add(4)
        for id in 1...3 { try office.run("register \(id) \(cycle)", at: "2026-12-02T09:00") }
        for (number, day, marks) in [
            (1, "2027-01-05", "1=came 2=came-late 3=no-show 4=came"),
            (2, "2027-01-12", "1=came 2=came 3=excused"), (3, "2027-01-19", "1=came 3=came"),
        ] {
            try office.run("attend \(cycle)/session-\(number) \(marks)", at: "\(day)T13:00")
        }
        for id in 1...2 { try office.run("register \(id) \(cycle)/talks", at: "2027-01-19T14:00") }
        try office.run("attend \(cycle)/talks 1=held 2=no-show", at: "2027-01-22T18:00")
        let words = "economy programme frederiksberg \(EconomyTests.prices) --to 2027-01-25"
        let found = try office.read(Programme.self, words, at: "2027-03-01")
        let expected: [(String, Int)] = [
            // Three sessions of 2.5 hours, one facilitator each.
            ("meetings", 2723),  // 7.5 × 363 = 2,722.50
            ("talks", 363),  // One held and one missed, half an hour each.
            ("preparation", 1724),  // 3 × 1.25 h and 2 × 0.5 h: 4.75 × 363 = 1,724.25
            ("coffee", 245),  // 3 + 2 + 2 people at 35 kr.
            ("speakers", 0), ("interpreters", 0), ("municipal-tax", 0),
        ]
        for (line, kroner) in expected { #expect(found.amount(line) == kroner * 100, "\(line)") }
        #expect(found.attendedSeats == 3 + 2 + 2 + 1 && found.completed == 1)
        #expect(found.meetings.map(\.came) == [3, 2, 2, 1])
        for meeting in found.meetings {
            #expect(meeting.sharesOre.count == meeting.came)
            #expect(meeting.sharesOre.reduce(0, +) == meeting.totalOre)
            #expect(meeting.amountsOre.values.reduce(0, +) == meeting.totalOre)
        }
        #expect(
            try office.read(Programme.self, words, at: "2040-01-01").ledger.expensesOre
                == found.ledger.expensesOre
        )
    }

    /// The demo, worked out again by a program that knows only its tables.
    @Test(arguments: [("2027-01-01", "2027-06-15"), ("2027-02-01", "2027-02-28")])
    func theDemosLedgerIsThatOfItsTables(from: String, to: String) throws {
        let bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
        let words =
            "economy programme frederiksberg \(EconomyTests.prices) --db town.sqlite "
            + "--from \(from) --to \(to) --json --now 2027-06-15"
        let outcome = try bench.run(words)
        #expect(outcome.code == 0, "\(outcome.error)")
        let found = try JSONDecoder().decode(Programme.self, from: outcome.octets)
        let written = try Peer.python(
            "programme_costs.py",
            arguments: [
                bench.folder.appending(path: "town.sqlite").path, "frederiksberg", from, to, "363",
                "35", "350", "75", "30",
            ]
        )
        let lines = written.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.count == 8)
        for line in lines {
            let name = String(line[0])
            let parts = line[1].split(separator: "/").map { Int($0) ?? 0 }
            let (above, below) = (parts[0], parts.count > 1 ? parts[1] : 1)
            guard name != "seats" else {
                #expect(found.attendedSeats == above && above > 0)
                continue
            }
            let kroner = (2 * above + 100 * below) / (200 * below)
            #expect(found.amount(name) == kroner * 100, "\(name)")
            let traced = found.meetings.reduce(0) { $0 + ($1.amountsOre[name] ?? 0) }
            #expect(traced == (2 * above + below) / (2 * below), "\(name)")
        }
    }

    /// A weekday is the latest one, as in all reports: a Tuesday asks for the Monday before.
    @Test(arguments: ["economy programme", "report economy"])
    func aWeekdayLooksBack(command: String) throws {
        struct Days: Decodable { let from, to: String? }
        let bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
        let outcome = try bench.run(
            "\(command) frederiksberg \(EconomyTests.prices) --db town.sqlite "
                + "--from torsdag --to mandag --json --now 2027-06-15"
        )
        #expect(outcome.code == 0, "\(outcome.error)")
        let days = try JSONDecoder().decode(Days.self, from: outcome.octets)
        #expect(days.from == "2027-06-10" && days.to == "2027-06-14")
    }

    /// Where nothing was spent and nothing came in, nothing can be earned back.
    @Test func aPeriodWithoutMoneyHasNoBreakEven() throws {
        let bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
        let words =
            "economy programme frederiksberg \(EconomyTests.prices) --db town.sqlite "
            + "--from 2026-01-01 --to 2026-01-31 --now 2027-06-15 --lang en"
        let text = try bench.run(words)
        #expect(text.code == 0 && text.output.contains("Expenses"))
        for part in ["earned back", "would each number have to be", "can each number change"] {
            #expect(!text.output.contains(part), "\(part)")
        }
        let ledger = try JSONDecoder().decode(
            Programme.self,
            from: try bench.run(words + " --json").octets
        ).ledger
        #expect(ledger.expensesOre == 0 && ledger.incomeOre == 0 && ledger.breakEvenMonth == nil)
    }

    @Test func everyLineLeadsToItsMeetings() throws {
        let bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
        let words =
            "economy programme frederiksberg \(EconomyTests.prices) --db town.sqlite "
            + "--to 2027-01-31 --now 2027-06-15"
        let plain = try bench.run(words)
        let traced = try bench.run(words + " --trace --lang en")
        #expect(plain.code == 0 && traced.code == 0)
        #expect(!plain.output.contains("møde for møde"))
        #expect(traced.output.contains("Staff at meetings, meeting by meeting"))
        #expect(traced.output.contains("5 January 2027"))
        #expect(traced.output.contains("2.5 hours × 363 kr."))
        #expect(traced.output.contains("Assumption: Kaffe, frugt og kage"))
    }

    /// Managers may read it, and nobody's name is in it; what few stand behind stays in the house.
    @Test func thereAreNoNamesAndSharedNumbersAreNotOfFew() throws {
        let bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
        let words =
            "economy programme frederiksberg \(EconomyTests.prices) --db town.sqlite "
            + "--now 2027-06-15 --actor manager:kim"
        let year = " --share --from 2027-01-01 --to 2027-12-31"
        for more in ["", " --trace", " --json", year] {
            let outcome = try bench.run(words + more)
            #expect(outcome.code == 0, "\(outcome.error)")
            for name in ["Anne", "Holm", "Olena", "Fatima", "Deltager"] {
                #expect(!outcome.output.contains(name), "\(more): \(name)")
            }
        }
        let one = try bench.run(words + year)
        #expect(one.code == 0 && !one.output.contains("Hvad hvert møde kostede"))
        #expect(try bench.run(words + year + " --trace").code == 64)
        // Two reports that differ by some days would show what a few did in these.
        for days in ["", " --to 2027-05-31", " --from 2027-01-01 --to 2027-01-31"] {
            let refused = try bench.run(words + " --share" + days)
            #expect(refused.code == 64 && refused.error.contains("kalenderår"), "\(days)")
        }
    }

    @Test func whatIsWrongIsTold() throws {
        let bench = try Bench()
        try bench.addDemoDatabase("town.sqlite")
        let late = try bench.text("docs/cases/prices-example.yaml")
            .replacing("from: 2011-08-01", with: "from: 2027-03-01")
        try Data(late.utf8).write(to: bench.folder.appending(path: "late.yaml"))
        try Data("format: jobklub-case/1\nid: X\n".utf8)
            .write(to: bench.folder.appending(path: "bad.yaml"))
        let programme = "economy programme"
        let rows: [(String, Int32, String)] = [
            ("economy case nowhere.yaml", 66, "nowhere.yaml"),
            ("economy case docs/cases", 66, "docs/cases"),
            ("economy case bad.yaml", 65, "bad.yaml:2:5:"),
            ("economy case docs/cases/julia.yaml bad.yaml", 65, "bad.yaml:2:5:"),
            ("economy case docs/cases/mitra-scenarios.yaml", 65, "jobklub-case/1"),
            ("economy scenario docs/cases/mitra.yaml", 65, "jobklub-scenarios/1"),
            (
                "\(programme) frederiksberg --db town.sqlite --prices late.yaml", 65,
                "5. januar 2027"
            ),
            ("\(programme) nowhere --db town.sqlite \(EconomyTests.prices)", 66, "nowhere"),
            ("\(programme) nowhere --db town.sqlite \(EconomyTests.prices)", 66, "frederiksberg"),
            (
                "\(programme) frederiksberg --db town.sqlite --scope vejle \(EconomyTests.prices)",
                77,
                "frederiksberg"
            ),
            (
                "\(programme) frederiksberg --db town.sqlite \(EconomyTests.prices) "
                    + "--from 2027-02-01 --to 2027-01-01",
                64,
                "2027-02-01"
            ),
        ]
        for (words, code, expected) in rows {
            let outcome = try bench.run(words)
            #expect(outcome.code == code, "\(words): \(outcome.error)")
            #expect(outcome.octets.isEmpty, "\(words)")
            #expect(outcome.error.contains(expected), "\(words): \(outcome.error)")
        }
    }
}
