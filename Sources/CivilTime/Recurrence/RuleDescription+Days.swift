extension RuleDescription {
    /// The days that a rule names, in the forms that people speak of.
    public enum Days: Hashable, Sendable {
        /// Every day, every other day, …
        case daily(Every)
        /// On weekdays of every week, every other week, …; weeks count from the start's own.
        case weekly(Every, Weekdays, weekStart: Weekday)
        /// On days of every month, every other month, …
        case monthly(Every, MonthDays)
        /// On days of some months, every year, every other year, …
        case yearly(Every, MonthDays, months: Numbers)
        /// On weekdays of numbered weeks (ISO 8601), every year.
        case weeks(Numbers, Weekdays)
        /// On numbered days of the year, counted from 1.
        case daysOfYear(Every, Numbers)
        /// What else is named, in some months only: every other Wednesday, not in July.
        indirect case inMonths(Days, Numbers)
        /// Anything else: a rule in which what the start supplies has been written out.
        case other(RecurrenceRule)
    }

    /// Days of a month.
    public enum MonthDays: Hashable, Sendable {
        /// Every such weekday.
        case each(Weekdays)
        /// The first Tuesday, the last Friday, …
        case nth(Positions)
        /// Days by number; -1 is the last day.
        case dates(Numbers)
        /// A day counted among Mondays to Fridays, 1 to 5 or -5 to -1.
        case workday(Numbers)
    }

    /// Every how many units: at least one.
    public struct Every: Hashable, Sendable {
        /// 1 is each one.
        public let count: Int

        /// Each unit.
        public static let each = Every(1)

        /// Makes the value.
        ///
        /// - Parameter count: Less than 1 counts as 1.
        public init(_ count: Int) {
            self.count = max(1, count)
        }
    }

    /// One or more weekdays, from Monday on.
    public struct Weekdays: Hashable, Sendable {
        /// In the order of the week, none twice, never empty.
        public let list: [Weekday]

        /// Monday to Friday, whether holidays or not.
        public static let workdays = Weekdays(sorted: Array(Weekday.allCases.prefix(5)))

        /// All seven.
        public static let all = Weekdays(sorted: Weekday.allCases)

        private init(sorted: [Weekday]) {
            list = sorted
        }

        /// Makes the value, or nothing from no weekdays.
        ///
        /// - Parameter weekdays: In any order.
        public init?(_ weekdays: some Sequence<Weekday>) {
            list = Set(weekdays).sorted { $0.rawValue < $1.rawValue }
            if list.isEmpty { return nil }
        }
    }

    /// One or more numbers, those counted from the end last.
    public struct Numbers: Hashable, Sendable {
        /// None twice and never 0; never empty.
        public let list: [Int]

        /// Makes the value, or nothing from no numbers or where one is too large.
        ///
        /// - Parameters:
        ///   - numbers: In any order.
        ///   - most: How large they may be when counted from the start.
        ///   - fromEnd: How large they may be when counted from the end with negatives.
        public init?(_ numbers: some Sequence<Int>, most: Int, fromEnd: Int = 0) {
            // As bits a negative number is larger than all others.
            list = Set(numbers).sorted { UInt(bitPattern: $0) < UInt(bitPattern: $1) }
            guard !list.isEmpty, list.allSatisfy({ $0 != 0 && (-fromEnd...most).contains($0) })
            else { return nil }
        }
    }

    /// One or more weekdays with their places in the month.
    public struct Positions: Hashable, Sendable {
        /// By weekday: the places 1 to 5 or -5 to -1; never empty.
        public let groups: [Group]

        /// The places of one weekday.
        public struct Group: Hashable, Sendable {
            /// The places.
            public let ordinals: Numbers
            /// The weekday.
            public let weekday: Weekday

            /// Makes the value, or nothing where a month has no such places.
            ///
            /// - Parameters:
            ///   - ordinals: 1 to 5 or -5 to -1.
            ///   - weekday: The weekday.
            public init?(_ ordinals: [Int], _ weekday: Weekday) {
                guard let numbers = Numbers(ordinals, most: 5, fromEnd: 5) else { return nil }
                self.ordinals = numbers
                self.weekday = weekday
            }
        }

        /// Makes the value, or nothing where there are none or one has no place in a month.
        ///
        /// - Parameter positions: In any order; they are put in that of the places, then the week.
        public init?(_ positions: [RecurrenceRule.WeekdayPosition]) {
            var groups: [Group] = []
            for weekday in Weekday.allCases {
                let own = positions.filter { $0.weekday == weekday }
                guard !own.isEmpty else { continue }
                let ordinals = own.compactMap(\.ordinal)
                guard ordinals.count == own.count, let group = Group(ordinals, weekday) else {
                    return nil
                }
                groups.append(group)
            }
            guard !groups.isEmpty else { return nil }
            // As people say it: the first Thursday and the third Tuesday.
            func place(_ group: Group) -> (UInt, Int) {
                (UInt(bitPattern: group.ordinals.list[0]), group.weekday.rawValue)
            }
            self.groups = groups.sorted { place($0) < place($1) }
        }
    }
}

extension RuleDescription.Days {
    /// The same days in some months only, in the one form that such days have.
    ///
    /// - Parameter months: The months that stay.
    /// - Returns: The days; nothing where they are bound to months already.
    public func limited(to months: RuleDescription.Numbers) -> Self? {
        guard months.list.count < 12 else { return self }
        switch self {
        case .daily(.each): return .yearly(.each, .each(.all), months: months)
        case .weekly(.each, let weekdays, _):
            return .yearly(.each, .each(weekdays), months: months)
        case .monthly(.each, let days): return .yearly(.each, days, months: months)
        case .daily, .weekly, .monthly: return .inMonths(self, months)
        case .yearly, .weeks, .daysOfYear, .inMonths, .other: return nil
        }
    }
}
