internal import CivilTime

extension RuleDescription {
    /// The days in words, without times, start and end.
    var dayPhrase: Phrase {
        let key: String
        switch skip {
        case .omit: return plainDayPhrase
        case .backward: key = "rule.or-before"
        case .forward: key = "rule.or-after"
        }
        if case .other = days { return Phrase(key, ["rule": .phrase(plainDayPhrase)]) }
        if case .weeks = days { return plainDayPhrase }
        let phrase = plainDayPhrase
        return phrase.key == "rule.only-where" ? Phrase(key, phrase.arguments) : phrase
    }

    private var plainDayPhrase: Phrase {
        switch days {
        case .daily(let every): every.phrase(.daily)
        case .weekly(let every, let weekdays, let weekStart):
            RuleDescription.weekly(every, weekdays, weekStart)
        case .monthly(let every, let days):
            days.noted(days.phrase(of: every), months: Array(1...12))
        case .yearly(let every, let days, let months):
            days.noted(RuleDescription.yearly(every, days, months), months: months.list)
        case .weeks(let numbers, let weekdays):
            Phrase(
                "rule.every-on",
                [
                    "every": .phrase(Every.each.phrase(.yearly)),
                    "days": .phrase(
                        Phrase(
                            "rule.on-week",
                            ["days": weekdays.names, "numbers": numbers.plain]
                        )
                    ),
                ]
            ).where(numbers.list.contains(53))
        case .daysOfYear(let every, let numbers):
            Phrase(
                "rule.every-on",
                [
                    "every": .phrase(every.phrase(.yearly)),
                    "days": .phrase(Phrase("rule.on-days-of-year", ["numbers": numbers.plain])),
                ]
            ).where(numbers.list.contains(366))
        case .inMonths(.monthly(let every, let days), let months):
            days.noted(months.limiting(days.phrase(of: every)), months: months.list)
        case .inMonths(let days, let months):
            months.limiting(RuleDescription(days).plainDayPhrase)
        case .other(let rule): rule.conditions(areTimesSaid: !times.isEmpty)
        }
    }

    private static func weekly(_ every: Every, _ weekdays: Weekdays, _ weekStart: Weekday)
        -> Phrase
    {
        if every == .each { return weekdays.eachPhrase }
        if every.count == 2, weekdays.list.count == 1 {
            return Phrase("rule.every-other-weekday", ["weekday": .weekday(weekdays.list[0])])
        }
        let rule = Phrase(
            "rule.every-on",
            ["every": .phrase(every.phrase(.weekly)), "days": .phrase(weekdays.onPhrase)]
        )
        return weekdays.list.count == 1 ? rule : rule.withWeeks(from: weekStart)
    }

    private static func yearly(_ every: Every, _ days: MonthDays, _ months: Numbers) -> Phrase {
        // Of many months those are said that are not among them.
        if every == .each, months.list.count > 6 {
            return months.limiting(days.phrase(of: .each))
        }
        let ofYear: Phrase
        switch days {
        case .each:
            ofYear = Phrase(
                "rule.each-in-months",
                ["days": days.argument, "months": months.monthNames]
            )
            if every == .each { return ofYear }
        case .dates(let dates)
        where dates.list.allSatisfy({ $0 > 0 }) && dates.list.count * months.list.count <= 4:
            let each = months.list.flatMap { month in
                dates.list.map { day in
                    Phrase.Argument.phrase(
                        Phrase(
                            "rule.date",
                            [
                                "day": .number(day),
                                "month": .phrase(Phrase("month.\(month)")),
                            ]
                        )
                    )
                }
            }
            ofYear = Phrase("rule.on-dates", ["dates": .list(each)])
        default:
            ofYear = Phrase(
                "rule.in-months",
                ["days": days.argument, "months": months.monthNames]
            )
        }
        return Phrase(
            "rule.every-on",
            ["every": .phrase(every.phrase(.yearly)), "days": .phrase(ofYear)]
        )
    }
}

extension RuleDescription.Every {
    /// Every unit, every other unit, every 3 units.
    func phrase(_ frequency: RecurrenceRule.Frequency) -> Phrase {
        let unit = "rule.every.\(frequency.rawValue.lowercased())"
        return switch count {
        case 1: Phrase("\(unit).each")
        case 2: Phrase("\(unit).second")
        default: Phrase("\(unit).nth", ["number": .number(count)])
        }
    }
}

extension RuleDescription.Every {
    /// Every 3rd month, as what has days in it: "of every 3 months" would be of three together.
    func ofPhrase(_ frequency: RecurrenceRule.Frequency) -> Phrase {
        guard count > 2 else { return phrase(frequency) }
        let ordinal =
            count <= 31
            ? Phrase("ordinal.\(count)") : Phrase("rule.number", ["number": .number(count)])
        return Phrase(
            "rule.of-nth.\(frequency.rawValue.lowercased())",
            ["ordinal": .phrase(ordinal)]
        )
    }
}

