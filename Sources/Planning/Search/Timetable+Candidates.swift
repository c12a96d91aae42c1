extension Timetable {
    /// The cheapest assignment for a meeting beside all others, if there is one below a limit.
    func best(_ demand: DemandIndex, below limit: Int) -> (assignment: Assignment, cost: Int)? {
        let domain = model.domains[demand]
        var best: (slot: SlotIndex, venue: VenueValue, team: TeamValue, speaker: SpeakerValue?)?
        var limit = limit
        for at in domain.slots {
            let slot = model.slots[at]
            if slot.price + domain.leastRest >= limit { break }
            guard allows(demand, on: slot.day) else { continue }
            let before = slot.price + startCost(demand, slot.span.from)
            var speaker: (value: SpeakerValue?, cost: Int)?
            offerSpeakers(
                demand,
                domain,
                slot,
                below: limit - before - domain.leastVenue - domain.leastTeam
            ) { value, cost, limit in
                speaker = (value, cost)
                limit = cost
            }
            guard let speaker,
                let room = bestRoom(demand, domain, slot, below: limit - before - speaker.cost)
            else { continue }
            limit = before + speaker.cost + room.cost
            best = (at, room.venue, room.team, speaker.value)
        }
        return best.map { best in
            (model.assignment(domain, best.slot, best.venue, best.team, best.speaker), limit)
        }
    }

    /// The cheapest venue with the cheapest team at a time.
    func bestRoom(
        _ demand: DemandIndex,
        _ domain: Domain,
        _ slot: TimeSlot,
        below limit: Int
    ) -> (venue: VenueValue, team: TeamValue, cost: Int)? {
        var best: (venue: VenueValue, team: TeamValue, cost: Int)?
        var limit = limit
        // If travel takes the same time everywhere, the same team is the best one at every venue.
        var common: (value: TeamValue, cost: Int)?
        for at in slot.venues(domain) {
            let venue = model.venues[at]
            if venue.price + domain.leastTeam >= limit { break }
            let cost = venue.price + venueCost(demand, venue.value)
            guard cost + (common?.cost ?? domain.leastTeam) < limit,
                conflict(at: venue.value, on: slot.day, slot.span) == nil
            else { continue }
            var team = common
            if common == nil {
                let most = model.isTravelConstant ? .max : limit - cost
                offerTeams(demand, domain, slot, at: venue.value, below: most) {
                    team = ($0, $1)
                    $2 = $1
                }
                if model.isTravelConstant {
                    guard team != nil else { return nil }
                    common = team
                }
            }
            guard let team, cost + team.cost < limit else { continue }
            limit = cost + team.cost
            best = (at, team.value, limit)
        }
        return best
    }

    /// Offers everybody who could speak at a time for less than a limit, by price, and at last nobody.
    ///
    /// Whoever accepts gets the speaker, what it costs, and the limit, to lower it for further offers.
    fileprivate func offerSpeakers(
        _ demand: DemandIndex,
        _ domain: Domain,
        _ slot: TimeSlot,
        below limit: Int,
        _ accept: (SpeakerValue?, Int, inout Int) -> Void
    ) {
        var limit = limit
        if domain.wantsSpeaker {
            for at in slot.speakers(domain) {
                let speaker = model.speakers[at]
                if speaker.price >= limit { break }
                let cost = speaker.price + lineCost(demand, model.line[speaker.value])
                guard cost < limit, isFree(speaker.value, for: domain.group, on: slot.day)
                else { continue }
                accept(at, cost, &limit)
            }
        }
        let nobody = model.noSpeakerCost(domain)
        if nobody < limit { accept(nil, nobody, &limit) }
    }

    /// Offers every team that could run a meeting at a time and venue for less than a limit, by price.
    ///
    /// Whoever accepts gets the team, what it costs, and the limit, to lower it for further offers.
    fileprivate func offerTeams(
        _ demand: DemandIndex,
        _ domain: Domain,
        _ slot: TimeSlot,
        at venue: VenueIndex,
        below limit: Int,
        _ accept: (TeamValue, Int, inout Int) -> Void
    ) {
        var limit = limit
        for at in slot.teams(domain) {
            let team = model.teams[at]
            if team.price >= limit { break }
            let cost = team.price + teamCost(demand, team.value, on: slot.day)
            guard cost < limit, isFree(team.value, on: slot.day, slot.span, at: venue)
            else { continue }
            accept(at, cost, &limit)
        }
    }
}

/// All assignments of a meeting that cost less than a limit beside all others, the cheapest first.
///
/// It keeps its own lists so that they need not be made anew each time.
struct CandidateList {
    private var assignments: [Assignment] = []
    /// What each candidate costs, with its place among the assignments; what was found first comes
    /// first among equals.
    private var ranking: [(cost: Int, place: Int)] = []
    private var speakers: [(value: SpeakerValue?, cost: Int)] = []

    var count: Int { ranking.count }

    subscript(rank: Int) -> (assignment: Assignment, cost: Int) {
        (assignments[ranking[rank].place], ranking[rank].cost)
    }

    /// Lists the candidates of a meeting that has no assignment.
    ///
    /// - Returns: Whether none was left out because there are more than `most`.
    mutating func fill(
        _ demand: DemandIndex,
        below limit: Int,
        most: Int,
        in table: Timetable
    ) -> Bool {
        assignments.removeAll(keepingCapacity: true)
        ranking.removeAll(keepingCapacity: true)
        let model = table.model
        let domain = model.domains[demand]
        for at in domain.slots {
            let slot = model.slots[at]
            if slot.price + domain.leastRest >= limit { break }
            guard table.allows(demand, on: slot.day) else { continue }
            let before = slot.price + table.startCost(demand, slot.span.from)
            speakers.removeAll(keepingCapacity: true)
            var leastSpeaker = Int.max
            table.offerSpeakers(
                demand,
                domain,
                slot,
                below: limit - before - domain.leastVenue - domain.leastTeam
            ) { value, cost, _ in
                speakers.append((value, cost))
                leastSpeaker = min(leastSpeaker, cost)
            }
            guard !speakers.isEmpty else { continue }
            let rest = limit - before - leastSpeaker
            for venueValue in slot.venues(domain) {
                let venue = model.venues[venueValue]
                if venue.price + domain.leastTeam >= rest { break }
                let venueCost = venue.price + table.venueCost(demand, venue.value)
                guard venueCost + domain.leastTeam < rest,
                    table.conflict(at: venue.value, on: slot.day, slot.span) == nil
                else { continue }
                table.offerTeams(
                    demand,
                    domain,
                    slot,
                    at: venue.value,
                    below: rest - venueCost
                ) { team, teamCost, _ in
                    for speaker in speakers {
                        let cost = before + venueCost + teamCost + speaker.cost
                        guard cost < limit else { continue }
                        ranking.append((cost, assignments.count))
                        assignments.append(
                            model.assignment(domain, at, venueValue, team, speaker.value)
                        )
                    }
                }
            }
        }
        ranking.sort { $0.cost != $1.cost ? $0.cost < $1.cost : $0.place < $1.place }
        guard ranking.count > most else { return true }
        ranking.removeLast(ranking.count - most)
        return false
    }
}
