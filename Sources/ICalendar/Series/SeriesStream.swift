internal import CivilTime

/// Events of one series in the order of their starts, found one at a time.
///
/// A series is several streams: what its rules give up to the first change of all that follows,
/// what they give after it, and so on, the dates that were added, and the overrides.
struct SeriesStream {
    /// What the window is for events by one clock.
    struct Window {
        let from: DateValue
        let to: DateValue

        /// The moments of the bounds; one without `Z` is by the clock of the event.
        func span(for date: ZonedDate) -> Span {
            Span(
                from: ZonedDate.instant(from, date.zone),
                to: ZonedDate.instant(to, date.zone)
            )
        }
    }

    /// A window for the events of one clock.
    struct Span {
        let from: Instant
        let to: Instant

        func contains(_ start: ZonedDate, _ end: ZonedDate) -> Bool {
            !isPast(start) && (start.instant >= from || end.instant > from)
        }

        func isPast(_ start: ZonedDate) -> Bool {
            start.instant >= to
        }
    }

    private enum Source {
        case zoned(ZonedRecurrence)
        case local(Recurrence)
        case additions(ArraySlice<EventSeries.Addition>)
        case overrides(ArraySlice<EventComponent>)
        case single
        case done
    }

    private let series: EventSeries
    private let window: Window

    /// The window by the clock of the events that are shown.
    private let span: Span

    /// The component that says what the events are, and by how much they are moved.
    private let shown: EventComponent
    private let shift: Int

    /// The part of the series that the stream is for, by the times before they were moved.
    private let first: Instant?
    private let end: Instant?
    private var source: Source
    private var exclusions: [Exclusion]

    /// Events in a row that were left out; as many as a rule may take steps end the stream.
    private var leftOut = 0
    private let stepLimit: Int

    /// Whether there were no more only because too many steps were needed.
    private(set) var isTruncated = false

    /// All streams of a series.
    static func streams(_ series: EventSeries, _ window: Window, stepLimit: Int) -> [SeriesStream] {
        var streams: [SeriesStream] = []
        if !series.overrides.isEmpty, let shown = series.overrides.first {
            let sorted = series.overrides.sorted { $0.start.instant < $1.start.instant }
            streams.append(
                SeriesStream(series, window, shown, nil, .overrides(sorted[...]), stepLimit)
            )
        }
        guard let master = series.master else { return streams }
        let parts: [EventComponent?] = [nil] + series.changes
        for (index, change) in parts.enumerated() {
            let next = index + 1 < parts.count ? parts[index + 1]?.recurrenceID?.instant : nil
            let shown = change ?? master
            if series.rules.isEmpty {
                streams.append(SeriesStream(series, window, shown, next, .single, stepLimit))
            }
            for rule in series.rules {
                var stream = SeriesStream(series, window, shown, next, .done, stepLimit)
                stream.source = stream.source(rule, master, stepLimit)
                streams.append(stream)
            }
            if !series.additions.isEmpty {
                let additions = series.additions[...]
                streams.append(
                    SeriesStream(series, window, shown, next, .additions(additions), stepLimit)
                )
            }
        }
        return streams
    }

    private init(
        _ series: EventSeries,
        _ window: Window,
        _ shown: EventComponent,
        _ end: Instant?,
        _ source: Source,
        _ stepLimit: Int
    ) {
        self.stepLimit = stepLimit
        self.series = series
        self.window = window
        self.shown = shown
        span = window.span(for: shown.start)
        self.end = end
        self.source = source
        let start = series.master?.start.local
        exclusions =
            start.map { start in
                series.exceptionRules.map { Exclusion($0, start: start) }
            } ?? []
        let place = shown.appliesToFuture ? shown.recurrenceID : nil
        first = place?.instant
        shift =
            place.map { shown.start.local.secondsSinceEpoch - $0.local.secondsSinceEpoch } ?? 0
    }

