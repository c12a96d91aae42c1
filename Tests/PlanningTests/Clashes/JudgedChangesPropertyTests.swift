import CivilTime
import Planning
import TestSupport
import Testing

/// Rules change, meetings move by hand, venues close, people are away: whatever is kept of it, nothing
/// clashes that did not clash before but where a person said so.
@Suite struct JudgedChangesPropertyTests {
    /// What was done, and how often something was held back because it would clash.
    private struct Counts {
        var steps = 0
        var applied = 0
        var heldBack = 0
        var suggested = 0
    }

    @Test(arguments: [1, 2] as [UInt64])
    func nothingClashesUnlessSomebodySaidSo(block: UInt64) {
        var counts = Counts()
        for seed in (block * 1_000)..<(block * 1_000 + 3) {
            var generator = SeededGenerator(seed: seed)
            var town = Town(seed: seed)
            // Half of what is to come is invited to, so that much stays where rules want it no more.
            // Interpreters, whom the search does not know, are at most of it.
            town.standing = town.standing.map { standing in
                var meeting = standing.meeting
                meeting.interpreters = [pick(["huda", "leyla"], &generator)]
                return StandingMeeting(
                    meeting,
                    isPast: standing.isPast,
                    isByHand: standing.isByHand,
                    isInvited: !standing.isPast && Bool.random(using: &generator),
                    isCancelled: false
                )
            }
            for _ in 0..<9 {
                let before = clashes(town)
                let rules = town.resources.settings.map(\.programme)
                step(&town, &counts, &generator)
                counts.steps += 1
                // Rules that changed can make clashes of what stands; keeping a plan makes none.
                guard rules == town.resources.settings.map(\.programme) else { continue }
                #expect(clashes(town).subtracting(before) == [], "seed \(seed)")
            }
        }
        #expect(
            counts.applied > 30 && counts.heldBack > 0 && counts.suggested > 0,
            "\(counts)"
        )
    }

    /// Pairs of meetings that clash, neither of which a person has put where it is.
    private func clashes(_ town: Town) -> Set<String> {
        let held = town.standing.filter { !$0.isCancelled }
        let byHand = Set(held.filter { $0.isByHand || $0.isPast }.map(\.meeting.id.description))
        let naive = NaiveJudge(resources: town.resources)
        let meetings = held.map(\.meeting)
        return Set(
            held.filter { !$0.isByHand && !$0.isPast }.flatMap { standing in
                naive.faults(standing.meeting, beside: meetings).filter { fault in
                    guard let other = fault.split(separator: " ").last, other.contains("/") else {
                        return false
                    }
                    return !byHand.contains(String(other))
                }.map { "\(standing.meeting.id) \($0)" }
            }
        )
    }

    private func step(
        _ town: inout Town,
        _ counts: inout Counts,
        _ generator: inout SeededGenerator
    ) {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: move(&town, &generator)
        case 1, 2: changeRulesAndPlan(&town, &counts, &generator)
        case 3: breakSomething(&town, &counts, &generator)
        default: suggest(&town, &counts, &generator)
        }
    }

    /// A person moves a meeting anywhere, and makes it longer or shorter.
    private func move(_ town: inout Town, _ generator: inout SeededGenerator) {
        let open = town.standing.indices.filter {
            !town.standing[$0].isPast && !town.standing[$0].isCancelled
        }
        guard !open.isEmpty else { return }
        let place = pick(open, &generator)
        var meeting = town.standing[place].meeting
        meeting.date = meeting.date.advanced(by: Int.random(in: 0...9, using: &generator))
        meeting.span = pick(["08:00-13:00", "10:00-14:00", "12:00-15:30"], &generator)
        meeting.venue = pick(["cafe", "library", "elsewhere"], &generator)
        town.standing[place] = town.standing[place].with(meeting, isByHand: true)
    }

    /// Steps get other rules or go, and the programme is planned anew.
    private func changeRulesAndPlan(
        _ town: inout Town,
        _ counts: inout Counts,
        _ generator: inout SeededGenerator
    ) {
        let changed = Int.random(in: 0..<2, using: &generator)
        let setting = town.resources.settings[changed]
        let rules: [RecurrenceRule] = [
            "FREQ=MONTHLY;BYDAY=1WE", "FREQ=MONTHLY;BYDAY=3TU", "FREQ=MONTHLY;BYDAY=2TH",
            "FREQ=MONTHLY;BYDAY=4TU",
        ]
        var steps = setting.programme.steps
        if steps.count > 2, Int.random(in: 0..<4, using: &generator) == 0 {
            steps.removeLast()
        } else {
            let at = Bool.random(using: &generator) ? 0 : steps.count - 1
            if steps[at].timing.rule != nil {
                steps[at] = steps[at].with(
                    rule: pick(rules, &generator),
                    span: pick(["09:00-11:30", "09:00-12:30", "13:00-15:30"], &generator)
                )
            }
        }
        // A change of rules alone may make what stands clash; that is known before anything is planned.
        let programme = Sample.programme(
            setting.programme.id,
            begins: setting.programme.begins,
            steps: steps
        )
        town.resources.settings[changed].programme = programme
        let others = [town.resources.settings[1 - changed]]
        let plan = Planner(
            [town.resources.settings[changed]],
            staff: town.resources.staff,
            standing: town.standing,
            beside: others
        ).plan("2027-04-02/2027-12-31")
        let before = clashes(town)
        let update = PlanUpdate(
            from: town.standing,
            to: plan,
            of: programme.id,
            with: town.resources,
            moveInvited: Int.random(in: 0..<4, using: &generator) == 0
        )
        town.apply(update.applied)
        counts.applied += update.applied.count
        counts.heldBack += update.heldBack.count { $0.reason == .taken }
        #expect(clashes(town).subtracting(before) == [], "a plan was kept")
        for held in update.heldBack where held.reason == .taken {
            #expect(!held.clashes.isEmpty)
        }
    }

    private func breakSomething(
        _ town: inout Town,
        _ counts: inout Counts,
        _ generator: inout SeededGenerator
    ) {
        let first = Day(number: .random(in: 20_920...21_100, using: &generator))
        let span = DaySpan(first...first.advanced(by: Int.random(in: 3...20, using: &generator)))
        let before = town.resources
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: town.close(pick(["cafe", "library"], &generator), span)
        case 1: town.sendAway(Int.random(in: 0..<3, using: &generator), span)
        default: town.sendAway(speaker: pick(town.resources.staff.speakers, &generator).id, span)
        }
        let replanner = Replanner(
            town.standing,
            before: before,
            after: town.resources,
            now: Town.now
        )
        let revision = replanner.revise()
        town.apply(revision.change.entries)
        counts.applied += revision.change.entries.count
    }

    /// One of the days and venues that are proposed is taken.
    private func suggest(
        _ town: inout Town,
        _ counts: inout Counts,
        _ generator: inout SeededGenerator
    ) {
        let open = town.standing.filter { !$0.isPast && !$0.isCancelled }
        guard !open.isEmpty else { return }
        let standing = pick(open, &generator)
        let replanner = Replanner(
            town.standing,
            before: town.resources,
            after: town.resources,
            now: Town.now
        )
        let judge = Judge(
            town.resources,
            of: town.standing.filter { !$0.isCancelled }.map(\.meeting)
        )
        let places = replanner.suggestions(for: standing.meeting.id)
        for place in places {
            let clashes = judge.newClashes(of: place.meeting, since: standing.meeting).filter {
                // What has to follow and cannot stay where it is in any case is no reason.
                guard case .mustPrecede(let id) = $0.cause else { return true }
                let other = town.standing.first { $0.meeting.id == id }
                return other.map { judge.clashes(of: $0.meeting).isEmpty } ?? true
            }
            #expect(clashes == [])
        }
        counts.suggested += places.count
        guard
            let place = places.first,
            let index = town.standing.firstIndex(where: { $0.meeting.id == place.meeting.id })
        else { return }
        town.standing[index] = town.standing[index].with(place.meeting)
    }
}

