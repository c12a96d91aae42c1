/// Why a zone cannot stand in a calendar, or why what a calendar says of one cannot be obeyed.
public enum ZoneError: Error, Hashable, Sendable {
    /// The zone's data do not say what its clocks show in later years.
    case noRule(zone: String)

    /// The day of a change has no form as a yearly rule.
    case changeNotExpressible(zone: String)

    /// The name is empty or has characters that no zone has.
    case badName(String)

    /// A `VTIMEZONE` has neither `STANDARD` nor `DAYLIGHT`.
    case noObservances(zone: String)

    /// A `VTIMEZONE` has more observances than allowed.
    case tooManyObservances(zone: String, limit: Int)

    /// The observances begin more often, or take more days to look through, than allowed.
    case tooManyOnsets(zone: String, limit: Int)

    /// A rule is not one of days, `DAILY` to `YEARLY` with one time of the day at most.
    case ruleNotSupported(zone: String, rule: String)

    /// A rule without an end names no day at all.
    case ruleWithoutDays(zone: String, rule: String)

    /// An offset is more than 26 hours from UTC.
    case offsetOutOfRange(zone: String, seconds: Int)
}
