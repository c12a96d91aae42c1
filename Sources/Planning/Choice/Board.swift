internal import CivilTime

/// The state of a planning run: what the rules ask for, and what has been assigned so far.
struct Board {
    /// All meetings that the rules ask for, by rule date; those that are planned have a demand.
    let requests: [MeetingRequest]
    private let demandOf: [MeetingID: DemandIndex]
    /// The venues and closed days of each programme, and which programmes are planned.
    private let places: [Identifier: Place]
    private let planned: Set<Identifier>
    private(set) var year: YearProblem
    private let search: PlanSearch
    /// Whether people, or what stands, tie the year together.
    private let isTied: Bool
    private(set) var state: LocalSearch
    /// The demands of each cycle.
    private let byCycle: [CycleID: [DemandIndex]]
    let standing: [MeetingID: StandingMeeting]
    /// The rules, venues and people of all programmes.
    let resources: Resources
    /// The last rule date for which speakers are proposed; nothing for no end.
    let speakersUntil: Day?

    /// What a municipality has, laid out for looking up.
    struct Place {
        let venues: [Identifier: Venue]
        let closedDays: ClosedDays
    }

    init(_ planner: Planner, over span: DaySpan) {
        let standing = Dictionary(
            planner.standing.map { ($0.meeting.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var requests: [MeetingRequest] = []
        var places: [Identifier: Place] = [:]
        speakersUntil = planner.speakersUntil
        resources = Resources(settings: planner.settings + planner.others, staff: planner.staff)
        for setting in resources.settings {
            // The windows of the last cycles reach beyond the span.
            let after = setting.programme.longestCycle + 62
            places[setting.programme.id] = Place(
                venues: Dictionary(
                    setting.venues.map { ($0.id, $0) },
                    uniquingKeysWith: { first, _ in first }
                ),
                closedDays: ClosedDays(
                    setting.closedDayRules,
                    over: span.widened(before: 62, after: after)
                )
            )
            requests += planner.requests(of: setting.programme, in: span).following(standing)
        }
        requests.sort { ($0.ruleDate, $0.id) < ($1.ruleDate, $1.id) }
        let wanted = requests.filter { planner.wants($0, standing[$0.id]) }
        var year = YearProblem(
            wanted.compactMap { request in
                places[request.id.cycle.programme].map {
                    (request: request, closedDays: $0.closedDays)
                }
            },
            resources,
            beside: Set(planner.others.map(\.programme.id)),
            standing: standing,
            speakersUntil: planner.speakersUntil,
            revising: planner.revising
        )
        let demands = year.requests
        let others = Set(planner.others.map(\.programme.id))
        year.pin(demands.indices.filter { others.contains(demands[$0].id.cycle.programme) })
        self.requests = requests
        self.places = places
        self.standing = standing
        demandOf = Dictionary(
            demands.indices.map { (demands[$0].id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        byCycle = Dictionary(grouping: demands.indices) { demands[$0].id.cycle }
        planned = Set(planner.settings.map(\.programme.id))
        search = PlanSearch()
        isTied = !planner.staff.isEmpty || !standing.isEmpty
        state = LocalSearch(SearchModel(year.problem))
        self.year = year
        guard let revising = planner.revising else { return }
        // What rules speak against although nothing broke was decided by somebody, and stays.
        let kept = state.movable.filter { [state] in
            !revising.mayMove.contains(demands[$0].id) && !state.isOpen($0)
        }
        guard !kept.isEmpty else { return }
        self.year.pin(kept)
        state = LocalSearch(SearchModel(self.year.problem))
    }

    func demand(_ id: MeetingID) -> DemandIndex? { demandOf[id] }

    /// The venues and closed days of a meeting's programme.
    func place(_ request: MeetingRequest) -> Place {
        guard let place = places[request.id.cycle.programme] else {
            preconditionFailure("every request comes from a programme with a setting")
        }
        return place
    }

    /// Whether a meeting belongs to a programme that is planned.
    func isPlanned(_ request: MeetingRequest) -> Bool {
        isPlanned(programme: request.id.cycle.programme)
    }

    func isPlanned(programme: Identifier) -> Bool { planned.contains(programme) }

    /// Finds a plan.
    mutating func solve() {
        adopt()
        assignByRule()
        assignByBlock()
        settle()
        if isTied { improve() }
    }

    /// Takes over what stands already.
    mutating func adopt() { state.adopt() }

    /// Assigns every meeting that can be held on its rule date.
    private mutating func assignByRule() {
        for demand in year.requests.indices where !state.table.isAssigned[demand] {
            guard
                let found = state.table.best(demand, below: state.model.unplaced),
                found.assignment.day == year.requests[demand].target.number
            else { continue }
            state.table.assign(demand, found.assignment)
        }
    }

    /// Solves each cycle that has a meeting left over, in the order of cycles.
    private mutating func assignByBlock() {
        for cycle in byCycle.keys.sorted() {
            let block = (byCycle[cycle] ?? []).filter { !state.model.domains[$0].isPinned }
            guard block.contains(where: { !state.table.isAssigned[$0] }) else { continue }
            _ = state.exact.run(block, in: &state.table)
            dropWithoutSessions(block)
        }
    }

    private mutating func dropWithoutSessions(_ block: [DemandIndex]) {
        for demand in block
        where lacksSessions(demand) && !state.model.domains[demand].isPinned {
            state.table.unassign(demand)
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
    func lacksSessions(_ demand: DemandIndex) -> Bool {
        let request = year.requests[demand]
        guard let preceding = request.step.timing.precedingStep else { return false }
        let sessions = (byCycle[request.id.cycle] ?? []).filter {
            let other = year.requests[$0]
            return other.id.step == preceding && other.step.kind == .session
        }
        return !sessions.isEmpty && sessions.allSatisfy { !state.table.isAssigned[$0] }
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
    /// What the rules ask for; where only what stands is planned, that, with the rule dates it was made
    /// with.
    fileprivate func requests(of programme: Programme, in span: DaySpan) -> [MeetingRequest] {
        let isOther = others.contains { $0.programme.id == programme.id }
        guard revising != nil || isOther else { return programme.requests(in: span) }
        return standing.map(\.meeting).filter { $0.id.cycle.programme == programme.id }.map {
            MeetingRequest(
                id: $0.id,
                step: programme.step($0.id.step) ?? Step(standing: $0),
                ruleDate: $0.ruleDate,
                isWithoutCycle: false
            )
        }
    }

    /// Whether a meeting is to be planned.
    fileprivate func wants(_ request: MeetingRequest, _ standing: StandingMeeting?) -> Bool {
        let isOther = others.contains { $0.programme.id == request.id.cycle.programme }
        guard revising == nil, !isOther else {
            return standing?.isCancelled == false
        }
        // What a person has cancelled stays so.
        let staysCancelled = standing.map { $0.isCancelled && $0.isByHand } ?? false
        return !request.isWithoutCycle && !staysCancelled
    }
}
