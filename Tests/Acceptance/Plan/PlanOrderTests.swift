import Testing

/// What must hold between the meetings of a plan, whatever the rules are.
@Suite struct PlanOrderTests {
    @Test(arguments: PlanFile.programmes)
    func sessionsComeBeforeTalksAndTalksBeforeNetwork(programme: String) throws {
        let plan = try PlanFile.years(programme)
        for (cycle, meetings) in Dictionary(grouping: plan.meetings, by: \.cycle) {
            let sessions = meetings.filter { $0.kind == "session" }.sorted {
                ($0.number ?? 0) < ($1.number ?? 0)
            }.map(\.date)
            let talks = meetings.filter { $0.kind == "talks" }.map(\.date)
            let network = meetings.filter { $0.kind == "network" }.map(\.date)
            #expect(talks.count <= 1 && network.count <= 1, "\(cycle)")
            let days = sessions + talks + network
            #expect(days == Array(Set(days)).sorted(), "\(cycle)")
        }
    }

    @Test(arguments: PlanFile.programmes)
    func noVenueIsBookedTwice(programme: String) throws {
        let plan = try PlanFile.years(programme)
        let bookings = Dictionary(grouping: plan.meetings) { "\($0.venue) \($0.date)" }
        for (place, meetings) in bookings {
            let inOrder = meetings.sorted { $0.start < $1.start }
            for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
                #expect(earlier.end <= later.start, "\(place)")
            }
        }
    }

    /// Holidays come from an independent package; the rest is written by hand in `Dates.closed`.
    @Test(arguments: PlanFile.programmes)
    func nothingIsHeldOnAClosedDay(programme: String) throws {
        let closed = try Dates.closed(programme)
        #expect(closed.count > 100)
        let plan = try PlanFile.years(programme)
        for meeting in plan.meetings {
            #expect(!closed.contains(meeting.date), "\(meeting.id) on \(meeting.date)")
            #expect(Dates.weekday(meeting.date) <= 5, "\(meeting.id) on \(meeting.date)")
        }
    }

    /// A day that is open and lies on the rule's own weekday is not given up without a reason.
    @Test(arguments: PlanFile.programmes)
    func nothingMovesFromAnOpenDayWithoutNeed(programme: String) throws {
        let closed = try Dates.closed(programme)
        for meeting in try PlanFile.years(programme).meetings
        where meeting.moved && !closed.contains(meeting.ruleDate) {
            let codes = meeting.reasons.filter { $0.date == meeting.ruleDate }.map(\.code)
            let needs = ["same-day", "left-to-cycle", "must-follow", "must-precede"]
            #expect(codes.contains { needs.contains($0) }, "\(meeting.id): \(codes)")
        }
    }
}
