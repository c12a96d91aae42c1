/// A problem compiled for searching: the domain of every meeting, with prices and, as bits, who and
/// what is free of its own accord at each time.
///
/// Domains are stretches of a few long lists, so that nothing has to be copied or counted while
/// searching. Values stand in the order of their prices, so that the first one that is free is the
/// cheapest.
final class SearchModel: Sendable {
    let horizon: Horizon
    let turnaround: PerVenue<Int>
    private let travel: [[Int]]
    let weeklyTarget: PerFacilitator<Int>
    let weeklyMost: PerFacilitator<Int>
    let mostSpeeches: PerSpeaker<Int>
    let daysBetween: PerSpeaker<Int>
    let line: PerSpeaker<Int>
    let lineCount: Int
    /// Days before each speaker comes back to a group, and the fewest of all.
    let daysBeforeSameGroup: PerSpeaker<Int>
    let fewestDaysBeforeSameGroup: Int
    let groupCount: Int

    let unplaced: Int
    let noSpeaker: Int
    let overload: Int
    /// What a unit of each level costs, the level that counts most first.
    let steps: [Int]
    /// What a unit is cut into where prices are not whole: 16, or less where costs are very high.
    let scale: Int

    let domains: PerDemand<Domain>
    let standing: PerDemand<Assignment?>
    let slots: [TimeSlot]
    let venues: [Priced<VenueIndex>]
    let teams: [Priced<Team>]
    let speakers: [Priced<SpeakerIndex>]
    let links: [PricedLink]
    /// Who could run each meeting, each once.
    let facilitators: [FacilitatorIndex]

    init(_ problem: PlanningProblem) {
        let horizon = Horizon(problem)
        self.horizon = horizon
        turnaround = PerVenue(problem.venues.map(\.turnaround))
        travel = problem.travel
        weeklyTarget = PerFacilitator(problem.facilitators.map(\.weeklyTarget))
        weeklyMost = PerFacilitator(problem.facilitators.map(\.weeklyMost))
        mostSpeeches = PerSpeaker(problem.speakers.map(\.mostSpeeches))
        daysBetween = PerSpeaker(problem.speakers.map { max(1, $0.daysBetween) })
        line = PerSpeaker(problem.speakers.map(\.line))
        lineCount = (line.values.max() ?? -1) + 1
        daysBeforeSameGroup = PerSpeaker(
            problem.speakers.map { $0.daysBeforeSameGroup ?? problem.restBeforeSameGroup }
        )
        fewestDaysBeforeSameGroup = daysBeforeSameGroup.values.min() ?? 0
        groupCount = (problem.demands.map(\.group.offset).max() ?? -1) + 1
        unplaced = problem.policy[.unplaced]
        noSpeaker = problem.policy[.noSpeaker]
        overload = problem.policy[.weekOverload]
        steps = problem.policy.steps
        scale = SearchModel.scale(unplaced, problem.demands.count)
        var compiler = ModelCompiler(problem, horizon)
        compiler.compile()
        domains = PerDemand(compiler.domains)
        standing = PerDemand(compiler.standing)
        slots = compiler.slots
        venues = compiler.venues
        teams = compiler.teams
        speakers = compiler.speakers
        links = compiler.links
        facilitators = compiler.facilitators
    }

    private static func scale(_ unplaced: Int, _ count: Int) -> Int {
        var scale = 16
        while scale > 1, unplaced > (1 << 56) / max(1, count) / scale { scale /= 2 }
        return scale
    }

    /// Whether two meetings of a facilitator are equally far apart wherever they are.
    var isTravelConstant: Bool { travel.count <= 1 }

    /// Minutes from the end of a meeting at one venue to the beginning of the next.
    func gap(from venue: VenueIndex, to other: VenueIndex) -> Int {
        travel.count > 1 ? travel[venue.offset][other.offset] : travel.first?.first ?? 0
    }

    /// What a meeting costs at least wherever the others are.
    func bound(of demand: DemandIndex) -> Int {
        let domain = domains[demand]
        guard let first = domain.slots.first else { return unplaced }
        return min(unplaced, slots[first].price + domain.leastRest)
    }

    /// What a meeting without a speaker pays for that.
    func noSpeakerCost(_ domain: Domain) -> Int { domain.wantsSpeaker ? noSpeaker : 0 }

    /// The assignment that some values of a domain make.
    func assignment(
        _ domain: Domain,
        _ slot: SlotIndex,
        _ venue: VenueValue,
        _ team: TeamValue,
        _ speaker: SpeakerValue?
    ) -> Assignment {
        let slot = slots[slot]
        let speaker = speaker.map { speakers[$0] }
        var assignment = Assignment(
            day: slot.day,
            span: slot.span,
            venue: venues[venue].value,
            team: teams[team].value,
            speaker: speaker?.value
        )
        assignment.ownCost =
            slot.price + venues[venue].price + teams[team].price
            + (speaker?.price ?? noSpeakerCost(domain))
        return assignment
    }

