/// What a rule does, said as people would say it but in no language yet.
///
/// A rule of RFC 5545 leaves open what its start supplies: `FREQ=WEEKLY` means Tuesdays where it
/// starts on one. Here nothing is left open, and different rules for the same days mostly become
/// the same description, so that one rule is worded in one way. Every rule has a description; where
/// none of the usual forms fits it is ``Days/other(_:)``, which lists the parts and is never wrong.
public struct RuleDescription: Hashable, Sendable {
    /// The days that it names.
    public let days: Days

    /// The times of day, in order; none where the rule is of days only or runs within the day.
    public let times: [ClockTime]

    /// How it ends.
    public let end: End

    /// The start that it was read with; nothing where it has none, as in what people write.
    public let start: Start?

    /// What becomes of a day that a month or a year does not have (RFC 7529 §4.1).
    public let skip: RecurrenceRule.Skip

    /// The first day that it names, which need not be the start's own.
    public let firstDay: Day?

    /// The start of what recurs, in the forms of `DTSTART`.
    public enum Start: Hashable, Sendable {
        /// Whole days.
        case day(Day)
        /// A time by the clock on the wall.
        case local(CivilDateTime)
        /// A time by a clock in UTC.
        case utc(CivilDateTime)

        /// The day, by the same clock.
        public var day: Day {
            switch self {
            case .day(let day): day
            case .local(let moment), .utc(let moment): moment.day
            }
        }

        /// The time of day, where it has one.
        public var time: ClockTime? {
            switch self {
            case .day: nil
            case .local(let moment), .utc(let moment): moment.time
            }
        }

        /// Whether the times are those of a clock in UTC.
        public var isUTC: Bool {
            if case .utc = self { true } else { false }
        }
    }

    /// How it ends, in terms of the clock that the start is read from.
    public enum End: Hashable, Sendable {
        /// It goes on.
        case never
        /// After so many times, at least 1.
        case times(Int)
        /// With all that falls on a day.
        case through(Day)
        /// At a time on the start's clock.
        case until(CivilDateTime)
        /// At a moment that cannot be put on the start's clock, as no zone is known.
        case moment(Instant)
    }

    /// Makes the description of days that are not tied to a start.
    ///
    /// - Parameters:
    ///   - days: The days.
    ///   - end: How it ends.
    public init(_ days: Days, end: End = .never) {
        self.init(days, times: [], end: end, start: nil, firstDay: nil)
    }

    init(
        _ days: Days,
        times: [ClockTime],
        end: End,
        start: Start?,
        skip: RecurrenceRule.Skip = .omit,
        firstDay: Day?
    ) {
        self.days = days
        self.skip = skip
        self.times = times
        self.end = end
        self.start = start
        self.firstDay = firstDay
    }
}
