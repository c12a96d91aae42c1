import CivilTime
import Participation
import Planning
import Store
import Testing

/// Calls to those who got a job: who is due in the morning, and what is noted.
@Suite struct AftercareCallTests {
    private func due(_ town: Town, on day: String, by actor: Actor = Samples.facilitator) throws
        -> [AftercareCall]
    {
        try town.later(.readMorning(of: Samples.day(day)), by: actor).aftercare
    }

    @Test func whoIsDueStandsInTheMorning() throws {
        let town = try Town.filled()
        try town.later(.addOutcome(Samples.job("2026-10-06"), of: 5))
        #expect(try due(town, on: "2027-01-05").isEmpty)
        let calls = try due(town, on: "2027-01-06")
        #expect(calls.map(\.participant.id) == [5])
        #expect(calls.map(\.month) == [.third])
        #expect(calls.map(\.since) == [Samples.day("2027-01-06")])
        #expect(calls.map(\.job.number) == [4])
        let readings = try town.later(.readLog(about: 5), by: Samples.administrator)
        #expect(readings.contains { $0.action == .readRegistrations })
        // Number 3 was called after three months, and is called again after six.
        #expect(try due(town, on: "2027-04-01").map(\.participant.id) == [3, 5])
        try town.later(.recordAftercare(of: 5, .third, .noContact))
        #expect(try due(town, on: "2027-01-06").isEmpty)
        let course = try town.later(.readPerson(5)).person.course
        #expect(course.outcomes[0].aftercare[.third]?.state == .noContact)
    }

    /// Colleagues of other programmes see nothing of it.
    @Test func onlyThoseInReachAreDue() throws {
        let town = try Town.filled()
        try town.later(.addOutcome(Samples.job("2026-10-06"), of: 5))
        try town.bringIn("vejle")
        let nobodys = try town.add(1, at: "2027-01-06 12:30")[0]
        try town.later(.addOutcome(Samples.job("2026-10-06"), of: nobodys))
        let staff = Actor(
            name: "dorte",
            role: .facilitator,
            scope: .programmes([Samples.id("vejle")])
        )
        #expect(try due(town, on: "2027-01-06", by: staff).map(\.participant.id) == [nobodys])
        #expect(throws: AccessError.knownElsewhere(5)) {
            try town.later(.recordAftercare(of: 5, .third, .inWork), by: staff)
        }
        #expect(throws: AccessError.knownElsewhere(5)) {
            try town.later(.addOutcome(Samples.internship, of: 5), by: staff)
        }
        #expect(throws: AccessError.knownElsewhere(3)) {
            try town.later(.readOutcome(1), by: staff)
        }
        let reached = try town.later(.readOutcomes(), by: staff)
        #expect(reached.map(\.participant.id) == [nobodys])
    }

    @Test(
        arguments: [
            (5, 3, nil, nil, .noJob(5)), (1, 3, nil, nil, .noJob(1)),
            (1, 3, nil, 2, .notAJob(2)), (3, 3, "2027-01-07", nil, .aftercareAhead("2027-01-07")),
            (3, 6, nil, nil, .aftercareTooEarly(.sixth, "2027-03-01")),
            (3, 3, "2026-11-30", nil, .aftercareTooEarly(.third, "2026-12-01")),
        ] as [(Int, Int, String?, Int?, Refusal)]
    )
    func whatCannotBeNotedIsRefused(
        id: Int,
        month: Int,
        day: String?,
        number: Int?,
        refusal: Refusal
    ) throws {
        let town = try Town.filled()
        let month = try #require(AftercareMonth(rawValue: month))
        #expect(throws: refusal.error) {
            try town.later(
                .recordAftercare(
                    of: id,
                    month,
                    .inWork,
                    on: day.map { Samples.day($0) },
                    about: number
                )
            )
        }
    }

    /// An error with its day as it is written.
    enum Refusal: Sendable {
        case noJob(Int)
        case notAJob(Int)
        case aftercareAhead(String)
        case aftercareTooEarly(AftercareMonth, String)

        var error: OutcomeError {
            switch self {
            case .noJob(let id): .noJob(id)
            case .notAJob(let number): .notAJob(number)
            case .aftercareAhead(let day): .aftercareAhead(Samples.day(day))
            case .aftercareTooEarly(let month, let day):
                .aftercareTooEarly(month, Samples.day(day))
            }
        }
    }

    @Test func ofSeveralJobsTheOneThatIsOpenIsMeant() throws {
        let town = try Town.filled()
        var second = Samples.job("2026-10-05")
        second.company = "Irma"
        try town.later(.addOutcome(second, of: 3))
        // The first job has its call already.
        let called = try town.later(.recordAftercare(of: 3, .third, .notInWork))
        #expect(called.number == 4)
        // Now both have, so one has to be named to be corrected.
        #expect(throws: OutcomeError.severalJobs(3, [1, 4])) {
            try town.later(.recordAftercare(of: 3, .third, .inWork))
        }
        let corrected = try town.later(.recordAftercare(of: 3, .third, .inEducation, about: 1))
        #expect(corrected.number == 1)
        #expect(corrected.outcome.aftercare[.third]?.state == .inEducation)
        #expect(throws: NotFound.outcome(2)) {
            try town.later(.recordAftercare(of: 3, .third, .inWork, about: 2))
        }
    }
}
