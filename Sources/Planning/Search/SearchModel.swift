/// A problem laid out for searching: every time of every meeting with its price and, as bits, who and
/// what is free of its own accord then.
///
/// What meetings can choose from lies in long lists, each meeting with its own stretch of them, so that
/// nothing has to be copied or counted while searching. Choices stand in the order of their prices, so
/// that the first bit that is free is the cheapest.
final class SearchModel: Sendable {
    let grid: DayGrid
    let turnaround: [Int]
    let travel: [[Int]]
    let weeklyTarget: [Int]
    let weeklyMost: [Int]
    let mostTalks: [Int]
    let daysBetween: [Int]
    let line: [Int]
    let lineCount: Int
    /// Days before each speaker comes back to a group, and the fewest of all.
    let rest: [Int]
    let leastRest: Int
    let groupCount: Int

    let unplaced: Int
    let noSpeaker: Int
    let overload: Int
    /// What a unit of each level costs, the level that counts most first.
    let steps: [Int]
    /// What a unit is cut into where prices are not whole: 16, or less where costs are very high.
    let scale: Int

    let demands: [DemandModel]
    let times: [TimeModel]
    let venues: [PricedIndex]
    let teams: [TeamModel]
    let speakers: [PricedIndex]
    let links: [LinkModel]
    /// Who could run each meeting, each once.
    let people: [Int32]
    let standing: [Placed?]

    /// Whether two meetings of a facilitator are equally far apart wherever they are.
    var isTravelConstant: Bool { travel.count <= 1 }

    /// What a meeting costs at least wherever the others are.
    func floor(of demand: Int) -> Int {
        let wish = demands[demand]
        guard let first = wish.times.first else { return unplaced }
        return min(unplaced, times[first].price + wish.leastRest)
    }

    /// Minutes from the end of a meeting at one venue to the beginning of the next.
    func gap(from venue: Int, to other: Int) -> Int {
        travel.count > 1 ? travel[venue][other] : travel.first?.first ?? 0
    }

    init(_ problem: PlanningProblem) {
        let grid = DayGrid(problem)
        self.grid = grid
        turnaround = problem.venues.map(\.turnaround)
        travel = problem.travel
        weeklyTarget = problem.facilitators.map(\.weeklyTarget)
        weeklyMost = problem.facilitators.map(\.weeklyMost)
        mostTalks = problem.speakers.map(\.mostTalks)
        daysBetween = problem.speakers.map { max(1, $0.daysBetween) }
        line = problem.speakers.map(\.line)
        lineCount = (line.max() ?? -1) + 1
        rest = problem.speakers.map { $0.daysBeforeSameGroup ?? problem.restBeforeSameGroup }
        leastRest = rest.min() ?? 0
        groupCount = (problem.demands.map(\.group).max() ?? -1) + 1
        unplaced = problem.policy[.unplaced]
        noSpeaker = problem.policy[.noSpeaker]
        overload = problem.policy[.weekOverload]
        steps = problem.policy.steps
        scale = SearchModel.scale(unplaced, problem.demands.count)
        var making = SearchModelMaking(problem, grid)
        making.fill()
        demands = making.demands
        times = making.times
        venues = making.venues
        teams = making.teams
        speakers = making.speakers
        links = making.links
        people = making.people
        standing = making.standing
    }

    private static func scale(_ unplaced: Int, _ count: Int) -> Int {
        var scale = 16
        while scale > 1, unplaced > (1 << 56) / max(1, count) / scale { scale /= 2 }
        return scale
    }
}

/// The days of a problem, counted from its first one, in weeks and in stretches of counted talks.
struct DayGrid: Sendable {
    let firstDay: Int
    let dayCount: Int
    let weekCount: Int
    let periodCount: Int
    private let weekOffset: Int
    /// The days on which a new stretch begins, from the first day on.
    private let beginnings: [Int]

    init(_ problem: PlanningProblem) {
        let days = problem.demands.flatMap { demand in
            demand.days.map(\.value) + (demand.standing.map { [$0.pick.day] } ?? [])
        }
        let first = days.min() ?? 0
        let count = (days.max() ?? first) - first + 1
        firstDay = first
        dayCount = count
        weekOffset = PlanningProblem.weekday(first)
        weekCount = (count + weekOffset) / 7 + 1
        beginnings = problem.countsAnewOn.map { $0 - first }.filter { 0 < $0 && $0 < count }
            .sorted()
        periodCount = beginnings.count + 1
    }

    func week(_ day: Int) -> Int { (day + weekOffset) / 7 }

    /// The stretch within which talks are counted that a day lies in.
    func period(_ day: Int) -> Int {
        var period = 0
        while period < beginnings.count, beginnings[period] <= day { period += 1 }
        return period
    }
}

struct DemandModel {
    let group: Int
    let wantsSpeaker: Bool
    let isPinned: Bool
    let times: Range<Int>
    let venues: Range<Int>
    let teams: Range<Int>
    let speakers: Range<Int>
    let links: Range<Int>
    let people: Range<Int>
    let leastVenue: Int
    let leastTeam: Int
    let leastSpeaker: Int
    /// The first and the last day that a time lies on.
    let firstDay: Int
    let lastDay: Int

    var leastRest: Int { leastVenue + leastTeam + leastSpeaker }
}

struct TimeModel {
    let day: Int32
    let start: Int32
    let end: Int32
    let price: Int
    var venues: UInt64 = 0
    var teams: UInt128 = 0
    var speakers: UInt128 = 0
}

struct PricedIndex {
    let index: Int
    let price: Int
}

struct TeamModel {
    let first: Int
    let second: Int
    let price: Int
}

/// What ties a meeting to another one.
struct LinkModel {
    let other: Int
    let isOtherFirst: Bool
    /// Days in between at least; -1 where the order does not matter.
    let days: Int
    let venue: Int
    let facilitator: Int
    let start: Int
    let line: Int
}

/// A meeting in its place.
struct Placed: Equatable {
    var day: Int
    var start: Int
    var end: Int
    var venue: Int
    var first: Int
    var second: Int
    var speaker: Int
    var line: Int
    /// What it costs on its own.
    var own: Int
}
