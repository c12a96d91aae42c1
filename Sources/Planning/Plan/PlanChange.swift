internal import CivilTime

/// What differs between two plans, meeting by meeting.
public struct PlanChange: Hashable, Sendable {
    /// The meetings that differ, by id.
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
        let old = Dictionary(uniqueKeysWithValues: before.meetings.map { ($0.id, $0) })
        let new = Dictionary(uniqueKeysWithValues: after.meetings.map { ($0.id, $0) })
        entries = Set(old.keys).union(new.keys).sorted().compactMap { id in
            let (was, becomes) = (old[id], new[id])
            guard let ruleDate = (was ?? becomes)?.ruleDate, covers(ruleDate) else { return nil }
            let differences = PlanChange.differences(was, becomes)
            guard !differences.isEmpty else { return nil }
            return Entry(id: id, before: was, after: becomes, differences: differences)
        }
    }

    private static func differences(_ before: Meeting?, _ after: Meeting?) -> [Difference] {
        guard let before else { return [.added] }
        guard let after else { return [.removed] }
        var differences: [Difference] = []
        if before.date != after.date { differences.append(.date) }
        if before.span != after.span { differences.append(.time) }
        if before.venue != after.venue { differences.append(.venue) }
        return differences
    }
}
