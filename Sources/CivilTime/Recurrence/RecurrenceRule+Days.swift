extension RecurrenceRule {
    /// Whether a part names times of the day.
    public var namesTimes: Bool { !byHour.isEmpty || !byMinute.isEmpty || !bySecond.isEmpty }

    /// The rule as it holds for a start that is a date.
    ///
    /// `BYHOUR`, `BYMINUTE` and `BYSECOND` are ignored then (RFC 5545 §3.3.10), so that a `COUNT`
    /// counts days.
    public var forDates: RecurrenceRule {
        guard namesTimes else { return self }
        return RecurrenceRule(
            frequency: frequency,
            interval: interval,
            end: end,
            bySecond: [],
            byMinute: [],
            byHour: [],
            byDay: byDay,
            byMonthDay: byMonthDay,
            byYearDay: byYearDay,
            byWeekNumber: byWeekNumber,
            byMonth: byMonth,
            bySetPosition: bySetPosition,
            weekStart: weekStart,
            skip: skip
        )
    }

    /// The same rule with another end.
    ///
    /// - Parameter end: When it ends.
    /// - Returns: The rule.
    public func ending(_ end: End) -> RecurrenceRule {
        RecurrenceRule(
            frequency: frequency,
            interval: interval,
            end: end,
            bySecond: bySecond,
            byMinute: byMinute,
            byHour: byHour,
            byDay: byDay,
            byMonthDay: byMonthDay,
            byYearDay: byYearDay,
            byWeekNumber: byWeekNumber,
            byMonth: byMonth,
            bySetPosition: bySetPosition,
            weekStart: weekStart,
            skip: skip
        )
    }
}
