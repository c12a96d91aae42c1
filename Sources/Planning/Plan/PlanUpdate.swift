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
        /// Which meetings that stay stand in the way of it; empty for all other reasons.
        public let clashes: [Planning.Reason]

        /// Why a change is not made.
        public enum Reason: String, CaseIterable, Hashable, Sendable {
            /// The meeting has begun.
            case past
            /// Somebody has moved or cancelled it by hand.
            case byHand = "by-hand"
            /// People are invited.
            case invited
            /// It would clash with a meeting that stays: over the venue, people, the day, or the order.
            case taken
        }
    }

    init(applied: [PlanChange.Entry], heldBack: [HeldBack]) {
        self.applied = applied
        self.heldBack = heldBack
    }

    /// Compares meetings that stand with a new plan.
    ///
    /// - Parameters:
    ///   - standing: All meetings that stand, of all programmes, cancelled ones too.
    ///   - plan: The new plan; only what its span covers is compared.
    ///   - programme: The programme that it is of.
    ///   - resources: The rules, venues and people that it was made from.
    ///   - talks: When interpreters are at single talks.
    ///   - moveInvited: Whether meetings that people are invited to may move.
    ///   - namesPeople: Whether the plan was made with people; otherwise those who are on a meeting stay.
    /// - Complexity: O(*n* log *n*), and O(*n*) more for each meeting that would clash.
    public init(
        from standing: [StandingMeeting],
        to plan: Plan,
        of programme: Identifier,
        with resources: Resources,
        talks: [InterpretedTime] = [],
        moveInvited: Bool,
        namesPeople: Bool = true
    ) {
        let own = standing.filter {
            $0.meeting.id.cycle.programme == programme && plan.span.contains($0.meeting.ruleDate)
        }
        let before = Plan(
            span: plan.span,
            meetings: own.filter { !$0.isCancelled }.map(\.meeting),
            skipped: []
        )
        let known = Dictionary(
            own.map { ($0.meeting.id, $0) },
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
                heldBack.append(HeldBack(entry: entry, reason: reason, clashes: []))
            } else {
                applied.append(entry)
            }
        }
        let held = standing.filter { !$0.isCancelled }.map(\.meeting)
        heldBack += applied.removeClashing(Judge(resources, of: held, talks: talks))
        self.applied = applied
        self.heldBack = heldBack.sorted { $0.entry.id < $1.entry.id }
    }
}

extension [PlanChange.Entry] {
    /// Takes out what would clash if all the rest were done.
    ///
    /// Whoever cannot move stays, and can be in the way of the next one. What clashes with a meeting that
    /// stays goes first, and only then what clashes with another change.
    ///
    /// - Parameter judge: Knows all meetings as they stand.
    /// - Returns: What was taken out.
    fileprivate mutating func removeClashing(_ judge: Judge) -> [PlanUpdate.HeldBack] {
        var judge = judge
        for entry in self {
            if let after = entry.after { judge.add(after) } else { judge.remove(entry.id) }
        }
        var moving = Set(map(\.id))
        var heldBack: [PlanUpdate.HeldBack] = []
        func firstClashing(withMoving: Bool) -> (place: Int, clashes: [Reason])? {
            for (place, entry) in enumerated() {
                guard let after = entry.after else { continue }
                let clashes = judge.newClashes(of: after, since: entry.before).filter { clash in
                    withMoving || clash.otherMeeting.map { !moving.contains($0) } ?? true
                }
                if !clashes.isEmpty { return (place: place, clashes: clashes) }
            }
            return nil
        }
        while let (place, clashes) = firstClashing(withMoving: false)
            ?? firstClashing(withMoving: true)
        {
            let entry = remove(at: place)
            moving.remove(entry.id)
            judge.remove(entry.id)
            if let before = entry.before { judge.add(before) }
            heldBack.append(PlanUpdate.HeldBack(entry: entry, reason: .taken, clashes: clashes))
        }
        return heldBack
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
