public import CivilTime

/// A day as people write it: the one reader of dates that are typed.
///
/// Danish and English are read alike, whatever language is spoken: `18.8.2027`, `18/8-2027`,
/// `18. august 2027`, `August 18, 2027`, `2027-08-18`, `i morgen`, `på tirsdag`, `in two weeks`. What can
/// mean two days is refused with both of them; a wrong day is worse than a second try.
///
///     try WrittenDay("på tirsdag").day(seenFrom: today)
public struct WrittenDay: Hashable, Sendable {
    /// What was written.
    public let text: String

    let meaning: Meaning

    /// What a text says before it is known which day is today.
    enum Meaning: Hashable {
        case day(Day)
        /// A day of the year whose year is left out.
        case yearless(day: Int, month: Int, Weekday?)
        /// Days from today; negative lies behind.
        case away(days: Int)
        /// The first such weekday after today.
        case coming(Weekday)
        /// The last such weekday before today.
        case past(Weekday)
        /// A weekday of the week a number of weeks on.
        case inWeek(Weekday, weeksOn: Int)
        /// The coming one or the one a week later: people mean both.
        case comingOrLater(Weekday)
        /// The last one or the one a week before.
        case pastOrEarlier(Weekday)
        /// A week by its number, with a weekday if it is to be a day.
        case week(Int, Weekday?)
        /// A day of a month that is left out.
        case dayOfMonth(Int)
    }

    /// Which day a weekday means that stands alone.
    public enum WeekdaySense: Hashable, Sendable {
        /// The first such day after today.
        case coming
        /// The last such day, today too: of what has happened.
        case latest
        /// The first such day after another day: the end of what begins then.
        case after(Day)
    }

    /// Reads a day.
    ///
    /// - Throws: ``Mistake`` for what is no day, with the right form where it can be guessed.
    public init(_ text: String) throws(Mistake) {
        self.text = text
        if let day = Day(text) {
            meaning = .day(day)
        } else {
            meaning = try DayReading(text).meaning()
        }
    }

    /// The day itself, if it does not depend on today.
    public var ofItself: Day? {
        if case .day(let day) = meaning { day } else { nil }
    }

    /// The day, seen from the day that is today.
    ///
    /// A date without its year means the coming one, if that is nearer than the last one was.
    ///
    /// A week with its number is this one or the coming one.
    ///
    /// - `sense`: Which day a weekday means that stands alone.
    ///
    /// - Throws: ``Mistake/noYear(_:_:_:)`` and ``Mistake/either(_:_:_:)`` for what can mean two days, and
    ///   ``Mistake/unreadable(_:)`` for a day beyond the calendar.
    public func day(
        seenFrom today: Day,
        weekday sense: WeekdaySense = .coming
    ) throws(Mistake) -> Day {
        let day: Day
        switch meaning {
        case .day(let known): day = known
        case .yearless(let number, let month, let weekday):
            day = try yearless(number, month, today)
            if let weekday, weekday != day.weekday { throw .otherWeekday(text, day) }
        case .away(let days): day = today.advanced(by: days)
        case .coming(let weekday):
            switch sense {
            case .coming: day = today.coming(weekday)
            case .latest: day = today.coming(weekday).advanced(by: -7)
            case .after(let first): day = max(first, today).coming(weekday)
            }
        case .week(let number, let weekday):
            guard let monday = today.monday(ofWeek: number) else { throw .noSuchWeek(text) }
            guard let weekday else { throw .week(text, number, monday) }
            day = monday.advanced(by: weekday.rawValue - 1)
        case .dayOfMonth(let number):
            let months = (0...11).map { today.firstOfMonth(adding: $0) }
            let days = months.compactMap { Day(year: $0.year, month: $0.month, day: number) }
            guard let next = days.first(where: { $0 >= today }) else { throw .unreadable(text) }
            throw .noMonth(text, next)
        case .past(let weekday): day = today.coming(weekday).advanced(by: -7).before(today)
        case .inWeek(let weekday, let weeks):
            let monday = today.advanced(by: 1 - today.weekday.rawValue)
            day = monday.advanced(by: 7 * weeks + weekday.rawValue - 1)
        case .comingOrLater(let weekday):
            let first = today.coming(weekday)
            throw .either(text, first, first.advanced(by: 7))
        case .pastOrEarlier(let weekday):
            let last = today.coming(weekday).advanced(by: -7).before(today)
            throw .either(text, last, last.advanced(by: -7))
        }
        guard (1...9999).contains(day.year) else { throw .unreadable(text) }
        return day
    }

