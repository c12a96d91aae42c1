public import CivilTime

/// Changes a year that stands as little as possible when something breaks, and finds single places.
///
/// What is past or moved by hand stays; what people are invited to changes only where it has to; no
/// other meeting moves unless that spares an invitation.
public struct Replanner: Sendable {
    private let before: Resources
    private let after: Resources
    private let standing: [StandingMeeting]
    private let now: CivilDateTime
    private let speakersUntil: Day?

    /// Makes a replanner.
    ///
    /// - Parameters:
    ///   - standing: All meetings of the file, cancelled ones too.
    ///   - before: What there was to plan with.
    ///   - after: What there is now that something broke; the same where nothing did.
    ///   - now: The moment; nothing moves to an earlier one, and new days begin tomorrow.
    ///   - speakersUntil: The last rule date for which speakers are looked for.
    public init(
        _ standing: [StandingMeeting],
        before: Resources,
        after: Resources,
        now: CivilDateTime,
        speakersUntil: Day? = nil
    ) {
        self.standing = standing
        self.before = before
        self.after = after
        self.now = now
        self.speakersUntil = speakersUntil
    }

    private var held: [Meeting] {
        standing.filter { !$0.isCancelled }.map(\.meeting)
    }

    /// The meetings that cannot be held as they stand any more, with the reasons; none that is past.
    public var hits: [(meeting: Meeting, reasons: [Reason])] {
        let held = held
        return standing.filter { !$0.isPast && !$0.isCancelled }.compactMap { standing in
            let known = before.objections(to: standing.meeting, beside: held)
            let reasons = after.objections(to: standing.meeting, beside: held).filter {
                !known.contains($0) && !$0.isOnlyToMind
            }
            return reasons.isEmpty ? nil : (meeting: standing.meeting, reasons: reasons)
        }
    }

    /// The fewest changes after which everything can be held that can.
    ///
    /// - Parameters:
    ///   - chosen: Where a person wants meetings to be held; that is obeyed.
    ///   - alternatives: How many places to list for each meeting that is hit.
    /// - Returns: The same for the same input.
    public func revise(choosing chosen: [Meeting] = [], alternatives: Int = 3) -> Revision {
        let hits = hits
        let mayMove = Set(hits.map(\.meeting.id)).subtracting(chosen.map(\.id))
        guard let board = board(moving: mayMove, choosing: chosen) else {
            return .nothing
        }
        var settled = board
        settled.solve()
        let span = DaySpan(around: held)
        let plan = settled.plan(span)
        let change = PlanChange(
            from: Plan(span: span, meetings: held, skipped: []),
            to: plan
        )
        let invited = Set(standing.filter(\.isInvited).map(\.meeting.id))
        return Revision(
            hits: hits.map { meeting, reasons in
                Revision.Hit(
                    meeting: meeting,
                    reasons: reasons,
                    alternatives: settled.alternatives(
                        to: meeting.id,
                        keeping: plan.meeting(meeting.id),
                        count: alternatives
                    )
                )
            },
            change: change,
            disturbed: change.entries.map(\.id).filter(invited.contains)
        )
    }

    /// The best places for one meeting, all others left where they are.
    ///
    /// - Parameters:
    ///   - id: The meeting.
    ///   - count: How many.
    /// - Returns: The best first, on different days as long as there are any; never where it stands.
    public func suggestions(for id: MeetingID, count: Int = 3) -> [Alternative] {
        guard var board = board(moving: [id]) else { return [] }
        board.adopt()
        return board.alternatives(to: id, keeping: nil, count: count)
    }

    /// The meetings that could be held in a free slot, all others left where they are.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - start: When it would begin; nothing for any time.
    ///   - venue: Where; nothing for any venue.
    ///   - programmes: Meetings of these only; nothing for all.
    ///   - count: How many.
    /// - Returns: Those that would gain most or lose least first.
    public func meetings(
        fitting day: Day,
        at start: ClockTime? = nil,
        in venue: Identifier? = nil,
        of programmes: Set<Identifier>? = nil,
        count: Int = 3
    ) -> [Alternative] {
        let open = standing.filter { standing in
            let programme = standing.meeting.id.cycle.programme
            return !standing.isPast && !standing.isCancelled
                && programmes?.contains(programme) != false
        }
        guard var board = board(moving: Set(open.map(\.meeting.id))) else { return [] }
        board.adopt()
        return board.meetings(
            Set(open.map(\.meeting.id)),
            fitting: day,
            at: start,
            in: venue,
            count: count
        )
    }

    /// The year with its meetings, of which only some may move if they do not have to.
    private func board(moving ids: Set<MeetingID>, choosing chosen: [Meeting] = []) -> Board? {
        guard !held.isEmpty else { return nil }
        let fixed = standing.map { meeting in
            let choice = chosen.first { $0.id == meeting.meeting.id }
            return StandingMeeting(
                choice ?? meeting.meeting,
                isPast: meeting.isPast,
                isByHand: choice != nil
                    || meeting.isByHand && !ids.contains(meeting.meeting.id),
                isInvited: meeting.isInvited,
                isCancelled: meeting.isCancelled
            )
        }
        let planner = Planner(
            after.settings,
            staff: after.staff,
            standing: fixed,
            speakersUntil: speakersUntil,
            revising: Planner.Revising(now: now, mayMove: ids)
        )
        return Board(planner, over: DaySpan(around: held))
    }
}

extension DaySpan {
    /// The rule dates of some meetings, from the first to the last.
    fileprivate init(around meetings: [Meeting]) {
        let days = meetings.map(\.ruleDate)
        let first = days.min() ?? Day(number: 0)
        self.init(first...(days.max() ?? first))
    }
}

extension Reason {
    /// Whether it only asks to be minded.
    fileprivate var isOnlyToMind: Bool {
        if case .mind = cause { true } else { false }
    }
}
