import CivilTime
import Planning
import Testing

/// Every reason that a plan can give, provoked: one row for each.
///
/// All rows are about Tuesday 5 January 2027.
@Suite struct ReasonCodeTests {
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        var steps: [Step] = [ReasonCodeTests.session()]
        var venues: [Venue] = [Sample.venue()]
        var closed: [ClosedDayRule] = []
        var monthsWithoutCycle: Set<Int> = []
        var meeting = "session"
        /// Nothing when it is skipped.
        var date: Day?
        let reasons: [String]
    }

    static func session(
        occurrences: Int = 1,
        needs: VenueNeeds = VenueNeeds(),
        venues: [Identifier] = ["hall"],
        ifClosed: ClosedDatePolicy = .window(0, 1)
    ) -> Step {
        Sample.step(
            "session",
            .session,
            .rule("FREQ=MONTHLY;BYDAY=1TU"),
            occurrences: occurrences,
            needs: needs,
            venues: venues,
            ifClosed: ifClosed
        )
    }

    static func closed(
        _ kind: ClosedDayRule.Kind = .municipal,
        _ level: ClosedDayRule.Level = .block
    ) -> ClosedDayRule {
        Sample.closed("x", .once("2027-01-05"), kind: kind, level: level)
    }

    @Test(arguments: dayRows + venueRows + meetingRows)
    func aPlanSaysWhy(row: Row) throws {
        let programme = Sample.programme(
            monthsWithoutCycle: row.monthsWithoutCycle,
            steps: row.steps
        )
        let setting = Setting(
            programme: programme,
            venues: row.venues,
            closedDayRules: row.closed
        )
        let plan = Planner([setting]).plan("2027-01-01/2027-01-31")
        let id = try #require(MeetingID("club/2027-01/\(row.meeting)", number: nil))
        let meeting = plan.meeting(id)
        let skipped = plan.skipped.first { $0.id == id }
        #expect(meeting?.date == row.date)
        #expect((meeting == nil) != (skipped == nil))
        #expect((meeting?.reasons ?? skipped?.reasons ?? []).map(\.line) == row.reasons)
    }
}
