public import CivilTime

/// The events of a calendar as they take place: series followed, exceptions and overrides applied.
///
/// Follows RFC 5545 §3.8.4.4 and §3.8.5: `RRULE`, `RDATE` (periods too), `EXDATE`, `RECURRENCE-ID`
/// and `RANGE=THISANDFUTURE`. `DTSTART` is always one of a series. Nothing is followed further than
/// it is asked for.
public struct CalendarExpansion {
    /// One event at one time.
    public struct Instance: Hashable, Sendable {
        /// Which event it is.
        public let uid: String
        /// Which of a series it is, as the series had it; nothing for an event on its own.
        public let recurrenceID: ZonedDate?
        /// When it begins.
        public let start: ZonedDate
        /// When it is over: the first moment, or the first day, that no longer belongs to it.
        public let end: ZonedDate
        /// What it is called.
        public let summary: String
        /// Whether it takes place, as `STATUS` says it.
        public let status: String?
        /// The component that says all else.
        public let component: CalendarTree.ComponentID
    }

    private let series: [EventSeries]

    /// What there was to say, by the reader of the text and about its dates.
    public private(set) var diagnostics: DiagnosticLog

    /// Finds the events of a text.
    ///
    /// - Parameters:
    ///   - tree: The text.
    ///   - diagnostics: What its reader had to say.
    ///   - loadZone: Gives the zone of an IANA name where the text does not define it, or nothing.
    public init(
        _ tree: CalendarTree,
        diagnostics: DiagnosticLog = DiagnosticLog(),
        loadZone: @escaping (String) -> Zone?
    ) {
        var log = diagnostics
        var series: [EventSeries] = []
        for calendar in tree.calendars {
            let definitions = tree.components(in: calendar, .vtimezone).compactMap {
                ZoneDefinition($0, of: tree, &log)
            }
            let resolver = ZoneResolver(definitions: definitions, load: loadZone)
            var reading = DateReading(resolver: resolver, diagnostics: log)
            series += reading.allSeries(of: calendar, in: tree)
            log = reading.diagnostics
        }
        self.series = series
        self.diagnostics = log
    }

    /// The events that reach into a window, by their start and then their UID.
    ///
    /// - Parameters:
    ///   - from: The beginning of the window; a bound without `Z` is by the clock of each event.
    ///   - to: Its end, which is the first moment that does not belong to it.
    ///   - limit: How many events are given at most.
    ///   - stepLimit: How far a rule without a hit is followed.
    /// - Returns: The events, and whether there are more than the limit.
    /// - Complexity: O(*s* + *n* log *s*) for *n* events and *s* series; the time between the start
    ///   of a series and the window costs nothing, but for a `COUNT`.
    public mutating func instances(
        from: DateValue,
        to: DateValue,
        limit: Int = 100_000,
        stepLimit: Int = Recurrence.defaultStepLimit
    ) -> (instances: [Instance], isTruncated: Bool) {
        let window = SeriesStream.Window(from: from, to: to)
        var heap = InstanceHeap()
        var truncated = false
        for (index, series) in series.enumerated() {
            for stream in SeriesStream.streams(series, window, stepLimit: stepLimit) {
                truncated = heap.push(stream, index) || truncated
            }
        }
        var instances: [Instance] = []
        var latest: [Int: ZonedDate] = [:]
        var hasMore = false
        while let (instance, series, wasTruncated) = heap.pop() {
            truncated = truncated || wasTruncated
            if let place = instance.recurrenceID {
                // Two rules, or a rule and an added date, may name the same time.
                guard latest[series]?.instant != place.instant else { continue }
                latest[series] = place
            }
            guard instances.count < limit else {
                hasMore = true
                break
            }
            instances.append(instance)
        }
        if truncated {
            let start = TextPosition(line: 1, column: 1, octet: 0)
            diagnostics.add(.error, start, .tooManySteps(limit: stepLimit))
        }
        instances.sort(by: CalendarExpansion.isBefore)
        return (instances: instances, isTruncated: hasMore)
    }

    static func isBefore(_ left: Instance, _ right: Instance) -> Bool {
        if left.start.instant != right.start.instant {
            return left.start.instant < right.start.instant
        }
        if left.uid != right.uid { return left.uid < right.uid }
        return (left.recurrenceID?.instant.secondsSinceEpoch ?? .min)
            < (right.recurrenceID?.instant.secondsSinceEpoch ?? .min)
    }
}

/// The streams of all series by their next event.
private struct InstanceHeap {
    private struct Entry {
        let instance: CalendarExpansion.Instance
        let series: Int
        var stream: SeriesStream
    }

    private var entries: [Entry] = []

    /// Adds a stream unless it has nothing; true where it had to give up.
    mutating func push(_ stream: SeriesStream, _ series: Int) -> Bool {
        var stream = stream
        guard let instance = stream.next() else { return stream.isTruncated }
        entries.append(Entry(instance: instance, series: series, stream: stream))
        var child = entries.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            entries.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
        return false
    }

    /// The earliest event, and whether its stream had to give up after it.
    mutating func pop() -> (instance: CalendarExpansion.Instance, series: Int, truncated: Bool)? {
        guard let first = entries.first else { return nil }
        var stream = first.stream
        var truncated = false
        if let next = stream.next() {
            entries[0] = Entry(instance: next, series: first.series, stream: stream)
        } else {
            truncated = stream.isTruncated
            entries.swapAt(0, entries.count - 1)
            entries.removeLast()
        }
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < entries.count && isBefore(child, least) {
                least = child
            }
            guard least != parent else { break }
            entries.swapAt(parent, least)
            parent = least
        }
        return (instance: first.instance, series: first.series, truncated: truncated)
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (entries[left], entries[right])
        if CalendarExpansion.isBefore(first.instance, second.instance) { return true }
        return first.stream.isPrior && !second.stream.isPrior
            && !CalendarExpansion.isBefore(second.instance, first.instance)
    }
}
