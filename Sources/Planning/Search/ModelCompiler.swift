/// Fills the long lists of a ``SearchModel``, one meeting after another.
struct ModelCompiler {
    private static let mostVenues = 64
    private static let mostTeams = 128
    private static let mostSpeakers = 128

    private let problem: PlanningProblem
    private let policy: PricePolicy
    private let horizon: Horizon
    private var freeDays: FreeDays
    private var linksOf: PerDemand<[PricedLink]>

    private(set) var domains: [Domain] = []
    private(set) var standing: [Assignment?] = []
    private(set) var slots: [TimeSlot] = []
    private(set) var venues: [Priced<VenueIndex>] = []
    private(set) var teams: [Priced<Team>] = []
    private(set) var speakers: [Priced<SpeakerIndex>] = []
    private(set) var links: [PricedLink] = []
    private(set) var facilitators: [FacilitatorIndex] = []

    init(_ problem: PlanningProblem, _ horizon: Horizon) {
        self.problem = problem
        policy = problem.policy
        self.horizon = horizon
        freeDays = FreeDays(problem, horizon)
        linksOf = PerDemand(repeating: [], count: problem.demands.count)
    }

    mutating func compile() {
        for link in problem.links {
            linksOf[link.first].append(priced(link, to: link.second, isOtherFirst: false))
            linksOf[link.second].append(priced(link, to: link.first, isOtherFirst: true))
        }
        domains.reserveCapacity(problem.demands.count)
        for (demand, links) in zip(problem.demands, linksOf.values) { compile(demand, links) }
    }

    private mutating func compile(_ demand: PlanningProblem.Demand, _ links: [PricedLink]) {
        let isPinned = demand.standing?.isPinned ?? false
        let venues = priced(demand.venues, most: ModelCompiler.mostVenues)
        let speakers = priced(demand.speakers, most: ModelCompiler.mostSpeakers)
        let teams = teams(demand)
        let slots = isPinned ? [] : slots(demand, venues, teams, speakers)
        let noSpeaker = policy[.noSpeaker]
        standing.append(demand.standing.map { priced($0.assignment, demand) })
        domains.append(
            Domain(
                group: demand.group,
                wantsSpeaker: demand.wantsSpeaker,
                isPinned: isPinned,
                slots: ModelCompiler.append(slots, to: &self.slots),
                venues: ModelCompiler.append(venues, to: &self.venues),
                teams: ModelCompiler.append(teams, to: &self.teams),
                speakers: ModelCompiler.append(speakers, to: &self.speakers),
                links: ModelCompiler.append(links, to: &self.links),
                facilitators: ModelCompiler.append(
                    Set(teams.flatMap(\.value.members)).sorted(),
                    to: &facilitators
                ),
                leastVenue: venues.first?.price ?? 0,
                leastTeam: teams.first?.price ?? 0,
                leastSpeaker: demand.wantsSpeaker
                    ? min(noSpeaker, speakers.first?.price ?? noSpeaker) : 0,
                firstDay: slots.map(\.day).min() ?? horizon.firstDay,
                lastDay: slots.map(\.day).max() ?? horizon.firstDay
            )
        )
    }

    private static func append<Value>(
        _ values: [Value],
        to list: inout [Value]
    ) -> Range<TypedIndex<Value>> {
        let start = list.count
        list += values
        return TypedIndex(start)..<TypedIndex(list.count)
    }

    // MARK: Prices

    private func priced(
        _ link: PlanningProblem.Link,
        to other: DemandIndex,
        isOtherFirst: Bool
    ) -> PricedLink {
        PricedLink(
            other: other,
            isOtherFirst: isOtherFirst,
            days: link.days,
            venue: policy.price(link.venue),
            team: policy.price(link.facilitator),
            start: policy.price(link.start),
            line: policy.price(link.line)
        )
    }

    private func priced<Value: Comparable>(
        _ options: [PlanningProblem.Option<Value>],
        most: Int
    ) -> [Priced<Value>] {
        let priced = options.map { Priced(value: $0.value, price: policy.price($0.charges)) }
        return Array(priced.sorted { ($0.price, $0.value) < ($1.price, $1.value) }.prefix(most))
    }

    private func teams(_ demand: PlanningProblem.Demand) -> [Priced<Team>] {
        let people = priced(demand.facilitators, most: ModelCompiler.mostTeams)
        switch demand.facilitatorCount {
        case 0: return [Priced(value: Team(), price: 0)]
        case 1: return people.map { Priced(value: Team($0.value), price: $0.price) }
        default:
            let pairs = people.indices.flatMap { first in
                people[(first + 1)...].map { second in
                    Priced(
                        value: Team(people[first].value, second.value),
                        price: people[first].price + second.price
                    )
                }
            }
            return Array(
                pairs.sorted { ($0.price, $0.value) < ($1.price, $1.value) }
                    .prefix(ModelCompiler.mostTeams)
            )
        }
    }

