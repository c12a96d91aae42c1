internal import CivilTime

/// The parts that rules are put together from.
extension PhraseGrammar {
    /// Every unit, every other unit, every 3 units.
    func every(_ frequency: RecurrenceRule.Frequency) -> Reader {
        let unit = "rule.every.\(frequency.rawValue.lowercased())"
        return { index in
            self.read("\(unit).each", at: index) { _ in .every(.each) }
                + self.read("\(unit).second", at: index) { _ in .every(.init(2)) }
                + self.read("\(unit).nth", ["number": self.figures], at: index) {
                    $0["number"]?.number.map { .every(.init($0)) }
                }
                + self.read(
                    "rule.of-nth.\(frequency.rawValue.lowercased())",
                    ["ordinal": self.word("ordinal.", 1...31)],
                    at: index
                ) { $0["ordinal"]?.number.map { .every(.init($0)) } }
        }
    }

    /// A weekday in any of its forms.
    func weekday(_ index: Int) -> [Way] {
        unique(
            ["weekday.", "rule.on-weekday.", "rule.weekdays."].flatMap { word($0, 1...7)(index) }
        )
    }

    func weekdays(_ index: Int) -> [Way] {
        list(weekday)(index).compactMap { way in
            guard
                case .list(let items) = way.found,
                let found = RuleDescription.Weekdays(
                    items.compactMap(\.number).compactMap(Weekday.init(rawValue:))
                )
            else { return nil }
            return Way(found: .weekdays(found), next: way.next)
        }
    }

    func workdays(_ index: Int) -> [Way] {
        read("rule.on-workdays", at: index) { _ in .weekdays(.workdays) }
    }

    /// Weekdays that are the whole of a rule.
    func eachWeekday(_ index: Int) -> [Way] {
        read("rule.every-weekday", ["weekdays": weekdays], at: index) { $0["weekdays"] }
            + workdays(index)
    }

    /// Weekdays, or every day, of months.
    func each(_ index: Int) -> [Way] {
        let all = read("rule.every.daily.each", at: index) { _ in .weekdays(.all) }
        return (eachWeekday(index) + all).compactMap { way in
            guard case .weekdays(let weekdays) = way.found else { return nil }
            return Way(found: .monthDays(.each(weekdays)), next: way.next)
        }
    }

    /// Days of a month.
    func monthDays(_ index: Int) -> [Way] {
        let workday = read("rule.workday", ["ordinals": list(ordinal)], at: index) {
            numbers($0["ordinals"], most: 5).map { .monthDays(.workday($0)) }
        }
        let positions = list(nth)(index).compactMap { way -> Way? in
            guard case .list(let items) = way.found else { return nil }
            var places: [RecurrenceRule.WeekdayPosition] = []
            for case .list(let place) in items {
                guard let weekday = place.first?.number.flatMap(Weekday.init(rawValue:)) else {
                    continue
                }
                places += place.dropFirst().compactMap(\.number).map { .init($0, weekday) }
            }
            return RuleDescription.Positions(places).map {
                Way(found: .monthDays(.nth($0)), next: way.next)
            }
        }
        let dates = list(dateOfMonth)(index).compactMap { way in
            numbers(way.found, most: 31).map {
                Way(found: .monthDays(.dates($0)), next: way.next)
            }
        }
        return workday + positions + dates + each(index)
    }

    /// A weekday and its places: the first and third Tuesday.
    private func nth(_ index: Int) -> [Way] {
        read("rule.nth", ["ordinals": list(ordinal), "weekday": weekday], at: index) {
            guard let weekday = $0["weekday"], case .list(let ordinals)? = $0["ordinals"] else {
                return nil
            }
            return .list([weekday] + ordinals)
        }
    }

    /// "Every fourth Tuesday", which people say of weeks and of months, and where the text goes on.
    func everyNthWeekday() -> [(meanings: [RuleDescription.Days], next: Int)] {
        let places: [String: Reader] = ["ordinal": ordinal, "weekday": weekday]
        return read("rule.every-nth-weekday", places, at: 0) {
            guard let place = $0["ordinal"], let weekday = $0["weekday"] else { return nil }
            return .list([place, weekday])
        }.compactMap { way in
            guard
                case .list(let items) = way.found, let place = items[0].number,
                // Every second Tuesday is every other one; nobody means weeks by the first.
                (3...5).contains(place),
                let weekday = items[1].number.flatMap(Weekday.init(rawValue:)),
                let weekdays = RuleDescription.Weekdays([weekday]),
                let positions = RuleDescription.Positions([.init(place, weekday)])
            else { return nil }
            return (
                meanings: [
                    .weekly(.init(place), weekdays, weekStart: .monday),
                    .monthly(.each, .nth(positions)),
                ],
                next: way.next
            )
        }
    }

    private func dateOfMonth(_ index: Int) -> [Way] {
        read("rule.date-of-month", ["number": word("ordinal.", 1...31)], at: index) {
            $0["number"]
        }
            + read("rule.day-from-end", ["ordinals": list(ordinal)], at: index) {
                guard case .list(let items)? = $0["ordinals"], items.count == 1 else { return nil }
                return items.first
            }
    }

    /// A place among five, in words or figures, or from the end.
    private func ordinal(_ index: Int) -> [Way] {
        word("rule.ordinal.", 1...5)(index) + word("ordinal.", 1...5)(index)
            + word("rule.ordinal.last-", 1...5, sign: -1)(index)
    }

    private func numbers(_ found: Found?, most: Int) -> RuleDescription.Numbers? {
        guard case .list(let items)? = found else { return nil }
        return RuleDescription.Numbers(items.compactMap(\.number), most: most, fromEnd: 5)
    }

    /// A day of the year: 5 June.
    func date(_ index: Int) -> [Way] {
        let places = ["day": figures, "month": word("month.", 1...12)]
        return read("rule.date", places, at: index) {
            guard let day = $0["day"]?.number, let month = $0["month"]?.number else { return nil }
            return .date(day: day, month: month)
        }
    }

    /// A day of the calendar: 5 January 2027.
    func day(_ index: Int) -> [Way] {
        let month = word("month.", 1...12)
        return read("rule.day", ["day": figures, "month": month, "year": figures], at: index) {
            guard
                let day = $0["day"]?.number, let month = $0["month"]?.number,
                let year = $0["year"]?.number, let found = Day(year: year, month: month, day: day)
            else { return nil }
            return .day(found)
        }
    }
}
