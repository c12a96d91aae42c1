import Correspondence
import Documents
import Testing

@Suite("Mistakes in files come out with their place and with what to write instead")
struct MistakeTests {
    @Test("One mistake gives one message", arguments: MistakeRow.all)
    func oneMistake(row: MistakeRow) throws {
        let broken = try row.broken()
        let mistakes = try row.file.mistakes(broken.octets, path: row.path)
        let first = try #require(mistakes.first)
        if case .octets = row.edit, row.file == .calendar {
            // A text that was cut also ends too early.
        } else {
            #expect(mistakes.count == 1, "\(mistakes.map { $0.text(in: .danish) })")
        }
        #expect(first.code == (row.file == .calendar ? row.calendarCode : row.code))
        #expect(first.severity == .error)
        #expect(first.problem.key == "mistake.\(row.code)")
        #expect([first.line, first.column] == [broken.line, broken.column])
        #expect(first.suggestion == row.advice)
        #expect(first.file == row.path ?? row.file.path)
    }

    @Test("Every mistake and every advice of the catalogue has a row")
    func rowsAreComplete() {
        let tables = TableMistakes.all
        let keys = Catalogue.danish.texts.keys
        let mistakes = Set(keys.filter { $0.hasPrefix("mistake.") })
        let advice = Set(keys.filter { $0.hasPrefix("advice.") })
        // Many mistakes have a test of their own below, files that cannot be opened one elsewhere.
        let rows = Set(MistakeRow.all.map { "mistake.\($0.code)" })
            .union([
                "mistake.more", "mistake.unreadable-file", "mistake.venue-too-small",
                "mistake.more-talks-than-times", "mistake.rule-never", "mistake.venue-lacks",
                "mistake.venue-closed-then",
            ])
            .union(tables.map(\.problem.key))
        #expect(mistakes.subtracting(rows) == [])
        #expect(rows.subtracting(mistakes) == [])
        let given =
            ["fewer-seats", "more-times", "rule-never", "other-venue", "other-time"].map {
                Phrase("advice.\($0)")
            }
            + MistakeRow.all.compactMap(\.advice) + tables.compactMap(\.suggestion)
        #expect(advice == Set(given.flatMap(TableMistakes.keys).filter { $0.hasPrefix("advice.") }))
    }

    @Test("Each message fills all its places, in Danish and in English")
    func messagesAreWhole() throws {
        let english = try #require(Catalogue.embedded["en"])
        for row in MistakeRow.all {
            let mistakes = try row.file.mistakes(try row.broken().octets, path: row.path)
            for catalogue in [Catalogue.danish, english] {
                let text = mistakes.map { $0.text(in: catalogue) }.joined()
                #expect(!text.contains("{"), "\(text)")
                #expect(!text.contains("mistake.") && !text.contains("advice."), "\(text)")
            }
        }
    }

    @Test("Beyond a thousand mistakes in a calendar only their number is told")
    func manyMistakes() throws {
        let lines = String(repeating: "UID\n", count: 1200)
        let text = try ProjectFile.calendar.text().replacing("SUMMARY:", with: lines + "SUMMARY:")
        let mistakes = try ProjectFile.calendar.mistakes(text)
        #expect(mistakes.count == 1001)
        #expect(mistakes.last?.problem == Phrase("mistake.more", ["count": .number(200)]))
        #expect(mistakes.last?.line == mistakes.dropLast().last?.line)
    }

    @Test("Beyond a thousand mistakes in YAML too")
    func manyKeys() throws {
        let keys = (0..<20_000).map { "key-\($0): x\n" }.joined()
        let text = try ProjectFile.venues.text() + keys
        let mistakes = try ProjectFile.venues.mistakes(text)
        #expect(mistakes.count == 1001)
        #expect(mistakes.map(\.code).contains("more"))
        #expect(mistakes.contains { $0.problem.arguments["count"] == .number(19_000) })
    }

    @Test("A YAML file with many mistakes tells them all, in order")
    func allAtOnce() throws {
        let text = try ProjectFile.programme.text()
            .replacing("begins: 2026-01-01", with: "begins: soon")
            .replacing("seats: 20", with: "seats: many")
            .replacing("duration: PT2H30M", with: "duration: long")
            .replacing("  phone: \"00 00 00 10\"\n", with: "")
            .replacing("wait: P2D", with: "wait: 2")
            .replacing("frederiksberg-cafe", with: "frederiksberg-caffe")
        let mistakes = try ProjectFile.programme.mistakes(text)
        #expect(mistakes == mistakes.sorted())
        #expect(
            mistakes.map(\.code) == [
                "bad-value", "missing-key", "bad-value", "bad-value", "bad-value", "unknown-venue",
            ]
        )
    }

    @Test("Mistakes of the programme's other files come out together")
    func severalFiles() throws {
        let text = try ProjectFile.programme.text()
            .replacing("venues: frederiksberg.yaml", with: "venues: danmark.yaml")
            .replacing("file: danish-holidays.yaml", with: "file: holidays.yaml")
            .replacing("id: frederiksberg\n", with: "id: elsewhere\n")
        let codes = try ProjectFile.programme.mistakes(text).map(\.code)
        #expect(codes == ["id-not-file-name", "no-such-file", "no-such-file"])
    }
}
