import Planning

/// The cheapest of all plans of a tiny problem, found by trying every one.
struct EveryPlan {
    private let naive: NaiveProblem
    private let candidates: [[Assignment?]]
    private var assignments: [Assignment?]
    private(set) var least: Int

    /// Tries all plans that cost less than one that is known.
    init(_ problem: PlanningProblem, below known: Int) {
        least = known
        naive = NaiveProblem(problem: problem)
        assignments = problem.demands.map { _ in nil }
        candidates = problem.demands.map(EveryPlan.candidates)
        look(0)
    }

    /// Everything that could be done about a meeting if it were alone, open or not.
    static func candidates(_ demand: PlanningProblem.Demand) -> [Assignment?] {
        if let standing = demand.standing, standing.isPinned { return [standing.assignment] }
        let teams: [Team] =
            switch demand.facilitatorCount {
            case 0: [Team([])]
            case 1: demand.facilitators.map { Team([$0.value]) }
            default:
                demand.facilitators.flatMap { first in
                    demand.facilitators.filter { $0.value > first.value }.map {
                        Team([first.value, $0.value])
                    }
                }
            }
        let speakers: [SpeakerIndex?] = demand.speakers.map(\.value) + [nil]
        var all: [Assignment?] = [nil]
        for day in demand.days {
            for start in demand.starts {
                for venue in demand.venues {
                    for team in teams {
                        for speaker in speakers {
                            all.append(
                                .init(
                                    day: day.value,
                                    span: MinuteSpan(
                                        start.value,
                                        start.value + demand.minutes
                                    ),
                                    venue: venue.value,
                                    team: team,
                                    speaker: speaker
                                )
                            )
                        }
                    }
                }
            }
        }
        return all
    }

    private mutating func look(_ index: Int) {
        guard index < candidates.count else {
            least = min(least, naive.cost(assignments))
            return
        }
        for candidate in candidates[index] {
            assignments[index] = candidate
            // Costs only grow, and what is broken stays broken.
            let undecided = assignments.count - index - 1
            guard
                naive.cost(assignments) - undecided * naive.problem.policy[.unplaced] < least,
                naive.violations(assignments).allSatisfy({ $0.hasSuffix("pinned") })
            else { continue }
            look(index + 1)
        }
        assignments[index] = nil
    }
}
