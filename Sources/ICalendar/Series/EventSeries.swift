internal import CivilTime

/// An event with all that its text says about when it recurs, or one changed event on its own.
struct EventSeries {
    /// The event that the series repeats; nothing where only changed events of it stand in the text.
    let master: EventComponent?

    let rules: [RecurrenceRule]
    let exceptionRules: [RecurrenceRule]
    let additions: [Addition]

    /// The places in the series that exceptions take out, in the order of the text.
    let excluded: [ZonedDate]

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
        private(set) var moments: Set<Instant> = []
        private(set) var days: Set<Day> = []

        /// Whose days these are, for moments; nothing means UTC.
        let clock: Zone?

        init(clock: Zone? = nil) { self.clock = clock }

        /// Adds a time; a date stands for the whole day where the series has times.
        mutating func insert(_ date: ZonedDate, inSeriesOf start: ZonedDate?) {
            if date.isDay, start?.isDay == false {
                days.insert(date.local.day)
            } else {
                moments.insert(date.instant)
            }
        }

        func contains(_ date: ZonedDate) -> Bool {
            moments.contains(date.instant)
                || !days.isEmpty && days.contains(date.day(ofMomentsBy: clock))
        }
    }
}

extension DateReading {
    /// Puts the events of a calendar together by their UID.
    ///
    /// - Parameters:
    ///   - calendar: A calendar of the tree.
    ///   - tree: The text.
    ///   - onlyTold: Whether only what there is to say of them is wanted; an event on its own is
    ///     passed over then.
    /// - Returns: The series in the order of the text.
    mutating func allSeries(
        of calendar: CalendarTree.ComponentID,
        in tree: CalendarTree,
        onlyTold: Bool = false
    ) -> [EventSeries] {
        if let home = home(of: calendar, in: tree) { self.home = home }
        isMessage = tree.first(.method, in: calendar) != nil
        var order: [String] = []
        var components: [String: [CalendarTree.ComponentID]] = [:]
        for (index, id) in tree.components(in: calendar, .vevent).enumerated() {
            let uid = tree.uid(of: id)
            // An event without a UID is one of its own.
            let key = uid.isEmpty ? "\u{0}\(index)" : uid
            if components[key] == nil { order.append(key) }
            components[key, default: []].append(id)
        }
        return order.flatMap { key -> [EventSeries] in
            let ids = components[key] ?? []
            if onlyTold, ids.count == 1, !ids.contains(where: { isSeries($0, tree) }) { return [] }
            let events = ids.compactMap { event($0, of: tree) }
            return events.isEmpty ? [] : parted(events, of: tree).map { series($0, of: tree) }
        }
    }

    private func isSeries(_ id: CalendarTree.ComponentID, _ tree: CalendarTree) -> Bool {
        SeriesCheck.ofSeries.properties.contains { tree.first($0, in: id) != nil }
    }

    /// The zone that a calendar is kept in: the one it names, or the only one it defines.
    private mutating func home(
        of calendar: CalendarTree.ComponentID,
        in tree: CalendarTree
    ) -> Zone? {
        let named = tree.properties(in: calendar).first { $0.name == "X-WR-TIMEZONE" }
        if let name = named?.value, let zone = resolver.resolve(name).found?.zone { return zone }
        let defined = tree.components(in: calendar, .vtimezone)
        guard defined.count == 1, let name = tree.first(.tzid, in: defined[0])?.value else {
            return nil
        }
        return resolver.resolve(TextValue.unescaped(name)).found?.zone
    }

