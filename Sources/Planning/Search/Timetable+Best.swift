extension Timetable {
    /// The cheapest place for a meeting beside all that is placed, if there is one below a limit.
    func best(_ demand: Int, below limit: Int) -> (place: Placed, cost: Int)? {
        let wish = model.demands[demand]
        var found: (place: Placed, cost: Int)?
        var limit = limit
        let leastRest = wish.leastVenue + wish.leastTeam + wish.leastSpeaker
        for time in wish.times {
            if time.price + leastRest >= limit { break }
            guard meeting(ofGroup: wish.group, on: time.day) < 0,
                keepsOrder(demand, on: time.day)
            else { continue }
            let before = time.price + startCost(demand, time.start)
            guard before + leastRest < limit else { continue }
            guard
                let speaker = bestSpeaker(
                    demand, wish, time, below: limit - before - wish.leastVenue - wish.leastTeam)
            else { continue }
            guard
                let room = bestRoom(demand, wish, time, below: limit - before - speaker.cost)
            else { continue }
            let cost = before + speaker.cost + room.cost
            limit = cost
            let team = wish.teams[room.team]
            found = (
                place: Placed(
                    day: time.day, start: time.start, end: time.end,
                    venue: wish.venues[room.venue].index,
                    first: team.first, second: team.second,
                    speaker: speaker.index,
                    line: speaker.index < 0 ? -1 : model.line[speaker.index],
                    own: time.price + wish.venues[room.venue].price + team.price + speaker.price
                ),
                cost: cost
            )
        }
        return found
    }

    private func startCost(_ demand: Int, _ start: Int) -> Int {
        var cost = 0
        for link in model.links[demand] where isPlaced[link.other] {
            if placed[link.other].start != start { cost += link.start }
        }
        return cost
    }

    func venueCost(_ demand: Int, _ venue: Int) -> Int {
        var cost = 0
        for link in model.links[demand] where isPlaced[link.other] {
            if placed[link.other].venue != venue { cost += link.venue }
        }
        return cost
    }

    func teamCost(_ demand: Int, _ team: TeamModel, _ day: Int) -> Int {
        var cost = overload(team.first, day) + overload(team.second, day)
        for link in model.links[demand] where isPlaced[link.other] {
            let other = placed[link.other]
            if other.first != team.first || other.second != team.second {
                cost += link.facilitator
            }
        }
        return cost
    }

    func lineCost(_ demand: Int, _ line: Int) -> Int {
        var cost = 0
        for link in model.links[demand] where isPlaced[link.other] {
            if placed[link.other].line == line { cost += link.line }
        }
        return cost
    }

    func isFree(_ team: TeamModel, _ time: TimeModel, at venue: Int) -> Bool {
        (team.first < 0
            || isFree(facilitator: team.first, time.day, time.start, time.end, at: venue))
            && (team.second < 0
                || isFree(facilitator: team.second, time.day, time.start, time.end, at: venue))
    }

    /// The cheapest venue with the cheapest facilitators at a time.
    func bestRoom(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: TimeModel,
        below limit: Int
    ) -> (venue: Int, team: Int, cost: Int)? {
        var found: (venue: Int, team: Int, cost: Int)?
        var limit = limit
        var known: (team: Int, cost: Int)?
        var venues = time.venues
        while venues != 0 {
            let bit = venues.trailingZeroBitCount
            venues &= venues - 1
            let venue = wish.venues[bit]
            if venue.price + wish.leastTeam >= limit { break }
            let cost = venue.price + venueCost(demand, venue.index)
            guard cost + wish.leastTeam < limit,
                occupant(ofVenue: venue.index, time.day, time.start, time.end) < 0
            else { continue }
            if let known {
                // Wherever the meeting is, the same people are free for it.
                if cost + known.cost < limit {
                    limit = cost + known.cost
                    found = (bit, known.team, limit)
                }
                continue
            }
            guard
                let team = bestTeam(
                    demand, wish, time, at: venue.index,
                    below: model.isTravelConstant ? .max : limit - cost)
            else {
                if model.isTravelConstant { return nil }
                continue
            }
            if model.isTravelConstant { known = team }
            if cost + team.cost < limit {
                limit = cost + team.cost
                found = (bit, team.team, limit)
            }
        }
        return found
    }

    private func bestTeam(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: TimeModel,
        at venue: Int,
        below limit: Int
    ) -> (team: Int, cost: Int)? {
        var found: (team: Int, cost: Int)?
        var limit = limit
        var teams = time.teams
        while teams != 0 {
            let bit = teams.trailingZeroBitCount
            teams &= teams - 1
            let team = wish.teams[bit]
            if team.price >= limit { break }
            let cost = team.price + teamCost(demand, team, time.day)
            guard cost < limit, isFree(team, time, at: venue) else { continue }
            limit = cost
            found = (bit, cost)
        }
        return found
    }

    /// The cheapest speaker at a time; -1 is nobody.
    private func bestSpeaker(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: TimeModel,
        below limit: Int
    ) -> (index: Int, price: Int, cost: Int)? {
        guard wish.wantsSpeaker else { return limit > 0 ? (-1, 0, 0) : nil }
        var found: (index: Int, price: Int, cost: Int)?
        var limit = limit
        var speakers = time.speakers
        while speakers != 0 {
            let bit = speakers.trailingZeroBitCount
            speakers &= speakers - 1
            let speaker = wish.speakers[bit]
            if speaker.price >= limit { break }
            let cost = speaker.price + lineCost(demand, model.line[speaker.index])
            guard cost < limit, isFree(speaker: speaker.index, for: wish.group, on: time.day)
            else { continue }
            limit = cost
            found = (speaker.index, speaker.price, cost)
        }
        if model.noSpeaker < limit { return (-1, model.noSpeaker, model.noSpeaker) }
        return found
    }

    /// All places for a meeting below a limit, cheapest first, with their cost beside all others.
    ///
    /// - Returns: Whether none was left out for want of room in the list.
    func options(
        _ demand: Int,
        below limit: Int,
        most: Int,
        into list: inout [(place: Placed, cost: Int)]
    ) -> Bool {
        list.removeAll(keepingCapacity: true)
        let wish = model.demands[demand]
        let leastRest = wish.leastVenue + wish.leastTeam + wish.leastSpeaker
        var speakers: [(index: Int, price: Int, cost: Int)] = []
        var teams: [(team: TeamModel, cost: Int)] = []
        for time in wish.times {
            if time.price + leastRest >= limit { break }
            guard meeting(ofGroup: wish.group, on: time.day) < 0,
                keepsOrder(demand, on: time.day)
            else { continue }
            let before = time.price + startCost(demand, time.start)
            guard before + leastRest < limit else { continue }
            freeSpeakers(
                demand, wish, time, below: limit - before - wish.leastVenue - wish.leastTeam,
                into: &speakers)
            guard let leastSpeaker = speakers.map(\.cost).min() else { continue }
            var venues = time.venues
            while venues != 0 {
                let bit = venues.trailingZeroBitCount
                venues &= venues - 1
                let venue = wish.venues[bit]
                let limitHere = limit - before - leastSpeaker
                if venue.price + wish.leastTeam >= limitHere { break }
                let venueCost = venue.price + self.venueCost(demand, venue.index)
                guard venueCost + wish.leastTeam < limitHere,
                    occupant(ofVenue: venue.index, time.day, time.start, time.end) < 0
                else { continue }
                freeTeams(
                    demand, wish, time, at: venue.index, below: limitHere - venueCost,
                    into: &teams)
                for (team, teamCost) in teams {
                    for speaker in speakers {
                        let cost = before + venueCost + teamCost + speaker.cost
                        guard cost < limit else { continue }
                        let place = Placed(
                            day: time.day, start: time.start, end: time.end,
                            venue: venue.index, first: team.first, second: team.second,
                            speaker: speaker.index,
                            line: speaker.index < 0 ? -1 : model.line[speaker.index],
                            own: time.price + venue.price + team.price + speaker.price
                        )
                        list.append((place: place, cost: cost))
                    }
                }
            }
        }
        // Stable: what comes first among equals is what stood first.
        list = list.enumerated().sorted {
            ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
        }.map(\.element)
        guard list.count > most else { return true }
        list.removeLast(list.count - most)
        return false
    }

    private func freeSpeakers(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: TimeModel,
        below limit: Int,
        into list: inout [(index: Int, price: Int, cost: Int)]
    ) {
        list.removeAll(keepingCapacity: true)
        guard wish.wantsSpeaker else {
            if limit > 0 { list.append((-1, 0, 0)) }
            return
        }
        var speakers = time.speakers
        while speakers != 0 {
            let bit = speakers.trailingZeroBitCount
            speakers &= speakers - 1
            let speaker = wish.speakers[bit]
            if speaker.price >= limit { break }
            let cost = speaker.price + lineCost(demand, model.line[speaker.index])
            guard cost < limit, isFree(speaker: speaker.index, for: wish.group, on: time.day)
            else { continue }
            list.append((speaker.index, speaker.price, cost))
        }
        if model.noSpeaker < limit { list.append((-1, model.noSpeaker, model.noSpeaker)) }
    }

    private func freeTeams(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: TimeModel,
        at venue: Int,
        below limit: Int,
        into list: inout [(team: TeamModel, cost: Int)]
    ) {
        list.removeAll(keepingCapacity: true)
        var teams = time.teams
        while teams != 0 {
            let bit = teams.trailingZeroBitCount
            teams &= teams - 1
            let team = wish.teams[bit]
            if team.price >= limit { break }
            let cost = team.price + teamCost(demand, team, time.day)
            guard cost < limit, isFree(team, time, at: venue) else { continue }
            list.append((team, cost))
        }
    }
}
