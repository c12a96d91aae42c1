import Documents
import Foundation
import Store
import TestSupport
import Testing

/// Files of every earlier version, as text of SQL, are opened by this version.
///
/// `RECORD=1` writes the file of today's schema, from a town with rows in every table; a file of an
/// earlier schema is never written again.
@Suite struct MigrationTests {
    private static let folder = PackageRoot.file("Tests/StoreTests/Schema/Versions")

    private static let versions =
        (try? FileManager.default.contentsOfDirectory(atPath: folder.path))
        .map { $0.filter { $0.hasSuffix(".sql") }.sorted() }

    private func schema(_ path: String) throws -> [[String]] {
        try SQL.rows("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2", at: path)
    }

    @Test func aFileOfEveryVersionIsStored() throws {
        let town = try Town.filled()
        let migrations = try SQL.rows("SELECT identifier FROM grdb_migrations", at: town.path)
            .compactMap(\.first)
        if ProcessInfo.processInfo.environment["RECORD"] == "1", let last = migrations.last {
            let file = MigrationTests.folder.appending(path: "\(last).sql")
            try FileManager.default.createDirectory(
                at: MigrationTests.folder,
                withIntermediateDirectories: true
            )
            try Data(try SQL.dump(town.path).utf8).write(to: file)
        }
        let stored = try FileManager.default.contentsOfDirectory(
            atPath: MigrationTests.folder.path
        )
        #expect(stored.sorted() == migrations.map { "\($0).sql" }.sorted())
    }

    @Test(arguments: versions ?? []) func anEarlierFileIsBroughtUpToDate(_ version: String) throws {
        let folder = try Scratch()
        let path = folder.file("old.sqlite")
        let text = try String(
            contentsOf: MigrationTests.folder.appending(path: version),
            encoding: .utf8
        )
        try SQL.run(text, at: path)
        let tables = try SQL.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
            at: path
        ).compactMap(\.first).filter { !$0.hasPrefix("sqlite_") && $0 != "grdb_migrations" }
        let counts = try tables.map { try SQL.number("SELECT count(*) FROM \($0)", at: path) }
        for (table, count) in zip(tables, counts) { #expect(count > 0, "\(table) is empty") }

        let missing = """
            SELECT count(*) FROM participant WHERE end_reason IN ('job', 'education')
                AND merged_into IS NULL AND id NOT IN (
                    SELECT participant FROM outcome WHERE kind = end_reason)
            """
        let added = tables.contains("outcome") ? try SQL.number(missing, at: path) : 0

        // Before that the doctor says what it can of it, and changes nothing.
        let isOlder = version != "\(MigrationTests.versions?.count ?? 0).sql"
        let wrong = try Doctor.faults(path).map(\.check)
        #expect(wrong == (isOlder ? [.migrations, .seats, .assignments, .outcomes] : []))

        let store = try Store(at: path, reading: RuleFileReader())
        #expect(try store.faults() == [])
        // What was done before schema 5 does not say which rows it is about, so it cannot be undone.
        for (table, count) in zip(tables, counts) where table != "undo_step" || !isOlder {
            // Since schema 8 ends with a job or an education have outcomes.
            let more = table == "outcome" && version < "8" ? added : 0
            #expect(
                try SQL.number("SELECT count(*) FROM \(table)", at: path) == count + more,
                "\(table)"
            )
        }
        // Why meetings are not held was one text before schema 5.
        let reasons = try SQL.rows(
            "SELECT DISTINCT cancelled_because, cancelled_words FROM meeting"
                + " WHERE cancelled_because IS NOT NULL",
            at: path
        )
        #expect(!reasons.isEmpty)
        for reason in reasons {
            #expect(["plan", "staff", "venue-closed", "absence"].contains(reason[0]), "\(reason)")
            let hasWords = reason.count > 1 && !reason[1].isEmpty
            #expect(["staff", "venue-closed"].contains(reason[0]) == hasWords, "\(reason)")
        }
        let fresh = try Town()
        #expect(try schema(path) == schema(fresh.path))
        // It goes on working, and the last thing can still be undone.
        let now = Town.moment("2027-01-08 10:00")
        #expect(throws: Never.self) {
            do {
                _ = try store.perform(.undo(), by: Samples.facilitator, at: now)
            } catch UndoError.nothing {
                #expect(isOlder)
            }
            _ = try store.perform(.register(4, at: Town.february), by: Samples.facilitator, at: now)
        }
        #expect(try store.faults() == [])
        try store.close()
    }
}

