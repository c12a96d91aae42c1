public import CivilTime
public import Participation
public import Planning

/// What a programme cost and what came in, worked out from what was recorded.
public struct ProgrammeEconomy: Sendable {
    /// The programme.
    public let programme: Identifier

    /// The days it is about.
    public let period: ReportPeriod

    /// The prices it was worked out with.
    public let prices: ProgrammePrices

    /// The ledger, worked out.
    public let statement: LedgerStatement

    /// What every held meeting cost, in the order they were held.
    public let meetings: [MeetingCost]

    /// How many there were of what a cost is divided by.
    public let counts: Counts

    /// What the seats of those cost who completed the programme in the period, to the øre; seats that they used
    /// before the period too.
    public let seatsOfCompleted: Amount

    /// What meetings cost to which nobody came, to the øre; nobody shares it.
    public let unshared: Amount

    /// Seats and persons.
    public struct Counts: Hashable, Sendable {
        /// Seats that somebody came to, walk-ins too.
        public var attendedSeats = 0
        /// Persons who came to the last session that was missing.
        public var completed = 0
        /// Persons for whom the programme led to something that began in the period.
        ///
        /// An outcome belongs to one programme: that of the meeting that it is noted to come from, otherwise of the
        /// last meeting that the person came to on or before its first day.
        public var withOutcome = 0
        /// Of these, persons with an ordinary job.
        public var inWork = 0
        /// Of these, persons known to have been in work for as long as the result subsidy asks for.
        public var subsidised = 0
        /// Whether 1 to 4 persons of the whole file stand behind one kind of what began in the period.
        public var hasFewOfOneKind = false
    }

    /// What a programme has recorded.
    public struct Records: Sendable {
        /// Its meetings, with who came, and those of all other programmes, which say where outcomes belong.
        public var meetings: [MeetingAttendance]
        /// What was used at them; a meeting that is missing here cost nothing.
        public var uses: [MeetingUse]
        /// People with their courses; only those who came to one of the meetings are counted.
        public var people: [CourseFacts]
        /// How many session numbers the programme has.
        public var sessions: [Identifier: Int]
        /// The same for single cycles.
        public var cycles: [CycleID: Int]
        /// The last day of which anything is known; what begins later is only planned.
        public var closingDay: Day

        /// Makes the value.
        public init(
            meetings: [MeetingAttendance],
            uses: [MeetingUse],
            people: [CourseFacts],
            sessions: [Identifier: Int],
            cycles: [CycleID: Int] = [:],
            until closingDay: Day
        ) {
            self.meetings = meetings
            self.uses = uses
            self.people = people
            self.sessions = sessions
            self.cycles = cycles
            self.closingDay = closingDay
        }
    }

    /// Works out what a programme cost.
    ///
    /// - Parameters:
    ///   - programme: The programme; meetings of others are left out.
    ///   - records: What was recorded.
    ///   - prices: What things cost; also on days before the period on which those were there who completed in it.
    ///   - period: The days that count, of meetings and of the beginning of outcomes.
    ///   - withEarlierSeats: Whether what those who completed had used before the period is wanted; it needs the prices
    ///     of those days.
    /// - Throws: ``EconomyError``.
    /// - Complexity: O(meetings + marks + people).
    public init(
        of programme: Identifier,
        _ records: Records,
        _ prices: ProgrammePrices,
        in period: ReportPeriod = ReportPeriod(),
        withEarlierSeats: Bool = true
    ) throws(EconomyError) {
        let own = records.meetings.filter { $0.id.cycle.programme == programme }
        let uses = Dictionary(records.uses.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        func costs(_ meetings: [MeetingAttendance]) throws(EconomyError) -> [ExactMeetingCost] {
            try meetings.map { meeting throws(EconomyError) in
                let use = uses[meeting.id] ?? MeetingUse(meeting.id, minutes: 0, facilitators: 0)
                return try ExactMeetingCost(meeting, use, prices)
            }
        }
        let exact = try costs(own.filter(period.counts))
        let meetings = try exact.rounded(prices)
        let (counts, completed) = ProgrammeEconomy.counts(
            programme,
            records,
            own,
            prices,
            period
        )
        let before = try costs(
            own.filter { meeting in
                withEarlierSeats && meeting.isHeld && period.from.map { meeting.date < $0 } ?? false
                    && completed.contains { meeting.marks[$0]?.isThere == true }
            }
        )
        var perPerson: [Int: Int] = [:]
        for (cost, exact) in zip(meetings + (try before.rounded(prices)), exact + before) {
            for (participant, share) in zip(exact.came, cost.shares) {
                perPerson[participant, default: 0] += share.øre
            }
        }
        let ledger = try ProgrammeEconomy.ledger(exact, counts, prices)
        self.programme = programme
        self.period = period
        self.prices = prices
        self.meetings = meetings
        self.counts = counts
        statement = try LedgerStatement(ledger)
        seatsOfCompleted = Amount(øre: completed.reduce(0) { $0 + (perPerson[$1] ?? 0) })
        unshared = Amount(øre: meetings.filter { $0.came == 0 }.reduce(0) { $0 + $1.total.øre })
    }

    /// All expenses for each seat that somebody came to; nothing where nobody came.
    public var perAttendedSeat: Amount? { statement.expenses.each(of: counts.attendedSeats) }

    /// All expenses for each person who completed; nothing where nobody did.
    public var perCompleted: Amount? { statement.expenses.each(of: counts.completed) }

    /// What the seats of one who completed cost, on average; nothing where nobody did.
    public var seatsOfEachCompleted: Amount? { seatsOfCompleted.each(of: counts.completed) }

    /// All expenses for each person with an outcome; nothing where nobody has one.
    public var perOutcome: Amount? { statement.expenses.each(of: counts.withOutcome) }
}

extension ProgrammeEconomy {
    /// Whether a number is of so few persons that it does not leave the house.
    public static func isTooFew(_ persons: Int) -> Bool {
        Suppression.isSmall(persons)
    }

    /// Whether the number of persons with an outcome does not leave the house: the report on outcomes tells all kinds
    /// but the small ones, which would be what is left.
    public var areOutcomesHidden: Bool {
        ProgrammeEconomy.isTooFew(counts.withOutcome)
            || counts.withOutcome > 0 && counts.hasFewOfOneKind
    }

    /// The income that 1 to 4 persons stand behind, or that such a number could be worked out from by
    /// subtraction: persons with a job are among those with an outcome, and those whom the result subsidy is
    /// paid for are among those with a job.
    public var hiddenLines: Set<LedgerLine> {
        func isFew(_ part: Int, of whole: Int) -> Bool {
            ProgrammeEconomy.isTooFew(part) || ProgrammeEconomy.isTooFew(whole - part)
        }
        // That nobody began a job, the report on outcomes says too.
        let isTaxFew = counts.inWork > 0 && isFew(counts.inWork, of: counts.withOutcome)
        // Beside a hidden tax a subsidy for nearly all would say how many are in work.
        let isSubsidyFew =
            isFew(counts.subsidised, of: counts.inWork)
            || isTaxFew && counts.subsidised > 0
        return Set(
            statement.ledger.lines.filter { line in
                switch line.income {
                case .municipalTax: isTaxFew
                // Who is in work is what the tax says; without it only the number itself counts.
                case .resultSubsidy: isSubsidyFew
                case .refund, .other, nil: false
                }
            }
        )
    }
}
