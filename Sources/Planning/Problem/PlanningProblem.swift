/// Everything a plan has to be made from, in numbers: what is wanted, what there is, what counts.
///
/// Days are numbers of days as ``CivilTime/Day/number`` counts them, times are minutes after midnight.
/// Files and the product's own values are two ways to make a problem; one search serves both.
public struct PlanningProblem: Sendable {
    /// Places.
    public var venues: [Venue]
    /// Who runs meetings.
    public var facilitators: [Facilitator]
    /// Who gives a speech at them.
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
    /// Days on which speakers' speeches begin to be counted anew, such as each new year.
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

    /// What holds at most one meeting a day: a programme.
    ///
    /// Nothing else of it matters to a search.
    public enum Group {}

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

    /// Somebody who gives a speech at meetings.
    public struct Speaker: Hashable, Sendable {
        /// When they can come.
        public var free: FreeTimes
        /// Speeches that there may be at most.
        public var mostSpeeches: Int
        /// Days from one speech to the next, at least.
        public var daysBetween: Int
        /// Days before coming back to a group; nothing where it is the same for all.
        public var daysBeforeSameGroup: Int?
        /// Line of work, as a number; meetings of a group near each other should differ in it.
        public var line: Int

        /// Makes the value.
        public init(
            free: FreeTimes,
            mostSpeeches: Int,
            daysBetween: Int,
            line: Int,
            daysBeforeSameGroup: Int? = nil
        ) {
            self.free = free
            self.mostSpeeches = mostSpeeches
            self.daysBetween = daysBetween
            self.line = line
            self.daysBeforeSameGroup = daysBeforeSameGroup
        }
    }
}

/// Minutes of a day, from the first to the one after the last.
public struct MinuteSpan: Hashable, Sendable {
    /// Minutes after midnight.
    public let from: Int

    /// Minutes after midnight, after `from`.
    public let to: Int

    /// Makes a span.
    ///
    /// - Parameters:
    ///   - from: Minutes after midnight.
    ///   - to: Minutes after midnight.
    public init(_ from: Int, _ to: Int) {
        self.from = from
        self.to = to
    }
}

/// When a venue, a facilitator or a speaker is free of its own accord.
public struct FreeTimes: Hashable, Sendable {
    package let weekly: [[MinuteSpan]]
    package let away: [ClosedRange<Int>]
    package let busy: [Int: [MinuteSpan]]

    /// Makes the times.
    ///
    /// - Parameters:
    ///   - weekly: Spans for Monday to Sunday, seven lists; a meeting has to lie within one span.
    ///   - away: Days on which nothing is free, as day numbers.
    ///   - busy: Spans taken by others, by day number.
    public init(
        weekly: [[MinuteSpan]],
        away: [ClosedRange<Int>] = [],
        busy: [Int: [MinuteSpan]] = [:]
    ) {
        self.weekly = weekly
        self.away = away
        self.busy = busy
    }

    /// The free spans of one day, so that many times can be asked for.
    func day(_ day: Int) -> FreeDay {
        guard !away.contains(where: { $0.contains(day) }) else { return FreeDay() }
        return FreeDay(open: weekly[PlanningProblem.weekday(day)], busy: busy[day] ?? [])
    }
}

/// What is free on one day.
struct FreeDay {
    var open: [MinuteSpan] = []
    var busy: [MinuteSpan] = []

    func allows(_ meeting: MinuteSpan) -> Bool {
        for span in open where span.from <= meeting.from && meeting.to <= span.to {
            return !busy.contains { meeting.from < $0.to && $0.from < meeting.to }
        }
        return false
    }
}
