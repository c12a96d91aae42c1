public import CivilTime

/// The one place where dates and times are written for people: weekday and month in words, 24 hours.
extension Catalogue {
    /// A date with weekday and year.
    ///
    /// - Parameter day: The day.
    /// - Returns: In Danish "tirsdag den 5. januar 2027"; never a date in figures only.
    public func date(_ day: Day) -> String {
        let year = Phrase.Argument.text(String(day.year))
        return text(
            Phrase("date.with-year", ["date": .text(dateWithoutYear(day)), "year": year])
        )
    }

    /// A date with weekday, for where the year is plain.
    ///
    /// - Parameter day: The day.
    /// - Returns: In Danish "tirsdag den 5. januar".
    public func dateWithoutYear(_ day: Day) -> String {
        text(
            Phrase(
                "date",
                [
                    "weekday": .text(weekday(day.weekday)),
                    "day": .number(day.dayOfMonth),
                    "month": .text(month(day.month)),
                ]
            )
        )
    }

    /// The name of a weekday.
    ///
    /// - Parameter weekday: The weekday.
    /// - Returns: For example "tirsdag".
    public func weekday(_ weekday: Weekday) -> String {
        text("weekday.\(weekday.rawValue)")
    }

    /// The name of a month.
    ///
    /// - Parameter month: 1 to 12.
    /// - Returns: For example "januar".
    public func month(_ month: Int) -> String {
        text("month.\(month)")
    }

    /// The month of a day with its year, for example "januar 2027".
    func monthAndYear(_ day: Day) -> String { "\(month(day.month)) \(day.year)" }

    /// A time of day, for example "9.30".
    ///
    /// - Parameter time: The time.
    /// - Returns: Hours as spoken, minutes in two figures.
    public func time(_ time: ClockTime) -> String {
        let minute = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
        return text(Phrase("time", ["hour": .number(time.hour), "minute": .text(minute)]))
    }

    /// A stretch of time, for example "9.30–12.00".
    ///
    /// - Parameter span: The stretch.
    /// - Returns: Start and end.
    public func span(_ span: ClockSpan) -> String {
        text(
            Phrase("time.span", ["start": .text(time(span.start)), "end": .text(time(span.end))])
        )
    }

    /// A length of time, for example "2 timer og 30 minutter".
    ///
    /// - Parameter seconds: Whole minutes are said, the rest is dropped.
    /// - Returns: Hours and minutes in words.
    public func length(seconds: Int) -> String {
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        var parts: [String] = []
        if hours > 0 { parts.append(text(Phrase("hours", ["count": .number(hours)]))) }
        if minutes > 0 || hours == 0 {
            parts.append(text(Phrase("minutes", ["count": .number(minutes)])))
        }
        return joined(parts)
    }
}
