/// Gives the speakers of some meetings out anew, with their days, all in one; the rest stays.
///
/// Depth first through the options that a ``TalkRelaxation`` leaves. Exact but for two things: the
/// node limit, and other times of a day where two of the meetings want one room.
struct SpeakerStep {
    var nodeLimit = 2_000
    var turns = 40

    private var relaxation = TalkRelaxation.none
    private var order: [Int] = []
    private var leastAfter: [Int] = []
    private var best = 0
    private var bestPlaces: [Placed?] = []
    private var places: [Placed?] = []
    private var nodes = 0

    /// Gives what is gained; 0 when all stays as it was.
    mutating func run(_ demands: [Int], in table: inout Timetable) -> Int {
        table.attempt(demands) { oldCost, table in
            guard prepare(demands, oldCost, table) else { return nil }
            best = oldCost
            nodes = 0
            bestPlaces = []
            places = Array(repeating: nil, count: demands.count)
            search(0, 0, relaxation.base, &table)
            return bestPlaces.isEmpty ? nil : (bestPlaces, best)
        }
    }

    private mutating func prepare(_ demands: [Int], _ oldCost: Int, _ table: Timetable) -> Bool {
        let unplaced = table.model.unplaced
        relaxation = TalkRelaxation(demands, below: oldCost, table)
        guard relaxation.bound < oldCost * TalkRelaxation.scale else { return false }
        relaxation.climb(oldCost, turns: turns) { $0.cheapest(unplaced, &$1) }
        guard relaxation.bound + TalkRelaxation.scale - 1 < oldCost * TalkRelaxation.scale
        else { return false }
        relaxation.drop(below: oldCost, unplaced)
        relaxation.sort()
        let options = relaxation.options
        order = options.indices.sorted { (options[$0].count, $0) < (options[$1].count, $1) }
        leastAfter = [0]
        for index in order.reversed() {
            let least = relaxation.options[index].first.map { relaxation.price($0) } ?? .max
            leastAfter.append(
                leastAfter[leastAfter.count - 1] + min(least, unplaced * TalkRelaxation.scale))
        }
        leastAfter.reverse()
        return true
    }

    private mutating func search(
        _ level: Int,
        _ cost: Int,
        _ priced: Int,
        _ table: inout Timetable
    ) {
        guard level < order.count else {
            if cost < best { (best, bestPlaces) = (cost, places) }
            return
        }
        let index = order[level]
        let demand = relaxation.members[index]
        // Better means better by one whole unit.
        let rest = leastAfter[level + 1] + TalkRelaxation.scale - 1
        for option in relaxation.options[index] {
            let price = relaxation.price(option)
            if priced + price + rest >= best * TalkRelaxation.scale { break }
            guard nodes < nodeLimit else { return }
            nodes += 1
            guard let (place, marginal) = table.place(demand, by: option) else { continue }
            let next = priced + price + (marginal - option.cost) * TalkRelaxation.scale
            guard next + rest < best * TalkRelaxation.scale else { continue }
            table.place(demand, place)
            places[index] = place
            search(level + 1, cost + marginal, next, &table)
            table.remove(demand)
        }
        let unplaced = table.model.unplaced
        let next = priced + unplaced * TalkRelaxation.scale
        if next + rest < best * TalkRelaxation.scale, nodes < nodeLimit {
            places[index] = nil
            search(level + 1, cost + unplaced, next, &table)
        }
    }
}

extension TalkRelaxation {
    static let none = TalkRelaxation()

    private init() {
        members = []
        options = []
    }
}

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
        let old = demands.map { isPlaced[$0] ? placed[$0] : nil }
        let oldCost = takeOut(demands)
        let found = find(oldCost, &self)
        for (demand, place) in zip(demands, found?.places ?? old) {
            if let place { self.place(demand, place) }
        }
        return found.map { oldCost - $0.cost } ?? 0
    }

    /// What some meetings cost as they stand.
    mutating func attemptCost(of demands: [Int]) -> Int {
        var cost = 0
        _ = attempt(demands) { old, _ in
            cost = old
            return nil
        }
        return cost
    }

    /// Where an option puts a meeting now, with what that adds; nothing where it cannot be any more.
    func place(_ demand: Int, by option: TalkOption) -> (place: Placed, marginal: Int)? {
        let wish = model.demands[demand]
        let time = wish.times[option.time]
        guard meeting(ofGroup: wish.group, on: time.day) < 0,
            keepsOrder(demand, on: time.day),
            option.speaker < 0 || isFree(speaker: option.speaker, for: wish.group, on: time.day),
            let room = bestRoom(demand, wish, time, below: .max)
        else { return nil }
        let team = wish.teams[room.team]
        let speakerPrice =
            option.speaker < 0
            ? (wish.wantsSpeaker ? model.noSpeaker : 0)
            : wish.speakers.first { $0.index == option.speaker }?.price ?? 0
        let place = Placed(
            day: time.day, start: time.start, end: time.end,
            venue: wish.venues[room.venue].index, first: team.first, second: team.second,
            speaker: option.speaker, line: option.line,
            own: time.price + wish.venues[room.venue].price + team.price + speakerPrice
        )
        return (place: place, marginal: marginal(demand, place))
    }
}
