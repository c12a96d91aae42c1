public import CivilTime
public import Participation
public import Planning

/// That the meetings of a step went on at another venue or at another time of day.
///
/// Stands on the trend of months, so that nobody looks for other reasons first.
public struct RoutineChange: Hashable, Sendable {
    /// The programme.
    public let programme: Identifier
    /// The kind of meeting.
    public let kind: MeetingKind
    /// The day of the first meeting after the change.
    public let day: Day
    /// What changed.
    public let what: What

    /// What changed, with what it was before.
    public enum What: Hashable, Sendable {
        /// The venue.
        case venue(from: Identifier, to: Identifier)
        /// When it begins.
        case start(from: ClockTime, to: ClockTime)
    }

    /// The changes in a period, earliest first; the last meeting before the period counts as what was before.
    ///
    /// - Parameters:
    ///   - meetings: In any order; those that were not held changed nothing.
    ///   - period: The days of the changes.
    /// - Returns: One for each step whose venue or start is another than at its meeting before.
    /// - Complexity: *n* log *n* in the number of meetings.
    public static func all(
        _ meetings: some Sequence<MeetingAttendance>,
        in period: ReportPeriod
    ) -> [RoutineChange] {
        let held = meetings.filter(\.isHeld).sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        let steps = Dictionary(grouping: held) {
            Key(programme: $0.id.cycle.programme, step: $0.id.step)
        }
        var found: [MeetingID: [What]] = [:]
        for meetings in steps.values {
            for place in places(meetings, \.venue) {
                found[place.id, default: []].append(.venue(from: place.from, to: place.to))
            }
            for place in places(meetings, \.start) {
                found[place.id, default: []].append(.start(from: place.from, to: place.to))
            }
        }
        return held.filter { period.contains($0.date) }.flatMap { meeting in
            (found[meeting.id] ?? []).map { what in
                RoutineChange(
                    programme: meeting.id.cycle.programme,
                    kind: meeting.kind,
                    day: meeting.date,
                    what: what
                )
            }
        }
    }

    /// Where the meetings of one step went on otherwise; one meeting that was otherwise, between two that were as
    /// before, changed nothing.
    private static func places<Value: Equatable>(
        _ meetings: [MeetingAttendance],
        _ value: (MeetingAttendance) -> Value
    ) -> [(id: MeetingID, from: Value, to: Value)] {
        guard var usual = meetings.first.map(value) else { return [] }
        var places: [(id: MeetingID, from: Value, to: Value)] = []
        for (place, meeting) in meetings.enumerated() where value(meeting) != usual {
            let next = place + 1 < meetings.count ? value(meetings[place + 1]) : nil
            if let next, next == usual { continue }
            places.append((meeting.id, usual, value(meeting)))
            usual = value(meeting)
        }
        return places
    }

    private struct Key: Hashable {
        let programme: Identifier
        let step: Identifier
    }
}
