/// A local search: the incumbent plan, the neighbourhoods, and the methods to search them.
///
/// Each move searches one neighbourhood and keeps the result if that lowers the cost.
struct LocalSearch {
    let model: SearchModel
    /// The incumbent; moves take meetings out of it and put them back.
    var table: Timetable
    let neighbourhoods: Neighbourhoods
    /// The lower bound for the cost of each meeting, whatever the others do.
    let bounds: PerDemand<Int>

    var exact = BranchAndBound()
    var speakerSearch = SpeakerBranchAndBound()
    var yearSearch = SpeakerBeamSearch()
    var roomSearch = RoomBranchAndBound()
    var conflicts: Conflicts
    var memory = SearchMemory()

    var movable: [DemandIndex] { neighbourhoods.movable }
    var blocks: [[DemandIndex]] { neighbourhoods.blocks }

    init(_ model: SearchModel) {
        self.model = model
        let empty = Timetable(model)
        table = empty
        bounds = PerDemand(
            model.domains.indices.map { demand in
                model.domains[demand].isPinned
                    ? 0 : empty.best(demand, below: model.unplaced)?.cost ?? model.unplaced
            }
        )
        neighbourhoods = Neighbourhoods(model)
        conflicts = Conflicts(model)
        for demand in model.domains.indices where model.domains[demand].isPinned {
            if let standing = model.standing[demand] { table.assign(demand, standing) }
        }
        // A year of one programme is searched more closely; with many there is no time for that.
        if model.groupCount <= 2 { yearSearch.searchWidely() }
    }

    /// Assigns meetings as they stand, if that is still allowed.
    mutating func adopt() {
        for demand in movable {
            guard
                let standing = model.standing[demand].flatMap({ model.repriced($0, of: demand) }),
                table.allows(demand, standing)
            else { continue }
            table.assign(demand, standing)
        }
    }

    /// Whether the standing assignment of a meeting is in its domain, other meetings left aside.
    func isOpen(_ demand: DemandIndex) -> Bool {
        model.standing[demand].map { model.repriced($0, of: demand) != nil } ?? true
    }

    /// Constructs a first plan: assigns block after block in the best way beside those before it.
    mutating func construct() {
        for block in blocks {
            let missing = block.filter { !table.isAssigned[$0] }
            guard !missing.isEmpty else { continue }
            for demand in missing { _ = exact.run([demand], in: &table) }
            if block.count > 1 { _ = exact.run(block, in: &table) }
        }
    }

    /// Searches all neighbourhoods in their order, until nothing can be gained.
    mutating func sweep() {
        for _ in 0..<8 {
            var gain = 0
            for block in blocks { gain += reoptimise(block) }
            for demand in movable where table.cost(demand) > bounds[demand] {
                for rival in conflicts.rivals(of: demand, table).prefix(6) {
                    gain += reoptimise([demand, rival])
                }
            }
            gain += joinRivals()
            gain += shareRooms()
            gain += assignSpeakers()
            for demands in neighbourhoods.blocksWithNeighbour { gain += reoptimise(demands) }
            if gain == 0 { break }
        }
    }

    /// Searches each block together with its two strongest rivals.
    private mutating func joinRivals() -> Int {
        var gain = 0
        for (index, block) in blocks.enumerated() where block.count > 1 {
            guard block.contains(where: { table.cost($0) > bounds[$0] }) else { continue }
            let rivals = conflicts.rivals(of: BlockIndex(index), neighbourhoods, table)
            for rival in rivals.prefix(2) {
                gain += reoptimise((block + blocks[rival]).sorted())
            }
        }
        return gain
    }

    /// Searches the rooms and times of day of blocks that meet on the same days.
    private mutating func shareRooms() -> Int {
        var gain = 0
        for cluster in neighbourhoods.roommates {
            let members = cluster.map { blocks[$0] }
            let demands = members.flatMap(\.self)
            guard memory.isWorthwhile(.rooms, demands, table) else { continue }
            let won = roomSearch.run(members, in: &table)
            if won == 0 { memory.note(.rooms, demands, table) }
            gain += won
        }
        return gain
    }

    /// Searches a neighbourhood exactly, unless nothing has changed since that was last in vain.
    private mutating func reoptimise(_ demands: [DemandIndex]) -> Int {
        guard memory.isWorthwhile(.exact, demands, table) else { return 0 }
        let gain = exact.run(demands, in: &table)
        if gain == 0 { memory.note(.exact, demands, table) }
        return gain
    }
}

// MARK: Speeches

