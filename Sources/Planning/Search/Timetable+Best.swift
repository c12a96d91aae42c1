extension Timetable {
    /// The cheapest place for a meeting beside all that is placed, if there is one below a limit.
    func best(_ demand: Int, below limit: Int) -> (place: Placed, cost: Int)? {
        let wish = model.demands[demand]
        var found: (option: PlaceOption, cost: Int)?
        var limit = limit
        for at in wish.times {
            let price = model.times[at].price
            if price + wish.leastRest >= limit { break }
            let (day, start) = (Int(model.times[at].day), Int(model.times[at].start))
            guard meeting(ofGroup: wish.group, on: day) < 0, keepsOrder(demand, on: day)
            else { continue }
            let before = price + startCost(demand, start)
            guard before + wish.leastRest < limit else { continue }
            guard
                let speaker = bestSpeaker(
                    demand,
                    wish,
                    at,
                    below: limit - before - wish.leastVenue - wish.leastTeam
                )
            else { continue }
            guard let room = bestRoom(demand, wish, at, below: limit - before - speaker.cost)
            else { continue }
            limit = before + speaker.cost + room.cost
            found = (
                PlaceOption(
                    cost: limit,
                    time: at,
                    venue: room.venue,
                    team: room.team,
                    speaker: speaker.choice,
                    sequence: 0
                ),
                limit
            )
        }
        return found.map { (place(demand, $0.option), $0.cost) }
    }

    /// The place that an option stands for.
    func place(_ demand: Int, _ option: PlaceOption) -> Placed {
        let time = model.times[Int(option.time)]
        let venue = model.venues[Int(option.venue)]
        let team = model.teams[Int(option.team)]
        let isAnybody = option.speaker >= 0
        let speaker = isAnybody ? model.speakers[Int(option.speaker)] : nil
        let speakerPrice =
            speaker?.price ?? (model.demands[demand].wantsSpeaker ? model.noSpeaker : 0)
        return Placed(
            day: Int(time.day),
            start: Int(time.start),
            end: Int(time.end),
            venue: venue.index,
            first: team.first,
            second: team.second,
            speaker: speaker?.index ?? -1,
            line: speaker.map { model.line[$0.index] } ?? -1,
            own: time.price + venue.price + team.price + speakerPrice
        )
    }

    func isFree(_ team: TeamModel, _ time: Int, at venue: Int) -> Bool {
        let day = Int(model.times[time].day)
        let (start, end) = (Int(model.times[time].start), Int(model.times[time].end))
        return isFree(facilitator: team.first, day, start, end, at: venue)
            && isFree(facilitator: team.second, day, start, end, at: venue)
    }

    /// The cheapest venue with the cheapest facilitators at a time, as places in the long lists.
    func bestRoom(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: Int,
        below limit: Int
    ) -> (venue: Int, team: Int, cost: Int)? {
        let day = Int(model.times[time].day)
        let (start, end) = (Int(model.times[time].start), Int(model.times[time].end))
        var found: (venue: Int, team: Int, cost: Int)?
        var limit = limit
        var known: (team: Int, cost: Int)?
        var venues = model.times[time].venues
        while venues != 0 {
            let choice = wish.venues.lowerBound + venues.trailingZeroBitCount
            venues &= venues - 1
            let venue = model.venues[choice]
            if venue.price + wish.leastTeam >= limit { break }
            let cost = venue.price + venueCost(demand, venue.index)
            guard cost + (known?.cost ?? wish.leastTeam) < limit,
                occupant(ofVenue: venue.index, day, start, end) < 0
            else { continue }
            if let known {
                // Wherever the meeting is, the same people are free for it.
                limit = cost + known.cost
                found = (choice, known.team, limit)
                continue
            }
            guard
                let team = bestTeam(
                    demand,
                    wish,
                    time,
                    at: venue.index,
                    below: model.isTravelConstant ? .max : limit - cost
                )
            else {
                if model.isTravelConstant { return nil }
                continue
            }
            if model.isTravelConstant { known = team }
            if cost + team.cost < limit {
                limit = cost + team.cost
                found = (choice, team.team, limit)
            }
        }
        return found
    }

    private func bestTeam(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: Int,
        at venue: Int,
        below limit: Int
    ) -> (team: Int, cost: Int)? {
        let day = Int(model.times[time].day)
        var found: (team: Int, cost: Int)?
        var limit = limit
        var teams = model.times[time].teams
        while teams != 0 {
            let choice = wish.teams.lowerBound + teams.trailingZeroBitCount
            teams &= teams - 1
            let team = model.teams[choice]
            if team.price >= limit { break }
            let cost = team.price + teamCost(demand, team, day)
            guard cost < limit, isFree(team, time, at: venue) else { continue }
            limit = cost
            found = (choice, cost)
        }
        return found
    }

    /// The cheapest speaker at a time, as a place in the long list; -1 is nobody.
    private func bestSpeaker(
        _ demand: Int,
        _ wish: DemandModel,
        _ time: Int,
        below limit: Int
    ) -> (choice: Int, cost: Int)? {
        guard wish.wantsSpeaker else { return limit > 0 ? (-1, 0) : nil }
        let day = Int(model.times[time].day)
        var found: (choice: Int, cost: Int)?
        var limit = limit
        var speakers = model.times[time].speakers
        while speakers != 0 {
            let choice = wish.speakers.lowerBound + speakers.trailingZeroBitCount
            speakers &= speakers - 1
            let speaker = model.speakers[choice]
            if speaker.price >= limit { break }
            let cost = speaker.price + lineCost(demand, model.line[speaker.index])
            guard cost < limit, isFree(speaker: speaker.index, for: wish.group, on: day)
            else { continue }
            limit = cost
            found = (choice, cost)
        }
        return model.noSpeaker < limit ? (-1, model.noSpeaker) : found
    }
}