    /// Puts the components of one UID together.
    mutating func series(_ components: [EventComponent], of tree: CalendarTree) -> EventSeries {
        let master = newest(components.filter { $0.recurrenceID == nil }, of: tree)
        let changed = components.filter { $0.recurrenceID != nil }
        guard let master else {
            let overrides = onePerPlace(changed, of: tree)
            // A message tells of one event and leaves its series to who has it.
            for override in overrides where !isMessage {
                guard let line = tree.first(.recurrenceID, in: override.id) else { continue }
                let problem = ReadingError.Problem.strayOverride(excerpt(line.valueOctets))
                diagnostics.add(line.position(), problem)
            }
            return EventSeries(
                master: nil,
                rules: [],
                exceptionRules: [],
                additions: [],
                excluded: [],
                exceptions: EventSeries.Occurrences(),
                overrides: overrides,
                changes: [],
                overridden: occurrences(overrides, in: nil)
            )
        }
        let rules = rules(tree.properties(in: master.id, .rrule), master)
        let additions = additions(tree.properties(in: master.id, .rdate), master)
        let form = SeriesForm(start: master.start, length: master.length, home: home)
        var times = SeriesTimes(rules, form, additions)
        let excluded = exceptions(tree.properties(in: master.id, .exdate), form, &times)
        var exceptions = EventSeries.Occurrences(clock: form.days)
        for date in excluded { exceptions.insert(date, inSeriesOf: master.start) }
        let placed = changed.sorted { instant($0) < instant($1) }
            .map { inPlace($0, form, &times, of: tree) }
        let current = onePerPlace(placed, of: tree).filter {
            !isOutdated($0, master, exceptions, of: tree)
        }
        let overrides = current.filter { !$0.appliesToFuture }
        return EventSeries(
            master: master,
            rules: rules,
            exceptionRules: self.rules(tree.properties(in: master.id, .exrule), master),
            additions: additions,
            excluded: excluded,
            exceptions: exceptions,
            overrides: overrides,
            changes: current.filter(\.appliesToFuture),
            overridden: occurrences(overrides, in: form)
        )
    }

    /// Rules of one event that are followed; the standard wants at most one.
    private static let rules = 50

    private func instant(_ component: EventComponent) -> Instant {
        component.recurrenceID?.instant ?? component.start.instant
    }

    private func occurrences(
        _ overrides: [EventComponent],
        in form: SeriesForm?
    ) -> EventSeries.Occurrences {
        var overridden = EventSeries.Occurrences(clock: form?.days)
        for override in overrides {
            if let place = override.recurrenceID {
                overridden.insert(place, inSeriesOf: form?.start)
            }
        }
        return overridden
    }

    /// Of the texts for each place the newest, by their places.
    private mutating func onePerPlace(
        _ components: [EventComponent],
        of tree: CalendarTree
    ) -> [EventComponent] {
        Dictionary(grouping: components, by: instant).sorted { $0.key < $1.key }
            .compactMap { newest($0.value, of: tree) }
    }

    /// The places in the series that exceptions take out, each said that takes nothing.
    private mutating func exceptions(
        _ lines: [ContentLine],
        _ form: SeriesForm,
        _ times: inout SeriesTimes
    ) -> [ZonedDate] {
        var places: [ZonedDate] = []
        for line in lines {
            for (text, offset) in items(line) where !text.isEmpty {
                guard let date = date(text, of: line, at: offset) else { continue }
                let (place, isOther, isNamed) = form.meaning(of: date) { times.contains($0) }
                places.append(place)
                if isNamed && !isOther || hasUnknownZone(date, line) { continue }
                let position = line.position(inValue: offset)
                if isOther { diagnostics.add(position, .taken("EXDATE", as: place)) }
                if !isNamed { diagnostics.add(position, .strayException(excerpt(text.utf8))) }
            }
        }
        return places
    }

    /// Whether a time names a zone that nobody knows, so that only its clock is left.
    private func hasUnknownZone(_ date: ZonedDate, _ line: ContentLine) -> Bool {
        date.isFloating && line.parameter("TZID").map { !$0.isEmpty } ?? false
    }

