/// Finds a plan for a problem: first one that is allowed, then better ones, step by step.
///
/// Every step takes a few meetings out and puts them back in the best way, so the plan is allowed at
/// all times and never gets worse. Steps come in a fixed order and end by counts, so that the same
/// problem gives the same plan, to the byte.
public struct PlanSearch: Sendable {
    /// How many rounds of chosen-by-chance neighbourhoods follow the sweeps.
    public var rounds = 5

    /// Makes a search with the usual limits.
    public init() {}

    /// Searches.
    ///
    /// - Parameter problem: What is wanted.
    /// - Returns: For each demand where and when it is held, in the order of the problem.
    public func run(_ problem: PlanningProblem) -> PlanResult {
        let model = SearchModel(problem)
        var state = SearchState(model)
        state.adopt()
        state.build()
        improve(&state)
        return PlanResult(state, model)
    }

    /// Goes on from a plan that is allowed.
    func improve(_ state: inout SearchState) {
        state.sweep()
        if state.makeWay() > 0 { state.sweep() }
        state.polish(rounds)
    }
}

/// A plan as numbers, with what it costs.
public struct PlanResult: Sendable {
    /// For each demand where and when it is held; nothing where it is not.
    public let picks: [PlanningProblem.Pick?]
    /// What it costs in all.
    public let cost: Int

    init(_ state: SearchState, _ model: SearchModel) {
        let table = state.table
        picks = model.demands.indices.map { demand in
            guard table.isPlaced[demand] else { return nil }
            return table.placed[demand].pick(model)
        }
        cost = state.totalCost()
    }
}

extension Placed {
    /// The place in the numbers of a problem.
    func pick(_ model: SearchModel) -> PlanningProblem.Pick {
        PlanningProblem.Pick(
            day: day + model.firstDay,
            start: start,
            venue: venue,
            facilitators: [first, second].filter { $0 >= 0 },
            speaker: speaker < 0 ? nil : speaker
        )
    }
}

/// A plan on its way to being better.
struct SearchState {
    let model: SearchModel
    var table: Timetable
    var exact = Reoptimiser()
    var speakers = SpeakerStep()
    var year = SpeakerYear()

    /// Meetings that may move, by rule date.
    let movable: [Int]
    /// The movable meetings that are tied by an order, together; the others alone.
    let blocks: [[Int]]
    let blockOf: [Int]
    /// The least that each meeting can cost whatever others do.
    let floor: [Int]

    init(_ model: SearchModel) {
        self.model = model
        var table = Timetable(model)
        for (demand, wish) in model.demands.enumerated() {
            if let pinned = wish.pinned { table.place(demand, pinned) }
        }
        self.table = table
        movable = model.demands.indices.filter { model.demands[$0].pinned == nil }
        let empty = Timetable(model)
        floor = model.demands.indices.map { demand in
            model.demands[demand].pinned != nil
                ? 0 : empty.best(demand, below: model.unplaced)?.cost ?? model.unplaced
        }
        var blockOf = Array(repeating: -1, count: model.demands.count)
        var blocks: [[Int]] = []
        for demand in movable where blockOf[demand] < 0 {
            // A block grows along the links that keep an order.
            var block = [demand]
            blockOf[demand] = blocks.count
            var at = 0
            while at < block.count {
                for link in model.links[block[at]]
                where link.days != nil && blockOf[link.other] < 0
                    && model.demands[link.other].pinned == nil
                {
                    blockOf[link.other] = blocks.count
                    block.append(link.other)
                }
                at += 1
            }
            blocks.append(block.sorted())
        }
        self.blocks = blocks
        self.blockOf = blockOf
    }

    func totalCost() -> Int {
        var copy = table
        return copy.takeOut(Array(model.demands.indices))
    }

    func cost(_ demand: Int) -> Int {
        guard table.isPlaced[demand] else { return model.unplaced }
        var copy = 0
        let place = table.placed[demand]
        copy = place.own
        for facilitator in [place.first, place.second] where facilitator >= 0 {
            if table.load(of: facilitator, on: place.day) > model.weeklyTarget[facilitator] {
                copy += model.overload
            }
        }
        for link in model.links[demand] where table.isPlaced[link.other] {
            let other = table.placed[link.other]
            if other.venue != place.venue { copy += link.venue }
            if other.first != place.first || other.second != place.second {
                copy += link.facilitator
            }
            if other.start != place.start { copy += link.start }
            if place.line >= 0, other.line == place.line { copy += link.line }
        }
        return copy
    }

    /// Takes over what stands, where it is still allowed.
    mutating func adopt() {
        for demand in movable {
            guard let standing = model.demands[demand].standing,
                isOpen(demand, standing), table.allows(demand, standing)
            else { continue }
            table.place(demand, standing)
        }
    }

