/// Everything a plan has to be made from, in numbers: what is wanted, what there is, what counts.
///
/// Days are numbers of days as ``CivilTime/Day/number`` counts them, times are minutes after midnight.
/// Files and the product's own values are two ways to make a problem; one search serves both.
public struct PlanningProblem: Sendable {
    /// Places.
    public var venues: [Venue]
    /// Who runs meetings.
    public var facilitators: [Facilitator]
    /// Who gives a talk at them.
    public var speakers: [Speaker]
    /// The meetings wanted, by rule date; nothing depends on the order but ties.
    public var demands: [Demand]
    /// Pairs of meetings that keep an order, and what it costs when they differ.
    public var links: [Link]
    /// Minutes between two meetings of a facilitator, `[from venue][to venue]`; one row and column
    /// where it is the same everywhere.
    public var travel: [[Int]]
    /// Days before a speaker comes back to a programme.
    public var restBeforeSameGroup: Int
    /// What things cost.
    public var policy: PricePolicy
    /// Days on which speakers' talks begin to be counted anew, such as each new year.
    public var countsAnewOn: [Int]

    /// Makes a problem.
    public init(
        venues: [Venue],
        facilitators: [Facilitator],
        speakers: [Speaker],
        demands: [Demand],
        links: [Link],
        travel: [[Int]],
        restBeforeSameGroup: Int,
        policy: PricePolicy,
        countsAnewOn: [Int] = []
    ) {
        self.venues = venues
        self.facilitators = facilitators
        self.speakers = speakers
        self.demands = demands
        self.links = links
        self.travel = travel
        self.restBeforeSameGroup = restBeforeSameGroup
        self.policy = policy
        self.countsAnewOn = countsAnewOn
    }

    /// The day of the week of a day number, 0 for Monday.
    static func weekday(_ day: Int) -> Int {
        // Day 0, 1 January 1970, was a Thursday.
        let weekday = (day + 3) % 7
        return weekday < 0 ? weekday + 7 : weekday
    }

    /// A place where meetings can be held, one at a time.
    public struct Venue: Hashable, Sendable {
        /// When it can be used.
        public var free: FreeTimes
        /// Minutes between two meetings there.
        public var turnaround: Int

        /// Makes the value.
        public init(free: FreeTimes, turnaround: Int) {
            self.free = free
            self.turnaround = turnaround
        }
    }

    /// Somebody who runs meetings.
    public struct Facilitator: Hashable, Sendable {
        /// When they are at work.
        public var free: FreeTimes
        /// Meetings in a week beyond which each one is charged as ``Term/weekOverload``.
        public var weeklyTarget: Int
        /// Meetings in a week that there may be at most.
        public var weeklyMost: Int

        /// Makes the value.
        public init(free: FreeTimes, weeklyTarget: Int, weeklyMost: Int) {
            self.free = free
            self.weeklyTarget = weeklyTarget
            self.weeklyMost = weeklyMost
        }
    }

    /// Somebody who gives a talk at meetings.
    public struct Speaker: Hashable, Sendable {
        /// When they can come.
        public var free: FreeTimes
        /// Talks that there may be at most.
        public var mostTalks: Int
        /// Days from one talk to the next, at least.
        public var daysBetween: Int
        /// Days before coming back to a group; nothing where it is the same for all.
        public var daysBeforeSameGroup: Int?
        /// Line of work, as a number; meetings of a group near each other should differ in it.
        public var line: Int

        /// Makes the value.
        public init(
            free: FreeTimes,
            mostTalks: Int,
            daysBetween: Int,
            line: Int,
            daysBeforeSameGroup: Int? = nil
        ) {
            self.free = free
            self.mostTalks = mostTalks
            self.daysBetween = daysBetween
            self.line = line
            self.daysBeforeSameGroup = daysBeforeSameGroup
        }
    }

    /// Something that can be chosen, with what it is charged.
    public struct Choice: Hashable, Sendable {
        /// A day, a minute, or the place of a venue, facilitator or speaker in its list.
        public var value: Int
        /// What choosing it costs.
        public var charges: [Charge]

        /// Makes the value.
        public init(_ value: Int, _ charges: [Charge] = []) {
            self.value = value
            self.charges = charges
        }
    }

    /// A meeting that is wanted.
    public struct Demand: Hashable, Sendable {
        /// What it goes by.
        public var id: String
        /// What holds at most one meeting a day: a programme.
        public var group: Int
        /// Length in minutes.
        public var minutes: Int
        /// The days it may be held on.
        public var days: [Choice]
        /// The times it may begin.
        public var starts: [Choice]
        /// The places that will do; the first 64 count.
        public var venues: [Choice]
        /// How many facilitators it takes: 0, 1 or 2.
        public var facilitatorCount: Int
        /// Who may run it; the first 128, or as many pairs, count.
        public var facilitators: [Choice]
        /// Whether there should be a speaker.
        public var wantsSpeaker: Bool
        /// Who may speak; the first 128 count.
        public var speakers: [Choice]
        /// How it stands, where it was planned before.
        public var standing: Standing?

        /// Makes the value.
        public init(
            id: String,
            group: Int,
            minutes: Int,
            days: [Choice],
            starts: [Choice],
            venues: [Choice],
            facilitatorCount: Int,
            facilitators: [Choice],
            wantsSpeaker: Bool,
            speakers: [Choice],
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
        public var pick: Pick
        /// Whether nothing of it may change.
        public var isPinned: Bool
        /// Charged on another day.
        public var otherDay: [Charge]
        /// Charged at another time of the same day.
        public var otherStart: [Charge]

        /// Makes the value; what another venue, facilitator or speaker costs stands with the choices.
        public init(
            _ pick: Pick,
            isPinned: Bool,
            otherDay: [Charge] = [],
            otherStart: [Charge] = []
        ) {
            self.pick = pick
            self.isPinned = isPinned
            self.otherDay = otherDay
            self.otherStart = otherStart
        }
    }

    /// Where and when a meeting is held, and with whom.
    public struct Pick: Hashable, Sendable {
        /// The day.
        public var day: Int
        /// Minutes after midnight.
        public var start: Int
        /// The place.
        public var venue: Int
        /// Who runs it, as many as it takes.
        public var facilitators: [Int]
        /// Who speaks; nothing where nobody does.
        public var speaker: Int?

        /// Makes the value.
        public init(day: Int, start: Int, venue: Int, facilitators: [Int], speaker: Int?) {
            self.day = day
            self.start = start
            self.venue = venue
            self.facilitators = facilitators
            self.speaker = speaker
        }
    }
}
