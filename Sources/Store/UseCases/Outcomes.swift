public import Participation

internal import CivilTime
internal import GRDB
internal import Planning

// What courses lead to: noting it, changing it, taking it back, reading it.

/// An outcome that was noted, with what somebody should look at.
public struct RecordedOutcome: Hashable, Sendable {
    /// As it stands now.
    public let stored: StoredOutcome
    /// What somebody should look at.
    public let doubts: [OutcomeDoubt]
}

/// A person with what their course led to.
public struct PersonOutcomes: Hashable, Sendable {
    /// Who.
    public let participant: Participant
    /// By the first day.
    public let outcomes: [StoredOutcome]
}

extension UseCase where Outcome == RecordedOutcome {
    /// Notes something that a person's course led to.
    ///
    ///     var placement = Outcome(.internship, from: day)
    ///     placement.company = "Café Vesterbro"
    ///     placement.meeting = MeetingID("frederiksberg/2027-04/network", number: nil)
    ///     let recorded = try store.perform(.addOutcome(placement, of: 72), by: anne, at: now)
    ///
    /// A meeting that it came from has to have been held before it began, with the person there. It closes
    /// no other outcome.
    ///
    /// - Returns: A use case that fails with ``OutcomeError``.
    public static func addOutcome(_ outcome: Participation.Outcome, of id: Int) -> UseCase {
        UseCase(.recordOutcome, .changes, about: Subject(participant: id)) { work in
            let person = try work.person(id).person
            let kept = try work.kept(outcome, of: person)
            let doubts = try work.doubts(about: kept, of: person)
            return RecordedOutcome(stored: try work.add(kept, of: id), doubts: doubts)
        }
    }

    /// Changes what is noted; calls stay as they are.
    ///
    /// - Parameters:
    ///   - number: The outcome's number.
    ///   - id: The number of the person whose it is.
    ///   - outcome: As it should be from now on.
    ///   - version: The version that was read; nothing to write over whatever is there.
    /// - Returns: A use case that fails with ``OutcomeError``, ``NotFound/outcome(_:)`` and
    ///   ``ConflictError/changedMeanwhile(version:)``.
    public static func changeOutcome(
        _ number: Int,
        of id: Int,
        to outcome: Participation.Outcome,
        expecting version: Version?
    ) -> UseCase {
        UseCase(.recordOutcome, .changes, about: Subject(participant: id)) { work in
            let before = try work.outcome(number, of: id)
            if let version, before.version != version {
                throw ConflictError.changedMeanwhile(version: before.version)
            }
            let person = try work.person(id).person
            var kept = try work.kept(outcome, of: person, over: before.outcome)
            kept.aftercare = before.outcome.aftercare
            guard
                kept.aftercare.isEmpty || kept.kind == .job,
                kept.aftercare.values.allSatisfy({ kept.from <= $0.day })
            else { throw OutcomeError.hasAftercare(number) }
            let doubts = try work.doubts(about: kept, of: person, beside: number)
            if kept != before.outcome { try work.overwrite(number, with: kept) }
            return RecordedOutcome(stored: try work.outcome(number, of: id), doubts: doubts)
        }
    }
}

extension UseCase where Outcome == StoredOutcome {
    /// Takes an outcome away that should not have been noted, with its calls.
    ///
    /// What has ended is changed instead: its last day says so.
    ///
    /// - Returns: A use case that gives what stood there.
    public static func removeOutcome(_ number: Int, of id: Int) -> UseCase {
        UseCase(.recordOutcome, .changes, about: Subject(participant: id)) { work in
            let stored = try work.outcome(number, of: id)
            try work.remove(outcome: number)
            return stored
        }
    }

    /// Reads one outcome by its number; the log keeps whose it is.
    public static func readOutcome(_ number: Int) -> UseCase {
        UseCase(.readOutcomes, .readsPeople) { work in
            let row = try work.row("SELECT participant FROM outcome WHERE number = ?", [number])
            guard let id = try row?.key("participant") else { throw NotFound.outcome(number) }
            work.noteReading([id])
            return try work.outcome(number, of: id)
        }
    }
}

