public import Participation

/// Persons, each counted once, beside the seats of ``AttendanceCounts``.
public struct PersonCounts: Hashable, Sendable, Encodable {
    /// Referred in the period.
    public internal(set) var referred = 0
    /// Came to a session for the first time, in the period.
    public internal(set) var started = 0
    /// Came, in the period, to the last session number of a programme that was missing.
    public internal(set) var completed = 0
    /// Were offered a talk in the period.
    public internal(set) var talkOffered = 0
    /// Came to a talk in the period.
    public internal(set) var talkHeld = 0
    /// Came to a network meeting in the period.
    public internal(set) var activeInNetwork = 0
    /// Are in a pause on the last day of the period.
    public internal(set) var paused = 0
    /// Ended their course in the period, by reason; every reason stands here.
    public internal(set) var ended: [EndReason: Int]

    /// Nobody.
    public init() {
        ended = Dictionary(uniqueKeysWithValues: EndReason.allCases.map { ($0, 0) })
    }
}

/// So that ``PersonCounts/ended`` is encoded by the names of the reasons.
extension EndReason: Encodable, CodingKeyRepresentable {}

extension PersonCounts {
    /// Adds other persons.
    public static func += (left: inout PersonCounts, right: PersonCounts) {
        let counts: [WritableKeyPath<PersonCounts, Int>] = [
            \.referred, \.started, \.completed, \.talkOffered, \.talkHeld, \.activeInNetwork,
            \.paused,
        ]
        for count in counts { left[keyPath: count] += right[keyPath: count] }
        left.ended.merge(right.ended, uniquingKeysWith: +)
    }
}
