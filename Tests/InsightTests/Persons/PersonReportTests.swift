import CivilTime
import Foundation
import Insight
import Participation
import Planning
import Testing

@Suite("Persons, each counted once, by the day it happened")
struct PersonReportTests {
    private let period: ReportPeriod
    private let required: [Identifier: Int]

    init() throws {
        period = ReportPeriod(from: try Sample.day("2027-02-01"), to: try Sample.day("2027-02-28"))
        required = [try Sample.id("frederiksberg"): 3]
    }

    private func counts(_ meetings: [MeetingAttendance], _ course: Course = Course())
        -> PersonCounts
    {
        PersonReport(
            [Sample.facts(1, Traits(), course)],
            meetings: meetings,
            sessions: required,
            in: period
        ).total
    }

    /// Sessions that person 1 came to: number and date.
    private func sessions(_ dates: [(Int, String)], _ mark: Mark = .came) throws
        -> [MeetingAttendance]
    {
        try dates.enumerated().map { index, session in
            try Sample.meeting(
                try Sample.meetingID("session", number: session.0, month: index + 1),
                on: session.1,
                marks: [1: mark]
            )
        }
    }

    @Test(
        "Started with the first session, completed with the last number that was missing",
        arguments: [
            ([], 0, 0),
            ([(1, "2027-02-02")], 1, 0),
            ([(1, "2027-01-05"), (2, "2027-02-02")], 0, 0),
            ([(1, "2027-02-02"), (2, "2027-02-09"), (3, "2027-02-16")], 1, 1),
            ([(1, "2027-01-05"), (2, "2027-01-12"), (3, "2027-02-02")], 0, 1),
            ([(3, "2027-01-19"), (2, "2027-01-12"), (1, "2027-02-02")], 0, 1),
            ([(1, "2027-02-02"), (1, "2027-02-09"), (3, "2027-02-16")], 1, 0),
            ([(1, "2027-01-05"), (2, "2027-01-12"), (3, "2027-01-19"), (3, "2027-02-16")], 0, 0),
            ([(1, "2027-02-02"), (2, "2027-02-09"), (3, "2027-03-02")], 1, 0),
        ] as [([(Int, String)], Int, Int)]
    )
    func course(dates: [(Int, String)], started: Int, completed: Int) throws {
        let found = counts(try sessions(dates))
        #expect(found.started == started && found.completed == completed)
        #expect(counts(try sessions(dates, .cameLate)) == found)
        #expect(counts(try sessions(dates, .excused)) == PersonCounts())
    }

    @Test("Numbers of two programmes do not complete one, and a programme without number none")
    func programmes() throws {
        let days = ["2027-02-02", "2027-02-09", "2027-02-16"]
        let meetings = try days.enumerated().map { index, day in
            try Sample.meeting(
                try Sample.meetingID(
                    "session",
                    number: index + 1,
                    programme: index == 2 ? "vejle" : "frederiksberg"
                ),
                on: day,
                marks: [1: .came]
            )
        }
        #expect(counts(meetings).completed == 0)
        let report = PersonReport(
            [Sample.facts(1)],
            meetings: try sessions([(1, "2027-02-02")]),
            sessions: [try Sample.id("frederiksberg"): 0],
            in: period
        )
        #expect(report.total.completed == 0 && report.total.started == 1)
    }

    @Test(
        "Referral and end count on their day",
        arguments: [("2027-01-31", 0), ("2027-02-01", 1), ("2027-02-28", 1), ("2027-03-01", 0)]
    )
    func days(day: String, count: Int) throws {
        var course = Course()
        course.referral = .init(day: try Sample.day(day), by: "x", testMessageArrived: nil)
        #expect(counts([], course).referred == count)
        for reason in EndReason.allCases {
            var course = Course()
            course.end = .init(day: try Sample.day(day), reason: reason)
            let ended = counts([], course).ended
            #expect(ended[reason] == count && ended.values.reduce(0, +) == count)
        }
    }

    @Test(
        "Paused is whoever pauses on the last day and has not ended",
        arguments: [
            ("2027-02-10", "2027-02-27", nil, 0), ("2027-02-28", "2027-03-30", nil, 1),
            ("2027-01-01", "2027-02-28", nil, 1), ("2027-03-01", "2027-03-02", nil, 0),
            ("2027-02-20", "2027-03-30", "2027-02-28", 0),
            ("2027-02-20", "2027-03-30", "2027-03-01", 1),
        ] as [(String, String, String?, Int)]
    )
    func paused(from: String, until: String, end: String?, count: Int) throws {
        var course = Course()
        let pause = Course.Pause(from: try Sample.day(from), until: try Sample.day(until))
        course.pauses = [try #require(pause)]
        course.end = try end.map { Course.End(day: try Sample.day($0), reason: .job) }
        #expect(counts([], course).paused == count)
        // Without dates the last meeting that was held decides, not the clock.
        let last = try Sample.meeting(
            try Sample.meetingID("visit"),
            .visit,
            on: "2027-02-28"
        )
        let open = PersonReport([Sample.facts(1, Traits(), course)], meetings: [last])
        #expect(open.total.paused == count)
        #expect(PersonReport([Sample.facts(1, Traits(), course)], meetings: []).total.paused == 0)
    }

    @Test("Talks and network meetings count once for each person, walk-ins too")
    func talks() throws {
        let meetings = try ["2027-02-02", "2027-02-09", "2027-03-02"].enumerated().flatMap {
            index,
            day in
            try [("talks", MeetingKind.talks), ("network", .network), ("info", .info)].map {
                try Sample.meeting(
                    try Sample.meetingID("\($0.0)", month: index + 1),
                    $0.1,
                    on: day,
                    marks: index == 2 ? [2: .came] : [1: .came, 2: .noShow, 9: .came]
                )
            }
        }
        let offers = try [
            (1, "2027-01-31"), (2, "2027-02-01"), (2, "2027-02-02"), (9, "2027-02-02"),
        ]
        .map { TalkOffer(participant: $0.0, day: try Sample.day($0.1)) }
        let people = [1, 2].map { Sample.facts($0) }
        let report = PersonReport(people, meetings: meetings, offers: offers, in: period)
        #expect(report.total.talkHeld == 1 && report.total.activeInNetwork == 1)
        #expect(report.total.talkOffered == 1 && report.total.started == 0)
    }

    @Test("What is written out has every reason by its name")
    func encoded() throws {
        var course = Course()
        course.end = .init(day: try Sample.day("2027-02-02"), reason: .job)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        #expect(
            String(decoding: try encoder.encode(counts([], course)), as: UTF8.self)
                == #"{"activeInNetwork":0,"completed":0,"#
                + #""ended":{"does-not-wish":0,"education":0,"job":1,"moved":0,"other":0},"#
                + #""paused":0,"referred":0,"started":0,"talkHeld":0,"talkOffered":0}"#
        )
    }

    @Test("A meeting that was not held counts for nobody")
    func notHeld() throws {
        let meeting = try Sample.meeting(
            try Sample.meetingID("network"),
            .network,
            on: "2027-02-02",
            isHeld: false,
            marks: [1: .came]
        )
        #expect(counts([meeting]) == PersonCounts())
    }
}
