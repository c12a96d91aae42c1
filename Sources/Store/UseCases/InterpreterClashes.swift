internal import CivilTime
internal import GRDB
internal import Participation
internal import Planning

extension Work {
    /// What speaks against an interpreter at a meeting: hours, days away, and where else they are.
    ///
    /// - `id`: The interpreter.
    /// - `spans`: The times at the meeting; its own for all of it, or those of single talks.
    /// - `meeting`: With its day and venue.
    /// - `isInRoom`: Whether they come; by phone or video nobody travels.
    func clashes(
        ofInterpreter id: Identifier,
        at spans: [ClockSpan],
        of meeting: Meeting,
        isInRoom: Bool = true
    ) throws -> [Reason] {
        let availability = try staffMember(StaffKey(.interpreter, id)).member.availability
        var causes: [Reason.Cause] = []
        if !spans.allSatisfy({ availability.isFree($0, on: meeting.date) }) {
            causes.append(.interpreterAway(id))
        }
        let whole = try meetings(
            where: """
                day = ? AND cancelled_because IS NULL AND id <> ?
                AND id IN (SELECT meeting FROM meeting_interpreter WHERE interpreter = ?)
                """,
            [meeting.date.description, meeting.id.description, id.text]
        ).map { (id: $0.meeting.id, span: $0.meeting.span, venue: $0.meeting.venue) }
        let talks = try interpretedTalks(by: id).filter {
            $0.day == meeting.date && $0.meeting != meeting.id
        }.map { (id: $0.meeting, span: $0.span, venue: $0.venue) }
        let travel = try travelTimes()
        for other in whole + talks {
            let minutes = isInRoom ? travel.minutes(from: other.venue, to: meeting.venue) : 0
            let isTaken = spans.contains { other.span.overlaps($0, pause: minutes * 60) }
            let cause = Reason.Cause.interpreterOccupied(id, by: other.id)
            if isTaken, !causes.contains(cause) { causes.append(cause) }
        }
        return causes.map { Reason(meeting.date, $0) }
    }

    /// What speaks against all interpreters of a meeting, as somebody wants it.
    func interpreterClashes(of meeting: Meeting, _ roster: RosterID) throws -> [Reason] {
        guard actor.seesNames else { return [] }
        var reasons = try meeting.interpreters.flatMap {
            try clashes(ofInterpreter: $0, at: [meeting.span], of: meeting)
        }
        guard meeting.kind == .talks else { return reasons }
        let book = try talks(in: meeting, roster)
        let rows = try rows(
            """
            SELECT interpreter, participant, interpreter_mode FROM talk_interpreter
            JOIN participant ON participant.id = participant WHERE meeting = ?
            ORDER BY interpreter
            """,
            [meeting.id.description]
        )
        for row in rows {
            guard let span = book?.span(of: row["participant"]) else { continue }
            let mode: InterpretingMode? = try row.wordIfAny("interpreter_mode")
            reasons += try clashes(
                ofInterpreter: try row.identifier("interpreter"),
                at: [span],
                of: meeting,
                isInRoom: mode ?? .inPerson == .inPerson
            ).filter { !reasons.contains($0) }
        }
        return reasons
    }
}
