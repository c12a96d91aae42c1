import CivilTime
import Planning
import TestSupport
import Testing

/// What a new plan may change in meetings that stand.
@Suite struct PlanUpdateTests {
    private static let year: DaySpan = "2027-01-01/2027-12-31"

    private func meeting(
        _ month: Int = 1,
        date: Day = "2027-01-05",
        venue: Identifier = "hall",
        programme: Identifier = "club"
    ) -> Meeting {
        Meeting(
            id: MeetingID(
                cycle: CycleID(programme: programme, year: 2027, month: month),
                step: "network",
                number: nil
            ),
            kind: .network,
            ruleDate: "2027-01-05",
            date: date,
            span: "09:30-12:00",
            venue: venue,
            reasons: []
        )
    }

    private func changes(
        from standing: [StandingMeeting],
        to plan: Plan,
        moveInvited: Bool,
        namesPeople: Bool = true
    ) -> PlanUpdate {
        PlanUpdate(
            from: standing,
            to: plan,
            of: "club",
            with: Resources(settings: [], staff: .none),
            moveInvited: moveInvited,
            namesPeople: namesPeople
        )
    }

    private func plan(_ meetings: [Meeting]) -> Plan {
        Plan(span: PlanUpdateTests.year, meetings: meetings, skipped: [])
    }

    /// How a meeting stands, and what becomes of a move of it.
    struct Row: Sendable {
        var isPast = false
        var isByHand = false
        var isInvited = false
        var moveInvited = false
        let heldBack: PlanUpdate.HeldBack.Reason?
    }

    @Test(
        arguments: [
            Row(heldBack: nil),
            Row(isPast: true, heldBack: .past),
            Row(isPast: true, moveInvited: true, heldBack: .past),
            Row(isPast: true, isByHand: true, isInvited: true, heldBack: .past),
            Row(isByHand: true, heldBack: .byHand),
            Row(isByHand: true, isInvited: true, moveInvited: true, heldBack: .byHand),
            Row(isInvited: true, heldBack: .invited),
            Row(isInvited: true, moveInvited: true, heldBack: nil),
        ]
    )
    func whatStandsDecides(row: Row) {
        let standing = StandingMeeting(
            meeting(),
            isPast: row.isPast,
            isByHand: row.isByHand,
            isInvited: row.isInvited,
            isCancelled: false
        )
        for after in [[meeting(date: "2027-01-06")], [meeting(venue: "annex")], []] {
            let update = changes(
                from: [standing],
                to: plan(after),
                moveInvited: row.moveInvited
            )
            #expect(update.heldBack.map(\.reason) == [row.heldBack].compactMap(\.self))
            #expect(update.applied.count == (row.heldBack == nil ? 1 : 0))
        }
        let same = changes(from: [standing], to: plan([meeting()]), moveInvited: false)
        #expect(same.applied.isEmpty && same.heldBack.isEmpty)
    }

    private func standing(
        _ meeting: Meeting,
        isByHand: Bool = false,
        isInvited: Bool = false,
        isCancelled: Bool = false
    ) -> StandingMeeting {
        StandingMeeting(
            meeting,
            isPast: false,
            isByHand: isByHand,
            isInvited: isInvited,
            isCancelled: isCancelled
        )
    }

    @Test func whatWasCancelledByHandIsNotBroughtBack() {
        let byHand = standing(meeting(), isByHand: true, isCancelled: true)
        let update = changes(from: [byHand], to: plan([meeting()]), moveInvited: true)
        #expect(update.heldBack.map(\.reason) == [.byHand])
        let byPlan = standing(meeting(), isCancelled: true)
        let back = changes(from: [byPlan], to: plan([meeting()]), moveInvited: false)
        #expect(back.applied.map(\.differences) == [[.added]] && back.heldBack.isEmpty)
    }

    /// The room that a move wants is not free when the meeting there stays where it is.
    @Test func nobodyMovesIntoATakenRoom() {
        let invited = standing(meeting(1, date: "2027-01-06"), isInvited: true)
        let other = standing(meeting(2, date: "2027-01-12"))
        let swapped = plan([meeting(1, date: "2027-01-12"), meeting(2, date: "2027-01-06")])
        let update = changes(from: [invited, other], to: swapped, moveInvited: false)
        #expect(update.applied.isEmpty)
        #expect(Set(update.heldBack.map(\.reason)) == [.invited, .taken])
        let free = changes(from: [invited, other], to: swapped, moveInvited: true)
        #expect(free.applied.count == 2 && free.heldBack.isEmpty)
    }