    /// The slots at which there is a venue and somebody to run the meeting, by price.
    private mutating func slots(
        _ demand: PlanningProblem.Demand,
        _ venues: [Priced<VenueIndex>],
        _ teams: [Priced<Team>],
        _ speakers: [Priced<SpeakerIndex>]
    ) -> [TimeSlot] {
        let starts = demand.starts.map { (minute: $0.value, price: policy.price($0.charges)) }
        let standing = demand.standing?.assignment
        let otherDay = policy.price(demand.standing?.otherDay ?? [])
        let otherStart = policy.price(demand.standing?.otherStart ?? [])
        var slots: [TimeSlot] = []
        for day in demand.days {
            let price = policy.price(day.charges)
            var today: [TimeSlot] = []
            for start in starts {
                var change = 0
                if let standing, standing.day != day.value {
                    change = otherDay
                } else if let standing, standing.span.from != start.minute {
                    change = otherStart
                }
                today.append(
                    TimeSlot(
                        day: day.value,
                        span: MinuteSpan(start.minute, start.minute + demand.minutes),
                        price: price + start.price + change
                    )
                )
            }
            freeDays.mark(&today, on: day.value, venues, teams, speakers)
            slots += today
        }
        slots.removeAll { $0.freeTeams == 0 || $0.freeVenues == 0 }
        // Other things equal, the day nearest to the rule and the earlier time.
        slots.sort { ($0.price, $0.day, $0.span.from) < ($1.price, $1.day, $1.span.from) }
        return slots
    }

    /// A standing assignment with its price, as far as the options know it.
    private func priced(
        _ assignment: Assignment,
        _ demand: PlanningProblem.Demand
    ) -> Assignment {
        func price<Value>(_ options: [PlanningProblem.Option<Value>], _ value: Value) -> Int {
            policy.price(options.first { $0.value == value }?.charges ?? [])
        }
        var priced = assignment
        priced.span = MinuteSpan(assignment.span.from, assignment.span.from + demand.minutes)
        priced.ownCost =
            price(demand.days, assignment.day) + price(demand.starts, assignment.span.from)
            + price(demand.venues, assignment.venue)
        for facilitator in assignment.team.members {
            priced.ownCost += price(demand.facilitators, facilitator)
        }
        if let speaker = assignment.speaker {
            priced.ownCost += price(demand.speakers, speaker)
        } else if demand.wantsSpeaker {
            priced.ownCost += policy[.noSpeaker]
        }
        return priced
    }
}

/// What is free on each day, looked up the first time somebody asks.
private struct FreeDays {
    private let problem: PlanningProblem
    private let horizon: Horizon
    private var venues: Grid<PlanningProblem.Venue, FreeDay?>
    private var facilitators: Grid<PlanningProblem.Facilitator, FreeDay?>
    private var speakers: Grid<PlanningProblem.Speaker, FreeDay?>

    init(_ problem: PlanningProblem, _ horizon: Horizon) {
        self.problem = problem
        self.horizon = horizon
        let days = horizon.dayCount
        venues = Grid(repeating: nil, rows: problem.venues.count, columns: days)
        facilitators = Grid(repeating: nil, rows: problem.facilitators.count, columns: days)
        speakers = Grid(repeating: nil, rows: problem.speakers.count, columns: days)
    }

    /// Marks at the slots of one day who and what is free then.
    mutating func mark(
        _ slots: inout [TimeSlot],
        on day: Int,
        _ venueValues: [Priced<VenueIndex>],
        _ teamValues: [Priced<Team>],
        _ speakerValues: [Priced<SpeakerIndex>]
    ) {
        let column = horizon.column(day)
        for (bit, venue) in venueValues.enumerated() {
            let times = problem.venues[venue.value].free
            let free = FreeDays.look(&venues[venue.value, column], day, times)
            for at in slots.indices where free.allows(slots[at].span) {
                slots[at].freeVenues |= 1 << UInt64(bit)
            }
        }
        guard slots.contains(where: { $0.freeVenues != 0 }) else { return }
        for (bit, team) in teamValues.enumerated() {
            let first = self.day(of: team.value.first, day)
            let second = self.day(of: team.value.second, day)
            for at in slots.indices {
                let span = slots[at].span
                guard first?.allows(span) ?? true, second?.allows(span) ?? true else { continue }
                slots[at].freeTeams |= 1 << UInt128(bit)
            }
        }
        guard slots.contains(where: { $0.freeTeams != 0 }) else { return }
        for (bit, speaker) in speakerValues.enumerated() {
            let times = problem.speakers[speaker.value].free
            let free = FreeDays.look(&speakers[speaker.value, column], day, times)
            for at in slots.indices where free.allows(slots[at].span) {
                slots[at].freeSpeakers |= 1 << UInt128(bit)
            }
        }
    }

    /// The day of a facilitator; nothing if there is none.
    private mutating func day(of facilitator: FacilitatorIndex?, _ day: Int) -> FreeDay? {
        guard let facilitator else { return nil }
        let times = problem.facilitators[facilitator].free
        return FreeDays.look(&facilitators[facilitator, horizon.column(day)], day, times)
    }

    private static func look(
        _ known: inout FreeDay?,
        _ day: Int,
        _ times: FreeTimes
    ) -> FreeDay {
        if let known { return known }
        let found = times.day(day)
        known = found
        return found
    }
}
