public import CivilTime

extension ZoneDefinition {
    /// Writes down what clocks in a zone really showed and will show in some years.
    ///
    /// This is the form for calendars that look back. Changes that followed one yearly rule for
    /// three years or more become that rule with its end; a rule that goes on has none; all other
    /// changes stand as dates. Before the first year and, where no rule goes on, after the last
    /// one the definition says nothing exact. Outlook wants ``CalendarZone`` instead.
    ///
    /// - Parameters:
    ///   - zone: The zone.
    ///   - first: The first year, 1 or later, told as UTC counts it.
    ///   - last: The last year, up to 9998.
    /// - Throws: ``ZoneError/badName(_:)`` or ``ZoneError/offsetOutOfRange(zone:seconds:)``.
    /// - Complexity: O(*n*²) at worst in the changes of those years, of which there are few.
    public init(_ zone: Zone, from first: Int = 1970, through last: Int = 2037) throws(ZoneError) {
        guard ZoneName.isPlain(zone.identifier) else { throw .badName(zone.identifier) }
        let history = try ZoneHistory(zone, from: first, through: last)
        var rest = history.onsets
        var observances: [Observance] = []
        while let onset = rest.first {
            let alike = rest.filter(onset.isAlike)
            rest.removeAll(where: onset.isAlike)
            observances += history.observances(alike)
        }
        // In order of their starts, as people read them.
        let order = observances.indices.sorted {
            (observances[$0].start, $0) < (observances[$1].start, $1)
        }
        self.init(identifier: zone.identifier, observances: order.map { observances[$0] })
    }
}

/// The changes of a zone in some years, each with the offset before it.
private struct ZoneHistory {
    let onsets: [HistoricalOnset]

    /// The yearly changes that go on after the last year, with the forms of their days.
    private let endless: [(change: PosixRule.YearlyChange, rule: YearlyRule)]
    private let lastYear: Int

    init(_ zone: Zone, from first: Int, through last: Int) throws(ZoneError) {
        func newYear(_ year: Int) -> Instant {
            let day = Day(year: min(max(year, 1), 9999), month: 1, day: 1) ?? Day(number: 0)
            return Instant(utc: CivilDateTime(day, .midnight))
        }
        let start = newYear(first)
        let yearsListed = zone.changes.last.map { $0.instant.utc.day.year + 1 } ?? first
        let goesOn = zone.tail?.daylight != nil
        lastYear = goesOn ? max(first, last, yearsListed) : max(first, last)
        let end = Instant(secondsSinceEpoch: newYear(lastYear + 1).secondsSinceEpoch - 1)

        var onsets: [HistoricalOnset] = []
        // What holds at the beginning began with the last change before it, if there was one.
        let old = zone.changes(after: newYear(1), through: start).suffix(2).map(\.instant)
        let new = zone.changes(after: start, through: end).map(\.instant)
        for instant in old + new where onsets.last?.instant != instant {
            let type = zone.type(at: instant)
            let earlier = zone.type(at: Instant(secondsSinceEpoch: instant.secondsSinceEpoch - 1))
            guard earlier != type else { continue }
            if instant <= start { onsets.removeAll() }
            onsets.append(try HistoricalOnset(instant, from: earlier, to: type, in: zone))
        }
        if onsets.first.map({ $0.instant > start }) ?? true {
            let type = zone.type(at: start)
            let local = Instant(secondsSinceEpoch: start.secondsSinceEpoch - type.offset)
            // Midnight by the clock there, unless that would come after the first change.
            let midnight = onsets.first.map { $0.instant > local } ?? true ? local : start
            onsets.insert(try HistoricalOnset(midnight, from: type, to: type, in: zone), at: 0)
        }
        self.onsets = onsets
        endless = (zone.tail?.daylight.map { [$0.start, $0.end] } ?? []).compactMap { change in
            YearlyRule(change).map { (change, $0) }
        }
    }

    /// The observances for all changes from one local time to another.
    func observances(_ alike: [HistoricalOnset]) -> [ZoneDefinition.Observance] {
        var rest = alike
        var found: [ZoneDefinition.Observance] = []
        for (change, yearly) in endless {
            let run = Array(rest.reversed().runOfYears(from: lastYear, by: -1, change.local))
            guard let first = run.last else { continue }
            found.append(first.observance(rules: [yearly.rule]))
            rest.removeAll(where: run.contains)
        }
        var single: [HistoricalOnset] = []
        while let first = rest.first {
            let runs = first.yearlyRules.map { change, text in
                (run: rest.runOfYears(from: first.local.day.year, by: 1, change.local), text: text)
            }
            let best = runs.max { $0.run.count < $1.run.count }
            if let (run, text) = best, run.count >= 3, let last = run.last {
                let until = DateValue.utc(last.instant).description
                if let rule = try? RecurrenceRule("FREQ=YEARLY;\(text);UNTIL=\(until)") {
                    found.append(first.observance(rules: [rule]))
                    rest.removeAll(where: run.contains)
                    continue
                }
            }
            single.append(rest.removeFirst())
        }
        if let first = single.first {
            // libical takes no start for an onset where there are dates, so they name it too.
            let dates = single.count == 1 ? [] : single.map { DateValue.local($0.local) }
            found.append(first.observance(dates: dates))
        }
        return found
    }
}

extension Collection where Element == HistoricalOnset {
    /// The onsets that a yearly change gives in one year after another, as far as there are any.
    fileprivate func runOfYears(
        from year: Int,
        by step: Int,
        _ local: (Int) -> Int
    ) -> [HistoricalOnset] {
        var run: [HistoricalOnset] = []
        var year = year
        while let onset = first(where: { $0.local.secondsSinceEpoch == local(year) }) {
            run.append(onset)
            year += step
        }
        return run
    }
}
