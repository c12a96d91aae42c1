/// A rule for what repeats, as RFC 5545 §3.3.10 defines it: the value only.
///
/// How the rule is expanded is another file's business (``Recurrence``), so that the value stays
/// small and the algorithm can change.
public struct RecurrenceRule: Hashable, Sendable {
    /// The unit that is repeated.
    public let frequency: Frequency

    /// Every how many units; 1 is each one.
    public let interval: Int

    /// When it ends.
    public let end: End

    /// Seconds of the minute, 0 to 60.
    public let bySecond: [Int]

    /// Minutes of the hour, 0 to 59.
    public let byMinute: [Int]

    /// Hours of the day, 0 to 23.
    public let byHour: [Int]

    /// Weekdays, each with the position in its month or year if one was given.
    public let byDay: [WeekdayPosition]

    /// Days of the month, 1 to 31, or -31 to -1 from its end.
    public let byMonthDay: [Int]

    /// Days of the year, 1 to 366, or -366 to -1 from its end.
    public let byYearDay: [Int]

    /// Weeks of the year, 1 to 53, or -53 to -1 from its end.
    public let byWeekNumber: [Int]

    /// Months, 1 to 12.
    public let byMonth: [Int]

    /// Which of the dates in each unit to keep, counted from 1, or from the end with -1.
    public let bySetPosition: [Int]

    /// The day that weeks begin on.
    public let weekStart: Weekday

    /// What becomes of dates that the calendar does not have, such as 30 February.
    public let skip: Skip

    /// What becomes of a date that the calendar does not have (RFC 7529 §4.1).
    public enum Skip: String, CaseIterable, Hashable, Sendable {
        /// It is left out, as in RFC 5545.
        case omit = "OMIT"
        /// The day before stands for it.
        case backward = "BACKWARD"
        /// The day after stands for it.
        case forward = "FORWARD"
    }

    /// The unit that a rule repeats.
    public enum Frequency: String, CaseIterable, Hashable, Sendable {
        /// Every second.
        case secondly = "SECONDLY"
        /// Every minute.
        case minutely = "MINUTELY"
        /// Every hour.
        case hourly = "HOURLY"
        /// Every day.
        case daily = "DAILY"
        /// Every week.
        case weekly = "WEEKLY"
        /// Every month.
        case monthly = "MONTHLY"
        /// Every year.
        case yearly = "YEARLY"

        /// Whether the unit is a day or longer.
        public var isOfDays: Bool {
            switch self {
            case .secondly, .minutely, .hourly: false
            case .daily, .weekly, .monthly, .yearly: true
            }
        }
    }

    /// A weekday, perhaps the nth of its month or year.
    public struct WeekdayPosition: Hashable, Sendable {
        /// 1 is the first, -1 the last; nothing means every one.
        public let ordinal: Int?

        /// The day of the week.
        public let weekday: Weekday

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - ordinal: -53 to 53 without 0, or nothing for every one.
        ///   - weekday: The day of the week.
        public init(_ ordinal: Int? = nil, _ weekday: Weekday) {
            self.ordinal = ordinal
            self.weekday = weekday
        }
    }

    /// When a rule ends: never, after a count, or at a time, but not by two of them.
    public struct End: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case never
            case count(Int)
            case until(Until)
        }

        let kind: Kind

        /// It goes on for ever.
        public static let never = End(kind: .never)

        /// It ends after a number of instances.
        ///
        /// - Parameter count: At least 1.
        /// - Returns: The end.
        public static func after(_ count: Int) -> End { End(kind: .count(max(1, count))) }

        /// It ends with the last instance that is not later than a time.
        ///
        /// - Parameter until: The bound, itself included.
        /// - Returns: The end.
        public static func until(_ until: Until) -> End { End(kind: .until(until)) }

        /// The number of instances, if that is what ends it.
        public var count: Int? {
            if case .count(let count) = kind { count } else { nil }
        }

        /// The last allowed time, if that is what ends it.
        public var until: Until? {
            if case .until(let until) = kind { until } else { nil }
        }
    }

    /// The forms that `UNTIL` can take.
    public enum Until: Hashable, Sendable {
        /// A date.
        case day(Day)
        /// A local date and time.
        case local(CivilDateTime)
        /// A moment, written with `Z`.
        case utc(Instant)

        /// The day written, whatever the form.
        public var day: Day {
            switch self {
            case .day(let day): day
            case .local(let local): local.day
            case .utc(let instant): instant.utc.day
            }
        }
    }

    /// Makes a rule for days from its parts.
    ///
    /// - Parameters:
    ///   - frequency: The unit that is repeated.
    ///   - interval: Every how many units, at least 1.
    ///   - byDay: Weekdays, with positions for months and years.
    ///   - end: When it ends.
    ///   - skip: What becomes of dates that the calendar does not have.
    public init(
        _ frequency: Frequency,
        interval: Int = 1,
        byDay: [WeekdayPosition] = [],
        end: End = .never,
        skip: Skip = .omit
    ) {
        self.init(
            frequency: frequency,
            interval: max(1, interval),
            end: end,
            bySecond: [],
            byMinute: [],
            byHour: [],
            byDay: byDay,
            byMonthDay: [],
            byYearDay: [],
            byWeekNumber: [],
            byMonth: [],
            bySetPosition: [],
            weekStart: .monday,
            skip: skip
        )
    }

    init(
        frequency: Frequency,
        interval: Int,
        end: End,
        bySecond: [Int],
        byMinute: [Int],
        byHour: [Int],
        byDay: [WeekdayPosition],
        byMonthDay: [Int],
        byYearDay: [Int],
        byWeekNumber: [Int],
        byMonth: [Int],
        bySetPosition: [Int],
        weekStart: Weekday,
        skip: Skip
    ) {
        self.frequency = frequency
        self.interval = interval
        self.end = end
        self.bySecond = bySecond
        self.byMinute = byMinute
        self.byHour = byHour
        self.byDay = byDay
        self.byMonthDay = byMonthDay
        self.byYearDay = byYearDay
        self.byWeekNumber = byWeekNumber
        self.byMonth = byMonth
        self.bySetPosition = bySetPosition
        self.weekStart = weekStart
        self.skip = skip
    }
}
