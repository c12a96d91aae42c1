internal import GRDB
internal import Planning

/// What seats need of the rules, in columns.
///
/// The slots of a block of talks are so many minutes long, without the breaks, which are written as
/// `12:00-12:30 14:00-14:15`.
enum Schema4 {
    static let sql = """
        ALTER TABLE programme ADD COLUMN time_zone TEXT NOT NULL DEFAULT 'Europe/Copenhagen';

        CREATE TABLE step (
            programme TEXT NOT NULL REFERENCES programme (id),
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            slot_minutes INTEGER CHECK (slot_minutes > 0),
            slot_breaks TEXT NOT NULL,
            version INTEGER NOT NULL,
            UNIQUE (programme, id)
        ) STRICT;

        -- Rules that were brought in before cannot be taken back, since their columns would stay.
        DELETE FROM undo_step
        WHERE EXISTS (SELECT 1 FROM undo_step WHERE statement LIKE '% rule_file %');
        """

    /// Fills the columns of a file that has rules already.
    ///
    /// Rules that cannot be read any more leave their columns as they are, which `doctor` tells; a file
    /// is not locked up for that.
    static func fill(_ database: Database, _ reader: any RuleReader) throws {
        let files = try RuleFile.all(database)
        for row in try database.rows("SELECT id, version FROM programme ORDER BY id") {
            let id = try row.identifier("id")
            guard let rules = try? reader.rules(of: id, in: files) else { continue }
            try RuleColumns(rules).save(database, version: row.longKey("version"))
        }
    }
}
