public import CivilTime

/// Why a ledger cannot be worked out.
public enum EconomyError: Error, Hashable, Sendable {
    /// An amount, or a sum of amounts, is beyond what can be counted.
    case tooLarge
    /// No hourly rate is known for this day.
    case noRate(Day)
}
