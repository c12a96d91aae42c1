import Foundation
import Testing

/// `check`: every mistake of every file, at its place.
@Suite struct CheckTests {
    private struct Mistake: Decodable, Equatable {
        let file: String
        let line: Int
        let column: Int
        let code: String
        let message: String
        let suggestion: String?
    }

    /// Spoils a file and tells where: each word once, by line and column.
    private func spoil(
        _ bench: Bench,
        _ path: String,
        _ changes: [(from: String, to: String)]
    ) throws -> [String] {
        var text = try bench.text(path)
        for change in changes {
            let range = try #require(text.range(of: change.from), "\(change.from)")
            text.replaceSubrange(range, with: change.to)
        }
        try Data(text.utf8).write(to: bench.folder.appending(path: path))
        return try changes.map { change in
            let start = try #require(text.range(of: change.to)).lowerBound
            let before = text[..<start].split(omittingEmptySubsequences: false) { $0.isNewline }
            return "\(path):\(before.count):\((before.last?.count ?? 0) + 1): "
        }
    }

    @Test func theExampleFilesAreFine() throws {
        let bench = try Bench()
        let files = try ["calendars", "venues"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(
                atPath: bench.folder.appending(path: folder).path
            ).sorted().map { "\(folder)/\($0)" }
        }
        let outcome = try bench.run(["check"] + files)
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        #expect(outcome.output == files.map { "\($0): i orden\n" }.joined())
        let json = try bench.run(["check", "--json"] + files)
        #expect(json.code == 0 && json.octets.isEmpty)
    }

    @Test func everyMistakeIsPrintedAtItsPlace() throws {
        let bench = try Bench()
        let programme = try spoil(
            bench,
            "calendars/vejle.yaml",
            [
                (from: "[7]", to: "[13]"), (from: "\"11:00\"", to: "\"25:00\""),
                (from: "kind: session", to: "kind: sesion"), (from: "PT5H30M", to: "PT5H31X"),
            ]
        )
        let venues = try spoil(
            bench,
            "venues/vejle.yaml",
            [(from: "capacity: 30", to: "capacity: many"), (from: "stepFree:", to: "stepfree:")]
        )
        let files = ["calendars/vejle.yaml", "calendars/hilleroed.yaml", "venues/vejle.yaml"]
        let outcome = try bench.run(["check"] + files)
        #expect(outcome.code == 65 && outcome.error.isEmpty)
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.contains("calendars/hilleroed.yaml: i orden"))
        for place in programme + venues {
            // A wrong value is named where the value stands, a wrong key where the key stands.
            let line = place.split(separator: ":").prefix(2).joined(separator: ":") + ":"
            #expect(lines.contains { $0.hasPrefix(line) }, "\(place)\n\(outcome.output)")
        }
        #expect(outcome.output.contains(#"Mente du "session"?"#))
        #expect(outcome.output.contains(#"Mente du "stepFree"?"#))
        let places = lines.filter { !$0.hasSuffix("i orden") }
        #expect(places.allSatisfy { $0.contains(/^[a-z\/]+\.yaml:[0-9]+:[0-9]+: \S/) })

        let json = try bench.run(["check", "--json", "--lang", "en"] + files)
        #expect(json.code == 65 && json.error.isEmpty)
        let mistakes = try json.output.split(separator: "\n").map {
            try JSONDecoder().decode(Mistake.self, from: Data($0.utf8))
        }
        #expect(
            mistakes.map { "\($0.file):\($0.line):\($0.column)" }
                == places.map { $0.split(separator: ":").prefix(3).joined(separator: ":") }
        )
        #expect(mistakes.contains { $0.suggestion == "Did you mean \"session\"?" })
        #expect(mistakes.allSatisfy { $0.code.contains(/^[a-z0-9-]+$/) && !$0.message.isEmpty })
    }

    /// A plan is never made from a file with mistakes, and says the same as `check`.
    @Test(arguments: [
        "plan vejle", "plan vejle --json", "plan preview vejle", "demo --programme vejle",
        "calendar --programme vejle --out x.ics",
        "sheet --meeting vejle/2027-01/info --kind list --out x.pdf",
    ])
    func nothingIsMadeFromABrokenFile(command: String) throws {
        let bench = try Bench()
        let place =
            try spoil(bench, "venues/vejle.yaml", [(from: "capacity: 30", to: "capacity: x")])
            .first?.split(separator: ":").prefix(2).joined(separator: ":") ?? "-"
        let outcome = try bench.run(command)
        #expect(outcome.code == 65 && outcome.octets.isEmpty)
        #expect(outcome.error.contains(place))
        let made = try bench.made()
        #expect(made.isEmpty)
    }

    @Test func aMissingFileDoesNotHideTheOthers() throws {
        let bench = try Bench()
        let places = try spoil(
            bench,
            "calendars/vejle.ics",
            [(from: "20260706", to: "20260732")]
        )
        let outcome = try bench.run(
            "check calendars/vejle.ics nowhere.yaml calendars/hilleroed.yaml"
        )
        #expect(outcome.code == 66)
        #expect(outcome.error == "Filen nowhere.yaml kan ikke åbnes.\n")
        #expect(outcome.output.contains(places[0]))
        #expect(outcome.output.contains("calendars/hilleroed.yaml: i orden\n"))
    }

    /// However the file is named and wherever one stands, its neighbours are found.
    @Test func neighboursAreFoundFromAnywhere() throws {
        let bench = try Bench()
        let names = [
            "vejle.yaml", "./vejle.yaml", "../calendars/vejle.yaml", "./../calendars/vejle.yaml",
            bench.folder.appending(path: "calendars/vejle.yaml").path,
        ]
        for name in names {
            let outcome = try bench.run(["check", name], directory: "calendars")
            #expect(outcome.code == 0 && outcome.output == "\(name): i orden\n")
        }
        let venues = try bench.run(["check", "vejle.yaml"], directory: "venues")
        #expect(venues.code == 0)
    }

    @Test(arguments: [
        ("", "tom"), ("a: [", "YAML"), ("\u{FEFF}- 1", "et kolon"),
        ("format: jobklub-x/1", "Skriv"),
        (String(repeating: "[", count: 9_000), "niveauer"), ("a: &a [*a, *a]", "YAML"),
        ("name: \"\u{0}\"", "YAML"), (String(repeating: "a: 1\n", count: 40), "står der to gange"),
    ])
    func oddFilesAreMistakesToo(text: String, word: String) throws {
        let bench = try Bench()
        for name in ["odd.yaml", "odd.ics"] {
            try Data(text.utf8).write(to: bench.folder.appending(path: name))
            let outcome = try bench.run(["check", name])
            #expect(outcome.code == 65 && outcome.error.isEmpty)
            #expect(outcome.output.contains(/^odd\.(yaml|ics):[0-9]+:[0-9]+:\s\S/))
            if name == "odd.yaml" { #expect(outcome.output.contains(word), "\(outcome.output)") }
        }
    }
}
