extension Timetable {
    func overload(_ facilitator: Int, _ day: Int) -> Int {
        facilitator >= 0 && load(of: facilitator, on: day) >= model.weeklyTarget[facilitator]
            ? model.overload : 0
    }

    /// What a meeting pays for differing from meetings tied to it.
    func linkCost(_ demand: Int, _ place: Placed) -> Int {
        var cost = 0
        for at in model.demands[demand].links {
            let other = model.links[at].other
            guard isPlaced[other] else { continue }
            if placed[other].venue != place.venue { cost += model.links[at].venue }
            if placed[other].first != place.first || placed[other].second != place.second {
                cost += model.links[at].facilitator
            }
            if placed[other].start != place.start { cost += model.links[at].start }
            if place.line >= 0, placed[other].line == place.line { cost += model.links[at].line }
        }
        return cost
    }

    /// What a meeting adds to the cost of all others when it is placed there.
    func marginal(_ demand: Int, _ place: Placed) -> Int {
        place.own + overload(place.first, place.day) + overload(place.second, place.day)
            + linkCost(demand, place)
    }

    /// What would not be paid if a meeting were not there; the price of a missing one where it is not.
    func cost(_ demand: Int) -> Int {
        guard isPlaced[demand] else { return model.unplaced }
        let place = placed[demand]
        var cost = place.own + linkCost(demand, place)
        for facilitator in [place.first, place.second] where facilitator >= 0 {
            if load(of: facilitator, on: place.day) > model.weeklyTarget[facilitator] {
                cost += model.overload
            }
        }
        return cost
    }

    /// What the whole plan costs.
    func totalCost() -> Int {
        var copy = self
        return copy.takeOut(Array(model.demands.indices))
    }

    /// What some meetings cost, level by level.
    ///
    /// The sum of many meetings can be more than a level has room for in one number; that of one cannot.
    func levels(of demands: [Int]) -> [Int] {
        var copy = self
        var levels = Array(repeating: 0, count: model.steps.count)
        for demand in demands {
            var rest = copy.takeOut([demand])
            for (level, step) in model.steps.enumerated() {
                levels[level] += rest / step
                rest %= step
            }
        }
        return levels
    }

    /// Takes meetings out and gives what they cost, the price of missing ones included.
    mutating func takeOut(_ demands: [Int]) -> Int {
        var cost = 0
        for demand in demands {
            guard isPlaced[demand] else {
                cost += model.unplaced
                continue
            }
            remove(demand)
            cost += marginal(demand, placed[demand])
        }
        return cost
    }

    // MARK: Parts of a choice

    func startCost(_ demand: Int, _ start: Int) -> Int {
        var cost = 0
        for at in model.demands[demand].links where isPlaced[model.links[at].other] {
            if placed[model.links[at].other].start != start { cost += model.links[at].start }
        }
        return cost
    }

    func venueCost(_ demand: Int, _ venue: Int) -> Int {
        var cost = 0
        for at in model.demands[demand].links where isPlaced[model.links[at].other] {
            if placed[model.links[at].other].venue != venue { cost += model.links[at].venue }
        }
        return cost
    }

    func teamCost(_ demand: Int, _ team: TeamModel, _ day: Int) -> Int {
        var cost = overload(team.first, day) + overload(team.second, day)
        for at in model.demands[demand].links where isPlaced[model.links[at].other] {
            let other = model.links[at].other
            if placed[other].first != team.first || placed[other].second != team.second {
                cost += model.links[at].facilitator
            }
        }
        return cost
    }

    func lineCost(_ demand: Int, _ line: Int) -> Int {
        var cost = 0
        for at in model.demands[demand].links where isPlaced[model.links[at].other] {
            if placed[model.links[at].other].line == line { cost += model.links[at].line }
        }
        return cost
    }
}
