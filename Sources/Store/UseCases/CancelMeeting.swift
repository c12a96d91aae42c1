internal import CivilTime
internal import Participation
internal import Planning

extension UseCase where Outcome == MeetingOutcome {
    /// Cancels a meeting.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - reason: Why, in at most 80 characters; it is kept and shown.
    ///   - moveInvited: Whether it may be cancelled although people are invited.
    /// - Returns: A use case that fails with ``MeetingError/invited(_:count:)`` among others.
    public static func cancelMeeting(
        _ id: String,
        because reason: String,
        moveInvited: Bool
    ) -> UseCase {
        UseCase(.cancelMeeting, .changes, about: Subject(meeting: id)) { work in
            let reason = try reason.asReason()
            let stored = try work.heldMeeting(id)
            try work.requireReach(stored.meeting.id.cycle.programme)
            // A meeting that nobody came to can be cancelled afterwards.
            guard try work.now < stored.moments.begins || work.marks(id).isEmpty else {
                throw MeetingError.begun(id)
            }
            try work.requireUninvited(stored, moveInvited: moveInvited)
            let changes = [PlanChange.Entry(stored.meeting, becoming: nil)]
            let people = try work.invited(changes)
            let ticked = try work.ticked(changes)
            let seats = try work.cancel(
                stored,
                because: .staff(reason),
                isByHand: true
            )
            return try work.outcome(
                of: stored.meeting,
                becoming: nil,
                changes,
                stranded: [],
                work.allRules().settings,
                people: people,
                ticked: ticked,
                seats: seats
            )
        }
    }
}

extension String {
    /// Why something is cancelled or closed, as it is kept.
    func asReason() throws -> String {
        do throws(TextMistake) {
            return try Entrance.line(self)
        } catch {
            throw MeetingError.reason(error)
        }
    }
}