    /// A changed event at its place in the form of the series, said if the series has none there.
    private mutating func inPlace(
        _ component: EventComponent,
        _ form: SeriesForm,
        _ times: inout SeriesTimes,
        of tree: CalendarTree
    ) -> EventComponent {
        guard let date = component.recurrenceID,
            let line = tree.first(.recurrenceID, in: component.id)
        else { return component }
        var (place, isOther, isNamed) = form.meaning(of: date) { times.contains($0) }
        // What is known of it has been said.
        if hasUnknownZone(date, line) { (isOther, isNamed) = (false, true) }
        if isOther {
            diagnostics.add(line.position(), .taken("RECURRENCE-ID", as: place))
        }
        if !isNamed { diagnostics.add(line.position(), .strayOverride(date.value.description)) }
        var placed = component
        placed.recurrenceID = place
        return placed
    }

    /// Whether the series has taken an event out since it was changed, which is said.
    private mutating func isOutdated(
        _ component: EventComponent,
        _ master: EventComponent,
        _ exceptions: EventSeries.Occurrences,
        of tree: CalendarTree
    ) -> Bool {
        guard let place = component.recurrenceID, exceptions.contains(place),
            component.age < master.age, component.status != "CANCELLED",
            let line = tree.first(.recurrenceID, in: component.id)
        else { return false }
        diagnostics.add(line.position(), .excludedOverride(excerpt(line.valueOctets)))
        return true
    }

    /// Of several texts for the same event the newest counts (RFC 5546 §2.1.5); the others are said.
    private mutating func newest(
        _ components: [EventComponent],
        of tree: CalendarTree
    ) -> EventComponent? {
        let newest = components.enumerated().max { left, right in
            let ages = (left.element.age, right.element.age)
            return ages.0 != ages.1 ? ages.0 < ages.1 : left.offset < right.offset
        }
        guard let kept = newest?.element else { return nil }
        for (offset, component) in components.enumerated() where offset != newest?.offset {
            tellDropped(component, for: kept, of: tree)
        }
        return kept
    }

    /// Says why an event is left out for another one of the same UID.
    private mutating func tellDropped(
        _ component: EventComponent,
        for kept: EventComponent,
        of tree: CalendarTree
    ) {
        let uid = excerpt(component.uid.utf8)
        let line = tree.position(kept.id).line
        let problem: ReadingError.Problem =
            component.age < kept.age
            ? .droppedEvent(uid)
            : digest(component.id, of: tree) == digest(kept.id, of: tree)
                ? .copiedEvent(uid, line: line) : .replacedEvent(uid, line: line)
        diagnostics.add(tree.position(component.id), problem)
    }

    /// Events that share a UID though none says that it belongs to another: some programs give all
    /// of theirs the same one.
    ///
    /// - Returns: What belongs together: all of them, or each on its own where nothing tells which of
    ///   them is the newest and they begin at other times or are called otherwise.
    private mutating func parted(
        _ events: [EventComponent],
        of tree: CalendarTree
    ) -> [[EventComponent]] {
        guard
            events.count > 1, !events.contains(where: { isSeries($0.id, tree) }),
            let age = events.map(\.age).max()
        else { return [events] }
        let current = events.filter { $0.age == age }
        var places: [EventKey: Int] = [:]
        var kept: [EventComponent] = []
        for event in current {
            let key = EventKey(
                start: event.start,
                summary: digest(event.id, of: tree).summary
            )
            if let place = places[key] {
                tellDropped(kept[place], for: event, of: tree)
                kept[place] = event
            } else {
                places[key] = kept.count
                kept.append(event)
            }
        }
        for event in events where event.age < age {
            tellDropped(event, for: kept[0], of: tree)
        }
        for event in kept.dropFirst() {
            let problem = ReadingError.Problem.sharedUID(excerpt(event.uid.utf8))
            diagnostics.add(tree.position(event.id), problem)
        }
        return kept.map { [$0] }
    }

    /// What tells events of one UID apart.
    private struct EventKey: Hashable {
        let start: ZonedDate
        let summary: UInt64
    }

