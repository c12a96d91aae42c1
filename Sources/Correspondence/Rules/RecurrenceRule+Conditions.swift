internal import CivilTime

/// The general form: a rule as the list of what it asks for.
extension RecurrenceRule {
    /// The rule part by part, clumsy but never wrong.
    ///
    /// - Parameter areTimesSaid: Whether the times of day are said elsewhere.
    /// - Returns: The part of a sentence.
    func conditions(areTimesSaid: Bool) -> Phrase {
        let every = RuleDescription.Every(interval).phrase(frequency)
        var rule = every
        if [.weekly, .monthly, .yearly].contains(frequency) {
            let ofEvery = RuleDescription.Every(interval).ofPhrase(frequency)
            rule = Phrase("rule.all-days", ["every": .phrase(ofEvery)])
        }
        for condition in dayConditions + (areTimesSaid ? [] : timeConditions) {
            rule = Phrase(
                "rule.and-only",
                ["rule": .phrase(rule), "condition": condition]
            )
        }
        if !bySetPosition.isEmpty {
            let numbers = bySetPosition.fromEndLast.map { number in
                Phrase.Argument.phrase(
                    Phrase(
                        number > 0 ? "rule.number" : "rule.number-from-end",
                        ["number": .number(abs(number))]
                    )
                )
            }
            rule = Phrase("rule.picked", ["rule": .phrase(rule), "numbers": .list(numbers)])
        }
        // Elsewhere it does not matter which day weeks begin on.
        guard frequency == .weekly || !byWeekNumber.isEmpty else { return rule }
        return rule.withWeeks(from: weekStart)
    }

    private var dayConditions: [Phrase.Argument] {
        let months = byMonth.map { Phrase.Argument.phrase(Phrase("month.\($0)")) }
        return [
            byMonth.isEmpty
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
        let every = RuleDescription.Weekdays(plain).map { Phrase.Argument.phrase($0.onPhrase) }
        let all = [every].compactMap(\.self) + placed
        return all.isEmpty ? nil : .list(all)
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
        return Phrase(
            ordinal > 0 ? "rule.position" : "rule.position-from-end",
            ["number": .number(abs(ordinal)), "weekday": weekday]
        )
    }
}
