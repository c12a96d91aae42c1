public import CivilTime
internal import Participation
public import Planning

// The year of one programme: planned on a snapshot, and kept if it is wanted.

/// What is to be planned, and whether the plan is kept.
public struct PlanRequest: Sendable {
    /// The programme's short name.
    public var programme: String

    /// The rule dates that are planned.
    public var span: DaySpan

    /// Files whose rules are looked at instead of those in the database; nothing for the database's.
    ///
    /// They come into the database together with the plan, if that is kept.
    public var files: [RuleFile]?

    /// Whether meetings that people are invited to may move.
    public var movesInvited = false

    /// Whether it is worked out how much better another plan could be.
    public var isProved = false

    /// Whether the plan is kept.
    public var keeping = Keeping.never

    /// When a plan is kept.
    public enum Keeping: Hashable, Sendable {
        /// It is only shown.
        case never
        /// If no meeting of the period stands yet, and no rules that are in use would change.
        case ifUnplanned
        /// As far as meetings may move.
        case always
    }

    /// Makes a request that only looks.
    public init(_ programme: String, _ span: DaySpan) {
        self.programme = programme
        self.span = span
    }
}

/// A plan, and what it would change or has changed.
public struct YearPlan: Sendable {
    /// The plan.
    public let plan: Plan
    /// How much better another plan could be, if that was asked for.
    public let proof: PlanProof?
    /// The rules that it was made from.
    public let rules: ProgrammeRules
    /// The files that are in use and would say something else, or do now, in order.
    public let changedFiles: [String]
    /// Who can run meetings and speak at them; nobody for whoever may not see names.
    public let staff: Staff
    /// Whether it is saved.
    public let isKept: Bool
    /// What was, or would be, changed.
    public let outcome: PlanOutcome
}

extension LongUseCase where Input == PlanInput, Outcome == YearPlan {
    /// Plans a programme beside all that stands; with nobody in the file, by dates and venues only.
    public static func planYear(_ request: PlanRequest) -> LongUseCase {
        LongUseCase(reading: .planInput(request)) { input in
            let (plan, proof) = input.plan(request)
            let update = input.update(to: plan, request)
            @Sendable func yearPlan(_ outcome: PlanOutcome, isKept: Bool) -> YearPlan {
                YearPlan(
                    plan: input.actor.shown(plan),
                    proof: proof,
                    rules: input.rules,
                    changedFiles: input.changedFiles,
                    staff: input.actor.shown(input.year.staff),
                    isKept: isKept,
                    outcome: outcome
                )
            }
            let wasPlanned = !input.standing(request).isEmpty
            let isKept =
                switch request.keeping {
                case .never: false
                case .ifUnplanned: input.mayPlan && !wasPlanned && input.changedFiles.isEmpty
                case .always: true
                }
            guard isKept else {
                let outcome = PlanOutcome(
                    wasPlanned: wasPlanned,
                    update: input.actor.shown(update),
                    seats: [],
                    people: [],
                    clashes: []
                )
                return .outcome(yearPlan(outcome, isKept: false))
            }
            return .useCase(
                UseCase(.planMeetings, .changes) { work in
                    try work.requireUnchanged(input.year.version)
                    if let files = request.files {
                        _ = try work.bringIn(files, of: input.rules.programme.id)
                    }
                    let outcome = try work.keep(update, input.rules, wasPlanned: wasPlanned)
                    return yearPlan(outcome, isKept: true)
                }
            )
        }
    }
}

/// What a programme is planned from.
public struct PlanInput: Sendable {
    let year: YearSnapshot
    let rules: ProgrammeRules
    /// The files of the request that say something else than those of the same name that are in use.
    let changedFiles: [String]
    /// Whoever asks: the plan is the same for everybody, and shown to each as they may see it.
    let actor: Actor

    /// Whether the actor may keep a plan, and does not only look.
    fileprivate var mayPlan: Bool { Action.planMeetings.roles.contains(actor.role) }

    private var programme: Identifier { rules.programme.id }

    fileprivate func plan(_ request: PlanRequest) -> (plan: Plan, proof: PlanProof?) {
        guard request.isProved else { return (plan: planner.plan(request.span), proof: nil) }
        let (plan, proof) = planner.prove(request.span)
        return (plan: plan, proof: proof)
    }

    /// The rules of all other programmes.
    private var others: [Setting] {
        year.rules.settings.filter { $0.programme.id != programme }
    }

    private var planner: Planner {
        guard year.staff.isInPlans else { return Planner([rules.setting]) }
        return Planner(
            [rules.setting],
            staff: year.staff,
            standing: year.standing,
            beside: others,
            speakersUntil: year.speakersUntil
        )
    }

    fileprivate func update(to plan: Plan, _ request: PlanRequest) -> PlanUpdate {
        PlanUpdate(
            from: year.standing,
            to: plan,
            of: programme,
            with: Resources(settings: [rules.setting] + others, staff: year.staff),
            talks: year.talks,
            moveInvited: request.movesInvited,
            namesPeople: year.staff.isInPlans
        )
    }

    /// The meetings that stand in the period.
    fileprivate func standing(_ request: PlanRequest) -> [StandingMeeting] {
        year.standing.filter { standing in
            standing.meeting.id.cycle.programme == programme
                && request.span.contains(standing.meeting.ruleDate)
        }
    }
}

extension UseCase where Outcome == PlanInput {
    fileprivate static func planInput(_ request: PlanRequest) -> UseCase {
        UseCase(.readPlan, .reads) { work in
            guard let programme = Identifier(request.programme) else {
                throw try work.noProgramme(request.programme)
            }
            try work.requireReach(programme)
            let kept = try work.ruleFiles()
            let named = try request.files.map { try work.reader.files(of: programme, in: $0) } ?? []
            return PlanInput(
                year: try work.yearSnapshot(),
                rules: try request.files.map { try work.rules(programme, in: $0) }
                    ?? work.rules(programme),
                changedFiles: named.filter { file in
                    kept.contains {
                        $0.folder == file.folder && $0.name == file.name && $0 != file
                    }
                }.map(\.name).sorted(),
                actor: work.actor
            )
        }
    }
}

extension UseCase where Outcome == [String] {
    /// The programmes that the database has rules of, in order.
    public static func readProgrammes() -> UseCase {
        UseCase(.readPlan, .reads) { work in
            try work.programmes().filter(work.actor.reaches).map(\.text)
        }
    }
}