extension LocalSearch {
    /// Searches the speeches of each group's year, then those near in time.
    mutating func assignSpeakers() -> Int {
        var gain = 0
        for year in neighbourhoods.speechYears {
            guard memory.isWorthwhile(.speechYear, year, table) else { continue }
            gain += yearSearch.run(year, in: &table)
            // A second search of the same year finds nothing better, whether or not the first did.
            memory.note(.speechYear, year, table)
        }
        for window in neighbourhoods.speechWindows {
            guard memory.isWorthwhile(.speeches, window, table) else { continue }
            let won = speakerSearch.run(window, in: &table)
            if won == 0 { memory.note(.speeches, window, table) }
            gain += won
        }
        return gain
    }

    /// Assigns the speeches of all groups anew at shared prices, then improves each group's year.
    ///
    /// Groups that want the same few speakers are in conflict all year long, which no neighbourhood of
    /// one group or a few weeks can resolve.
    mutating func shareSpeakers() -> Int {
        // With many municipalities it takes too long, and they share few speakers.
        let years = neighbourhoods.speechYears
        guard years.count > 1, years.count <= 60 else { return 0 }
        let speeches = years.flatMap(\.self)
        return keepIfBetter(speeches) { search in
            let before = search.table.levels(of: speeches)
            let goal = search.table.unassign(all: speeches)
            var shared = SharedPrices(speeches, below: goal, search.table)
            shared.climb(goal, turns: 60)
            guard shared.bound < goal else { return false }
            for year in years { search.yearSearch.build(year, shared, in: &search.table) }
            for year in years { _ = search.yearSearch.run(year, in: &search.table) }
            // A plan that is four percent dearer now will not become better than the incumbent.
            guard search.table.cost(of: speeches) - goal <= goal / 25 else { return false }
            while search.assignSpeakers() > 0 {}
            // With so many meetings the sum of a level may not fit into one number with the others.
            return !before.lexicographicallyPrecedes(search.table.levels(of: speeches))
        }
    }

    /// Swaps days between blocks and speeches of a group: takes one of them out, lets the other use
    /// its day, and puts it back elsewhere.
    mutating func makeWay() -> Int {
        let speeches = neighbourhoods.speechesByGroup
        var gain = 0
        for block in blocks {
            let year = (speeches[model.domains[block[0]].group] ?? []).filter {
                !block.contains($0)
            }
            func part(_ first: Int) -> [DemandIndex] {
                let start = max(0, min(first - 5, year.count - 12))
                return Array(year[start..<min(start + 12, year.count)])
            }
            if let first = year.firstIndex(where: { isInWay(block, of: $0) }) {
                gain += makeWay(block, for: part(first))
            }
            if let first = year.firstIndex(where: { speech in
                block.contains { isInWay([speech], of: $0) }
            }) {
                gain += giveWay(part(first), to: block)
            }
        }
        return gain
    }

    /// Whether a block stands on a day on which a speech would cost less than it does.
    private func isInWay(_ block: [DemandIndex], of demand: DemandIndex) -> Bool {
        let domain = model.domains[demand]
        let limit = table.cost(demand) - domain.leastRest
        let days = block.compactMap { table[$0]?.day }
        for slot in model.slots[domain.slots] {
            guard slot.price < limit else { return false }
            if days.contains(slot.day) { return true }
        }
        return false
    }

    private mutating func makeWay(_ block: [DemandIndex], for speeches: [DemandIndex]) -> Int {
        keepIfBetter(block + speeches) { search in
            _ = search.table.unassign(all: block)
            guard search.yearSearch.run(speeches, isTrial: true, in: &search.table) > 0 else {
                return false
            }
            search.fill(block)
            return true
        }
    }

    private mutating func giveWay(_ speeches: [DemandIndex], to block: [DemandIndex]) -> Int {
        let old = table.assignments(of: speeches)
        return keepIfBetter(block + speeches) { search in
            _ = search.table.unassign(all: block + speeches)
            search.fill(block)
            var isAnyOut = false
            for (speech, assignment) in zip(speeches, old) {
                if let assignment, search.table.allows(speech, assignment) {
                    search.table.assign(speech, assignment)
                } else {
                    isAnyOut = true
                    _ = search.exact.run([speech], in: &search.table)
                }
            }
            guard isAnyOut else { return false }
            _ = search.yearSearch.run(speeches, isTrial: true, in: &search.table)
            return true
        }
    }

    /// Assigns a block that is out in the best way.
    private mutating func fill(_ block: [DemandIndex]) {
        for demand in block { _ = exact.run([demand], in: &table) }
        if block.count > 1 { _ = exact.run(block, in: &table) }
    }

    /// Makes a larger move and keeps it only if it lowers the cost of the meetings that it may change.
    private mutating func keepIfBetter(
        _ demands: [DemandIndex],
        _ body: (inout LocalSearch) -> Bool
    ) -> Int {
        let old = table.assignments(of: demands)
        let oldCost = table.cost(of: demands)
        if body(&self) {
            let gain = oldCost - table.cost(of: demands)
            if gain > 0 {
                table.note(demands, before: old)
                return gain
            }
        }
        table.restore(demands, old)
        return 0
    }
}
