public import CivilTime
public import Planning

/// Why a ledger cannot be worked out.
public enum EconomyError: Error, Hashable, Sendable {
    /// An amount, or a sum of amounts, is beyond what can be counted.
    case tooLarge
    /// A line, or the sum up to it, is beyond what can be counted.
    case lineTooLarge(Identifier)
    /// No hourly rate is known for this day.
    case noRate(Day)
}
