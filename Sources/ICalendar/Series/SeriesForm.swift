internal import CivilTime

/// What a date means in a series: an exception, an added date, or the place of a changed event.
///
/// It should have the form of the series' start (RFC 5545 §3.8.4.4, §3.8.5.1). Where it has another,
/// it stands for the local day of a series of days, and for the clock of a series of times.
struct SeriesForm {
    let start: ZonedDate

    /// The zone that the calendar is kept in, if it says one.
    let home: Zone?

    /// Whose days a date means in a series of moments; nothing means those of UTC.
    let days: Zone?

    init(start: ZonedDate, length: EventLength, home: Zone?) {
        (self.start, self.home) = (start, home)
        days = start.isMoment ? home ?? SeriesForm.clock(of: start, length) : nil
    }

    /// The clock by which moments of whole days begin at midnight, where nobody names it.
    private static func clock(of start: ZonedDate, _ length: EventLength) -> Zone? {
        let seconds = start.local.time.secondsSinceMidnight
        guard seconds != 0, length.isOfWholeDays else { return nil }
        return .fixed(offset: seconds >= 43_200 ? 86_400 - seconds : -seconds, name: "")
    }

    /// The beginning of a day, in the form of the series.
    func midnight(of day: Day) -> ZonedDate {
        let midnight = CivilDateTime(day, .midnight)
        guard let days else { return start.with(local: midnight) }
        return start.with(instant: days.instant(midnight))
    }

    /// The day that a moment means in a series of days, the likeliest first.
    private func days(of instant: Instant) -> [Day] {
        let written = instant.utc
        // Midnight somewhere: in Denmark it is 22:00 or 23:00 of the day before.
        let isMidnight = written.time.secondsSinceMidnight % 900 == 0
        let isBefore = written.time.secondsSinceMidnight > 43_200
        let near = written.day.advanced(by: isMidnight && isBefore ? 1 : 0)
        return (home.map { [$0.local(instant).day] } ?? [])
            + [near, written.day, written.day.advanced(by: isBefore ? 1 : 0)]
    }

    /// What a date can mean, the likeliest first, and how many of these are of its own moment.
    ///
    /// A date stands for the whole day where the series has times.
    func meanings(of date: ZonedDate) -> (places: [ZonedDate], exact: Int) {
        switch (start.value, date.value) {
        case (.day, .day): return ([date], 1)
        case (.day, .local(let local)): return ([day(local.day)], 0)
        case (.day, .utc(let instant)): return (days(of: instant).map(day), 0)
        case (_, .day): return ([date], 0)
        case (.local, .local(let local)):
            let clock = start.with(local: local)
            guard start.zone != nil, date.zone != nil else {
                return ([clock], start.zone == date.zone ? 1 : 0)
            }
            if start.zone == date.zone { return ([date], 1) }
            return ([start.with(instant: date.instant), clock], 1)
        case (.local, .utc(let instant)):
            let clock = start.with(local: instant.utc)
            if start.zone != nil { return ([start.with(instant: instant), clock], 1) }
            return ((home.map { [start.with(local: $0.local(instant))] } ?? []) + [clock], 0)
        case (.utc, .utc): return ([date], 1)
        case (.utc, .local(let local)):
            let clock = start.with(local: local)
            if date.zone != nil { return ([start.with(instant: date.instant), clock], 1) }
            return (
                [clock] + (home.map { [start.with(instant: $0.instant(local))] } ?? []), 0
            )
        }
    }

    /// The one that is meant of several places that the series can have, and whether it is of
    /// another form.
    ///
    /// - Parameters:
    ///   - date: As it was written.
    ///   - isNamed: Whether the series has an event at a place.
    /// - Returns: The likeliest place that it has, or the likeliest where it has none.
    func meaning(
        of date: ZonedDate,
        isNamed: (ZonedDate) -> Bool
    ) -> (place: ZonedDate, isOther: Bool, isNamed: Bool) {
        let (places, exact) = meanings(of: date)
        for (index, place) in places.enumerated() where isNamed(place) {
            return (place, index >= exact, true)
        }
        return (places[0], exact == 0, false)
    }

    private func day(_ day: Day) -> ZonedDate { ZonedDate(value: .day(day), zone: nil) }
}

/// The times of a series, asked for one at a time.
struct SeriesTimes {
    private let start: ZonedDate
    /// Whose days the days of moments are.
    private let clock: Zone?
    private var rules: [Exclusion]
    private var others = EventSeries.Occurrences()
    private var days: Set<Day> = []

    /// How often a rule may still be asked; afterwards everything is taken for named.
    private var remaining = 20_000

    init(_ rules: [RecurrenceRule], _ form: SeriesForm, _ additions: [EventSeries.Addition]) {
        let start = form.start
        (self.start, clock) = (start, form.days)
        self.rules = rules.map { Exclusion($0, start: start.local, stepLimit: 10_000) }
        for date in [start] + additions.map(\.start) {
            others.insert(date, inSeriesOf: start)
            days.insert(date.day(ofMomentsBy: clock))
        }
    }

    /// The times of the series' clock that stand for the moment of a place: its own, what clocks
    /// show then, and one that they skip.
    private func locals(of place: ZonedDate) -> [CivilDateTime] {
        guard let zone = place.zone else { return [place.local] }
        var locals = [place.local]
        let instant = place.instant.secondsSinceEpoch
        for before in [0, 86_400] {
            let offset = zone.offset(at: Instant(secondsSinceEpoch: instant - before))
            let local = CivilDateTime(secondsSinceEpoch: instant + offset)
            if !locals.contains(local), zone.instant(local) == place.instant {
                locals.append(local)
            }
        }
        return locals
    }

    /// The first time of a day by the clock of the series.
    private func first(on day: Day) -> CivilDateTime {
        let midnight = CivilDateTime(day, .midnight)
        return clock.map { $0.instant(midnight).utc } ?? midnight
    }

    private func day(of local: CivilDateTime) -> Day {
        clock?.local(Instant(utc: local)).day ?? local.day
    }

    /// Whether the series has an event at a place in its form, or on a day where it has times.
    mutating func contains(_ place: ZonedDate) -> Bool {
        let isDay = place.isDay && !start.isDay
        if isDay ? days.contains(place.local.day) : others.contains(place) { return true }
        let locals = isDay ? [] : locals(of: place)
        for index in rules.indices {
            remaining -= 1
            guard remaining > 0, !rules[index].isTruncated else { return true }
            if isDay {
                let first = first(on: place.local.day)
                guard let next = rules[index].first(from: first) else { continue }
                if day(of: next) == place.local.day { return true }
            } else if locals.contains(where: { rules[index].contains($0) }) {
                return true
            }
        }
        return rules.contains(where: \.isTruncated)
    }
}
