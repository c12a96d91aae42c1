internal import CivilTime

/// A change of clocks that happened or will happen, from one local time to another.
struct HistoricalOnset: Hashable, Sendable {
    let instant: Instant
    let offsetFrom: UTCOffset
    let offsetTo: UTCOffset
    let type: Zone.LocalTimeType

    init(
        _ instant: Instant,
        from: Zone.LocalTimeType,
        to type: Zone.LocalTimeType,
        in zone: Zone
    ) throws(ZoneError) {
        guard let offsetFrom = UTCOffset(seconds: from.offset) else {
            throw .offsetOutOfRange(zone: zone.identifier, seconds: from.offset)
        }
        guard let offsetTo = UTCOffset(seconds: type.offset) else {
            throw .offsetOutOfRange(zone: zone.identifier, seconds: type.offset)
        }
        self.instant = instant
        self.offsetFrom = offsetFrom
        self.offsetTo = offsetTo
        self.type = type
    }

    /// The clock of the change, by the offset before it.
    var local: CivilDateTime {
        CivilDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + offsetFrom.seconds)
    }

    /// Whether another change is between the same two local times.
    func isAlike(_ other: HistoricalOnset) -> Bool {
        offsetFrom == other.offsetFrom && type == other.type
    }

    /// An observance that begins with this change.
    func observance(
        rules: [RecurrenceRule] = [],
        dates: [DateValue] = []
    ) -> ZoneDefinition.Observance {
        ZoneDefinition.Observance(
            type.isDaylight ? .daylight : .standard,
            start: local,
            offsetFrom: offsetFrom,
            offsetTo: offsetTo,
            name: type.abbreviation,
            rules: rules,
            dates: dates
        )
    }

    /// The yearly rules that could have fixed this day: its weekday in the month, or its date.
    var yearlyRules: [(change: PosixRule.YearlyChange, text: String)] {
        let (year, month, day) = local.day.parts
        let weekday = local.day.weekday
        let seconds = local.time.secondsSinceMidnight
        var weeks: [Int] = []
        // Of two forms for the same days the last of the month comes first: it is the usual law.
        if day + 7 > Day.count(ofMonth: month, in: year) { weeks.append(5) }
        if day <= 28 { weeks.append((day + 6) / 7) }
        var rules = weeks.map { week in
            (
                change: PosixRule.YearlyChange(
                    date: .weekday(month: month, week: week, weekday: weekday),
                    seconds: seconds
                ),
                text: "BYMONTH=\(month);BYDAY=\(week == 5 ? -1 : week)\(weekday.code)"
            )
        }
        // A year without a leap day, which comes every fourth year only.
        if let plain = Day(year: 1970, month: month, day: day) {
            rules.append(
                (
                    change: PosixRule.YearlyChange(
                        date: .dayWithoutLeapDay(plain.dayOfYear),
                        seconds: seconds
                    ),
                    text: "BYMONTH=\(month);BYMONTHDAY=\(day)"
                )
            )
        }
        return rules
    }
}
