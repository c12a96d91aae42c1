import Planning

/// The cheapest of all plans of a tiny problem, found by trying every one.
struct EveryPlan {
    private let naive: NaiveProblem
    private let choices: [[PlanningProblem.Pick?]]
    private var picks: [PlanningProblem.Pick?]
    private(set) var least: Int

    /// Tries all plans that cost less than one that is known.
    init(_ problem: PlanningProblem, below known: Int) {
        least = known
        naive = NaiveProblem(problem: problem)
        picks = problem.demands.map { _ in nil }
        choices = problem.demands.map { demand in
            if let standing = demand.standing, standing.isPinned { return [standing.pick] }
            let teams: [[Int]] =
                switch demand.facilitatorCount {
                case 0: [[]]
                case 1: demand.facilitators.map { [$0.value] }
                default:
                    demand.facilitators.flatMap { first in
                        demand.facilitators.filter { $0.value > first.value }.map {
                            [first.value, $0.value]
                        }
                    }
                }
            let speakers: [Int?] = demand.speakers.map(\.value) + [nil]
            var all: [PlanningProblem.Pick?] = [nil]
            for day in demand.days {
                for start in demand.starts {
                    for venue in demand.venues {
                        for team in teams {
                            for speaker in speakers {
                                all.append(
                                    .init(
                                        day: day.value,
                                        start: start.value,
                                        venue: venue.value,
                                        facilitators: team,
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
        look(0)
    }

    private mutating func look(_ index: Int) {
        guard index < choices.count else {
            least = min(least, naive.cost(picks))
            return
        }
        for choice in choices[index] {
            picks[index] = choice
            // Costs only grow, and what is broken stays broken.
            let undecided = picks.count - index - 1
            guard
                naive.cost(picks) - undecided * naive.problem.policy[.unplaced] < least,
                naive.violations(picks).allSatisfy({ $0.hasSuffix("pinned") })
            else { continue }
            look(index + 1)
        }
        picks[index] = nil
    }
}
