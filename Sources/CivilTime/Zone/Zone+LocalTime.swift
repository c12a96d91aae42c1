extension Zone {
    /// What a local date and time means where clocks change.
    public enum Resolution: Hashable, Sendable {
        /// Clocks show it once.
        case unique(Instant)

        /// Clocks skip it; the moment is the one that the offset before the gap gives.
        case missing(Instant)

        /// Clocks show it twice.
        case repeated(first: Instant, second: Instant)

        /// The moment that RFC 5545 §3.3.5 means: the offset before a gap, the first of two.
        public var instant: Instant {
            switch self {
            case .unique(let instant), .missing(let instant), .repeated(let instant, _): instant
            }
        }
    }

    /// Finds the moments at which clocks in this zone show a local date and time.
    ///
    /// - Parameter local: What the clock shows.
    /// - Returns: One moment, two, or the one that stands for a gap.
    public func resolve(_ local: CivilDateTime) -> Resolution {
        let asUTC = local.secondsSinceEpoch
        // No offset from UTC is larger than 26 hours (RFC 9636 §3.2).
        let reach = 26 * 3600
        let start = Instant(secondsSinceEpoch: asUTC - reach)
        let nearby = changes(after: start, through: Instant(secondsSinceEpoch: asUTC + reach))
        var before = offset(at: start)
        let first = Instant(secondsSinceEpoch: asUTC - before)
        guard !nearby.isEmpty else { return .unique(first) }

        var hits: [Instant] = []
        var gap: Instant?
        var from = start
        for change in nearby {
            let candidate = Instant(secondsSinceEpoch: asUTC - before)
            if from <= candidate, candidate < change.instant { hits.append(candidate) }
            let after = change.type.offset
            if candidate >= change.instant,
                Instant(secondsSinceEpoch: asUTC - after) < change.instant
            {
                gap = candidate
            }
            before = after
            from = change.instant
        }
        let last = Instant(secondsSinceEpoch: asUTC - before)
        if from <= last { hits.append(last) }

        switch hits.count {
        case 0: return .missing(gap ?? first)
        case 1: return .unique(hits[0])
        default: return .repeated(first: hits[0], second: hits[1])
        }
    }

    /// The moment that a local date and time means by RFC 5545 §3.3.5.
    ///
    /// - Parameter local: What the clock shows.
    /// - Returns: One moment, always.
    public func instant(_ local: CivilDateTime) -> Instant {
        resolve(local).instant
    }
}