    /// Two move to one day, one of them also into a room that is taken: that one stays, and the other
    /// may move.
    @Test(arguments: [[1, 2], [2, 1]])
    func whoMeetsSomebodyThatStaysGoesFirst(months: [Int]) {
        let (both, one) = (months[0], months[1])
        let update = changes(
            from: [
                standing(meeting(3, date: "2027-01-20", programme: "other")),
                standing(meeting(both, date: "2027-01-06")),
                standing(meeting(one, date: "2027-01-12")),
            ],
            to: plan([
                meeting(both, date: "2027-01-20"),
                meeting(one, date: "2027-01-20", venue: "annex"),
            ]),
            moveInvited: false
        )
        #expect(update.heldBack.map(\.entry.id) == [meeting(both).id])
        #expect(update.applied.map(\.id) == [meeting(one).id])
    }

    /// Two move to one day, and the facilitator of the second has no room in that week: the second
    /// stays, and the first may move.
    @Test func whoeverHasNoRoomInTheWeekGoesFirst() {
        func with(_ facilitator: Identifier?, _ meeting: Meeting) -> Meeting {
            var meeting = meeting
            meeting.facilitators = [facilitator].compactMap(\.self)
            return meeting
        }
        let anne = Facilitator(
            particulars: Particulars(
                id: "anne",
                name: "Anne",
                languages: ["da"],
                availability: Availability(hours: [])
            ),
            mostMeetingsPerWeek: 1
        )
        let standing = [
            with("anne", meeting(3, date: "2027-01-18", programme: "other")),
            meeting(1, date: "2027-01-06"), with("anne", meeting(2, date: "2027-01-12")),
        ]
        let update = PlanUpdate(
            from: standing.map { self.standing($0) },
            to: plan([
                meeting(1, date: "2027-01-20", venue: "annex"),
                with("anne", meeting(2, date: "2027-01-20")),
            ]),
            of: "club",
            with: Resources(settings: [], staff: Staff(facilitators: [anne])),
            moveInvited: false
        )
        #expect(update.heldBack.map(\.entry.id) == [meeting(2).id])
        #expect(update.heldBack.first?.clashes.map(\.code).contains("facilitator-full") == true)
        #expect(update.applied.map(\.id) == [meeting(1).id])
    }

    /// Nobody stays there, so one of the two has to: the first.
    @Test func ofTwoThatMoveIntoOneRoomOneStays() {
        let update = changes(
            from: [
                standing(meeting(1, date: "2027-01-06")), standing(meeting(2, date: "2027-01-12")),
            ],
            to: plan([meeting(1, date: "2027-01-20"), meeting(2, date: "2027-01-20")]),
            moveInvited: false
        )
        #expect(update.heldBack.map(\.entry.id) == [meeting(1).id])
        #expect(update.heldBack.map(\.reason) == [.taken])
        #expect(update.applied.map(\.id) == [meeting(2).id])
    }

    @Test func whatIsHeldBackIsInTheOrderOfMeetings() {
        let days: [(month: Int, day: Day, later: Day)] = [
            (3, "2027-01-03", "2027-01-13"), (1, "2027-01-01", "2027-01-11"),
            (2, "2027-01-02", "2027-01-12"),
        ]
        let update = changes(
            from: days.map { standing(meeting($0.month, date: $0.day), isInvited: true) },
            to: plan(days.map { meeting($0.month, date: $0.later) }),
            moveInvited: false
        )
        let months = update.heldBack.map { $0.entry.id.cycle.month }
        #expect(months == [1, 2, 3])
    }

    /// Unless something else is said, a plan names people, so those it leaves out go.
    @Test func aPlanNamesPeople() {
        var before = meeting()
        before.facilitators = ["anne"]
        let update = PlanUpdate(
            from: [standing(before)],
            to: plan([meeting()]),
            of: "club",
            with: Resources(settings: [], staff: .none),
            moveInvited: false
        )
        #expect(update.applied.map(\.differences) == [[.facilitator]])
    }

    @Test("A plan that was made without people leaves those who are there")
    func peopleStay() {
        let (anne, samira): (Identifier, Identifier) = ("anne", "samira")
        let before = Meeting(
            id: meeting().id,
            kind: .network,
            ruleDate: meeting().ruleDate,
            date: meeting().date,
            span: meeting().span,
            venue: meeting().venue,
            facilitators: [anne],
            speaker: samira,
            reasons: []
        )
        let moved = plan([meeting(date: "2027-01-06")])
        func update(_ plan: Plan, namesPeople: Bool) -> PlanUpdate {
            changes(
                from: [standing(before)],
                to: plan,
                moveInvited: false,
                namesPeople: namesPeople
            )
        }
        let kept = update(moved, namesPeople: false)
        #expect(kept.applied.map(\.differences) == [[.date]])
        #expect(kept.applied.first?.after?.facilitators == [anne])
        #expect(kept.applied.first?.after?.speaker == samira)
        #expect(update(plan([meeting()]), namesPeople: false).applied.isEmpty)
        let taken = update(plan([meeting()]), namesPeople: true)
        #expect(taken.applied.map(\.differences) == [[.facilitator, .speaker]])
    }
}
