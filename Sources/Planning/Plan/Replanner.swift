public import CivilTime

/// Changes a year that stands as little as possible when something breaks, and finds single places.
///
/// What is past or moved by hand stays; what people are invited to changes only where it has to; no
/// other meeting moves unless that spares an invitation.
public struct Replanner: Sendable {
    private let before: Resources
    private let after: Resources
    private var standing: [StandingMeeting]
    private let now: CivilDateTime
    private let speakersUntil: Day?
    private let talks: [InterpretedTime]

    /// Makes a replanner.
    ///
    /// - Parameters:
    ///   - standing: All meetings of the file, cancelled ones too.
    ///   - before: What there was to plan with.
    ///   - after: What there is now that something broke; the same where nothing did.
    ///   - now: The moment; nothing moves to an earlier one, and new days begin tomorrow.
    ///   - speakersUntil: The last rule date for which speakers are looked for.
    ///   - talks: When interpreters are at single talks.
    public init(
        _ standing: [StandingMeeting],
        before: Resources,
        after: Resources,
        now: CivilDateTime,
        speakersUntil: Day? = nil,
        talks: [InterpretedTime] = []
    ) {
        self.standing = standing
        self.before = before
        self.after = after
        self.now = now
        self.speakersUntil = speakersUntil
        self.talks = talks
    }

    private var held: [Meeting] {
        standing.filter { !$0.isCancelled }.map(\.meeting)
    }

