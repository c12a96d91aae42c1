import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

/// The reports of one year that tell of the same people: what courses led to, the same by group, and what it cost.
extension HiddenNumbersTests {
    @Test(arguments: [1, 2, 3] as [UInt64])
    func whatCoursesLedToBesideGroupsAndEconomy(seed: UInt64) throws {
        var generator = SeededGenerator(seed: 1000 + seed)
        let year = try #require(SharedYear(try shared("2027-01-01", "2027-12-31").days))
        let days = ["2026-11-02", "2027-01-04", "2027-05-03"]
        var attacks: [Attack] = []
        for round in 0..<16 {
            let count = Int.random(in: 6...(round % 3 == 0 ? 120 : 40), using: &generator)
            let people = try people(count, days: days, &generator)
            let meetings = try sessions(people, &generator)
            let until = try Sample.day("2028-01-31")
            let groups = TargetGroupReport(
                people,
                meetings: meetings,
                sessions: [try Sample.id("frederiksberg"): 2],
                by: [[.gender], [.countryGroup]],
                in: year.days,
                shared: year,
                until: until
            )
            var attack = Attack()
            let shown = try show(groups, people, meetings, "\(round)", in: &attack)
            let led = try led(people, meetings, year, until, "\(round)", &attack)
            try held(led, against: shown.total, &attack)
            if groups.total[.persons] != nil {
                for measure in [OutcomeMeasure.started, .completed, .job, .education]
                where groups.total[measure] == nil {
                    few(try #require(shown.total[measure]), &attack)
                }
            }
            try economy(people, meetings, year, until, led, "\(round)", &attack)
            attacks.append(attack)
        }
        _ = try check(attacks, atLeast: 300)
    }

    /// The numbers of a report on outcomes.
    private struct Led {
        var steps: [CourseStep: Attack.Number] = [:]
        var persons: [OutcomeKind: Attack.Number] = [:]
        var placements: Attack.Number = .known(0)
        var work: Attack.Number = .known(0)
        var arrived: [Stretch: Attack.Number] = [:]
    }

    /// That one to four stand behind a number.
    private func few(_ number: Attack.Number, _ attack: inout Attack) {
        attack.atMost([number], [.known(4)])
        attack.atMost([.known(1)], [number])
    }

    private func led(
        _ people: [CourseFacts],
        _ meetings: [MeetingAttendance],
        _ year: SharedYear,
        _ until: Day,
        _ name: String,
        _ attack: inout Attack
    ) throws -> Led {
        func report(_ shared: SharedYear?) throws -> OutcomeReport {
            OutcomeReport(
                people,
                meetings: meetings,
                sessions: [try Sample.id("frederiksberg"): 2],
                in: year.days,
                shared: shared,
                until: until
            )
        }
        let (report, truth) = (try report(year), try report(nil))
        let hidden = report.hidden
        func number(_ value: Int, _ isHidden: Bool, _ what: String) -> Attack.Number {
            attack.number(isHidden ? nil : value, value, "\(name) \(what)")
        }
        var led = Led()
        for step in report.funnel {
            let isHidden = hidden.steps.contains(step.step)
            led.steps[step.step] = number(step.persons, isHidden, step.step.rawValue)
        }
        // Whoever knows the rule knows that these are hidden for no other reason.
        if !hidden.steps.contains(.referred) {
            for step in [CourseStep.started, .completed, .talk, .network]
            where hidden.steps.contains(step) {
                few(try #require(led.steps[step]), &attack)
            }
        }
        var outcomes: [OutcomeKind: Attack.Number] = [:]
        for begun in report.begun {
            let kind = try #require(begun.kind)
            let isHidden = hidden.kinds.contains(kind)
            outcomes[kind] = number(begun.outcomes, isHidden, "\(kind) outcomes")
            led.persons[kind] = number(begun.persons, isHidden, "\(kind) persons")
            if isHidden { few(try #require(led.persons[kind]), &attack) }
        }
        let (placements, work) = (report.placements, report.work)
        led.placements = number(
            placements.persons,
            hidden.arePlacementsHidden,
            "placements persons"
        )
        led.work = number(work.persons, hidden.isWorkHidden, "work persons")
        let kinds = OutcomeKind.allCases
        for (own, all, isHidden, total) in [
            (
                kinds.filter(\.isPlacement), placements.outcomes, hidden.arePlacementsHidden,
                led.placements
            ),
            (kinds.filter { !$0.isPlacement }, work.outcomes, hidden.isWorkHidden, led.work),
        ] {
            let sum = number(all, isHidden, "\(own) outcomes")
            attack.add(own.compactMap { outcomes[$0] }, upTo: sum)
            attack.atMost([total], own.compactMap { led.persons[$0] })
            attack.atMost([total], [sum])
            for kind in own {
                let persons = try #require(led.persons[kind])
                attack.atMost([persons], [total])
                attack.atMost([persons], [try #require(outcomes[kind])])
            }
        }
        let times = Dictionary(uniqueKeysWithValues: report.times.map { ($0.stretch, $0.curve) })
        // What a stretch arrives at is a step, so only where the step is hidden a row that is left out hides something.
        let steps: [Stretch: CourseStep] = [
            .referralToStart: .started, .startToCompletion: .completed,
            .referralToPlacement: .placement, .referralToWork: .work,
        ]
        for time in truth.times {
            let shown = times[time.stretch]
            if shown == nil, let step = steps[time.stretch], !hidden.steps.contains(step) {
                led.arrived[time.stretch] = led.steps[step]
                continue
            }
            led.arrived[time.stretch] = attack.number(
                shown?.arrived,
                time.curve.arrived,
                "\(name) \(time.stretch) arrived"
            )
        }
        return led
    }

    /// What the steps, the times, the groups and what began have to do with each other.
    private func held(
        _ led: Led,
        against groups: [OutcomeMeasure: Attack.Number],
        _ attack: inout Attack
    ) throws {
        func step(_ step: CourseStep) throws -> Attack.Number { try #require(led.steps[step]) }
        func group(_ measure: OutcomeMeasure) throws -> Attack.Number {
            try #require(groups[measure])
        }
        func arrived(_ stretch: Stretch) throws -> Attack.Number {
            try #require(led.arrived[stretch])
        }
        for (one, other) in [
            (try step(.referred), try group(.persons)), (try step(.started), try group(.started)),
            (try step(.completed), try group(.completed)),
            (try step(.placement), try group(.placement)),
            (try arrived(.referralToStart), try step(.started)),
            (try arrived(.startToCompletion), try step(.completed)),
            (try arrived(.referralToPlacement), try step(.placement)),
            (try arrived(.referralToJob), try group(.job)),
            (try arrived(.referralToWork), try step(.work)),
        ] { attack.add([one], upTo: other) }
        for step in CourseStep.allCases.dropFirst() {
            attack.atMost([try #require(led.steps[step])], [try #require(led.steps[.referred])])
        }
        attack.atMost([try step(.work)], [try group(.job), try group(.education)])
        // Where nobody at all began any, everybody knows that of those whose numbers are hidden nobody did.
        func atMost(_ part: Attack.Number, _ all: Attack.Number) {
            if case .known(0) = all { return }
            attack.atMost([part], [all])
        }
        atMost(try step(.placement), led.placements)
        atMost(try step(.work), led.work)
        for (measure, kind) in [(OutcomeMeasure.job, OutcomeKind.job), (.education, .education)] {
            attack.atMost([try group(measure)], [try step(.work)])
            atMost(try group(measure), try #require(led.persons[kind]))
        }
    }

    /// Those who came to a meeting of the programme, of whom the economy tells.
    private func economy(
        _ people: [CourseFacts],
        _ meetings: [MeetingAttendance],
        _ year: SharedYear,
        _ until: Day,
        _ led: Led,
        _ name: String,
        _ attack: inout Attack
    ) throws {
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            ProgrammeEconomy.Records(
                meetings: meetings,
                uses: [],
                people: people,
                sessions: [try Sample.id("frederiksberg"): 2],
                until: until
            ),
            try ProgrammeEconomyTests.prices(),
            in: year.days
        )
        let counts = economy.counts
        func number(_ value: Int, _ isHidden: Bool, _ what: String) -> Attack.Number {
            attack.number(isHidden ? nil : value, value, "\(name) economy \(what)")
        }
        let hidden = Set(economy.hiddenLines.map(\.income))
        let all = number(counts.withOutcome, economy.areOutcomesHidden, "outcomes")
        let jobs = number(counts.inWork, hidden.contains(.municipalTax), "jobs")
        let subsidised = number(counts.subsidised, hidden.contains(.resultSubsidy), "subsidies")
        _ = number(counts.completed, ProgrammeEconomy.isTooFew(counts.completed), "completed")
        attack.atMost([subsidised], [jobs])
        attack.atMost([jobs], [all])
        attack.atMost([jobs], [try #require(led.persons[.job])])
        attack.atMost([all], [led.placements, led.work])
    }
}
