import Foundation
import Store
import TestSupport
import Testing

/// A file with one damaged cell: whatever is asked, the program says where the cell is, and ends in order.
///
/// `HISTORIES=1000 SEED=7 swift test … --filter DamagedCells` damages many more of them.
@Suite struct DamagedCellsPropertyTests {
    /// SQL for what may stand in a damaged cell.
    private static let values = [
        "NULL", "''", "'?'", "x'00ff'", "9223372036854775807", "-1", "7", "1e300", "'9999-12-31'",
        "'0001-01-01'", "'staff/'", "253402300799",
    ]

    /// Commands that read or write every table between them, of which each cell meets some.
    private static let commands = [
        "doctor", "log", "show", "person list", "person show 1", "person show 14",
        "report attendance --by month", "plan frederiksberg", "export --out -",
        "export --participants -", "staff list", "speaker show olga", "interpreter show huda",
        "facilitator show ida", "show frederiksberg/2027-01/session-1",
        "show frederiksberg/2027-02/network", "show frederiksberg/2027-02/talks",
        "calendar --participant 1 --out -",
        "sheet --meeting frederiksberg/2027-02/session-1 --kind list --format csv --out -",
        "backup --to copy.sqlite",
        "plan suggest frederiksberg/2027-02/network",
        "plan change close frederiksberg-library --from 2027-02-01 --to 2027-02-28 --dry-run",
        "plan change absence ida --from 2027-02-01 --to 2027-02-28 --apply",
        "undo --actor anne", "settle", "register 5 frederiksberg/2027-02",
        "register 5 frederiksberg/2027-02/talks", "cancel 1 frederiksberg/2027-01 --all",
        "invite frederiksberg/2027-02/network", "person merge 3 5", "person end 1 --reason job",
        "attend frederiksberg/2027-01/session-1 1=no-show --overwrite",
        "meeting move frederiksberg/2027-03/network --date 2027-03-31",
        "meeting cancel frederiksberg/2027-02/session-2 --reason Sne",
        "staff assign frederiksberg/2027-02/network --no-speaker",
        "person handover --from anne --to bo", "outcome list", "today --day 2027-04-01",
        "outcome change 1 --hours 20", "outcome aftercare 3 3 no-contact",
    ]

    /// Columns that make one value with another one, by which it is named.
    private static let partners = [
        "last_day": "first_day", "finish": "start", "contact_to": "contact_from", "session": "id",
        "cancelled_words": "cancelled_because",
    ]

    private static let town = Result {
        let town = try Town.filled()
        try town.store.close()
        return town
    }

    @Test func aDamagedCellIsNamedAndEndsNothing() throws {
        let town = try DamagedCellsPropertyTests.town.get()
        let damages = try Damage.all(of: DamagedCellsPropertyTests.values, at: town.path)
        #expect(Set(damages.map(\.table)).count > 40)
        let keys = try DamagedCellsPropertyTests.keys(at: town.path)
        var generator = SeededGenerator(seed: Histories.seed(usually: 61))
        let chosen = damages.shuffled(using: &generator).prefix(Histories.count(usually: 30))
        var (named, impossible) = (0, 0)
        for damage in chosen {
            let scratch = try Scratch()
            let damaged = scratch.file("damaged.sqlite")
            try FileManager.default.copyItem(atPath: town.path, toPath: damaged)
            do {
                try damage.put(at: damaged)
            } catch is Damage.Impossible {
                impossible += 1
                continue
            }
            let commands =
                DamagedCellsPropertyTests.commands.shuffled(using: &generator).prefix(3)
            for command in ["doctor"] + commands {
                let copy = scratch.file("town.sqlite")
                try? FileManager.default.removeItem(atPath: copy)
                try FileManager.default.copyItem(atPath: damaged, toPath: copy)
                let outcome = try DamagedCellsPropertyTests.run(command, in: scratch.folder)
                #expect(outcome.isOrderly, "\(damage): \(command): \(outcome)")
                #expect(!outcome.error.contains("Fatal error"), "\(damage): \(command): \(outcome)")
                guard outcome.error.contains("cannot be read:") else { continue }
                named += 1
                #expect(outcome.code == 65, "\(damage): \(command): \(outcome)")
                let columns =
                    [damage.column]
                    + (DamagedCellsPropertyTests.partners[damage.column].map { [$0] } ?? [])
                let places = columns.map {
                    "table \(damage.table), row \(damage.row), column \($0)."
                }
                // Where a key is damaged, the rows that belong to it are found no more.
                let isNamed =
                    keys.contains("\(damage.table).\(damage.column)")
                    ? outcome.error.contains(/table \w+, row \d+, column \w+\./)
                    : places.contains { outcome.error.contains($0) }
                #expect(isNamed, "\(damage): \(command): \(outcome)")
            }
        }
        #expect(named > chosen.count / 10, "\(named)")
        #expect(impossible < chosen.count / 4, "\(impossible)")
    }

    /// The columns by which rows are found, as `table.column`.
    private static func keys(at path: String) throws -> Set<String> {
        let names = try SQL.rows(
            """
            SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables
            JOIN pragma_index_list(tables.name) AS indices
            JOIN pragma_index_info(indices.name) AS columns WHERE tables.type = 'table'
            UNION SELECT tables.name || '.' || keys."from" FROM sqlite_schema AS tables
            JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'
            """,
            at: path
        )
        return Set(names.compactMap(\.first))
    }

    private static func run(_ command: String, in folder: URL) throws -> Commands.Outcome {
        let words = command.split(separator: " ").map(String.init)
        return try Commands.run(
            words + ["--db", "town.sqlite", "--now", "2027-01-07", "--lang", "en"],
            in: folder
        )
    }
}
