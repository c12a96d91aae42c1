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

/// What moves along with a meeting that a person moves, if it has to come after it and would not.
public enum MovingAlong: String, CaseIterable, Hashable, Sendable {
    /// Nothing; what would come before it is warned of.
    case nothing
    /// Sessions and talks of the cycle.
    case talks
    /// These and the network meeting.
    case all

    var kinds: Set<MeetingKind> {
        switch self {
        case .nothing: []
        case .talks: [.session, .talks]
        case .all: Set(MeetingKind.allCases)
        }
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
    /// The meeting, and what moves along with it, in the order in which they are held.
    public let changes: [PlanChange.Entry]
    /// What would have to move along and finds no free day; it stays where it is.
    public let stranded: [Meeting]
    /// All programmes with their venues.
    public let settings: [Setting]
    /// Those who run meetings that change, speak or interpret there, with how they can be reached.
    public let staff: Staff
    /// Those who interpret at single talks, by block of talks that changes.
    public let talkInterpreters: [MeetingID: [Identifier]]
    /// Those who are invited, registered or waiting, by meeting that changes, in the order of numbers;
    /// nobody if only those who run it change.
    public let people: [MeetingID: [Participant]]
    /// What happened to seats.
    public let seats: [SeatChange]
    /// Those who are put on it although they have said no to it.
    public let declinedBefore: [StaffAssignment]
}

/// What a move is worked out from.
public struct MoveInput: Sendable {
    let year: YearSnapshot
    /// The meeting as it stands.
    let before: Meeting
    /// As it will be held.
    let after: Meeting

    /// Whether the meetings of the cycle, which decide whether anything has to move along, are as they were.
    fileprivate func isSameCycle(in work: Work) throws -> Bool {
        let meetings = try work.meetings(where: "cycle = ?", [before.id.cycle.description])
        let standing = meetings.map { work.standing($0, []) }
        let known = year.standing.filter { $0.meeting.id.cycle == before.id.cycle }
        return Dictionary(uniqueKeysWithValues: standing.map { ($0.meeting, $0.isCancelled) })
            == Dictionary(uniqueKeysWithValues: known.map { ($0.meeting, $0.isCancelled) })
    }

    /// What moves along, and what would have to and finds no day.
    fileprivate func consequences(_ along: MovingAlong) -> (
        moving: [PlanChange.Entry], stranded: [Meeting]
    ) {
        guard before.date != after.date else { return (moving: [], stranded: []) }
        let entries = year.replanner().consequences(of: after, moving: along.kinds)
        return (
            moving: entries.filter { $0.after != nil },
            stranded: entries.filter { $0.after == nil }.compactMap(\.before)
        )
    }
}

extension LongUseCase where Input == MoveInput, Outcome == MeetingOutcome {
    /// Moves a meeting because a person says so; that is obeyed whatever the rules would like.
    ///
    ///     .moveMeeting("frederiksberg/2027-02/session-3", aWeekLater, moveInvited: true)
    ///
    /// Talks and meetings that have to come after it, and would not, move along.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - move: What is changed.
    ///   - along: What moves along.
    ///   - moveInvited: Whether meetings may move although people are invited.
    ///   - version: The version that was read, if two people may be planning.
    /// - Returns: A use case that fails with ``MeetingError/invited(_:count:)`` among others.
    public static func moveMeeting(
        _ id: String,
        _ move: MeetingMove,
        along: MovingAlong = .all,
        moveInvited: Bool,
        expecting version: Version? = nil
    ) -> LongUseCase {
        LongUseCase(reading: .moveInput(id, move, expecting: version)) { input in
            let (moving, stranded) = input.consequences(along)
            return .useCase(
                UseCase(.moveMeeting, .changes, about: Subject(meeting: id)) { work in
                    // Where nothing moves along, others may change the rest of the year meanwhile.
                    if moving.isEmpty, stranded.isEmpty {
                        guard try input.isSameCycle(in: work) else { throw StaleInput() }
                    } else {
                        try work.requireUnchanged(input.year.version)
                    }
                    let settings = try work.allRules().settings
                    let stored = try work.heldMeeting(id)
                    if let version, stored.version != version {
                        throw ConflictError.changedMeanwhile(version: stored.version)
                    }
                    let (rules, meeting) = try work.moved(stored, move)
                    // Other people than before disturb nobody who is invited.
                    let isSame = meeting.isSameSlot(as: stored.meeting)
                    try work.requireUninvited(stored, moveInvited: moveInvited || isSame)
                    for entry in moving {
                        let along = try work.heldMeeting(entry.id.description)
                        try work.requireUninvited(along, moveInvited: moveInvited)
                    }
                    // Those who wait may be let go on the way; they have to be told as well.
                    let changes = [PlanChange.Entry(stored.meeting, becoming: meeting)] + moving
                    let people = try work.invited(changes)
                    let declined = try work.declined(stored, becoming: meeting)
                    var seats: [SeatChange] = []
                    for entry in changes {
                        guard let after = entry.after else { continue }
                        try work.keep(after, rules, isByHand: entry.id == meeting.id)
                        if entry.differences.contains(.date) {
                            try work.forgetNotices(of: entry.id.description)
                        }
                        seats += try work.fit(RosterID(after.id, kind: after.kind), rules)
                    }
                    return try work.outcome(
                        changes,
                        stranded: stranded,
                        settings,
                        people: people,
                        seats: seats,
                        declined: declined
                    )
                }
            )
        }
    }

