internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

/// Puts people on one meeting.
struct Assigning {
    let work: Work
    let stored: StoredMeeting
    var hasChanged = false
    var concerns: [AssignmentOutcome.Concern] = []

    private var id: String { stored.meeting.id.description }

    mutating func people(_ wanted: MeetingAssignment) throws {
        // In the order of short names, as meetings have them.
        let facilitators = wanted.facilitators ?? stored.meeting.facilitators
        let speaker =
            switch wanted.speaker {
            case .open: Identifier?.none
            case .speaker(let id): id
            case nil: stored.meeting.speaker
            }
        try work.requireStaff(wanted.facilitators ?? [], wanted.speaker == nil ? nil : speaker)
        let people = facilitators.sorted()
        guard people != stored.meeting.facilitators || speaker != stored.meeting.speaker else {
            return
        }
        hasChanged = true
        try work.execute(
            "UPDATE meeting SET facilitator = ?, second_facilitator = ?, speaker = ? WHERE id = ?",
            [people.first?.text, people.dropFirst().first?.text, speaker?.text, id]
        )
    }

    mutating func theme(_ change: MeetingAssignment.ThemeChange?) throws {
        let theme: String?
        switch change {
        case .theme(let text):
            do throws(TextMistake) {
                theme = try Entrance.line(text)
            } catch {
                throw AssignmentError.theme(error)
            }
        case .open: theme = nil
        case nil: return
        }
        guard theme != stored.meeting.theme else { return }
        hasChanged = true
        try work.execute("UPDATE meeting SET theme = ? WHERE id = ?", [theme, id])
    }

    mutating func interpreters(_ ids: [Identifier], of participant: Int?) throws {
        guard Set(ids).count == ids.count else { throw AssignmentError.namedTwice }
        let members = try ids.map { id -> Interpreter in
            guard
                case .interpreter(let interpreter) =
                    try work.staffMember(StaffKey(.interpreter, id)).member
            else { throw NotFound.staff(StaffKey(.interpreter, id)) }
            return interpreter
        }
        if let participant {
            try talk(of: participant, members)
        } else {
            try whole(members)
        }
    }

    private mutating func whole(_ interpreters: [Interpreter]) throws {
        for interpreter in interpreters { try require(interpreter) }
        let ids = interpreters.map(\.id).sorted()
        guard ids != stored.meeting.interpreters else { return }
        hasChanged = true
        for id in stored.meeting.interpreters where !ids.contains(id) {
            try work.execute(
                "DELETE FROM meeting_interpreter WHERE meeting = ? AND interpreter = ?",
                [self.id, id.text]
            )
        }
        for id in ids where !stored.meeting.interpreters.contains(id) {
            try work.execute(
                "INSERT INTO meeting_interpreter (meeting, interpreter) VALUES (?, ?)",
                [self.id, id.text]
            )
            // Whoever said yes to a talk has not said yes to all of it.
            try work.forgetAnswer(of: id, to: self.id)
        }
    }

    /// Whoever interprets for everybody does so for those who are to come.
    private mutating func require(_ interpreter: Interpreter) throws {
        let people = try work.rows(
            """
            SELECT participant.* FROM registration
            JOIN participant ON participant.id = registration.participant
            WHERE roster = ? AND state = 'registered' AND interpreter_mode IS NOT NULL
            ORDER BY participant.id
            """,
            [stored.roster.text]
        ).map(work.participant)
        work.noteReading(people.map(\.id))
        for person in people {
            guard let refusal = InterpreterMatch(interpreter, for: person).refusal else {
                continue
            }
            guard stored.meeting.kind != .talks else {
                throw AssignmentError.refused(refusal, interpreter.id, person.id)
            }
            // In a group it is for the facilitator to find a way.
            note(.unwanted, interpreter, person)
        }
    }

    private mutating func talk(of id: Int, _ interpreters: [Interpreter]) throws {
        guard stored.meeting.kind == .talks else { throw AssignmentError.noTalks(self.id) }
        guard interpreters.count <= 1 else { throw AssignmentError.oneInterpreter }
        let who = try work.person(id).person.participant
        let current = try work.row(
            "SELECT interpreter FROM talk_interpreter WHERE meeting = ? AND participant = ?",
            [self.id, id]
        )?.identifier("interpreter")
        if let interpreter = interpreters.first {
            guard let span = try work.talks(in: stored)?.span(of: id) else {
                throw AssignmentError.noTalkTime(id, self.id)
            }
            guard who.wantsInterpreter else { throw AssignmentError.noInterpreterWanted(id) }
            guard span.seconds >= TalkSchedule.withInterpreter else {
                throw AssignmentError.talkTooShort(id)
            }
            let match = InterpreterMatch(interpreter, for: who)
            if let refusal = match.refusal {
                throw AssignmentError.refused(refusal, interpreter.id, id)
            }
            for concern in match.concerns { note(concern, interpreter, who) }
        }
        guard current != interpreters.first?.id else { return }
        hasChanged = true
        try work.execute(
            "DELETE FROM talk_interpreter WHERE meeting = ? AND participant = ?",
            [self.id, id]
        )
        if let current { try work.forgetAnswer(of: current, to: self.id) }
        guard let interpreter = interpreters.first else { return }
        try work.execute(
            "INSERT INTO talk_interpreter (meeting, participant, interpreter) VALUES (?, ?, ?)",
            [self.id, id, interpreter.id.text]
        )
        try work.forgetAnswer(of: interpreter.id, to: self.id)
    }

    private mutating func note(
        _ concern: InterpreterMatch.Concern,
        _ interpreter: Interpreter,
        _ participant: Participant
    ) {
        concerns.append(
            AssignmentOutcome.Concern(
                interpreter: interpreter.id,
                participant: participant.id,
                language: participant.language,
                concern: concern
            )
        )
    }
}