    /// The meetings that cannot be held as they stand any more, with the reasons; none that is past.
    public var hits: [(meeting: Meeting, reasons: [Reason])] {
        let judgeBefore = Judge(before, of: held, talks: talks)
        let judgeAfter = Judge(after, of: held, talks: talks)
        return standing.filter { !$0.isPast && !$0.isCancelled }.compactMap { standing in
            let known = judgeBefore.objections(to: standing.meeting)
            let reasons = judgeAfter.objections(to: standing.meeting).filter {
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
        var chosen = chosen
        var found: [MeetingID: [Alternative]] = [:]
        while true {
            let mayMove = Set(hits.map(\.meeting.id)).subtracting(chosen.map(\.id))
            guard var settled = board(moving: mayMove, choosing: chosen) else { return .nothing }
            settled.solve()
            let span = DaySpan(around: held)
            let plan = settled.plan(span)
            let change = PlanChange(
                from: Plan(span: span, meetings: held, skipped: []),
                to: plan
            )
            let judge = Judge(after, of: plan.meetings, talks: talks)
            let open = change.entries.filter { entry in !chosen.contains { $0.id == entry.id } }
            // The search does not know interpreters; whom it would put into two places goes elsewhere.
            let elsewhere = open.lazy.filter(judge.putsInterpreterInTwoPlaces).map { entry in
                (
                    id: entry.id,
                    places: places(
                        for: entry.id,
                        on: settled,
                        judge,
                        keeping: nil,
                        count: max(1, alternatives)
                    )
                )
            }.first { !$0.places.isEmpty }
            if let elsewhere {
                found[elsewhere.id] = elsewhere.places
                chosen += elsewhere.places.prefix(1).map(\.meeting)
                continue
            }
            let invited = Set(standing.filter(\.isInvited).map(\.meeting.id))
            return Revision(
                hits: hits.map { meeting, reasons in
                    Revision.Hit(
                        meeting: meeting,
                        reasons: reasons,
                        alternatives: found[meeting.id]
                            ?? choices(
                                for: meeting,
                                reasons,
                                on: settled,
                                judge,
                                keeping: plan.meeting(meeting.id),
                                count: alternatives
                            )
                    )
                },
                change: change,
                disturbed: change.entries.map(\.id).filter(invited.contains)
            )
        }
    }

    /// Where else a meeting can be held, as far as the judge has nothing against it.
    ///
    /// - `chosen`: What comes first in any case.
    private func places(
        for id: MeetingID,
        on board: Board,
        _ judge: Judge,
        keeping chosen: Meeting?,
        count: Int
    ) -> [Alternative] {
        let before = held.first { $0.id == id }
        // The search does not know interpreters, so it is asked for some more.
        return Array(
            board.alternatives(to: id, keeping: chosen, count: count + Replanner.spare)
                .filter { $0.meeting == chosen || judge.accepts($0.meeting, since: before) }
                .prefix(count)
        )
    }

    /// Where and with whom a meeting that is hit can be held.
    ///
    /// If only somebody who is needed cannot come, day, time and venue can stay: others who can come that
    /// day stand first, then at least one other day.
    private func choices(
        for meeting: Meeting,
        _ reasons: [Reason],
        on board: Board,
        _ judge: Judge,
        keeping chosen: Meeting?,
        count: Int
    ) -> [Alternative] {
        let elsewhere = places(for: meeting.id, on: board, judge, keeping: chosen, count: count)
        let missing = Set(reasons.compactMap(\.missingKind))
        guard let kind = missing.first, missing.count == 1,
            reasons.allSatisfy({ $0.missingKind != nil })
        else { return elsewhere }
        let swaps = judge.swaps(of: meeting, kind, reasons).filter { swap in
            swap.facilitators != chosen?.facilitators || swap.speaker != chosen?.speaker
                || !swap.isSameSlot(as: chosen ?? swap)
        }
        let others = board.priced(swaps).prefix(max(1, count - 1))
        guard let first = elsewhere.first, chosen != nil else {
            return Array((others + elsewhere).prefix(max(count, others.count + 1)))
        }
        // What the revision does stands first in any case.
        return Array(
            ([first] + others + elsewhere.dropFirst()).prefix(max(count, others.count + 2))
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
        let judge = Judge(after, of: held, talks: talks)
        return places(for: id, on: board, judge, keeping: nil, count: count)
    }

    /// What has to move along when a person moves a meeting: whatever has to come after it and would not.
    ///
    /// Everything else stays where it is.
    ///
    ///     replanner.consequences(of: session3)    // the talks, two days after it; then the network meeting
    ///
    /// - Parameters:
    ///   - moved: The meeting as it will be held.
    ///   - kinds: The kinds of meetings that move along.
    /// - Returns: In the order in which they are held; without a place after where none is free.
    public func consequences(
        of moved: Meeting,
        moving kinds: Set<MeetingKind> = Set(MeetingKind.allCases)
    ) -> [PlanChange.Entry] {
        var year = self
        year.replace(moved, isByHand: true)
        var ahead: Set<MeetingID> = [moved.id]
        var entries: [PlanChange.Entry] = []
        let dependents = standing.following(moved, after)
        for dependent in dependents where kinds.contains(dependent.kind) {
            let judge = Judge(after, of: year.held, talks: talks)
            let isBehind = judge.clashesOfDay(dependent).contains { clash in
                switch clash.cause {
                case .mustFollow(let other), .sameDay(let other): ahead.contains(other)
                default: false
                }
            }
            guard isBehind else { continue }
            let place = year.suggestions(for: dependent.id, count: 1).first?.meeting
            entries.append(PlanChange.Entry(dependent, becoming: place))
            guard let place else { continue }
            year.replace(place, isByHand: false)
            ahead.insert(dependent.id)
        }
        return entries
    }

    private mutating func replace(_ meeting: Meeting, isByHand: Bool) {
        guard let index = standing.firstIndex(where: { $0.meeting.id == meeting.id }) else {
            return
        }
        standing[index] = StandingMeeting(
            meeting,
            isPast: standing[index].isPast,
            isByHand: isByHand,
            isInvited: standing[index].isInvited,
            isCancelled: standing[index].isCancelled
        )
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
        let judge = Judge(after, of: held, talks: talks)
        return Array(
            board.meetings(
                Set(open.map(\.meeting.id)),
                fitting: day,
                at: start,
                in: venue,
                count: count + Replanner.spare
            ).filter {
                judge.accepts($0.meeting, since: judge.meeting($0.meeting.id))
            }.prefix(count)
        )
    }

    /// How many more places are looked at than are asked for.
    private static let spare = 8

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

extension Judge {
    /// Whether a change puts an interpreter into two places who was not in two before.
    fileprivate func putsInterpreterInTwoPlaces(_ entry: PlanChange.Entry) -> Bool {
        guard let after = entry.after else { return false }
        return newClashes(of: after, since: entry.before).contains {
            if case .interpreterOccupied = $0.cause { true } else { false }
        }
    }

    /// Whether a place can be proposed for a meeting: nothing clashes that did not before.
    ///
    /// It may come after a meeting that has to follow it if that one cannot stay where it is in any case.
    fileprivate func accepts(_ place: Meeting, since before: Meeting?) -> Bool {
        newClashes(of: place, since: before).allSatisfy { clash in
            guard case .mustPrecede(let id) = clash.cause, let other = meeting(id) else {
                return false
            }
            return !clashesOfDay(other).isEmpty
        }
    }
}

extension Reason {
    /// The part of whoever cannot come, if that is the reason.
    fileprivate var missingKind: StaffKind? {
        switch cause {
        case .speakerAway, .speakerAgain, .speakerFull: .speaker
        case .facilitatorAway, .facilitatorOccupied, .facilitatorFull: .facilitator
        default: nil
        }
    }
}

extension Judge {
    /// A meeting with others in place of those who cannot come, day, time and venue as they are.
    fileprivate func swaps(
        of meeting: Meeting,
        _ kind: StaffKind,
        _ reasons: [Reason]
    ) -> [Meeting] {
        let missing = Set(reasons.compactMap(\.resource))
        switch kind {
        case .speaker:
            return speakersFree(for: meeting).filter { $0 != meeting.speaker }.map { id in
                var swap = meeting
                swap.speaker = id
                return swap
            }
        case .facilitator:
            let staying = meeting.facilitators.filter { !missing.contains($0.text) }
            guard staying.count + 1 == meeting.facilitators.count else { return [] }
            return facilitatorsFree(for: meeting).filter { !meeting.facilitators.contains($0) }
                .map { id in
                    var swap = meeting
                    swap.facilitators = staying + [id]
                    return swap
                }
        case .interpreter: return []
        }
    }
}

extension [StandingMeeting] {
    /// The meetings of the same cycle that have to come after one, in their order; none that is past.
    fileprivate func following(_ moved: Meeting, _ resources: Resources) -> [Meeting] {
        let judge = Judge(resources)
        let position = judge.position(moved)
        return filter { !$0.isPast && !$0.isCancelled }.map(\.meeting)
            .filter { position.precedes(judge.position($0)) }
            .sorted { judge.position($0).precedes(judge.position($1)) }
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
