public import CivilTime
internal import GRDB
internal import Participation
public import Planning

/// A talk that somebody interprets at, with when and where it is.
public struct InterpretedTalk: Hashable, Sendable {
    /// The block of talks.
    public let meeting: MeetingID
    /// Whose talk it is.
    public let participant: Int
    /// Who interprets.
    public let interpreter: Identifier
    /// The day.
    public let day: Day
    /// From when to when.
    public let span: ClockSpan
    /// Where.
    public let venue: Identifier
}

extension Work {
    /// The talks that are interpreted, in the order of their blocks; those without a time are left out.
    ///
    /// - `meeting`: Only those of this block; nothing for all that are held.
    /// - `interpreter`: Only theirs; nothing for everybody's.
    func interpretedTalks(
        in meeting: String? = nil,
        by interpreter: Identifier? = nil
    ) throws -> [InterpretedTalk] {
        let rows = try rows(
            """
            SELECT talk_interpreter.* FROM talk_interpreter
            JOIN meeting ON meeting.id = talk_interpreter.meeting
            WHERE (?1 IS NULL OR meeting.id = ?1) AND (?2 IS NULL OR interpreter = ?2)
                AND cancelled_because IS NULL
            ORDER BY day, start, meeting.id, participant
            """,
            [meeting, interpreter?.text]
        )
        var books: [String: (meeting: Meeting, book: TalkBook?)] = [:]
        return try rows.compactMap { row in
            let id = try row.text("meeting")
            if books[id] == nil {
                let stored = try self.meeting(id)
                books[id] = (meeting: stored.meeting, book: try talks(in: stored))
            }
            let participant = try row.key("participant")
            guard let (block, book) = books[id], let span = book?.span(of: participant) else {
                return nil
            }
            return InterpretedTalk(
                meeting: block.id,
                participant: participant,
                interpreter: try row.identifier("interpreter"),
                day: block.date,
                span: span,
                venue: block.venue
            )
        }
    }

    /// Everybody who is to help at a meeting, and those who have declined; nobody for whoever may not
    /// see names.
    func assignments(of stored: StoredMeeting) throws -> [StaffAssignment] {
        guard actor.seesNames else { return [] }
        let id = stored.meeting.id.description
        let answers = try answers(where: "meeting = ?", [id])
        let talks = Dictionary(
            grouping: stored.meeting.kind == .talks ? try interpretedTalks(in: id) : [],
            by: \.interpreter
        )
        var meeting = stored.meeting
        meeting.interpreters = Array(Set(meeting.interpreters).union(talks.keys))
        let on = meeting.staffKeys
        let off = answers.filter { $0.answer == .declined }.map(\.key).filter { !on.contains($0) }
        return (on + off.sorted()).map { key in
            let own = answers.first { $0.key == key }
            let times = key.kind == .interpreter ? talks[key.id] ?? [] : []
            return StaffAssignment(
                key.kind,
                key.id,
                own?.answer ?? .planned,
                on: own?.day,
                talks: times.map {
                    StaffAssignment.Talk(participant: $0.participant, span: $0.span)
                }.sorted { $0.span.start < $1.span.start }
            )
        }
    }

    /// Those who have said no to a meeting and are to be on it all the same; to another day, time or
    /// place nobody has said no.
    ///
    /// - `interpreters`: Those who are to interpret at a talk there.
    func declined(
        _ stored: StoredMeeting,
        becoming meeting: Meeting,
        talkInterpreters interpreters: [Identifier] = []
    ) throws -> [StaffAssignment] {
        guard meeting.isSameSlot(as: stored.meeting) else { return [] }
        return try assignments(of: stored).filter { assignment in
            switch assignment.kind {
            case _ where assignment.isOn: false
            case .facilitator: meeting.facilitators.contains(assignment.id)
            case .speaker: meeting.speaker == assignment.id
            case .interpreter: (meeting.interpreters + interpreters).contains(assignment.id)
            }
        }
    }