extension RuleDescription.MonthDays {
    /// The days of every month, every other month, …, without a note.
    fileprivate func phrase(of every: RuleDescription.Every) -> Phrase {
        if every == .each, case .each(let weekdays) = self { return weekdays.eachPhrase }
        return Phrase(
            "rule.of-every",
            ["days": argument, "every": .phrase(every.ofPhrase(.monthly))]
        )
    }

    fileprivate var argument: Phrase.Argument {
        switch self {
        case .each(let weekdays): .phrase(weekdays.eachPhrase)
        case .nth(let positions): .list(positions.groups.map { .phrase($0.phrase) })
        case .dates(let numbers):
            .list(
                numbers.list.map {
                    .phrase(
                        $0 > 0
                            ? Phrase(
                                "rule.date-of-month",
                                ["number": .phrase(Phrase("ordinal.\($0)"))]
                            )
                            : Phrase(
                                "rule.day-from-end",
                                ["ordinals": .phrase(Phrase(ordinal: $0))]
                            )
                    )
                }
            )
        case .workday(let numbers): .phrase(Phrase("rule.workday", ["ordinals": numbers.ordinals]))
        }
    }

    /// The phrase with a note where some of the months lack the day.
    fileprivate func noted(_ phrase: Phrase, months: [Int]) -> Phrase {
        switch self {
        case .each, .workday: return phrase
        case .nth(let positions):
            // February has a fifth weekday in leap years only, the others now and then.
            return phrase.where(
                positions.groups.contains { !$0.ordinals.list.allSatisfy { abs($0) < 5 } }
            )
        case .dates(let dates):
            let shortest = months.map { Day.count(ofMonth: $0, in: 2027) }.min() ?? 28
            return phrase.where(dates.list.contains { $0 > shortest })
        }
    }
}

extension RuleDescription.Positions.Group {
    fileprivate var phrase: Phrase {
        Phrase("rule.nth", ["ordinals": ordinals.ordinals, "weekday": .weekday(weekday)])
    }
}

extension RuleDescription.Weekdays {
    /// Each of the weekdays, as the whole of a rule.
    fileprivate var eachPhrase: Phrase {
        switch self {
        case .all: RuleDescription.Every.each.phrase(.daily)
        case .workdays: Phrase("rule.on-workdays")
        default: Phrase("rule.every-weekday", ["weekdays": names])
        }
    }

    fileprivate var names: Phrase.Argument { .list(list.map { .weekday($0) }) }

    /// The weekdays, as what is added to the weeks.
    var onPhrase: Phrase {
        guard self != .workdays else { return Phrase("rule.on-workdays") }
        let weekdays = list.map {
            Phrase.Argument.phrase(Phrase("rule.on-weekday.\($0.rawValue)"))
        }
        return Phrase("rule.on-weekdays", ["weekdays": .list(weekdays)])
    }
}

extension RuleDescription.Numbers {
    fileprivate var ordinals: Phrase.Argument {
        .list(list.map { .phrase(Phrase(ordinal: $0)) })
    }

    fileprivate var plain: Phrase.Argument { .list(list.map { .number($0) }) }

    fileprivate var monthNames: Phrase.Argument {
        .list(list.map { .phrase(Phrase("month.\($0)")) })
    }

    /// A rule that holds in these months only; the others are said where they are fewer.
    func limiting(_ rule: Phrase) -> Phrase {
        let others = RuleDescription.Numbers(Set(1...12).subtracting(list), most: 12)
        guard let others else { return rule }
        return list.count > 6
            ? Phrase(
                "rule.not-in-months",
                ["rule": .phrase(rule), "months": others.monthNames]
            )
            : Phrase("rule.only-in-months", ["rule": .phrase(rule), "months": monthNames])
    }
}

extension Phrase {
    /// The word for a place from the start or the end, 1 to 5 or -5 to -1.
    init(ordinal: Int) {
        self.init(ordinal > 0 ? "rule.ordinal.\(ordinal)" : "rule.ordinal.last-\(-ordinal)")
    }

    /// The rule with a note that the day is not always there.
    fileprivate func `where`(_ isNoted: Bool) -> Phrase {
        isNoted ? Phrase("rule.only-where", ["rule": .phrase(self)]) : self
    }

    /// The rule with a note where weeks do not begin as people here expect.
    func withWeeks(from weekStart: Weekday) -> Phrase {
        guard weekStart != .monday else { return self }
        let weekday = Phrase("rule.on-weekday.\(weekStart.rawValue)")
        return Phrase("rule.week-begins", ["rule": .phrase(self), "weekday": .phrase(weekday)])
    }
}
