/// Working time, exact both in thousandths of an hour and in minutes.
///
/// The publication has 2.025 hours, which is no whole number of minutes; meetings are kept in minutes,
/// of which 50 are no whole number of thousandths. Both are whole numbers of 1.2 seconds.
public struct WorkTime: Hashable, Sendable {
    /// How many times 1.2 seconds.
    let units: Int

    /// How many of them an hour has.
    static let perHour = 3000

    init(units: Int) {
        self.units = units
    }

    /// Makes a time of thousandths of an hour: 2025 are 2.025 hours.
    public init(thousandthsOfHour: Int) {
        units = thousandthsOfHour * 3
    }

    /// Makes a time of minutes.
    public init(minutes: Int) {
        units = minutes * 50
    }

    /// None.
    public static let zero = WorkTime(units: 0)

    /// The same in thousandths of an hour; nothing where that is no whole number.
    public var thousandthsOfHour: Int? { units.isMultiple(of: 3) ? units / 3 : nil }

    /// The same in minutes; nothing where that is no whole number.
    public var minutes: Int? { units.isMultiple(of: 50) ? units / 50 : nil }

    /// The same in fifths of a second, always a whole number.
    public var fifthsOfSecond: Int { units * 6 }

    /// The sum.
    public static func + (left: WorkTime, right: WorkTime) -> WorkTime {
        WorkTime(units: left.units + right.units)
    }

    /// Adds other time.
    public static func += (left: inout WorkTime, right: WorkTime) { left = left + right }

    /// What it costs, exact.
    ///
    /// - `rate`: An hour.
    func cost(at rate: Amount) throws(EconomyError) -> ExactAmount {
        ExactAmount(
            øre: try Int128(units).times(Int128(rate.øre)),
            dividedBy: Int128(WorkTime.perHour)
        )
    }
}

extension WorkTime: Comparable {
    /// Whether one is shorter than the other.
    public static func < (left: WorkTime, right: WorkTime) -> Bool { left.units < right.units }
}
