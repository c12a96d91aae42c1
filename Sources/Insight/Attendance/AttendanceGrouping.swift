internal import CivilTime
internal import Participation
internal import Planning

/// What meetings are put together by.
public enum AttendanceGrouping: String, CaseIterable, Hashable, Sendable {
    /// Each meeting for itself; the key is its id.
    case meeting
    /// The number of the session in its cycle; the key is the number. Other meetings are in no group.
    case session
    /// The cycle; the key is its id.
    case cycle
    /// The venue; the key is its id.
    case venue
    /// Whether it was outside the town hall; the key is `true` or `false`.
    case outside
    /// The programme; the key is its id.
    case programme
    /// The month it was held in; the key is of the form `2027-01`.
    case month

    /// The group that a meeting belongs to.
    func group(_ meeting: MeetingAttendance) -> AttendanceGroup? {
        let cycle = meeting.id.cycle
        switch self {
        case .meeting:
            return AttendanceGroup(meeting.id.description, (meeting.date.number, 0))
        case .session:
            guard meeting.kind == .session, let number = meeting.id.number else { return nil }
            return AttendanceGroup("\(number)", (number, 0))
        case .cycle:
            return AttendanceGroup(
                cycle.description,
                (cycle.year * 12 + cycle.month, cycle.ordinal)
            )
        case .venue: return AttendanceGroup(meeting.venue.text)
        case .outside: return AttendanceGroup(meeting.isOutsideTownHall ? "true" : "false")
        case .programme: return AttendanceGroup(cycle.programme.text)
        case .month:
            let day = meeting.date.parts
            // The date as it is written everywhere, without its day.
            let key = String(meeting.date.description.dropLast(3))
            return AttendanceGroup(key, (day.year * 12 + day.month, 0))
        }
    }
}

/// A group's key with what it is sorted by.
struct AttendanceGroup: Hashable, Comparable {
    let key: String
    private let first: Int
    private let second: Int

    init(_ key: String, _ order: (Int, Int) = (0, 0)) {
        self.key = key
        (first, second) = order
    }

    static func < (left: AttendanceGroup, right: AttendanceGroup) -> Bool {
        (left.first, left.second, left.key) < (right.first, right.second, right.key)
    }
}
