internal import CivilTime

/// The state of a planning run.
///
/// Most meetings can be held where and when their rule says; only for the others, and for those of
/// their cycle, is the whole window looked at.
struct Board {
    private var entries: [Entry] = []
    private var byCycle: [CycleID: [Int]] = [:]
    private var occupancy = Occupancy()

    private struct Entry {
        let request: MeetingRequest
        let place: Place
        let onRuleDate: DayCandidate
        var window: [DayCandidate] = []

        /// The days that have been looked at, the rule's own first.
        var candidates: [DayCandidate] { window.isEmpty ? [onRuleDate] : window }

        mutating func openWindow() {
            guard window.isEmpty, !request.isWithoutCycle else { return }
            window = request.candidates(venues: place.venues, closedDays: place.closedDays)
        }
    }

    /// What a municipality has, laid out for looking up.
    private struct Place {
        let venues: [Identifier: Venue]
        let closedDays: ClosedDays
    }

    init(_ settings: [Setting], over span: DaySpan) {
        for setting in settings {
            // The windows of the last cycles reach beyond the span.
            let after = setting.programme.longestCycle + 62
            let place = Place(
                venues: Dictionary(
                    setting.venues.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }
                ),
                closedDays: ClosedDays(
                    setting.closedDayRules,
                    over: span.widened(before: 62, after: after)
                )
            )
            entries += setting.programme.requests(in: span).map { request in
                Entry(
                    request: request,
                    place: place,
                    onRuleDate: request.candidate(
                        distance: 0,
                        venues: place.venues,
                        closedDays: place.closedDays
                    )
                )
            }
        }
        entries.sort {
            ($0.request.ruleDate, $0.request.id) < ($1.request.ruleDate, $1.request.id)
        }
        byCycle = Dictionary(grouping: entries.indices) { entries[$0].request.id.cycle }
    }

    /// Places every meeting that can be held on its rule date.
    mutating func placeByRule() {
        for entry in entries where !entry.request.isWithoutCycle {
            let (request, candidate) = (entry.request, entry.onRuleDate)
            guard
                candidate.reasons.isEmpty,
                occupancy.conflicts(request, on: candidate.day).isEmpty,
                let place = firstFree(candidate, for: request)
            else { continue }
            occupancy.place(Placement(request, candidate, place))
        }
    }

    private func firstFree(_ candidate: DayCandidate, for request: MeetingRequest)
        -> VenueCandidate?
    {
        candidate.venues.first { place in
            place.reasons.isEmpty
                && occupancy.conflicts(request, at: place.venue, on: candidate.day).isEmpty
        }
    }

    /// Solves each cycle that has a meeting left over, in the order of cycles.
    mutating func placeByBlock() {
        for cycle in byCycle.keys.sorted() {
            let block = (byCycle[cycle] ?? []).filter { !entries[$0].request.isWithoutCycle }
            guard block.contains(where: { placement(at: $0) == nil }) else { continue }
            for index in block {
                entries[index].openWindow()
                occupancy.remove(entries[index].request.id)
            }
            var choice = BlockChoice(
                block.map { (request: entries[$0].request, candidates: entries[$0].window) }
            )
            for placement in choice.solve(&occupancy) { occupancy.place(placement) }
            for index in block where lacksSessions(entries[index].request) {
                occupancy.remove(entries[index].request.id)
            }
        }
    }

    /// Lets meetings take up better places that others have left, until nobody wants to move.
    ///
    /// Every move lowers the sum of costs, so this ends. Afterwards whatever is nearer to a rule than
    /// its meeting has something that stands in the way now, not only when it was placed.
    mutating func settle() {
        var isSettled = false
        while !isSettled {
            isSettled = true
            for entry in entries where improve(entry) { isSettled = false }
        }
    }

    /// Finds a meeting the best place that is free, all others left as they are.
    private mutating func improve(_ entry: Entry) -> Bool {
        let request = entry.request
        let old = occupancy.placement(of: request.id)
        guard old?.cost != ChoiceCost(), !request.isWithoutCycle, !lacksSessions(request) else {
            return false
        }
        occupancy.remove(request.id)
        var choice = BlockChoice([(request: request, candidates: entry.candidates)])
        let new = choice.solve(&occupancy).first
        let isBetter = new.map { new in old.map { new.cost < $0.cost } ?? true } ?? false
        if let placement = isBetter ? new : old { occupancy.place(placement) }
        return isBetter
    }

    private func placement(at index: Int) -> Placement? {
        occupancy.placement(of: entries[index].request.id)
    }

    /// Whether a meeting hangs on sessions of its cycle of which none is held.
    private func lacksSessions(_ request: MeetingRequest) -> Bool {
        guard let preceding = request.step.timing.precedingStep else { return false }
        let sessions = (byCycle[request.id.cycle] ?? []).filter {
            let other = entries[$0].request
            return other.id.step == preceding && other.step.kind == .session
        }
        return !sessions.isEmpty && sessions.allSatisfy { placement(at: $0) == nil }
    }

    func plan(_ span: DaySpan) -> Plan {
        plan(span) { span.contains($0.ruleDate) }
    }

    func planWholeCycles(_ span: DaySpan) -> Plan {
        let cycles = Set(
            entries.map(\.request).filter { span.contains($0.ruleDate) }.map(\.id.cycle)
        )
        return plan(span) { cycles.contains($0.id.cycle) }
    }

    private func plan(_ span: DaySpan, where isWanted: (MeetingRequest) -> Bool) -> Plan {
        var meetings: [Meeting] = []
        var skipped: [SkippedMeeting] = []
        for entry in entries where isWanted(entry.request) {
            let request = entry.request
            if let placement = occupancy.placement(of: request.id) {
                meetings.append(
                    Meeting(placement, reasons: reasons(entry, placement) + placement.mentions)
                )
            } else {
                skipped.append(SkippedMeeting(request, reasons: reasons(entry, nil)))
            }
        }
        return Plan(span: span, meetings: meetings, skipped: skipped)
    }

    /// Why a meeting is not nearer to its rule, or not held at all.
    private func reasons(_ entry: Entry, _ placement: Placement?) -> [Reason] {
        let request = entry.request
        guard !request.isWithoutCycle else { return [Reason(request.ruleDate, .noNewCycle)] }
        guard !lacksSessions(request) else { return [Reason(request.ruleDate, .noSessions)] }
        var reasons: [Reason] = []
        for candidate in entry.candidates {
            guard let placement, candidate.day == placement.day else {
                reasons += obstacles(request, candidate, untilRank: .max)
                continue
            }
            reasons += obstacles(request, candidate, untilRank: placement.rank)
            break
        }
        return reasons
    }

    /// What stood in the way of a meeting on a day, at the venues before a place among the wishes.
    private func obstacles(
        _ request: MeetingRequest,
        _ candidate: DayCandidate,
        untilRank rank: Int
    ) -> [Reason] {
        guard candidate.reasons.isEmpty else { return candidate.reasons }
        let conflicts = occupancy.conflicts(request, on: candidate.day)
        guard conflicts.isEmpty else { return conflicts }
        return candidate.venues.filter { $0.rank < rank }.flatMap { place -> [Reason] in
            let obstacles =
                place.reasons + occupancy.conflicts(request, at: place.venue, on: candidate.day)
            // Once all have settled nothing nearer is free; if it were, a plan would have to say so.
            return obstacles.isEmpty
                ? [Reason(candidate.day, .leftToCycle(request.id.cycle))] : obstacles
        }
    }
}
