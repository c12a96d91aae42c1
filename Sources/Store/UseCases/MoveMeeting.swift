internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

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
    /// Talks and meetings that must come after it, but would not any more, move along.
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
                    let ticked = try work.ticked(changes)
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
                        of: stored.meeting,
                        becoming: meeting,
                        changes,
                        stranded: stranded,
                        settings,
                        people: people,
                        ticked: try ticked - work.ticked(changes),
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
                        of: input.before,
                        becoming: input.after,
                        changes,
                        stranded: stranded,
                        input.year.rules.settings,
                        people: try work.invited(changes),
                        ticked: 0,
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
        guard now < moments(meeting, rules).begins else {
            throw MeetingError.inThePast(meeting.date)
        }
        return (rules: rules, meeting: meeting)
    }
}
