internal import CivilTime

extension ClockTime {
    var minute: Int { secondsSinceMidnight / 60 }
}

extension ClockSpan {
    /// The whole minutes that lie inside.
    var inside: MinuteSpan {
        MinuteSpan((start.secondsSinceMidnight + 59) / 60, end.secondsSinceMidnight / 60)
    }

    /// The minutes that it touches.
    var touched: MinuteSpan {
        MinuteSpan(start.secondsSinceMidnight / 60, (end.secondsSinceMidnight + 59) / 60)
    }
}

extension Venue {
    var freeTimes: FreeTimes {
        FreeTimes(
            weekly: hours.weekly,
            away: closures.map { $0.span.first.number...$0.span.last.number }
        )
    }
}

extension Availability {
    var freeTimes: FreeTimes {
        FreeTimes(
            weekly: hours.weekly,
            away: absences.map { $0.span.first.number...$0.span.last.number },
            busy: Dictionary(grouping: bookings, by: \.day.number).mapValues {
                $0.map(\.span.touched)
            }
        )
    }
}

extension [OpeningHours] {
    /// Spans for Monday to Sunday; hours that touch count as one stretch.
    var weekly: [[MinuteSpan]] {
        Weekday.allCases.map { weekday in
            filter { $0.weekdays.contains(weekday) }.map(\.span).united.map(\.inside)
        }
    }
}
