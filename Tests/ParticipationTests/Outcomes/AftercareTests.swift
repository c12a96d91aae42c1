import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// When somebody who got a job is called.
@Suite struct AftercareTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func job(
        from: String = "2027-01-31",
        until: String? = nil,
        checks: [AftercareMonth: (String, AftercareState)] = [:]
    ) throws -> Outcome {
        var job = Outcome(.job, from: try day(from))
        job.until = try until.map(day)
        for (month, check) in checks {
            job.aftercare[month] = AftercareCheck(day: try day(check.0), state: check.1)
        }
        return job
    }

    private func due(_ course: Course, on text: String) throws -> [Int] {
        course.aftercareDue(on: try day(text)).map(\.month.rawValue)
    }

    /// The last day of a month where there is no such day; each call until the next, or for three months.
    @Test(
        arguments: [
            ("2027-04-29", []), ("2027-04-30", [3]), ("2027-07-30", [3]), ("2027-07-31", [6]),
            ("2027-10-30", [6]), ("2027-10-31", []), ("2028-01-30", []), ("2028-01-31", [12]),
            ("2028-04-29", [12]), ("2028-04-30", []),
        ] as [(String, [Int])]
    )
    func itIsDueForThreeMonths(text: String, months: [Int]) throws {
        var course = Course()
        course.outcomes = [try job()]
        #expect(try due(course, on: text) == months)
        for day in [try day(text)] where !months.isEmpty {
            #expect(course.outcomes[0].from >= Course.firstDayOfJobs(calledOn: day))
        }
    }

    @Test func thePlaceAndTheFirstDayAreTold() throws {
        var course = Course()
        let placement = Outcome(.internship, from: try day("2026-12-01"))
        course.outcomes = [placement, try job(from: "2026-11-30"), try job(from: "2027-02-28")]
        let due = course.aftercareDue(on: try day("2027-06-15"))
        #expect(due.map(\.place) == [1, 2])
        #expect(due.map(\.month) == [.sixth, .third])
        #expect(due.map(\.since) == [try day("2027-05-30"), try day("2027-05-28")])
    }

    /// "No contact" is an answer too: it is not known, and nobody calls for the same month again.
    @Test(arguments: AftercareState.allCases) func whatWasFoundIsNotAskedAgain(
        state: AftercareState
    ) throws {
        var course = Course()
        course.outcomes = [try job(checks: [.third: ("2027-05-02", state)])]
        #expect(try due(course, on: "2027-05-03") == [])
        // A job that has not ended is asked for once more, whatever was found.
        #expect(try due(course, on: "2027-08-01") == [6])
    }

    /// A job that has ended stops later calls, unless work was found elsewhere.
    @Test(
        arguments: [
            ("2027-04-29", nil, []), ("2027-04-30", nil, [3]),
            ("2027-06-30", ("2027-07-02", .inWork), [6]),
            ("2027-06-30", ("2027-07-02", .notInWork), []),
            ("2027-06-30", ("2027-07-02", .noContact), []),
            ("2027-06-30", ("2027-05-02", .inWork), []),
        ] as [(String, (String, AftercareState)?, [Int])]
    )
    func anEndedJobStopsThem(
        until: String,
        found: (String, AftercareState)?,
        months: [Int]
    ) throws {
        var course = Course()
        course.outcomes = [
            try job(until: until, checks: found.map { [.third: $0] } ?? [:])
        ]
        let day = found == nil ? "2027-05-02" : "2027-08-02"
        #expect(try due(course, on: day) == months)
    }

    @Test(
        arguments: [
            (EndReason.job, "2027-01-31", [3]), (.other, "2027-01-31", [3]),
            (.moved, "2027-05-02", []), (.moved, "2027-05-03", [3]),
            (.doesNotWish, "2027-02-01", []),
        ] as [(EndReason, String, [Int])]
    )
    func whoHasMovedOrWishesNoMoreIsLeftInPeace(
        reason: EndReason,
        ended: String,
        months: [Int]
    ) throws {
        var course = Course()
        course.outcomes = [try job()]
        course.end = Course.End(day: try day(ended), reason: reason)
        #expect(try due(course, on: "2027-05-02") == months)
    }

    @Test func nobodyIsCalledInAPause() throws {
        var course = Course()
        course.outcomes = [try job()]
        let pause = Course.Pause(from: try day("2027-05-01"), until: try day("2027-05-10"))
        course.pauses = [try #require(pause)]
        #expect(try due(course, on: "2027-04-30") == [3])
        #expect(try due(course, on: "2027-05-10") == [])
        #expect(try due(course, on: "2027-05-11") == [3])
    }

    @Test func onlyJobsAreAskedAbout() throws {
        for kind in OutcomeKind.allCases {
            var course = Course()
            course.outcomes = [Outcome(kind, from: try day("2027-01-31"))]
            #expect(try due(course, on: "2027-05-02") == (kind == .job ? [3] : []))
        }
    }
}
