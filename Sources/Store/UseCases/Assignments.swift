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
    /// - Returns: A use case that fails with ``StoreError/noStaff(_:)``.
    public static func assignStaff(
        to id: String,
        facilitators: [Identifier],
        speaker: Identifier?,
        expecting version: Version? = nil
    ) -> UseCase {
        UseCase(.assignStaff, .changes, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            if let version, stored.version != version {
                throw StoreError.changedMeanwhile(version: stored.version)
            }
            guard Set(facilitators).count == facilitators.count, facilitators.count <= 2 else {
                throw StoreError.badValue(facilitators.map(\.text).joined(separator: ", "))
            }
            for key in facilitators.map({ StaffKey(.facilitator, $0) })
                + [speaker].compactMap({ $0 }).map({ StaffKey(.speaker, $0) })
            {
                _ = try work.staffMember(key)
            }
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
