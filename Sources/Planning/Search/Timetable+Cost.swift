extension Timetable {
    /// What a team pays for meetings beyond its weekly target.
    private func overload(_ team: Team, on day: Int) -> Int {
        overload(team.first, on: day) + overload(team.second, on: day)
    }

    private func overload(_ facilitator: FacilitatorIndex?, on day: Int) -> Int {
        guard let facilitator else { return 0 }
        return load(of: facilitator, on: day) >= model.weeklyTarget[facilitator]
            ? model.overload : 0
    }

    // MARK: Terms of meetings tied to each other

    /// A sum over all meetings tied to one that have an assignment.
    private func sum(
        _ demand: DemandIndex,
        _ cost: (PricedLink, Assignment) -> Int
    ) -> Int {
        var sum = 0
        for at in model.domains[demand].links where isAssigned[model.links[at].other] {
            sum += cost(model.links[at], assignments[model.links[at].other])
        }
        return sum
    }

    /// What a meeting pays for differing from meetings tied to it.
    private func linkCost(_ demand: DemandIndex, _ assignment: Assignment) -> Int {
        let line = assignment.speaker.map { model.line[$0] }
        return sum(demand) { link, other in
            var cost = 0
            if other.venue != assignment.venue { cost += link.venue }
            if other.team != assignment.team { cost += link.team }
            if other.span.from != assignment.span.from { cost += link.start }
            if let line, link.line > 0, isSame(line, other) { cost += link.line }
            return cost
        }
    }

    private func isSame(_ line: Int, _ assignment: Assignment) -> Bool {
        assignment.speaker.map { model.line[$0] == line } ?? false
    }

    func startCost(_ demand: DemandIndex, _ start: Int) -> Int {
        sum(demand) { $1.span.from != start ? $0.start : 0 }
    }

    func venueCost(_ demand: DemandIndex, _ venue: VenueIndex) -> Int {
        sum(demand) { $1.venue != venue ? $0.venue : 0 }
    }

    func teamCost(_ demand: DemandIndex, _ team: Team, on day: Int) -> Int {
        overload(team, on: day) + sum(demand) { $1.team != team ? $0.team : 0 }
    }

    func lineCost(_ demand: DemandIndex, _ line: Int) -> Int {
        sum(demand) { $0.line > 0 && isSame(line, $1) ? $0.line : 0 }
    }

    // MARK: Whole meetings

    /// What a meeting without an assignment adds to the cost of all others when it gets one.
    func marginalCost(_ demand: DemandIndex, _ assignment: Assignment) -> Int {
        assignment.ownCost + overload(assignment.team, on: assignment.day)
            + linkCost(demand, assignment)
    }

    /// What would be saved if a meeting were not there; the price of a missing one if it is not.
    func cost(_ demand: DemandIndex) -> Int {
        guard isAssigned[demand] else { return model.unplaced }
        let assignment = assignments[demand]
        var cost = assignment.ownCost + linkCost(demand, assignment)
        for facilitator in [assignment.team.first, assignment.team.second] {
            guard let facilitator else { continue }
            if load(of: facilitator, on: assignment.day) > model.weeklyTarget[facilitator] {
                cost += model.overload
            }
        }
        return cost
    }

    /// What the whole plan costs.
    func totalCost() -> Int {
        var copy = self
        return copy.unassign(all: Array(model.domains.indices))
    }

    /// What some meetings cost, level by level.
    ///
    /// The sum of many meetings can be more than a level has room for in one number; that of one cannot.
    func levels(of demands: [DemandIndex]) -> [Int] {
        var copy = self
        var levels = Array(repeating: 0, count: model.steps.count)
        for demand in demands {
            var rest = copy.unassign(all: [demand])
            for (level, step) in model.steps.enumerated() {
                levels[level] += rest / step
                rest %= step
            }
        }
        return levels
    }

    /// Takes meetings out and gives what they cost, the price of missing ones included.
    mutating func unassign(all demands: [DemandIndex]) -> Int {
        var cost = 0
        for demand in demands {
            guard isAssigned[demand] else {
                cost += model.unplaced
                continue
            }
            unassign(demand)
            cost += marginalCost(demand, assignments[demand])
        }
        return cost
    }
}
