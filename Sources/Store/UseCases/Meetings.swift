internal import CivilTime
internal import GRDB
public import Participation
public import Planning

// Single meetings: moved or cancelled by hand, and venues that close.

/// What came of moving or cancelling a meeting, and who has to be told.
public struct MeetingOutcome: Sendable {
    /// The meeting as it was.
    public let before: Meeting
    /// The meeting as it is; nothing when it is cancelled.
    public let after: Meeting?
    /// Those who are invited, registered or waiting, in the order of their numbers.
    public let people: [Participant]
    /// What happened to seats.
    public let seats: [SeatChange]
}

extension UseCase where Outcome == MeetingOutcome {
    /// Moves a meeting because a person says so; that is obeyed whatever the rules would like.
    ///
    /// - Parameters:
    ///   - meeting: The meeting with its new day, time and place.
    ///   - rules: The programme's rules.
    ///   - moveInvited: Whether it may move although people are invited.
    ///   - version: The version that was read, if two people may be planning.
    /// - Returns: A use case that fails with ``StoreError/invited(_:count:)``.
    public static func moveMeeting(
        _ meeting: Meeting,
        _ rules: ProgrammeRules,
        moveInvited: Bool,
        expecting version: Version? = nil
    ) -> UseCase {
        let id = meeting.id.description
        return UseCase(.moveMeeting, .changes, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            if let version, stored.version != version {
                throw StoreError.changedMeanwhile(version: stored.version)
            }
            try work.holdAhead(stored, meeting, rules)
            // Other people than before disturb nobody who is invited.
            let isSame = meeting.isSameSlot(as: stored.meeting)
            try work.holdUninvited(stored, moveInvited: moveInvited || isSame)
            // Those who wait may be let go on the way; they have to be told as well.
            let people = try work.invited(stored.roster, from: stored.meeting, to: meeting)
            try work.keep(rules)
            try work.keep(meeting, rules, isByHand: true)
            if meeting.date != stored.meeting.date { try work.forgetNotices(of: id) }
            return MeetingOutcome(
                before: stored.meeting,
                after: meeting,
                people: people,
                seats: try work.fit(stored.roster, rules)
            )
        }
    }

    /// Says what moving a meeting would mean; nothing is written but whose names were read.
    ///
    /// - Parameters:
    ///   - meeting: The meeting with its new day, time and place.
    ///   - rules: The programme's rules.
    /// - Returns: A use case that fails where ``moveMeeting(_:_:moveInvited:expecting:)`` would,
    ///   invitations not looked at.
    public static func previewMove(_ meeting: Meeting, _ rules: ProgrammeRules) -> UseCase {
        let id = meeting.id.description
        return UseCase(.moveMeeting, .readsPeople, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            try work.holdAhead(stored, meeting, rules)
            return MeetingOutcome(
                before: stored.meeting,
                after: meeting,
                people: try work.invited(stored.roster, from: stored.meeting, to: meeting),
                seats: []
            )
        }
    }

    /// Cancels a meeting.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - reason: Why, in at most 80 characters; it is kept and shown.
    ///   - moveInvited: Whether it may be cancelled although people are invited.
    /// - Returns: A use case that fails with ``StoreError/invited(_:count:)``.
    public static func cancelMeeting(
        _ id: String,
        because reason: String,
        moveInvited: Bool
    ) -> UseCase {
        UseCase(.cancelMeeting, .changes, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            // A meeting that nobody came to can be cancelled afterwards.
            guard try work.now < stored.moments.begins || work.marks(id).isEmpty else {
                throw StoreError.begun(id)
            }
            try work.holdUninvited(stored, moveInvited: moveInvited)
            let people = try work.invited(stored.roster)
            let seats = try work.cancel(
                stored,
                because: String(reason.prefix(80)),
                isByHand: true
            )
            return MeetingOutcome(
                before: stored.meeting,
                after: nil,
                people: people,
                seats: seats
            )
        }
    }
}

extension Work {
    /// Only what is still to come moves, and only to a moment that is.
    fileprivate func holdAhead(
        _ stored: StoredMeeting,
        _ meeting: Meeting,
        _ rules: ProgrammeRules
    ) throws {
        guard now < stored.moments.begins else {
            throw StoreError.begun(meeting.id.description)
        }
        guard now < rules.moments(meeting).begins else {
            throw StoreError.inThePast(meeting.date)
        }
    }

    /// What people are invited to changes only when that is asked for.
    fileprivate func holdUninvited(_ stored: StoredMeeting, moveInvited: Bool) throws {
        let id = stored.meeting.id.description
        let invited = try countInvited(stored.roster)
        guard moveInvited || invited == 0 else { throw StoreError.invited(id, count: invited) }
    }

    /// Those who have to be told that a meeting changes; who runs it and who speaks there is no news
    /// that needs a call.
    func invited(
        _ roster: RosterID,
        from before: Meeting?,
        to after: Meeting?
    ) throws -> [Participant] {
        if let before, let after, after.isSameSlot(as: before) { return [] }
        return try invited(roster)
    }

    /// Those who have to be told when something changes.
    func invited(_ roster: RosterID) throws -> [Participant] {
        let people = try rows(
            """
            SELECT participant.* FROM registration
            JOIN participant ON participant.id = registration.participant
            WHERE roster = ? AND state NOT LIKE 'cancelled%'
            UNION SELECT participant.* FROM guest
            JOIN meeting ON meeting.id = guest.meeting
            JOIN participant ON participant.id = guest.participant
            WHERE roster = ? ORDER BY id
            """,
            [roster.text, roster.text]
        ).map(participant)
        noteReading(people.map(\.id))
        return people
    }
}
