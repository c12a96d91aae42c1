internal import GRDB

extension UseCase where Outcome == Action {
    /// Undoes the last thing that was done, if it was one's own and can be taken back.
    ///
    /// - Returns: A use case that gives what was undone.
    public static func undo() -> UseCase {
        UseCase(.undo, .changesForGood) { work in
            let last = try work.row(
                """
                SELECT number, actor, action, undoable FROM use_case
                WHERE number < ? ORDER BY number DESC LIMIT 1
                """,
                [work.number]
            )
            guard let last, last["undoable"] else { throw UndoError.nothing }
            let actor: String = last["actor"]
            guard actor == work.actor.name else { throw UndoError.anothers(actor) }
            try UndoLog.rewind(work.database)
            try work.execute(
                "UPDATE use_case SET undone_by = ? WHERE number = ?",
                [work.number, last["number"] as Int64]
            )
            return try last.word("action")
        }
    }
}
