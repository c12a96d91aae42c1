public import CivilTime
public import Planning

/// Why a facilitator, a speaker or an interpreter cannot be kept or changed like that.
public enum StaffError: Error, Hashable, Sendable {
    /// There is one of that short name already.
    case exists(StaffKey)
    /// A particular that cannot be kept.
    case mistake(StaffMistake, StaffKey)
    /// The person is to be at meetings that are still to come.
    case needed(StaffKey, count: Int)
    /// Nothing is noted that could be taken back on that day.
    case notAway(StaffKey, Day)
}
