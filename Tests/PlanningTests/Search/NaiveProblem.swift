import Planning

/// What a plan breaks and what it costs, worked out meeting by meeting and pair by pair from what the
/// problem says, with none of the search's own tables.
struct NaiveProblem {
    let problem: PlanningProblem

    /// What a plan breaks; the rules as ``PlanningProblem`` states them.
    func violations(_ assignments: [Assignment?]) -> [String] {
        var broken: [String] = []
        for (demand, assignment) in zip(problem.demands, assignments) {
            if demand.standing?.isPinned == true {
                if assignment != demand.standing?.assignment {
                    broken.append("\(demand.id): pinned")
                }
            } else if let assignment, !isOpen(demand, assignment) {
                broken.append("\(demand.id): not among its choices")
            }
        }
        for first in assignments.indices {
            for second in assignments.indices where first < second {
                guard let one = assignments[first], let other = assignments[second] else {
                    continue
                }
                broken += clashes(first, one, second, other)
            }
        }
        for link in problem.links {
            guard let one = assignments[link.first.offset],
                let other = assignments[link.second.offset],
                let days = link.days, other.day - one.day < days
            else { continue }
            broken.append("\(problem.demands[link.second].id): order")
        }
        return broken + countMistakes(assignments.compactMap(\.self))
    }

    private func isOpen(_ demand: PlanningProblem.Demand, _ assignment: Assignment) -> Bool {
        func has<Value>(_ options: [PlanningProblem.Option<Value>], _ value: Value) -> Bool {
            options.contains { $0.value == value }
        }
        let (day, end) = (assignment.day, assignment.span.from + demand.minutes)
        return has(demand.days, day) && has(demand.starts, assignment.span.from)
            && has(demand.venues, assignment.venue)
            && assignment.team.members.count == demand.facilitatorCount
            && assignment.team.members.allSatisfy { has(demand.facilitators, $0) }
            && isFree(problem.venues[assignment.venue].free, day, assignment.span.from, end)
            && assignment.team.members.allSatisfy {
                isFree(problem.facilitators[$0].free, day, assignment.span.from, end)
            }
            && (assignment.speaker.map {
                demand.wantsSpeaker && has(demand.speakers, $0)
                    && isFree(problem.speakers[$0].free, day, assignment.span.from, end)
            } ?? true)
    }

    private func isFree(_ free: FreeTimes, _ day: Int, _ from: Int, _ to: Int) -> Bool {
        // Day 4 was the first Monday.
        let hours = free.weekly[((day - 4) % 7 + 7) % 7]
        return hours.contains { $0.from <= from && to <= $0.to }
            && !free.away.contains { $0.contains(day) }
            && !(free.busy[day] ?? []).contains { $0.from < to && from < $0.to }
    }

    private func clashes(_ first: Int, _ one: Assignment, _ second: Int, _ other: Assignment)
        -> [String]
    {
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
        let isOneFirst = one.span.from <= other.span.from
        let pause =
            isOneFirst
            ? other.span.from - one.span.from - ones : one.span.from - other.span.from - others
        if one.venue == other.venue, pause < problem.venues[one.venue].turnaround {
            broken.append("\(who): venue")
        }
        let (from, to) = isOneFirst ? (one.venue, other.venue) : (other.venue, one.venue)
        let travel =
            problem.travel.count > 1 ? problem.travel[from.offset][to.offset] : problem.travel[0][0]
        if !Set(one.team.members).isDisjoint(with: other.team.members), pause < travel {
            broken.append("\(who): facilitator")
        }
        return broken
    }

    private func countMistakes(_ assignments: [Assignment]) -> [String] {
        var broken: [String] = []
        for (week, counts) in meetingsByWeek(assignments) {
            for (person, count) in counts where count > problem.facilitators[person].weeklyMost {
                broken.append("facilitator \(person) in week \(week)")
            }
        }
        let speeches = Dictionary(grouping: assignments.filter { $0.speaker != nil }) {
            assignment in
            "\(assignment.speaker?.offset ?? 0) \(problem.countsAnewOn.filter { $0 <= assignment.day }.count)"
        }
        for (_, assignments) in speeches {
            guard let speaker = assignments[0].speaker else { continue }
            if assignments.count > problem.speakers[speaker].mostSpeeches {
                broken.append("speaker \(speaker): too many speeches")
            }
        }
        return broken
    }

    private func meetingsByWeek(_ assignments: [Assignment]) -> [Int: [FacilitatorIndex: Int]] {
        var weeks: [Int: [FacilitatorIndex: Int]] = [:]
        for assignment in assignments {
            let week = Int((Double(assignment.day - 4) / 7).rounded(.down))
            for person in assignment.team.members {
                weeks[week, default: [:]][person, default: 0] += 1
            }
        }
        return weeks
    }

    /// What a plan costs.
    func cost(_ assignments: [Assignment?]) -> Int {
        let policy = problem.policy
        var cost = 0
        for (demand, assignment) in zip(problem.demands, assignments) {
            guard let assignment else {
                cost += policy[.unplaced]
                continue
            }
            cost += policy.price(charges(demand, assignment))
        }
        for link in problem.links {
            guard let one = assignments[link.first.offset],
                let other = assignments[link.second.offset]
            else { continue }
            if one.venue != other.venue { cost += policy.price(link.venue) }
            if one.team != other.team {
                cost += policy.price(link.facilitator)
            }
            if one.span.from != other.span.from { cost += policy.price(link.start) }
            if let speaker = one.speaker, let next = other.speaker,
                problem.speakers[speaker].line == problem.speakers[next].line
            {
                cost += policy.price(link.line)
            }
        }
        for (_, counts) in meetingsByWeek(assignments.compactMap(\.self)) {
            for (person, count) in counts {
                let over = max(0, count - problem.facilitators[person].weeklyTarget)
                cost += policy[.weekOverload] * over
            }
        }
        return cost
    }

    private func charges(_ demand: PlanningProblem.Demand, _ assignment: Assignment) -> [Charge] {
        func of<Value>(_ options: [PlanningProblem.Option<Value>], _ value: Value) -> [Charge] {
            options.first { $0.value == value }?.charges ?? []
        }
        var charges =
            of(demand.days, assignment.day) + of(demand.starts, assignment.span.from)
            + of(demand.venues, assignment.venue)
            + assignment.team.members.flatMap { of(demand.facilitators, $0) }
        if let speaker = assignment.speaker {
            charges += of(demand.speakers, speaker)
        } else if demand.wantsSpeaker {
            charges.append(Charge(.noSpeaker))
        }
        if let standing = demand.standing, !standing.isPinned {
            if standing.assignment.day != assignment.day {
                charges += standing.otherDay
            } else if standing.assignment.span.from != assignment.span.from {
                charges += standing.otherStart
            }
        }
        return charges
    }
}
