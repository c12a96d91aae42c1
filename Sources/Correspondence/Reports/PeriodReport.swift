public import CivilTime
public import Insight
public import Planning

/// What a report of a month, a quarter or a year says, before it is put into words.
public struct PeriodReport: Sendable {
    /// Which days it is about.
    public var period: CalendarPeriod
    /// Seats, meeting by meeting.
    public var attendance: AttendanceReport
    /// Seats of the twelve months that end with the period, month by month, without talks: those are agreed on with one
    /// person each, and a month with many of them would look better than it was.
    public var year: AttendanceReport
    /// How many came, by kind of meeting, against the period before.
    public var comparison: AttendanceComparison
    /// Persons.
    public var persons: PersonCounts
    /// What became of the meetings of the period.
    public var meetings: MeetingsHeld
    /// What began in the period, by kind.
    public var nextSteps: [OutcomeReport.Begun]
    /// What the seats cost, if prices were given.
    public var cost: Cost?
    /// What was recorded about earlier months, and since when that was looked for.
    public var earlier: Earlier

    /// What became of meetings.
    public struct MeetingsHeld: Hashable, Sendable {
        /// Those that were held.
        public var held = 0
        /// Of those, outside the town hall.
        public var outside = 0
        /// Of those held, how many had got another day, time or venue after they were planned.
        public var moved = 0
        /// Those that are not over yet, as far as is recorded.
        public var toCome = 0
        /// Those that were cancelled, each with its day and why.
        public var cancelled: [Cancelled] = []

        /// A meeting that was cancelled.
        public struct Cancelled: Hashable, Sendable {
            /// Which.
            public var meeting: MeetingID
            /// The day it would have been.
            public var day: Day
            /// Why.
            public var reason: Phrase

            /// Makes the value.
            public init(_ meeting: MeetingID, on day: Day, _ reason: Phrase) {
                self.meeting = meeting
                self.day = day
                self.reason = reason
            }
        }

        /// None.
        public init() {}
    }

    /// What all programmes cost in the period.
    public struct Cost: Hashable, Sendable {
        /// Everything that was spent.
        public var expenses: Amount
        /// The seats that somebody came to.
        public var seats: Int

        /// Makes the value.
        public init(_ expenses: Amount, seats: Int) {
            self.expenses = expenses
            self.seats = seats
        }
    }

    /// What was recorded lately about meetings in months before the period.
    public struct Earlier: Hashable, Sendable {
        /// The first day on which it was recorded.
        public var since: Day
        /// How many meetings of a month something was recorded about, by the first day of the month.
        public var meetings: [Day: Int]
        /// How often something was recorded about participants or their outcomes.
        public var people: Int

        /// Makes the value.
        public init(since: Day, meetings: [Day: Int], people: Int = 0) {
            self.since = since
            self.meetings = meetings
            self.people = people
        }
    }

    /// Whether it leaves the house: seats of meetings that can be shown themselves, and nothing of persons.
    public var isShared: Bool

    /// Makes the value.
    public init(
        period: CalendarPeriod,
        attendance: AttendanceReport,
        year: AttendanceReport,
        comparison: AttendanceComparison,
        persons: PersonCounts,
        meetings: MeetingsHeld,
        nextSteps: [OutcomeReport.Begun],
        cost: Cost? = nil,
        earlier: Earlier,
        isShared: Bool = false
    ) {
        self.period = period
        self.attendance = attendance
        self.year = year
        self.comparison = comparison
        self.nextSteps = nextSteps
        self.cost = cost
        self.persons = persons
        self.meetings = meetings
        self.earlier = earlier
        self.isShared = isShared
    }
}
