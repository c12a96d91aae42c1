extension SearchModel {
    static let mostVenues = 64
    static let mostTeams = 128
    static let mostSpeakers = 128

    init(_ problem: PlanningProblem) {
        let days = problem.demands.flatMap { demand in
            demand.days.map(\.value) + (demand.standing.map { [$0.pick.day] } ?? [])
        }
        let first = days.min() ?? 0
        firstDay = first
        dayCount = (days.max() ?? first) - first + 1
        weekOffset = PlanningProblem.weekday(first)
        weekCount = (dayCount + weekOffset) / 7 + 1
        turnaround = problem.venues.map(\.turnaround)
        travel = problem.travel
        weeklyTarget = problem.facilitators.map(\.weeklyTarget)
        weeklyMost = problem.facilitators.map(\.weeklyMost)
        mostTalks = problem.speakers.map(\.mostTalks)
        daysBetween = problem.speakers.map { max(1, $0.daysBetween) }
        line = problem.speakers.map(\.line)
        restBeforeSameGroup = problem.restBeforeSameGroup
        unplaced = problem.policy[.unplaced]
        noSpeaker = problem.policy[.noSpeaker]
        overload = problem.policy[.weekOverload]
        groupCount = (problem.demands.map(\.group).max() ?? -1) + 1
        links = Array(repeating: [], count: problem.demands.count)
        for link in problem.links { add(link, problem.policy) }
        let open = Openings(problem, firstDay: first, dayCount: dayCount)
        demands = problem.demands.map { DemandModel($0, problem, open, firstDay: first) }
    }

    private mutating func add(_ link: PlanningProblem.Link, _ policy: PricePolicy) {
        func side(_ other: Int, isOtherFirst: Bool) -> LinkModel {
            LinkModel(
                other: other,
                isOtherFirst: isOtherFirst,
                days: link.days,
                venue: policy.price(link.venue),
                facilitator: policy.price(link.facilitator),
                start: policy.price(link.start),
                line: policy.price(link.line)
            )
        }
        links[link.first].append(side(link.second, isOtherFirst: false))
        links[link.second].append(side(link.first, isOtherFirst: true))
    }
}

/// What is free when, day by day.
private struct Openings {
    let venues: [[FreeDay]]
    let facilitators: [[FreeDay]]
    let speakers: [[FreeDay]]

    init(_ problem: PlanningProblem, firstDay: Int, dayCount: Int) {
        func days(_ free: FreeTimes) -> [FreeDay] {
            (firstDay..<firstDay + dayCount).map { free.day($0) }
        }
        venues = problem.venues.map { days($0.free) }
        facilitators = problem.facilitators.map { days($0.free) }
        speakers = problem.speakers.map { days($0.free) }
    }
}

extension DemandModel {
    fileprivate init(
        _ demand: PlanningProblem.Demand,
        _ problem: PlanningProblem,
        _ open: Openings,
        firstDay: Int
    ) {
        let policy = problem.policy
        group = demand.group
        wantsSpeaker = demand.wantsSpeaker
        venues = DemandModel.priced(demand.venues, policy, most: SearchModel.mostVenues)
        speakers = DemandModel.priced(demand.speakers, policy, most: SearchModel.mostSpeakers)
        teams = DemandModel.teams(demand, policy)
        leastSpeaker =
            wantsSpeaker ? min(policy[.noSpeaker], speakers.first?.price ?? .max) : 0
        if let standing = demand.standing {
            self.standing = place(standing.pick, demand, problem, firstDay: firstDay)
            if standing.isPinned { pinned = self.standing }
        }
        guard pinned == nil else { return }
        times = DemandModel.times(demand, policy, firstDay: firstDay)
        openTimes(open)
        // Other things equal, the day nearest to the rule and the earlier time.
        self.firstDay = times.map(\.day).min() ?? 0
        times.sort { ($0.price, $0.day, $0.start) < ($1.price, $1.day, $1.start) }
    }

    private static func priced(
        _ choices: [PlanningProblem.Choice],
        _ policy: PricePolicy,
        most: Int
    ) -> [PricedIndex] {
        let priced = choices.map { PricedIndex(index: $0.value, price: policy.price($0.charges)) }
        return Array(priced.sorted { ($0.price, $0.index) < ($1.price, $1.index) }.prefix(most))
    }

