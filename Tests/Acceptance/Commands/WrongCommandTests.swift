import Testing

/// What is wrong is told on standard error, in one language, with the exit code of sysexits.h.
@Suite struct WrongCommandTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let command: String
        let code: Int32
        let danish: String
        let english: String

        init(_ command: String, _ code: Int32, _ danish: String, _ english: String) {
            (self.command, self.code, self.danish, self.english) = (command, code, danish, english)
        }

        var testDescription: String { command }
    }

    private static let sheet = "sheet --out x.pdf --meeting"
    private static let ics = "calendar --out x.ics --programme"

    /// Mistakes that the program finds itself.
    static let rows = [
        Row("plan vejla", 66, #"hedder "vejla". Mente du "vejle"?"#, "Did you mean"),
        Row("plan preview nowhere", 66, #"hedder "nowhere""#, #"called "nowhere""#),
        Row("\(ics) nowhere", 66, #"hedder "nowhere""#, #"called "nowhere""#),
        Row("demo --programme nowhere", 66, #"hedder "nowhere""#, #"called "nowhere""#),
        Row("\(sheet) nowhere/2027-01/talks --kind list", 66, #""nowhere""#, #""nowhere""#),
        Row("plan vejle --calendars x", 66, "Mappen x findes ikke.", "folder x"),
        Row("plan vejle --venues x", 66, "Mappen x findes ikke.", "folder x"),
        Row("\(ics) vejle --venues x", 66, "Mappen x findes ikke.", "folder x"),
        Row("\(sheet) vejle/2027-01/info --kind list --venues x", 66, "Mappen x", "folder x"),
        Row("demo --calendars calendars/vejle.yaml", 66, "Mappen calendars/", "folder calendars/"),
        Row("plan vejle --since x.json", 66, "Filen x.json kan ikke", "file x.json cannot"),
        Row("plan vejle --since calendars", 66, "calendars er en mappe", "calendars is a folder"),
        Row(
            "plan vejle --since venues/vejle.yaml",
            65,
            "er ikke en gemt plan",
            "is not a saved plan"
        ),
        Row("check x.yaml", 66, "Filen x.yaml kan ikke", "file x.yaml cannot"),
        Row("check -", 66, "Filen - kan ikke", "file - cannot"),
        Row(
            "plan vejle --from 2028-01-01 --to 2027-01-01",
            64,
            "Den første dag (2028-01-01) ligger efter den sidste dag (2027-01-01).",
            "The first day (2028-01-01) comes after the last day (2027-01-01)."
        ),
        Row("\(ics) vejle --from 2028-01-01 --to 2027-01-01", 64, "ligger efter", "comes after"),
        Row("plan vejle --now 2027-06-01 --to 2027-05-31", 64, "(2027-06-01)", "(2027-06-01)"),
        Row("plan vejle --from 2027-01-01 --to 2090-01-01", 64, "længere end 50 år", "50 years"),
        Row("\(ics) vejle --from 2027-01-01 --to 2090-01-01", 64, "end 50 år", "50 years"),
        Row("plan vejle --from 2027-13-01", 64, "--from: Dagen", "--from: There is no day"),
        Row("plan vejle --from 2027-02-30", 64, "28.2.2027", "28.2.2027"),
        Row("plan vejle --from 0000-01-01", 64, "18. august 2027", "18 August 2027"),
        Row("plan vejle --from 10000-01-01", 64, "18. august 2027", "18 August 2027"),
        Row("plan vejle --to 1/2/27", 64, "med fire cifre: 1.2.2027", "four figures: 1.2.2027"),
        Row("plan vejle --now snart", 64, "--now: \"snart\"", "--now: \"snart\""),
        Row("\(sheet) x --kind list", 65, #"møde, der hedder "x"."#, #"meeting called "x"."#),
        Row("\(sheet) vejle/2027-13/info --kind list", 65, "ikke noget møde", "no meeting"),
        Row("\(sheet) vejle/2027-01/session-3 --kind list", 65, "ikke noget møde", "no meeting"),
        Row("\(sheet) vejle/2027-01xx/info --kind list", 65, "ikke noget møde", "no meeting"),
        Row("\(sheet) vejle/2027-07/talks --kind list", 65, "bliver ikke holdt", "July"),
        Row("\(sheet) vejle/2027-01/info --kind programme --format csv", 64, "CSV", "CSV"),
        Row(
            "\(sheet) vejle/2027-01/info --kind list --reader 12",
            64,
            #""12" er ikke"#,
            "is not a language code"
        ),
        Row("\(sheet) vejle/2027-01/info --kind list --out no/x", 73, "no/x kan ikke", "no/x can"),
        Row("\(sheet) vejle/2027-01/info --kind list --out venues", 73, "en mappe", "a folder"),
        Row("demo --out calendars", 73, "ikke er lavet af", "not made by"),
        Row("demo --out venues/vejle.yaml", 73, "kan ikke oprettes", "cannot be created"),
    ]

    @Test(arguments: rows)
    func isToldInDanishOrEnglish(row: Row) throws {
        let bench = try Bench()
        for (words, expected) in [("", row.danish), (" --lang en", row.english)] {
            let outcome = try bench.run(row.command + words)
            #expect(outcome.code == row.code)
            #expect(outcome.octets.isEmpty, "\(outcome.output)")
            #expect(outcome.error.contains(expected), "\(outcome.error)")
            let isPlain = !["Error Domain", "Optional(", "Fatal", "{", "failure."].contains {
                outcome.error.contains($0)
            }
            #expect(isPlain, "\(outcome.error)")
        }
        let made = try bench.made()
        #expect(made.isEmpty, "left behind: \(made)")
    }

    /// Mistakes in the command itself.
    @Test(arguments: [
        "nowhere", "plan", "plan preview", "plan vejle vejle", "plan vejle --nowhere",
        "plan vejle --from", "plan vejle --lang xx", "check", "calendar --programme vejle",
        "calendar --out x.ics", "sheet --kind list --out x.pdf", "demo --year 0", "demo --year x",
        "sheet --meeting vejle/2027-01/info --kind nothing --out x.pdf", "demo --seed -1",
        "sheet --meeting vejle/2027-01/info --kind list --format doc --out x", "demo --year 99999",
    ])
    func isNotUnderstood(command: String) throws {
        let bench = try Bench()
        for (words, mistake, usage) in [
            ("", "Fejl: ", "\nBrug: jobklub"), (" --lang en", "Error: ", "\nUsage: jobklub"),
        ] where words.isEmpty || !command.contains("--lang") {
            let outcome = try bench.run(command + words)
            #expect(outcome.code == 64)
            #expect(outcome.octets.isEmpty)
            #expect(outcome.error.hasPrefix(mistake) && outcome.error.contains(usage))
        }
        let made = try bench.made()
        #expect(made.isEmpty)
    }

    @Test(arguments: [
        ["plan", ""], ["check", ""], ["plan", "vejle", "--calendars", ""],
        ["plan", "vejle", "--venues", ""],
        ["sheet", "--meeting", "", "--kind", "list", "--out", "x"],
        ["calendar", "--programme", "vejle", "--out", ""], ["demo", "--out", ""],
    ])
    func emptyWordsAreNamed(arguments: [String]) throws {
        let bench = try Bench()
        let outcome = try bench.run(arguments)
        #expect([65, 66, 73].contains(outcome.code))
        #expect(outcome.error.contains("\"\""), "\(outcome.error)")
        let made = try bench.made()
        #expect(made.isEmpty)
    }

    /// The ends of the calendar are only far away, not wrong.
    @Test(arguments: [
        "plan vejle --from 0001-01-01 --to 0001-12-31 --json", "plan vejle --from 9999-12-31",
        "plan preview vejle --now 0001-01-01", "plan preview vejle --now 9999-12-31",
        "calendar --programme vejle --out - --from 0001-01-01 --to 0001-12-31",
    ])
    func farYearsAreNoMistake(command: String) throws {
        let outcome = try Bench().run(command)
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        #expect(!outcome.output.contains("10000"))
    }
}
