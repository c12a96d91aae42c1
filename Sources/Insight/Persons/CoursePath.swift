internal import CivilTime
internal import Participation
internal import Planning

/// What one person has come to.
struct CoursePath {
    var isOfferedTalk = false
    /// The first day at each kind of meeting.
    private(set) var firstDays: [MeetingKind: Day] = [:]
    /// How many meetings of each kind.
    private(set) var seats: [MeetingKind: Int] = [:]
    private var kindsInPeriod: Set<MeetingKind> = []
    private var firstOfNumber: [Identifier: [Int: Day]] = [:]
    /// The cycle that each programme was begun in; its sessions are those that there are to come to.
    private var firstCycle: [Identifier: (day: Day, cycle: CycleID)] = [:]

    /// Everybody who came to meetings that were held.
    static func all(
        _ meetings: some Collection<MeetingAttendance>,
        until last: Day? = nil,
        in period: ReportPeriod
    ) -> [Int: CoursePath] {
        var paths: [Int: CoursePath] = [:]
        for meeting in meetings where meeting.isHeld && last.map({ meeting.date <= $0 }) ?? true {
            for (participant, mark) in meeting.marks where mark.isThere {
                paths[participant, default: CoursePath()].came(to: meeting, in: period)
            }
        }
        return paths
    }

    mutating func came(to meeting: MeetingAttendance, in period: ReportPeriod) {
        let kind = meeting.kind
        firstDays[kind] = min(firstDays[kind] ?? meeting.date, meeting.date)
        seats[kind, default: 0] += 1
        if period.contains(meeting.date) { kindsInPeriod.insert(kind) }
        guard kind == .session else { return }
        let programme = meeting.id.cycle.programme
        if firstCycle[programme].map({ meeting.date < $0.day }) ?? true {
            firstCycle[programme] = (day: meeting.date, cycle: meeting.id.cycle)
        }
        firstOfNumber[programme, default: [:]].merge(
            [meeting.id.number ?? 1: meeting.date],
            uniquingKeysWith: min
        )
    }

    /// The days on which each programme was completed.
    func completions(_ sessions: [Identifier: Int], _ cycles: [CycleID: Int]) -> [Day] {
        firstOfNumber.compactMap { programme, days in
            let required = firstCycle[programme].flatMap { cycles[$0.cycle] }
            return completion(days, required ?? sessions[programme] ?? 0)
        }
    }

    func counts(
        in period: ReportPeriod,
        _ sessions: [Identifier: Int],
        _ cycles: [CycleID: Int]
    ) -> PersonCounts {
        var counts = PersonCounts()
        counts.started = firstDays[.session].map(period.contains) == true ? 1 : 0
        counts.completed = completions(sessions, cycles).contains(where: period.contains) ? 1 : 0
        counts.talkOffered = isOfferedTalk ? 1 : 0
        counts.talkHeld = kindsInPeriod.contains(.talks) ? 1 : 0
        counts.activeInNetwork = kindsInPeriod.contains(.network) ? 1 : 0
        return counts
    }

    /// The day on which the last number that was missing was there.
    private func completion(_ days: [Int: Day], _ required: Int) -> Day? {
        guard required > 0 else { return nil }
        let needed = (1...required).compactMap { days[$0] }
        return needed.count == required ? needed.max() : nil
    }
}
