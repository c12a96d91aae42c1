public import CivilTime

/// A programme with the places and closed days of its municipality.
public struct Setting: Hashable, Sendable {
    /// The rules.
    public let programme: Programme

    /// The municipality's venues.
    public let venues: [Venue]

    /// The municipality's closed days, public holidays among them.
    public let closedDayRules: [ClosedDayRule]

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
/// The way: rules → requests → candidates with reasons → a choice → a plan. Meetings that can be held
/// where and when the rules say are placed first; then each cycle with a meeting left over is solved
/// as a block. A better search replaces only the choice.
public struct Planner: Sendable {
    private let settings: [Setting]

    /// Days that are planned along on either side, so that a plan does not depend on where it is cut.
    private static let margin = 93

    /// Makes a planner.
    ///
    /// - Parameter settings: Programmes to plan together; venues with the same short name are one.
    public init(_ settings: [Setting]) {
        self.settings = settings
    }

    /// Plans the meetings whose rule dates lie in a span of days.
    ///
    /// - Parameter span: First to last rule date.
    /// - Returns: The same plan for the same input, and the same meeting whatever the span.
    public func plan(_ span: DaySpan) -> Plan {
        let wide = span.widened(before: Planner.margin, after: Planner.margin)
        var board = Board(settings, over: wide)
        board.placeByRule()
        board.placeByBlock()
        return board.plan(span)
    }
}

/// The state of a planning run.
private struct Board {
    var entries: [Entry] = []
    var occupancy = Occupancy()

    struct Entry {
        let request: MeetingRequest
        let candidates: [DayCandidate]
    }

    init(_ settings: [Setting], over span: DaySpan) {
        for setting in settings {
            let venues = Dictionary(
                setting.venues.map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            let closedDays = ClosedDays(
                setting.closedDayRules,
                over: span.widened(before: 62, after: 62)
            )
            entries += setting.programme.requests(in: span).map { request in
                Entry(
                    request: request,
                    candidates: request.isWithoutCycle
                        ? [] : request.candidates(venues: venues, closedDays: closedDays)
                )
            }
        }
        entries.sort {
            ($0.request.ruleDate, $0.request.id) < ($1.request.ruleDate, $1.request.id)
        }
    }

    /// Places every meeting that can be held on its rule date.
    mutating func placeByRule() {
        for entry in entries {
            guard
                let first = entry.candidates.first, first.distance == 0, first.reasons.isEmpty,
                occupancy.conflicts(entry.request, on: first.day).isEmpty,
                let place = firstFree(first, for: entry.request)
            else { continue }
            occupancy.place(
                Placement(
                    request: entry.request,
                    day: first.day,
                    venue: place.venue,
                    rank: place.rank,
                    mentions: first.mentions
                )
            )
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
        let open = entries.filter { !$0.candidates.isEmpty }
        let byCycle = Dictionary(grouping: open) { $0.request.id.cycle }
        for cycle in byCycle.keys.sorted() {
            let block = byCycle[cycle] ?? []
            guard block.contains(where: { occupancy.placement(of: $0.request.id) == nil }) else {
                continue
            }
            for entry in block { occupancy.remove(entry.request.id) }
            var choice = BlockChoice(block.map { (request: $0.request, candidates: $0.candidates) })
            for placement in choice.solve(&occupancy) { occupancy.place(placement) }
        }
        for entry in open where lacksSessions(entry.request) { occupancy.remove(entry.request.id) }
    }

    /// Whether a meeting hangs on sessions of its cycle of which none is held.
    private func lacksSessions(_ request: MeetingRequest) -> Bool {
        guard let preceding = request.step.timing.precedingStep else { return false }
        let sessions = entries.filter {
            $0.request.id.cycle == request.id.cycle && $0.request.id.step == preceding
                && $0.request.step.kind == .session
        }
        return !sessions.isEmpty
            && sessions.allSatisfy { occupancy.placement(of: $0.request.id) == nil }
    }

    func plan(_ span: DaySpan) -> Plan {
        var meetings: [Meeting] = []
        var skipped: [SkippedMeeting] = []
        for entry in entries where span.contains(entry.request.ruleDate) {
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
            let isChosenDay = candidate.day == placement?.day
            if isChosenDay, placement?.rank == 0 { break }
            var found = candidate.reasons
            if found.isEmpty, !isChosenDay {
                found = occupancy.conflicts(request, on: candidate.day)
            }
            if found.isEmpty {
                let better = candidate.venues.filter {
                    !isChosenDay || $0.rank < placement?.rank ?? 0
                }
                found = better.flatMap { place -> [Reason] in
                    let obstacles =
                        place.reasons
                        + occupancy.conflicts(request, at: place.venue, on: candidate.day)
                    return obstacles.isEmpty
                        ? [Reason(candidate.day, .leftToCycle(request.id.cycle))] : obstacles
                }
            }
            reasons += found
            if isChosenDay { break }
        }
        return reasons
    }
}
