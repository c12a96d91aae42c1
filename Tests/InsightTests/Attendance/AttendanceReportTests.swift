import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

@Suite("Attendance by group")
struct AttendanceReportTests {
    private static let keys: [(AttendanceGrouping, [String])] = [
        (
            .meeting,
            [
                "frederiksberg/2027-02/session-1", "frederiksberg/2027-02/session-2",
                "vejle/2027-01/network", "frederiksberg/2027-01/talks",
                "frederiksberg/2026-12/session-10",
            ]
        ),
        (.session, ["1", "2", "10"]),
        (
            .cycle,
            [
                "frederiksberg/2026-12", "frederiksberg/2027-01", "vejle/2027-01",
                "frederiksberg/2027-02",
            ]
        ),
        (.venue, ["library", "town-hall"]),
        (.outside, ["false", "true"]),
        (.programme, ["frederiksberg", "vejle"]),
        (.month, ["2027-01", "2027-02"]),
    ]

    private func meetings() throws -> [MeetingAttendance] {
        let first = Sample.seating(expected: [1, 2])
        return [
            try Sample.meeting(
                try Sample.meetingID("session", number: 10, year: 2026, month: 12),
                on: "2027-02-20",
                first
            ),
            try Sample.meeting(
                try Sample.meetingID("session", number: 2, month: 2),
                on: "2027-01-12",
                first
            ),
            try Sample.meeting(
                try Sample.meetingID("session", number: 1, month: 2),
                on: "2027-01-05",
                first
            ),
            try Sample.meeting(
                try Sample.meetingID("network", programme: "vejle"),
                .network,
                on: "2027-02-01",
                venue: "library",
                isOutside: true,
                first
            ),
            try Sample.meeting(try Sample.meetingID("talks"), .talks, on: "2027-02-02", first),
            try Sample.meeting(
                try Sample.meetingID("visit"),
                .visit,
                on: "2027-03-02",
                isHeld: false,
                first
            ),
        ]
    }

    @Test("Keys and their order", arguments: keys)
    func order(grouping: AttendanceGrouping, keys: [String]) throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10 {
            let shuffled = try meetings().shuffled(using: &generator)
            let report = AttendanceReport(shuffled, by: [grouping])
            #expect(report.rows.map(\.key) == keys)
            #expect(report.rows.allSatisfy { $0.grouping == grouping })
        }
    }

    @Test("Rates of a group are made of the sums over its meetings")
    func sums() throws {
        var generator = SeededGenerator(seed: 31)
        for _ in 0..<20 {
            let meetings = try Sample.meetings(40, &generator)
            let all = AttendanceGrouping.allCases
            let report = AttendanceReport(meetings, by: all)
            for grouping in all {
                let rows = report.rows.filter { $0.grouping == grouping }
                let sum = rows.reduce(AttendanceCounts()) { $0 + $1.counts }
                #expect(grouping == .session || sum == report.total)
                for rate in RateName.allCases {
                    let parts = rows.map { Rate(rate, of: $0.counts) }
                    let total = Rate(rate, of: sum)
                    #expect(parts.reduce(0) { $0 + $1.numerator } == total.numerator)
                    #expect(parts.reduce(0) { $0 + $1.denominator } == total.denominator)
                }
            }
            let shuffled = meetings.shuffled(using: &generator)
            #expect(AttendanceReport(shuffled, by: all) == report)
        }
    }

    @Test(
        "The period holds both its ends, and either may be open",
        arguments: [
            (nil, nil, 5), ("2027-01-12", nil, 4), (nil, "2027-02-01", 3),
            ("2027-01-12", "2027-02-01", 2), ("2027-01-05", "2027-01-05", 1),
            ("2027-02-01", "2027-01-01", 0),
        ] as [(String?, String?, Int)]
    )
    func period(from: String?, to: String?, held: Int) throws {
        let period = ReportPeriod(from: try from.map(Sample.day), to: try to.map(Sample.day))
        let report = AttendanceReport(try meetings(), by: [.meeting], in: period)
        #expect(report.total.meetings == held && report.rows.count == held)
        #expect((report.daysHeld == nil) == (held == 0))
        #expect(report.daysHeld.map { period.contains($0.lowerBound) } ?? true)
    }

    @Test("What all meetings have in common is known")
    func common() throws {
        let meetings = try meetings()
        #expect(AttendanceReport(meetings, by: []).sessionNumber == nil)
        #expect(AttendanceReport([meetings[1]], by: []).sessionNumber == 2)
        #expect(AttendanceReport([meetings[3]], by: []).sessionNumber == nil)
        let row = try #require(AttendanceReport(meetings, by: [.programme]).rows.first)
        #expect(row.firstMeeting == meetings[2].id && row.firstDay == meetings[2].date)
    }
}
