public import CivilTime

/// Why values do not make an event or a calendar.
public enum EventError: Error, Hashable, Sendable {
    /// The UID is empty, longer than 255 octets, or has control characters.
    case badUID(String)
    /// The sequence number is negative.
    case negativeSequence(Int)
    /// The end is not later than the start.
    case endNotAfterStart
    /// A year has not four digits.
    case yearOutOfRange
    /// The `VTIMEZONE` of this zone would tell a wrong offset at this time.
    case zoneNotCovered(zone: String, at: CivilDateTime)
    /// The rule is about times within a day.
    case ruleNotOfDays
    /// The rule ends at a moment, but the events are whole days.
    case endOfOtherForm
    /// The first event is not one that the rule names.
    case startNotInRule(CivilDateTime)
    /// The series has no event at this time, so none can be left out or moved.
    case notAnOccurrence(CivilDateTime)
    /// One event of the series is left out or moved more than once.
    case repeatedOccurrence(CivilDateTime)
    /// Two events of one calendar have the same UID.
    case repeatedUID(String)
    /// An interval between two looks at a feed must be longer than nothing.
    case intervalNotPositive(NominalDuration)
}
