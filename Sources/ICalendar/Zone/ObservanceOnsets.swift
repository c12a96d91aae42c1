internal import CivilTime

/// A moment at which an observance begins.
struct Onset: Hashable, Sendable {
    let instant: Instant
    let offsetFrom: Int
    let type: Zone.LocalTimeType

    /// What comes of two that begin at one moment.
    ///
    /// The later in the file stands, unless only the other order makes a chain of offsets.
    func followed(by other: Onset) -> Onset {
        let isChainBackwards = other.type.offset == offsetFrom && type.offset != other.offsetFrom
        let (first, last) = isChainBackwards ? (other, self) : (self, other)
        return Onset(instant: instant, offsetFrom: first.offsetFrom, type: last.type)
    }
}

extension ZoneDefinition.Observance {
    /// What clocks show while it is in force; without a name it is called by its offset.
    var type: Zone.LocalTimeType {
        Zone.LocalTimeType(
            offset: offsetTo.seconds,
            isDaylight: kind == .daylight,
            abbreviation: name ?? offsetTo.description
        )
    }

    /// The moment that a local time means here, by the offset in force before it.
    func instant(_ local: CivilDateTime) -> Instant {
        Instant(secondsSinceEpoch: local.secondsSinceEpoch - offsetFrom.seconds)
    }

    fileprivate func instant(_ value: DateValue) -> Instant {
        switch value {
        case .day(let day): instant(CivilDateTime(day, .midnight))
        case .local(let local): instant(local)
        case .utc(let instant): instant
        }
    }

    fileprivate func onset(_ instant: Instant) -> Onset {
        Onset(instant: instant, offsetFrom: offsetFrom.seconds, type: type)
    }
}

/// Finds when observances begin, within limits that hold for a whole definition.
struct OnsetFinder {
    let zone: String
    let limits: ZoneDefinition.Limits

    /// Whether a rule that has an end goes on beyond the years looked through.
    private(set) var isCut = false

    /// How many onsets and rules there were so far.
    private(set) var onsets = 0

    /// How many days were looked through so far.
    private(set) var days = 0

    init(zone: String, limits: ZoneDefinition.Limits) {
        self.zone = zone
        self.limits = limits
    }

    /// When an observance begins, through the end of a year.
    ///
    /// The start is a beginning by itself, whether a rule names it or not (RFC 5545 §3.6.5).
    mutating func onsets(
        of observance: ZoneDefinition.Observance,
        through year: Int
    ) throws(ZoneError) -> [Onset] {
        var found: Set<Instant> = [observance.instant(observance.start)]
        for rule in observance.rules {
            try count(1)
            found.formUnion(try instants(of: rule, observance, through: year))
        }
        for date in observance.dates {
            try count(1)
            found.insert(observance.instant(date))
        }
        for exception in observance.exceptions {
            try count(1)
            found.remove(observance.instant(exception))
        }
        return found.map(observance.onset)
    }

    private mutating func instants(
        of rule: RecurrenceRule,
        _ observance: ZoneDefinition.Observance,
        through year: Int
    ) throws(ZoneError) -> [Instant] {
        let first = observance.start.day
        guard
            let last = Day(year: min(max(year, first.year), 9999), month: 12, day: 31),
            let observed = ObservanceRule(rule, start: observance.start),
            var recurrence = observed.days(from: first, through: last)
        else { throw .ruleNotSupported(zone: zone, rule: rule.description) }
        var found: [Instant] = []
        var before = first
        while let day = recurrence.next() {
            try examine(before.distance(to: day))
            before = day
            if day > last {
                isCut = true
                return found
            }
            let local = CivilDateTime(day, observed.time)
            let instant = observance.instant(local)
            if observed.isOver(local, instant) { return found }
            // A time of its own may make the first day too early.
            guard local >= observance.start else { continue }
            try count(1)
            found.append(instant)
        }
        // The start is counted, though the rule does not name it (RFC 5545 §3.8.5.3).
        if rule.end.count == found.count, found.first != observance.instant(observance.start) {
            found.removeLast()
        }
        // Where a count is not reached, the whole turn of the calendar was looked through in vain.
        let isInVain = rule.end.count.map { found.count + 1 < $0 } ?? false
        let end = rule.end.count == nil ? observed.lastDay(through: last) : before
        try examine(isInVain ? 146_097 : max(0, before.distance(to: end)))
        if let until = rule.end.until, until.day > last { isCut = true }
        if found.isEmpty, rule.end == .never {
            throw .ruleWithoutDays(zone: zone, rule: rule.description)
        }
        return found
    }

    private mutating func count(_ more: Int) throws(ZoneError) {
        onsets += more
        if onsets > limits.onsets { throw .tooManyOnsets(zone: zone, limit: limits.onsets) }
    }

    private mutating func examine(_ more: Int) throws(ZoneError) {
        days += more
        if days > limits.days { throw .tooManyOnsets(zone: zone, limit: limits.onsets) }
    }
}
