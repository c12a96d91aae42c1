import Foundation
import TestSupport
import Testing

/// What the parser of the command line says, in the language that the command chooses.
@Suite struct ParserMistakeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let command: String
        let danish: String
        let english: String

        init(_ command: String, _ danish: String, _ english: String) {
            (self.command, self.danish, self.english) = (command, danish, english)
        }

        var testDescription: String { command }
    }

    /// Each sentence that the parser has, and each kind of our own.
    static let rows = [
        Row(
            "plan vejle --fro 2027-01-01",
            #"Tilvalget "--fro" findes ikke. Mente du "--from"?"#,
            #"There is no option "--fro". Did you mean "--from"?"#
        ),
        Row(
            "plan vejle --quite-different",
            #"Tilvalget "--quite-different" findes ikke."#,
            #"There is no option "--quite-different"."#
        ),
        Row(
            "plan vejle --from",
            #"Der mangler en værdi efter "--from <day>"."#,
            #"A value is missing after "--from <day>"."#
        ),
        Row(
            "plan vejle --json=yes",
            #"Efter tilvalget "--json" må der ikke stå en værdi, men der står "yes"."#,
            #"The option "--json" takes no value, but you wrote "yes" after it."#
        ),
        Row(
            "plan show vejle hilleroed",
            #"Dette hører ikke til i kommandoen: "hilleroed"."#,
            #""hilleroed" is not expected here."#
        ),
        Row(
            "plan show vejle a b",
            #"Dette hører ikke til i kommandoen: "a, b"."#,
            #""a, b" is not expected here."#
        ),
        Row(
            "rapport attendance --db x",
            #"Kommandoen "jobklub rapport" findes ikke. Mente du "jobklub report"?"#,
            #"There is no command "jobklub rapport". Did you mean "jobklub report"?"#
        ),
        Row(
            "deltagere",
            #"Kommandoen "jobklub deltagere" findes ikke."#,
            #"There is no command "jobklub deltagere"."#
        ),
        Row(
            "person chnage 1 --name Bo --db x",
            #"Kommandoen "jobklub person chnage" findes ikke. Mente du "jobklub person change"?"#,
            #"There is no command "jobklub person chnage". Did you mean "jobklub person change"?"#
        ),
        Row(
            "outcome udtræk x.csv --db x",
            #"Kommandoen "jobklub outcome udtræk" findes ikke. Skriv en af disse i stedet: add, "#,
            #"There is no command "jobklub outcome udtræk". Write one of these instead: add, "#
        ),
        Row("plan show", #"Her mangler "<programme>"."#, #""<programme>" is missing."#),
        Row(
            "plan change absence anne --from 2027-01-01 --db x --vacation --course",
            "--vacation kan ikke bruges sammen med --course.",
            "--vacation cannot be used together with --course."
        ),
        Row(
            "demo --year x",
            #""x" kan ikke bruges som "--year <year>"."#,
            #""x" cannot be used as "--year <year>"."#
        ),
        Row(
            "sheet --meeting vejle/2027-01/info --kind nothing --out x.pdf",
            #"Skriv en af disse: list, signature, invitation, programme."#,
            #"Write one of these: list, signature, invitation, programme."#
        ),
        Row(
            "sheet --meeting vejle/2027-01/info --kind list --format doc --out x",
            #""doc" kan ikke bruges som "--format <format>". Skriv en af disse: pdf, csv, xlsx."#,
            #""doc" cannot be used as "--format <format>". Write one of these: pdf, csv, xlsx."#
        ),
        Row(
            "report attendance --by week --db x",
            "Skriv en af disse: meeting, kind, session, cycle, venue, outside, programme, "
                + "month, season, weekday, hour, lead.",
            "Write one of these: meeting, kind, session, cycle, venue, outside, programme, "
                + "month, season, weekday, hour, lead."
        ),
        Row(
            "ical describe",
            "Skriv enten --rule eller --phrase.",
            "Write either --rule or --phrase."
        ),
        Row(
            "plan vejle --apply",
            "--apply og --move-invited kan kun bruges sammen med --db.",
            "--apply and --move-invited can only be used together with --db."
        ),
        Row(
            "calendar --out x.ics",
            "Skriv præcis én af disse: --programme, --participant og --invitation.",
            "Write exactly one of these: --programme, --participant and --invitation."
        ),
        Row(
            "demo --year 0",
            "--year skal være et helt tal fra 1900 til 9000.",
            "--year must be a whole number from 1900 to 9000."
        ),
        Row(
            "--generate-completion-script tcsh",
            "Skriv --generate-completion-script og så bash, zsh eller fish.",
            #"Write "bash", "zsh" or "fish" after --generate-completion-script."#
        ),
    ]

    /// Words of the parser's own that must not stand in a Danish sentence.
    private static let parsers = [
        "Error:", "Usage:", "See '", "more information", "Missing", "Unexpected", "Unknown",
        "invalid", "Please", "Help:",
    ]

    @Test(arguments: rows) func isToldInTheLanguageOfTheCommand(row: Row) throws {
        let bench = try Bench()
        for (words, mistake, expected, usage) in [
            ("", "Fejl: ", row.danish, "Brug: jobklub"),
            (" --lang da", "Fejl: ", row.danish, "Brug: jobklub"),
            (" --lang=en", "Error: ", row.english, "Usage: jobklub"),
        ] {
            let outcome = try bench.run(row.command + words)
            #expect(outcome.code == 64)
            #expect(outcome.octets.isEmpty)
            let lines = outcome.error.split(separator: "\n")
            #expect(lines.first?.hasPrefix(mistake) ?? false, "\(outcome.error)")
            #expect(outcome.error.contains(expected), "\(outcome.error)")
            #expect(lines.contains { $0.hasPrefix(usage) }, "\(outcome.error)")
            if mistake == "Fejl: " {
                for word in ParserMistakeTests.parsers {
                    #expect(!outcome.error.contains(word), "\(outcome.error)")
                }
            }
        }
    }

    /// Nothing typed can begin a line of its own or steer the terminal.
    @Test func whatWasTypedStaysOnItsLine() throws {
        let outcome = try Bench().run(["plan", "show", "vejle", "x\u{1B}[2J\ny"])
        #expect(outcome.code == 64)
        #expect(!outcome.error.contains("\u{1B}"))
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.allSatisfy { !$0.hasPrefix("y") } && lines.count == 3, "\(outcome.error)")
    }

    /// A sentence in one language only would be told in that language whatever was chosen.
    @Test func noCommandHasASentenceOfItsOwn() throws {
        let folder = PackageRoot.file("Sources/jobklub")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap {
            $0 as? String
        }
        for name in (names ?? []).filter({
            $0.hasSuffix(".swift") && !$0.hasSuffix("UsageMistake.swift")
        }) {
            let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
            #expect(!source.contains("ValidationError("), "\(name): use ValidationError.usage")
        }
    }
}