    private static func teams(
        _ demand: PlanningProblem.Demand,
        _ policy: PricePolicy
    ) -> [TeamModel] {
        let people = priced(demand.facilitators, policy, most: SearchModel.mostTeams)
        switch demand.facilitatorCount {
        case 0: return [TeamModel(first: -1, second: -1, price: 0)]
        case 1: return people.map { TeamModel(first: $0.index, second: -1, price: $0.price) }
        default:
            let pairs = people.indices.flatMap { first in
                people[(first + 1)...].map { second in
                    TeamModel(
                        first: min(people[first].index, second.index),
                        second: max(people[first].index, second.index),
                        price: people[first].price + second.price
                    )
                }
            }
            return Array(
                pairs.sorted {
                    ($0.price, $0.first, $0.second) < ($1.price, $1.first, $1.second)
                }.prefix(SearchModel.mostTeams)
            )
        }
    }

    private static func times(
        _ demand: PlanningProblem.Demand,
        _ policy: PricePolicy,
        firstDay: Int
    ) -> [TimeModel] {
        let starts = demand.starts.map { (minute: $0.value, price: policy.price($0.charges)) }
        let standing = demand.standing
        let otherDay = policy.price(standing?.otherDay ?? [])
        let otherStart = policy.price(standing?.otherStart ?? [])
        return demand.days.flatMap { day in
            let price = policy.price(day.charges)
            return starts.map { start in
                var time = TimeModel(
                    day: day.value - firstDay,
                    start: start.minute,
                    end: start.minute + demand.minutes,
                    price: price + start.price
                )
                if let pick = standing?.pick {
                    if pick.day != day.value {
                        time.price += otherDay
                    } else if pick.start != start.minute {
                        time.price += otherStart
                    }
                }
                return time
            }
        }
    }

    /// Marks at each time who and what is free then; times at which nothing can be are dropped.
    private mutating func openTimes(_ open: Openings) {
        for index in times.indices {
            let (day, start, end) = (times[index].day, times[index].start, times[index].end)
            var venueBits: UInt64 = 0
            for (bit, choice) in venues.enumerated()
            where open.venues[choice.index][day].allows(start, end) {
                venueBits |= 1 << UInt64(bit)
            }
            guard venueBits != 0 else { continue }
            var teamBits: UInt128 = 0
            for (bit, team) in teams.enumerated() {
                guard
                    team.first < 0 || open.facilitators[team.first][day].allows(start, end),
                    team.second < 0 || open.facilitators[team.second][day].allows(start, end)
                else { continue }
                teamBits |= 1 << UInt128(bit)
            }
            guard teamBits != 0 else { continue }
            var speakerBits: UInt128 = 0
            for (bit, choice) in speakers.enumerated()
            where open.speakers[choice.index][day].allows(start, end) {
                speakerBits |= 1 << UInt128(bit)
            }
            times[index].venues = venueBits
            times[index].teams = teamBits
            times[index].speakers = speakerBits
        }
        times.removeAll { $0.teams == 0 }
    }

    /// A pick as it is placed, with its price where the choices know it.
    private func place(
        _ pick: PlanningProblem.Pick,
        _ demand: PlanningProblem.Demand,
        _ problem: PlanningProblem,
        firstDay: Int
    ) -> Placed {
        let policy = problem.policy
        func price(_ choices: [PlanningProblem.Choice], _ value: Int) -> Int {
            policy.price(choices.first { $0.value == value }?.charges ?? [])
        }
        var own =
            price(demand.days, pick.day) + price(demand.starts, pick.start)
            + price(demand.venues, pick.venue)
        for facilitator in pick.facilitators { own += price(demand.facilitators, facilitator) }
        if let speaker = pick.speaker {
            own += price(demand.speakers, speaker)
        } else if demand.wantsSpeaker {
            own += policy[.noSpeaker]
        }
        return Placed(
            day: pick.day - firstDay,
            start: pick.start,
            end: pick.start + demand.minutes,
            venue: pick.venue,
            first: pick.facilitators.first ?? -1,
            second: pick.facilitators.count > 1 ? pick.facilitators[1] : -1,
            speaker: pick.speaker ?? -1,
            line: pick.speaker.map { problem.speakers[$0].line } ?? -1,
            own: own
        )
    }
}
