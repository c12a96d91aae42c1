/// A date of the tabular Islamic calendar, the arithmetic form with 11 leap years in 30.
///
/// The religious calendar follows the sighting of the moon and may differ by a day or so. The
/// arithmetic form is good enough for a note in a plan and needs no list that ends.
/// Source: the civil epoch (16 July 622, Julian) and leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29.
public struct IslamicDate: Hashable, Sendable {
    /// Years since the Hijra, 1 or more.
    public let year: Int

    /// 1 to 12; Ramadan is 9.
    public let month: Int

    /// 1 to 30.
    public let day: Int

    /// Makes a date, or nothing where the tabular calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 or more.
    ///   - month: 1 to 12.
    ///   - day: 1 to 29 or 30.
    public init?(year: Int, month: Int, day: Int) {
        guard
            (1...99_999).contains(year), (1...12).contains(month),
            (1...IslamicDate.count(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The same day in the Gregorian calendar; the Islamic day began at sunset the evening before.
    public var gregorian: Day {
        // Months have 30 and 29 days by turns.
        let daysBefore = ((month - 1) * 59 + 1) / 2
        return IslamicDate.start(ofYear: year).advanced(by: daysBefore + day - 1)
    }

    /// The years of this calendar that have a day in a Gregorian year.
    ///
    /// - Parameter year: A Gregorian year from 623 on.
    /// - Returns: Two or three years in a row.
    public static func years(touching year: Int) -> ClosedRange<Int> {
        let first = Day(unchecked: year, 1, 1)
        let last = Day(unchecked: year, 12, 31)
        return IslamicDate.year(of: first)...IslamicDate.year(of: last)
    }

    /// The year that a day after the Hijra lies in.
    private static func year(of day: Day) -> Int {
        // Thirty years have 10,631 days.
        ((day.number + 492_148) * 30 + 10_646) / 10_631
    }

    /// The Gregorian day of the first of Muharram.
    static func start(ofYear year: Int) -> Day {
        // 19 July 622 in the Gregorian calendar is day -492148.
        Day(number: -492_148 + (year - 1) * 354 + (3 + 11 * year) / 30)
    }

    static func count(ofMonth month: Int, in year: Int) -> Int {
        month % 2 == 1 || (month == 12 && (11 * year + 14) % 30 < 11) ? 30 : 29
    }
}
