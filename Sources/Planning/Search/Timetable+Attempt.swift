extension Timetable {
    /// Takes meetings out, lets somebody find better places, and puts them back, changed or not.
    ///
    /// - Parameters:
    ///   - demands: The meetings.
    ///   - find: Gets what they cost, and the table without them; gives places and what they cost, or
    ///     nothing where there is nothing better.
    /// - Returns: What is gained.
    mutating func attempt(
        _ demands: [Int],
        _ find: (Int, inout Timetable) -> (places: [Placed?], cost: Int)?
    ) -> Int {
        let old = places(of: demands)
        let oldCost = takeOut(demands)
        let found = find(oldCost, &self)
        for (demand, place) in zip(demands, found?.places ?? old) {
            if let place { self.place(demand, place) }
        }
        guard let found else { return 0 }
        changes.begin()
        for (index, demand) in demands.enumerated() where old[index] != found.places[index] {
            note(demand, old[index], found.places[index])
        }
        return oldCost - found.cost
    }

    /// What some meetings cost as they stand.
    mutating func cost(of demands: [Int]) -> Int {
        var cost = 0
        _ = attempt(demands) { old, _ in
            cost = old
            return nil
        }
        return cost
    }

    func places(of demands: [Int]) -> [Placed?] {
        demands.map { isPlaced[$0] ? placed[$0] : nil }
    }

    /// Puts meetings back to where they were.
    mutating func restore(_ demands: [Int], _ places: [Placed?]) {
        changes.begin()
        for (index, demand) in demands.enumerated() {
            note(demand, isPlaced[demand] ? placed[demand] : nil, places[index])
            remove(demand)
        }
        for (demand, place) in zip(demands, places) {
            if let place { self.place(demand, place) }
        }
    }

    /// Notes that meetings have left the places that they had.
    mutating func note(_ demands: [Int], _ before: [Placed?]) {
        changes.begin()
        for (index, demand) in demands.enumerated() {
            note(demand, before[index], isPlaced[demand] ? placed[demand] : nil)
        }
    }

    private mutating func note(_ demand: Int, _ old: Placed?, _ new: Placed?) {
        if let old { changes.note(demand, old, model) }
        if let new { changes.note(demand, new, model) }
    }

    /// When anything last changed that a meeting's best place depends on.
    func lastChange(around demand: Int) -> Int { changes.last(around: demand, model) }

    /// When anything last changed that the best places of some meetings depend on.
    func lastChange(around demands: [Int]) -> Int {
        demands.reduce(0) { max($0, lastChange(around: $1)) }
    }

    var now: Int { changes.now }
}
