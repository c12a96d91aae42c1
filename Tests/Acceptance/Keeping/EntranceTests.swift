import Foundation
import Testing

/// What cannot be kept is refused by every command alike, with words that say what to do.
@Suite struct EntranceTests {
    /// A command in words, a text as its last word, and what is said of it in Danish and English.
    struct Row: Sendable, CustomTestStringConvertible {
        let command: String
        let text: String
        let danish: String
        let english: String
        let code: Int32

        init(
            _ command: String,
            _ text: String,
            _ danish: String,
            _ english: String,
            _ code: Int32 = 65
        ) {
            (self.command, self.text, self.danish, self.english) = (command, text, danish, english)
            self.code = code
        }

        var testDescription: String { command }

        private static let cpr = "010190–1234"
        private static let isCPR = ("ligner et CPR-nummer", "looks like a CPR number")
        private static let isHidden = ("der ikke kan ses", "invisible characters")

        private static func cpr(_ command: String, _ text: String, _ code: Int32 = 65) -> Row {
            Row(command, text, isCPR.0, isCPR.1, code)
        }

        private static func hidden(_ command: String, _ text: String, _ code: Int32 = 65) -> Row {
            Row(command, text, isHidden.0, isHidden.1, code)
        }

        static let all = [
            cpr("person add --given-name", "Bo \(cpr)"),
            cpr("person add --given-name Bo --family-name", "0101901234"),
            cpr("person change 1 --phone", "010190 1234"),
            cpr("person change 1 --mailbox", "010190-1234@example.org"),
            cpr("person change 1 --coordinator", "٠١٠١٩٠-١٢٣٤"),
            cpr("person change 1 --not-this-interpreter", "０１０１９０１２３４"),
            cpr("person handover 1 --to", "Bo 010190\u{200B}1234"),
            cpr("facilitator add --hours man\u{A0}8-16 --name", "Bo \(cpr)"),
            cpr("meeting cancel \(Office.cycle)/network --reason", cpr),
            cpr("venue close frederiksberg-library --from 2027-09-01 --reason", cpr),
            cpr("staff assign \(Office.cycle)/network --theme", cpr),
            cpr("register 1 \(Office.cycle) --help-with", cpr),
            cpr("outcome add 1 job --from 2026-12-01 --company", cpr),
            cpr("person list --actor", "0101901234", 64),
            hidden("person add --given-name", "Eva\nDeltager nr. 9"),
            hidden("person change 1 --coordinator", "Eva\u{202E}oB"),
            hidden("meeting cancel \(Office.cycle)/network --reason", "Sne\u{1B}[2J"),
            hidden("venue close frederiksberg-library --from 2027-09-01 --reason", "a\nb"),
            hidden("outcome add 1 job --from 2026-12-01 --company", "Net\nto"),
            Row("person list --actor", "Eva\u{200B}", "usynlige tegn", "invisible characters", 64),
            Row(
                "meeting cancel \(Office.cycle)/network --reason",
                " ",
                "ikke skrevet noget",
                "is empty"
            ),
            Row(
                "meeting cancel \(Office.cycle)/network --reason",
                String(repeating: "å", count: 81),
                "for lang",
                "too long"
            ),
            Row(
                "person change 1 --mailbox",
                "mailto:a@b.dk",
                "uden mailto:",
                #"without "mailto:""#
            ),
            Row("person change 1 --mailbox", "a@b.dk;c@d.dk", "E-mail: ", "Email: "),
            Row("person change 1 --mailbox", "a@b", "navn@sted.dk", "name@place.dk"),
            Row("person change 1 --phone", "0501234567", "landekode", "country code"),
            Row("person change 1 --phone", "12345678 (mor)", "6 til 15 cifre", "6 to 15 digits"),
            Row("person change 1 --reads", "dk", "Sprog: ", "Language: "),
            Row("person change 1 --country", "UK", "SY, UA, IN", "SY, UA, IN", 64),
            Row("person change 1 --arrival-year", "2199", "ankomsten", "arrival"),
        ]
    }

    private static let office = Office.prepared("entrance") { office in
        try office.add(1)
    }

    @Test func everyCommandRefusesThem() throws {
        let office = try Office(EntranceTests.office)
        let before = try office.everything()
        for row in Row.all {
            let words = row.command.split(separator: " ").map {
                $0.replacingOccurrences(of: "\u{A0}", with: " ")
            }
            for (language, said) in [("da", row.danish), ("en", row.english)] {
                let outcome = try office.ask(words + [row.text, "--lang", language])
                #expect(outcome.code == row.code, "\(row.command): \(outcome.error)")
                #expect(outcome.octets.isEmpty, "\(row.command)")
                #expect(outcome.error.contains(said), "\(row.command): \(outcome.error)")
                // What may be a CPR number is not repeated.
                #expect(!outcome.error.contains("1234"), "\(row.command): \(outcome.error)")
            }
        }
        #expect(try office.everything() == before)
    }

    @Test func aTableNamesTheCell() throws {
        let office = try Office(EntranceTests.office)
        try office.write(
            "Fornavn;Mail;Telefon;Koordinator\r\nEva;mailto:a@b.dk;;\r\n"
                + "Ida;;0101901234;\"a\nb\"\r\n",
            to: "wrong.csv"
        )
        let outcome = try office.ask("import wrong.csv")
        #expect(outcome.code == 65 && outcome.octets.isEmpty)
        for place in ["wrong.csv:2:5: ", "wrong.csv:3:6: ", "wrong.csv:3:17: "] {
            #expect(outcome.error.contains(place), "\(outcome.error)")
        }
        #expect(!outcome.error.contains("0101901234"))
    }

    /// What an earlier version let in is named by line, table and column, and stays out of the message.
    @Test func everythingNamesTheLine() throws {
        let office = try Office(EntranceTests.office)
        try office.run("person change 1 --coordinator KOORDINATOR")
        let lines = try office.run("export --out -").split(separator: "\n").dropLast().map {
            $0.replacingOccurrences(of: "everything/2", with: "everything/1")
                .replacingOccurrences(of: "KOORDINATOR", with: "Bo 010190–1234")
        }
        try office.write(lines.joined(separator: "\n") + "\n", to: "old.jsonl")
        let place = try #require(lines.firstIndex { $0.contains("010190") }) + 1
        let words = ["import", "old.jsonl", "--everything", "--unverified", "--db", "new.sqlite"]
        let outcome = try office.bench.run(words)
        #expect(outcome.code == 65 && outcome.octets.isEmpty)
        #expect(outcome.error.contains("old.jsonl"), "\(outcome.error)")
        #expect(
            outcome.error.contains("\(place)")
                && outcome.error.contains("coordinator, kolonnen value")
        )
        #expect(!outcome.error.contains("010190"), "\(outcome.error)")
        let path = office.bench.folder.appending(path: "new.sqlite").path
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func everythingReadInIsLogged() throws {
        let office = try Office(EntranceTests.office)
        try office.run("export --out all.jsonl")
        let words = ["--db", "new.sqlite", "--actor", "administrator:Kim"]
        let read = try office.bench.run(
            ["import", "all.jsonl", "--everything", "--now", "2026-12-24T18:30"] + words
        )
        #expect(read.code == 0, "\(read.error)")
        let log = try office.bench.run(["log", "--lang", "en"] + words)
        let lines = log.output.split(separator: "\n").filter { $0.contains("Kim") }
        #expect(lines.count == 1, "\(log.output)")
        #expect(lines.first?.contains("18:30") == true, "\(lines)")
        #expect(log.output.hasPrefix(lines.first ?? "-"), "\(log.output)")
    }
}
