public import CivilTime

/// What an hour of somebody's work costs from a day on.
public struct HourlyRate: Hashable, Sendable {
    /// The first day it holds on.
    public var from: Day
    /// What an hour costs.
    public var perHour: Amount
    /// Whose work it is.
    public var work: Work
    /// Where it comes from.
    public var origin: Origin

    /// Whose work is paid for by the hour.
    public enum Work: String, Hashable, Sendable {
        /// Staff of the municipality, overhead included.
        case staff
        /// Interpreters.
        case interpreter
    }

    /// Makes the value.
    public init(from: Day, perHour: Amount, work: Work = .staff, origin: Origin) {
        self.from = from
        self.perHour = perHour
        self.work = work
        self.origin = origin
    }
}

extension [HourlyRate] {
    /// The place of the rate of staff that holds on a day, in rates in order of their days.
    ///
    /// - Throws: ``EconomyError/noRate(_:)`` for a day before the first.
    public func index(on day: Day) throws(EconomyError) -> Int {
        guard let index = lastIndex(where: { $0.work == .staff && $0.from <= day }) else {
            throw .noRate(day)
        }
        return index
    }
}