extension UseCase where Outcome == [PersonOutcomes] {
    /// What courses led to, person by person, in the order of their numbers; reading it is logged.
    ///
    /// - `id`: Only this person; nothing for everybody in reach who has any.
    public static func readOutcomes(of id: Int? = nil) -> UseCase {
        UseCase(.readOutcomes, .readsPeople) { work in
            if let id {
                let person = try work.person(id).person
                return [
                    PersonOutcomes(
                        participant: person.participant,
                        outcomes: try work.outcomes(of: id)
                    )
                ]
            }
            let outcomes = Dictionary(grouping: try work.outcomes(), by: \.participant)
            let people = try work.people().filter { outcomes[$0.participant.id] != nil }
            let reached = try work.divided(people).reached.map(\.participant)
            work.noteReading(reached.map(\.id))
            return reached.map {
                PersonOutcomes(participant: $0, outcomes: outcomes[$0.id] ?? [])
            }
        }
    }
}

extension Work {
    /// An outcome as it is kept, or why it cannot be.
    func kept(
        _ outcome: Outcome,
        of person: Person,
        over before: Outcome? = nil
    ) throws -> Outcome {
        let today = try zone().local(now).day
        let id = person.participant.id
        let began = person.course.began(firstSession: try firstSession(of: id))
        var kept: Outcome
        do throws(OutcomeMistake) {
            kept = try outcome.kept(on: today, ofCourseFrom: began, over: before)
        } catch {
            throw OutcomeError.mistake(error)
        }
        guard let meeting = kept.meeting else { return kept }
        let isAsBefore = meeting == before?.meeting && kept.from == before?.from
        kept.meeting = try isAsBefore ? meeting : origin(meeting, of: kept, id)
        return kept
    }

    /// The day a person first came to a session.
    private func firstSession(of id: Int) throws -> Day? {
        try row(
            """
            SELECT min(day) AS day FROM attendance JOIN meeting ON meeting.id = attendance.meeting
            WHERE participant = ? AND kind = 'session' AND cancelled_because IS NULL
                AND mark IN ('came', 'came-late')
            """,
            [id]
        )?.dayIfAny("day")
    }

    /// The meeting that an outcome came from: held by then, with the person there.
    private func origin(_ meeting: MeetingID, of outcome: Outcome, _ id: Int) throws -> MeetingID {
        let text = meeting.description
        let stored = try heldMeeting(text)
        try requireReach(stored.meeting.id.cycle.programme)
        guard stored.moments.begins <= now, stored.meeting.date <= outcome.from else {
            throw OutcomeError.meetingNotBefore(text, stored.meeting.date)
        }
        rely(on: .meetings(stored.roster))
        rely(on: .attendance(id))
        let mark = try row(
            "SELECT mark FROM attendance WHERE meeting = ? AND participant = ?",
            [text, id]
        )?.word("mark", Mark.self)
        guard mark?.isThere == true else { throw OutcomeError.wasNotThere(id, text) }
        return stored.meeting.id
    }

    /// Writes an outcome that can be kept.
    func add(_ outcome: Outcome, of id: Int) throws -> StoredOutcome {
        let number = try insert(outcome, of: id)
        return StoredOutcome(
            number: number,
            participant: id,
            outcome: outcome,
            version: Version(self.number)
        )
    }

    /// What somebody should look at.
    ///
    /// - `number`: The number of the outcome itself, if it has one.
    func doubts(
        about outcome: Outcome,
        of person: Person,
        beside number: Int? = nil
    ) throws -> [OutcomeDoubt] {
        let others = try outcomes(of: person.participant.id).filter { $0.number != number }
        return person.course.doubts(
            about: outcome,
            beside: Dictionary(
                others.map { ($0.number, $0.outcome) },
                uniquingKeysWith: { first, _ in first }
            ),
            firstSession: try firstSession(of: person.participant.id),
            on: try zone().local(now).day
        )
    }

    /// Notes a job or an education that a course ended with, unless one is there that goes on.
    func addOutcome(
        endedOn day: Day,
        _ reason: EndReason,
        of person: Person
    ) throws -> StoredOutcome? {
        guard let kind = reason.outcome else { return nil }
        let id = person.participant.id
        rely(on: .outcomes(id))
        let others = try outcomes(of: id).map(\.outcome)
        guard !others.contains(where: { $0.kind == kind && $0.isOpen(on: day) }) else { return nil }
        return try add(try kept(Outcome(kind, from: day), of: person), of: id)
    }
}