extension MigrationTests {
    /// Before schema 8 an end with a job or an education could stand there without an outcome.
    @Test func anEndWithAJobGetsItsOutcome() throws {
        let folder = try Scratch()
        let path = folder.file("old.sqlite")
        let text = try String(
            contentsOf: MigrationTests.folder.appending(path: "7.sql"),
            encoding: .utf8
        )
        try SQL.run(text, at: path)
        // 3 has a job already, 12 was merged into 11, who has an internship.
        let ends = [
            (3, "job"), (5, "job"), (6, "education"), (7, "moved"), (11, "job"), (12, "job"),
        ]
        for (id, reason) in ends {
            try SQL.run(
                """
                UPDATE participant SET end_day = '2027-01-0\(id % 9 + 1)', end_reason = '\(reason)'
                WHERE id = \(id)
                """,
                at: path
            )
        }
        let before = try SQL.rows("SELECT * FROM outcome ORDER BY number", at: path)
        let store = try Store(at: path, reading: RuleFileReader())
        #expect(try store.faults() == [])
        try store.close()
        let after = try SQL.rows("SELECT * FROM outcome ORDER BY number", at: path)
        #expect(Array(after.prefix(before.count)) == before)
        let added = try SQL.rows(
            """
            SELECT participant, kind, first_day, last_day IS NULL, company IS NULL
            FROM outcome WHERE number > \(before.count) ORDER BY number
            """,
            at: path
        )
        #expect(
            added == [
                ["1", "job", "2028-01-01", "1", "1"], ["5", "job", "2027-01-06", "1", "1"],
                ["6", "education", "2027-01-07", "1", "1"],
                ["11", "job", "2027-01-03", "1", "1"],
            ]
        )
    }
}

extension SQL {
    /// A file as the statements that make it again.
    static func dump(_ path: String) throws -> String {
        var lines = ["PRAGMA foreign_keys = OFF;", "BEGIN;"]
        let parts = try rows(
            """
            SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL
                AND name NOT LIKE 'sqlite_%' ORDER BY type = 'trigger', rowid
            """,
            at: path
        )
        lines += parts.filter { $0[0] != "trigger" }.map { "\($0[2]);" }
        let tables = parts.filter { $0[0] == "table" }.map { $0[1] }
        for table in tables {
            let columns = try rows("SELECT name FROM pragma_table_info('\(table)')", at: path)
                .compactMap(\.first)
            let cells = (["rowid"] + columns).map { "quote(\($0))" }.joined(separator: "||','||")
            lines += try rows(
                """
                SELECT 'INSERT INTO \(table) (rowid, \(columns.joined(separator: ", ")))
                VALUES (' || \(cells) || ');' FROM \(table) ORDER BY rowid
                """,
                at: path
            ).compactMap(\.first)
        }
        lines.append("DELETE FROM sqlite_sequence;")
        lines += try rows(
            """
            SELECT 'INSERT INTO sqlite_sequence VALUES (' || quote(name) || ',' || seq || ');'
            FROM sqlite_sequence ORDER BY name
            """,
            at: path
        ).compactMap(\.first)
        lines += parts.filter { $0[0] == "trigger" }.map { "\($0[2]);" }
        return (lines + ["COMMIT;"]).joined(separator: "\n") + "\n"
    }
}
