public import CivilTime
internal import GRDB
public import Insight
public import Planning

/// What the reports of a month, a quarter or a year are made from.
public struct PeriodInput: Sendable {
    /// What all reports are made from, with names.
    public let numbers: ReportInput
    /// All meetings, those not held too, in the order they are held.
    public let meetings: [StoredMeeting]
    /// What was recorded about single meetings, in the order of time.
    public let recordings: [MeetingRecording]
    /// When something was recorded about participants or their outcomes, or undone, in the order of time.
    public let aboutPeople: [Instant]
    /// What was used at the meetings of each programme; empty if it was not asked for.
    public let uses: [Identifier: [MeetingUse]]
}

/// That something was recorded about a meeting which numbers depend on.
public struct MeetingRecording: Hashable, Sendable {
    /// When it was recorded or undone.
    public let at: Instant
    /// Which meeting.
    public let meeting: MeetingID
    /// The day of the meeting, as it stands now.
    public let day: Day
    /// Ticks, a move or a cancellation.
    public let action: Action
}

extension UseCase where Outcome == PeriodInput {
    /// Everything that the reports of a month, a quarter or a year are made from.
    ///
    /// What was recorded about a meeting is found in the log: ticks, moves and cancellations, and that one of them
    /// was undone.
    ///
    /// - `pricing`: Whether what was used at meetings is wanted, for what they cost.
    public static func readPeriodNumbers(pricing: Bool = false) -> UseCase {
        let naming = UseCase<ReportInput>.readNumbers(naming: true)
        return UseCase(.readNumbers, .reads) { work in
            let meetings = work.shown(try work.meetings())
            let known = Dictionary(
                meetings.map { ($0.meeting.id.description, $0.meeting) },
                uniquingKeysWith: { first, _ in first }
            )
            let rows = try work.recorded([.markAttendance, .moveMeeting, .cancelMeeting])
            let aboutPeople = try work.recorded([
                .addPerson, .importPeople, .changePerson, .mergePeople, .recordOutcome,
                .importOutcomes,
            ])
            let numbers = try naming.body(work)
            let uses = try (pricing ? numbers.settings : []).map { setting in
                (setting.programme.id, try work.uses(of: setting, numbers.meetings))
            }
            return PeriodInput(
                numbers: numbers,
                meetings: meetings,
                recordings: try rows.compactMap { row in
                    guard let id = try row.textIfAny("meeting"), let meeting = known[id] else {
                        return nil
                    }
                    return MeetingRecording(
                        at: try row.instant("at"),
                        meeting: meeting.id,
                        day: meeting.date,
                        action: try row.word("action")
                    )
                },
                aboutPeople: try aboutPeople.map { try $0.instant("at") },
                uses: Dictionary(uses, uniquingKeysWith: { first, _ in first })
            )
        }
    }
}

extension Work {
    /// What was done in some ways, and that it was undone, with the moment of each, in the order of time.
    fileprivate func recorded(_ actions: [Action]) throws -> [StoredRow] {
        let names = actions.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try rows(
            """
            SELECT use_case.meeting, use_case.action, use_case.at FROM use_case
            WHERE use_case.action IN (\(names))
            UNION ALL SELECT done.meeting, done.action, undoing.at
            FROM use_case AS done JOIN use_case AS undoing ON undoing.number = done.undone_by
            WHERE done.action IN (\(names))
            ORDER BY 3, 1, 2
            """
        )
    }
}
