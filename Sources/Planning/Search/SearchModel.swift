/// A problem laid out for searching: every time of every meeting with its price and, as bits, who and
/// what is free of its own accord then.
///
/// Choices stand in the order of their prices, so that the first bit that is free is the cheapest.
struct SearchModel {
    let firstDay: Int
    let dayCount: Int
    let weekCount: Int
    let weekOffset: Int

    let turnaround: [Int]
    let travel: [[Int]]
    let weeklyTarget: [Int]
    let weeklyMost: [Int]
    let mostTalks: [Int]
    let daysBetween: [Int]
    let line: [Int]
    let restBeforeSameGroup: Int

    let unplaced: Int
    let noSpeaker: Int
    let overload: Int

    var demands: [DemandModel] = []
    var links: [[LinkModel]] = []
    let groupCount: Int

    /// Whether two meetings of a facilitator are equally far apart wherever they are.
    var isTravelConstant: Bool { travel.count <= 1 }

    func gap(_ venue: Int, _ other: Int) -> Int {
        travel.count > 1 ? travel[venue][other] : travel.first?.first ?? 0
    }

    func week(_ day: Int) -> Int { (day + weekOffset) / 7 }
}

struct DemandModel {
    var group = 0
    var wantsSpeaker = false
    var times: [TimeModel] = []
    var venues: [PricedIndex] = []
    var teams: [TeamModel] = []
    var speakers: [PricedIndex] = []
    /// What stands and may not change.
    var pinned: Placed?
    /// What stood before.
    var standing: Placed?

    /// The first day that a time lies on.
    var firstDay = 0

    var leastVenue: Int { venues.first?.price ?? 0 }
    var leastTeam: Int { teams.first?.price ?? 0 }
    var leastSpeaker = 0
}

struct TimeModel {
    var day: Int
    var start: Int
    var end: Int
    var price: Int
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
    let days: Int?
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
