public import CivilTime
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
    /// The files of rules that are in use and would say something else.
    public let changedFiles: [String]
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
    private let clashes: [PlanOutcome.Clash]

    init(_ year: YearPlan) {
        plan = year.plan
        proof = year.proof
        setting = year.rules.setting
        changedFiles = year.changedFiles
        staff = year.staff
        namesPeople = year.staff.isInPlans
        isKept = year.isKept
        wasPlanned = year.outcome.wasPlanned
        update = year.outcome.update
        told = year.outcome.people.inDanishOrder().map { Told($0) }
        seats = year.outcome.seats.ofParticipants
        clashes = year.outcome.clashes
    }

    /// Meetings that stand in each other's way all the same, since what people are invited to stays; a
    /// sentence each.
    public var warnings: [Phrase] {
        let names = PlanNames(setting, staff: staff)
        return clashes.flatMap { clash in
            clash.reasons.map { reason in
                Phrase(
                    "plan.clash",
                    [
                        "meeting": .phrase(names.meeting(clash.meeting.id)),
                        "date": .day(clash.meeting.date), "cause": .phrase(names.phrase(reason)),
                    ]
                )
            }
        }
    }

    /// The meetings of the plan, in the order they are held.
    public var meetings: [PlannedMeeting] {
        let names = PlanNames(setting, staff: staff)
        return plan.meetings.map { meeting in
            PlannedMeeting(
                id: meeting.id.description,
                name: names.meeting(meeting.id),
                slot: MeetingSlot(meeting, setting, staff),
                ruleDate: meeting.ruleDate,
                reasons: meeting.reasons.map { names.sentence($0) }
            )
        }
    }

    /// What the plan changes, and what of it is held back and why.
    public var changes: [PlannedChange] {
        let all =
            update.applied.map { (entry: $0, reason: nil) }
            + update.heldBack.map { (entry: $0.entry, reason: $0.reason) }
        return all.map { entry, reason in
            PlannedChange(
                id: entry.id.description,
                name: PlanNames(setting, staff: staff).meeting(entry.id),
                before: entry.before.map { MeetingSlot($0, setting, staff) },
                after: entry.after.map { MeetingSlot($0, setting, staff) },
                heldBack: reason
            )
        }
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

/// A meeting of a plan.
public struct PlannedMeeting: Sendable {
    /// What it goes by.
    public let id: String
    /// What it is called.
    public let name: Phrase
    /// When and where it is.
    public let slot: MeetingSlot
    /// The day that the rule gives.
    public let ruleDate: Day
    /// Why it is not where the rule puts it, and what is to be known of the day, a sentence each.
    public let reasons: [Phrase]
}

/// What a plan changes in one meeting of the year that stands.
public struct PlannedChange: Sendable {
    /// What the meeting goes by.
    public let id: String
    /// What it is called.
    public let name: Phrase
    /// When and where it stands; nothing for a new one.
    public let before: MeetingSlot?
    /// When and where it would be; nothing if it would be cancelled.
    public let after: MeetingSlot?
    /// Why it is not done; nothing if it is.
    public let heldBack: PlanUpdate.HeldBack.Reason?
}

extension LongUseCase where Input == PlanInput, Outcome == PlanPage {
    /// Plans a programme, and saves the plan if that is asked for.
    public static func planPage(_ request: PlanRequest) -> LongUseCase {
        LongUseCase<PlanInput, YearPlan>.planYear(request).map(PlanPage.init)
    }
}
