import CivilTime
import Planning
import TestSupport
import Testing

/// What holds for every plan, on municipalities made up from seeds.
@Suite struct PlanPropertyTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func everyPlanKeepsTheRules(block: UInt64) {
        var moved = 0
        var skipped = 0
        for seed in (block * 1000)..<(block * 1000 + 30) {
            let world = RandomWorld(seed: seed)
            let plan = world.plan
            let inspector = PlanInspector(world.settings, plan)
            let faults = inspector.faults() + inspector.reasonFaults()
            if !faults.isEmpty {
                Issue.record("seed \(seed): \(faults.sorted().prefix(5))")
            }
            moved += plan.meetings.count(where: \.isMoved)
            skipped += plan.skipped.count
        }
        // The worlds are hard enough to say something.
        #expect(moved > 300 && skipped > 300, "\(moved) moved, \(skipped) skipped")
    }

    @Test func theSameInputGivesTheSamePlanInWhateverOrderItComes() {
        for seed in UInt64(5000)..<5012 {
            let world = RandomWorld(seed: seed)
            let plan = world.plan
            #expect(RandomWorld(seed: seed).plan == plan, "seed \(seed)")
            let turned = world.settings.reversed().map { setting in
                Setting(
                    programme: setting.programme,
                    venues: setting.venues.reversed(),
                    closedDayRules: setting.closedDayRules
                )
            }
            #expect(RandomWorld(settings: turned).plan == plan, "seed \(seed)")
        }
    }

    @Test func aPlanOfAPartIsTheCutOfThePlanOfTheWhole() {
        var generator = SeededGenerator(seed: 31)
        for seed in UInt64(6000)..<6025 {
            let world = RandomWorld(seed: seed)
            let whole = world.plan
            for _ in 0..<4 {
                let first = Day(number: .random(in: 20_454...21_100, using: &generator))
                let days = Int.random(in: 0...70, using: &generator)
                let window = DaySpan(first...first.advanced(by: days))
                let part = Planner(world.settings).plan(window)
                #expect(part == whole.cut(to: window), "seed \(seed), \(window)")
            }
        }
    }

    @Test func aClosureLeavesCyclesAloneThatItDoesNotTouch() {
        var generator = SeededGenerator(seed: 32)
        var untouched = 0
        for seed in UInt64(7000)..<7030 {
            let world = RandomWorld(seed: seed)
            let first = Day(number: .random(in: 20_454...21_100, using: &generator))
            let closure = DaySpan(first...first.advanced(by: 13))
            let closed = RandomWorld(settings: world.settings.map { $0.closing("cafe", closure) })
            let (before, after) = (world.plan, closed.plan)
            let inspector = PlanInspector(world.settings, before)
            let touched = Set(
                (before.meetings.map { ($0.id, $0.ruleDate) }
                    + before.skipped.map { ($0.id, $0.ruleDate) })
                    .filter { closure.contains($0.1) }.map(\.0.cycle)
            )
            let moved = Set(
                before.skipped.map(\.id.cycle)
                    + before.meetings.filter { meeting in
                        let wishes = inspector.request(meeting.id)?.step.venues
                        return meeting.isMoved || meeting.venue != wishes?.first
                    }.map(\.id.cycle)
            )
            for cycle in before.cycles where !touched.contains(cycle) && !moved.contains(cycle) {
                untouched += 1
                #expect(
                    after.meetings(of: cycle) == before.meetings(of: cycle),
                    "seed \(seed), \(cycle)"
                )
            }
        }
        #expect(untouched > 100, "\(untouched)")
    }
}

extension Plan {
    /// The meetings whose rule dates lie in a part of the span.
    func cut(to span: DaySpan) -> Plan {
        Plan(
            span: span,
            meetings: meetings.filter { span.contains($0.ruleDate) },
            skipped: skipped.filter { span.contains($0.ruleDate) }
        )
    }
}

extension Setting {
    /// The same with a closure of one of the venues.
    fileprivate func closing(_ venue: Identifier, _ span: DaySpan) -> Setting {
        Setting(
            programme: programme,
            venues: venues.map { $0.id == venue ? $0.closed(span) : $0 },
            closedDayRules: closedDayRules
        )
    }
}

extension Venue {
    fileprivate func closed(_ span: DaySpan) -> Venue {
        Sample.venue(
            id,
            capacity: capacity,
            isOutsideTownHall: isOutsideTownHall,
            hasClosedRoom: hasClosedRoom,
            isStepFree: access.stepFree,
            hours: hours,
            closures: closures + [Sample.closure(span)],
            turnaround: turnaroundMinutes
        )
    }
}
