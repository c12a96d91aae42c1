public import CivilTime
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
            let stored = try work.meeting(id)
            if let version, stored.version != version {
                throw StoreError.changedMeanwhile(version: stored.version)
            }
            try work.holdMovable(stored, moveInvited: moveInvited)
            try work.keep(rules)
            try work.keep(meeting, rules, isByHand: true)
            let seats = try work.fit(stored.roster, rules)
            return MeetingOutcome(
                before: stored.meeting,
                after: meeting,
                people: try work.invited(stored.roster),
                seats: seats
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
            try work.holdMovable(stored, moveInvited: moveInvited)
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

extension UseCase where Outcome == Void {
    /// Notes that a venue is closed for some days; what is to become of its meetings is asked apart.
    ///
    /// - Parameters:
    ///   - venue: The venue's id.
    ///   - span: First to last day.
    ///   - reason: Why, in at most 80 characters.
    /// - Returns: The use case.
    public static func closeVenue(_ venue: String, _ span: DaySpan, because reason: String)
        -> UseCase
    {
        UseCase(.closeVenue, .changes) { work in
            guard try work.row("SELECT 1 FROM venue WHERE id = ?", [venue]) != nil else {
                throw StoreError.noVenue(venue)
            }
            try work.execute(
                """
                INSERT INTO venue_closure (venue, first_day, last_day, reason, version)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    venue, span.first.description, span.last.description,
                    String(reason.prefix(80)), work.number,
                ]
            )
        }
    }
}

extension Work {
    /// What has begun stays, and what people are invited to moves only when that is asked for.
    fileprivate func holdMovable(_ stored: StoredMeeting, moveInvited: Bool) throws {
        let id = stored.meeting.id.description
        guard now < stored.moments.begins else { throw StoreError.begun(id) }
        let invited = try countInvited(stored.roster)
        guard moveInvited || invited == 0 else { throw StoreError.invited(id, count: invited) }
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
