internal import CivilTime

/// The state of a planning run: what the rules ask for, and where it has been put so far.
struct Board {
    let entries: [Entry]
    private(set) var year: YearProblem
    private let search: PlanSearch
    /// Whether people, or what stands, tie the year together.
    private let isTied: Bool
    private(set) var state: SearchState
    /// The demands of each cycle.
    private var byCycle: [CycleID: [Int]] = [:]
    let standing: [MeetingID: StandingMeeting]
    /// The rules, venues and people of all programmes.
    let resources: Resources

    /// A meeting that the rules ask for.
    struct Entry {
        let request: MeetingRequest
        let place: Place
        /// The place among the demands; nothing where no cycle begins.
        let demand: Int?
        /// Whether it belongs to a programme that is planned.
        let isPlanned: Bool

        func candidate(_ distance: Int) -> DayCandidate {
            request.candidate(
                distance: distance,
                venues: place.venues,
                closedDays: place.closedDays
            )
        }
    }

    /// What a municipality has, laid out for looking up.
    struct Place {
        let venues: [Identifier: Venue]
        let closedDays: ClosedDays
    }

    init(_ planner: Planner, over span: DaySpan) {
        var wanted: [(request: MeetingRequest, place: Place)] = []
        standing = Dictionary(
            planner.standing.map { ($0.meeting.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        resources = Resources(settings: planner.settings + planner.others, staff: planner.staff)
        for setting in resources.settings {
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
            let requests = planner.requests(of: setting.programme, in: span).following(standing)
            wanted += requests.map {
                (request: $0, place: place)
            }
        }
        wanted.sort { ($0.request.ruleDate, $0.request.id) < ($1.request.ruleDate, $1.request.id) }
        var count = 0
        let planned = Set(planner.settings.map(\.programme.id))
        let standing = standing
        entries = wanted.map { request, place in
            let isWanted = planner.wants(request, standing[request.id])
            defer { count += isWanted ? 1 : 0 }
            return Entry(
                request: request,
                place: place,
                demand: isWanted ? count : nil,
                isPlanned: planned.contains(request.id.cycle.programme)
            )
        }
        year = YearProblem(
            entries.filter { $0.demand != nil }.map {
                (request: $0.request, closedDays: $0.place.closedDays)
            },
            resources,
            beside: Set(planner.others.map(\.programme.id)),
            standing: standing,
            speakersUntil: planner.speakersUntil,
            revising: planner.revising
        )
        byCycle = Dictionary(grouping: year.requests.indices) { [requests = year.requests] in
            requests[$0].id.cycle
        }
        search = PlanSearch()
        isTied = !planner.staff.isEmpty || !standing.isEmpty
        let others = Set(planner.others.map(\.programme.id))
        let beside = year.requests.enumerated().filter {
            others.contains($0.element.id.cycle.programme)
        }
        year.pin(beside.map(\.offset))
        state = SearchState(SearchModel(year.problem))
        guard let revising = planner.revising else { return }
        // What rules speak against although nothing broke was decided by somebody, and stays.
        let mayMove = year.requests.map { revising.mayMove.contains($0.id) }
        let state = state
        let kept = state.movable.filter { !mayMove[$0] && !state.isOpen($0) }
        guard !kept.isEmpty else { return }
        year.pin(kept)
        self.state = SearchState(SearchModel(year.problem))
    }

    /// Finds a plan.
    mutating func solve() {
        adopt()
        placeByRule()
        placeByBlock()
        settle()
        if isTied { improve() }
    }

    /// Takes over what stands already.
    mutating func adopt() { state.adopt() }

    /// Places every meeting that can be held on its rule date.
    private mutating func placeByRule() {
        for (demand, request) in year.requests.enumerated() where !state.table.isPlaced[demand] {
            guard
                let found = state.table.best(demand, below: state.model.unplaced),
                found.place.day + state.model.grid.firstDay == request.target.number
            else { continue }
            state.table.place(demand, found.place)
        }
    }

    /// Solves each cycle that has a meeting left over, in the order of cycles.
    private mutating func placeByBlock() {
        for cycle in byCycle.keys.sorted() {
            let block = (byCycle[cycle] ?? []).filter { !state.model.demands[$0].isPinned }
            guard block.contains(where: { !state.table.isPlaced[$0] }) else { continue }
            _ = state.exact.run(block, in: &state.table)
            dropWithoutSessions(block)
        }
    }

    private mutating func dropWithoutSessions(_ block: [Int]) {
        for demand in block
        where lacksSessions(demand) && !state.model.demands[demand].isPinned {
            state.table.remove(demand)
        }
    }

    /// Lets meetings take up better places that others have left, until nobody wants to move.
    ///
    /// Every move lowers the sum of costs, so this ends. Afterwards whatever is nearer to a rule than
    /// its meeting has something that stands in the way now, not only when it was placed.
    private mutating func settle() {
        var isSettled = false
        while !isSettled {
            isSettled = true
            for demand in state.movable where !lacksSessions(demand) {
                if state.exact.run([demand], in: &state.table) > 0 { isSettled = false }
            }
        }
    }

    /// Goes on to look for a better plan where people and speakers tie the year together.
    private mutating func improve() {
        search.improve(&state)
        for cycle in byCycle.keys.sorted() { dropWithoutSessions(byCycle[cycle] ?? []) }
    }

    /// Whether a meeting hangs on sessions of its cycle of which none is held.
    func lacksSessions(_ demand: Int) -> Bool {
        let request = year.requests[demand]
        guard let preceding = request.step.timing.precedingStep else { return false }
        let sessions = (byCycle[request.id.cycle] ?? []).filter {
            let other = year.requests[$0]
            return other.id.step == preceding && other.step.kind == .session
        }
        return !sessions.isEmpty && sessions.allSatisfy { !state.table.isPlaced[$0] }
    }

    /// How much better any plan could be than what is on the board.
    var proof: PlanProof {
        let table = state.table
        let gap = max(0, table.totalCost() - LowerBound(state).value)
        return PlanProof(gap: gap, year.problem.policy)
    }
}

extension Step {
    /// The step of a meeting that stands although its programme has no such step any more.
    fileprivate init(standing meeting: Meeting) {
        self.init(
            id: meeting.id.step,
            kind: meeting.kind,
            name: LocalizedText(meeting.id.step.text),
            timing: .after(meeting.id.step, days: 0),
            occurrences: 1,
            every: 1,
            span: meeting.span,
            slots: nil,
            seats: 0,
            needs: VenueNeeds(),
            venues: [meeting.venue],
            ifClosed: .skip,
            contents: [],
            facilitators: meeting.facilitators.count
        )
    }
}

extension Planner {
    /// What the rules ask for, and what stands although they ask for it no more.
    fileprivate func requests(of programme: Programme, in span: DaySpan) -> [MeetingRequest] {
        let isOther = others.contains { $0.programme.id == programme.id }
        let requests = isOther ? [] : programme.requests(in: span)
        guard revising != nil || isOther else { return requests }
        let known = Set(requests.map(\.id))
        let others = standing.map(\.meeting).filter {
            $0.id.cycle.programme == programme.id && !known.contains($0.id)
        }
        return requests
            + others.map { meeting in
                MeetingRequest(
                    id: meeting.id,
                    step: programme.step(meeting.id.step) ?? Step(standing: meeting),
                    ruleDate: meeting.ruleDate,
                    isWithoutCycle: false
                )
            }
    }

    /// Whether a meeting is to be planned.
    fileprivate func wants(_ request: MeetingRequest, _ standing: StandingMeeting?) -> Bool {
        let isOther = others.contains { $0.programme.id == request.id.cycle.programme }
        guard revising == nil, !isOther else {
            return standing.map { !$0.isCancelled } ?? false
        }
        // What a person has cancelled stays so.
        let staysCancelled = standing.map { $0.isCancelled && $0.isByHand } ?? false
        return !request.isWithoutCycle && !staysCancelled
    }
}