extension StandingMeeting {
    fileprivate func with(
        _ meeting: Meeting,
        isByHand: Bool = false,
        isCancelled: Bool = false
    ) -> StandingMeeting {
        StandingMeeting(
            meeting,
            isPast: isPast,
            isByHand: isByHand,
            isInvited: isInvited,
            isCancelled: isCancelled
        )
    }
}

extension Town {
    fileprivate mutating func apply(_ entries: [PlanChange.Entry]) {
        for entry in entries {
            let place = standing.firstIndex { $0.meeting.id == entry.id }
            if let after = entry.after {
                if let place {
                    standing[place] = standing[place].with(after)
                } else {
                    standing.append(
                        StandingMeeting(
                            after,
                            isPast: false,
                            isByHand: false,
                            isInvited: false,
                            isCancelled: false
                        )
                    )
                }
            } else if let place {
                standing[place] = standing[place].with(standing[place].meeting, isCancelled: true)
            }
        }
    }
}

extension Step {
    fileprivate func with(rule: RecurrenceRule, span: ClockSpan) -> Step {
        Step(
            id: id,
            kind: kind,
            name: name,
            timing: .rule(rule),
            occurrences: occurrences,
            every: every,
            span: span,
            slots: slots,
            seats: seats,
            needs: needs,
            venues: venues,
            ifClosed: ifClosed,
            contents: contents,
            starts: starts,
            facilitators: facilitators,
            speaker: speaker
        )
    }
}
