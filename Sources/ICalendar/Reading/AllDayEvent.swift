public import CivilTime

/// Whole days that some calendar program marked: a closed day, a school holiday.
public struct AllDayEvent: Hashable, Sendable {
    /// The UID as it stands in the file.
    public let uid: String

    /// What it is called: the reason that people are shown.
    public let summary: String

    /// Words to sort it by.
    public let categories: [String]

    /// The days, those of the first time when it recurs.
    public let days: DaySpan

    /// How it recurs, as a rule of days whose end, if any, is a count or a day.
    public let rule: RecurrenceRule?

    /// How it recurs where other clocks count, or several times on one day; ``rule`` is nothing then.
    public let times: DaysOfTimes?

    /// First days on which it does not recur though the rule says so, in rising order.
    public let exceptions: [Day]

    /// First days on which it recurs though no rule says so, in rising order.
    public let additions: [Day]

    /// What `X-JOBKLUB-LEVEL` says, if it stands there.
    public let level: Mark?

    /// What `X-JOBKLUB-KIND` says, if it stands there.
    public let kind: Mark?

    /// Where the event begins in the file.
    public let position: TextPosition

    /// A word of ours in the file, whose meaning somebody else knows and may have to refuse.
    public struct Mark: Hashable, Sendable {
        /// The word as it stands there, with escapes undone.
        public let text: String

        /// Where it stands.
        public let position: TextPosition
    }
}

extension AllDayEvent {
    /// The same event on other days.
    func with(
        days: DaySpan? = nil,
        rule: RecurrenceRule? = nil,
        times: DaysOfTimes? = nil,
        exceptions: [Day] = [],
        additions: [Day] = []
    ) -> AllDayEvent {
        AllDayEvent(
            uid: uid,
            summary: summary,
            categories: categories,
            days: days ?? self.days,
            rule: rule,
            times: times,
            exceptions: exceptions,
            additions: additions,
            level: level,
            kind: kind,
            position: position
        )
    }
}
