import Documents
import Foundation
import Store
import TestSupport
import Testing

@Suite struct EverythingTests {
    private func take(_ text: [UInt8], to path: String, unverified: Bool = false) throws {
        try Everything.restore(
            text,
            to: path,
            reading: RuleFileReader(),
            by: Samples.administrator,
            at: Town.moment("2027-01-08 09:00"),
            takingUnverified: unverified
        )
    }

    private func restored(_ text: [UInt8], _ town: Town, _ name: String = "again") throws -> Store {
        let path = town.folder.appending(path: "\(name).sqlite").path
        try take(text, to: path)
        return try town.opened(path)
    }

    /// What stays in its file.
    private let left: Set<String> = ["undo_last", "undo_step", "undo_ground"]

    @Test func everythingComesOutAndInAgain() throws {
        let town = try Town.filled()
        // The last person and the last sign-up are taken back; their numbers stay given.
        try town.later(.addPerson(Samples.person("Ny")))
        try town.later(.undo())
        for table in Set(
            try SQL.state(at: town.path, without: left).map {
                String($0.prefix { $0 != "|" })
            }
        ) {
            #expect(try SQL.number("SELECT count(*) FROM \(table)", at: town.path) > 0)
        }
        let text = try town.everything()
        let again = try restored(text, town)
        // But for the line that says who took it in, it says the same.
        var second: [UInt8] = []
        try Everything.export(again, by: town.administrator, at: Town.moment("2027-01-08 10:00")) {
            second += $0
        }
        func rows(_ text: [UInt8]) -> [Substring] {
            String(decoding: text, as: UTF8.self).split(separator: "\n").filter {
                !$0.hasPrefix("{\"end\"") && !$0.contains("import-everything")
                    && !$0.hasPrefix("{\"row\":{\"name\":\"use_case\",\"seq\"")
            }
        }
        #expect(rows(second) == rows(text))
        #expect(try again.faults() == [])
        let now = Town.moment("2027-01-08 11:00")
        let id = try again.perform(
            .addPerson(Samples.person("Ny")),
            by: Samples.facilitator,
            at: now
        )
        #expect(id == 16)
        let last = try SQL.number("SELECT max(number) FROM use_case", at: town.path)
        #expect(try SQL.number("SELECT max(number) FROM use_case", at: again.path) > last)
        _ = try again.perform(.register(id, at: Town.february), by: Samples.facilitator, at: now)
        #expect(try again.faults() == [])
        try again.close()
    }

