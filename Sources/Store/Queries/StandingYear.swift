public import CivilTime
internal import GRDB
public import Planning

// The year of a programme as it stands, with why each meeting is where it is.

/// A programme's year as it is kept.
public struct StandingYear: Sendable {
    /// The meetings that are held, with reasons; left out is what the rules ask for and cannot be held.
    public let plan: Plan
    /// The meetings that are cancelled, in the order they would have been held.
    public let cancelled: [StoredMeeting]
    /// The rules of the programme, as they are by now.
    public let rules: ProgrammeRules
    /// Who can run meetings and speak at them; nobody for whoever may not see names.
    public let staff: Staff
    /// The first and the last rule date of all that is kept of the programme; nothing if nothing is.
    public let extent: DaySpan?
}

/// What a standing year is explained from.
public struct StandingYearInput: Sendable {
    let year: YearSnapshot
    let rules: ProgrammeRules
    let stored: [StoredMeeting]
    let actor: Actor
}

extension LongUseCase where Input == StandingYearInput, Outcome == StandingYear {
    /// Reads the year of a programme as it is kept; nothing is planned.
    ///
    /// - `programme`: The programme's short name.
    /// - `first`, `last`: Rule dates; nothing for all that is kept.
    public static func standingYear(
        of programme: String,
        from first: Day? = nil,
        to last: Day? = nil
    ) -> LongUseCase {
        LongUseCase(reading: .standingYearInput(programme)) { input in
            let dates = input.stored.map(\.meeting.ruleDate)
            let extent = dates.min().flatMap { start in
                dates.max().flatMap { DaySpan(start, through: $0) }
            }
            let whole = extent ?? DaySpan(input.year.now.day)
            let begin = first ?? min(whole.first, last ?? whole.first)
            let span = DaySpan(begin...max(begin, last ?? whole.last))
            return StandingYear(
                plan: input.plan(span, within: extent),
                cancelled: input.stored.filter {
                    $0.isCancelled && span.contains($0.meeting.ruleDate)
                }.map { stored in
                    var stored = stored
                    stored.meeting = input.actor.shown(stored.meeting)
                    return stored
                },
                rules: input.rules,
                staff: input.actor.shown(input.year.staff),
                extent: extent
            )
        }
    }
}

extension StandingYearInput {
    fileprivate func plan(_ span: DaySpan, within extent: DaySpan?) -> Plan {
        let programme = rules.programme.id
        let planner = Planner(
            [rules.setting],
            staff: year.staff,
            standing: year.standing,
            beside: year.rules.settings.filter { $0.programme.id != programme },
            speakersUntil: year.speakersUntil
        )
        let plan = planner.standingPlan(span)
        // What nobody has planned yet has not been left out.
        let skipped = plan.skipped.filter { extent?.contains($0.ruleDate) ?? false }
        return actor.shown(Plan(span: span, meetings: plan.meetings, skipped: skipped))
    }
}

extension UseCase where Outcome == StandingYearInput {
    fileprivate static func standingYearInput(_ text: String) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            guard let programme = Identifier(text), try work.programmes().contains(programme) else {
                throw try work.noProgramme(text)
            }
            try work.requireReach(programme)
            return StandingYearInput(
                year: try work.yearSnapshot(),
                rules: try work.rules(programme),
                stored: try work.storedMeetings(where: "programme = ?", [programme.text]),
                actor: work.actor
            )
        }
    }
}
