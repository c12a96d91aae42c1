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
        var before: [Key: MeetingAttendance] = [:]
        var changes: [RoutineChange] = []
        for meeting in held {
            let key = Key(programme: meeting.id.cycle.programme, step: meeting.id.step)
            defer { before[key] = meeting }
            guard period.contains(meeting.date), let last = before[key] else { continue }
            let add = { (what: What) in
                changes.append(
                    RoutineChange(
                        programme: key.programme,
                        kind: meeting.kind,
                        day: meeting.date,
                        what: what
                    )
                )
            }
            if last.venue != meeting.venue { add(.venue(from: last.venue, to: meeting.venue)) }
            if last.start != meeting.start { add(.start(from: last.start, to: meeting.start)) }
        }
        return changes
    }

    private struct Key: Hashable {
        let programme: Identifier
        let step: Identifier
    }
}
