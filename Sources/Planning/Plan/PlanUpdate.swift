internal import CivilTime

/// What a new plan would change in meetings that stand already, and what of it may be done.
///
/// Nothing that people have been told moves by itself: past meetings stay, what somebody moved or
/// cancelled by hand stays, and meetings that people are invited to move only when that is asked for.
public struct PlanUpdate: Hashable, Sendable {
    /// What may be done, by rule date.
    public let applied: [PlanChange.Entry]

    /// What the new plan wants and is not done, by rule date.
    public let heldBack: [HeldBack]

    /// A change that is not made.
    public struct HeldBack: Hashable, Sendable {
        /// What the new plan wants.
        public let entry: PlanChange.Entry
        /// Why it is not done.
        public let reason: Reason

        /// Why a change is not made.
        public enum Reason: String, CaseIterable, Hashable, Sendable {
            /// The meeting has begun.
            case past
            /// Somebody has moved or cancelled it by hand.
            case byHand = "by-hand"
            /// People are invited.
            case invited
            /// The new place is taken by a meeting that stays.
            case taken
        }
    }

    /// Compares meetings that stand with a new plan.
    ///
    /// - Parameters:
    ///   - standing: The meetings whose rule dates lie in the plan's span, cancelled ones too.
    ///   - plan: The new plan.
    ///   - moveInvited: Whether meetings that people are invited to may move.
    ///   - namesPeople: Whether the plan was made with people; otherwise those who are on a meeting stay.
    ///   - others: Meetings of other programmes that use the same rooms.
    /// - Complexity: O(*n* log *n*), and O(*n*) more for each meeting that moves.
    public init(
        from standing: [StandingMeeting],
        to plan: Plan,
        moveInvited: Bool,
        namesPeople: Bool = true,
        beside others: [Meeting] = []
    ) {
        let held = standing.filter { !$0.isCancelled }.map(\.meeting)
        let before = Plan(span: plan.span, meetings: held, skipped: [])
        let known = Dictionary(
            standing.map { ($0.meeting.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var applied: [PlanChange.Entry] = []
        var heldBack: [HeldBack] = []
        let plan = namesPeople ? plan : plan.keepingPeople(of: before)
        for entry in PlanChange(from: before, to: plan).entries {
            let reason = known[entry.id].flatMap { meeting -> HeldBack.Reason? in
                if meeting.isPast { return .past }
                if meeting.isByHand { return .byHand }
                return meeting.isInvited && !moveInvited ? .invited : nil
            }
            if let reason {
                heldBack.append(HeldBack(entry: entry, reason: reason))
            } else {
                applied.append(entry)
            }
        }
        var isSettled = false
        while !isSettled {
            // Whoever cannot move stays, and can be in the way of the next one.
            let moving = Set(applied.map(\.id))
            let staying = others + held.filter { !moving.contains($0.id) }
            let taken = applied.filter { entry in
                entry.after.map { after in staying.contains { $0.isInTheWay(of: after) } } ?? false
            }
            let refused = Set(taken.map(\.id))
            heldBack += taken.map { HeldBack(entry: $0, reason: .taken) }
            applied.removeAll { refused.contains($0.id) }
            isSettled = taken.isEmpty
        }
        self.applied = applied
        self.heldBack = heldBack.sorted { $0.entry.id < $1.entry.id }
    }
}

extension Plan {
    /// The same plan with those people who are on the meetings of another one.
    package func keepingPeople(of other: Plan) -> Plan {
        let meetings = meetings.map { meeting in
            var meeting = meeting
            meeting.facilitators = other.meeting(meeting.id)?.facilitators ?? []
            meeting.speaker = other.meeting(meeting.id)?.speaker
            meeting.keepArrangements(of: other.meeting(meeting.id))
            return meeting
        }
        return Plan(span: span, meetings: meetings, skipped: skipped)
    }
}

/// A meeting as it stands, with what decides whether a plan may move it.
public struct StandingMeeting: Hashable, Sendable {
    /// The meeting.
    public let meeting: Meeting
    /// Whether it has begun.
    public let isPast: Bool
    /// Whether somebody has moved it by hand.
    public let isByHand: Bool
    /// Whether people are invited to it.
    public let isInvited: Bool
    /// Whether it has been cancelled.
    public let isCancelled: Bool

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - isPast: Whether it has begun.
    ///   - isByHand: Whether somebody has moved it by hand.
    ///   - isInvited: Whether people are invited to it.
    ///   - isCancelled: Whether it has been cancelled.
    public init(
        _ meeting: Meeting,
        isPast: Bool,
        isByHand: Bool,
        isInvited: Bool,
        isCancelled: Bool
    ) {
        self.meeting = meeting
        self.isPast = isPast
        self.isByHand = isByHand
        self.isInvited = isInvited
        self.isCancelled = isCancelled
    }
}

extension Meeting {
    /// Whether two meetings want the same room at the same time.
    ///
    /// - Parameter other: Another meeting.
    /// - Returns: True when days, times and venues meet.
    public func isInTheWay(of other: Meeting) -> Bool {
        date == other.date && venue == other.venue && span.overlaps(other.span)
    }
}
