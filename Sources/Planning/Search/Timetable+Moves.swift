/// Assignments for some meetings, found by a search, with what they cost together.
typealias Solution = (assignments: [Assignment?], cost: Int)

extension Timetable {
    /// Takes meetings out, lets a search find better assignments for them, and puts them back.
    ///
    /// - Parameters:
    ///   - demands: The neighbourhood: all other meetings stay.
    ///   - find: Gets what the meetings cost, and the timetable without them; gives assignments, or
    ///     nothing if the old ones are to stay.
    /// - Returns: What is gained.
    mutating func reassign(
        _ demands: [DemandIndex],
        _ find: (Int, inout Timetable) -> Solution?
    ) -> Int {
        let old = assignments(of: demands)
        let oldCost = unassign(all: demands)
        let found = find(oldCost, &self)
        for (demand, assignment) in zip(demands, found?.assignments ?? old) {
            if let assignment { assign(demand, assignment) }
        }
        guard let found else { return 0 }
        changes.begin()
        for (index, demand) in demands.enumerated() where old[index] != found.assignments[index] {
            note(demand, old[index], found.assignments[index])
        }
        return oldCost - found.cost
    }

    /// What some meetings cost as they stand.
    mutating func cost(of demands: [DemandIndex]) -> Int {
        var cost = 0
        _ = reassign(demands) { old, _ in
            cost = old
            return nil
        }
        return cost
    }

    func assignments(of demands: [DemandIndex]) -> [Assignment?] { demands.map { self[$0] } }

    /// Gives meetings back the assignments that they had.
    mutating func restore(_ demands: [DemandIndex], _ old: [Assignment?]) {
        changes.begin()
        for (demand, assignment) in zip(demands, old) {
            note(demand, self[demand], assignment)
            unassign(demand)
        }
        for (demand, assignment) in zip(demands, old) {
            if let assignment { assign(demand, assignment) }
        }
    }

    /// Notes that meetings no longer have the assignments that they had.
    mutating func note(_ demands: [DemandIndex], before old: [Assignment?]) {
        changes.begin()
        for (demand, assignment) in zip(demands, old) { note(demand, assignment, self[demand]) }
    }

    private mutating func note(_ demand: DemandIndex, _ old: Assignment?, _ new: Assignment?) {
        if let old { changes.note(demand, old, model) }
        if let new { changes.note(demand, new, model) }
    }

    /// When anything last changed that the best assignments of some meetings depend on.
    func lastChange(around demands: [DemandIndex]) -> Int {
        demands.reduce(0) { max($0, changes.last(around: $1, model)) }
    }
}

/// When each resource last changed, counted in changes, so that no neighbourhood is searched twice in
/// vain.
///
/// What a meeting can do depends on its venues and facilitators in the weeks of its window, on its
/// group there, on its speakers all year, and on the meetings tied to it. While none of these change,
/// another search finds what the last one found.
struct ChangeLog {
    private(set) var now = 0
    private var demands: PerDemand<Int>
    private var groups: Grid<PlanningProblem.Group, Int>
    private var venues: Grid<PlanningProblem.Venue, Int>
    private var facilitators: Grid<PlanningProblem.Facilitator, Int>
    private var speakers: PerSpeaker<Int>

    init(_ model: SearchModel) {
        let weeks = model.horizon.weekCount
        demands = Indexed(repeating: 0, count: model.domains.count)
        groups = Grid(repeating: 0, rows: model.groupCount, columns: weeks)
        venues = Grid(repeating: 0, rows: model.turnaround.count, columns: weeks)
        facilitators = Grid(repeating: 0, rows: model.weeklyMost.count, columns: weeks)
        speakers = Indexed(repeating: 0, count: model.mostSpeeches.count)
    }

    /// Starts a new change; what is noted from now on belongs to it.
    mutating func begin() { now += 1 }

    /// Notes that a meeting got an assignment, or lost it.
    mutating func note(_ demand: DemandIndex, _ assignment: Assignment, _ model: SearchModel) {
        let week = model.horizon.week(assignment.day)
        demands[demand] = now
        groups[model.domains[demand].group, week] = now
        venues[assignment.venue, week] = now
        if let first = assignment.team.first { facilitators[first, week] = now }
        if let second = assignment.team.second { facilitators[second, week] = now }
        if let speaker = assignment.speaker { speakers[speaker] = now }
    }

    /// When anything last changed that the best assignment of a meeting depends on.
    func last(around demand: DemandIndex, _ model: SearchModel) -> Int {
        let domain = model.domains[demand]
        let first = model.horizon.week(domain.firstDay)
        let end = model.horizon.week(domain.lastDay)
        var last = demands[demand]
        for week in first...max(first, end) {
            last = max(last, groups[domain.group, week])
            for at in domain.venues { last = max(last, venues[model.venues[at].value, week]) }
            for at in domain.facilitators {
                last = max(last, facilitators[model.facilitators[at], week])
            }
        }
        for at in domain.speakers { last = max(last, speakers[model.speakers[at].value]) }
        for at in domain.links { last = max(last, demands[model.links[at].other]) }
        return last
    }
}

/// Which neighbourhoods were searched in vain, and when.
struct SearchMemory {
    enum Method: UInt8 { case exact, speeches, speechYear, rooms }

    private struct Key: Hashable {
        let method: Method
        let demands: [DemandIndex]
    }

    private var seen: [Key: Int] = [:]

    /// Whether anything has changed since a neighbourhood was last searched in vain.
    func isWorthwhile(_ method: Method, _ demands: [DemandIndex], _ table: Timetable) -> Bool {
        guard let before = seen[Key(method: method, demands: demands)] else { return true }
        return table.lastChange(around: demands) > before
    }

    mutating func note(_ method: Method, _ demands: [DemandIndex], _ table: Timetable) {
        seen[Key(method: method, demands: demands)] = table.changes.now
    }
}
