public import CivilTime

/// The value type DURATION (RFC 5545 §3.3.6).
public enum DurationValue {
    /// Writes a duration.
    ///
    /// Between hours and seconds the minutes stand even when they are none, as the grammar wants.
    ///
    /// - Parameter duration: Days and seconds of the same sign.
    /// - Returns: For example `P1W`, `P1DT2H`, `PT1H0M5S`.
    public static func text(_ duration: NominalDuration) -> String {
        let seconds = abs(duration.seconds)
        guard seconds >= 3600, seconds % 60 > 0, seconds / 60 % 60 == 0 else {
            return duration.description
        }
        let sign = duration.seconds < 0 ? "-" : ""
        let days = duration.days == 0 ? "" : "\(abs(duration.days))D"
        return "\(sign)P\(days)T\(seconds / 3600)H0M\(seconds % 60)S"
    }

    /// Reads a duration.
    ///
    /// - Parameter text: For example `P1W` or `-PT15M`.
    /// - Returns: Nothing where the text is no duration.
    public static func duration(_ text: some StringProtocol) -> NominalDuration? {
        NominalDuration(text)
    }
}
