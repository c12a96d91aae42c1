internal import CivilTime
internal import GRDB
public import Insight
public import Participation
internal import Planning

// What was used at meetings, for the ledger of a programme; no names among it.

/// What a programme's ledger is made from.
public struct MeetingUseInput: Sendable {
    /// All that other reports are made from.
    public let numbers: ReportInput
    /// What was used at each meeting of the programme that is not cancelled, in the order they are held.
    public let uses: [MeetingUse]
    /// Meetings of programmes that the actor does not work with, with who came, and nothing else of them.
    ///
    /// They only say to which programme an outcome belongs, so that everybody reads the same numbers.
    public let elsewhere: [MeetingAttendance]
}

extension UseCase where Outcome == MeetingUseInput {
    /// What was used at a programme's meetings: how many ran them and for how long, what their rooms cost
    /// by the hour, the fees of speakers, and how long interpreters were there.
    ///
    /// Where nobody is recorded as having run a meeting, as many are taken as its programme says.
    ///
    /// - `programme`: Its id.
    public static func readMeetingUses(of programme: String) -> UseCase {
        UseCase(.readNumbers, .reads) { work in
            guard let id = Identifier(programme), try work.programmes().contains(id) else {
                throw try work.noProgramme(programme)
            }
            try work.requireReach(id)
            let rules = try work.rules(id)
            let numbers = try UseCase<ReportInput>.readNumbers(naming: true).body(work)
            let elsewhere = try work.meetings().filter {
                !work.actor.reaches($0.meeting.id.cycle.programme)
            }
            return MeetingUseInput(
                numbers: numbers,
                uses: try work.uses(of: rules.setting, numbers.meetings),
                elsewhere: try work.attendances(of: elsewhere, recorded: numbers.recorded)
                    .map(\.onlyMarks)
            )
        }
    }
}

extension Work {
    /// What was used at a programme's meetings.
    ///
    /// - `attendances`: The talks of those who are marked there count.
    func uses(
        of setting: Setting,
        _ attendances: [MeetingAttendance]
    ) throws -> [MeetingUse] {
        let marked = Dictionary(
            attendances.map { ($0.id, Set($0.marks.keys)) },
            uniquingKeysWith: { first, _ in first }
        )
        let fees = Dictionary(
            try rows("SELECT id, kroner FROM speaker").map {
                (try $0.identifier("id"), try $0.number("kroner"))
            },
            uniquingKeysWith: { first, _ in first }
        )
        var interpreted: [String: Set<Int>] = [:]
        for row in try rows("SELECT meeting, participant FROM talk_interpreter") {
            interpreted[try row.text("meeting"), default: []].insert(try row.key("participant"))
        }
        let prices = Dictionary(
            setting.venues.map { ($0.id, $0.kronerPerHour) },
            uniquingKeysWith: { first, _ in first }
        )
        let meetings = try storedMeetings(
            where: "programme = ? AND cancelled_because IS NULL",
            [setting.programme.id.text]
        )
        return try meetings.map { stored in
            let meeting = stored.meeting
            let minutes = meeting.span.seconds / 60
            var use = MeetingUse(
                meeting.id,
                minutes: minutes,
                facilitators: meeting.facilitators.count,
                venuePerHour: Amount(kroner: prices[meeting.venue] ?? 0),
                fee: meeting.speaker.flatMap { fees[$0] }.map { Amount(kroner: $0) },
                interpreters: meeting.interpreters.count
            )
            if meeting.facilitators.isEmpty {
                use.facilitators = setting.programme.step(meeting.id.step)?.facilitators ?? 1
                use.isStaffed = false
            }
            guard meeting.kind == .talks, let marked = marked[meeting.id], !marked.isEmpty else {
                return use
            }
            use.slotMinutes = try slots(of: meeting.id)?.minutes ?? minutes
            use.interpretedTalks = interpreted[meeting.id.description] ?? []
            let book = try talks(in: stored)
            for participant in marked {
                use.talks[participant] = book?.span(of: participant).map { $0.seconds / 60 }
            }
            return use
        }
    }
}

extension MeetingAttendance {
    /// The meeting without its seats.
    fileprivate var onlyMarks: MeetingAttendance {
        MeetingAttendance(
            id: id,
            kind: kind,
            date: date,
            start: start,
            venue: venue,
            isOutsideTownHall: isOutsideTownHall,
            isHeld: isHeld,
            seating: Seating(),
            leadDays: [:],
            notices: [:],
            marks: marks
        )
    }
}
