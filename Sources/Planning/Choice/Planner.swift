public import CivilTime

/// A programme with the places and closed days of its municipality.
public struct Setting: Hashable, Sendable {
    /// The rules.
    public var programme: Programme

    /// The municipality's venues.
    public var venues: [Venue]

    /// The municipality's closed days, public holidays among them.
    public var closedDayRules: [ClosedDayRule]

    /// Makes a setting.
    ///
    /// - Parameters:
    ///   - programme: The rules.
    ///   - venues: The municipality's venues.
    ///   - closedDayRules: Its closed days, public holidays among them.
    public init(programme: Programme, venues: [Venue], closedDayRules: [ClosedDayRule]) {
        self.programme = programme
        self.venues = venues
        self.closedDayRules = closedDayRules
    }
}

/// Turns rules, places and closed days into a plan that can explain itself.
///
/// The way: rules → requests → a problem in numbers → a choice → a plan with reasons. Meetings that can
/// be held where and when the rules say are placed first; then each cycle with a meeting left over is
/// solved as a block; at last meetings take up better places that others have left since. Where people
/// tie the year together, ``PlanSearch`` goes on from there.
public struct Planner: Sendable {
    let settings: [Setting]
    let staff: Staff
    let standing: [StandingMeeting]
    /// Programmes that are not planned but whose meetings stand.
    let others: [Setting]
    let speakersUntil: Day?
    let revising: Revising?

    /// What decides when only what stands is planned anew.
    struct Revising: Sendable {
        let now: CivilDateTime
        /// Meetings that do not have to stay where they are although rules speak against them.
        let mayMove: Set<MeetingID>
    }

    /// Days that are planned along after a span: six of the longest windows.
    ///
    /// So what gives way in later cycles, and what gives way to it, is the same wherever it is cut.
    private static let margin = 186

    /// Speakers are looked for at most this many days ahead; further on, "open" is enough.
    ///
    /// Two months: nobody promises more.
    public static let daysSpeakersAreLookedFor = 62

    /// Makes a planner.
    ///
    /// - Parameters:
    ///   - settings: Programmes to plan together; venues with the same short name are one.
    ///   - staff: Who can run meetings and speak at them; with nobody, dates and venues are planned.
    ///   - standing: Meetings that stand. Those of the past and those moved by hand stay as they are,
    ///     those that people are invited to move only where they have to.
    ///   - others: Programmes that are not planned but whose meetings stand.
    ///   - speakersUntil: The last rule date for which speakers are looked for; nothing for no end.
    public init(
        _ settings: [Setting],
        staff: Staff = .none,
        standing: [StandingMeeting] = [],
        beside others: [Setting] = [],
        speakersUntil: Day? = nil
    ) {
        self.init(
            settings,
            staff: staff,
            standing: standing,
            beside: others,
            speakersUntil: speakersUntil,
            revising: nil
        )
    }

    init(
        _ settings: [Setting],
        staff: Staff,
        standing: [StandingMeeting],
        beside others: [Setting] = [],
        speakersUntil: Day?,
        revising: Revising?
    ) {
        self.settings = settings
        self.staff = staff
        self.standing = standing
        self.others = others
        self.speakersUntil = speakersUntil
        self.revising = revising
    }

    /// Plans the meetings whose rule dates lie in a span of days.
    ///
    /// - Parameter span: First to last rule date.
    /// - Returns: The same plan for the same input, and the same meeting whatever the span.
    /// - Complexity: Grows with the time from the day the programmes begin to the end of the span,
    ///   unless nothing is asked for in the span.
    public func plan(_ span: DaySpan) -> Plan {
        asksForMeetings(in: span) ? settled(over: span).plan(span) : .nothing(in: span)
    }

    /// Plans a span of days and works out how much better any plan could be.
    ///
    /// - Parameter span: First to last rule date.
    /// - Returns: The same plan as ``plan(_:)``; the proof is of all that hangs together with it, from
    ///   where the programmes begin to some months after the span.
    public func prove(_ span: DaySpan) -> (plan: Plan, proof: PlanProof) {
        let board = settled(over: span)
        return (plan: board.plan(span), proof: board.proof)
    }

    /// Plans all meetings of the cycles that have a rule date in a span of days.
    ///
    /// What is said of a cycle as one thing, such as its event in a calendar, must not depend on
    /// where a period is cut.
    ///
    /// - Parameter span: First to last rule date.
    /// - Returns: A plan that may reach past both ends of the span.
    public func planWholeCycles(_ span: DaySpan) -> Plan {
        asksForMeetings(in: span) ? settled(over: span).planWholeCycles(span) : .nothing(in: span)
    }

    /// Whether a rule date lies in a span, or anything stands; if not, the years before do not matter.
    private func asksForMeetings(in span: DaySpan) -> Bool {
        !standing.isEmpty
            || settings.contains { setting in
                // The cycle of a date may have begun so many days before, in any day of its month.
                let before = setting.programme.longestCycle + 31
                let reach = DaySpan(span.first.advanced(by: -before)...span.last)
                return setting.programme.requests(in: reach).contains {
                    span.contains($0.ruleDate)
                }
            }
    }

    private func settled(over span: DaySpan) -> Board {
        var board = Board(self, over: reach(of: span))
        board.solve()
        return board
    }

    /// The days that decide over a span: from where the rules begin to some time after it.
    ///
    /// A meeting that gives way can push the next one on, month by month, so there is no shorter way
    /// back that would do.
    private func reach(of span: DaySpan) -> DaySpan {
        let begins = settings.map(\.programme.begins).min() ?? span.first
        let longest = settings.map(\.programme.longestCycle).max() ?? 0
        return DaySpan(min(begins, span.first)...span.last.advanced(by: Planner.margin + longest))
    }
}

extension Plan {
    fileprivate static func nothing(in span: DaySpan) -> Plan {
        Plan(span: span, meetings: [], skipped: [])
    }
}
