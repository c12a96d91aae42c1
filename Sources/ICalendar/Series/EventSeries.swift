internal import CivilTime

/// An event with all that its text says about when it recurs, or one changed event on its own.
struct EventSeries {
    /// The event that the series repeats; nothing where only changed events of it stand in the text.
    let master: EventComponent?

    let rules: [RecurrenceRule]
    let exceptionRules: [RecurrenceRule]
    let additions: [Addition]

    /// Moments and days on which there is no event of the series.
    let exceptions: Occurrences

    /// Events of the series that are otherwise, each once.
    let overrides: [EventComponent]

    /// Changes of an event and all after it, in the order of their places in the series.
    let changes: [EventComponent]

    /// Where overrides stand in the series.
    let overridden: Occurrences

    /// A date that no rule gives, perhaps with a length of its own.
    struct Addition {
        let start: ZonedDate
        let length: EventLength?
    }

    /// Times of a series, told by the moment or by the day.
    struct Occurrences {
        private var moments: Set<Instant> = []
        private var days: Set<Day> = []

        /// Adds a time; a date stands for the whole day where the series has times.
        mutating func insert(_ date: ZonedDate, inSeriesOf start: ZonedDate?) {
            if date.isDay, start?.isDay == false {
                days.insert(date.local.day)
            } else {
                moments.insert(date.instant)
            }
        }

        func contains(_ date: ZonedDate) -> Bool {
            moments.contains(date.instant) || !days.isEmpty && days.contains(date.local.day)
        }
    }
}

extension DateReading {
    /// Puts the components of one UID together.
    mutating func series(_ components: [EventComponent], of tree: CalendarTree) -> EventSeries {
        let master = newest(components.filter { $0.recurrenceID == nil })
        var byPlace: [Instant: [EventComponent]] = [:]
        for component in components {
            guard let place = component.recurrenceID else { continue }
            byPlace[place.instant, default: []].append(component)
        }
        let changed = byPlace.sorted { $0.key < $1.key }.compactMap { newest($0.value) }
        let overrides = changed.filter { !$0.appliesToFuture || master == nil }
        let changes = changed.filter { $0.appliesToFuture && master != nil }
        var overridden = EventSeries.Occurrences()
        for override in overrides {
            if let place = override.recurrenceID {
                overridden.insert(place, inSeriesOf: master?.start)
            }
        }
        guard let master else {
            return EventSeries(
                master: nil,
                rules: [],
                exceptionRules: [],
                additions: [],
                exceptions: EventSeries.Occurrences(),
                overrides: overrides,
                changes: [],
                overridden: overridden
            )
        }
        var exceptions = EventSeries.Occurrences()
        for date in dates(tree.properties(in: master.id, .exdate)) {
            exceptions.insert(date, inSeriesOf: master.start)
        }
        let series = EventSeries(
            master: master,
            rules: rules(tree.properties(in: master.id, .rrule), master),
            exceptionRules: rules(tree.properties(in: master.id, .exrule), master),
            additions: additions(tree.properties(in: master.id, .rdate), master),
            exceptions: exceptions,
            overrides: overrides,
            changes: changes,
            overridden: overridden
        )
        tellStrays(series, tree)
        return series
    }

    /// Rules of one event that are followed; the standard wants at most one.
    private static let rules = 50

    /// Says which changed events are none of the series, and whether a rule leaves the start out.
    private mutating func tellStrays(_ series: EventSeries, _ tree: CalendarTree) {
        guard let master = series.master else { return }
        var rules = series.rules.map { Exclusion($0, start: master.start.local) }
        var others = EventSeries.Occurrences()
        others.insert(master.start, inSeriesOf: master.start)
        for addition in series.additions {
            others.insert(addition.start, inSeriesOf: master.start)
        }
        let changed = (series.overrides + series.changes).compactMap { component in
            component.recurrenceID.map { (id: component.id, place: $0) }
        }
        for (id, place) in changed.sorted(by: { $0.place.instant < $1.place.instant }) {
            // A date stands for the whole day, and another clock for the same moment.
            guard place.isDay == master.start.isDay, !others.contains(place) else { continue }
            let isSameClock =
                place.zone == master.start.zone && place.isMoment == master.start.isMoment
            let local = isSameClock ? place.local : master.start.with(instant: place.instant).local
            var isNamed = false
            for index in rules.indices where rules[index].contains(local) { isNamed = true }
            guard !isNamed, let line = tree.first(.recurrenceID, in: id) else { continue }
            diagnostics.add(.warning, line.position(), .strayOverride(place.value.description))
        }
    }

