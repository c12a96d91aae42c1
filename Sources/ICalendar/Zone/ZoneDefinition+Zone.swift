public import CivilTime

extension ZoneDefinition {
    /// The zone whose clocks show what the definition says.
    ///
    /// An observance begins by the clock of the offset before it; before the first of them that
    /// offset holds (RFC 5545 §3.6.5). Where the definition ends in rules that a ``PosixRule`` can
    /// say, the zone is exact for ever; otherwise it is through the last year of the limits.
    ///
    /// - Parameter limits: How much work it may cost.
    /// - Returns: A zone named as the definition is.
    /// - Throws: ``ZoneError`` when the definition cannot be obeyed, or costs too much.
    /// - Complexity: O(*d* + *n* log *n*) in the days that the rules look through and the onsets,
    ///   both within the limits.
    public func zone(limits: Limits = Limits()) throws(ZoneError) -> Zone {
        var finder = OnsetFinder(zone: identifier, limits: limits)
        return try zone(&finder)
    }

    /// The same, with the finder telling what work was done even if it was in vain.
    func zone(_ finder: inout OnsetFinder) throws(ZoneError) -> Zone {
        let limits = finder.limits
        guard !observances.isEmpty else { throw .noObservances(zone: identifier) }
        guard observances.count <= limits.observances else {
            throw .tooManyObservances(zone: identifier, limit: limits.observances)
        }
        for offset in observances.flatMap({ [$0.offsetFrom, $0.offsetTo] })
        where abs(offset.seconds) > 26 * 3600 {
            throw .offsetOutOfRange(zone: identifier, seconds: offset.seconds)
        }
        var onsets = Array(repeating: [Onset](), count: observances.count)
        let endless = observances.indices.filter { observances[$0].isEndless }
        for (place, observance) in observances.enumerated() where !observance.isEndless {
            onsets[place] = try finder.onsets(of: observance, through: limits.lastYear)
        }
        if !finder.isCut, let exact = try exactZone(onsets, endless, &finder) { return exact }
        for place in endless {
            onsets[place] = try finder.onsets(of: observances[place], through: limits.lastYear)
        }
        return zone(onsets) { _ in nil }
    }

    /// The zone when its last rules hold for ever in a form that POSIX has, or nothing.
    private func exactZone(
        _ finite: [[Onset]],
        _ endless: [Int],
        _ finder: inout OnsetFinder
    ) throws(ZoneError) -> Zone? {
        let last = endless.map { observances[$0] }
        guard last.count <= 2, last.allSatisfy({ $0.posixChange != nil }) else { return nil }
        let settled =
            (finite.joined().map(\.instant.utc.day.year) + last.map(\.lastExceptionalYear)).max()
            ?? 1
        guard
            settled <= finder.limits.lastYear,
            let settledDay = Day(year: settled, month: 12, day: 31)
        else { return nil }
        var onsets = finite
        for place in endless {
            onsets[place] = try finder.onsets(of: observances[place], through: settled + 2)
        }
        guard last.count == 2 else {
            // One rule alone changes nothing after its first onset.
            return zone(onsets) { PosixRule(standard: $0, daylight: nil) }
        }
        let isInOrder = last[0].kind == .standard || last[1].kind == .daylight
        let (winter, summer) = isInOrder ? (last[0], last[1]) : (last[1], last[0])
        guard let start = summer.posixChange, let end = winter.posixChange else { return nil }
        let tail = PosixRule(
            standard: winter.type,
            daylight: PosixRule.Daylight(type: summer.type, start: start, end: end)
        )
        let exact = zone(onsets) { _ in tail }
        let after = Instant(utc: CivilDateTime(settledDay, .endOfDay))
        return exact.agrees(with: tail, after: after) ? exact : nil
    }

    /// The zone that follows from all onsets, those of each observance in the order of the file.
    private func zone(
        _ onsets: [[Onset]],
        tail: (Zone.LocalTimeType) -> PosixRule?
    ) -> Zone {
        let sorted = onsets.joined().enumerated().sorted {
            ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
        }.map(\.element)
        var kept: [Onset] = []
        for onset in sorted {
            if let last = kept.last, last.instant == onset.instant {
                kept[kept.count - 1] = last.followed(by: onset)
            } else {
                kept.append(onset)
            }
        }
        let before = kept.first?.offsetFrom ?? observances.first?.offsetTo.seconds ?? 0
        let named = kept.first { $0.type.offset == before && !$0.type.isDaylight }?.type
        var changes: [Zone.Change] = []
        let initial =
            named
            ?? Zone.LocalTimeType(
                offset: before,
                isDaylight: false,
                abbreviation: UTCOffset(seconds: before)?.description ?? ""
            )
        for onset in kept where onset.type != changes.last?.type ?? initial {
            changes.append(Zone.Change(instant: onset.instant, type: onset.type))
        }
        return Zone(
            identifier: identifier,
            initial: initial,
            changes: changes,
            tail: tail(changes.last?.type ?? initial)
        )
    }
}

extension ZoneDefinition.Observance {
    fileprivate var isEndless: Bool { rules.contains { $0.end == .never } }

    /// The yearly change that its one endless rule is, if POSIX can say it.
    fileprivate var posixChange: PosixRule.YearlyChange? {
        guard rules.count == 1 else { return nil }
        return ObservanceRule(rules[0], start: start)?.posixChange(start: start)
    }

    /// The last year with anything but the rule.
    fileprivate var lastExceptionalYear: Int {
        (dates + exceptions).map { $0.local(in: .utc).day.year }.reduce(start.day.year, max)
    }
}

extension Zone {
    /// Whether the changes listed after a moment are those of a rule.
    fileprivate func agrees(with tail: PosixRule, after start: Instant) -> Bool {
        let places = changes.indices.dropFirst().filter { changes[$0 - 1].instant > start }
        return places.count >= 2
            && places.allSatisfy { place in
                let change = changes[place]
                let before = Instant(secondsSinceEpoch: change.instant.secondsSinceEpoch - 1)
                return tail.type(at: change.instant) == change.type
                    && tail.type(at: before) == changes[place - 1].type
            }
    }
}
