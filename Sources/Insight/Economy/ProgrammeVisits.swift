internal import CivilTime
internal import Participation
internal import Planning

/// Who came to which meetings, of all programmes, so that each outcome belongs to one of them.
struct ProgrammeVisits {
    private var visits: [Int: [MeetingAttendance]] = [:]

    init(_ meetings: some Sequence<MeetingAttendance>) {
        for meeting in meetings where meeting.isHeld {
            for (participant, mark) in meeting.marks where mark.isThere {
                visits[participant, default: []].append(meeting)
            }
        }
    }

    /// The programme that an outcome belongs to: that of the meeting that it is noted to come from, otherwise
    /// of the last meeting that the person came to on or before its first day.
    ///
    /// Nothing if they had come to none by then.
    func programme(of outcome: Outcome, _ participant: Int) -> Identifier? {
        let before = (visits[participant] ?? []).filter { $0.date <= outcome.from }
        let named = before.first { $0.id == outcome.meeting }
        let last = before.max { left, right in
            (left.date, left.start, left.id.description)
                < (right.date, right.start, right.id.description)
        }
        return (named ?? last)?.id.cycle.programme
    }
}
