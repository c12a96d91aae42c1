/// Fills the long lists of a ``SearchModel``.
struct SearchModelMaking {
    static let mostVenues = 64
    static let mostTeams = 128
    static let mostSpeakers = 128

    private let problem: PlanningProblem
    private let grid: DayGrid
    private var open: Openings
    private var linksOf: [[LinkModel]]

    private(set) var demands: [DemandModel] = []
    private(set) var times: [TimeModel] = []
    private(set) var venues: [PricedIndex] = []
    private(set) var teams: [TeamModel] = []
    private(set) var speakers: [PricedIndex] = []
    private(set) var links: [LinkModel] = []
    private(set) var people: [Int32] = []
    private(set) var standing: [Placed?] = []

    init(_ problem: PlanningProblem, _ grid: DayGrid) {
        self.problem = problem
        self.grid = grid
        open = Openings(problem, grid)
        linksOf = Array(repeating: [], count: problem.demands.count)
        for link in problem.links { add(link) }
    }

    private mutating func add(_ link: PlanningProblem.Link) {
        let policy = problem.policy
        func side(_ other: Int, isOtherFirst: Bool) -> LinkModel {
            LinkModel(
                other: other,
                isOtherFirst: isOtherFirst,
                days: link.days ?? -1,
                venue: policy.price(link.venue),
                facilitator: policy.price(link.facilitator),
                start: policy.price(link.start),
                line: policy.price(link.line)
            )
        }
        linksOf[link.first].append(side(link.second, isOtherFirst: false))
        linksOf[link.second].append(side(link.first, isOtherFirst: true))
    }

    mutating func fill() {
        demands.reserveCapacity(problem.demands.count)
        for index in problem.demands.indices { add(index) }
    }

    private mutating func add(_ index: Int) {
        let demand = problem.demands[index]
        let isPinned = demand.standing?.isPinned ?? false
        let venues = priced(demand.venues, most: SearchModelMaking.mostVenues)
        let speakers = priced(demand.speakers, most: SearchModelMaking.mostSpeakers)
        let teams = teams(demand)
        let times = isPinned ? [] : times(demand, venues, teams, speakers)
        standing.append(demand.standing.map { place($0.pick, demand) })
        let noSpeaker = problem.policy[.noSpeaker]
        let who = Set(teams.flatMap { [$0.first, $0.second] }).filter { $0 >= 0 }.sorted()
        demands.append(
            DemandModel(
                group: demand.group,
                wantsSpeaker: demand.wantsSpeaker,
                isPinned: isPinned,
                times: SearchModelMaking.append(times, to: &self.times),
                venues: SearchModelMaking.append(venues, to: &self.venues),
                teams: SearchModelMaking.append(teams, to: &self.teams),
                speakers: SearchModelMaking.append(speakers, to: &self.speakers),
                links: SearchModelMaking.append(linksOf[index], to: &links),
                people: SearchModelMaking.append(who.map { Int32($0) }, to: &people),
                leastVenue: venues.first?.price ?? 0,
                leastTeam: teams.first?.price ?? 0,
                leastSpeaker: demand.wantsSpeaker
                    ? min(noSpeaker, speakers.first?.price ?? noSpeaker) : 0,
                firstDay: times.map { Int($0.day) }.min() ?? 0,
                lastDay: times.map { Int($0.day) }.max() ?? 0
            )
        )
    }

    private static func append<Value>(_ values: [Value], to list: inout [Value]) -> Range<Int> {
        let start = list.count
        list += values
        return start..<list.count
    }

    private func priced(_ choices: [PlanningProblem.Choice], most: Int) -> [PricedIndex] {
        let priced = choices.map {
            PricedIndex(index: $0.value, price: problem.policy.price($0.charges))
        }
        return Array(priced.sorted { ($0.price, $0.index) < ($1.price, $1.index) }.prefix(most))
    }

    private func teams(_ demand: PlanningProblem.Demand) -> [TeamModel] {
        let people = priced(demand.facilitators, most: SearchModelMaking.mostTeams)
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
                }.prefix(SearchModelMaking.mostTeams)
            )
        }
    }

    /// The times at which there is a venue and somebody to run the meeting, by price.
    private mutating func times(
        _ demand: PlanningProblem.Demand,
        _ venues: [PricedIndex],
        _ teams: [TeamModel],
        _ speakers: [PricedIndex]
    ) -> [TimeModel] {
        let policy = problem.policy
        let starts = demand.starts.map { (minute: $0.value, price: policy.price($0.charges)) }
        let pick = demand.standing?.pick
        let otherDay = policy.price(demand.standing?.otherDay ?? [])
        let otherStart = policy.price(demand.standing?.otherStart ?? [])
        var times: [TimeModel] = []
        for day in demand.days {
            let price = policy.price(day.charges)
            let first = times.count
            for start in starts {
                var change = 0
                if let pick, pick.day != day.value {
                    change = otherDay
                } else if let pick, pick.start != start.minute {
                    change = otherStart
                }
                times.append(
                    TimeModel(
                        day: Int32(day.value - grid.firstDay),
                        start: Int32(start.minute),
                        end: Int32(start.minute + demand.minutes),
                        price: price + start.price + change
                    )
                )
            }
            open.mark(&times, from: first, venues, teams, speakers)
        }
        times.removeAll { $0.teams == 0 || $0.venues == 0 }
        // Other things equal, the day nearest to the rule and the earlier time.
        times.sort { ($0.price, $0.day, $0.start) < ($1.price, $1.day, $1.start) }
        return times
    }

    /// A pick as it is placed, with its price where the choices know it.
    private func place(_ pick: PlanningProblem.Pick, _ demand: PlanningProblem.Demand) -> Placed {
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
        let team = pick.facilitators.sorted()
        return Placed(
            day: pick.day - grid.firstDay,
            start: pick.start,
            end: pick.start + demand.minutes,
            venue: pick.venue,
            first: team.first ?? -1,
            second: team.count > 1 ? team[1] : -1,
            speaker: pick.speaker ?? -1,
            line: pick.speaker.map { problem.speakers[$0].line } ?? -1,
            own: own
        )
    }
}
