extension PlanningProblem {
    /// Two meetings that keep an order, and what it costs when they differ.
    public struct Link: Hashable, Sendable {
        /// The place of the earlier one among the demands.
        public var first: Int
        /// The place of the later one.
        public var second: Int
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
            _ first: Int,
            _ second: Int,
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
    /// The ties between talks of one group, which should not be of one line of work next to each other.
    ///
    /// - Parameter talks: Places among the demands, by rule date.
    /// - Returns: For each talk a tie to the next one, and one to the second next.
    public static func lines(of talks: [Int]) -> [PlanningProblem.Link] {
        talks.indices.flatMap { place in
            [(1, Term.lineRepeatNext), (2, .lineRepeatSecond)].compactMap { apart, term in
                talks.indices.contains(place + apart)
                    ? PlanningProblem.Link(talks[place], talks[place + apart], line: [Charge(term)])
                    : nil
            }
        }
    }
}
