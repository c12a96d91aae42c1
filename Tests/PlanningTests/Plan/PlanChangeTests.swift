import CivilTime
import Planning
import TestSupport
import Testing

/// What differs between two plans.
@Suite struct PlanChangeTests {
    private static let year: DaySpan = "2027-01-01/2027-12-31"

    private func meeting(
        _ month: Int = 1,
        ruleDate: Day = "2027-01-05",
        date: Day = "2027-01-05",
        span: ClockSpan = "09:30-12:00",
        venue: Identifier = "hall"
    ) -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: "club", year: 2027, month: month),
                step: "session",
                number: 1
            ),
            kind: .session,
            ruleDate: ruleDate,
            date: date,
            span: span,
            venue: venue,
            reasons: []
        )
    }

    private func plan(_ meetings: [Meeting], _ span: DaySpan = year) -> Plan {
        Plan(span: span, meetings: meetings, skipped: [])
    }

    @Test func equalPlansDifferInNothing() {
        let plan = plan([meeting(), meeting(2, ruleDate: "2027-02-02", date: "2027-02-02")])
        #expect(PlanChange(from: plan, to: plan).entries.isEmpty)
        #expect(PlanChange(from: self.plan([]), to: self.plan([])).entries.isEmpty)
    }

    @Test(
        arguments: [
            ("2027-01-06", "09:30-12:00", "hall", [.date]),
            ("2027-01-05", "09:30-12:30", "hall", [.time]),
            ("2027-01-05", "09:00-12:00", "hall", [.time]),
            ("2027-01-05", "09:30-12:00", "annex", [.venue]),
            ("2027-01-06", "13:00-15:00", "annex", [.date, .time, .venue]),
        ] as [(Day, ClockSpan, Identifier, [PlanChange.Difference])]
    )
    func eachDifferenceIsNamed(
        date: Day,
        span: ClockSpan,
        venue: Identifier,
        expected: [PlanChange.Difference]
    ) throws {
        let (before, after) = (meeting(), meeting(date: date, span: span, venue: venue))
        let change = PlanChange(from: plan([before]), to: plan([after]))
        let entry = try #require(change.entries.first)
        #expect(change.entries.count == 1)
        #expect(entry.differences == expected)
        #expect(entry.id == before.id)
        #expect(entry.before == before)
        #expect(entry.after == after)
    }

    @Test func otherReasonsAreNoChangeForAnybody() {
        let reason = Reason("2027-01-05", .mind(Sample.closed("x", .once("2027-01-05"))))
        let plain = meeting()
        let minded = Meeting(
            id: plain.id,
            kind: plain.kind,
            ruleDate: plain.ruleDate,
            date: plain.date,
            span: plain.span,
            venue: plain.venue,
            reasons: [reason]
        )
        #expect(PlanChange(from: plan([plain]), to: plan([minded])).entries.isEmpty)
    }

    @Test func addedAndRemovedByIdInOrder() {
        let january = meeting()
        let march = meeting(3, ruleDate: "2027-03-02", date: "2027-03-02")
        let change = PlanChange(from: plan([march]), to: plan([january]))
        #expect(change.entries.map(\.id) == [january.id, march.id])
        #expect(change.entries.map(\.differences) == [[.added], [.removed]])
        #expect(change.entries.map(\.before) == [nil, march])
        #expect(change.entries.map(\.after) == [january, nil])
    }

    @Test(
        arguments: [
            ("2027-01-01/2027-12-31", 3), ("2027-01-01/2027-02-28", 1),
            ("2027-02-02/2027-03-02", 2),
            ("2027-02-03/2027-03-01", 0), ("2027-03-02/2027-03-02", 1),
            ("2028-01-01/2028-12-31", 0),
        ] as [(DaySpan, Int)]
    )
    func onlyWhatBothPlansCoverIsCompared(span: DaySpan, count: Int) {
        let meetings: [Meeting] = [
            meeting(2, ruleDate: "2027-02-02", date: "2027-02-02"),
            meeting(3, ruleDate: "2027-03-02", date: "2027-03-02"),
            meeting(4, ruleDate: "2027-04-06", date: "2027-04-06"),
        ]
        let (whole, part) = (plan(meetings), plan([], span))
        #expect(PlanChange(from: whole, to: part).entries.count == count)
        #expect(PlanChange(from: part, to: whole).entries.count == count)
    }

    @Test func theRuleDateDecidesWhatASpanCoversNotTheDate() {
        // The network meeting of 28 December 2027 is held on 3 January 2028.
        let planner = Planner([Frederiksberg.setting])
        let whole = planner.plan("2027-01-01/2028-12-31")
        #expect(PlanChange(from: planner.plan(PlanChangeTests.year), to: whole).entries.isEmpty)
        #expect(PlanChange(from: whole, to: planner.plan("2028-01-01/2028-12-31")).entries.isEmpty)
    }

    @Test func aChangeThereAndBackHasTheSameMeetings() {
        for seed in UInt64(8000)..<8010 {
            let (one, other) = (RandomWorld(seed: seed).plan, RandomWorld(seed: seed + 500).plan)
            let there = PlanChange(from: one, to: other).entries
            let back = PlanChange(from: other, to: one).entries
            #expect(there.map(\.id) == back.map(\.id), "seed \(seed)")
            #expect(there.map(\.before) == back.map(\.after), "seed \(seed)")
            // What is done to the first plan gives the second.
            var result = Dictionary(uniqueKeysWithValues: one.meetings.map { ($0.id, $0) })
            for entry in there { result[entry.id] = entry.after }
            let places = { (meeting: Meeting) in
                "\(meeting.id) \(meeting.date) \(meeting.span) \(meeting.venue)"
            }
            #expect(
                Set(result.values.map(places)) == Set(other.meetings.map(places)),
                "seed \(seed)"
            )
        }
    }
}
