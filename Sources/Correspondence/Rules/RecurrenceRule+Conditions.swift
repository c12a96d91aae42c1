internal import CivilTime

/// The general form: a rule as the list of what it asks for.
extension RecurrenceRule {
    /// The rule part by part: how often and where, then what limits it.
    ///
    /// - Parameter areTimesSaid: Whether the times of day are said elsewhere.
    /// - Returns: The part of a sentence.
    func conditions(areTimesSaid: Bool) -> Phrase {
        var rule = RuleDescription.Every(interval).phrase(frequency)
        var conditions = dayConditions + (areTimesSaid ? [] : timeConditions)
        // Which days of a week, a month or a year are meant is said with it.
        if [.weekly, .monthly, .yearly].contains(frequency), !conditions.isEmpty {
            rule = Phrase(
                "rule.every-on",
                ["every": .phrase(rule), "days": conditions.removeFirst()]
            )
        }
        for condition in conditions {
            rule = Phrase(
                "rule.and-only",
                ["rule": .phrase(rule), "condition": condition]
            )
        }
        if !bySetPosition.isEmpty {
            let numbers = bySetPosition.fromEndLast.map { number in
                Phrase.Argument.phrase(RecurrenceRule.picked(number))
            }
            rule = Phrase("rule.picked", ["rule": .phrase(rule), "numbers": .list(numbers)])
        }
        if areMonthsLeftOut, let months = RuleDescription.Numbers(byMonth, most: 12) {
            rule = months.limiting(rule)
        }
        // Elsewhere it does not matter which day weeks begin on.
        guard frequency == .weekly || !byWeekNumber.isEmpty else { return rule }
        return rule.withWeeks(from: weekStart)
    }

    private static func picked(_ number: Int) -> Phrase {
        guard (1...5).contains(abs(number)) else {
            return Phrase(
                number > 0 ? "rule.number" : "rule.number-from-end",
                ["number": .number(abs(number))]
            )
        }
        return Phrase("rule.picked-nth", ["ordinal": .phrase(Phrase(ordinal: number))])
    }

    /// Whether those months are said in which the rule names no day, as they are fewer.
    private var areMonthsLeftOut: Bool {
        byMonth.count > 6
    }

    private var dayConditions: [Phrase.Argument] {
        let months = byMonth.map { Phrase.Argument.phrase(Phrase("month.\($0)")) }
        return [
            byMonth.isEmpty || areMonthsLeftOut
                ? nil : .phrase(Phrase("rule.in-month-names", ["months": .list(months)])),
            listed("rule.in-weeks", byWeekNumber), listed("rule.on-days-of-year", byYearDay),
            listed("rule.on-days-of-month", byMonthDay), weekdays,
        ].compactMap(\.self)
    }

    private var timeConditions: [Phrase.Argument] {
        [
            listed("rule.in-hours", byHour), listed("rule.at-minutes", byMinute),
            // What the start supplies by the full minute need not be said.
            listed("rule.at-seconds", frequency != .secondly && bySecond == [0] ? [] : bySecond),
        ].compactMap(\.self)
    }

    private func listed(_ key: String, _ numbers: [Int]) -> Phrase.Argument? {
        guard !numbers.isEmpty else { return nil }
        let list = numbers.fromEndLast.map { number in
            number >= 0
                ? Phrase.Argument.number(number)
                : .phrase(Phrase("rule.number-from-end", ["number": .number(-number)]))
        }
        return .phrase(Phrase(key, ["numbers": .list(list)]))
    }

    /// The weekdays, with their places in the month or the year where they have some.
    private var weekdays: Phrase.Argument? {
        let plain = byDay.filter { $0.ordinal == nil }.map(\.weekday)
        let isInMonth = frequency == .monthly || !byMonth.isEmpty
        let placed = byDay.filter { $0.ordinal != nil }.map {
            Phrase.Argument.phrase(
                Phrase(
                    isInMonth ? "rule.of-month" : "rule.of-year",
                    ["days": .phrase($0.phrase)]
                )
            )
        }
        guard let every = RuleDescription.Weekdays(plain) else {
            return placed.isEmpty ? nil : .phrase(Phrase("rule.on-dates", ["dates": .list(placed)]))
        }
        return .list([.phrase(every.onPhrase)] + placed)
    }
}

extension [Int] {
    /// In the order people count in: from the start, then from the end.
    fileprivate var fromEndLast: [Int] {
        filter { $0 >= 0 } + filter { $0 < 0 }
    }
}

extension RecurrenceRule.WeekdayPosition {
    fileprivate var phrase: Phrase {
        let ordinal = ordinal ?? 1
        let weekday = Phrase.Argument.weekday(weekday)
        if (1...5).contains(abs(ordinal)) {
            let ordinals = Phrase.Argument.phrase(Phrase(ordinal: ordinal))
            return Phrase("rule.nth", ["ordinals": ordinals, "weekday": weekday])
        }
        if (6...31).contains(ordinal) {
            let ordinals = Phrase.Argument.phrase(Phrase("ordinal.\(ordinal)"))
            return Phrase("rule.nth", ["ordinals": ordinals, "weekday": weekday])
        }
        return Phrase(
            ordinal > 0 ? "rule.position" : "rule.position-from-end",
            ["number": .number(abs(ordinal)), "weekday": weekday]
        )
    }
}
