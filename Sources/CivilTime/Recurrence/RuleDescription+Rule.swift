extension RuleDescription {
    /// The rule that names these days, or nothing for the general form.
    ///
    /// The rule is for the description's own start. `UNTIL` gets the form that RFC 5545 §3.3.10
    /// wants beside the start: a day, a time by the same clock, or one in UTC.
    ///
    /// - Parameter zone: The zone of a start by the clock on the wall; with it `UNTIL` is in UTC.
    /// - Returns: A rule with the same days, though not always with the same parts.
    public func rule(in zone: Zone? = nil) -> RecurrenceRule? {
        guard let dayParts = days.parts, let timeParts else { return nil }
        let skipParts = skip == .omit ? [] : ["RSCALE=GREGORIAN", "SKIP=\(skip.rawValue)"]
        let parts = dayParts + timeParts + endParts(zone) + skipParts
        // What a description holds may exceed what a rule may: an interval beyond all reason.
        return try? RecurrenceRule(parts.joined(separator: ";"))
    }

    /// Nothing to say where the start has the one time; nothing at all where no parts give them.
    private var timeParts: [String]? {
        if times.isEmpty || times == [start?.time].compactMap(\.self) { return [] }
        let hours = Set(times.map(\.hour)).sorted()
        let minutes = Set(times.map(\.minute)).sorted()
        let seconds = Set(times.map(\.second)).sorted()
        guard hours.count * minutes.count * seconds.count == times.count else { return nil }
        return [
            "BYHOUR=\(joined(hours))", "BYMINUTE=\(joined(minutes))", "BYSECOND=\(joined(seconds))",
        ]
    }

    private func endParts(_ zone: Zone?) -> [String] {
        switch end {
        case .never: []
        case .times(let count): ["COUNT=\(max(1, count))"]
        case .moment(let instant): ["UNTIL=\(RecurrenceRule.Until.utc(instant))"]
        case .until(let moment): ["UNTIL=\(until(moment, zone))"]
        case .through(let day):
            if let start, start.time != nil {
                ["UNTIL=\(until(CivilDateTime(day, .lastSecond), zone))"]
            } else {
                ["UNTIL=\(RecurrenceRule.Until.day(day))"]
            }
        }
    }

    private func until(_ moment: CivilDateTime, _ zone: Zone?) -> RecurrenceRule.Until {
        if start?.isUTC == true { return .utc(Instant(utc: moment)) }
        return zone.map { .utc($0.instant(moment)) } ?? .local(moment)
    }
}

extension ClockTime {
    fileprivate static let lastSecond = ClockTime(unchecked: 86_399)
}

private func joined(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ",")
}

extension RuleDescription.Days {
    /// The parts of the rule, or nothing for the general form.
    fileprivate var parts: [String]? {
        switch self {
        case .daily(let every): return every.parts("DAILY")
        case .weekly(let every, let weekdays, let weekStart):
            return every.parts("WEEKLY") + [weekdays.part]
                + (every == .each || weekStart == .monday ? [] : ["WKST=\(weekStart.code)"])
        case .monthly(let every, let days): return every.parts("MONTHLY") + days.parts
        case .yearly(let every, let days, let months):
            let ofMonths = "BYMONTH=\(joined(months.list))"
            // What is picked must be picked in each month, not once among all of them.
            guard case .workday = days, months.list.count > 1 else {
                return every.parts("YEARLY") + [ofMonths] + days.parts
            }
            return every == .each ? ["FREQ=MONTHLY", ofMonths] + days.parts : nil
        case .weeks(let numbers, let weekdays):
            return ["FREQ=YEARLY", "BYWEEKNO=\(joined(numbers.list))", weekdays.part]
        case .daysOfYear(let every, let numbers):
            return every.parts("YEARLY") + ["BYYEARDAY=\(joined(numbers.list))"]
        case .inMonths(let days, let months):
            return days.parts.map { $0 + ["BYMONTH=\(joined(months.list))"] }
        case .other: return nil
        }
    }
}

extension RuleDescription.MonthDays {
    fileprivate var parts: [String] {
        switch self {
        case .each(let weekdays): [weekdays.part]
        case .nth(let positions):
            [
                "BYDAY="
                    + positions.groups.flatMap { group in
                        group.ordinals.list.map { "\($0)\(group.weekday.code)" }
                    }.joined(separator: ",")
            ]
        case .dates(let numbers): ["BYMONTHDAY=\(joined(numbers.list))"]
        case .workday(let numbers):
            [RuleDescription.Weekdays.workdays.part, "BYSETPOS=\(joined(numbers.list))"]
        }
    }
}

extension RuleDescription.Every {
    fileprivate func parts(_ frequency: String) -> [String] {
        ["FREQ=\(frequency)"] + (count == 1 ? [] : ["INTERVAL=\(count)"])
    }
}

extension RuleDescription.Weekdays {
    fileprivate var part: String {
        "BYDAY=\(list.map(\.code).joined(separator: ","))"
    }
}
