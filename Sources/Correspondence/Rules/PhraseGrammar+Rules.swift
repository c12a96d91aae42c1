internal import CivilTime

/// The forms that facilitators use, one after the other.
extension PhraseGrammar {
    /// The ways to read a whole rule with its end.
    func rules() -> [Way] {
        let plain = bare(at: 0)
        let begun: Reader = { $0 == 0 ? plain : [] }
        return plain
            + read("rule.times", ["rule": begun, "count": figures], at: 0) {
                guard case .number(let count)? = $0["count"] else { return nil }
                return $0["rule"]?.ending(.times(count))
            }
            + read("rule.through", ["rule": begun, "to": day], at: 0) {
                guard case .day(let day)? = $0["to"] else { return nil }
                return $0["rule"]?.ending(.through(day))
            }
    }

    /// A rule without its end, with or without a note in brackets.
    private func bare(at index: Int) -> [Way] {
        let plain =
            (daily(index) + weekly(index) + monthly(index) + yearly(index))
        let begun: Reader = { $0 == index ? plain : [] }
        let withWeeks =
            plain
            + read("rule.week-begins", ["rule": begun, "weekday": weekday], at: index) {
                guard
                    case .rule(let rule)? = $0["rule"], case .number(let number)? = $0["weekday"],
                    case .weekly(let every, let weekdays, _) = rule.days, every != .each,
                    let weekday = Weekday(rawValue: number)
                else { return nil }
                return .rule(RuleDescription(.weekly(every, weekdays, weekStart: weekday)))
            }
        let all =
            withWeeks + limited("rule.only-in-months", withWeeks, index) { $0 }
            + limited("rule.not-in-months", withWeeks, index) { Set(1...12).subtracting($0) }
        return all
            + read("rule.only-where", ["rule": { $0 == index ? all : [] }], at: index) {
                $0["rule"]
            }
    }

    /// Rules that hold in some months only.
    private func limited(
        _ key: String,
        _ rules: [Way],
        _ index: Int,
        _ months: @escaping (Set<Int>) -> Set<Int>
    ) -> [Way] {
        let begun: Reader = { $0 == index ? rules : [] }
        let names = list(word("month.", 1...12))
        return read(key, ["rule": begun, "months": names], at: index) {
            guard
                case .rule(let rule)? = $0["rule"], case .list(let named)? = $0["months"],
                let months = RuleDescription.Numbers(
                    months(Set(named.compactMap(\.number))),
                    most: 12
                ),
                let days = rule.days.limited(to: months)
            else { return nil }
            return .rule(RuleDescription(days))
        }
    }

    private func daily(_ index: Int) -> [Way] {
        every(.daily)(index).compactMap { way in
            guard case .every(let every) = way.found else { return nil }
            return Way(found: .rule(RuleDescription(.daily(every))), next: way.next)
        }
    }

    private func weekly(_ index: Int) -> [Way] {
        func rule(_ every: RuleDescription.Every, _ found: Found?) -> Found? {
            guard case .weekdays(let weekdays)? = found else { return nil }
            return .rule(RuleDescription(.weekly(every, weekdays, weekStart: .monday)))
        }
        let onDays: Reader = { index in
            self.read("rule.on-weekdays", ["weekdays": self.weekdays], at: index) { $0["weekdays"] }
                + self.workdays(index)
        }
        return eachWeekday(index).compactMap { way in
            rule(.each, way.found).map { Way(found: $0, next: way.next) }
        }
            + read("rule.every-other-weekday", ["weekday": weekdays], at: index) {
                guard case .weekdays(let days)? = $0["weekday"], days.list.count == 1 else {
                    return nil
                }
                return rule(.init(2), $0["weekday"])
            }
            + read("rule.every-on", ["every": every(.weekly), "days": onDays], at: index) {
                guard case .every(let every)? = $0["every"] else { return nil }
                return rule(every, $0["days"])
            }
    }

    private func monthly(_ index: Int) -> [Way] {
        read("rule.of-every", ["days": monthDays, "every": every(.monthly)], at: index) {
            guard case .monthDays(let days)? = $0["days"], case .every(let every)? = $0["every"]
            else { return nil }
            if case .each(let weekdays) = days, every == .each {
                return .rule(RuleDescription(.weekly(.each, weekdays, weekStart: .monday)))
            }
            return .rule(RuleDescription(.monthly(every, days)))
        }
    }

    private func yearly(_ index: Int) -> [Way] {
        func rule(_ every: RuleDescription.Every, _ found: Found?) -> Found? {
            guard case .yearDays(let days, let months)? = found else { return nil }
            return .rule(RuleDescription(.yearly(every, days, months: months)))
        }
        let each: Reader = { index in
            self.read("rule.each-in-months", self.daysAndMonths(self.each), at: index, as: Found.of)
        }
        let ofYear: Reader = { index in
            self.read("rule.in-months", self.daysAndMonths(self.monthDays), at: index, as: Found.of)
                + self.read("rule.on-dates", ["dates": self.list(self.date)], at: index) {
                    $0["dates"]?.product
                } + each(index)
        }
        return read("rule.every-on", ["every": every(.yearly), "days": ofYear], at: index) {
            guard case .every(let every)? = $0["every"] else { return nil }
            return rule(every, $0["days"])
        }
            + each(index).compactMap { way in
                rule(.each, way.found).map { Way(found: $0, next: way.next) }
            }
    }

    private func daysAndMonths(_ days: @escaping Reader) -> [String: Reader] {
        ["days": days, "months": list(word("month.", 1...12))]
    }
}

extension PhraseGrammar.Found {
    fileprivate func ending(_ end: RuleDescription.End) -> Self? {
        guard case .rule(let rule) = self else { return nil }
        return .rule(RuleDescription(rule.days, end: end))
    }

    /// Days of named months.
    fileprivate static func of(_ filled: [String: Self]) -> Self? {
        guard
            case .monthDays(let days)? = filled["days"], case .list(let list)? = filled["months"],
            let months = RuleDescription.Numbers(list.compactMap(\.number), most: 12)
        else { return nil }
        return .yearDays(days, months)
    }

    /// Dates that are the same days of some months.
    fileprivate var product: Self? {
        guard case .list(let items) = self else { return nil }
        var dates: [(day: Int, month: Int)] = []
        for case .date(let day, let month) in items { dates.append((day: day, month: month)) }
        guard
            let days = RuleDescription.Numbers(dates.map(\.day), most: 31),
            let months = RuleDescription.Numbers(dates.map(\.month), most: 12),
            days.list.count * months.list.count == Set(items).count
        else { return nil }
        return .yearDays(.dates(days), months)
    }

    var number: Int? {
        if case .number(let number) = self { number } else { nil }
    }
}
