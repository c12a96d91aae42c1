public import CivilTime
internal import GRDB
public import Participation
public import Planning

// What those who are to help at a meeting have answered.

/// What came of an answer.
public struct AnswerOutcome: Hashable, Sendable {
    /// Whose answer it is, by name.
    public let name: String
    /// The meeting as it is now.
    public let meeting: StoredMeeting
    /// What they have said.
    public let assignment: StaffAssignment
    /// Who else could hold the meeting or speak there that day, if they have just declined; nothing if
    /// nobody has to be found.
    public let others: [Other]?

    /// Somebody who could come instead.
    public struct Other: Hashable, Sendable {
        /// The short name.
        public let id: Identifier
        /// By name.
        public let name: String
    }
}

extension UseCase where Outcome == AnswerOutcome {
    /// Notes that somebody was asked to help at a meeting, or what they answered.
    ///
    /// Whoever declines is taken off the meeting, all talks included; that they have declined is kept,
    /// so that nobody asks them again without knowing it.
    ///
    ///     try store.perform(
    ///         .recordAnswer(.declined, of: StaffKey(.speaker, olga), to: meeting, on: today),
    ///         by: anne, at: now
    ///     )
    ///
    /// - Parameters:
    ///   - answer: What they said; `planned` for nothing, so that they have to be asked.
    ///   - key: Who.
    ///   - meeting: The meeting's id.
    ///   - day: The day they were asked or answered.
    /// - Returns: A use case that fails with ``AssignmentError/notOnMeeting(_:_:)`` among others.
    public static func recordAnswer(
        _ answer: StaffAssignment.Answer,
        of key: StaffKey,
        to meeting: String,
        on day: Day
    ) -> UseCase {
        let subject = Subject(meeting: meeting, staff: key)
        return UseCase(.recordAnswer, .changes, about: subject) { work in
            let stored = try work.heldMeeting(meeting)
            try work.requireReach(stored.meeting.id.cycle.programme)
            let name = try work.staffMember(key).member.name
            let known = try work.assignments(of: stored).first {
                $0.kind == key.kind && $0.id == key.id
            }
            guard let known, known.isOn || answer == .declined else {
                throw AssignmentError.notOnMeeting(key, meeting)
            }
            guard known.answer != answer || known.day != day else {
                return AnswerOutcome(
                    name: name,
                    meeting: stored,
                    assignment: known,
                    others: nil
                )
            }
            try work.write(answer, of: key, to: meeting, on: day)
            if answer == .declined, known.isOn { try work.takeOff(key, stored) }
            let now = try work.meeting(meeting)
            let assignment = try work.assignments(of: now).first {
                $0.kind == key.kind && $0.id == key.id
            }
            return AnswerOutcome(
                name: name,
                meeting: now,
                assignment: assignment ?? known,
                others: answer == .declined ? try work.others(than: key, at: now) : nil
            )
        }
    }
}

extension Work {
    /// Who could hold a meeting that is to come, or speak there, in place of somebody who has declined;
    /// nothing for interpreters, who go by what a participant wishes.
    fileprivate func others(
        than key: StaffKey,
        at stored: StoredMeeting
    ) throws -> [AnswerOutcome.Other]? {
        guard now < stored.moments.begins else { return nil }
        let resources = try resourcesHeedingAnswers()
        let judge = Judge(resources, of: try held(), talks: try interpretedTimes())
        let free: [Identifier]
        switch key.kind {
        case .speaker: free = judge.speakersFree(for: stored.meeting)
        case .facilitator:
            free = judge.facilitatorsFree(for: stored.meeting).filter {
                !stored.meeting.facilitators.contains($0)
            }
        case .interpreter: return nil
        }
        return free.filter { $0 != key.id }.compactMap { id in
            resources.staff.members.first { $0.staffKind == key.kind && $0.id == id }.map {
                AnswerOutcome.Other(id: id, name: $0.name)
            }
        }
    }

    fileprivate func write(
        _ answer: StaffAssignment.Answer,
        of key: StaffKey,
        to meeting: String,
        on day: Day
    ) throws {
        guard answer != .planned else {
            return try execute(
                "DELETE FROM assignment_answer WHERE meeting = ? AND kind = ? AND member = ?",
                [meeting, key.kind.rawValue, key.id.text]
            )
        }
        try execute(
            """
            INSERT INTO assignment_answer (meeting, kind, member, answer, day)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (meeting, kind, member) DO UPDATE SET answer = excluded.answer,
                day = excluded.day
            """,
            [meeting, key.kind.rawValue, key.id.text, answer.rawValue, day.description]
        )
    }

    /// Takes somebody off a meeting; whoever held it with them holds it alone.
    fileprivate func takeOff(_ key: StaffKey, _ stored: StoredMeeting) throws {
        let id = stored.meeting.id.description
        switch key.kind {
        case .facilitator:
            let others = stored.meeting.facilitators.filter { $0 != key.id }
            try execute(
                "UPDATE meeting SET facilitator = ?, second_facilitator = NULL WHERE id = ?",
                [others.first?.text, id]
            )
        case .speaker: try execute("UPDATE meeting SET speaker = NULL WHERE id = ?", [id])
        case .interpreter:
            for table in ["meeting_interpreter", "talk_interpreter"] {
                try execute(
                    "DELETE FROM \(table) WHERE meeting = ? AND interpreter = ?",
                    [id, key.id.text]
                )
            }
        }
        try execute("UPDATE meeting SET version = ? WHERE id = ?", [number, id])
    }

    /// Those who have declined a meeting that is held, as people who are busy at that time, so that no
    /// search puts them there again.
    func withoutDeclined(_ staff: Staff) throws -> Staff {
        let declined = try answers(
            where: """
                answer = 'declined' AND meeting IN (
                    SELECT id FROM meeting WHERE cancelled_because IS NULL AND begins > ?)
                """,
            [now.secondsSinceEpoch]
        )
        guard !declined.isEmpty else { return staff }
        var staff = staff
        for (id, key, _, _) in declined {
            let meeting = try meeting(id).meeting
            let booking = Availability.Booking(day: meeting.date, span: meeting.span)
            for index in staff.facilitators.indices
            where key == StaffKey(.facilitator, staff.facilitators[index].id) {
                staff.facilitators[index].particulars.availability.bookings.append(booking)
            }
            for index in staff.speakers.indices
            where key == StaffKey(.speaker, staff.speakers[index].id) {
                staff.speakers[index].particulars.availability.bookings.append(booking)
            }
        }
        return staff
    }
}
