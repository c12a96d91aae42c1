public import Correspondence
internal import Participation
public import Planning
public import Store

/// A plan of a programme, with what it changes in the year that stands.
public struct PlanPage: Sendable {
    /// The plan.
    public let plan: Plan
    /// How much better another plan could be, if that was asked for.
    public let proof: PlanProof?
    /// The programme with its venues.
    public let setting: Setting
    /// Whether facilitators and speakers are named.
    public let namesPeople: Bool
    /// Whether it is saved.
    public let isKept: Bool
    /// Whether any meeting of the period stood in the database before.
    public let wasPlanned: Bool
    /// What was, or would be, changed.
    public let update: PlanUpdate
    /// Who has to be told, in the order of Danish lists; nobody before it is saved.
    public let told: [Told]
    /// What happened to seats of participants.
    public let seats: [SeatChange]

    private let staff: Staff

    init(_ year: YearPlan) {
        plan = year.plan
        proof = year.proof
        setting = year.rules.setting
        staff = year.staff
        namesPeople = year.staff.isInPlans
        isKept = year.isKept
        wasPlanned = year.outcome.wasPlanned
        update = year.outcome.update
        told = year.outcome.people.inDanishOrder().map { Told($0) }
        seats = year.outcome.seats.ofParticipants
    }

    /// The plan, or what it changes where meetings stand already, in lines of text.
    public func lines(withIDs: Bool, in catalogue: Catalogue) -> [String] {
        let report = PlanReport(setting, in: catalogue, staff: staff)
        return (wasPlanned ? report.lines(update) : report.lines(plan, withIDs: withIDs))
            + (proof.map { ["", report.line($0)] } ?? [])
    }

    /// Whether the year stands as planned already.
    public var isNothing: Bool { wasPlanned && update.applied.isEmpty }
}

extension LongUseCase where Input == PlanInput, Outcome == PlanPage {
    /// Plans a programme, and saves the plan if that is asked for.
    public static func planPage(_ request: PlanRequest) -> LongUseCase {
        LongUseCase<PlanInput, YearPlan>.planYear(request).map(PlanPage.init)
    }
}
