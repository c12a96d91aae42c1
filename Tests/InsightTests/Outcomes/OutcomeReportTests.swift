import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

/// How far people came, what began, and how long it took, as counted by hand.
@Suite struct OutcomeReportTests {
    private func course(
        _ referral: String?,
        _ outcomes: [(OutcomeKind, String)] = [],
        end: (String, EndReason)? = nil
    ) throws -> Course {
        var course = Course()
        course.referral = try referral.map {
            .init(day: try Sample.day($0), by: "x", testMessageArrived: nil)
        }
        course.outcomes = try outcomes.map { Outcome($0.0, from: try Sample.day($0.1)) }
        course.end = try end.map { .init(day: try Sample.day($0.0), reason: $0.1) }
        return course
    }

    /// Sessions 1 and 2, a block of talks and a network meeting, with who came.
    private func meetings() throws -> [MeetingAttendance] {
        func there(_ people: [Int], _ mark: Mark = .came) -> [Int: Mark] {
            Dictionary(uniqueKeysWithValues: people.map { ($0, mark) })
        }
        return [
            try Sample.meeting(
                try Sample.meetingID("session", number: 1),
                on: "2027-01-05",
                marks: there([1, 2, 3, 6])
            ),
            try Sample.meeting(
                try Sample.meetingID("session", number: 2),
                on: "2027-01-12",
                marks: there([1, 2])
            ),
            try Sample.meeting(
                try Sample.meetingID("talks"),
                .talks,
                on: "2027-01-20",
                marks: there([1], .held)
            ),
            try Sample.meeting(
                try Sample.meetingID("network"),
                .network,
                on: "2027-01-26",
                marks: there([1, 3, 6])
            ),
            try Sample.meeting(
                try Sample.meetingID("network", month: 2),
                .network,
                on: "2027-02-23",
                marks: there([1])
            ),
        ]
    }

    private func people() throws -> [CourseFacts] {
        var network = Outcome(.internship, from: try Sample.day("2027-02-01"))
        network.meeting = try Sample.meetingID("network")
        var first = try course("2027-01-01", [(.job, "2027-03-02")])
        first.outcomes.insert(network, at: 0)
        let courses = [
            first,
            try course("2027-01-01", [], end: ("2027-02-10", .moved)),
            try course(
                "2027-01-04",
                [(.education, "2027-02-20")],
                end: ("2027-02-20", .education)
            ),
            try course("2027-01-04", [(.mentor, "2027-03-01"), (.mentor, "2027-06-01")]),
            // Was referred after the closing day.
            try course("2027-09-01", [(.job, "2027-09-01")]),
            // No referral is on file.
            try course(nil),
            // Invited, and nothing else.
            try course(nil),
        ]
        return courses.enumerated().map { Sample.facts($0 + 1, Traits(), $1) }
    }

    private func report(
        _ period: ReportPeriod = ReportPeriod(),
        until day: String = "2027-06-30"
    ) throws -> OutcomeReport {
        OutcomeReport(
            try people(),
            meetings: try meetings(),
            sessions: [try Sample.id("frederiksberg"): 2],
            in: period,
            until: try Sample.day(day)
        )
    }

    @Test func theFunnelCountsPersonsOnceAndSeatsApart() throws {
        let report = try report()
        #expect(report.funnel.map(\.persons) == [5, 4, 2, 1, 3, 2, 2])
        #expect(report.funnel.map(\.seats) == [nil, 6, nil, 1, 4, nil, nil])
    }

    @Test func whatComesAfterTheClosingDayIsNotKnown() throws {
        let report = try report(until: "2027-01-31")
        #expect(report.funnel.map(\.persons) == [5, 4, 2, 1, 3, 0, 0])
        #expect(report.funnel.map(\.seats) == [nil, 6, nil, 1, 3, nil, nil])
        let january = try self.report(ReportPeriod(to: try Sample.day("2027-01-31")))
        #expect(january == (try self.report(january.period, until: "2027-01-31")))
    }

