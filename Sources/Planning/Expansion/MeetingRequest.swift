public import CivilTime

/// A meeting that the rules ask for, before it has a date and a venue.
public struct MeetingRequest: Hashable, Sendable {
    /// What it goes by.
    public let id: MeetingID

    /// The step that asks for it.
    public let step: Step

    /// The day that the rule names.
    public let ruleDate: Day

    /// Whether the month begins no new cycle, so that the meeting is left out.
    public let isWithoutCycle: Bool

    /// The day that a date is looked for around: the rule date, or a later one where a meeting that has
    /// to come first is held later than its rule says.
    var target: Day

    /// The meeting that ``target`` comes after, where it is not the rule date.
    var following: MeetingID?

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - id: What it goes by.
    ///   - step: The step that asks for it.
    ///   - ruleDate: The day that the rule names.
    ///   - isWithoutCycle: Whether the month begins no new cycle.
    init(id: MeetingID, step: Step, ruleDate: Day, isWithoutCycle: Bool) {
        self.id = id
        self.step = step
        self.ruleDate = ruleDate
        self.isWithoutCycle = isWithoutCycle
        target = ruleDate
    }
}

extension Programme {
    /// The meetings that the rules ask for in the cycles of some whole months.
    ///
    /// A date belongs to the cycle of its month; steps that hang on another share its cycle.
    ///
    /// - Parameter span: The cycles of all months that the span touches are laid out whole.
    /// - Returns: In the order of rule dates; on one date in the order of steps.
    /// - Complexity: O(months × meetings a month).
    public func requests(in span: DaySpan) -> [MeetingRequest] {
        var requests: [MeetingRequest] = []
        var lastDates: [Identifier: [(cycle: CycleID, day: Day)]] = [:]
        for step in steps {
            let starts =
                switch step.timing.kind {
                case .rule(let rule):
                    cycleStarts(rule, in: span)
                case .after(let preceding, let days):
                    (lastDates[preceding] ?? []).map {
                        (cycle: $0.cycle, day: $0.day.advanced(by: days))
                    }
                }
            let dependsOnCycle = belongsToJobClub(step)
            for start in starts {
                for number in 1...step.occurrences {
                    requests.append(
                        MeetingRequest(
                            id: MeetingID(
                                cycle: start.cycle,
                                step: step.id,
                                number: step.occurrences > 1 ? number : nil
                            ),
                            step: step,
                            ruleDate: start.day.advanced(by: (number - 1) * step.every),
                            isWithoutCycle: dependsOnCycle
                                && monthsWithoutCycle.contains(start.cycle.month)
                        )
                    )
                }
                let lastDay = start.day.advanced(by: (step.occurrences - 1) * step.every)
                lastDates[step.id, default: []].append((cycle: start.cycle, day: lastDay))
            }
        }
        return requests.enumerated().sorted {
            ($0.element.ruleDate, $0.offset) < ($1.element.ruleDate, $1.offset)
        }.map(\.element)
    }

    /// How many days the rule dates of a cycle can lie after the month that it begins in.
    var longestCycle: Int {
        var ends: [Identifier: Int] = [:]
        for step in steps {
            let start = step.timing.precedingStep.map { (ends[$0] ?? 0) + step.timing.daysAfter }
            ends[step.id] = (start ?? 0) + (step.occurrences - 1) * step.every
        }
        return ends.values.max() ?? 0
    }

    /// The dates of a rule with the cycle that each one belongs to.
    private func cycleStarts(
        _ rule: RecurrenceRule,
        in span: DaySpan
    ) -> [(cycle: CycleID, day: Day)] {
        let last = span.last.firstOfMonth(adding: 1)
        let days = DayRecurrence(rule, start: begins, from: span.first.firstOfMonth)
        var starts: [(cycle: CycleID, day: Day)] = []
        for day in days?.prefix(while: { $0 < last }) ?? [] {
            let isSameMonth = starts.last?.day.firstOfMonth == day.firstOfMonth
            let cycle = CycleID(
                programme: id,
                year: day.year,
                month: day.month,
                ordinal: isSameMonth ? (starts.last?.cycle.ordinal ?? 0) + 1 : 1
            )
            starts.append((cycle: cycle, day: day))
        }
        return starts
    }

    /// Whether a step is the job club itself or hangs on it.
    private func belongsToJobClub(_ step: Step) -> Bool {
        var current: Step? = step
        // As many turns as there are steps, so that steps in a ring cannot hold us.
        for _ in steps {
            guard let found = current else { return false }
            if found.kind == .session { return true }
            // Network meetings are for everybody who has begun, in every month.
            if found.kind == .network { return false }
            current = found.timing.precedingStep.flatMap(self.step)
        }
        return false
    }
}
