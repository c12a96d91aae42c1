/// Why a zone cannot stand in a calendar.
public enum ZoneError: Error, Hashable, Sendable {
    /// The zone's data do not say what its clocks show in later years.
    case noRule(zone: String)

    /// The day of a change has no form as a yearly rule.
    case changeNotExpressible(zone: String)

    /// The name is empty or has characters that no zone has.
    case badName(String)
}
