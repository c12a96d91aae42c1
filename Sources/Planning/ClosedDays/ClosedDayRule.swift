public import CivilTime

/// A rule or a date for days on which nothing, or nothing without a warning, is placed.
public struct ClosedDayRule: Hashable, Sendable {
    /// The short name that reasons refer to.
    public let id: String

    /// What the day is called.
    public let name: LocalizedText

    /// Whose day it is.
    public let kind: Kind

    /// What it does to a plan.
    public let level: Level

    /// When it falls.
    public let date: Date

    /// How many days it lasts, 1 or more; ``Date/times(_:)`` say it themselves.
    public let length: Int

    /// The first year it holds in, if it has one.
    public let firstYear: Int?

    /// The last year it holds in, if it has one.
    public let lastYear: Int?

    /// Makes a rule.
    ///
    /// - Parameters:
    ///   - id: The short name.
    ///   - name: What the day is called.
    ///   - kind: Whose day it is.
    ///   - level: What it does to a plan.
    ///   - date: When it falls.
    ///   - length: How many days it lasts.
    ///   - firstYear: The first year it holds in, if it has one.
    ///   - lastYear: The last year it holds in, if it has one.
    public init(
        id: String,
        name: LocalizedText,
        kind: Kind,
        level: Level,
        date: Date,
        length: Int = 1,
        firstYear: Int? = nil,
        lastYear: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.level = level
        self.date = date
        self.length = max(1, length)
        self.firstYear = firstYear
        self.lastYear = lastYear
    }

    /// Whose day it is.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A public holiday.
        case publicHoliday = "public"
        /// The municipality is closed.
        case municipal
        /// Schools and day care are closed.
        case school
        /// Some people keep it.
        case religious
    }

    /// What a closed day does to a plan.
    public enum Level: String, CaseIterable, Hashable, Sendable {
        /// Nothing is placed.
        case block
        /// Placed with a warning.
        case warn
        /// Placed, with a note for the facilitator.
        case note
    }

    /// The ways to say when a closed day falls.
    public enum Date: Hashable, Sendable {
        /// The same date every year.
        case fixed(month: Int, day: Int)
        /// Days from Easter Sunday.
        case easter(offset: Int)
        /// A date of the tabular Islamic calendar.
        case islamic(month: Int, day: Int)
        /// One date.
        case once(Day)
        /// A rule with its first day and the days that it leaves out.
        case recurring(RecurrenceRule, start: Day, except: Set<Day>)
        /// Times by other clocks, each as long as it says itself.
        case times(DaysOfTimes)
    }

    /// The days of this closed day, as often as it touches a span of days.
    ///
    /// - Parameter span: The days asked about.
    /// - Returns: The days of each time, in rising order of their beginning.
    public func days(touching span: DaySpan) -> [DaySpan] {
        if case .times(let times) = date { return times.days(touching: span) }
        return starts(in: span.widened(before: length - 1, after: 0)).map {
            DaySpan($0...$0.advanced(by: length - 1))
        }
    }

    /// The first days of this closed day that begin in a span of days.
    ///
    /// - Parameter span: The days asked about.
    /// - Returns: In rising order.
    public func starts(in span: DaySpan) -> [Day] {
        // Days far from Easter can fall in the year before or after it.
        let years = span.first.year - 1...span.last.year + 1
        let days: [Day] =
            switch date {
            case .fixed(let month, let day):
                years.compactMap { Day(year: $0, month: month, day: day) }
            case .easter(let offset):
                years.map { Day.easter($0).advanced(by: offset) }
            case .islamic(let month, let day):
                years.flatMap { IslamicDate.years(touching: $0) }.compactMap {
                    IslamicDate(year: $0, month: month, day: day)?.gregorian
                }
            case .once(let day):
                [day]
            case .recurring(let rule, let start, let except):
                recurring(rule, start, span).filter { !except.contains($0) }
            case .times(let times):
                times.days(touching: span).map(\.first)
            }
        return Set(days).sorted().filter { day in
            span.contains(day) && day.year >= firstYear ?? .min && day.year <= lastYear ?? .max
        }
    }

    private func recurring(_ rule: RecurrenceRule, _ start: Day, _ span: DaySpan) -> [Day] {
        guard let days = DayRecurrence(rule, start: start, from: span.first) else { return [] }
        return (span.contains(start) ? [start] : []) + days.prefix { $0 <= span.last }
    }
}
