public import CivilTime

/// A month, a quarter or a year of the calendar, which reports are made of.
public struct CalendarPeriod: Hashable, Sendable {
    /// How long it is.
    public let length: Length

    /// The first day.
    public let first: Day

    /// How long a period is.
    public enum Length: Int, CaseIterable, Hashable, Sendable {
        /// One month.
        case month = 1
        /// Three months, from January, April, July or October.
        case quarter = 3
        /// Twelve months, from January.
        case year = 12
    }

    /// The period that a day lies in.
    public init(_ length: Length, holding day: Day) {
        self.length = length
        first = day.firstOfMonth(adding: -((day.month - 1) % length.rawValue))
    }

    /// Reads a period as it is written: `2027-04`, `2027-Q2` or `2027`.
    ///
    /// - Returns: Nothing for what is none of that length.
    public init?(_ length: Length, _ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        // The parser of numbers takes a sign, too.
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "-Qq".contains($0)) }) else {
            return nil
        }
        guard parts.count == (length == .year ? 1 : 2), parts[0].count == 4,
            let year = Int(parts[0])
        else { return nil }
        var month = 1
        if length == .month {
            guard parts[1].count == 2, let written = Int(parts[1]) else { return nil }
            month = written
        } else if length == .quarter {
            guard parts[1].count == 2, parts[1].first == "Q" || parts[1].first == "q",
                let quarter = Int(parts[1].dropFirst()),
                (1...4).contains(quarter)
            else { return nil }
            month = 3 * quarter - 2
        }
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        self.init(length, holding: first)
    }

    /// The last day.
    public var last: Day { first.firstOfMonth(adding: length.rawValue).advanced(by: -1) }

    /// The number of the quarter in its year, 1 to 4; of another period that of its first day.
    public var quarter: Int { (first.month + 2) / 3 }

    /// The one before it.
    public var previous: CalendarPeriod {
        CalendarPeriod(length, holding: first.advanced(by: -1))
    }

    /// Its days.
    public var days: ReportPeriod { ReportPeriod(from: first, to: last) }

    /// The first days of the twelve months that end with it.
    public var twelveMonths: [Day] {
        let month = last.firstOfMonth
        return (-11...0).map { month.firstOfMonth(adding: $0) }
    }
}
