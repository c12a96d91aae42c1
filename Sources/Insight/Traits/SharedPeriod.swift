public import CivilTime

/// A whole month, quarter or year: what reports that leave the house may be about.
///
/// Of days that were freely chosen, two reports that differ by one day would show what one person did.
public enum SharedPeriod: Hashable, Sendable {
    /// A calendar month.
    case month(first: Day)
    /// A quarter of a calendar year.
    case quarter(first: Day)
    /// A calendar year.
    case year(first: Day)

    /// The period as it is asked for, or nothing where it is neither a month nor a quarter nor a year.
    public init?(_ period: ReportPeriod) {
        guard let from = period.from, let to = period.to, from.dayOfMonth == 1 else { return nil }
        let after = to.advanced(by: 1)
        if after == from.firstOfMonth(adding: 1) {
            self = .month(first: from)
        } else if after == from.firstOfMonth(adding: 3), from.month % 3 == 1 {
            self = .quarter(first: from)
        } else if after == from.firstOfMonth(adding: 12), from.month == 1 {
            self = .year(first: from)
        } else {
            return nil
        }
    }

    /// Its days.
    public var days: ReportPeriod {
        switch self {
        case .month(let first): span(first, 1)
        case .quarter(let first): span(first, 3)
        case .year(let first): span(first, 12)
        }
    }

    /// The shorter periods that it can be put together from, each way for itself; those who read it may have read
    /// their reports before.
    var parts: [[SharedPeriod]] {
        switch self {
        case .month: []
        case .quarter(let first): [months(first, 3)]
        case .year(let first):
            [
                months(first, 12),
                (0..<4).map { .quarter(first: first.firstOfMonth(adding: 3 * $0)) },
            ]
        }
    }

    private func months(_ first: Day, _ count: Int) -> [SharedPeriod] {
        (0..<count).map { .month(first: first.firstOfMonth(adding: $0)) }
    }

    private func span(_ first: Day, _ months: Int) -> ReportPeriod {
        ReportPeriod(from: first, to: first.firstOfMonth(adding: months).advanced(by: -1))
    }
}

/// A whole calendar year: what reports on persons that leave the house are about.
///
/// More is known of persons than of seats, so months and their quarter, held against each other, would still give away
/// a few hidden numbers of persons: the attack in the tests found 7 of 3,376.
public struct SharedYear: Hashable, Sendable {
    /// Its days.
    public let days: ReportPeriod

    /// The period as it is asked for, or nothing where it is no calendar year.
    public init?(_ period: ReportPeriod) {
        guard case .year? = SharedPeriod(period) else { return nil }
        days = period
    }
}