    @Test func whatBeganIsCountedByKind() throws {
        let report = try report()
        let counts = report.begun.map { [$0.outcomes, $0.persons, $0.fromMeetings] }
        // Internship, wage subsidy, mentor, job, education.
        #expect(counts == [[1, 1, 1], [0, 0, 0], [2, 1, 0], [1, 1, 0], [1, 1, 0]])
        #expect([report.placements.outcomes, report.placements.persons] == [3, 2])
        #expect([report.work.outcomes, report.work.persons] == [2, 2])
        let from = report.fromMeetings.filter { $0.outcomes > 0 }
        #expect(from.map(\.kind) == [.network] && from.map(\.outcomes) == [1])
        let march = ReportPeriod(
            from: try Sample.day("2027-03-01"),
            to: try Sample.day("2027-03-31")
        )
        let begun = try self.report(march)
        #expect(begun.begun.map(\.outcomes) == [0, 0, 1, 1, 0])
        #expect(begun.funnel.map(\.persons) == [0, 0, 0, 0, 0, 0, 0])
    }

    /// Days and how many arrived and left, of those with a referral: 1 January to 2 March is 60 days.
    @Test func thoseUnderWayAndThoseWhoEndedAreCensored() throws {
        let report = try report()
        func points(_ stretch: Stretch) -> [[Int]] {
            let curve = report.times.first { $0.stretch == stretch }?.curve
            return curve?.points.map { [$0.days, $0.arrived, $0.left] } ?? []
        }
        // Person 6 came without a referral; person 4 never came.
        #expect(points(.referralToStart) == [[1, 1, 0], [4, 2, 0], [177, 0, 1]])
        #expect(points(.startToCompletion) == [[7, 2, 0], [46, 0, 1], [176, 0, 1]])
        #expect(
            points(.referralToJob) == [
                [40, 0, 1], [47, 0, 1], [60, 1, 0], [176, 0, 1], [177, 0, 1],
            ]
        )
        #expect(
            points(.referralToWork) == [
                [40, 0, 1], [47, 1, 0], [60, 1, 0], [176, 0, 1], [177, 0, 1],
            ]
        )
        #expect(
            points(.referralToPlacement) == [
                [31, 1, 0], [40, 0, 1], [47, 0, 1], [56, 1, 0], [176, 0, 1],
            ]
        )
    }

    /// The course begins with the referral on 1 March or with the session on 5 January, whichever is known first.
    @Test(
        arguments: [
            // Referral, came, first day of the job; when the course began, whether the job counts, and the days
            // from the referral to the first session.
            ("2027-03-01", false, "2027-03-01", "2027-03-01", true, nil),
            ("2027-03-01", false, "2027-02-28", "2027-03-01", false, nil),
            ("2027-01-01", true, "2027-01-01", "2027-01-01", true, 4),
            ("2027-03-01", true, "2027-01-05", "2027-01-05", true, 0),
            ("2027-03-01", true, "2027-01-04", "2027-01-05", false, 0),
            (nil, true, "2027-01-05", "2027-01-05", true, nil),
            (nil, true, "2027-01-04", "2027-01-05", false, nil),
            // Referred after the closing day: what is not known yet takes nobody out of the report.
            ("2027-09-01", true, "2027-02-01", "2027-01-05", true, nil),
        ] as [(String?, Bool, String, String, Bool, Int?)]
    )
    func whatWasThereBeforeTheCourseIsNoOutcomeOfIt(
        referral: String?,
        hasCome: Bool,
        from: String,
        began: String,
        counts: Bool,
        days: Int?
    ) throws {
        let person = Sample.facts(1, Traits(), try course(referral, [(.job, from)]))
        let session = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-01-05",
            marks: hasCome ? [1: .came] : [:]
        )
        let until = try Sample.day("2027-06-30")
        func report(_ day: Day) -> OutcomeReport {
            OutcomeReport(
                [person],
                meetings: [session],
                in: ReportPeriod(from: day, to: until),
                until: until
            )
        }
        let day = try Sample.day(began)
        let all = report(day)
        #expect(all.funnel[0].persons == 1 && report(day.advanced(by: 1)).funnel[0].persons == 0)
        #expect(all.funnel.last?.persons == (counts ? 1 : 0))
        let always = OutcomeReport([person], meetings: [session], until: until)
        #expect(always.work.outcomes == (counts ? 1 : 0))
        let groups = TargetGroupReport([person], meetings: [session], by: [[.gender]], until: until)
        #expect(groups.total[.job] == (counts ? 1 : 0))
        let waited = always.times.first { $0.stretch == .referralToStart }?.curve
        #expect(waited?.points.first { $0.arrived > 0 }?.days == days)
        let isReferred = referral != nil && referral != "2027-09-01"
        #expect(waited?.people == (isReferred ? 1 : 0))
    }

    /// Of twenty who began, the number without a referral is what the waiting time leaves out.
    @Test(arguments: [(0, true), (1, false), (4, false), (5, true)])
    func howManyHaveNoReferralIsNotToldByTheTimes(without: Int, isShown: Bool) throws {
        let people = try (1...20).map {
            Sample.facts($0, Traits(), try course($0 <= without ? nil : "2027-01-04"))
        }
        let came = Dictionary(uniqueKeysWithValues: (1...20).map { ($0, Mark.came) })
        let session = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-01-05",
            marks: came
        )
        let year = try #require(
            SharedYear(
                ReportPeriod(from: try Sample.day("2027-01-01"), to: try Sample.day("2027-12-31"))
            )
        )
        let report = OutcomeReport(
            people,
            meetings: [session],
            in: year.days,
            shared: year,
            until: try Sample.day("2027-12-31")
        )
        #expect(report.times.contains { $0.stretch == .referralToStart } == isShown)
    }

    /// An outcome that was taken away, or never noted, is in no number, whatever the course ended with.
    @Test(arguments: [EndReason.job, .education]) func anEndAloneIsNoOutcome(_ reason: EndReason)
        throws
    {
        let person = Sample.facts(
            1,
            Traits(),
            try course("2027-01-01", [], end: ("2027-02-20", reason))
        )
        let day = try Sample.day("2027-06-30")
        let report = OutcomeReport([person], meetings: [], until: day)
        #expect(report.funnel.first { $0.step == .work }?.persons == 0)
        #expect(report.work.outcomes == 0 && report.begun.allSatisfy { $0.outcomes == 0 })
        #expect(report.times.allSatisfy { $0.curve.arrived == 0 })
        let groups = TargetGroupReport([person], meetings: [], by: [[.gender]], until: day)
        #expect(groups.total[.job] == 0 && groups.total[.education] == 0)
    }

    /// What is of the closing day is known on it, and not on the day before.
    @Test(arguments: [(0, 1), (-1, 0)])
    func theClosingDayItselfCounts(days: Int, count: Int) throws {
        let day = try Sample.day("2027-01-05")
        let person = Sample.facts(
            1,
            Traits(),
            try course("2027-01-05", [(.internship, "2027-01-05"), (.job, "2027-01-05")])
        )
        let session = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-01-05",
            marks: [1: .came]
        )
        let sessions = [try Sample.id("frederiksberg"): 1]
        let until = day.advanced(by: days)
        let report = OutcomeReport(
            [person],
            meetings: [session],
            sessions: sessions,
            until: until
        )
        let persons = Dictionary(uniqueKeysWithValues: report.funnel.map { ($0.step, $0.persons) })
        for step in [CourseStep.referred, .started, .completed, .placement, .work] {
            #expect(persons[step] == count, "\(step)")
        }
        let waited = report.times.first { $0.stretch == .referralToStart }?.curve
        #expect(waited?.people == count && waited?.arrived == count)
        // In the house nothing is hidden.
        #expect(!report.hidden.isShared && !report.hidden.arePlacementsHidden)
        #expect(!report.hidden.isWorkHidden && report.hidden.steps.isEmpty)
        // The period may be open longer than anything is known.
        let groups = TargetGroupReport(
            [person],
            meetings: [session],
            sessions: sessions,
            by: [[.gender]],
            in: ReportPeriod(to: day.advanced(by: 100)),
            until: until
        )
        #expect(groups.closingDay == until && !groups.isShared)
        for measure in OutcomeMeasure.allCases where measure != .education {
            #expect(groups.total[measure] == count, "\(measure)")
        }
        #expect(groups.total[.education] == 0)
    }

    /// Of two programmes the one that was completed first counts, by what its first cycle asked for.
    @Test func theFirstCompletionCounts() throws {
        func session(_ programme: String, _ number: Int, _ month: Int, _ day: String) throws
            -> MeetingAttendance
        {
            try Sample.meeting(
                try Sample.meetingID(
                    "session",
                    number: number,
                    programme: programme,
                    month: month
                ),
                on: day,
                marks: [1: .came]
            )
        }
        let meetings = [
            try session("vejle", 1, 1, "2027-01-04"), try session("vejle", 2, 1, "2027-03-01"),
            try session("frederiksberg", 1, 2, "2027-02-02"),
        ]
        // One session is enough in the cycle of February, two are asked for elsewhere.
        let february = CycleID(programme: try Sample.id("frederiksberg"), year: 2027, month: 2)
        let report = OutcomeReport(
            [Sample.facts(1, Traits(), try course("2027-01-01"))],
            meetings: meetings,
            sessions: [try Sample.id("vejle"): 2, try Sample.id("frederiksberg"): 2],
            cycles: [february: 1],
            until: try Sample.day("2027-06-30")
        )
        let curve = report.times.first { $0.stretch == .startToCompletion }?.curve
        // 4 January to 2 February.
        #expect(curve?.points.map { [$0.days, $0.arrived] } == [[29, 1]])
    }

    /// A meeting that is not on file any more is one of no kind.
    @Test func anOutcomeOfAMeetingThatIsGoneIsOfNoKind() throws {
        var course = try course("2027-01-01", [(.job, "2027-03-02")])
        course.outcomes[0].meeting = try Sample.meetingID("network")
        func kinds(_ meetings: [MeetingAttendance]) throws -> [MeetingKind?] {
            OutcomeReport(
                [Sample.facts(1, Traits(), course)],
                meetings: meetings,
                until: try Sample.day("2027-06-30")
            ).fromMeetings.filter { $0.outcomes > 0 }.map(\.kind)
        }
        #expect(try kinds([]) == [nil])
        #expect(try kinds(try meetings()) == [.network])
        let known = OutcomeReport(
            [CourseFacts](),
            meetings: [],
            until: try Sample.day("2027-06-30")
        )
        #expect(known.fromMeetings.count == MeetingKind.allCases.count)
    }

    @Test func aCurveSaysNothingBeyondTheLastDayThatAnybodyWasSeen() {
        let curve = SurvivalCurve([(10, true), (20, false), (30, true), (40, false)])
        #expect(curve.points.map(\.share) == [0.75, 0.75, 0.375, 0.375])
        #expect(curve.median == 30)
        #expect(curve.after(9)?.share == 1 && curve.after(10)?.share == 0.75)
        #expect(curve.after(25)?.share == 0.75 && curve.after(30)?.share == 0.375)
        #expect(curve.after(40)?.share == 0.375 && curve.after(41) == nil)
        let done = SurvivalCurve([(10, true), (20, true)])
        #expect(done.after(365)?.share == 0 && done.median == 10)
        let none = SurvivalCurve([])
        #expect(none.after(0) == nil && none.median == nil && none.people == 0)
    }

    @Test func nothingIsSharedThatFewStandBehind() throws {
        let people = try (1...30).map { number in
            let outcomes: [(OutcomeKind, String)] = number <= 3 ? [(.job, "2027-01-20")] : []
            return Sample.facts(number, Traits(), try course("2027-01-04", outcomes))
        }
        let year = try #require(
            SharedYear(
                ReportPeriod(from: try Sample.day("2027-01-01"), to: try Sample.day("2027-12-31"))
            )
        )
        func report(_ people: [CourseFacts]) throws -> OutcomeReport {
            OutcomeReport(
                people,
                meetings: [],
                in: year.days,
                shared: year,
                until: try Sample.day("2028-06-30")
            )
        }
        let few = try report(people)
        #expect(few.hidden.steps == [.work] && few.hidden.isWorkHidden)
        #expect(few.hidden.kinds.contains(.job) && !few.hidden.arePlacementsHidden)
        #expect(!few.times.contains { $0.stretch == .referralToJob })
        let more = try (31...32).map {
            Sample.facts($0, Traits(), try course("2027-03-01", [(.job, "2027-03-09")]))
        }
        let five = try report(people + more)
        #expect(five.hidden.steps.isEmpty && five.hidden.kinds.isEmpty)
        #expect(!five.hidden.isWorkHidden)
        #expect(five.times.contains { $0.stretch == .referralToJob })
    }
}