    @Test func theLogSaysWhoTookEverythingInAndWhen() throws {
        let town = try Town.filled()
        let again = try restored(try town.everything(), town)
        func lines(_ store: Store) throws -> [LogLine] {
            try store.perform(
                .readLog(),
                by: Samples.administrator,
                at: Town.moment("2027-01-08 10:00")
            ).filter { $0.action == .importEverything }
        }
        let noted = try lines(again)
        #expect(noted.count == 1)
        #expect(noted.first?.actor == Samples.administrator.name)
        #expect(noted.first?.at == Town.moment("2027-01-08 09:00"))
        #expect(try lines(town.store).isEmpty)
        // What was done to the file before it was made is nobody's to undo.
        #expect(throws: UndoError.nothing) {
            try again.perform(
                .undo(),
                by: Samples.administrator,
                at: Town.moment("2027-01-08 10:00")
            )
        }
        try again.close()
    }

    @Test func wrongLinesAreNamedAndNothingIsLeft() throws {
        let town = try Town.filled()
        let lines = String(decoding: try town.everything(), as: UTF8.self)
            .split(separator: "\n").map(String.init)
        let person = try #require(lines.firstIndex { $0.contains("\"table\":\"participant\"") })
        let row = lines[person]
        let wrong: [String] = [
            "", "{", "[]", "null", "\u{0}", "{\"table\":\"participant\"}",
            "{\"row\":{},\"table\":\"participant\"}",
            "{\"row\":{\"x\":1},\"table\":\"strange\"}",
            "{\"row\":{\"id\":1},\"table\":\"grdb_migrations\"}",
            "{\"row\":{\"name\":\"x\"},\"table\":\"sqlite_schema\"}",
            "{\"row\":{\"name\":\"x\",\"seq\":\"1\"},\"table\":\"sqlite_sequence\"}",
            "{\"row\":{\"x\":1},\"table\":\"participant; DROP TABLE setting\"}",
            row.replacingOccurrences(
                of: "\"id\"",
                with: "\"id) VALUES (1); DROP TABLE setting;--\""
            ),
            row.replacingOccurrences(of: "\"given_name\"", with: "\"strange\""),
            row.replacingOccurrences(of: "\"version\":", with: "\"version\":1.5,\"x\":"),
            row.replacingOccurrences(of: "\"language\":\"da\"", with: "\"language\":null"),
            row.replacingOccurrences(of: "\"language\":\"da\"", with: "\"language\":{\"a\":1}"),
            lines[person + 1],
        ]
        let path = town.folder.appending(path: "wrong.sqlite").path
        for text in wrong {
            for place in [1, person] {
                var copy = lines
                copy[place] = text
                let octets = Array((copy.joined(separator: "\n") + "\n").utf8)
                do {
                    try take(octets, to: path)
                    Issue.record("taken: \(text)")
                } catch let mistake as Everything.Mistake {
                    let isDouble = text == lines[person + 1]
                    #expect(isDouble || mistake.line == place + 1, "\(text): \(mistake)")
                }
            }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: town.folder.path)
        #expect(!files.contains { $0.hasPrefix("wrong") })
    }

    @Test(arguments: ["", "\n", "jobklub", "{\"format\":\"x\",\"migrations\":[\"1\"]}"])
    func whatIsNoSuchTextIsRefused(_ text: String) throws {
        let folder = try Scratch()
        let path = folder.file("wrong.sqlite")
        #expect(throws: Everything.Mistake.self) {
            try take(Array(text.utf8), to: path)
        }
    }

    @Test(arguments: [
        "{\"format\":\"jobklub-everything/2\",\"migrations\":[\"1\",\"999\"]}",
        "{\"format\":\"jobklub-everything/3\",\"migrations\":[\"1\"]}",
    ])
    func aTextOfANewerVersionIsRefused(_ head: String) throws {
        let folder = try Scratch()
        let path = folder.file("wrong.sqlite")
        #expect {
            try take(Array("\(head)\n".utf8), to: path)
        } throws: {
            ($0 as? Everything.Mistake)?.problem == .newer
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    /// Takes a text that is not whole in, which has to be refused and leave nothing.
    private func refusal(_ octets: [UInt8], _ town: Town) throws -> Everything.Mistake.Problem? {
        let path = town.folder.appending(path: "cut.sqlite").path
        var problem: Everything.Mistake.Problem?
        do {
            try take(octets, to: path)
        } catch let mistake as Everything.Mistake {
            problem = mistake.problem
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: town.folder.path)
        #expect(!files.contains { $0.hasPrefix("cut") })
        return problem
    }

    @Test func aTextThatIsCutOffIsRefusedWhereverItWasCut() throws {
        let town = try Town.filled()
        let text = try town.everything()
        let ends = text.indices.filter { text[$0] == 0x0A }
        // Before the first line of each table, and so without any row of the later ones.
        var known: Set<String> = []
        for (end, next) in zip(ends, ends.dropFirst()) {
            let line = String(decoding: text[(end + 1)...next], as: UTF8.self)
            let table = line.split(separator: "\"table\":").last.map(String.init) ?? ""
            guard known.insert(table).inserted else { continue }
            #expect(try refusal(Array(text[...end]), town) == .cutOff, "before \(table)")
        }
        #expect(known.count > 20)
        // Inside a line, and of the last line alone.
        var random = SeededGenerator(seed: 12)
        for _ in 1...20 {
            let place = Int.random(in: 1..<text.count - 1, using: &random)
            let expected: Everything.Mistake.Problem = place < 30 ? .noExport : .cutOff
            #expect(try refusal(Array(text[..<place]), town) == expected, "\(place)")
        }
        // Even the last line end counts.
        #expect(try refusal(text.dropLast(), town) == .cutOff)
        let last = ends[ends.count - 2]
        #expect(try refusal(Array(text[...last]), town) == .cutOff)
    }

    @Test func aTextThatWasChangedIsRefused() throws {
        let town = try Town.filled()
        let text = try town.everything()
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: true).map(Array.init)
        let person = try #require(
            lines.firstIndex {
                String(decoding: $0, as: UTF8.self).contains("\"table\":\"participant\"")
            }
        )
        func joined(_ lines: [[UInt8]]) -> [UInt8] { lines.flatMap { $0 + [0x0A] } }
        #expect(joined(lines) == text)
        #expect(try refusal(text + Array("{}\n".utf8), town) == .digest)
        #expect(try refusal(text + text, town) == .digest)
        // A name that is another one, and two rows that have changed places.
        let renamed = String(decoding: text, as: UTF8.self)
            .replacingOccurrences(of: "Person 3", with: "Person 4")
        #expect(try refusal(Array(renamed.utf8), town) == .digest)
        lines.swapAt(person, person + 1)
        #expect(try refusal(joined(lines), town) == .digest)
        lines.swapAt(person, person + 1)
        let removed = lines.remove(at: person)
        let refused = try refusal(joined(lines), town)
        #expect(refused == .count(table: "participant", lines: 13, written: 14))
        lines.insert(removed, at: person)
        #expect(joined(lines) == text)
    }

    @Test func aTextOfTheFirstFormatIsTakenInOnlyIfThatIsMeant() throws {
        let town = try Town.filled()
        let text = try town.everything()
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n").dropLast()
        let first = lines.joined(separator: "\n")
            .replacingOccurrences(of: "jobklub-everything/2", with: "jobklub-everything/1")
        let octets = Array((first + "\n").utf8)
        #expect(try refusal(octets, town) == .unverifiable)
        let path = town.folder.appending(path: "first.sqlite").path
        try take(octets, to: path, unverified: true)
        let left = self.left.union([
            "grdb_migrations", "reading", "staff_reading", "sqlite_sequence",
        ])
        let state = try SQL.state(at: path, without: left).filter {
            !$0.contains("import-everything")
        }
        #expect(try state == SQL.state(at: town.path, without: left))
    }

    @Test func aBrokenWholeIsRefused() throws {
        let town = try Town.filled()
        let text = String(decoding: try town.everything(), as: UTF8.self)
        let path = town.folder.appending(path: "wrong.sqlite").path
        for table in ["venue", "participant", "registration", "setting"] {
            let lines = text.split(separator: "\n").filter {
                !$0.contains("\"table\":\"\(table)\"")
            }
            #expect(throws: Everything.Mistake.self) {
                try take(Array(lines.joined(separator: "\n").utf8), to: path)
            }
            #expect(!FileManager.default.fileExists(atPath: path))
        }
    }

    @Test func aLargeFileIsNotHeldInMemory() throws {
        let town = try Town()
        try SQL.run(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
            INSERT INTO reading (at, actor, role, action, participant)
            SELECT i, 'anne', 'facilitator', 'read-person', i FROM n
            """,
            at: town.path
        )
        var (lines, octets) = (0, 0)
        let work = try Allocations.count {
            try Everything.export(
                town.store,
                by: town.administrator,
                at: Town.moment("2027-01-08 10:00")
            ) {
                lines += 1
                octets += $0.count
            }
        }
        #expect(lines > 100_000)
        #expect(octets > 10_000_000)
        // It ran on this thread. SQLite keeps two megabytes of pages, and the text is fifteen.
        #expect(work.calls > lines || !Allocations.areCounted)
        #expect(work.peak < 4_000_000)
    }
}
