public import CivilTime
public import Planning

/// One meeting of a plan with all that is said about it: its step, its venue, its deadline.
public struct Occasion: Sendable {
    /// The programme with its venues.
    public let setting: Setting

    /// The plan that the meeting stands in.
    public let plan: Plan

    /// The meeting.
    public let meeting: Meeting

    /// The step that asks for it.
    public let step: Step

    /// Where it is held.
    public let venue: Venue

    /// Looks a meeting up, or gives nothing where the plan does not hold it.
    ///
    /// - Parameters:
    ///   - id: The meeting's id.
    ///   - plan: A plan of the programme.
    ///   - setting: The programme with its venues.
    public init?(_ id: MeetingID, in plan: Plan, _ setting: Setting) {
        guard
            let meeting = plan.meeting(id), let step = setting.programme.step(id.step),
            let venue = setting.venues.first(where: { $0.id == meeting.venue })
        else { return nil }
        self.setting = setting
        self.plan = plan
        self.meeting = meeting
        self.step = step
        self.venue = venue
    }

    /// The last moment for a cancellation in time.
    public var cancelBy: CivilDateTime {
        let reach = DaySpan(meeting.date).widened(before: 90, after: 0)
        return setting.programme.cancelBy.deadline(
            for: meeting.date,
            closedDays: ClosedDays(setting.closedDayRules, over: reach)
        )
    }

    /// When it is over, by the clocks of the place.
    public var ends: CivilDateTime { CivilDateTime(meeting.date, meeting.span.end) }

    /// The programme.
    public var programme: Programme { setting.programme }

    /// The names that ids stand for.
    public var names: PlanNames { PlanNames(setting) }

    /// What happens at the meeting, where the programme says so.
    public var content: Step.Content? { step.content(number: meeting.id.number) }

    /// Another meeting of the same plan.
    ///
    /// - Parameter id: The meeting's id.
    /// - Returns: Nothing where the plan does not hold it.
    public func other(_ id: MeetingID) -> Occasion? {
        Occasion(id, in: plan, setting)
    }

    /// The meetings of the same step and cycle, in order: for a session, all sessions.
    public var siblings: [Occasion] {
        plan.meetings(of: meeting.id.cycle).filter { $0.id.step == step.id }
            .compactMap { other($0.id) }
    }

    /// The first meeting of a kind in the same cycle that comes after this step's last one.
    ///
    /// - Parameter kind: The kind of meeting.
    /// - Returns: Nothing where the cycle has none.
    public func following(_ kind: MeetingKind) -> Occasion? {
        let last = siblings.map(\.meeting.date).max() ?? meeting.date
        return plan.meetings(of: meeting.id.cycle).first { $0.kind == kind && $0.date > last }
            .flatMap { other($0.id) }
    }

    /// The times of the single talks, for a block of talks.
    public var slots: [ClockSpan] { step.slots?.slots(in: meeting.span) ?? [] }
}
