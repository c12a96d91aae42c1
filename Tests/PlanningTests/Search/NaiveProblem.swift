import Planning

/// What a plan breaks and what it costs, worked out meeting by meeting and pair by pair from what the
/// problem says, with none of the search's own tables.
struct NaiveProblem {
    let problem: PlanningProblem

    typealias Pick = PlanningProblem.Pick

    /// What a plan breaks; the rules as ``PlanningProblem`` states them.
    func violations(_ picks: [Pick?]) -> [String] {
        var broken: [String] = []
        for (demand, pick) in zip(problem.demands, picks) {
            if demand.standing?.isPinned == true {
                if pick != demand.standing?.pick { broken.append("\(demand.id): pinned") }
            } else if let pick, !isOpen(demand, pick) {
                broken.append("\(demand.id): not among its choices")
            }
        }
        for first in picks.indices {
            for second in picks.indices where first < second {
                guard let one = picks[first], let other = picks[second] else { continue }
                broken += clashes(first, one, second, other)
            }
        }
        for link in problem.links {
            guard let one = picks[link.first], let other = picks[link.second],
                let days = link.days, other.day - one.day < days
            else { continue }
            broken.append("\(problem.demands[link.second].id): order")
        }
        return broken + countMistakes(picks.compactMap(\.self))
    }

    private func isOpen(_ demand: PlanningProblem.Demand, _ pick: Pick) -> Bool {
        func has(_ choices: [PlanningProblem.Choice], _ value: Int) -> Bool {
            choices.contains { $0.value == value }
        }
        let (day, end) = (pick.day, pick.start + demand.minutes)
        return has(demand.days, day) && has(demand.starts, pick.start)
            && has(demand.venues, pick.venue)
            && Set(pick.facilitators).count == demand.facilitatorCount
            && pick.facilitators.count == demand.facilitatorCount
            && pick.facilitators.allSatisfy { has(demand.facilitators, $0) }
            && isFree(problem.venues[pick.venue].free, day, pick.start, end)
            && pick.facilitators.allSatisfy {
                isFree(problem.facilitators[$0].free, day, pick.start, end)
            }
            && (pick.speaker.map {
                demand.wantsSpeaker && has(demand.speakers, $0)
                    && isFree(problem.speakers[$0].free, day, pick.start, end)
            } ?? true)
    }

    private func isFree(_ free: FreeTimes, _ day: Int, _ from: Int, _ to: Int) -> Bool {
        // Day 4 was the first Monday.
        let hours = free.weekly[((day - 4) % 7 + 7) % 7]
        return hours.contains { $0.from <= from && to <= $0.to }
            && !free.away.contains { $0.contains(day) }
            && !(free.busy[day] ?? []).contains { $0.from < to && from < $0.to }
    }

    private func clashes(_ first: Int, _ one: Pick, _ second: Int, _ other: Pick) -> [String] {
        let demands = problem.demands
        let who = "\(demands[first].id) and \(demands[second].id)"
        let isOneGroup = demands[first].group == demands[second].group
        var broken: [String] = []
        if let speaker = one.speaker, other.speaker == speaker {
            let apart = abs(one.day - other.day)
            if apart < problem.speakers[speaker].daysBetween { broken.append("\(who): speaker") }
            if isOneGroup, apart < problem.restBeforeSameGroup { broken.append("\(who): rest") }
        }
        guard one.day == other.day else { return broken }
        if isOneGroup { broken.append("\(who): one group on one day") }
        let (ones, others) = (demands[first].minutes, demands[second].minutes)
        let isOneFirst = one.start <= other.start
        let pause =
            isOneFirst
            ? other.start - one.start - ones : one.start - other.start - others
        if one.venue == other.venue, pause < problem.venues[one.venue].turnaround {
            broken.append("\(who): venue")
        }
        let (from, to) = isOneFirst ? (one.venue, other.venue) : (other.venue, one.venue)
        let travel = problem.travel.count > 1 ? problem.travel[from][to] : problem.travel[0][0]
        if !Set(one.facilitators).isDisjoint(with: other.facilitators), pause < travel {
            broken.append("\(who): facilitator")
        }
        return broken
    }

    private func countMistakes(_ picks: [Pick]) -> [String] {
        var broken: [String] = []
        for (week, counts) in meetingsByWeek(picks) {
            for (person, count) in counts where count > problem.facilitators[person].weeklyMost {
                broken.append("facilitator \(person) in week \(week)")
            }
        }
        let talks = Dictionary(grouping: picks.filter { $0.speaker != nil }) { pick in
            "\(pick.speaker ?? 0) \(problem.countsAnewOn.filter { $0 <= pick.day }.count)"
        }
        for (_, picks) in talks {
            guard let speaker = picks[0].speaker else { continue }
            if picks.count > problem.speakers[speaker].mostTalks {
                broken.append("speaker \(speaker): too many talks")
            }
        }
        return broken
    }

    private func meetingsByWeek(_ picks: [Pick]) -> [Int: [Int: Int]] {
        var weeks: [Int: [Int: Int]] = [:]
        for pick in picks {
            let week = Int((Double(pick.day - 4) / 7).rounded(.down))
            for person in pick.facilitators { weeks[week, default: [:]][person, default: 0] += 1 }
        }
        return weeks
    }

    /// What a plan costs.
    func cost(_ picks: [Pick?]) -> Int {
        let policy = problem.policy
        var cost = 0
        for (demand, pick) in zip(problem.demands, picks) {
            guard let pick else {
                cost += policy[.unplaced]
                continue
            }
            cost += policy.price(charges(demand, pick))
        }
        for link in problem.links {
            guard let one = picks[link.first], let other = picks[link.second] else { continue }
            if one.venue != other.venue { cost += policy.price(link.venue) }
            if Set(one.facilitators) != Set(other.facilitators) {
                cost += policy.price(link.facilitator)
            }
            if one.start != other.start { cost += policy.price(link.start) }
            if let speaker = one.speaker, let next = other.speaker,
                problem.speakers[speaker].line == problem.speakers[next].line
            {
                cost += policy.price(link.line)
            }
        }
        for (_, counts) in meetingsByWeek(picks.compactMap(\.self)) {
            for (person, count) in counts {
                let over = max(0, count - problem.facilitators[person].weeklyTarget)
                cost += policy[.weekOverload] * over
            }
        }
        return cost
    }

    private func charges(_ demand: PlanningProblem.Demand, _ pick: Pick) -> [Charge] {
        func of(_ choices: [PlanningProblem.Choice], _ value: Int) -> [Charge] {
            choices.first { $0.value == value }?.charges ?? []
        }
        var charges =
            of(demand.days, pick.day) + of(demand.starts, pick.start)
            + of(demand.venues, pick.venue)
            + pick.facilitators.flatMap { of(demand.facilitators, $0) }
        if let speaker = pick.speaker {
            charges += of(demand.speakers, speaker)
        } else if demand.wantsSpeaker {
            charges.append(Charge(.noSpeaker))
        }
        if let standing = demand.standing, !standing.isPinned {
            if standing.pick.day != pick.day {
                charges += standing.otherDay
            } else if standing.pick.start != pick.start {
                charges += standing.otherStart
            }
        }
        return charges
    }
}