    /// What those who help have said.
    func answers(
        where condition: String,
        _ arguments: StatementArguments
    ) throws -> [(meeting: String, key: StaffKey, answer: StaffAssignment.Answer, day: Day)] {
        try rows("SELECT * FROM assignment_answer WHERE \(condition)", arguments).map { row in
            (
                meeting: try row.text("meeting"),
                key: StaffKey(try row.word("kind"), try row.identifier("member")),
                answer: try row.word("answer"), day: try row.day("day")
            )
        }
    }

    /// SQL that says whether somebody of an answer is on its meeting.
    static let isOnMeeting = """
        (kind = 'facilitator' AND EXISTS (SELECT 1 FROM meeting
            WHERE id = assignment_answer.meeting AND member IN (facilitator, second_facilitator))
        OR kind = 'speaker' AND EXISTS (SELECT 1 FROM meeting
            WHERE id = assignment_answer.meeting AND speaker = member)
        OR kind = 'interpreter' AND (
            EXISTS (SELECT 1 FROM meeting_interpreter
                WHERE meeting_interpreter.meeting = assignment_answer.meeting
                    AND interpreter = member)
            OR EXISTS (SELECT 1 FROM talk_interpreter
                WHERE talk_interpreter.meeting = assignment_answer.meeting
                    AND interpreter = member)))
        """

    /// Forgets answers of those who are off a meeting, and the no of whoever is on it all the same.
    func tidyAnswers(of meeting: String) throws {
        try execute(
            """
            DELETE FROM assignment_answer
            WHERE meeting = ? AND (answer = 'declined') = \(Work.isOnMeeting)
            """,
            [meeting]
        )
    }

    /// Forgets what was answered to another day, time or place, and by those who are off the meeting.
    func forgetAnswers(to before: StoredMeeting, becoming after: Meeting) throws {
        let id = after.id.description
        if before.isCancelled || !after.isSameSlot(as: before.meeting) {
            try execute("DELETE FROM assignment_answer WHERE meeting = ?", [id])
        } else {
            try tidyAnswers(of: id)
        }
    }

    /// Forgets what an interpreter answered at a meeting, since the times are others now.
    func forgetAnswer(of interpreter: Identifier, to meeting: String) throws {
        try execute(
            """
            DELETE FROM assignment_answer
            WHERE meeting = ? AND kind = 'interpreter' AND member = ?
            """,
            [meeting, interpreter.text]
        )
    }

    /// Somebody gives up their talk, so nobody interprets there any more.
    func releaseInterpreter(of participant: Int, in roster: RosterID) throws {
        for row in try interpreterRows(of: participant, in: roster) {
            let meeting = try row.text("meeting")
            try execute(
                "DELETE FROM talk_interpreter WHERE meeting = ? AND participant = ?",
                [meeting, participant]
            )
            try forgetAnswer(of: try row.identifier("interpreter"), to: meeting)
        }
    }

    /// Somebody's talk may have another time now, so whoever interprets there has to be asked again.
    func askInterpreterAgain(about participant: Int, in roster: RosterID) throws {
        for row in try interpreterRows(of: participant, in: roster) {
            try forgetAnswer(of: try row.identifier("interpreter"), to: try row.text("meeting"))
        }
    }

    /// Two people turned out to be one, so whoever interprets for them has to be asked again.
    func askInterpretersAgain(about participants: [Int]) throws {
        for participant in participants {
            let rows = try rows(
                "SELECT meeting, interpreter FROM talk_interpreter WHERE participant = ?",
                [participant]
            )
            for row in rows {
                try forgetAnswer(of: try row.identifier("interpreter"), to: try row.text("meeting"))
            }
        }
    }

    private func interpreterRows(of participant: Int, in roster: RosterID) throws -> [StoredRow] {
        // The seats of a block of talks go by the id of its meeting.
        rely(on: .interpreting(roster.text))
        return try rows(
            """
            SELECT talk_interpreter.* FROM talk_interpreter
            JOIN meeting ON meeting.id = talk_interpreter.meeting
            WHERE participant = ? AND roster = ?
            """,
            [participant, roster.text]
        )
    }
}