    /// Of several texts for the same event the newest counts (RFC 5546 §2.1.5).
    private func newest(_ components: [EventComponent]) -> EventComponent? {
        components.enumerated().max { left, right in
            let (first, second) = (left.element, right.element)
            if first.sequence != second.sequence { return first.sequence < second.sequence }
            let stamps = (
                first.stamp?.secondsSinceEpoch ?? .min, second.stamp?.secondsSinceEpoch ?? .min
            )
            return stamps.0 != stamps.1 ? stamps.0 < stamps.1 : left.offset < right.offset
        }?.element
    }

    private mutating func rules(
        _ lines: [ContentLine],
        _ master: EventComponent
    ) -> [RecurrenceRule] {
        if lines.count > DateReading.rules {
            let problem = ReadingError.Problem.tooManyValues(limit: DateReading.rules)
            diagnostics.add(.error, lines[DateReading.rules].position, problem)
        }
        return lines.prefix(DateReading.rules).compactMap { line in
            guard line.valueOctets.count <= limits.ruleLength else {
                let problem = ReadingError.Problem.ruleTooLong(limit: limits.ruleLength)
                diagnostics.add(.error, line.position(), problem)
                return nil
            }
            var tolerated: [RuleError] = []
            do throws(RuleError) {
                let rule = try RecurrenceRule(lenient: line.value, tolerated: &tolerated)
                for error in tolerated {
                    let place = line.position(inValue: error.offset)
                    diagnostics.add(.warning, place, .badRule(error.problem))
                }
                return master.start.isDay ? rule.forDates : rule
            } catch {
                let place = line.position(inValue: error.offset)
                diagnostics.add(.error, place, .badRule(error.problem))
                return nil
            }
        }
    }

    private mutating func additions(
        _ lines: [ContentLine],
        _ master: EventComponent
    ) -> [EventSeries.Addition] {
        var additions: [EventSeries.Addition] = []
        for line in lines {
            for (text, offset) in items(line) {
                let parts = text.split(separator: "/", maxSplits: 1)
                guard let start = date(String(parts.first ?? ""), of: line, at: offset) else {
                    continue
                }
                var length: EventLength?
                if parts.count == 2 { length = self.length(String(parts[1]), of: line, start) }
                // Whatever its form, it is shown by the clock of the series.
                let isFixed = start.isMoment || start.zone != nil
                let place =
                    master.start.zone != nil && isFixed
                    ? master.start.with(instant: start.instant) : start
                additions.append(EventSeries.Addition(start: place, length: length))
            }
        }
        return additions.sorted { $0.start.instant < $1.start.instant }
    }

    /// The length that the second half of a period says.
    private mutating func length(
        _ text: String,
        of line: ContentLine,
        _ start: ZonedDate
    ) -> EventLength? {
        if let duration = DurationValue.duration(text), duration.days >= 0, duration.seconds >= 0 {
            return .nominal(duration)
        }
        guard let end = DateValue(text) else {
            diagnostics.add(.error, line.position(), .badValue(text, type: "PERIOD"))
            return nil
        }
        let seconds =
            ZonedDate(value: end, zone: start.zone).instant.secondsSinceEpoch
            - start.instant.secondsSinceEpoch
        guard seconds >= 0 else {
            diagnostics.add(.error, line.position(), .endNotAfterStart)
            return nil
        }
        return .seconds(seconds)
    }
}
