public import CivilTime
internal import GRDB
public import Participation
public import Planning

// Single meetings: moved or cancelled by hand, and other venues for them.

/// What a person wants changed of a meeting; what is left out stays as it is.
public struct MeetingMove: Hashable, Sendable {
    /// The new day.
    public var date: Day?
    /// The new start; without a new end the meeting lasts as long as before.
    public var start: ClockTime?
    /// The new end.
    public var end: ClockTime?
    /// The new venue.
    public var venue: String?
    /// Who runs it: nobody, one or two.
    public var facilitators: [Identifier]?
    /// Who speaks.
    public var speaker: SpeakerChange?

    /// Who is to speak.
    public enum SpeakerChange: Hashable, Sendable {
        /// That is left open.
        case open
        /// This speaker.
        case speaker(Identifier)
    }

    /// Nothing.
    public init() {}

    /// A meeting as it becomes.
    func applied(to meeting: Meeting, _ setting: Setting) throws -> Meeting {
        var moved = meeting
        moved.reasons = []
        moved.date = date ?? meeting.date
        let begins = start ?? meeting.span.start
        guard
            let ends = end ?? begins.adding(seconds: meeting.span.seconds),
            let span = ClockSpan(begins, to: ends)
        else { throw MeetingError.endsBeforeItBegins }
        moved.span = span
        if let venue {
            guard let known = setting.venues.first(where: { $0.id.text == venue }) else {
                throw NotFound.venue(venue)
            }
            moved.venue = known.id
        }
        moved.facilitators = facilitators ?? meeting.facilitators
        switch speaker {
        case .open: moved.speaker = nil
        case .speaker(let id): moved.speaker = id
        case nil: break
        }
        return moved
    }
}

/// What came of moving or cancelling a meeting, and who has to be told.
public struct MeetingOutcome: Sendable {
    /// The meeting as it was.
    public let before: Meeting
    /// The meeting as it is; nothing when it is cancelled.
    public let after: Meeting?
    /// What the rules and calendars say against it; a person's word counts all the same.
    public let objections: [Reason]
    /// The rules of its programme.
    public let rules: ProgrammeRules
    /// Who runs meetings and speaks at them.
    public let staff: Staff
    /// Those who are invited, registered or waiting, in the order of their numbers.
    public let people: [Participant]
    /// What happened to seats.
    public let seats: [SeatChange]
}

extension UseCase where Outcome == MeetingOutcome {
    /// Moves a meeting because a person says so; that is obeyed whatever the rules would like.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - move: What is changed.
    ///   - moveInvited: Whether it may move although people are invited.
    ///   - version: The version that was read, if two people may be planning.
    /// - Returns: A use case that fails with ``MeetingError/invited(_:count:)`` among others.
    public static func moveMeeting(
        _ id: String,
        _ move: MeetingMove,
        moveInvited: Bool,
        expecting version: Version? = nil
    ) -> UseCase {
        UseCase(.moveMeeting, .changes, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            if let version, stored.version != version {
                throw ConflictError.changedMeanwhile(version: stored.version)
            }
            let (rules, meeting) = try work.moved(stored, move)
            // Other people than before disturb nobody who is invited.
            let isSame = meeting.isSameSlot(as: stored.meeting)
            try work.requireUninvited(stored, moveInvited: moveInvited || isSame)
            // Those who wait may be let go on the way; they have to be told as well.
            let people = try work.invited(stored.roster, from: stored.meeting, to: meeting)
            try work.keep(meeting, rules, isByHand: true)
            if meeting.date != stored.meeting.date { try work.forgetNotices(of: id) }
            let seats = try work.fit(stored.roster, rules)
            return try work.outcome(stored, meeting, rules, people, seats)
        }
    }

