import CivilTime
import TestSupport

@testable import Planning

extension BlockChoiceTests {
    /// A cycle's meetings with a few candidates each, and meetings of others that are there already.
    static func random(
        using generator: inout SeededGenerator
    ) -> (block: Block, others: [Placement]) {
        let venues = [Sample.venue("hall", turnaround: 30), Sample.venue("annex")]
        let cycle = CycleID(programme: "club", year: 2027, month: 1)
        let first: Day = "2027-01-05"
        func request(_ cycle: CycleID, _ index: Int) -> MeetingRequest {
            let kinds: [MeetingKind] = [.session, .session, .talks, .network, .visit]
            let spans: [ClockSpan] = ["09:00-11:00", "11:00-13:00", "11:30-12:00"]
            let id = known("m\(index)")
            let step = Sample.step(
                id,
                kinds[Int.random(in: 0..<5, using: &generator)],
                .rule("FREQ=DAILY"),
                span: spans[Int.random(in: 0..<3, using: &generator)]
            )
            return MeetingRequest(
                id: MeetingID(cycle: cycle, step: id, number: nil),
                step: step,
                ruleDate: first.advanced(by: Int.random(in: 0...5, using: &generator)),
                isWithoutCycle: false
            )
        }
        func candidates(_ request: MeetingRequest) -> [DayCandidate] {
            [0, 1, -1, 2, -2, 3].prefix(Int.random(in: 1...6, using: &generator)).map { distance in
                let day = request.ruleDate.advanced(by: distance)
                let isClosed = Int.random(in: 0..<3, using: &generator) == 0
                return DayCandidate(
                    day: day,
                    distance: distance,
                    reasons: isClosed ? [Reason(day, .weekdayNotAllowed)] : [],
                    mentions: [],
                    venues: isClosed
                        ? []
                        : venues.enumerated().map { rank, venue in
                            let isOpen = Bool.random(using: &generator)
                            return VenueCandidate(
                                venue: venue,
                                rank: rank,
                                reasons: isOpen ? [] : [Reason(day, .venueHours(venue.id))]
                            )
                        }
                )
            }
        }
        let block = (1...Int.random(in: 1...5, using: &generator)).map { index in
            let request = request(cycle, index)
            return (request: request, candidates: candidates(request))
        }
        var others: [Placement] = []
        for index in 10..<14 {
            let cycle = CycleID(programme: index < 12 ? "other" : "club", year: 2026, month: 12)
            let request = request(cycle, index)
            for candidate in candidates(request) {
                guard let place = candidate.venues.randomElement(using: &generator) else {
                    continue
                }
                let placement = Placement(request, candidate, place)
                guard isAllowed(others + [placement]) else { continue }
                others.append(placement)
                break
            }
        }
        return (block: block, others: others)
    }

    /// The cost of the best of all combinations, looked up one by one.
    static func best(_ block: Block, _ others: [Placement]) -> [Int] {
        var best: [Int]?
        func extend(_ chosen: [Placement], _ rest: ArraySlice<Block.Element>) {
            guard let (request, candidates) = rest.first else {
                let cost = cost(chosen, of: block)
                if best.map({ cost.lexicographicallyPrecedes($0) }) ?? true { best = cost }
                return
            }
            extend(chosen, rest.dropFirst())
            for candidate in candidates where candidate.reasons.isEmpty {
                for place in candidate.venues where place.reasons.isEmpty {
                    let placement = Placement(request, candidate, place)
                    guard isAllowed(chosen + others, with: placement) else { continue }
                    extend(chosen + [placement], rest.dropFirst())
                }
            }
        }
        extend([], block[...])
        return best ?? []
    }

    /// Missing, days from the rules, days before the rules, places down the lists of wishes.
    static func cost(_ placements: [Placement], of block: Block) -> [Int] {
        let distances = placements.map { $0.day.number - $0.request.ruleDate.number }
        return [
            block.count - placements.count,
            distances.map(abs).reduce(0, +),
            distances.filter { $0 < 0 }.map(abs).reduce(0, +),
            placements.map(\.rank).reduce(0, +),
        ]
    }

    static func isAllowed(_ placements: [Placement]) -> Bool {
        placements.indices.allSatisfy { isAllowed(Array(placements[..<$0]), with: placements[$0]) }
    }

    static func isAllowed(_ placements: [Placement], with one: Placement) -> Bool {
        placements.allSatisfy { other in
            let (first, second) = (one.request, other.request)
            if one.day == other.day {
                if first.id.cycle.programme == second.id.cycle.programme { return false }
                let isTogether = PlanInspector.collide(
                    first.step.span,
                    second.step.span,
                    turnaround: one.venue.turnaroundMinutes
                )
                return one.venue.id != other.venue.id || !isTogether
            }
            let (earlier, later) = one.day < other.day ? (first, second) : (second, first)
            return !PlanInspector.mustPrecede(later, earlier)
        }
    }

    static func known(_ text: String) -> Identifier {
        Identifier(stringLiteral: text)
    }
}
