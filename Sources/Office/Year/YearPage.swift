public import CivilTime
public import Correspondence
public import Planning
public import Store

/// The year of a programme as it is kept, with why each meeting is where it is.
public struct YearPage: Sendable {
    /// The meetings that are held, and what could not be.
    public let plan: Plan
    /// The programme with its venues.
    public let setting: Setting
    /// Whether facilitators and speakers are named.
    public let namesPeople: Bool
    /// The meetings that are cancelled, with the reason in words.
    public let cancelled: [(meeting: Meeting, reason: Phrase)]
    /// The first and the last rule date of all that is kept; nothing if nothing is.
    public let extent: DaySpan?

    private let staff: Staff

    init(_ year: StandingYear) {
        plan = year.plan
        setting = year.rules.setting
        staff = year.staff
        namesPeople = year.staff.isInPlans
        extent = year.extent
        cancelled = year.cancelled.map { stored in
            (
                meeting: stored.meeting,
                reason: stored.cancelledBecause?.phrase ?? Phrase("plan.cancelled")
            )
        }
    }

    /// The year in lines of text; without meetings in the period, where there are some.
    public func lines(withIDs: Bool, in catalogue: Catalogue) -> [String] {
        guard !plan.meetings.isEmpty || !cancelled.isEmpty else {
            return [catalogue.text(nothing)]
        }
        return [catalogue.text("plan.stands")]
            + PlanReport(setting, in: catalogue, staff: staff)
            .lines(standing: plan, cancelled: cancelled, withIDs: withIDs)
    }

    /// Whether the programme has no meetings at all.
    public var isUnplanned: Bool { extent == nil }

    private var nothing: Phrase {
        guard let extent else { return Phrase("plan.stands-nowhere") }
        return Phrase("plan.stands-not", ["from": .day(extent.first), "to": .day(extent.last)])
    }
}

extension LongUseCase where Input == StandingYearInput, Outcome == YearPage {
    /// The year of a programme as it is kept; nothing is planned.
    ///
    /// - `programme`: The programme's short name.
    /// - `first`, `last`: Rule dates; nothing for all that is kept.
    public static func year(
        of programme: String,
        from first: Day? = nil,
        to last: Day? = nil
    ) -> LongUseCase {
        LongUseCase<StandingYearInput, StandingYear>
            .standingYear(of: programme, from: first, to: last).map(YearPage.init)
    }
}
