internal import CivilTime

/// When the events of a stored series take place, and what each is like where nothing else is said.
struct EventTimes {
    /// The event that the series repeats.
    let master: EventPart

    /// Whether it is a series at all.
    let isSeries: Bool

    /// The places that exceptions take out.
    let excluded: [ZonedDate]

    /// Dates that no rule gives.
    let additions: [ZonedDate]

    /// How long those are that have a length of their own, by their places (RFC 5545 §3.8.5.2).
    private let lengths: [Instant: EventLength]

    private let exceptions: EventSeries.Occurrences
    private let form: SeriesForm
    private var times: SeriesTimes

    /// Reads the times of a stored event; nothing where it has no master that begins at some time.
    init?(_ event: ScheduledEvent, loadZone: @escaping (String) -> Zone?) {
        guard let master = event.master, let start = master.start, let length = master.length else {
            return nil
        }
        let zones = event.others.filter { $0.first == .begin("VTIMEZONE") }
        let alone = ScheduledEvent(uid: event.uid, head: [], others: zones, master: master)
        let tree = alone.tree
        guard let calendar = tree.calendars.first else { return nil }
        var reading = DateReading(of: tree, calendar, loadZone: loadZone)
        let components = tree.components(in: calendar, .vevent).compactMap {
            reading.event($0, of: tree)
        }
        let series = reading.series(components, of: tree)
        self.master = master
        isSeries = !series.rules.isEmpty || !series.additions.isEmpty
        form = SeriesForm(start: start, length: length, home: nil)
        times = SeriesTimes(series.rules, form, series.additions)
        exceptions = series.exceptions
        additions = series.additions.map(\.start)
        lengths = Dictionary(
            series.additions.compactMap { date in date.length.map { (date.start.instant, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        excluded = series.excluded.map { date in
            // A date in a series of times stands for the event of that day.
            guard date.isDay, !start.isDay else { return date }
            return start.with(local: CivilDateTime(date.local.day, start.local.time))
        }
    }

    /// The place that a `RECURRENCE-ID` means, in the form of the series' start.
    ///
    /// It is found by the moment, whatever zone and form it is written in.
    ///
    /// - Returns: The place, and whether the series has or had an event there.
    mutating func place(of recurrence: ZonedDate) -> (place: ZonedDate, isNamed: Bool) {
        let meaning = form.meaning(of: recurrence) { times.contains($0) }
        guard meaning.place.isDay, let start = master.start, !start.isDay else {
            return (place: meaning.place, isNamed: meaning.isNamed)
        }
        let local = CivilDateTime(meaning.place.local.day, start.local.time)
        let place = start.with(local: local)
        return (place: place, isNamed: times.contains(place))
    }

    /// Whether the series names a moment, exceptions left aside.
    mutating func names(_ instant: Instant) -> Bool {
        guard let start = master.start else { return false }
        return times.contains(start.with(instant: instant))
    }

    /// How long the event at a place is, where it has a length of its own.
    func ownLength(at place: Instant) -> EventLength? { lengths[place] }

    /// Whether an exception takes the event at a place out.
    func isExcluded(_ place: ZonedDate) -> Bool { exceptions.contains(place) }

    /// The event at a place as the series has it, with the place written in the form of its start.
    func part(at place: ZonedDate) -> EventPart {
        var part = master
        let line = master.first(.dtstart)
        for property in EventTimes.ofSeries { part.lines.removeAll { $0.property == property } }
        part.set(ContentLine.date(.dtstart, place, like: line), for: .dtstart)
        part.start = place
        let own = ownLength(at: place.instant)
        if own != nil {
            part.length = own
            part.set(nil, for: .duration)
        }
        if let ending = master.first(.dtend) ?? (own == nil ? nil : line),
            let length = own ?? master.length
        {
            var end = length.end(from: place)
            // The end may be by another clock than the start.
            if let zone = ending.parameter("TZID"), zone != line?.parameter("TZID"),
                let written = master.endZone
            {
                end = end.in(written)
            } else if DateValue(ending.value)?.isUTC == true, !place.isMoment, !place.isDay {
                end = ZonedDate(value: .utc(end.instant), zone: nil)
            }
            part.set(ContentLine.date(.dtend, end, like: ending), for: .dtend)
        }
        let recurrence = ContentLine.date(.recurrenceID, place, like: line)
        if let recurrence {
            let start = part.lines.firstIndex { $0.property == .dtstart } ?? 0
            part.lines.insert(recurrence, at: start)
        }
        part.recurrence = place
        return part
    }

    /// What only a series has.
    static let ofSeries: [PropertyName] = [.rrule, .rdate, .exdate, .exrule, .recurrenceID]
}

extension EventPart {
    /// The clock by which the end is written, where it is another than that of the start.
    var endZone: Zone? { endDate?.zone }
}

extension ZonedDate {
    /// The same moment by the clock of a zone.
    func `in`(_ zone: Zone) -> ZonedDate {
        ZonedDate(value: .local(zone.local(instant)), zone: zone)
    }
}
