import Planning
import TestSupport

/// Small problems made up from a seed, with everything that a problem can hold.
struct RandomProblem {
    private var generator: SeededGenerator
    private(set) var problem: PlanningProblem

    /// Makes a problem up.
    ///
    /// - Parameters:
    ///   - seed: Decides all of it.
    ///   - meetings: How many.
    ///   - isTiny: Whether there are so few choices that all plans can be tried.
    ///   - policy: What things cost.
    init(seed: UInt64, meetings: Int, isTiny: Bool = false, policy: PricePolicy = Self.policy) {
        generator = SeededGenerator(seed: seed)
        problem = PlanningProblem(
            venues: [],
            facilitators: [],
            speakers: [],
            demands: [],
            links: [],
            travel: [[30]],
            restBeforeSameGroup: 60,
            policy: policy
        )
        let days = isTiny ? 6 : 50
        problem.venues = (0..<(isTiny ? 2 : 3)).map { _ in
            .init(free: free(days), turnaround: pick([0, 15, 30]))
        }
        problem.facilitators = (0..<(isTiny ? 2 : 4)).map { _ in
            let target = number(1...2)
            return .init(
                free: free(days),
                weeklyTarget: target,
                weeklyMost: target + number(0...2)
            )
        }
        problem.speakers = (0..<(isTiny ? 2 : 5)).map { _ in
            .init(
                free: free(days),
                mostSpeeches: number(1...3),
                daysBetween: pick([0, 1, 3, 14]),
                line: number(0...2)
            )
        }
        if chance(40) {
            problem.travel = problem.venues.map { _ in
                problem.venues.map { _ in number(0...90) }
            }
        }
        problem.restBeforeSameGroup = pick([0, 2, 10, 60])
        if chance(30) { problem.countsAnewOn = [start + days / 2] }
        for index in 0..<meetings { problem.demands.append(demand(index, meetings, days, isTiny)) }
        link()
        if chance(50) { pinSome() }
    }

    /// A Monday.
    private let start = 4 + 7 * 2_900

    static let policy = PricePolicy(weights: [
        .unplaced: 10_000, .noSpeaker: 1_500, .invitedDate: 400, .invitedStart: 200,
        .movedDay: 10, .startShift: 2, .venueCost: 1, .speakerFee: 1, .lineRepeatNext: 10,
        .venueChange: 12, .facilitatorChange: 6, .startChange: 5, .weekOverload: 4,
    ])

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &generator)
    }

    private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[number(0...values.count - 1)]
    }

    private mutating func free(_ days: Int) -> FreeTimes {
        let weekly = (0..<7).map { _ -> [MinuteSpan] in
            guard chance(85) else { return [] }
            let from = pick([480, 540, 600])
            return [MinuteSpan(from, from + pick([240, 360, 480]))]
        }
        let away = start + number(0...days)
        let busy = start + number(0...days)
        return FreeTimes(
            weekly: weekly,
            away: chance(50) ? [away...away + number(0...3)] : [],
            busy: chance(50) ? [busy: [MinuteSpan(540, 660)]] : [:]
        )
    }

    private mutating func options<Value>(
        _ values: [Value],
        _ term: Term
    ) -> [PlanningProblem.Option<TypedIndex<Value>>] {
        values.indices.filter { _ in chance(80) }.map {
            .init(TypedIndex($0), [Charge(term, number(0...9))])
        }
    }

    private mutating func demand(
        _ index: Int,
        _ meetings: Int,
        _ days: Int,
        _ isTiny: Bool
    ) -> PlanningProblem.Demand {
        let rule = start + index * days / meetings
        let wantsSpeaker = chance(50)
        let window = isTiny ? 1 : 6
        return PlanningProblem.Demand(
            id: "m\(index)",
            group: GroupIndex(number(0...1)),
            minutes: pick([60, 120]),
            days: (max(start, rule - window)...rule + window).filter { _ in chance(70) }.map {
                .init($0, [Charge(.movedDay, abs($0 - rule))])
            },
            starts: stride(from: 540, through: isTiny ? 600 : 840, by: 60).map {
                .init($0, [Charge(.startShift, abs($0 - 600) / 30)])
            },
            venues: options(problem.venues, .venueCost),
            facilitatorCount: pick([0, 1, 1, 1, 2]),
            facilitators: options(problem.facilitators, .draftChange),
            wantsSpeaker: wantsSpeaker,
            speakers: wantsSpeaker ? options(problem.speakers, .speakerFee) : []
        )
    }

    private mutating func link() {
        for second in problem.demands.indices.dropFirst() where chance(60) {
            let (first, second) = (DemandIndex(second - 1), DemandIndex(second))
            let isSession = chance(60)
            problem.links.append(
                isSession
                    ? .init(
                        first,
                        second,
                        days: number(0...3),
                        venue: [Charge(.venueChange)],
                        facilitator: [Charge(.facilitatorChange)],
                        start: [Charge(.startChange)]
                    )
                    : .init(first, second, line: [Charge(.lineRepeatNext)])
            )
        }
    }

    /// Pins some meetings of a plan and lets others be invited to.
    private mutating func pinSome() {
        var search = PlanSearch()
        search.rounds = 0
        let assignments = search.run(problem).assignments
        for (index, assignment) in assignments.enumerated() {
            guard let assignment, chance(50) else { continue }
            let isPinned = chance(40)
            problem.demands[index].standing = .init(
                assignment,
                isPinned: isPinned,
                otherDay: [Charge(.invitedDate)],
                otherStart: [Charge(.invitedStart)]
            )
        }
    }
}
