/// A plan on its way to being better.
struct SearchState {
    let model: SearchModel
    var table: Timetable
    var exact = Reoptimiser()
    var speakers = SpeakerStep()
    var year = SpeakerYear()
    var rooms = RoomStep()
    var rivalry: Rivalry
    /// What was looked at before, and when.
    var memory = LookedAt()

    /// Meetings that may move, in the order of the problem.
    let movable: [Int]
    /// The movable meetings that are tied by an order, together; the others alone.
    let blocks: [[Int]]
    let blockOf: [Int]
    /// The least that each meeting can cost whatever others do.
    let floor: [Int]
    /// Blocks with a single meeting of their group that is near in time.
    let neighbours: [[Int]]
    /// Blocks that could use each other's rooms.
    let roommates: [[Int]]
    /// Of each group, the meetings that want a speaker, a year at a time.
    let years: [[Int]]
    /// Meetings of all groups that want a speaker, those near in time together.
    let talkWindows: [[Int]]

    init(_ model: SearchModel) {
        self.model = model
        var table = Timetable(model)
        for (demand, standing) in model.standing.enumerated() where model.demands[demand].isPinned {
            if let standing { table.place(demand, standing) }
        }
        self.table = table
        rivalry = Rivalry(model)
        // One programme has time for more; many need it for each other.
        if model.groupCount <= 2 { (year.widths, year.turnsWithLines) = ([200, 1_600], 80) }
        let movable = model.demands.indices.filter { !model.demands[$0].isPinned }
        let empty = Timetable(model)
        floor = model.demands.indices.map { demand in
            model.demands[demand].isPinned
                ? 0 : empty.best(demand, below: model.unplaced)?.cost ?? model.unplaced
        }
        let order = MeetingOrder(model, movable)
        self.movable = movable
        blocks = order.blocks
        blockOf = order.blockOf
        neighbours = order.neighbours()
        roommates = order.roommates()
        years = order.years()
        talkWindows = order.talkWindows()
    }

    /// Takes over what stands, where it is still allowed.
    mutating func adopt() {
        for demand in movable {
            guard let standing = model.standing[demand],
                isOpen(demand, standing), table.allows(demand, standing)
            else { continue }
            table.place(demand, standing)
        }
    }

    /// Whether a meeting that stands is where it could be put anew, others not looked at.
    func isOpen(_ demand: Int) -> Bool {
        model.standing[demand].map { isOpen(demand, $0) } ?? true
    }

    /// Whether a place is one of those that a meeting can choose from.
    private func isOpen(_ demand: Int, _ place: Placed) -> Bool {
        let wish = model.demands[demand]
        guard
            let time = model.times[wish.times].first(where: {
                Int($0.day) == place.day && Int($0.start) == place.start
            }),
            let venue = wish.venues.first(where: { model.venues[$0].index == place.venue }),
            let team = wish.teams.first(where: {
                model.teams[$0].first == place.first && model.teams[$0].second == place.second
            }),
            time.venues >> UInt64(venue - wish.venues.lowerBound) & 1 == 1,
            time.teams >> UInt128(team - wish.teams.lowerBound) & 1 == 1
        else { return false }
        guard place.speaker >= 0 else { return true }
        guard
            let speaker = wish.speakers.first(where: { model.speakers[$0].index == place.speaker })
        else { return false }
        return time.speakers >> UInt128(speaker - wish.speakers.lowerBound) & 1 == 1
    }

    /// A first plan: block after block, each as well as what stands lets it be.
    mutating func build() {
        for block in blocks {
            let missing = block.filter { !table.isPlaced[$0] }
            guard !missing.isEmpty else { continue }
            for demand in missing { _ = exact.run([demand], in: &table) }
            if block.count > 1 { _ = exact.run(block, in: &table) }
        }
    }

    /// Blocks, then meetings with whoever is in their way, until nothing can be gained.
    mutating func sweep() {
        for _ in 0..<8 {
            var gain = 0
            for block in blocks { gain += reoptimise(block) }
            for demand in movable where table.cost(demand) > floor[demand] {
                for rival in rivalry.rivals(of: demand, table).prefix(6) {
                    gain += reoptimise([demand, rival])
                }
            }
            gain += joinRivals()
            gain += shareRooms()
            gain += assignSpeakers()
            for neighbour in neighbours { gain += reoptimise(neighbour) }
            if gain == 0 { break }
        }
    }

    /// Blocks together with those that are most in their way.
    private mutating func joinRivals() -> Int {
        var gain = 0
        for block in blocks where block.count > 1 {
            guard block.contains(where: { table.cost($0) > floor[$0] }) else { continue }
            for rival in rivalry.rivals(ofBlock: block, blockOf, table).prefix(2) {
                gain += reoptimise((block + blocks[rival]).sorted())
            }
        }
        return gain
    }

    /// Rooms and times of day of blocks that meet on the same days.
    private mutating func shareRooms() -> Int {
        var gain = 0
        for cluster in roommates {
            let members = cluster.flatMap { blocks[$0] }
            guard memory.isWorthwhile(.rooms, members, table) else { continue }
            let won = rooms.run(cluster.map { blocks[$0] }, in: &table)
            if won == 0 { memory.note(.rooms, members, table) }
            gain += won
        }
        return gain
    }

    /// Puts a few meetings in the best way, unless nothing has changed since that was last in vain.
    private mutating func reoptimise(_ demands: [Int]) -> Int {
        guard memory.isWorthwhile(.exact, demands, table) else { return 0 }
        let gain = exact.run(demands, in: &table)
        if gain == 0 { memory.note(.exact, demands, table) }
        return gain
    }
}

/// Which meetings were looked at together in vain, and when.
struct LookedAt {
    enum Step: UInt8 { case exact, speakers, year, rooms }

    private struct Key: Hashable {
        let step: Step
        let demands: [Int]
    }

    private var seen: [Key: Int] = [:]

    func isWorthwhile(_ step: Step, _ demands: [Int], _ table: Timetable) -> Bool {
        guard let before = seen[Key(step: step, demands: demands)] else { return true }
        return table.lastChange(around: demands) > before
    }

    mutating func note(_ step: Step, _ demands: [Int], _ table: Timetable) {
        seen[Key(step: step, demands: demands)] = table.now
    }
}
