import Foundation
import Store
import TestSupport
import Testing

/// A cell that is not what it should be is named with its table, row and column.
@Suite struct StoredRowTests {
    private static let town = Result {
        let town = try Town.filled()
        try town.store.close()
        return town
    }

    private typealias Reading = @Sendable (Town) throws -> Void

    private static let people: Reading = { town in
        _ = try town.perform(.findPeople(""), at: "2027-01-07 09:00")
    }
    private static let person: Reading = { town in
        _ = try town.perform(.readHistory(of: 1), at: "2027-01-07 09:00")
    }
    private static let year: Reading = { town in
        _ = try town.perform(.readMeetings(), at: "2027-01-07 09:00")
    }
    private static let list: Reading = { town in
        _ = try town.perform(.readList(of: Town.january), at: "2027-01-07 09:00")
    }
    private static let staff: Reading = { town in
        _ = try town.perform(.readStaff(contacts: true), at: "2027-01-07 09:00")
    }
    private static let numbers: Reading = { town in
        _ = try town.perform(.readNumbers(), at: "2027-01-07 09:00")
    }
    private static let log: Reading = { town in
        _ = try town.store.perform(
            .readLog(),
            by: town.administrator,
            at: Town.moment("2027-01-07 09:00")
        )
    }

    /// A cell, what is put into it, and who reads it.
    private typealias Case = (table: String, column: String, value: String, read: Reading)

    private static let cases: [Case] = [
        // Nothing where something has to be, and another type than the column's.
        ("participant", "given_name", "NULL", people), ("participant", "version", "'x'", person),
        ("meeting", "begins", "NULL", year), ("meeting", "by_hand", "'yes'", year),
        ("attendance", "participant", "NULL", list), ("attendance", "version", "x'00'", list),
        ("staff_language", "language", "NULL", staff), ("roster_event", "kind", "3", numbers),
        ("use_case", "actor", "NULL", log),
        // A word, a day, a time or a short name that there is not.
        ("meeting", "day", "'2027-02-30'", year), ("meeting", "start", "'25:00'", year),
        ("meeting", "venue", "'Æ'", year), ("meeting", "cancelled_because", "'rain'", year),
        ("participant", "contact_from", "'early'", people),
        ("participant", "contact_rule", "''", people),
        ("staff_hours", "weekdays", "'MO XX'", staff), ("use_case", "role", "'king'", log),
        ("use_case", "staff", "'nobody'", log),
        // Numbers that nobody can count with.
        ("use_case", "at", "9223372036854775807", log), ("meeting", "ends", "1e300", year),
        ("roster_event", "seats", "9223372036854775807", numbers),
        ("attendance", "version", "-1", list), ("speaker", "kroner", "9223372036854775807", staff),
    ]

    /// Cells that do not fit what stands beside them, and the cell that is named then.
    private static let pairs: [(damaged: Case, table: String, column: String)] = [
        (("meeting", "session", "9", year), "meeting", "id"),
        (("meeting", "finish", "'00:01'", year), "meeting", "start"),
        (("interpreter", "id", "'somebody'", staff), "staff_member", "kind"),
        (("roster_event", "meeting", "'nowhere'", numbers), "roster_event", "meeting"),
    ]

    @Test(arguments: cases.indices) func aDamagedCellIsNamed(_ index: Int) throws {
        let damaged = StoredRowTests.cases[index]
        let (damage, row) = try StoredRowTests.damage(damaged)
        #expect(damage.map { [$0.table, $0.column] } == [damaged.table, damaged.column])
        #expect(damage?.row == row)
    }

    @Test(arguments: pairs.indices) func aCellThatFitsNothingIsNamed(_ index: Int) throws {
        let (damaged, table, column) = StoredRowTests.pairs[index]
        let (damage, _) = try StoredRowTests.damage(damaged)
        #expect(damage.map { [$0.table, $0.column] } == [table, column])
        #expect(damage?.row != nil)
    }

    /// A cell that is not read is in the way when its row is written again.
    @Test func aRowThatCannotBeWrittenAgainIsNamed() throws {
        let write: Reading = { town in
            let id = try SQL.rows("SELECT id FROM meeting ORDER BY rowid LIMIT 1", at: town.path)
            try town.perform(
                UseCase<AssignmentOutcome>.theme("Løn", at: id[0][0]),
                at: "2026-12-01 09:00"
            )
        }
        let (damage, _) = try StoredRowTests.damage(("meeting", "cycle", "x'00'", write))
        #expect(damage.map { [$0.table, $0.column] } == ["meeting", "cycle"])
    }

    /// Damages the first row in which something stands, and reads.
    private static func damage(_ damaged: Case) throws -> (damage: DamagedRow?, row: Int64) {
        let path = try town.get().path
        try damaged.read(try Town(copyOf: path))
        let row = Int64(
            try SQL.number(
                """
                SELECT coalesce(min(iif(\(damaged.column) IS NULL, NULL, rowid)), min(rowid))
                FROM \(damaged.table)
                """,
                at: path
            )
        )
        let copy = try Scratch()
        try FileManager.default.copyItem(atPath: path, toPath: copy.file("town.sqlite"))
        try Damage(table: damaged.table, column: damaged.column, row: row, value: damaged.value)
            .put(at: copy.file("town.sqlite"))
        do {
            try damaged.read(try Town(copyOf: copy.file("town.sqlite")))
            return (damage: nil, row: row)
        } catch let damage as DamagedRow {
            return (damage: damage, row: row)
        }
    }

    /// GRDB's subscripts end the program at a cell of another type; no row of its own is at hand.
    @Test func rowsAreReadInOnePlace() throws {
        let folder = PackageRoot.file("Sources/Store")
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        #expect(paths.count > 60)
        for path in paths where path.hasSuffix(".swift") && !path.hasSuffix("/StoredRow.swift") {
            let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            #expect(!text.contains(/\bRow\.fetch|\btry!/), "\(path)")
        }
    }
}