    /// Says what moving a meeting would mean; nothing is written but whose names were read.
    ///
    /// - Returns: A use case that fails where ``moveMeeting(_:_:moveInvited:expecting:)`` would,
    ///   invitations not looked at.
    public static func previewMove(_ id: String, _ move: MeetingMove) -> UseCase {
        UseCase(.moveMeeting, .readsPeople, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            let (rules, meeting) = try work.moved(stored, move)
            let people = try work.invited(stored.roster, from: stored.meeting, to: meeting)
            return try work.outcome(stored, meeting, rules, people, [])
        }
    }

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
            guard reason.contains(where: { !$0.isWhitespace }) else { throw MeetingError.noReason }
            let stored = try work.heldMeeting(id)
            try work.requireReach(stored.meeting.id.cycle.programme)
            // A meeting that nobody came to can be cancelled afterwards.
            guard try work.now < stored.moments.begins || work.marks(id).isEmpty else {
                throw MeetingError.begun(id)
            }
            try work.requireUninvited(stored, moveInvited: moveInvited)
            let people = try work.invited(stored.roster)
            let seats = try work.cancel(
                stored,
                because: String(reason.prefix(80)),
                isByHand: true
            )
            let rules = try work.rules(stored.meeting.id.cycle.programme)
            return try work.outcome(stored, nil, rules, people, seats)
        }
    }
}

/// Other venues for a meeting at the same time.
public struct OtherVenues: Sendable {
    /// The meeting as it stands.
    public let meeting: Meeting
    /// The rules of its programme.
    public let rules: ProgrammeRules
    /// The venues, the best first, with what speaks against each.
    public let venues: [(venue: Venue, objections: [Reason])]
}

extension UseCase where Outcome == OtherVenues {
    /// Says where else a meeting could be held at the same time.
    ///
    /// - `id`: The meeting's id.
    public static func readOtherVenues(for id: String) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            let meeting = try work.meeting(id).meeting
            try work.requireReach(meeting.id.cycle.programme)
            let rules = try work.rules(meeting.id.cycle.programme)
            let others = try work.meetings(
                where: "day = ? AND cancelled_because IS NULL",
                [meeting.date.description]
            ).map(\.meeting)
            return OtherVenues(
                meeting: meeting,
                rules: rules,
                venues: rules.setting.otherVenues(for: meeting, beside: others)
            )
        }
    }
}

extension Work {
    /// A meeting as it becomes, and the rules it is held by.
    ///
    /// Only what is still to come moves, and only to a moment that is.
    fileprivate func moved(
        _ stored: StoredMeeting,
        _ move: MeetingMove
    ) throws -> (rules: ProgrammeRules, meeting: Meeting) {
        let programme = stored.meeting.id.cycle.programme
        try requireReach(programme)
        let rules = try rules(programme)
        let meeting = try move.applied(to: stored.meeting, rules.setting)
        if move.facilitators != nil || move.speaker != nil {
            try requireStaff(meeting.facilitators, meeting.speaker)
        }
        guard now < stored.moments.begins else {
            throw MeetingError.begun(meeting.id.description)
        }
        guard now < rules.moments(meeting).begins else {
            throw MeetingError.inThePast(meeting.date)
        }
        return (rules: rules, meeting: meeting)
    }

    fileprivate func outcome(
        _ stored: StoredMeeting,
        _ after: Meeting?,
        _ rules: ProgrammeRules,
        _ people: [Participant],
        _ seats: [SeatChange]
    ) throws -> MeetingOutcome {
        let staff = try staff()
        let resources = Resources(settings: [rules.setting], staff: staff)
        return MeetingOutcome(
            before: stored.meeting,
            after: after,
            objections: try after.map { meeting in
                let others = try meetings(where: "cancelled_because IS NULL").map(\.meeting)
                return resources.objections(to: meeting, beside: others)
            } ?? [],
            rules: rules,
            staff: staff,
            people: people,
            seats: seats
        )
    }

    /// What people are invited to changes only when that is asked for.
    fileprivate func requireUninvited(_ stored: StoredMeeting, moveInvited: Bool) throws {
        if !moveInvited { rely(on: .roster(stored.roster)) }
        let invited = try countInvited(stored.roster)
        guard moveInvited || invited == 0 else {
            throw MeetingError.invited(stored.meeting.id.description, count: invited)
        }
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
