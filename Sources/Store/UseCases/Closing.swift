internal import CivilTime
internal import GRDB
public import Participation
public import Planning

// Closing a meeting: all is marked, and what was kept until then is deleted.

/// What came of closing a meeting.
public enum ClosingOutcome: Hashable, Sendable {
    /// It is closed; so many remarks and things asked for were deleted.
    case closed(remarks: Int, requests: Int)
    /// It stays open, since these are not marked yet, in the order of their numbers.
    case unmarked([Participant])
}

extension UseCase where Outcome == ClosingOutcome {
    /// Closes a meeting at which everybody is marked, and deletes what was kept until then.
    ///
    /// Remarks go at once; what participants asked for goes with the last meeting of their seat. It
    /// cannot be undone. A mark can still be corrected afterwards.
    ///
    /// - Parameter id: The meeting's id.
    /// - Returns: A use case that fails with ``MeetingError/notBegun(_:_:)`` and
    ///   ``MeetingError/closed(_:)`` among others.
    public static func closeMeeting(_ id: String) -> UseCase {
        UseCase(.closeMeeting, .changesForGood, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            try work.requireReach(stored.meeting.id.cycle.programme)
            guard stored.closedAt == nil else { throw MeetingError.closed(id) }
            guard stored.moments.begins <= work.now else {
                throw MeetingError.notBegun(id, stored.meeting.date)
            }
            let expected = try work.seatings(of: [stored])[stored.meeting.id]?.expected ?? []
            let marked = Set(try work.marks(id).keys).union(try work.notices(id).keys)
            let missing = expected.subtracting(marked).sorted()
            guard missing.isEmpty else {
                return .unmarked(try missing.map { try work.person($0).person.participant })
            }
            return try work.close(stored)
        }
    }
}

extension UseCase where Outcome == [MeetingID] {
    /// Closes all meetings that are 14 days old, whatever is marked; that cannot be undone.
    ///
    /// - Returns: A use case that gives those it closed, in the order they were held.
    public static func closeOldMeetings() -> UseCase {
        UseCase(.closeMeeting, .changesForGood) { work in
            let old = work.shown(
                try work.meetings(
                    where: "closed_at IS NULL AND day <= ?",
                    [try work.lastDayClosed().description]
                )
            )
            for stored in old { _ = try work.close(stored) }
            return old.map(\.meeting.id)
        }
    }
}

extension Work {
    /// Closes a meeting that is 14 days old before something else is done with it.
    func closeIfOld(_ stored: StoredMeeting) throws {
        guard stored.closedAt == nil, try isClosed(stored) else { return }
        try UndoLog.forGood(database) { _ = try close(stored) }
    }

    fileprivate func close(_ stored: StoredMeeting) throws -> ClosingOutcome {
        let id = stored.meeting.id.description
        try UndoLog.forgetWords(in: "remark", of: id, database)
        try execute(
            "UPDATE meeting SET closed_at = ?, version = ? WHERE id = ?",
            [now.secondsSinceEpoch, number, id]
        )
        try execute("DELETE FROM remark WHERE meeting = ?", [id])
        let remarks = database.changesCount
        try execute(
            """
            DELETE FROM request WHERE roster = ?1 AND NOT EXISTS (SELECT 1 FROM meeting
                WHERE roster = ?1 AND closed_at IS NULL AND cancelled_because IS NULL)
            """,
            [stored.roster.text]
        )
        let requests = database.changesCount
        if requests > 0 {
            try UndoLog.forgetWords(in: "request", of: stored.roster.text, database)
        }
        return .closed(remarks: remarks, requests: requests)
    }
}
