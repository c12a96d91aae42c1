/// Who keeps whom from what would be cheaper.
struct Rivalry {
    /// The most that each meeting keeps another one from; -1 where it is not in the way.
    private var weights: [Int]
    private var found: [Int] = []
    private var lastWeights: [Int]

    init(_ model: SearchModel) {
        weights = Array(repeating: -1, count: model.demands.count)
        lastWeights = weights
    }

    /// The meetings that keep another one from what would be cheaper, the strongest first.
    mutating func rivals(of demand: Int, _ table: Timetable) -> [Int] {
        let model = table.model
        let wish = model.demands[demand]
        let own = table.cost(demand)
        for at in wish.times {
            let price = model.times[at].price + wish.leastRest
            if price >= own { break }
            blame(own - price, at, demand, table)
        }
        let sorted = found.sorted {
            weights[$0] != weights[$1] ? weights[$0] > weights[$1] : $0 < $1
        }
        for other in found {
            lastWeights[other] = weights[other]
            weights[other] = -1
        }
        found.removeAll(keepingCapacity: true)
        return sorted
    }

    /// The blocks that keep another one from what would be cheaper, the strongest first.
    mutating func rivals(
        ofBlock block: [Int],
        _ blockOf: [Int],
        _ table: Timetable
    ) -> [Int] {
        guard let own = block.first.map({ blockOf[$0] }) else { return [] }
        var sums: [Int: Int] = [:]
        for demand in block {
            for rival in rivals(of: demand, table) where blockOf[rival] != own {
                sums[blockOf[rival], default: 0] += lastWeights[rival]
            }
        }
        return sums.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
            .map(\.key)
    }

    private mutating func note(_ other: Int, _ weight: Int, _ demand: Int, _ model: SearchModel) {
        guard other >= 0, other != demand, !model.demands[other].isPinned else { return }
        if weights[other] < 0 { found.append(other) }
        weights[other] = max(weights[other], weight)
    }

    /// Blames all that is in the way at one time.
    private mutating func blame(_ gain: Int, _ at: Int, _ demand: Int, _ table: Timetable) {
        let model = table.model
        let wish = model.demands[demand]
        let day = Int(model.times[at].day)
        let (start, end) = (Int(model.times[at].start), Int(model.times[at].end))
        note(table.meeting(ofGroup: wish.group, on: day), gain, demand, model)
        for link in wish.links where model.links[link].days >= 0 {
            let other = model.links[link].other
            if table.isPlaced[other] { note(other, gain, demand, model) }
        }
        var venues = model.times[at].venues
        while venues != 0 {
            let venue = model.venues[wish.venues.lowerBound + venues.trailingZeroBitCount]
            venues &= venues - 1
            let here = gain + wish.leastVenue - venue.price
            guard here > 0 else { break }
            note(table.occupant(ofVenue: venue.index, day, start, end), here, demand, model)
        }
        var teams = model.times[at].teams
        while teams != 0 {
            let team = model.teams[wish.teams.lowerBound + teams.trailingZeroBitCount]
            teams &= teams - 1
            let here = gain + wish.leastTeam - team.price
            guard here > 0 else { break }
            for person in [team.first, team.second] where person >= 0 {
                let venue = wish.venues.isEmpty ? 0 : model.venues[wish.venues.lowerBound].index
                note(
                    table.occupant(ofFacilitator: person, day, start, end, at: venue),
                    here,
                    demand,
                    model
                )
            }
        }
        var speakers = model.times[at].speakers
        while speakers != 0 {
            let speaker = model.speakers[wish.speakers.lowerBound + speakers.trailingZeroBitCount]
            speakers &= speakers - 1
            let here = gain + wish.leastSpeaker - speaker.price
            guard here > 0 else { break }
            table.forEachTalk(of: speaker.index) { note($0, here, demand, model) }
        }
    }
}
