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
///
/// Most meetings can be held where and when their rule says; only for the others, and for those of
/// their cycle, is the whole window looked at.
private struct Board {
    private var entries: [Entry] = []
    private var byCycle: [CycleID: [Int]] = [:]
    private var occupancy = Occupancy()

    private struct Entry {
        let request: MeetingRequest
        let place: Place
        let onRuleDate: DayCandidate
        var window: [DayCandidate] = []

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
            let place = Place(
                venues: Dictionary(
                    setting.venues.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }
                ),
                closedDays: ClosedDays(
                    setting.closedDayRules,
                    over: span.widened(before: 62, after: 62)
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
        for candidate in entry.window.isEmpty ? [entry.onRuleDate] : entry.window {
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
            // Free as it is: it was left so that another meeting of the cycle finds room.
            return obstacles.isEmpty
                ? [Reason(candidate.day, .leftToCycle(request.id.cycle))] : obstacles
        }
    }
}
