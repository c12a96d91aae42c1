internal import CivilTime

/// What differs between two plans, meeting by meeting.
public struct PlanChange: Hashable, Sendable {
    /// The meetings that differ, by rule date.
    public let entries: [Entry]

    /// One meeting that differs.
    public struct Entry: Hashable, Sendable {
        /// The meeting.
        public let id: MeetingID

        /// As it was; nothing when it was not held.
        public let before: Meeting?

        /// As it is; nothing when it is not held.
        public let after: Meeting?

        /// What is different, in the order in which people ask.
        public let differences: [Difference]

        init(id: MeetingID, before: Meeting?, after: Meeting?, differences: [Difference]) {
            self.id = id
            self.before = before
            self.after = after
            self.differences = differences
        }

        /// A meeting that stands, and what becomes of it.
        ///
        /// - Parameters:
        ///   - before: As it stands.
        ///   - after: As it will be held; nothing if it is not.
        public init(_ before: Meeting, becoming after: Meeting?) {
            self.init(
                id: before.id,
                before: before,
                after: after,
                differences: PlanChange.differences(before, after)
            )
        }
    }

    /// The ways in which a meeting can differ.
    public enum Difference: String, CaseIterable, Hashable, Sendable {
        /// It is held now and was not before.
        case added
        /// It was held before and is not now.
        case removed
        /// Another day.
        case date
        /// Another time of day.
        case time
        /// Another venue.
        case venue
        /// Other facilitators.
        case facilitator
        /// Another speaker.
        case speaker
    }

    /// Takes over what is known to differ.
    ///
    /// - Parameter entries: By rule date.
    public init(entries: [Entry]) {
        self.entries = entries
    }

    /// Compares two plans.
    ///
    /// Only meetings whose rule dates both plans cover are compared, so that a longer plan does not
    /// look like a change.
    ///
    /// - Parameters:
    ///   - before: The earlier plan.
    ///   - after: The later plan.
    /// - Complexity: O(*n* log *n*) in the number of meetings.
    public init(from before: Plan, to after: Plan) {
        let covers = { (day: Day) in before.span.contains(day) && after.span.contains(day) }
        let ids = Set((before.meetings + after.meetings).map(\.id))
        let changes = ids.compactMap { id -> (day: Day, entry: Entry)? in
            let (was, becomes) = (before.meeting(id), after.meeting(id))
            let ruleDates = [was, becomes].compactMap { $0?.ruleDate }
            guard let ruleDate = ruleDates.min(), covers(ruleDate) else { return nil }
            let differences = PlanChange.differences(was, becomes)
            guard !differences.isEmpty else { return nil }
            let entry = Entry(id: id, before: was, after: becomes, differences: differences)
            return (day: ruleDate, entry: entry)
        }
        entries = changes.sorted { ($0.day, $0.entry.id) < ($1.day, $1.entry.id) }.map(\.entry)
    }

    fileprivate static func differences(_ before: Meeting?, _ after: Meeting?) -> [Difference] {
        guard let before else { return [.added] }
        guard let after else { return [.removed] }
        var differences: [Difference] = []
        if before.date != after.date { differences.append(.date) }
        if before.span != after.span { differences.append(.time) }
        if before.venue != after.venue { differences.append(.venue) }
        if before.facilitators != after.facilitators { differences.append(.facilitator) }
        if before.speaker != after.speaker { differences.append(.speaker) }
        return differences
    }
}
