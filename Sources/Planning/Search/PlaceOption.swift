/// A place for a meeting with its cost beside all others: choices by their places in the long lists.
struct PlaceOption: Comparable {
    let cost: Int
    let time: Int32
    let venue: Int32
    let team: Int32
    /// -1 is nobody.
    let speaker: Int32
    /// What comes first among equals is what was found first.
    let sequence: Int32

    init(cost: Int, time: Int, venue: Int, team: Int, speaker: Int, sequence: Int) {
        self.cost = cost
        self.time = Int32(time)
        self.venue = Int32(venue)
        self.team = Int32(team)
        self.speaker = Int32(speaker)
        self.sequence = Int32(sequence)
    }

    static func < (one: PlaceOption, other: PlaceOption) -> Bool {
        one.cost != other.cost ? one.cost < other.cost : one.sequence < other.sequence
    }
}

/// Lists all places for a meeting; keeps its own lists so that they need not be made anew.
struct OptionLister {
    private var speakers: [(choice: Int, cost: Int)] = []
    private var teams: [(choice: Int, cost: Int)] = []

    /// Lists all places for a meeting below a limit, cheapest first, with their cost beside all others.
    ///
    /// - Returns: Whether none was left out for want of room in the list.
    mutating func list(
        _ demand: Int,
        below limit: Int,
        most: Int,
        in table: Timetable,
        into list: inout [PlaceOption]
    ) -> Bool {
        list.removeAll(keepingCapacity: true)
        let model = table.model
        let wish = model.demands[demand]
        for at in wish.times {
            let price = model.times[at].price
            if price + wish.leastRest >= limit { break }
            let (day, start) = (Int(model.times[at].day), Int(model.times[at].start))
            let end = Int(model.times[at].end)
            guard table.meeting(ofGroup: wish.group, on: day) < 0,
                table.keepsOrder(demand, on: day)
            else { continue }
            let before = price + table.startCost(demand, start)
            guard before + wish.leastRest < limit else { continue }
            let leastSpeaker = findSpeakers(
                demand,
                wish,
                at,
                below: limit - before - wish.leastVenue - wish.leastTeam,
                table
            )
            guard !speakers.isEmpty else { continue }
            let limitHere = limit - before - leastSpeaker
            var venues = model.times[at].venues
            while venues != 0 {
                let choice = wish.venues.lowerBound + venues.trailingZeroBitCount
                venues &= venues - 1
                let venue = model.venues[choice]
                if venue.price + wish.leastTeam >= limitHere { break }
                let venueCost = venue.price + table.venueCost(demand, venue.index)
                guard venueCost + wish.leastTeam < limitHere,
                    table.occupant(ofVenue: venue.index, day, start, end) < 0
                else { continue }
                findTeams(demand, wish, at, at: venue.index, below: limitHere - venueCost, table)
                for team in teams {
                    for speaker in speakers {
                        let cost = before + venueCost + team.cost + speaker.cost
                        guard cost < limit else { continue }
                        list.append(
                            PlaceOption(
                                cost: cost,
                                time: at,
                                venue: choice,
                                team: team.choice,
                                speaker: speaker.choice,
                                sequence: list.count
                            )
                        )
                    }
                }
            }
        }
        list.sort()
        guard list.count > most else { return true }
        list.removeLast(list.count - most)
        return false
    }

    /// Lists who can speak at a time; gives the least cost.
    private mutating func findSpeakers(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: Int,
        below limit: Int,
        _ table: Timetable
    ) -> Int {
        let model = table.model
        speakers.removeAll(keepingCapacity: true)
        guard wish.wantsSpeaker else {
            if limit > 0 { speakers.append((-1, 0)) }
            return 0
        }
        var least = Int.max
        let day = Int(model.times[time].day)
        var bits = model.times[time].speakers
        while bits != 0 {
            let choice = wish.speakers.lowerBound + bits.trailingZeroBitCount
            bits &= bits - 1
            let speaker = model.speakers[choice]
            if speaker.price >= limit { break }
            let cost = speaker.price + table.lineCost(demand, model.line[speaker.index])
            guard cost < limit, table.isFree(speaker: speaker.index, for: wish.group, on: day)
            else { continue }
            speakers.append((choice, cost))
            least = min(least, cost)
        }
        if model.noSpeaker < limit {
            speakers.append((-1, model.noSpeaker))
            least = min(least, model.noSpeaker)
        }
        return least
    }

    private mutating func findTeams(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: Int,
        at venue: Int,
        below limit: Int,
        _ table: Timetable
    ) {
        let model = table.model
        teams.removeAll(keepingCapacity: true)
        let day = Int(model.times[time].day)
        var bits = model.times[time].teams
        while bits != 0 {
            let choice = wish.teams.lowerBound + bits.trailingZeroBitCount
            bits &= bits - 1
            let team = model.teams[choice]
            if team.price >= limit { break }
            let cost = team.price + table.teamCost(demand, team, day)
            guard cost < limit, table.isFree(team, time, at: venue) else { continue }
            teams.append((choice, cost))
        }
    }
}