    /// Whether a meeting that stands is where it could be put anew, others not looked at.
    func isOpen(_ demand: Int) -> Bool {
        model.demands[demand].standing.map { isOpen(demand, $0) } ?? true
    }

    /// Whether a place is one of those that a meeting can choose from.
    private func isOpen(_ demand: Int, _ place: Placed) -> Bool {
        let wish = model.demands[demand]
        guard
            let time = wish.times.first(where: {
                $0.day == place.day && $0.start == place.start
            }),
            let venue = wish.venues.firstIndex(where: { $0.index == place.venue }),
            let team = wish.teams.firstIndex(where: {
                $0.first == place.first && $0.second == place.second
            }),
            time.venues >> UInt64(venue) & 1 == 1, time.teams >> UInt128(team) & 1 == 1
        else { return false }
        guard place.speaker >= 0 else { return true }
        guard let speaker = wish.speakers.firstIndex(where: { $0.index == place.speaker })
        else { return false }
        return time.speakers >> UInt128(speaker) & 1 == 1
    }

    /// A first plan: block after block, each as well as what stands lets it be.
    mutating func build() {
        for block in blocks {
            let missing = block.filter { !table.isPlaced[$0] }
            guard !missing.isEmpty else { continue }
            for demand in missing { _ = exact.run([demand], in: &table) }
            _ = exact.run(block, in: &table)
        }
    }

    /// Blocks, then meetings with whoever is in their way, until nothing can be gained.
    mutating func sweep() {
        for _ in 0..<8 {
            var gain = 0
            for block in blocks { gain += exact.run(block, in: &table) }
            for demand in movable where cost(demand) > floor[demand] {
                for rival in rivals(of: demand).prefix(6) {
                    gain += exact.run([demand, rival], in: &table)
                }
            }
            gain += assignSpeakers()
            gain += joinNeighbours()
            if gain == 0 { break }
        }
    }

    /// Blocks of a group together with a meeting that is near to them in time.
    mutating func joinNeighbours() -> Int {
        var gain = 0
        for block in blocks where block.count > 1 {
            let group = model.demands[block[0]].group
            let days = block.compactMap { model.demands[$0].times.first?.day }
            guard let first = days.min(), let last = days.max() else { continue }
            for demand in movable
            where model.demands[demand].group == group && blockOf[demand] != blockOf[block[0]]
                && blocks[blockOf[demand]].count == 1
            {
                guard let day = model.demands[demand].times.first?.day,
                    (first - 15...last + 15).contains(day)
                else { continue }
                gain += exact.run(block + [demand], in: &table)
            }
        }
        return gain
    }

    /// Meetings with speakers: those of each group's year, then neighbours in time.
    mutating func assignSpeakers() -> Int {
        let talks = movable.filter { model.demands[$0].wantsSpeaker }
        var gain = 0
        let groups = Dictionary(grouping: talks) { model.demands[$0].group }
        for group in groups.keys.sorted() {
            let year = groups[group] ?? []
            for start in stride(from: 0, to: year.count, by: 12) {
                gain += self.year.run(Array(year[start..<min(start + 12, year.count)]), in: &table)
            }
        }
        guard groups.count > 1, groups.count < 50 else { return gain }
        let byTime = talks.sorted {
            (model.demands[$0].times.first?.day ?? 0, $0)
                < (model.demands[$1].times.first?.day ?? 0, $1)
        }
        for start in stride(from: 0, to: byTime.count, by: 5) {
            gain += speakers.run(
                Array(byTime[start..<min(start + 10, byTime.count)]), in: &table)
        }
        return gain
    }

    /// Blocks that stand on a day which a talk could use: out of the way, the speakers anew, and back.
    mutating func makeWay() -> Int {
        let talks = Dictionary(
            grouping: movable.filter { model.demands[$0].wantsSpeaker }
        ) { model.demands[$0].group }
        var gain = 0
        for group in talks.keys.sorted() {
            let year = talks[group] ?? []
            for block in blocks where model.demands[block[0]].group == group {
                let days = Set(block.filter { table.isPlaced[$0] }.map { table.placed[$0].day })
                let near = year.indices.filter { at in
                    let demand = year[at]
                    guard !block.contains(demand) else { return false }
                    let wish = model.demands[demand]
                    let limit = cost(demand) - wish.leastVenue - wish.leastTeam - wish.leastSpeaker
                    return wish.times.contains { $0.price < limit && days.contains($0.day) }
                }
                guard let first = near.first else { continue }
                let start = max(0, min(first - 5, year.count - 12))
                let part = Array(year[start..<min(start + 12, year.count)])
                gain += attempt { state in
                    let old = state.table.takeOut(block)
                    let won = state.year.run(part, in: &state.table)
                    guard won > 0 else { return -1 }
                    return won + old - state.putBack(block)
                }
            }
        }
        return gain
    }