    /// Says what moving a meeting would mean; nothing is written but whose names were read.
    ///
    /// - Returns: A use case that fails where ``moveMeeting(_:_:along:moveInvited:expecting:)`` would,
    ///   invitations not looked at.
    public static func previewMove(
        _ id: String,
        _ move: MeetingMove,
        along: MovingAlong = .all
    ) -> LongUseCase {
        LongUseCase(reading: .moveInput(id, move, expecting: nil)) { input in
            let (moving, stranded) = input.consequences(along)
            return .useCase(
                UseCase(.moveMeeting, .readsPeople, about: Subject(meeting: id)) { work in
                    let changes = [PlanChange.Entry(input.before, becoming: input.after)] + moving
                    return try work.outcome(
                        changes,
                        stranded: stranded,
                        input.year.rules.settings,
                        people: try work.invited(changes),
                        seats: [],
                        declined: try work.declined(
                            try work.heldMeeting(id),
                            becoming: input.after
                        )
                    )
                }
            )
        }
    }
}

extension UseCase where Outcome == MoveInput {
    fileprivate static func moveInput(
        _ id: String,
        _ move: MeetingMove,
        expecting version: Version?
    ) -> UseCase {
        UseCase(.moveMeeting, .reads, about: Subject(meeting: id)) { work in
            let stored = try work.heldMeeting(id)
            if let version, stored.version != version {
                throw ConflictError.changedMeanwhile(version: stored.version)
            }
            return MoveInput(
                year: try work.yearSnapshot(),
                before: stored.meeting,
                after: try work.moved(stored, move).meeting
            )
        }
    }
}

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
            guard reason.contains(where: { !$0.isWhitespace }) else { throw MeetingError.noReason }
            let stored = try work.heldMeeting(id)
            try work.requireReach(stored.meeting.id.cycle.programme)
            // A meeting that nobody came to can be cancelled afterwards.
            guard try work.now < stored.moments.begins || work.marks(id).isEmpty else {
                throw MeetingError.begun(id)
            }
            try work.requireUninvited(stored, moveInvited: moveInvited)
            let changes = [PlanChange.Entry(stored.meeting, becoming: nil)]
            let people = try work.invited(changes)
            let seats = try work.cancel(
                stored,
                because: .staff(String(reason.prefix(80))),
                isByHand: true
            )
            return try work.outcome(
                changes,
                stranded: [],
                work.allRules().settings,
                people: people,
                seats: seats
            )
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
            return OtherVenues(
                meeting: meeting,
                rules: rules,
                venues: try work.judge().otherVenues(for: meeting)
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

    /// What has come of a change that a person has made, seen from the year as it was.
    fileprivate func outcome(
        _ changes: [PlanChange.Entry],
        stranded: [Meeting],
        _ settings: [Setting],
        people: [MeetingID: [Participant]],
        seats: [SeatChange],
        declined: [StaffAssignment] = []
    ) throws -> MeetingOutcome {
        guard let change = changes.first, let before = change.before else {
            throw DamagedRow("meeting", "")
        }
        let judge = try judge(with: changes.compactMap(\.after))
        let talkInterpreters = try talkInterpreters(changes)
        return MeetingOutcome(
            before: before,
            after: change.after,
            objections: change.after.map(judge.objections) ?? [],
            changes: changes,
            stranded: stranded,
            settings: settings,
            staff: try contacts(ofThoseAt: changes, talkInterpreters),
            talkInterpreters: talkInterpreters,
            people: people,
            seats: seats,
            declinedBefore: declined
        )
    }

    /// Those who interpret at single talks of blocks that change; nobody for whoever may not see names.
    func talkInterpreters(_ changes: [PlanChange.Entry]) throws -> [MeetingID: [Identifier]] {
        let ids = Set(changes.map(\.id))
        return Dictionary(grouping: try interpretedTimes().filter { ids.contains($0.meeting) }) {
            $0.meeting
        }.mapValues { Set($0.map(\.interpreter)).sorted() }
    }

    /// Those who help at meetings that change, with how they can be reached.
    func contacts(
        ofThoseAt changes: [PlanChange.Entry],
        _ talkInterpreters: [MeetingID: [Identifier]]
    ) throws -> Staff {
        let meetings = changes.flatMap { [$0.before, $0.after].compactMap(\.self) }
        return try contacts(of: meetings, and: talkInterpreters.values.flatMap(\.self))
    }

    /// Those who have to be told of changes, by meeting.
    func invited(_ changes: [PlanChange.Entry]) throws -> [MeetingID: [Participant]] {
        var people: [MeetingID: [Participant]] = [:]
        for entry in changes {
            guard let meeting = entry.before ?? entry.after else { continue }
            let roster = RosterID(meeting.id, kind: meeting.kind)
            people[entry.id] = try invited(roster, from: entry.before, to: entry.after)
        }
        return people
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
