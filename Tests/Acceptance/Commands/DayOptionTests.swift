import Foundation
import TestSupport
import Testing

/// Every option and argument that takes a day reads it in one way; a table holds a row for each of them.
@Suite struct DayOptionTests {
    private let office: Office

    init() throws { office = try Office() }

    /// A command with `DAY` where the day stands.
    static let rows = [
        "plan show frederiksberg --from DAY", "plan show frederiksberg --to DAY",
        "plan make frederiksberg --from DAY", "plan make frederiksberg --to DAY",
        "plan change close frederiksberg-cafe --reason Maler --from DAY",
        "plan change close frederiksberg-cafe --reason Maler --from 2027-09-01 --to DAY",
        "plan change absence anne-holm --from DAY",
        "plan change absence anne-holm --from 2027-09-01 --to DAY",
        "plan change move frederiksberg/2027-11/network --date DAY", "plan suggest --day DAY",
        "meeting move frederiksberg/2027-11/network --date DAY",
        "venue close frederiksberg-cafe --reason Maler --from DAY",
        "venue close frederiksberg-cafe --reason Maler --from 2027-09-01 --to DAY",
        "venue reopen frederiksberg-cafe --from DAY",
        "venue reopen frederiksberg-cafe --from 2027-09-01 --to DAY",
        "plan change reopen frederiksberg-cafe --from DAY",
        "plan change reopen frederiksberg-cafe --from 2027-09-01 --to DAY",
        "calendar --programme frederiksberg --out x.ics --from DAY",
        "calendar --programme frederiksberg --out x.ics --to DAY",
        "person add --given-name Lisa --from DAY",
        "person add --given-name Lisa --privacy-notice DAY", "person change 1 --from DAY",
        "person change 1 --privacy-notice DAY", "person pause 1 --until 2027-09-01 --from DAY",
        "person pause 1 --until DAY", "person end 1 --reason job --on DAY",
        "person resume 1 --on DAY", "person handover --from Anne --to Bo --on DAY",
        "staff answer frederiksberg/2027-11/network anne-holm asked --on DAY",
        "staff thank samira-aziz --on DAY", "facilitator away anne-holm --from DAY",
        "facilitator away anne-holm --from 2027-09-01 --to DAY", "facilitator back anne-holm DAY",
        "speaker add --name Bo --hours man --name-consent DAY",
        "speaker add --name Bo --hours man --photo-consent DAY",
        "speaker change samira-aziz --name-consent DAY",
        "speaker change samira-aziz --photo-consent DAY", "speaker away samira-aziz --from DAY",
        "speaker away samira-aziz --from 2027-09-01 --to DAY", "speaker back samira-aziz DAY",
        "interpreter away huda-nasser --from DAY",
        "interpreter away huda-nasser --from 2027-09-01 --to DAY",
        "interpreter back huda-nasser DAY",
        "refer 1 frederiksberg/2027-03 --by Mette --on DAY",
        "refer 1 frederiksberg/2027-03 --by Mette --interview DAY",
        "outcome add 1 job --from DAY", "outcome add 1 job --from 2027-01-04 --until DAY",
        "outcome change 1 --from DAY", "outcome change 1 --until DAY",
        "outcome aftercare 1 3 in-work --on DAY",
        "report attendance --from DAY", "report attendance --to DAY", "today --day DAY",
        "report month 2027-04 --since DAY", "report quarter 2027-Q2 --since DAY",
        "report year 2027 --since DAY",
        "economy programme frederiksberg --prices docs/cases/prices-example.yaml --from DAY",
        "economy programme frederiksberg --prices docs/cases/prices-example.yaml --to DAY",
        "report economy frederiksberg --prices docs/cases/prices-example.yaml --from DAY",
        "report economy frederiksberg --prices docs/cases/prices-example.yaml --to DAY",
        "report attendance --against DAY 2099-12-31", "report outcomes --from DAY",
        "report outcomes --to DAY", "report target-group --from DAY",
        "report target-group --to DAY",
    ]

    /// What is asked for in a row: the command's words, and the option before the day.
    private static func place(_ row: String) -> String {
        let words = row.split(separator: " ")
        let place = words.firstIndex { $0.hasPrefix("DAY") } ?? 0
        let command = words.prefix { HelpTests.commands.contains("\($0)") || !$0.hasPrefix("-") }
        let path = (1...3).reversed().lazy.map { command.prefix($0).joined(separator: " ") }
            .first { HelpTests.commands.contains($0) }
        let option = words[place - 1].hasPrefix("--") ? "\(words[place - 1])" : "<day>"
        return "\(path ?? "") \(option)"
    }

    private struct Help: Decodable {
        let command: Command

        struct Command: Decodable {
            let commandName: String
            let arguments: [Argument]?
            let subcommands: [Command]?
        }

        struct Argument: Decodable {
            let kind: String
            let names: [Name]?
            let valueName: String?

            struct Name: Decodable { let name: String }
        }

        /// Every option and argument that takes a day, as the program itself tells of them.
        static func places(_ command: Command, below path: [String]) -> [String] {
            let own = (command.arguments ?? []).filter { $0.valueName == "day" }.map { argument in
                let option = argument.names?.first.map { "--\($0.name)" } ?? "<day>"
                return (path + [option]).joined(separator: " ")
            }
            return own
                + (command.subcommands ?? []).flatMap {
                    places($0, below: path + [$0.commandName])
                }
        }
    }

