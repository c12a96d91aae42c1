/// A civil date of the proleptic Gregorian calendar, kept as a day number.
///
/// A day knows nothing of clocks and zones; it is what stands in a calendar on the wall. Keeping it
/// as one integer makes distance, order and weekday exact and cheap.
public struct Day: Hashable, Sendable {
    /// Days since 1 January 1970; negative before that.
    public let number: Int

    /// Makes a day from its number.
    ///
    /// - Parameter number: Days since 1 January 1970.
    public init(number: Int) {
        self.number = number
    }

    /// Makes a day from its parts, or nothing where the calendar has no such day.
    ///
    /// - Parameters:
    ///   - year: 1 to 9999.
    ///   - month: 1 to 12.
    ///   - day: 1 to the month's last day.
    public init?(year: Int, month: Int, day: Int) {
        guard
            (1...9999).contains(year), (1...12).contains(month),
            (1...Day.count(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads a day written as `2027-01-05`, or gives nothing.
    ///
    /// - Parameter text: ISO 8601 extended form with four digits for the year.
    public init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        guard
            octets.count == 10, octets[4] == UInt8(ascii: "-"), octets[7] == UInt8(ascii: "-"),
            let year = decimal(octets[0..<4]), let month = decimal(octets[5..<7]),
            let day = decimal(octets[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day number of a date that is known to be a real month; the day may run past its end.
    ///
    /// The year is cut into 400-year eras that begin on 1 March, so that the leap day comes last.
    init(unchecked year: Int, _ month: Int, _ day: Int) {
        let marchYear = month <= 2 ? year - 1 : year
        let era = floorDivide(marchYear, 400)
        let yearOfEra = marchYear - era * 400
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day of the month.
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = floorDivide(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    /// The year.
    public var year: Int { parts.year }

    /// The month, 1 to 12.
    public var month: Int { parts.month }

    /// The day of the month, 1 to 31.
    public var dayOfMonth: Int { parts.day }

    /// The day of the year, 1 to 366.
    public var dayOfYear: Int {
        number - Day(unchecked: year, 1, 1).number + 1
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday.
        Weekday(index: number + 3)
    }

    /// The first day of this day's month.
    public var firstOfMonth: Day {
        Day(number: number - parts.day + 1)
    }

    /// The first day of the month that lies a number of months after this day's month.
    ///
    /// - Parameter months: How many months on; negative goes back.
    /// - Returns: The first of that month.
    public func firstOfMonth(adding months: Int) -> Day {
        let (year, month, _) = parts
        let index = year * 12 + month - 1 + months
        return Day(unchecked: floorDivide(index, 12), floorModulo(index, 12) + 1, 1)
    }

    /// The Monday of a week by its number (ISO 8601: week 1 has the first Thursday of the year).
    ///
    ///     Day.monday(ofWeek: 12, in: 2027)  // 22 March 2027
    ///
    /// - Returns: Nothing for a week that the year does not have.
    public static func monday(ofWeek week: Int, in year: Int) -> Day? {
        // 4 January is always in week 1.
        guard (1...53).contains(week), let fourth = Day(year: year, month: 1, day: 4) else {
            return nil
        }
        let monday = fourth.advanced(by: 1 - fourth.weekday.rawValue + 7 * (week - 1))
        return monday.advanced(by: 3).year == year ? monday : nil
    }

    /// How many days a month has.
    ///
    /// - Parameters:
    ///   - month: 1 to 12.
    ///   - year: Decides whether February has 29 days.
    /// - Returns: 28 to 31.
    public static func count(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Whether a year has a 29 February.
    ///
    /// - Parameter year: A Gregorian year.
    /// - Returns: True for 2028, false for 2100.
    public static func isLeap(_ year: Int) -> Bool {
        // What 4 divides is divided by 100 where 25 divides it, and by 400 where 16 does too.
        year & 3 == 0 && (year % 25 != 0 || year & 15 == 0)
    }
}

extension Day: Strideable {
    /// The number of days from this day to another.
    ///
    /// - Parameter other: The day to reach.
    /// - Returns: Days, negative when the other comes first.
    public func distance(to other: Day) -> Int {
        other.number - number
    }

    /// The day that lies a number of days on.
    ///
    /// - Parameter days: Negative goes back.
    /// - Returns: That day.
    public func advanced(by days: Int) -> Day {
        Day(number: number + days)
    }
}

extension Day: CustomStringConvertible {
    /// The day as `2027-01-05`.
    public var description: String {
        let (year, month, day) = parts
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}

/// The number that ASCII digits stand for, or nothing if anything else is among them.
func decimal(_ octets: some Collection<UInt8>) -> Int? {
    guard !octets.isEmpty, octets.count <= 18 else { return nil }
    var value = 0
    for octet in octets {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) else { return nil }
        value = value * 10 + Int(octet - UInt8(ascii: "0"))
    }
    return value
}

/// Text with the ASCII letters in upper case and every other character left as it is.
///
/// Full case mapping would turn the long s and the dotless i into ASCII letters.
func upper(_ text: some StringProtocol) -> String {
    let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    return String(decoding: text.utf8.map { small.contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
}

/// A number in decimal digits with zeros before it.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Division that rounds towards minus infinity.
func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    let quotient = value / divisor
    return value % divisor < 0 ? quotient - 1 : quotient
}

/// The remainder that goes with `floorDivide`, never negative for a positive divisor.
func floorModulo(_ value: Int, _ divisor: Int) -> Int {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
}
