/// A time zone: what clocks there showed, show and will show.
///
/// A zone is made from the bytes of a TZif file (RFC 9636) that somebody else has read; past the
/// file's last transition its POSIX rule goes on for ever.
public struct Zone: Hashable, Sendable {
    /// The IANA name, for example `Europe/Copenhagen`.
    public let identifier: String

    /// The rule for the years after the last listed change, if the file has one.
    public let tail: PosixRule?

    /// What the clocks show before the first listed change.
    package let initial: LocalTimeType

    /// The listed changes, in order of time.
    package let changes: [Change]

    /// An offset from UTC with its name.
    public struct LocalTimeType: Hashable, Sendable {
        /// Seconds to add to UTC, positive east of Greenwich.
        public let offset: Int

        /// Whether this is daylight saving time.
        public let isDaylight: Bool

        /// For example `CET`.
        public let abbreviation: String

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - offset: Seconds to add to UTC, at most 26 hours either way (RFC 9636 §3.2).
        ///   - isDaylight: Whether this is daylight saving time.
        ///   - abbreviation: For example `CET`.
        package init(offset: Int, isDaylight: Bool, abbreviation: String) {
            self.offset = offset
            self.isDaylight = isDaylight
            self.abbreviation = abbreviation
        }
    }

    /// A moment at which clocks go over to another local time.
    package struct Change: Hashable, Sendable {
        /// The first moment of the other local time.
        package let instant: Instant

        /// What clocks show from then on.
        package let type: LocalTimeType

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - instant: The first moment of the other local time.
        ///   - type: What clocks show from then on.
        package init(instant: Instant, type: LocalTimeType) {
            self.instant = instant
            self.type = type
        }
    }

    /// Makes a zone from what somebody else has read, for example a calendar's `VTIMEZONE`.
    ///
    /// - Parameters:
    ///   - identifier: The zone's name.
    ///   - initial: What clocks show before the first change.
    ///   - changes: The changes, each later than the one before it.
    ///   - tail: The rule from the last change on.
    package init(
        identifier: String,
        initial: LocalTimeType,
        changes: [Change],
        tail: PosixRule?
    ) {
        self.identifier = identifier
        self.initial = initial
        self.changes = changes
        self.tail = tail
    }

    /// The zone whose clocks show UTC.
    public static let utc = Zone(
        identifier: "UTC",
        initial: LocalTimeType(offset: 0, isDaylight: false, abbreviation: "UTC"),
        changes: [],
        tail: nil
    )

    /// The local time type in force at a moment.
    ///
    /// - Parameter instant: Any moment.
    /// - Returns: Offset, name and whether it is daylight saving time.
    /// - Complexity: O(log *n*) in the number of listed changes.
    public func type(at instant: Instant) -> LocalTimeType {
        if let tail, changes.last.map({ instant >= $0.instant }) ?? true {
            return tail.type(at: instant)
        }
        let count = countOfChanges(through: instant)
        return count == 0 ? initial : changes[count - 1].type
    }

    /// How many of the listed changes come at a moment or before it.
    private func countOfChanges(through instant: Instant) -> Int {
        var low = 0
        var high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Seconds to add to UTC at a moment.
    ///
    /// - Parameter instant: Any moment.
    /// - Returns: Seconds, positive east of Greenwich.
    public func offset(at instant: Instant) -> Int {
        type(at: instant).offset
    }

    /// What a clock in this zone shows at a moment.
    ///
    /// - Parameter instant: Any moment.
    /// - Returns: Date and time on the wall.
    public func local(_ instant: Instant) -> CivilDateTime {
        CivilDateTime(secondsSinceEpoch: instant.secondsSinceEpoch + offset(at: instant))
    }

    /// The changes of offset after one moment and up to another, from the list and the rule.
    ///
    /// - Parameters:
    ///   - start: Changes at this moment or before it are left out.
    ///   - end: The last moment.
    /// - Returns: The changes in order of time.
    /// - Complexity: O(log *n* + *m*) for *n* changes in the list and *m* that are given back.
    package func changes(after start: Instant, through end: Instant) -> [Change] {
        let first = countOfChanges(through: start)
        let listed = Array(changes[first..<max(first, countOfChanges(through: end))])
        let lastListed = changes.last?.instant
        guard let tail, lastListed.map(end.isLater(than:)) ?? true else { return listed }
        let years = Day(number: floorDivide(start.secondsSinceEpoch, 86_400)).year - 1
        let lastYear = Day(number: floorDivide(end.secondsSinceEpoch, 86_400)).year + 1
        let ruled = (years...max(years, lastYear)).flatMap(tail.changes(inYear:)).filter {
            start < $0.instant && $0.instant <= end
                && (lastListed.map($0.instant.isLater(than:)) ?? true)
        }
        return listed + ruled.sorted { $0.instant < $1.instant }
    }
}

extension Instant {
    fileprivate func isLater(than other: Instant) -> Bool { self > other }
}
