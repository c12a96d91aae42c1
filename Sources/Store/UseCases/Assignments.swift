internal import GRDB
public import Planning

// Who holds a meeting and who speaks there.

extension UseCase where Outcome == StoredMeeting {
    /// Says who holds a meeting and who speaks there, because a person says so.
    ///
    /// Whether they can be had then is not asked here: what a person says is obeyed.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - facilitators: Nobody, one or two different ones, by short name.
    ///   - speaker: The speaker's short name; nobody leaves it open.
    ///   - version: The version of the meeting that was read, if two people may be planning.
    /// - Returns: A use case that fails with ``NotFound/staff(_:)``, and with
    ///   ``MeetingError/facilitators`` for more than two, or one named twice.
    public static func assignStaff(
        to id: String,
        facilitators: [Identifier],
        speaker: Identifier?,
        expecting version: Version? = nil
    ) -> UseCase {
        UseCase(.assignStaff, .changes, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            if let version, stored.version != version {
                throw ConflictError.changedMeanwhile(version: stored.version)
            }
            try work.requireReach(stored.meeting.id.cycle.programme)
            try work.requireStaff(facilitators, speaker)
            guard
                facilitators.sorted() != stored.meeting.facilitators
                    || speaker != stored.meeting.speaker
            else {
                return stored
            }
            // In the order of short names, as meetings have them.
            let people = facilitators.sorted()
            try work.execute(
                """
                UPDATE meeting SET facilitator = ?, second_facilitator = ?, speaker = ?,
                    version = ? WHERE id = ?
                """,
                [
                    people.first?.text, people.dropFirst().first?.text, speaker?.text,
                    work.number, id,
                ]
            )
            return try work.meeting(id)
        }
    }
}

extension Work {
    /// Lets nobody be put on a meeting who is not in the file, and no more than two hold it.
    func requireStaff(_ facilitators: [Identifier], _ speaker: Identifier?) throws {
        guard Set(facilitators).count == facilitators.count, facilitators.count <= 2 else {
            throw MeetingError.facilitators
        }
        for id in facilitators { _ = try staffMember(StaffKey(.facilitator, id)) }
        if let speaker { _ = try staffMember(StaffKey(.speaker, speaker)) }
    }
}
