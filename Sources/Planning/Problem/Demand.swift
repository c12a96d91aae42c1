extension PlanningProblem {
    /// A meeting that is wanted.
    public struct Demand: Hashable, Sendable {
        /// What it goes by.
        public var id: String
        /// What holds at most one meeting a day: a programme.
        public var group: GroupIndex
        /// Length in minutes.
        public var minutes: Int
        /// The days it may be held on.
        public var days: [Option<Int>]
        /// The times it may begin.
        public var starts: [Option<Int>]
        /// The places that will do; the first 64 count.
        public var venues: [Option<VenueIndex>]
        /// How many facilitators it takes: 0, 1 or 2.
        public var facilitatorCount: Int
        /// Who may run it; the first 128, or as many pairs, count.
        public var facilitators: [Option<FacilitatorIndex>]
        /// Whether there should be a speaker.
        public var wantsSpeaker: Bool
        /// Who may speak; the first 128 count.
        public var speakers: [Option<SpeakerIndex>]
        /// How it stands, where it was planned before.
        public var standing: Standing?

        /// Makes the value.
        public init(
            id: String,
            group: GroupIndex,
            minutes: Int,
            days: [Option<Int>],
            starts: [Option<Int>],
            venues: [Option<VenueIndex>],
            facilitatorCount: Int,
            facilitators: [Option<FacilitatorIndex>],
            wantsSpeaker: Bool,
            speakers: [Option<SpeakerIndex>],
            standing: Standing? = nil
        ) {
            self.id = id
            self.group = group
            self.minutes = minutes
            self.days = days
            self.starts = starts
            self.venues = venues
            self.facilitatorCount = facilitatorCount
            self.facilitators = facilitators
            self.wantsSpeaker = wantsSpeaker
            self.speakers = speakers
            self.standing = standing
        }
    }

    /// How a meeting stands before a search.
    public struct Standing: Hashable, Sendable {
        /// Where and when, and with whom.
        public var assignment: Assignment
        /// Whether nothing of it may change.
        public var isPinned: Bool
        /// Charged on another day.
        public var otherDay: [Charge]
        /// Charged at another time of the same day.
        public var otherStart: [Charge]

        /// Makes the value; what another venue, facilitator or speaker costs stands with the options.
        public init(
            _ assignment: Assignment,
            isPinned: Bool,
            otherDay: [Charge] = [],
            otherStart: [Charge] = []
        ) {
            self.assignment = assignment
            self.isPinned = isPinned
            self.otherDay = otherDay
            self.otherStart = otherStart
        }
    }

    /// A value that a meeting can be given, with what it is charged.
    public struct Option<Value: Hashable & Sendable>: Hashable, Sendable {
        /// A day, a minute, a venue, a facilitator or a speaker.
        public var value: Value
        /// What choosing it costs.
        public var charges: [Charge]

        /// Makes the value.
        public init(_ value: Value, _ charges: [Charge] = []) {
            self.value = value
            self.charges = charges
        }
    }

    /// Two meetings that keep an order, and what it costs when they differ.
    public struct Link: Hashable, Sendable {
        /// The earlier one.
        public var first: DemandIndex
        /// The later one.
        public var second: DemandIndex
        /// Days from the first to the second, at least; nothing where the order does not matter.
        public var days: Int?
        /// Charged when the venue differs.
        public var venue: [Charge]
        /// Charged when the facilitators differ.
        public var facilitator: [Charge]
        /// Charged when the start differs.
        public var start: [Charge]
        /// Charged when both speakers are of one line of work.
        public var line: [Charge]

        /// Makes the value.
        public init(
            _ first: DemandIndex,
            _ second: DemandIndex,
            days: Int? = nil,
            venue: [Charge] = [],
            facilitator: [Charge] = [],
            start: [Charge] = [],
            line: [Charge] = []
        ) {
            self.first = first
            self.second = second
            self.days = days
            self.venue = venue
            self.facilitator = facilitator
            self.start = start
            self.line = line
        }
    }
}

extension PlanningProblem.Link {
    /// The ties between speeches of one group: neighbours should not be of one line of work.
    ///
    /// - Parameter speeches: Meetings of one group, by rule date.
    /// - Returns: For each speech a tie to the next one, and one to the second next.
    public static func lines(of speeches: [DemandIndex]) -> [PlanningProblem.Link] {
        speeches.indices.flatMap { place in
            [(1, Term.lineRepeatNext), (2, .lineRepeatSecond)].compactMap { apart, term in
                speeches.indices.contains(place + apart)
                    ? PlanningProblem.Link(
                        speeches[place],
                        speeches[place + apart],
                        line: [Charge(term)]
                    )
                    : nil
            }
        }
    }
}
