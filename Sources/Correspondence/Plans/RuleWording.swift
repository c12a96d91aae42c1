internal import CivilTime

extension RecurrenceRule {
    /// The rule in words, where it has one of the forms that programmes use; else its text.
    var phrase: Phrase {
        let weekdays = Phrase.Argument.list(byDay.map { .phrase($0.phrase) })
        let isPlain =
            byMonthDay.isEmpty && byYearDay.isEmpty && byWeekNumber.isEmpty && byMonth.isEmpty
            && bySetPosition.isEmpty && end == .never && !byDay.isEmpty
        let arguments = ["days": weekdays, "count": .number(interval)]
        return switch frequency {
        case .monthly where isPlain: Phrase("rule.monthly", arguments)
        case .weekly where isPlain: Phrase("rule.weekly", arguments)
        default: Phrase("rule.other", ["rule": .text(description)])
        }
    }
}

extension RecurrenceRule.WeekdayPosition {
    fileprivate var phrase: Phrase {
        let weekday = Phrase.Argument.weekday(self.weekday)
        return switch ordinal {
        case .some(let number) where (1...5).contains(number):
            Phrase(
                "rule.nth",
                ["ordinal": .phrase(Phrase("ordinal.\(number)")), "weekday": weekday]
            )
        case .some(-1): Phrase("rule.last", ["weekday": weekday])
        case .some(let number):
            Phrase("rule.position", ["number": .number(number), "weekday": weekday])
        case .none: Phrase("rule.every", ["weekday": weekday])
        }
    }
}
