internal import Participation

/// Groupings that are crossed: a group for each pair of their keys.
///
/// Talks are agreed on with one person each and most of them are held at the town hall, so they would make it look
/// as if more people came there. So `outside` always stands behind the kind of meeting.
public struct AttendanceCrossing: Hashable, Sendable {
    /// What is crossed, the first one outermost.
    public let groupings: [AttendanceGrouping]

    /// Crosses groupings; each counts once.
    public init(_ groupings: [AttendanceGrouping]) {
        var all: [AttendanceGrouping] = []
        for grouping in groupings where !all.contains(grouping) { all.append(grouping) }
        if all.contains(.outside), !all.contains(.kind) { all.insert(.kind, at: 0) }
        self.groupings = all
    }

    /// The names with commas, as they are asked for.
    public var name: String { groupings.map(\.rawValue).joined(separator: ",") }

    /// The same within each kind of meeting.
    var withinKind: AttendanceCrossing { AttendanceCrossing([.kind] + groupings) }

    /// Whether the seats of one meeting can be in several groups.
    var isBySeat: Bool { groupings.contains(where: \.isBySeat) }

    /// The group of a meeting, or of a seat at it.
    func group(_ meeting: MeetingAttendance, _ participant: Int? = nil) -> [AttendanceGroup]? {
        var group: [AttendanceGroup] = []
        for grouping in groupings {
            guard let key = grouping.group(meeting, participant) else { return nil }
            group.append(key)
        }
        return group
    }

    /// What is counted in each group that a meeting is in.
    func counts(
        _ meeting: MeetingAttendance
    ) -> [(group: [AttendanceGroup], counts: AttendanceCounts)] {
        guard isBySeat else {
            return group(meeting).map { [($0, AttendanceCounts(meeting))] } ?? []
        }
        var all: [[AttendanceGroup]: AttendanceCounts] = [:]
        for participant in meeting.countedOrAsked {
            guard let group = group(meeting, participant) else { continue }
            if all[group] == nil { all[group, default: AttendanceCounts()].addMeeting() }
            all[group, default: AttendanceCounts()].add(participant, at: meeting)
        }
        return all.map { ($0.key, $0.value) }
    }
}
