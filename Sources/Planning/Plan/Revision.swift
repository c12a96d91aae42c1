/// What becomes of a year when something breaks: which meetings are hit, and the fewest changes.
public struct Revision: Hashable, Sendable {
    /// The meetings that are hit, by date.
    public let hits: [Hit]

    /// What changes, by rule date; meetings that find no place are among them, without a place after.
    public let change: PlanChange

    /// The meetings that people are invited to and that change.
    public let disturbed: [MeetingID]

    /// A meeting that cannot be held as it stands.
    public struct Hit: Hashable, Sendable {
        /// The meeting as it stands.
        public let meeting: Meeting
        /// What speaks against it now and did not before.
        public let reasons: [Reason]
        /// Where else it could be held, the best first, with all other meetings as the revision has
        /// them; the first is what the revision does.
        public let alternatives: [Alternative]
    }
}

/// A place for one meeting, with what it would cost in the terms of the plan.
public struct Alternative: Hashable, Sendable {
    /// The meeting as it would be held.
    public let meeting: Meeting

    /// What is charged for it, term by term; amounts are days, half hours, places down a list, or 1.
    public let charges: [Charge]
}

extension Revision {
    /// The revision of a year in which nothing stands.
    public static let nothing = Revision(
        hits: [],
        change: PlanChange(entries: []),
        disturbed: []
    )
}
