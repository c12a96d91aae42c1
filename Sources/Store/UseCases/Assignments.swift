internal import GRDB
public import Participation
public import Planning

// Who helps at a meeting, and what it is about.

/// What a person wants of a meeting's people and theme; what is left out stays as it is.
///
///     var wanted = MeetingAssignment()
///     wanted.theme = .theme("Løn og pension")
///     wanted.interpreters = [huda]
///     try store.perform(.assignStaff(to: "vejle/2027-02/network", wanted), by: anne, at: now)
public struct MeetingAssignment: Hashable, Sendable {
    /// Who holds it: nobody, one or two different ones.
    public var facilitators: [Identifier]?
    /// Who speaks.
    public var speaker: MeetingMove.SpeakerChange?
    /// What it is about.
    public var theme: ThemeChange?
    /// Who interprets: for everybody, or at the talk of ``participant``.
    public var interpreters: [Identifier]?
    /// Whose talk ``interpreters`` is about; nothing for the whole meeting.
    public var participant: Int?

    /// What a meeting is to be about.
    public enum ThemeChange: Hashable, Sendable {
        /// That is left open, or to the rules.
        case open
        /// This theme, at most 80 characters.
        case theme(String)
    }

    /// Changes nothing; whoever wants a change sets it.
    public init() {}
}

/// What came of putting people on a meeting.
public struct AssignmentOutcome: Sendable {
    /// The meeting as it is now.
    public let meeting: StoredMeeting
    /// Everybody who is on it, and those who have declined.
    public let assignments: [StaffAssignment]
    /// Those who help to hold meetings, for their names.
    public let staff: Staff
    /// The rules of its programme.
    public let rules: ProgrammeRules
    /// What speaks against those who were put on it; it is done all the same.
    public let objections: [Reason]
    /// What participants wish otherwise of the interpreters.
    public let concerns: [Concern]
    /// Those who were put on the meeting although they had said no to it.
    public let declinedBefore: [StaffAssignment]

    /// What a participant wishes otherwise of an interpreter.
    public struct Concern: Hashable, Sendable {
        /// Who interprets.
        public let interpreter: Identifier
        /// Who wishes it otherwise.
        public let participant: Int
        /// BCP 47 tag of the language that they read best.
        public let language: String
        /// What.
        public let concern: InterpreterMatch.Concern
    }
}

extension UseCase where Outcome == AssignmentOutcome {
    /// Says who holds a meeting, speaks and interprets there, and what it is about.
    ///
    /// Whoever is put on it has not been asked yet. What a person says is obeyed, and what speaks
    /// against it is told; but nobody interprets for somebody who does not want them.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - wanted: What is changed.
    ///   - version: The version of the meeting that was read, if two people may be planning.
    /// - Returns: A use case that fails with ``AssignmentError``, ``NotFound/staff(_:)``, and
    ///   ``MeetingError/facilitators`` for more than two, or one named twice.
    public static func assignStaff(
        to id: String,
        _ wanted: MeetingAssignment,
        expecting version: Version? = nil
    ) -> UseCase {
        UseCase(
            .assignStaff,
            .changes,
            about: Subject(participant: wanted.participant, meeting: id)
        ) {
            work in
            let stored = try work.heldMeeting(id)
            if let version, stored.version != version {
                throw ConflictError.changedMeanwhile(version: stored.version)
            }
            try work.requireReach(stored.meeting.id.cycle.programme)
            var assigning = Assigning(work: work, stored: stored)
            try assigning.people(wanted)
            try assigning.theme(wanted.theme)
            if let interpreters = wanted.interpreters {
                try assigning.interpreters(interpreters, of: wanted.participant)
            }
            let declined = try work.declined(
                stored,
                becoming: try work.meeting(id).meeting,
                talkInterpreters: wanted.participant == nil ? [] : wanted.interpreters ?? []
            )
            if assigning.hasChanged {
                try work.execute(
                    "UPDATE meeting SET version = ? WHERE id = ?",
                    [work.number, id]
                )
                try work.tidyAnswers(of: id)
            }
            let now = try work.meeting(id)
            let objections = try work.objections(to: now, since: stored, wanted)
            if assigning.hasChanged { try work.noteMeant(objections, id) }
            return AssignmentOutcome(
                meeting: now,
                assignments: try work.assignments(of: now),
                staff: try work.staff(),
                rules: try work.rules(stored.meeting.id.cycle.programme),
                objections: objections,
                concerns: assigning.concerns,
                declinedBefore: declined
            )
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

    /// What speaks against those who were just put on a meeting; of who was there nothing is said.
    fileprivate func objections(
        to now: StoredMeeting,
        since before: StoredMeeting,
        _ wanted: MeetingAssignment
    ) throws -> [Reason] {
        let judge = try judge()
        var (new, nobody) = (now.meeting, now.meeting)
        new.facilitators.removeAll(where: before.meeting.facilitators.contains)
        if before.meeting.speaker == new.speaker { new.speaker = nil }
        (nobody.facilitators, nobody.speaker, nobody.interpreters) = ([], nil, [])
        let people = judge.objections(to: new)
        let known = Set(judge.objections(to: nobody))
        let isAboutInterpreters = { (reason: Reason) in
            switch reason.cause {
            case .interpreterAway, .interpreterOccupied: true
            default: false
            }
        }
        return people.filter { reason in
            isAboutInterpreters(reason) ? wanted.interpreters != nil : !known.contains(reason)
        }
    }

    /// Notes that a person has put somebody where they clash, and was told: it was meant so.
    fileprivate func noteMeant(_ objections: [Reason], _ id: String) throws {
        guard objections.contains(where: \.isClash) else { return }
        try execute("UPDATE meeting SET by_hand = 1 WHERE id = ?", [id])
    }
}
