import CivilTime
import Insight
import Participation
import Planning

/// What a report says of people and traits, worked out from the bare meetings, one person at a time.
struct NaiveCounts {
    var meetings: [MeetingAttendance]
    var offers: [TalkOffer] = []
    var sessions: [Identifier: Int] = [:]
    var cycles: [CycleID: Int] = [:]
    var period = ReportPeriod()

    /// Whether a day lies in the period, both ends of which count.
    private func lies(_ day: Day) -> Bool {
        (period.from?.number ?? .min) <= day.number && day.number <= (period.to?.number ?? .max)
    }

    private var lastHeld: Day? {
        meetings.filter(\.isHeld).map(\.date).sorted().last
    }

    /// The meetings of a kind that somebody came to.
    private func visits(_ person: Int, _ kind: MeetingKind) -> [MeetingAttendance] {
        meetings.filter { meeting in
            meeting.isHeld && meeting.kind == kind
                && [.came, .cameLate, .held].contains(meeting.marks[person])
        }
    }

    /// The day on which somebody had been to all sessions that their first cycle asks for.
    private func completed(_ person: Int, _ programme: Identifier) -> Day? {
        let visits = visits(person, .session).filter { $0.id.cycle.programme == programme }
        let begun = visits.enumerated().sorted { one, two in
            (one.element.date, one.offset) < (two.element.date, two.offset)
        }.first
        guard let begun else { return nil }
        let wanted = cycles[begun.element.id.cycle] ?? sessions[programme] ?? 0
        var days: [Day] = []
        for number in stride(from: 1, through: wanted, by: 1) {
            let first = visits.filter { ($0.id.number ?? 1) == number }.map(\.date).sorted().first
            guard let first else { return nil }
            days.append(first)
        }
        return days.sorted().last
    }

    /// The names of what counts for a person.
    func names(_ person: CourseFacts) -> Set<String> {
        var names: Set<String> = []
        let (who, course) = (person.participant, person.course)
        if let referral = course.referral, lies(referral.day) { names.insert("referred") }
        if let first = visits(who, .session).map(\.date).sorted().first, lies(first) {
            names.insert("started")
        }
        let programmes = Set(meetings.map(\.id.cycle.programme))
        if programmes.contains(where: { completed(who, $0).map(lies) ?? false }) {
            names.insert("completed")
        }
        if offers.contains(where: { $0.participant == who && lies($0.day) }) {
            names.insert("talkOffered")
        }
        if visits(who, .talks).contains(where: { lies($0.date) }) { names.insert("talkHeld") }
        if visits(who, .network).contains(where: { lies($0.date) }) {
            names.insert("activeInNetwork")
        }
        if let end = course.end, lies(end.day) { names.insert(end.reason.rawValue) }
        if let day = period.to ?? lastHeld {
            let pauses = course.pauses.filter { ($0.from...$0.until).contains(day) }
            let hasEnded = course.end.map { $0.day.number <= day.number } ?? false
            if !pauses.isEmpty, !hasEnded { names.insert("paused") }
        }
        return names
    }

    /// How many people each name counts for.
    func total(_ people: [CourseFacts]) -> [String: Int] {
        Dictionary(people.flatMap { names($0) }.map { ($0, 1) }, uniquingKeysWith: +)
    }

    /// Those who stand in the cells of a trait: who counts for anything, or was at a meeting.
    func people(_ facts: [CourseFacts], with value: String?, by split: (CourseFacts) -> String?)
        -> (people: Set<Int>, attending: Set<Int>)
    {
        let own = facts.filter { split($0) == value }
        let attending = own.map(\.participant).filter { who in
            meetings.contains { meeting in
                meeting.isHeld && lies(meeting.date)
                    && (meeting.seating.everRegistered.contains(who)
                        || meeting.seating.expected.contains(who)
                        || [.came, .cameLate, .held].contains(meeting.marks[who]))
            }
        }
        let counted = own.filter { !names($0).isEmpty }.map(\.participant)
        return (people: Set(attending + counted), attending: Set(attending))
    }
}

extension PersonCounts {
    /// The counts that are not 0, by the names that formulas call them.
    var byName: [String: Int] {
        let counts = [
            "referred": referred, "started": started, "completed": completed,
            "talkOffered": talkOffered, "talkHeld": talkHeld, "activeInNetwork": activeInNetwork,
            "paused": paused,
        ]
        let reasons = ended.map { ($0.rawValue, $1) }
        return counts.merging(reasons, uniquingKeysWith: +).filter { $0.value != 0 }
    }
}