    private func digest(_ id: CalendarTree.ComponentID, of tree: CalendarTree) -> EventDigest {
        if id.index < digests.count { return digests[id.index] }
        var digest = EventDigest()
        var open = [id]
        while let component = open.popLast() {
            for line in tree.properties(in: component) {
                let number = line.text.octets.withUnsafeBufferPointer { EventDigest.digest($0) }
                digest.add(number, line.property)
            }
            open += tree.components(in: component)
        }
        return digest
    }

    private mutating func rules(
        _ lines: [ContentLine],
        _ master: EventComponent
    ) -> [RecurrenceRule] {
        if lines.count > DateReading.rules {
            let problem = ReadingError.Problem.tooManyValues(limit: DateReading.rules)
            diagnostics.add(lines[DateReading.rules].position, problem)
        }
        return lines.prefix(DateReading.rules).compactMap { line in
            guard line.valueOctets.count <= limits.ruleLength else {
                let problem = ReadingError.Problem.ruleTooLong(limit: limits.ruleLength)
                diagnostics.add(line.position(), problem)
                return nil
            }
            guard !line.valueOctets.isEmpty else {
                diagnostics.add(line.position(), .emptyValue(line.name))
                return nil
            }
            var tolerated: [RuleError] = []
            do throws(RuleError) {
                let rule = try RecurrenceRule(lenient: line.value, tolerated: &tolerated)
                for error in tolerated {
                    let place = line.position(inValue: error.offset)
                    diagnostics.add(place, .badRule(error.problem), in: .rule)
                }
                return master.start.isDay ? rule.forDates : rule
            } catch {
                let place = line.position(inValue: error.offset)
                diagnostics.add(place, .badRule(error.problem), in: .rule)
                return nil
            }
        }
    }

    private mutating func additions(
        _ lines: [ContentLine],
        _ master: EventComponent
    ) -> [EventSeries.Addition] {
        var additions: [EventSeries.Addition] = []
        let form = SeriesForm(start: master.start, length: master.length, home: home)
        for line in lines {
            for (text, offset) in items(line) where !text.isEmpty {
                let parts = text.split(separator: "/", maxSplits: 1)
                guard let start = date(String(parts.first ?? ""), of: line, at: offset) else {
                    continue
                }
                var length: EventLength?
                if parts.count == 2 { length = self.length(String(parts[1]), of: line, start) }
                // Whatever its form, it is shown by the clock of the series.
                let (places, exact) = form.meanings(of: start)
                // RFC 5545 §3.8.5.2 lets dates be added to times.
                if exact == 0, !places[0].isDay || master.start.isDay,
                    !hasUnknownZone(start, line)
                {
                    let position = line.position(inValue: offset)
                    diagnostics.add(position, .taken("RDATE", as: places[0]))
                }
                // A date among times is its midnight.
                let isMidnight = places[0].isDay && !master.start.isDay
                let place = isMidnight ? form.midnight(of: places[0].local.day) : places[0]
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
            diagnostics.add(line.position(), .badValue(text, type: "PERIOD"), in: .added)
            return nil
        }
        let seconds =
            ZonedDate(value: end, zone: start.zone).instant.secondsSinceEpoch
            - start.instant.secondsSinceEpoch
        guard seconds >= 0 else {
            diagnostics.add(line.position(), .endNotAfterStart)
            return nil
        }
        return .seconds(seconds)
    }
}

extension ReadingError.Problem {
    /// A date of another form than the start of its series, and what it is taken for.
    static func taken(_ name: String, as date: ZonedDate) -> ReadingError.Problem {
        .takenAs(name, than: "DTSTART", meant: date.shown.value.description)
    }
}

extension FindingTable.Place {
    /// A rule of an event, and dates that are added to one.
    static let rule = FindingTable.Place(property: .rrule)
    static let added = FindingTable.Place(property: .rdate)
}
