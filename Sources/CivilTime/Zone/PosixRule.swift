/// The rule at the end of a TZif file that says when clocks change in all later years.
///
/// The text form is POSIX's `TZ` with the extensions of RFC 9636 §3.3.1, for example
/// `CET-1CEST,M3.5.0,M10.5.0/3`.
public struct PosixRule: Hashable, Sendable {
    /// Standard time.
    public let standard: Zone.LocalTimeType

    /// Daylight saving time and when it begins and ends, where there is any.
    public let daylight: Daylight?

    /// Makes a rule from its parts.
    ///
    /// - Parameters:
    ///   - standard: Standard time.
    ///   - daylight: Daylight saving time and when it begins and ends, where there is any.
    package init(standard: Zone.LocalTimeType, daylight: Daylight?) {
        self.standard = standard
        self.daylight = daylight
    }

    /// Daylight saving time with its two changes a year.
    public struct Daylight: Hashable, Sendable {
        /// The local time in force.
        public let type: Zone.LocalTimeType

        /// When it begins, by the clock of standard time.
        public let start: YearlyChange

        /// When it ends, by the clock of daylight saving time.
        public let end: YearlyChange

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - type: The local time in force.
        ///   - start: When it begins, by the clock of standard time.
        ///   - end: When it ends, by the clock of daylight saving time.
        package init(type: Zone.LocalTimeType, start: YearlyChange, end: YearlyChange) {
            self.type = type
            self.start = start
            self.end = end
        }
    }

    /// A day of the year and a time on it.
    public struct YearlyChange: Hashable, Sendable {
        /// Which day.
        public let date: Date

        /// Seconds after midnight of that day; may be negative or beyond 24 hours.
        public let seconds: Int

        /// Makes the value.
        ///
        /// - Parameters:
        ///   - date: Which day.
        ///   - seconds: Seconds after midnight of that day; may be negative or beyond 24 hours.
        package init(date: Date, seconds: Int) {
            self.date = date
            self.seconds = seconds
        }

        /// The three ways POSIX has to name a day of the year.
        public enum Date: Hashable, Sendable {
            /// The nth weekday of a month; week 5 is the last. Form `Mm.w.d`.
            case weekday(month: Int, week: Int, weekday: Weekday)

            /// Day 1 to 365, 29 February never counted. Form `Jn`.
            case dayWithoutLeapDay(Int)

            /// Day 0 to 365, 29 February counted. Form `n`.
            case dayFromZero(Int)
        }

        /// The clock time of the change in a year, by the clock in force before it.
        ///
        /// - Parameter year: Any year.
        /// - Returns: Seconds since 1970 by that clock.
        package func local(inYear year: Int) -> Int {
            let day =
                switch date {
                case .weekday(let month, let week, let weekday):
                    PosixRule.day(year: year, month: month, week: week, weekday: weekday)
                case .dayWithoutLeapDay(let number):
                    Day(unchecked: year, 1, 1)
                        .advanced(by: number - 1 + (Day.isLeap(year) && number >= 60 ? 1 : 0))
                case .dayFromZero(let number):
                    Day(unchecked: year, 1, 1).advanced(by: number)
                }
            return day.number * 86_400 + seconds
        }
    }

    static func day(year: Int, month: Int, week: Int, weekday: Weekday) -> Day {
        let first = Day(unchecked: year, month, 1)
        let offset = weekday.days(after: first.weekday) + (week - 1) * 7
        let length = Day.count(ofMonth: month, in: year)
        return first.advanced(by: offset < length ? offset : offset - 7)
    }

    /// The changes that the rule gives for one year, in the order of the rule.
    func changes(inYear year: Int) -> [Zone.Change] {
        guard let daylight else { return [] }
        let start = daylight.start.local(inYear: year) - standard.offset
        let end = daylight.end.local(inYear: year) - daylight.type.offset
        return [
            Zone.Change(instant: Instant(secondsSinceEpoch: start), type: daylight.type),
            Zone.Change(instant: Instant(secondsSinceEpoch: end), type: standard),
        ]
    }

    /// The local time type in force at a moment.
    ///
    /// - Parameter instant: Any moment.
    /// - Returns: Standard or daylight saving time.
    public func type(at instant: Instant) -> Zone.LocalTimeType {
        guard daylight != nil else { return standard }
        // Of the years on both sides too, so that the clock of the year does not matter.
        let year = Day(number: floorDivide(instant.secondsSinceEpoch, 86_400)).year
        let passed = (year - 1...year + 1).flatMap(changes(inYear:)).filter {
            $0.instant <= instant
        }
        // Where an end meets the next start, summer lasts all year (RFC 9636 §3.3.1).
        return passed.max {
            ($0.instant, $0.type.isDaylight ? 1 : 0) < ($1.instant, $1.type.isDaylight ? 1 : 0)
        }?.type ?? standard
    }
}