    @Test func theTableHasEveryOptionThatTakesADay() throws {
        let outcome = try Bench.inPackage(["--experimental-dump-help"])
        let help = try JSONDecoder().decode(Help.self, from: outcome.octets)
        let places = Set(Help.places(help.command, below: []))
        #expect(places.count > 30)
        #expect(places == Set(DayOptionTests.rows.map(DayOptionTests.place)))
    }

    /// Nothing in the command line reads a day but the one reader.
    @Test func noCommandReadsADayByItself() throws {
        let folder = PackageRoot.file("Sources/jobklub/Commands")
        let names =
            FileManager.default.enumerator(atPath: folder.path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
        #expect(names.count > 30)
        for name in names {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(
                source.firstMatch(of: /[^.\w]Day\("|\bDay\(\w+\)\?|ClockTime\(\w+\)/) == nil,
                "\(name)"
            )
            #expect(source.firstMatch(of: /\s{4}var \w+: (Day|ClockTime)\??\n/) == nil, "\(name)")
        }
    }

    private func words(_ row: String, _ day: String) -> [String] {
        row.split(separator: " ").map { String($0).replacing("DAY", with: day) }
    }

    @Test(arguments: rows) func aDayThatIsNoneIsRefusedWithTheRightForm(row: String) throws {
        for (language, expected) in [("da", "findes ikke"), ("en", "There is no day")] {
            let outcome = try office.ask(words(row, "31.2.2027") + ["--lang", language])
            #expect(outcome.code == 64, "\(outcome)")
            #expect(outcome.octets.isEmpty)
            #expect(outcome.error.contains(expected), "\(outcome.error)")
            #expect(outcome.error.contains("28.2.2027"), "\(outcome.error)")
            let option = DayOptionTests.place(row).split(separator: " ").last ?? ""
            #expect(outcome.error.hasPrefix("\(option): "), "\(outcome.error)")
        }
    }

    /// What the day is used for may be refused; that it is a day is not.
    @Test(arguments: rows) func aDayIsReadAsDanesWriteIt(row: String) throws {
        for day in ["18.8.2027", "18. august 2027", "i morgen", "på tirsdag", "tomorrow"] {
            let outcome = try office.ask(words(row, day))
            #expect(!outcome.error.contains("\"\(day)\""), "\(outcome.error)")
            #expect(outcome.code != 64 || !outcome.error.contains("Usage"), "\(outcome.error)")
        }
    }

    @Test(arguments: ["24.11.2027", "24/11-2027", "24. november 2027", "november 24, 2027"])
    func theDayIsTheOneThatWasWritten(day: String) throws {
        let moved = try office.ask(
            ["meeting", "move", "frederiksberg/2027-11/network", "--date", day, "--start", "10.30"]
        )
        #expect(moved.code == 0, "\(moved)")
        #expect(moved.output.contains("onsdag den 24. november 2027 kl. 10.30"), "\(moved.output)")
    }

    @Test(arguments: [
        ("15.1.2027 kl. 10", "2027-01-15T10:00"), ("15/1-2027 10.30", "2027-01-15T10:30"),
        ("15. januar 2027", "2027-01-15T00:00"),
    ])
    func nowIsReadInTheSameWay(now: String, iso: String) throws {
        let words = ["show", "--json", "--db", "town.sqlite", "--now"]
        #expect(
            try office.bench.run(words + [now]).output == office.bench.run(words + [iso]).output
        )
    }

    /// Commands that have no use for the moment refuse one that is none all the same.
    @Test(arguments: [
        "show --db town.sqlite", "init --db new.sqlite", "plan preview vejle",
        "doctor --db town.sqlite",
        "sheet --meeting vejle/2027-03/talks --kind list --format csv --out -", "demo",
        "restore x --db town.sqlite", "restore x --verify --db town.sqlite",
        "export --out - --db town.sqlite", "new aarhus",
        "calendar --programme vejle --out -", "plan vejle",
    ])
    func nowThatIsNoneIsRefused(command: String) throws {
        let outcome = try office.bench.run("\(command) --now 31.2.2027")
        #expect(outcome.code == 64 && outcome.error.contains("28.2.2027"), "\(outcome)")
        #expect(outcome.octets.isEmpty)
    }

    @Test(arguments: ["9:60", "kl. 25", "9.3", "morgen"])
    func aTimeThatIsNoneIsRefused(time: String) throws {
        for row in [
            "meeting move frederiksberg/2027-11/network --start TIME",
            "meeting move frederiksberg/2027-11/network --end TIME",
            "plan suggest --day 2027-11-24 --start TIME",
            "facilitator away anne-holm --from 2027-09-01 --start TIME --end 12:00",
            "facilitator away anne-holm --from 2027-09-01 --start 08:00 --end TIME",
        ] {
            let words = row.split(separator: " ").map { String($0).replacing("TIME", with: time) }
            let outcome = try office.ask(words + ["--lang", "en"])
            #expect(outcome.code == 64, "\(row): \(outcome)")
            #expect(outcome.error.contains("not a time of day"), "\(outcome.error)")
        }
    }
}