    private func yearless(_ number: Int, _ month: Int, _ today: Day) throws(Mistake) -> Day {
        // A leap day is four years away, eight around 2100.
        let days = (-8...8).compactMap {
            Day(year: today.year + $0, month: month, day: number)
        }
        guard let next = days.first(where: { $0 >= today }) else { throw .unreadable(text) }
        guard let last = days.last(where: { $0 < today }) else { return next }
        guard today.distance(to: next) < last.distance(to: today) else {
            throw .noYear(text, next, last)
        }
        return next
    }
}

extension Day {
    /// The first such weekday after this day.
    fileprivate func coming(_ weekday: Weekday) -> Day {
        let days = weekday.days(after: self.weekday)
        return advanced(by: days == 0 ? 7 : days)
    }

    /// The Monday of the coming week with that number (ISO 8601), or of this week if it has it; of the last
    /// one if none is near.
    fileprivate func monday(ofWeek number: Int) -> Day? {
        let mondays = (-1...1).compactMap { Day.monday(ofWeek: number, in: year + $0) }
        let thisMonday = advanced(by: 1 - weekday.rawValue)
        return mondays.first { $0 >= thisMonday } ?? mondays.last
    }

    /// This day, or the same weekday before another day if it is that day.
    fileprivate func before(_ day: Day) -> Day { self == day ? advanced(by: -7) : self }
}

extension WrittenDay {
    /// Why a text was not taken for a day, with the days that may have been meant.
    public enum Mistake: Error, Hashable, Sendable {
        /// Nothing in it is known.
        case unreadable(String)
        /// The month is too short; its last day.
        case noSuchDay(String, last: Day)
        /// There is no such month; the day if month and day were exchanged.
        case noSuchMonth(String, Int, meant: Day?)
        /// The year has two figures; the day in this century.
        case shortYear(String, meant: Day)
        /// The parts stand in another order, or nothing stands between them.
        case otherForm(String, meant: Day)
        /// That day is another weekday.
        case otherWeekday(String, Day)
        /// The year is left out, and the last such day is as near as the next one.
        case noYear(String, Day, Day)
        /// It can mean either.
        case either(String, Day, Day)
        /// It is a whole week, which begins on that day.
        case week(String, Int, Day)
        /// No year near has a week with that number.
        case noSuchWeek(String)
        /// The month is left out; the next such day.
        case noMonth(String, Day)

        /// The mistake in words, with the right form.
        public var phrase: Phrase {
            switch self {
            case .unreadable(let text): Phrase("day-mistake.unreadable", ["text": .text(text)])
            case .noSuchDay(let text, let last):
                Phrase(
                    "day-mistake.no-such-day",
                    [
                        "text": .text(text), "month": .phrase(Phrase("month.\(last.month)")),
                        "year": .text("\(last.year)"), "days": .number(last.dayOfMonth),
                        "form": last.form,
                    ]
                )
            case .noSuchMonth(let text, let number, let meant):
                Phrase(
                    meant == nil ? "day-mistake.no-such-month" : "day-mistake.exchanged",
                    [
                        "text": .text(text), "number": .number(number),
                        "form": meant.map(\.form) ?? "",
                    ]
                )
            case .shortYear(let text, let meant):
                Phrase("day-mistake.short-year", ["text": .text(text), "form": meant.form])
            case .otherForm(let text, let meant):
                Phrase("day-mistake.other-form", ["text": .text(text), "form": meant.form])
            case .otherWeekday(let text, let day):
                Phrase("day-mistake.other-weekday", ["text": .text(text), "day": .day(day)])
            case .noYear(let text, let day, let other):
                Phrase(
                    "day-mistake.no-year",
                    ["text": .text(text), "form": day.form, "other": other.form]
                )
            case .week(let text, let number, let monday):
                Phrase(
                    "day-mistake.week",
                    [
                        "text": .text(text), "number": .number(number), "from": .day(monday),
                        "to": .day(monday.advanced(by: 6)), "form": monday.form,
                    ]
                )
            case .noSuchWeek(let text): Phrase("day-mistake.no-such-week", ["text": .text(text)])
            case .noMonth(let text, let day):
                Phrase("day-mistake.no-month", ["text": .text(text), "form": day.form])
            case .either(let text, let day, let other):
                Phrase(
                    "day-mistake.either",
                    [
                        "text": .text(text), "day": .day(day), "other": .day(other),
                        "form": day.form, "other-form": other.form,
                    ]
                )
            }
        }
    }
}

extension Day {
    /// The day as it can be typed, which the reader takes in every language.
    fileprivate var form: Phrase.Argument { .text(inFigures) }
}
