/// How good a plan is for certain: the best there can be, or how much better another one could be.
public struct PlanProof: Hashable, Sendable {
    /// How much better another plan could be at most; nothing where none can be better.
    public let room: Room?

    /// What a better plan could have more of, or less.
    public struct Room: Hashable, Sendable {
        /// The first thing that counts in which a better plan could differ.
        public let level: Level
        /// How many units at most; 1 or more.
        public let most: Int
    }

    /// What counts when a municipality plans, in that order.
    public enum Level: String, CaseIterable, Hashable, Sendable {
        /// Meetings that are not held.
        case missing
        /// What changes for those who are invited.
        case invitations
        /// Changes of facilitator within a cycle.
        case continuity
        /// Days between meetings and what the rules name.
        case days
        /// Half hours between meetings and their usual time.
        case times
        /// Wishes: places, speakers, later rather than earlier days.
        case wishes

        /// The term whose units are counted.
        fileprivate var term: Term {
            switch self {
            case .missing: .unplaced
            case .invitations: .invitedFacilitator
            case .continuity: .facilitatorChange
            case .days: .movedDay
            case .times: .startShift
            case .wishes: .speakerFee
            }
        }
    }

    /// Reads a gap between what a plan costs and what every plan costs at least.
    package init(gap: Int, _ policy: PricePolicy) {
        let level = Level.allCases.first { gap >= max(1, policy[$0.term]) }
        room = level.map { Room(level: $0, most: gap / max(1, policy[$0.term])) }
    }
}