    /// A rule from where its events can reach the window.
    private func source(_ rule: RecurrenceRule, _ master: EventComponent, _ stepLimit: Int)
        -> Source
    {
        // A move is by the clock, which may have changed meanwhile.
        let margin = shift == 0 ? 0 : 86_400
        let longest = max(master.length.bound, shown.length.bound) + margin
        var from = span.from.secondsSinceEpoch - longest - shift
        if let first { from = max(from, first.secondsSinceEpoch) }
        let start = master.start.local
        if let zone = master.start.zone {
            return .zoned(
                ZonedRecurrence(
                    rule,
                    start: start,
                    in: zone,
                    from: Instant(secondsSinceEpoch: from),
                    includesStart: true,
                    stepLimit: stepLimit
                )
            )
        }
        return .local(
            Recurrence(
                rule,
                start: start,
                from: CivilDateTime(secondsSinceEpoch: from),
                includesStart: true,
                stepLimit: stepLimit
            )
        )
    }

    /// The next event that reaches into the window, or nothing.
    mutating func next() -> CalendarExpansion.Instance? {
        while true {
            if case .overrides(let rest) = source {
                guard let component = rest.first else { return nil }
                source = .overrides(rest.dropFirst())
                let end = component.length.end(from: component.start)
                guard window.span(for: component.start).contains(component.start, end) else {
                    continue
                }
                // Where there is a series, its place has the form of that.
                return instance(component, component.recurrenceID, component.start, end)
            }
            guard let (place, length) = nextPlace() else { return nil }
            if let first, place.instant < first { continue }
            if let end, place.instant >= end { return nil }
            let start = moved(place)
            guard !span.isPast(start) else { return nil }
            if isLeftOut(place) {
                leftOut += 1
                guard leftOut < stepLimit else {
                    isTruncated = true
                    return nil
                }
                continue
            }
            leftOut = 0
            let end = (length ?? shown.length).end(from: start)
            guard span.contains(start, end) else { continue }
            return instance(shown, isRepeated ? place : nil, start, end)
        }
    }

    /// Whether the stream's events come before others at the same time: a date that was added with
    /// a length of its own is meant to have that length (RFC 5545 §3.8.5.2).
    var isPrior: Bool {
        if case .additions = source { true } else { false }
    }

    private var isRepeated: Bool {
        !series.rules.isEmpty || !series.additions.isEmpty || !series.overrides.isEmpty
            || !series.changes.isEmpty
    }

    /// The next time of the series, before it is moved.
    private mutating func nextPlace() -> (place: ZonedDate, length: EventLength?)? {
        guard let start = series.master?.start else { return nil }
        switch source {
        case .zoned(var times):
            let next = times.next()
            source = .zoned(times)
            guard let next else {
                isTruncated = times.isTruncated
                return nil
            }
            return (place: start.with(local: next.local, instant: next.instant), length: nil)
        case .local(var times):
            let next = times.next()
            source = .local(times)
            guard let next else {
                isTruncated = times.isTruncated
                return nil
            }
            return (place: start.with(local: next), length: nil)
        case .additions(let rest):
            guard let addition = rest.first else { return nil }
            source = .additions(rest.dropFirst())
            return (place: addition.start, length: addition.length)
        case .single:
            source = .done
            return (place: start, length: nil)
        case .overrides, .done:
            return nil
        }
    }

    private mutating func isLeftOut(_ place: ZonedDate) -> Bool {
        if series.exceptions.contains(place) || series.overridden.contains(place) { return true }
        for index in exclusions.indices where exclusions[index].contains(place.local) {
            return true
        }
        return false
    }

    private func moved(_ place: ZonedDate) -> ZonedDate {
        guard shown.appliesToFuture else { return place }
        let seconds = place.local.secondsSinceEpoch + shift
        return shown.start.with(local: CivilDateTime(secondsSinceEpoch: seconds))
    }

    private func instance(
        _ component: EventComponent,
        _ place: ZonedDate?,
        _ start: ZonedDate,
        _ end: ZonedDate
    ) -> CalendarExpansion.Instance {
        CalendarExpansion.Instance(
            uid: component.uid,
            recurrenceID: place?.shown,
            start: start.shown,
            end: end.shown,
            summary: component.summary,
            status: component.status,
            component: component.id
        )
    }
}
