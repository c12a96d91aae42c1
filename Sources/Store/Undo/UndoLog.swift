internal import CivilTime
internal import GRDB

/// Keeps what it takes to undo the last use case of each actor, and what later ones have built upon.
///
/// An actor is a name in a role, as in the log: what Anne did as an administrator is not undone by Anne
/// the facilitator, and somebody whose name is that of a participant's link undoes nothing of theirs.
enum UndoLog {
    /// How long something can be undone.
    static let seconds = 30 * 86_400

    /// The last use case of an actor.
    private struct Last {
        let use: Int64
        let at: Instant
        let isOwn: Bool
    }

    /// Begins to note what a use case writes.
    ///
    /// - `keeps`: Whether it can be undone, so that the statements for it are needed.
    static func begin(_ number: Int64, keeps: Bool, _ database: Database) throws {
        try database.cachedStatement(sql: "INSERT INTO undo_watch VALUES (?, ?)")
            .execute(arguments: [number, keeps])
    }

    /// Stops noting.
    static func pause(_ database: Database) throws {
        try database.cachedStatement(sql: "DELETE FROM undo_watch").execute()
    }

    /// Keeps what was noted of a use case that has changed something, in place of what its actor did
    /// before, and forgets what is not needed any more.
    static func end(_ work: Work, keeps: Bool) throws {
        let database = work.database
        let insert = try database.cachedStatement(
            sql: "INSERT INTO undo_ground (use_case, ground) VALUES (?, ?)"
        )
        for ground in work.grounds.map(\.text).sorted() {
            try insert.execute(arguments: [work.number, ground])
        }
        let oldest = work.now.secondsSinceEpoch - seconds
        let known = try work.rows(
            "SELECT use_case, at, actor = ? AND role = ? AS own FROM undo_last",
            [work.actor.name, work.actor.role.rawValue]
        ).map {
            Last(
                use: try $0.longKey("use_case"),
                at: try $0.instant("at"),
                isOwn: try $0.flag("own")
            )
        }
        let isGone = { (last: Last) in last.isOwn || last.at.secondsSinceEpoch <= oldest }
        let kept = known.filter { !isGone($0) }.map(\.use) + (keeps ? [work.number] : [])
        // What came before everything that can be undone is nothing that was built upon it.
        let first = kept.min() ?? work.number + 1
        for table in ["undo_step", "undo_ground"] {
            try work.execute("DELETE FROM \(table) WHERE use_case < ?", [first])
        }
        for last in known.filter(isGone) {
            try work.execute("DELETE FROM undo_last WHERE use_case = ?", [last.use])
            guard last.use > first else { continue }
            try work.execute("UPDATE undo_step SET statement = NULL WHERE use_case = ?", [last.use])
        }
        if keeps {
            try work.execute(
                "INSERT INTO undo_last (actor, role, use_case, at) VALUES (?, ?, ?, ?)",
                [
                    work.actor.name, work.actor.role.rawValue, work.number,
                    work.now.secondsSinceEpoch,
                ]
            )
        }
    }

    /// Does what cannot be taken back in the middle of what can.
    ///
    /// The rows are noted, so that nothing earlier is taken back from under it, but no statement is kept.
    static func forGood(_ database: Database, _ body: () throws -> Void) throws {
        let keeps = try Bool.fetchOne(database, sql: "SELECT keeps FROM undo_watch")
        try database.execute(sql: "UPDATE undo_watch SET keeps = 0")
        try body()
        if let keeps {
            try database.execute(sql: "UPDATE undo_watch SET keeps = ?", arguments: [keeps])
        }
    }

    /// Forgets use cases that would bring back words that are deleted for good.
    ///
    /// - `table`: The table that the words were in.
    /// - `id`: What stands in the key of their rows.
    static func forgetWords(in table: String, of id: String, _ database: Database) throws {
        let uses = try database.rows(
            """
            SELECT DISTINCT use_case FROM undo_step
            WHERE in_table = ? AND statement IS NOT NULL AND instr(place, quote(?)) > 0
            """,
            [table, id]
        ).map { try $0.longKey("use_case") }
        for use in uses {
            try database.execute(
                sql: "DELETE FROM undo_last WHERE use_case = ?",
                arguments: [use]
            )
            try database.execute(
                sql: "UPDATE undo_step SET statement = NULL WHERE use_case = ?",
                arguments: [use]
            )
        }
    }

    /// Forgets a use case that has been undone: it stands in nobody's way any more.
    static func forget(_ number: Int64, _ work: Work) throws {
        for table in ["undo_last", "undo_step", "undo_ground"] {
            try work.execute("DELETE FROM \(table) WHERE use_case = ?", [number])
        }
    }

    /// Forgets everything, for a copy of the file.
    static func clear(_ database: Database) throws {
        for table in ["undo_last", "undo_step", "undo_ground"] {
            try database.execute(sql: "DELETE FROM \(table)")
        }
    }
}
