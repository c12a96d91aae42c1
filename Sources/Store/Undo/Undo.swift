public import CivilTime
internal import GRDB
public import Participation

/// What was undone, and what that did to seats.
public struct UndoOutcome: Hashable, Sendable {
    /// Whose use case it was, what it did, to whom or what, and when.
    public let undone: LogLine
    /// How everybody stands now who stood otherwise before, as the event that would bring it about.
    public let seats: [SeatChange]
    /// Those who are on a list no more.
    public let gone: [Gone]

    /// Somebody who is on a list no more.
    public struct Gone: Hashable, Sendable {
        /// The cycle or meeting.
        public let roster: RosterID
        /// The participant's number.
        public let participant: Int
    }
}

/// Why nothing is undone.
public enum UndoError: Error, Hashable, Sendable {
    /// There is nothing of the actor's that can be undone, or it is more than 30 days old.
    case nothing
    /// Somebody has built upon it since.
    case builtUpon(LaterUse)

    /// What somebody has done since, which stands in the way.
    public struct LaterUse: Hashable, Sendable {
        /// Who did what, to whom or what, and when.
        public let line: LogLine
        /// When, by the clocks of the municipality.
        public let moment: CivilDateTime
        /// Where seats have changed hands by it while somebody waits for one, if that is the reason.
        public let awaited: RosterID?
    }
}

extension UseCase where Outcome == UndoOutcome {
    /// Undoes the last use case of the actor, whatever others have done since beside it.
    ///
    ///     let undone = try store.perform(.undo(), by: anne, at: now).undone
    ///
    /// Facts stay, and so do the sequence numbers of meetings, which are raised again. It cannot be
    /// undone itself.
    ///
    /// - Returns: A use case that fails with ``UndoError``, and changes nothing then.
    public static func undo() -> UseCase {
        UseCase(.undo, .changesForGood) { work in
            // What is taken back is not written anew: nobody has built upon anything by it.
            try UndoLog.pause(work.database)
            let last = try work.row(
                "SELECT use_case FROM undo_last WHERE actor = ? AND role = ? AND at > ?",
                [
                    work.actor.name, work.actor.role.rawValue,
                    work.now.secondsSinceEpoch - UndoLog.seconds,
                ]
            )
            guard
                let number = try last?.longKey("use_case"), let line = try work.logLine(number)
            else { throw UndoError.nothing }
            let undoing = try Undoing(number, work)
            let (seats, gone) = try undoing.perform()
            try UndoLog.forget(undoing.number, work)
            try work.execute(
                """
                UPDATE use_case SET (participant, meeting, staff) =
                    (SELECT participant, meeting, staff FROM use_case WHERE number = ?1)
                WHERE number = ?2
                """,
                [undoing.number, work.number]
            )
            try work.execute(
                "UPDATE use_case SET undone_by = ? WHERE number = ?",
                [work.number, undoing.number]
            )
            return UndoOutcome(undone: line, seats: work.shown(seats), gone: gone)
        }
    }
}
