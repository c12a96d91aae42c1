public import CivilTime
internal import GRDB
public import Participation

// Calls to those who got a job: which are due, and what was found.

/// A call that is due.
public struct AftercareCall: Hashable, Sendable {
    /// Who is to be called.
    public let participant: Participant
    /// The job that it is about.
    public let job: StoredOutcome
    /// Which call it is.
    public let month: AftercareMonth
    /// The day since which it is due.
    public let since: Day
}

extension UseCase where Outcome == StoredOutcome {
    /// Notes what was found when somebody who got a job was called; that nobody was reached is a finding too.
    ///
    /// A finding that is there already is written over. A call may come up to a month early, since people
    /// are met before.
    ///
    /// - Parameters:
    ///   - id: The person's number.
    ///   - month: Which call it is.
    ///   - state: What was found.
    ///   - day: When; nothing for today.
    ///   - number: The job it is about; nothing for the only one that it can be about.
    /// - Returns: A use case that gives the job, and fails with ``OutcomeError``.
    public static func recordAftercare(
        of id: Int,
        _ month: AftercareMonth,
        _ state: AftercareState,
        on day: Day? = nil,
        about number: Int? = nil
    ) -> UseCase {
        UseCase(.recordOutcome, .changes, about: Subject(participant: id)) { work in
            try work.requireParticipant(id)
            let today = try work.zone().local(work.now).day
            let day = day ?? today
            guard day <= today else { throw OutcomeError.aftercareAhead(day) }
            let job = try work.job(of: id, number, calledIn: month, on: day)
            let check = AftercareCheck(day: day, state: state)
            if job.outcome.aftercare[month] != check {
                try work.save(check, month, of: job.number, id)
            }
            return try work.outcome(job.number, of: id)
        }
    }
}

extension Work {
    /// How many days before it is due a call may be made.
    private static var daysEarly: Int { 31 }

    /// The job that a call is about: of several, the only one whose call is open, or is noted already.
    fileprivate func job(
        of id: Int,
        _ number: Int?,
        calledIn month: AftercareMonth,
        on day: Day
    ) throws -> StoredOutcome {
        if number == nil { rely(on: .outcomes(id)) }
        let all = try outcomes(of: id)
        if let number {
            guard let own = all.first(where: { $0.number == number }) else {
                throw NotFound.outcome(number)
            }
            guard own.outcome.kind == .job else { throw OutcomeError.notAJob(number) }
        }
        let jobs = all.filter { $0.outcome.kind == .job && (number == nil || $0.number == number) }
        guard !jobs.isEmpty else { throw OutcomeError.noJob(id) }
        func firstDay(_ job: StoredOutcome) -> Day {
            job.outcome.aftercareDay(month).advanced(by: -Work.daysEarly)
        }
        let ripe = jobs.filter { firstDay($0) <= day }
        guard !ripe.isEmpty else {
            throw OutcomeError.aftercareTooEarly(month, jobs.map(firstDay).min() ?? day)
        }
        let open = ripe.filter {
            $0.outcome.aftercare[month] == nil && $0.outcome.wantsAftercare(month)
        }
        let meant = open.isEmpty ? ripe : open
        guard meant.count == 1, let job = meant.first else {
            throw OutcomeError.severalJobs(id, meant.map(\.number))
        }
        return job
    }

    /// The calls that are due on a day, in the order of the numbers of those who are to be called.
    func aftercareCalls(on day: Day) throws -> [AftercareCall] {
        let ids = try rows(
            """
            SELECT DISTINCT participant FROM outcome
            WHERE kind = 'job' AND first_day BETWEEN ? AND ? ORDER BY participant
            """,
            [Course.firstDayOfJobs(calledOn: day).description, day.description]
        ).map { try $0.key("participant") }
        let due = try people(numbered: ids).filter { !$0.course.aftercareDue(on: day).isEmpty }
        let reached = try divided(due).reached
        noteReading(reached.map(\.participant.id))
        return try reached.flatMap { person in
            let stored = try outcomes(of: person.participant.id)
            return person.course.aftercareDue(on: day).map { call in
                AftercareCall(
                    participant: person.participant,
                    job: stored[call.place],
                    month: call.month,
                    since: call.since
                )
            }
        }
    }
}
