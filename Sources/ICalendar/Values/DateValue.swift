public import CivilTime

/// A date or a time in one of the forms of RFC 5545 §3.3.4 and §3.3.5.
public enum DateValue: Hashable, Sendable {
    /// A date: `20270105`.
    case day(Day)

    /// A date and time by some clock: `20270105T093000`.
    case local(CivilDateTime)

    /// A moment, written in UTC: `20270105T083000Z`.
    case utc(Instant)

    /// Reads a date or time, or gives nothing where there is no such day or no such time.
    ///
    /// A leap second is taken as the second before it.
    ///
    /// - Parameter octets: Eight digits; or those, `T`, six digits and perhaps `Z`.
    /// - Complexity: O(1), and nothing is allocated.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard
            octets.count == 8 || octets.count == 15 || octets.count == 16,
            let year = digits(octets, 0..<4), let month = digits(octets, 4..<6),
            let dayOfMonth = digits(octets, 6..<8),
            let day = Day(year: year, month: month, day: dayOfMonth)
        else { return nil }
        guard octets.count > 8 else {
            self = .day(day)
            return
        }
        guard
            octets[8] == UInt8(ascii: "T"), octets.count == 15 || octets[15] == UInt8(ascii: "Z"),
            let time = ClockTime(octets.part(9..<15))
        else { return nil }
        let local = CivilDateTime(day, time)
        self = octets.count == 16 ? .utc(Instant(utc: local)) : .local(local)
    }

    /// Whether it is a date, without a time.
    public var isDay: Bool {
        if case .day = self { true } else { false }
    }

    /// Whether it is a moment.
    public var isUTC: Bool {
        if case .utc = self { true } else { false }
    }

    /// What a clock shows, with a moment turned into the local time of a zone.
    ///
    /// - Parameter zone: The zone whose clocks are meant for a moment.
    /// - Returns: The local date and time; midnight for a date.
    public func local(in zone: Zone) -> CivilDateTime {
        switch self {
        case .day(let day): CivilDateTime(day, .midnight)
        case .local(let local): local
        case .utc(let instant): zone.local(instant)
        }
    }
}

extension DateValue: WrittenValue {
    /// The value as RFC 5545 writes it.
    public var description: String {
        switch self {
        case .day(let day): DateValue.text(day)
        case .local(let local): DateValue.text(local)
        case .utc(let instant): DateValue.text(instant.utc) + "Z"
        }
    }

    private static func text(_ day: Day) -> String {
        let (year, month, day) = day.parts
        return padded(year, 4) + padded(month, 2) + padded(day, 2)
    }

    private static func text(_ local: CivilDateTime) -> String {
        text(local.day) + "T" + local.time.digitText
    }
}

extension ClockTime {
    /// Reads six digits; a leap second is taken as the second before it.
    init?(_ octets: UnsafeBufferPointer<UInt8>) {
        guard
            octets.count == 6, let hour = digits(octets, 0..<2), hour < 24,
            let minute = digits(octets, 2..<4), let second = digits(octets, 4..<6), second <= 60
        else { return nil }
        self.init(hour: hour, minute: minute, second: min(second, 59))
    }

    /// The six digits.
    var digitText: String { padded(hour, 2) + padded(minute, 2) + padded(second, 2) }
}

/// The number that a few ASCII digits stand for, or nothing if anything else is among them.
func number(_ octets: ArraySlice<UInt8>) -> Int? {
    guard !octets.isEmpty, octets.count <= 9 else { return nil }
    var value = 0
    for octet in octets {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet) else { return nil }
        value = value * 10 + Int(octet - UInt8(ascii: "0"))
    }
    return value
}

/// A number in decimal digits with zeros before it.
func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