    /// The same assignment with what it costs now, if the domain of a meeting holds it.
    func repriced(_ assignment: Assignment, of demand: DemandIndex) -> Assignment? {
        let domain = domains[demand]
        guard
            let slot = domain.slots.first(where: {
                slots[$0].day == assignment.day && slots[$0].span.from == assignment.span.from
            }),
            let venue = slots[slot].venues(domain).first(where: {
                venues[$0].value == assignment.venue
            }),
            let team = slots[slot].teams(domain).first(where: {
                teams[$0].value == assignment.team
            })
        else { return nil }
        guard let speaker = assignment.speaker else {
            return self.assignment(domain, slot, venue, team, nil)
        }
        return slots[slot].speakers(domain).first { speakers[$0].value == speaker }.map {
            self.assignment(domain, slot, venue, team, $0)
        }
    }
}

typealias SlotIndex = TypedIndex<TimeSlot>
typealias VenueValue = TypedIndex<Priced<VenueIndex>>
typealias TeamValue = TypedIndex<Priced<Team>>
typealias SpeakerValue = TypedIndex<Priced<SpeakerIndex>>

/// What a meeting can choose from: its stretches of the long lists of a ``SearchModel``.
struct Domain {
    let group: GroupIndex
    let wantsSpeaker: Bool
    let isPinned: Bool
    let slots: Range<SlotIndex>
    let venues: Range<VenueValue>
    let teams: Range<TeamValue>
    let speakers: Range<SpeakerValue>
    let links: Range<TypedIndex<PricedLink>>
    let facilitators: Range<TypedIndex<FacilitatorIndex>>
    let leastVenue: Int
    let leastTeam: Int
    let leastSpeaker: Int
    /// The first and the last day that a slot lies on.
    let firstDay: Int
    let lastDay: Int

    /// What all but the time costs at least.
    var leastRest: Int { leastVenue + leastTeam + leastSpeaker }
}

/// A day and time at which a meeting could be held, with who and what is free then.
struct TimeSlot {
    private let dayNumber: Int32
    private let start: Int32
    private let end: Int32
    let price: Int
    /// One bit for each value of the domain.
    var freeVenues: UInt64 = 0
    var freeTeams: UInt128 = 0
    var freeSpeakers: UInt128 = 0

    init(day: Int, span: MinuteSpan, price: Int) {
        dayNumber = Int32(day)
        start = Int32(span.from)
        end = Int32(span.to)
        self.price = price
    }

    var day: Int { Int(dayNumber) }
    var span: MinuteSpan { MinuteSpan(Int(start), Int(end)) }

    func venues(_ domain: Domain) -> FreeValues<UInt64, Priced<VenueIndex>> {
        FreeValues(freeVenues, from: domain.venues)
    }

    func teams(_ domain: Domain) -> FreeValues<UInt128, Priced<Team>> {
        FreeValues(freeTeams, from: domain.teams)
    }

    func speakers(_ domain: Domain) -> FreeValues<UInt128, Priced<SpeakerIndex>> {
        FreeValues(freeSpeakers, from: domain.speakers)
    }
}

/// The values of a domain that are free at a time, the cheapest first.
struct FreeValues<Bits: FixedWidthInteger, Value>: Sequence, IteratorProtocol {
    private var bits: Bits
    private let first: TypedIndex<Value>

    init(_ bits: Bits, from domain: Range<TypedIndex<Value>>) {
        self.bits = bits
        first = domain.lowerBound
    }

    mutating func next() -> TypedIndex<Value>? {
        guard bits != 0 else { return nil }
        defer { bits &= bits &- 1 }
        return first.advanced(by: bits.trailingZeroBitCount)
    }
}

/// A value of a domain with what it costs.
struct Priced<Value> {
    let value: Value
    let price: Int
}

extension Priced: Sendable where Value: Sendable {}

/// What ties a meeting to another one, and what it costs when they differ.
struct PricedLink {
    let other: DemandIndex
    let isOtherFirst: Bool
    /// The fewest days from one to the other; nothing if the order does not matter.
    let days: Int?
    let venue: Int
    let team: Int
    let start: Int
    let line: Int
}

/// The days of a problem, in weeks and in stretches of counted speeches.
struct Horizon: Sendable {
    let firstDay: Int
    let dayCount: Int
    let weekCount: Int
    let periodCount: Int
    private let weekOffset: Int
    /// The days on which a new stretch begins, from the first day on.
    private let beginnings: [Int]

    init(_ problem: PlanningProblem) {
        let days = problem.demands.flatMap { demand in
            demand.days.map(\.value) + (demand.standing.map { [$0.assignment.day] } ?? [])
        }
        let first = days.min() ?? 0
        let count = (days.max() ?? first) - first + 1
        firstDay = first
        dayCount = count
        weekOffset = PlanningProblem.weekday(first)
        weekCount = (count + weekOffset) / 7 + 1
        beginnings = problem.countsAnewOn.filter { first < $0 && $0 < first + count }.sorted()
        periodCount = beginnings.count + 1
    }

    /// How many days a day lies after the first one.
    func column(_ day: Int) -> Int { day - firstDay }

    /// The number of the week that a day lies in, from 0.
    func week(_ day: Int) -> Int { (day - firstDay + weekOffset) / 7 }

    /// The number of the stretch within which speeches are counted that a day lies in, from 0.
    func period(_ day: Int) -> Int {
        var period = 0
        while period < beginnings.count, beginnings[period] <= day { period += 1 }
        return period
    }
}
