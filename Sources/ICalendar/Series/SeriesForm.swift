internal import CivilTime

/// What a date means in a series: an exception, an added date, or the place of a changed event.
///
/// It should have the form of the series' start (RFC 5545 §3.8.4.4, §3.8.5.1). Where it has another,
/// it stands for the local day of a series of days, and for the clock of a series of times.
struct SeriesForm {
    let start: ZonedDate

    /// The zone that the calendar is kept in, if it says one.
    let home: Zone?

    /// What a date can mean, the likeliest first, and how many of these are of its own moment.
    ///
    /// A date stands for the whole day where the series has times.
    func meanings(of date: ZonedDate) -> (places: [ZonedDate], exact: Int) {
        switch (start.value, date.value) {
        case (.day, .day): return ([date], 1)
        case (.day, .local(let local)): return ([day(local.day)], 0)
        case (.day, .utc(let instant)):
            // Midnight somewhere: of the zone that is known, else of the nearest day.
            let written = instant.utc
            let rounded = written.day.advanced(by: written.time.hour >= 12 ? 1 : 0)
            let days = (home.map { [$0.local(instant).day] } ?? []) + [written.day, rounded]
            return (days.map(day), 0)
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
    private var rules: [Exclusion]
    private var others = EventSeries.Occurrences()
    private var days: Set<Day> = []

    /// How often a rule may still be asked; afterwards everything is taken for named.
    private var remaining = 20_000

    init(_ rules: [RecurrenceRule], _ start: ZonedDate, _ additions: [EventSeries.Addition]) {
        self.start = start
        self.rules = rules.map { Exclusion($0, start: start.local, stepLimit: 10_000) }
        for date in [start] + additions.map(\.start) {
            others.insert(date, inSeriesOf: start)
            days.insert(date.local.day)
        }
    }

    /// Whether the series has an event at a place in its form, or on a day where it has times.
    mutating func contains(_ place: ZonedDate) -> Bool {
        let isDay = place.isDay && !start.isDay
        if isDay ? days.contains(place.local.day) : others.contains(place) { return true }
        for index in rules.indices {
            remaining -= 1
            guard remaining > 0, !rules[index].isTruncated else { return true }
            if isDay {
                guard let next = rules[index].first(from: place.local) else { continue }
                if next.day == place.local.day { return true }
            } else if rules[index].contains(place.local) {
                return true
            }
        }
        return !rules.isEmpty && rules.contains(where: \.isTruncated)
    }
}
