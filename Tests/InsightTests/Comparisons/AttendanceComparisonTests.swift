import Insight
import Participation
import Planning
import TestSupport
import Testing

/// What is called a difference, and what is compared with what.
@Suite struct AttendanceComparisonTests {
    /// A meeting that so many of so many came to; all are marked.
    private func meeting(
        _ came: Int,
        of expected: Int,
        _ kind: MeetingKind = .session,
        on date: String,
        venue: String = "library",
        isOutside: Bool = true,
        number: Int = 1
    ) throws -> MeetingAttendance {
        let people = Set(0..<expected)
        return try Sample.meeting(
            try Sample.meetingID("\(kind.rawValue)-\(date)-\(venue)", number: number),
            kind,
            on: date,
            venue: venue,
            isOutside: isOutside,
            Sample.seating(expected: people),
            marks: Dictionary(
                uniqueKeysWithValues: people.map { ($0, $0 < came ? .came : .noShow) }
            )
        )
    }

    private func compare(
        _ meetings: [MeetingAttendance],
        _ grouping: [AttendanceGrouping],
        in period: ReportPeriod = ReportPeriod(),
        against: ReportPeriod? = nil
    ) -> AttendanceComparison {
        AttendanceComparison(
            meetings,
            crossing: [AttendanceCrossing(grouping)],
            in: period,
            against: against
        )
    }

    @Test func aBigDifferenceIsOneAndASmallOneMayBeChance() throws {
        let big = [
            try meeting(90, of: 100, on: "2027-01-05", venue: "cafe"),
            try meeting(50, of: 100, on: "2027-01-12", venue: "library"),
        ]
        let rows = compare(big, [.venue]).rows
        #expect(rows.count == 1 && rows.allSatisfy(\.difference.isMoreThanChance))
        #expect(rows.first.map { abs($0.difference.value - 0.4) < 1e-12 } == true)
        let small = [
            try meeting(9, of: 12, on: "2027-01-05", venue: "cafe"),
            try meeting(6, of: 12, on: "2027-01-12", venue: "library"),
        ]
        #expect(compare(small, [.venue]).rows.map(\.difference.isMoreThanChance) == [false])
    }

    /// Talks at the town hall, where nearly everybody comes, say nothing of sessions held there.
    @Test func talksDoNotFlatterTheTownHall() throws {
        let meetings = [
            try meeting(98, of: 100, .talks, on: "2027-01-05", isOutside: false),
            try meeting(10, of: 20, on: "2027-01-12", venue: "hall", isOutside: false),
            try meeting(11, of: 20, on: "2027-01-19"),
        ]
        let rows = compare(meetings, [.outside]).rows
        #expect(rows.map(\.group.keys) == [["session", "false"]])
        #expect(rows.map(\.difference.first.denominator) == [20])
        #expect(rows.map(\.difference.isMoreThanChance) == [false])
    }

    @Test func theSameDifferenceCanBeChanceAmongMany() throws {
        // 19 of 24 against 11 of 24 alone; then with eleven more groups beside it.
        let two = [
            try meeting(20, of: 24, on: "2027-01-05", venue: "a"),
            try meeting(12, of: 24, on: "2027-01-12", venue: "b"),
        ]
        let alone = compare(two, [.venue]).rows
        #expect(alone.map(\.difference.isMoreThanChance) == [true])
        let others = try ["network", "info", "visit"].enumerated().flatMap { place, kind in
            try ["a", "b"].map { venue in
                try meeting(
                    12,
                    of: 24,
                    MeetingKind(rawValue: kind) ?? .network,
                    on: "2027-02-\(10 + place)",
                    venue: venue
                )
            }
        }
        let among = compare(two + others, [.venue]).rows
        #expect(among.count == 4)
        let same = among.first { $0.group.keys[0] == "session" }
        #expect(same?.difference.pValue == alone.first?.difference.pValue)
        #expect(same.map { $0.difference.adjusted > 0.05 } == true)
        #expect(same?.difference.isMoreThanChance == false)
    }

    @Test func groupsInTimeAreComparedWithTheOneBefore() throws {
        let meetings = try (1...4).map { month in
            try meeting(10 + month, of: 20, on: "2027-0\(month)-05")
        }
        let rows = compare(meetings, [.month]).rows
        #expect(rows.map { $0.group.keys[1] } == ["2027-02", "2027-03", "2027-04"])
        let before = rows.map { row -> String in
            guard case .before(let other) = row.other else { return "" }
            return other.keys[1]
        }
        #expect(before == ["2027-01", "2027-02", "2027-03"])
        #expect(
            compare(meetings, [.meeting]).rows.isEmpty && compare(meetings, [.kind]).rows.isEmpty
        )
    }

    @Test func twoPeriodsAreComparedGroupByGroup() throws {
        let meetings = [
            try meeting(50, of: 100, on: "2026-02-03", venue: "cafe"),
            try meeting(60, of: 100, on: "2026-02-10", venue: "library"),
            try meeting(90, of: 100, on: "2027-02-02", venue: "cafe"),
            try meeting(61, of: 100, on: "2027-02-09", venue: "library"),
            try meeting(1, of: 9, on: "2027-02-16", venue: "new"),
        ]
        let comparison = compare(
            meetings,
            [.venue],
            in: ReportPeriod(from: try Sample.day("2027-01-01")),
            against: ReportPeriod(to: try Sample.day("2026-12-31"))
        )
        // The new venue is not in the other period.
        #expect(comparison.rows.map { $0.group.keys[1] } == ["cafe", "library"])
        #expect(comparison.rows.map(\.difference.isMoreThanChance) == [true, false])
        #expect(comparison.rows.allSatisfy { $0.other == .otherPeriod })
    }

    /// Whatever chance brings, few of many comparisons of what is the same are called differences.
    @Test func chanceIsSeldomCalledADifference() throws {
        var generator = SeededGenerator(seed: 74)
        var alarms = 0
        for _ in 0..<400 {
            let meetings = try (0..<6).map { place in
                let came = (0..<40).count { _ in Int.random(in: 0..<10, using: &generator) < 7 }
                return try meeting(came, of: 40, on: "2027-01-1\(place)", venue: "v\(place)")
            }
            let rows = compare(meetings, [.venue]).rows
            #expect(rows.count == 6)
            if rows.contains(where: \.difference.isMoreThanChance) { alarms += 1 }
        }
        // One in twenty at most is what the level allows; seen here is less.
        #expect(alarms <= 20, "\(alarms)")
    }

    @Test func aCycleIsComparedWithTheOneBeforeItOfItsOwnProgramme() throws {
        let cycles = [("frederiksberg", 1), ("vejle", 1), ("frederiksberg", 2), ("vejle", 3)]
        let meetings = try cycles.map { programme, month in
            try Sample.meeting(
                try Sample.meetingID("session", number: 1, programme: programme, month: month),
                on: "2027-0\(month)-05",
                Sample.seating(expected: Set(0..<20)),
                marks: Dictionary(uniqueKeysWithValues: (0..<20).map { ($0, .came) })
            )
        }
        let pairs = compare(meetings, [.cycle]).rows.map { row -> String in
            guard case .before(let other) = row.other else { return "\(row.other)" }
            return "\(row.group.firstMeeting.cycle) after \(other.firstMeeting.cycle)"
        }
        #expect(
            pairs == [
                "frederiksberg/2027-02 after frederiksberg/2027-01",
                "vejle/2027-03 after vejle/2027-01",
            ]
        )
    }
}
