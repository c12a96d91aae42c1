/// What is free when, day by day, looked up the first time somebody asks.
struct Openings {
    private var venues: [[FreeDay?]]
    private var facilitators: [[FreeDay?]]
    private var speakers: [[FreeDay?]]
    private let problem: PlanningProblem
    private let firstDay: Int

    init(_ problem: PlanningProblem, _ grid: DayGrid) {
        self.problem = problem
        firstDay = grid.firstDay
        let unknown: [FreeDay?] = Array(repeating: nil, count: grid.dayCount)
        venues = Array(repeating: unknown, count: problem.venues.count)
        facilitators = Array(repeating: unknown, count: problem.facilitators.count)
        speakers = Array(repeating: unknown, count: problem.speakers.count)
    }

    /// Marks at the times of one day who and what is free then.
    mutating func mark(
        _ times: inout [TimeModel],
        from first: Int,
        _ venueChoices: [PricedIndex],
        _ teams: [TeamModel],
        _ speakerChoices: [PricedIndex]
    ) {
        guard first < times.count else { return }
        let day = Int(times[first].day)
        let places = first..<times.count
        var isAnything = false
        for bit in venueChoices.indices {
            let venue = venueChoices[bit].index
            let free = Openings.look(&venues[venue], day, problem.venues[venue].free, firstDay)
            for at in places where free.allows(Int(times[at].start), Int(times[at].end)) {
                times[at].venues |= 1 << UInt64(bit)
                isAnything = true
            }
        }
        guard isAnything else { return }
        isAnything = false
        for bit in teams.indices {
            let one = self.day(of: teams[bit].first, day)
            let other = self.day(of: teams[bit].second, day)
            for at in places {
                let (start, end) = (Int(times[at].start), Int(times[at].end))
                guard one?.allows(start, end) ?? true, other?.allows(start, end) ?? true
                else { continue }
                times[at].teams |= 1 << UInt128(bit)
                isAnything = true
            }
        }
        guard isAnything else { return }
        for bit in speakerChoices.indices {
            let speaker = speakerChoices[bit].index
            let free = Openings.look(
                &speakers[speaker],
                day,
                problem.speakers[speaker].free,
                firstDay
            )
            for at in places where free.allows(Int(times[at].start), Int(times[at].end)) {
                times[at].speakers |= 1 << UInt128(bit)
            }
        }
    }

    /// The day of a facilitator; nothing where there is none.
    private mutating func day(of facilitator: Int, _ day: Int) -> FreeDay? {
        guard facilitator >= 0 else { return nil }
        return Openings.look(
            &facilitators[facilitator],
            day,
            problem.facilitators[facilitator].free,
            firstDay
        )
    }

    private static func look(
        _ known: inout [FreeDay?],
        _ day: Int,
        _ free: FreeTimes,
        _ firstDay: Int
    ) -> FreeDay {
        if let known = known[day] { return known }
        let found = free.day(day + firstDay)
        known[day] = found
        return found
    }
}
