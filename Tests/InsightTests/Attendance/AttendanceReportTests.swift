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
        (.kind, ["session", "talks", "network"]),
        // Talks, which stand by themselves, do not make the town hall look better.
        (.outside, ["session,false", "talks,false", "network,true"]),
        (.programme, ["frederiksberg", "vejle"]),
        (.month, ["2027-01", "2027-02"]), (.season, ["winter"]),
        (.weekday, ["monday", "tuesday", "saturday"]), (.hour, ["08", "09", "13"]),
        (.lead, ["0-2", "28-plus", "unknown"]),
    ]

    private func meetings() throws -> [MeetingAttendance] {
        let first = Sample.seating(expected: [1, 2])
        return [
            try Sample.meeting(
                try Sample.meetingID("session", number: 10, year: 2026, month: 12),
                on: "2027-02-20",
                at: "08:45",
                first,
                leadDays: [1: 0, 2: 28]
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
            try Sample.meeting(
                try Sample.meetingID("talks"),
                .talks,
                on: "2027-02-02",
                at: "13:00",
                first
            ),
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
            #expect(report.rows.allSatisfy { $0.crossing == AttendanceCrossing([grouping]) })
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
                let rows = report.rows.filter { $0.crossing == AttendanceCrossing([grouping]) }
                let sum = rows.reduce(AttendanceCounts()) { $0 + $1.counts }
                // The seats of one meeting can be in several bands.
                guard grouping != .lead else {
                    #expect(sum.everRegistered == report.total.everRegistered)
                    #expect(sum.came == report.total.came && sum.walkIns == report.total.walkIns)
                    #expect(rows.allSatisfy { $0.counts.meetings > 0 })
                    continue
                }
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

    @Test("Two groupings crossed have a row for each pair of keys, and the sums of the first")
    func crossed() throws {
        var generator = SeededGenerator(seed: 32)
        for _ in 0..<20 {
            let meetings = try Sample.meetings(40, &generator)
            let crossing = AttendanceCrossing([.kind, .venue])
            let report = AttendanceReport(
                meetings,
                crossing: [crossing, AttendanceCrossing([.kind])]
            )
            #expect(Set(report.tables[0].rows.map(\.keys)).count == report.tables[0].rows.count)
            for row in report.tables[1].rows {
                let parts = report.tables[0].rows.filter { $0.keys[0] == row.keys[0] }
                #expect(parts.reduce(AttendanceCounts()) { $0 + $1.counts } == row.counts)
                for part in parts {
                    let own = meetings.filter {
                        $0.kind.rawValue == part.keys[0] && $0.venue.text == part.keys[1]
                    }
                    #expect(AttendanceReport(own, by: []).total == part.counts)
                }
            }
        }
    }

    @Test(
        "How long before a meeting somebody was asked puts a seat into a band",
        arguments: [
            (0, "0-2"), (2, "0-2"), (3, "3-6"), (6, "3-6"), (7, "7-13"), (13, "7-13"),
            (14, "14-27"), (27, "14-27"), (28, "28-plus"), (400, "28-plus"), (nil, "unknown"),
        ] as [(Int?, String)]
    )
    func bands(days: Int?, band: String) throws {
        let meeting = try Sample.meeting(
            try Sample.meetingID("session", number: 1),
            on: "2027-01-05",
            Sample.seating(expected: [1]),
            leadDays: days.map { [1: $0] } ?? [:]
        )
        #expect(AttendanceReport([meeting], by: [.lead]).rows.map(\.key) == [band])
    }

    @Test("Another venue or time is a change; the meeting before the period counts as what was")
    func changes() throws {
        let days: [(String, String, String)] = [
            ("2027-01-05", "09:30", "library"), ("2027-02-02", "09:30", "library"),
            ("2027-03-02", "13:00", "library"), ("2027-04-06", "13:00", "cafe"),
            ("2027-05-04", "09:30", "library"),
        ]
        let meetings = try days.enumerated().map { index, day in
            try Sample.meeting(
                try Sample.meetingID("session", number: 1, month: index + 1),
                on: day.0,
                at: day.1,
                venue: day.2,
                isHeld: index != 4
            )
        }
        let all = AttendanceReport(meetings, by: []).changes
        #expect(all.map(\.day.description) == ["2027-03-02", "2027-04-06"])
        let library = try Sample.id("library")
        #expect(all.last?.what == .venue(from: library, to: try Sample.id("cafe")))
        let march = ReportPeriod(from: try Sample.day("2027-03-01"))
        #expect(AttendanceReport(meetings, by: [], in: march).changes == all)
        let june = ReportPeriod(from: try Sample.day("2027-06-01"))
        #expect(AttendanceReport(meetings, by: [], in: june).changes.isEmpty)
    }

    @Test func oneMeetingThatWasOtherwiseIsNoChange() throws {
        let days: [(String, String, String)] = [
            ("2027-01-05", "09:30", "library"), ("2027-02-02", "10:30", "cafe"),
            ("2027-03-02", "09:30", "library"), ("2027-04-06", "11:00", "library"),
            ("2027-05-04", "09:30", "library"), ("2027-06-01", "13:00", "library"),
        ]
        let meetings = try days.enumerated().map { index, day in
            try Sample.meeting(
                try Sample.meetingID("session", number: 1, month: index + 1),
                on: day.0,
                at: day.1,
                venue: day.2
            )
        }
        // The last one may be the first of many.
        let all = AttendanceReport(meetings.shuffled(), by: []).changes
        #expect(all.map(\.day.description) == ["2027-06-01"])
        // A third time follows, so it did not go on as before.
        let third = try Sample.meeting(
            try Sample.meetingID("session", number: 1, month: 7),
            on: "2027-07-06",
            at: "14:00",
            venue: "library"
        )
        let more = AttendanceReport(meetings + [third], by: []).changes
        #expect(more.map(\.day.description) == ["2027-06-01", "2027-07-06"])
    }

    @Test(
        arguments: [
            ("2027-01-01", "2027-01-31", "2027-01-31", "2027-02-28", true),
            ("2027-01-01", "2027-01-31", "2027-02-01", "2027-02-28", false),
            ("2027-02-01", "2027-02-28", "2027-01-01", "2027-02-01", true),
            ("2027-02-01", "2027-02-28", "2027-01-01", "2027-01-31", false),
            (nil, "2027-01-31", "2027-02-01", nil, false),
            (nil, "2027-01-31", "2027-01-31", nil, true),
            (nil, nil, "2027-01-01", "2027-01-31", true), (nil, nil, nil, nil, true),
            ("2027-01-01", nil, "2027-01-31", nil, true),
            (nil, "2027-01-01", nil, "2026-01-31", true),
        ] as [(String?, String?, String?, String?, Bool)]
    )
    func periodsThatHaveADayInCommonOverlap(
        from: String?,
        to: String?,
        otherFrom: String?,
        otherTo: String?,
        overlaps: Bool
    ) throws {
        let one = ReportPeriod(from: try from.map(Sample.day), to: try to.map(Sample.day))
        let other = ReportPeriod(
            from: try otherFrom.map(Sample.day),
            to: try otherTo.map(Sample.day)
        )
        #expect(one.overlaps(other) == overlaps && other.overlaps(one) == overlaps)
    }
}
