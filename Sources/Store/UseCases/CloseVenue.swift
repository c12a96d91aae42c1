public import CivilTime
internal import GRDB
public import Planning

/// A closure with what is to become of the meetings that it hits.
public struct Closure: Sendable {
    /// The venue.
    public let venue: Identifier
    /// First to last day.
    public let span: DaySpan
    /// Why, in at most 80 characters.
    public let reason: String
    /// For each programme with meetings there: a new plan, its rules, and which meetings may change.
    public let plans: [(plan: Plan, rules: ProgrammeRules, meetings: Set<MeetingID>)]

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - venue: The venue.
    ///   - span: First to last day.
    ///   - reason: Why, in at most 80 characters.
    ///   - plans: For each programme: a new plan, its rules, and which meetings may change.
    public init(
        venue: Identifier,
        span: DaySpan,
        reason: String,
        plans: [(plan: Plan, rules: ProgrammeRules, meetings: Set<MeetingID>)]
    ) {
        self.venue = venue
        self.span = span
        self.reason = String(reason.prefix(80))
        self.plans = plans
    }
}

extension UseCase where Outcome == [PlanOutcome] {
    /// Closes a venue for some days and moves the meetings that it hits, all in one.
    ///
    /// - Parameters:
    ///   - closure: The closure and the new plans.
    ///   - moveInvited: Whether meetings that people are invited to may move.
    /// - Returns: A use case that gives what came of each plan, in order.
    public static func closeVenue(_ closure: Closure, moveInvited: Bool) -> UseCase {
        UseCase(.closeVenue, .changes) { work in
            let venue = closure.venue.text
            guard try work.row("SELECT 1 FROM venue WHERE id = ?", [venue]) != nil else {
                throw StoreError.noVenue(venue)
            }
            try work.execute(
                """
                INSERT INTO venue_closure (venue, first_day, last_day, reason, version)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    venue, closure.span.first.description, closure.span.last.description,
                    closure.reason, work.number,
                ]
            )
            return try closure.plans.map { entry in
                try work.keep(
                    entry.plan,
                    entry.rules,
                    moveInvited: moveInvited,
                    only: entry.meetings
                )
            }
        }
    }
}
