internal import CivilTime

/// What a choice costs: terms that add up and are compared in the order they stand here.
struct ChoiceCost: Hashable, Comparable {
    /// Meetings without a date.
    var missing = 0
    /// Days away from the rule, added up.
    var distance = 0
    /// Days that are earlier than the rule; a late arrival at an earlier date finds nobody.
    var earlier = 0
    /// Places down the lists of wished-for venues.
    var venueRank = 0

    static func < (left: ChoiceCost, right: ChoiceCost) -> Bool {
        (left.missing, left.distance, left.earlier, left.venueRank)
            < (right.missing, right.distance, right.earlier, right.venueRank)
    }

    static func + (left: ChoiceCost, right: ChoiceCost) -> ChoiceCost {
        ChoiceCost(
            missing: left.missing + right.missing,
            distance: left.distance + right.distance,
            earlier: left.earlier + right.earlier,
            venueRank: left.venueRank + right.venueRank
        )
    }
}

/// The best dates and venues for a few meetings together, all other meetings left as they are.
///
/// Depth-first through all combinations, cheapest first, cut off where no improvement is possible:
/// exact unless the node limit is hit. A larger search can call this for any set of meetings.
struct BlockChoice {
    /// Meetings with their candidates, in order of rule date.
    let block: [(request: MeetingRequest, candidates: [DayCandidate])]

    /// How many combinations are looked at before the best so far is taken; never a clock.
    let nodeLimit = 200_000

    private var best: ChoiceCost?
    private var bestPlacements: [Placement] = []
    private var nodes = 0

    /// The least that the meetings from each place on can cost, whatever stands in their way.
    private let atLeast: [ChoiceCost]

    init(_ block: [(request: MeetingRequest, candidates: [DayCandidate])]) {
        self.block = block
        var atLeast = [ChoiceCost()]
        for (_, candidates) in block.reversed() {
            atLeast.append(atLeast[atLeast.count - 1] + BlockChoice.cheapest(candidates))
        }
        self.atLeast = atLeast.reversed()
    }

    /// The cost of the best candidate that nothing but another meeting can rule out.
    private static func cheapest(_ candidates: [DayCandidate]) -> ChoiceCost {
        candidates.compactMap { candidate in
            candidate.venues.first { $0.reasons.isEmpty }.map { place in
                ChoiceCost(distance: candidate.distance, venueRank: place.rank)
            }
        }.min() ?? ChoiceCost(missing: 1)
    }

    /// Finds the best placements; meetings that find no place are left out.
    mutating func solve(_ occupancy: inout Occupancy) -> [Placement] {
        best = nil
        nodes = 0
        search(0, cost: ChoiceCost(), placements: [], &occupancy)
        return bestPlacements
    }

    private mutating func search(
        _ index: Int,
        cost: ChoiceCost,
        placements: [Placement],
        _ occupancy: inout Occupancy
    ) {
        nodes += 1
        if let best, cost + atLeast[index] >= best { return }
        guard index < block.count else {
            best = cost
            bestPlacements = placements
            return
        }
        let (request, candidates) = block[index]
        for candidate in candidates where candidate.reasons.isEmpty {
            guard nodes < nodeLimit else { break }
            guard occupancy.conflicts(request, on: candidate.day).isEmpty else { continue }
            for place in candidate.venues where place.reasons.isEmpty {
                guard occupancy.conflicts(request, at: place.venue, on: candidate.day).isEmpty
                else { continue }
                let placement = Placement(request, candidate, place)
                occupancy.place(placement)
                search(
                    index + 1,
                    cost: cost + placement.cost,
                    placements: placements + [placement],
                    &occupancy
                )
                occupancy.remove(request.id)
            }
        }
        search(
            index + 1,
            cost: cost + ChoiceCost(missing: 1),
            placements: placements,
            &occupancy
        )
    }
}

extension ChoiceCost {
    /// The cost of one meeting at a distance in days from its rule; negative is earlier.
    fileprivate init(distance: Int, venueRank: Int) {
        self.init(
            missing: 0,
            distance: abs(distance),
            earlier: max(0, -distance),
            venueRank: venueRank
        )
    }
}

extension Placement {
    var cost: ChoiceCost { ChoiceCost(distance: distance, venueRank: rank) }
}