    /// Places meetings that are out as well as what stands lets them be; gives what they cost.
    private mutating func putBack(_ block: [Int]) -> Int {
        for demand in block { _ = exact.run([demand], in: &table) }
        _ = exact.run(block, in: &table)
        return table.attemptCost(of: block)
    }

    /// Keeps what somebody does to the plan only where it gains something.
    private mutating func attempt(_ body: (inout SearchState) -> Int) -> Int {
        let before = table
        let gain = body(&self)
        guard gain <= 0 else { return gain }
        table = before
        return 0
    }

    mutating func polish(_ rounds: Int) {
        var random = SplitMix(state: 20_270_105)
        for _ in 0..<rounds {
            for _ in 0..<max(6, movable.count / 8) {
                guard let seed = random.pick(movable, weight: { cost($0) - floor[$0] }) else {
                    return
                }
                if model.demands[seed].wantsSpeaker, random.next() % 2 == 0 {
                    _ = speakers.run(rivalTalks(of: seed, &random), in: &table)
                } else {
                    _ = exact.run(chain(from: seed, &random), in: &table)
                }
            }
        }
    }

    /// A meeting, one in its way, one in the way of that, and so on.
    private func chain(from seed: Int, _ random: inout SplitMix) -> [Int] {
        var chain = [seed]
        let length = 3 + Int(random.next() % 3)
        while chain.count < length {
            let from = chain[Int(random.next() % UInt64(chain.count))]
            let rivals = rivals(of: from).prefix(6).filter { !chain.contains($0) }
            guard !rivals.isEmpty else { break }
            chain.append(rivals[Int(random.next() % UInt64(rivals.count))])
        }
        return chain.sorted()
    }

    /// Talks that want the same speakers.
    private func rivalTalks(of seed: Int, _ random: inout SplitMix) -> [Int] {
        var talks = [seed]
        for _ in 0..<24 where talks.count < 9 {
            let from = talks[Int(random.next() % UInt64(talks.count))]
            let wishes = model.demands[from].speakers.prefix(12)
            guard !wishes.isEmpty else { break }
            let speaker = wishes[Int(random.next() % UInt64(wishes.count))].index
            for other in table.talks(of: speaker)
            where !talks.contains(other) && model.demands[other].pinned == nil {
                talks.append(other)
            }
        }
        return Array(talks.prefix(10)).sorted()
    }

    /// The meetings that keep another one from what would be cheaper, the strongest first.
    func rivals(of demand: Int) -> [Int] {
        let wish = model.demands[demand]
        let own = cost(demand)
        var weight: [Int: Int] = [:]
        func blame(_ other: Int, _ price: Int) {
            guard other >= 0, other != demand, model.demands[other].pinned == nil else { return }
            weight[other, default: 0] = max(weight[other] ?? 0, own - price)
        }
        for time in wish.times {
            let price = time.price + wish.leastVenue + wish.leastTeam + wish.leastSpeaker
            if price >= own { break }
            blame(table.meeting(ofGroup: wish.group, on: time.day), price)
            for link in model.links[demand] where link.days != nil && table.isPlaced[link.other] {
                blame(link.other, price)
            }
            for (bit, venue) in wish.venues.enumerated()
            where time.venues >> UInt64(bit) & 1 == 1 {
                let here = price - wish.leastVenue + venue.price
                guard here < own else { break }
                blame(
                    table.occupant(ofVenue: venue.index, time.day, time.start, time.end), here)
            }
            for (bit, team) in wish.teams.enumerated()
            where time.teams >> UInt128(bit) & 1 == 1 && team.first >= 0 {
                let here = price - wish.leastTeam + team.price
                guard here < own else { break }
                blame(
                    table.occupant(
                        ofFacilitator: team.first, time.day, time.start, time.end, at: 0), here)
            }
            for (bit, speaker) in wish.speakers.enumerated()
            where time.speakers >> UInt128(bit) & 1 == 1 {
                let here = price - wish.leastSpeaker + speaker.price
                guard here < own else { break }
                for other in table.talks(of: speaker.index) { blame(other, here) }
            }
        }
        return weight.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
}

/// A generator of numbers by chance that gives the same ones every time.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Picks one of a list, by weight; nothing where no weight is above zero.
    mutating func pick(_ list: [Int], weight: (Int) -> Int) -> Int? {
        let weights = list.map { max(0, weight($0)) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return nil }
        var at = Int(next() % UInt64(sum))
        for (item, weight) in zip(list, weights) {
            if at < weight { return item }
            at -= weight
        }
        return nil
    }
}
