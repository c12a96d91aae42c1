public import CivilTime
public import Participation
public import Planning

/// What courses led to: how far people came, what began, and how long it took.
public struct OutcomeReport: Hashable, Sendable {
    /// The days it is about.
    public let period: ReportPeriod

    /// The day until which everything counts: the last day of the period.
    public let closingDay: Day

    /// How far those came whose course began in the period, until the closing day.
    public let funnel: [FunnelStep]

    /// What began in the period, whenever the course began; every kind stands here.
    public let begun: [Begun]

    /// The company placements that began in the period together.
    public let placements: Begun

    /// The jobs and educations that began in the period together.
    public let work: Begun

    /// Of what began in the period, how much came from meetings, by their kind; every kind stands here.
    public let fromMeetings: [FromMeetings]

    /// How long those took whose course began in the period; in a report that leaves the house no stretch that 1 to 4
    /// arrived on, nor one from or to a step that is hidden.
    public let times: [Time]

    /// What few people stand behind in a report that leaves the house.
    public let hidden: Hidden

    /// Numbers that are not shown.
    public struct Hidden: Hashable, Sendable {
        /// Steps of the funnel.
        public internal(set) var steps: Set<CourseStep> = []
        /// Kinds of outcomes; nothing stands for several together.
        public internal(set) var kinds: Set<OutcomeKind> = []
        /// Whether the placements together are hidden.
        public internal(set) var arePlacementsHidden = false
        /// Whether jobs and educations together are hidden.
        public internal(set) var isWorkHidden = false
        /// Whether what says more than that is left out: seats, what came from meetings, and each single day.
        public internal(set) var isShared = false
    }

    /// A step with who reached it.
    public struct FunnelStep: Hashable, Sendable, Encodable {
        /// The step.
        public let step: CourseStep
        /// Persons, each once.
        public let persons: Int
        /// Seats that were taken, so one person at three sessions counts three times; nothing where the step has none.
        public let seats: Int?
    }

    /// Outcomes that began.
    public struct Begun: Hashable, Sendable {
        /// The kind; nothing for several together.
        public let kind: OutcomeKind?
        /// How many.
        public fileprivate(set) var outcomes = 0
        /// How many different persons had them.
        public fileprivate(set) var persons = 0
        /// How many of the outcomes name the meeting that they came from.
        public fileprivate(set) var fromMeetings = 0
    }

    /// Outcomes that came from meetings of one kind.
    public struct FromMeetings: Hashable, Sendable {
        /// The kind of meeting; nothing for meetings that are not on file any more.
        public let kind: MeetingKind?
        /// How many.
        public let outcomes: Int
    }

    /// How long a stretch took.
    public struct Time: Hashable, Sendable {
        /// The stretch.
        public let stretch: Stretch
        /// Who was still under way after how many days.
        public let curve: SurvivalCurve
    }

    /// The days that stand for 3, 6 and 12 months.
    public static let months: [(months: Int, days: Int)] = [(3, 91), (6, 182), (12, 365)]
}

extension OutcomeReport {
    /// Follows everybody whose course began in the period.
    ///
    /// - Parameters:
    ///   - people: Each person once.
    ///   - meetings: All meetings there ever were.
    ///   - sessions: How many session numbers each programme has.
    ///   - cycles: The same for single cycles.
    ///   - period: The days it is about.
    ///   - shared: The same days, where the report leaves the house.
    ///   - closingDay: The last day of which anything is known; the period may end earlier.
    /// - Complexity: O(people + marks + outcomes), and *n* log *n* in the people for each stretch.
    public init(
        _ people: some Sequence<CourseFacts>,
        meetings: some Collection<MeetingAttendance>,
        sessions: [Identifier: Int] = [:],
        cycles: [CycleID: Int] = [:],
        in period: ReportPeriod = ReportPeriod(),
        shared: SharedYear? = nil,
        until closingDay: Day
    ) {
        let last = min(closingDay, period.to ?? closingDay)
        let all = Journey.all(
            people,
            meetings: meetings,
            sessions: sessions,
            cycles: cycles,
            until: last
        )
        let cohort = all.filter { $0.began.map(period.contains) == true }
        self.period = period
        self.closingDay = last
        funnel = CourseStep.allCases.map { step in
            let seats = cohort.compactMap { $0.seats(step) }
            return FunnelStep(
                step: step,
                persons: cohort.count { $0.day(step) != nil },
                seats: [.started, .talk, .network].contains(step) ? seats.reduce(0, +) : nil
            )
        }
        let begun = OutcomeReport.outcomes(of: all, in: period)
        self.begun = OutcomeReport.byKind(begun)
        placements = Begun(begun, nil, \.isPlacement)
        work = Begun(begun, nil) { !$0.isPlacement }
        fromMeetings = FromMeetings.all(begun.joined().compactMap(\.meeting), meetings)
        let times = Stretch.allCases.map { stretch in
            Time(
                stretch: stretch,
                curve: SurvivalCurve(cohort.compactMap { stretch.time($0, until: last) })
            )
        }
        guard shared != nil else {
            self.times = times
            hidden = Hidden()
            return
        }
        let hidden = Hidden(cohort, funnel, self.begun)
        self.hidden = hidden
        self.times = times.filter { time in
            let curve = time.curve
            // Beside the funnel it would say how many have no referral.
            let others = time.stretch == .referralToStart ? cohort.count - curve.people : 0
            return hidden.steps.isDisjoint(with: time.stretch.steps)
                && !Suppression.isSmall(curve.people) && !Suppression.isSmall(curve.arrived)
                && !Suppression.isSmall(others)
        }
    }
}

extension OutcomeReport {
    /// What began on some days, by person.
    static func outcomes(of journeys: [Journey], in period: ReportPeriod) -> [[Outcome]] {
        journeys.map { journey in journey.outcomes.filter { period.contains($0.from) } }
    }

    /// How much of every kind there is among outcomes that are given by person.
    static func byKind(_ outcomes: [[Outcome]]) -> [Begun] {
        OutcomeKind.allCases.map { kind in Begun(outcomes, kind) { $0 == kind } }
    }
}

extension OutcomeReport.Begun {
    /// Counts outcomes, given by person.
    fileprivate init(
        _ all: [[Outcome]],
        _ kind: OutcomeKind?,
        _ isMeant: (OutcomeKind) -> Bool
    ) {
        self.kind = kind
        for own in all {
            let meant = own.filter { isMeant($0.kind) }
            outcomes += meant.count
            persons += meant.isEmpty ? 0 : 1
            fromMeetings += meant.count { $0.meeting != nil }
        }
    }
}

extension OutcomeReport.FromMeetings {
    fileprivate static func all(
        _ named: [MeetingID],
        _ meetings: some Collection<MeetingAttendance>
    ) -> [OutcomeReport.FromMeetings] {
        let kinds = Dictionary(
            meetings.map { ($0.id, $0.kind) },
            uniquingKeysWith: { first, _ in first }
        )
        var counts: [MeetingKind?: Int] = [:]
        for id in named { counts[kinds[id], default: 0] += 1 }
        let known = MeetingKind.allCases.map {
            OutcomeReport.FromMeetings(kind: $0, outcomes: counts[$0] ?? 0)
        }
        let unknown = counts[nil] ?? 0
        return unknown == 0
            ? known : known + [OutcomeReport.FromMeetings(kind: nil, outcomes: unknown)]
    }
}
