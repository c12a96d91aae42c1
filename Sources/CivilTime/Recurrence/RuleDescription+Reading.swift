extension RuleDescription {
    /// Describes a rule.
    ///
    /// - Parameters:
    ///   - rule: Any rule.
    ///   - start: The start, which supplies what the rule leaves open.
    ///   - zone: The zone of the start's clock; puts an `UNTIL` in UTC on that clock.
    /// - Complexity: That of finding the first day.
    public init(_ rule: RecurrenceRule, start: Start, zone: Zone? = nil) {
        let times = RuleDescription.times(rule, start)
        let forms = DayForms(rule, start: start.day)
        let isWithinDay = times == nil || rule.bySetPosition.count > 0 && times?.count ?? 0 > 1
        let days = isWithinDay ? nil : forms.days
        self.init(
            days ?? .other(rule.writtenOut(start)),
            times: times ?? [],
            end: RuleDescription.end(rule, start, times ?? [], zone),
            start: start,
            skip: rule.skip,
            firstDay: RuleDescription.firstDay(rule, days, start, times ?? [])
        )
    }

    /// The times of day; nothing where they cannot be listed.
    private static func times(_ rule: RecurrenceRule, _ start: Start) -> [ClockTime]? {
        guard [.daily, .weekly, .monthly, .yearly].contains(rule.frequency) else { return nil }
        let isPlain = rule.byHour.isEmpty && rule.byMinute.isEmpty && rule.bySecond.isEmpty
        guard let time = start.time else { return isPlain ? [] : nil }
        if isPlain { return [time] }
        let hours = rule.byHour.isEmpty ? [time.hour] : rule.byHour
        let minutes = rule.byMinute.isEmpty ? [time.minute] : rule.byMinute
        let seconds = rule.bySecond.isEmpty ? [time.second] : rule.bySecond
        guard hours.count * minutes.count * seconds.count <= 12 else { return nil }
        var times: [ClockTime] = []
        for hour in hours {
            for minute in minutes {
                for second in seconds {
                    // No clock time stands for a leap second.
                    guard let time = ClockTime(hour: hour, minute: minute, second: second) else {
                        return nil
                    }
                    times.append(time)
                }
            }
        }
        return times.sorted()
    }

    /// The end on the start's clock, as a day where all times of a day lie on one side of it.
    private static func end(
        _ rule: RecurrenceRule,
        _ start: Start,
        _ times: [ClockTime],
        _ zone: Zone?
    ) -> End {
        if let count = rule.end.count { return .times(count) }
        guard let until = rule.end.until else { return .never }
        let bound: CivilDateTime
        switch (until, start) {
        case (.day(let day), _): return .through(day)
        case (_, .day): return .through(until.day)
        case (.local(let local), _): bound = local
        case (.utc(let instant), .utc): bound = instant.utc
        case (.utc(let instant), .local):
            guard let zone else { return .moment(instant) }
            bound = zone.local(instant)
        }
        guard let first = times.first, let last = times.last else { return .until(bound) }
        if bound.time >= last { return .through(bound.day) }
        if bound.time < first { return .through(bound.day.advanced(by: -1)) }
        return .until(bound)
    }

    /// The first day that has one of the times on it.
    private static func firstDay(
        _ rule: RecurrenceRule,
        _ days: Days?,
        _ start: Start,
        _ times: [ClockTime]
    ) -> Day {
        var from = start.day
        // The rule may name only times that are over when it starts.
        if let last = times.last, let time = start.time, last < time { from = from.advanced(by: 1) }
        let usual = rule.skip == .omit ? days.flatMap { RuleDescription($0).rule() } : nil
        let ofDays = usual ?? rule
        var found = DayRecurrence(ofDays, start: start.day, from: from)
        return found?.next() ?? start.day
    }
}

extension RecurrenceRule {
    /// The same rule with everything in it that the start supplies (RFC 5545 §3.3.10).
    fileprivate func writtenOut(_ start: RuleDescription.Start) -> RecurrenceRule {
        var parts = [description]
        let namesNoDay = byDay.isEmpty && byMonthDay.isEmpty && byYearDay.isEmpty
        switch frequency {
        case .yearly where namesNoDay && byWeekNumber.isEmpty:
            if byMonth.isEmpty { parts.append("BYMONTH=\(start.day.month)") }
            parts.append("BYMONTHDAY=\(start.day.dayOfMonth)")
        case .yearly where namesNoDay, .weekly where namesNoDay:
            parts.append("BYDAY=\(start.day.weekday.code)")
        case .monthly where namesNoDay: parts.append("BYMONTHDAY=\(start.day.dayOfMonth)")
        default: break
        }
        if let time = start.time {
            let isFine = [.secondly, .minutely, .hourly].contains(frequency)
            if byHour.isEmpty, !isFine { parts.append("BYHOUR=\(time.hour)") }
            if byMinute.isEmpty, !isFine || frequency == .hourly {
                parts.append("BYMINUTE=\(time.minute)")
            }
            if bySecond.isEmpty, frequency != .secondly { parts.append("BYSECOND=\(time.second)") }
        }
        // Only a rule at the limit of length can fail to be read again.
        return (try? RecurrenceRule(parts.joined(separator: ";"))) ?? self
    }
}
