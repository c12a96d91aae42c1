/// The days that a rule names, found one at a time.
///
/// This is the expansion for a start that is a date (RFC 5545, `VALUE=DATE`), which is all that a
/// programme's rules need; ``Recurrence`` does the work.
public struct DayRecurrence: Sequence, IteratorProtocol, Sendable {
    /// What is found: days in rising order.
    public typealias Element = Day

    private var times: Recurrence

    /// Begins an expansion, or gives nothing when the rule is about times within a day.
    ///
    /// - Parameters:
    ///   - rule: A rule of days: `DAILY` to `YEARLY`, without `BYHOUR`, `BYMINUTE`, `BYSECOND`.
    ///   - start: The first day that the rule may name; it also supplies what the rule leaves open.
    ///   - from: Days before this one are passed over, though a `COUNT` counts them.
    public init?(_ rule: RecurrenceRule, start: Day, from: Day? = nil) {
        guard rule.frequency.isOfDays, !rule.namesTimes else { return nil }
        times = Recurrence(
            rule,
            start: CivilDateTime(start, .midnight),
            from: from.map { $0.number * 86_400 },
            // Whatever the form, the whole day that is written belongs to it.
            last: rule.end.until.map { $0.day.number * 86_400 } ?? .max,
            count: rule.end.count
        )
    }

    /// The next day, or nothing when the rule has ended or can never be met again.
    ///
    /// - Complexity: That of ``Recurrence/next()``; after a full turn of the calendar without a hit
    ///   there is none to come.
    public mutating func next() -> Day? {
        times.nextSeconds().map { Day(number: floorDivide($0, 86_400)) }
    }
}
