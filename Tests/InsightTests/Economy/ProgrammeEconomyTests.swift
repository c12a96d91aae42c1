import CivilTime
import Insight
import Participation
import Planning
import TestSupport
import Testing

@Suite("What a programme cost, from what was recorded")
struct ProgrammeEconomyTests {
    private static let made = Origin.assumption("made up")

    /// An hour costs 363 kroner, and 400 from February.
    static func prices(refunds: [ProgrammeCost: ProgrammePrices.Refund] = [:]) throws
        -> ProgrammePrices
    {
        func kroner(_ kroner: Int) -> StatedAmount { StatedAmount(Amount(kroner: kroner), made) }
        func rate(_ day: String, _ kroner: Int) throws -> HourlyRate {
            HourlyRate(from: try Sample.day(day), perHour: Amount(kroner: kroner), origin: made)
        }
        return ProgrammePrices(
            rates: [try rate("2027-01-01", 363), try rate("2027-02-01", 400)],
            meeting: .init(before: 45, after: 30, made),
            talk: .init(before: 5, after: 15, made),
            coffee: kroner(35),
            interpreterPerHour: kroner(350),
            taxPerMonth: kroner(1800),
            months: .init(6, made),
            resultSubsidy: .init(kroner(46_880), after: .sixth),
            refunds: refunds
        )
    }

    /// A session, a block of talks and a network meeting in another month.
    ///
    /// 1 came to the session, 2 came late, 3 did not come, 4 walked in. 1 and 2 had talks, 3 stayed away, 4 did
    /// not want one. Nobody came to the network meeting.
    private static func records() throws -> ProgrammeEconomy.Records {
        let session = try Sample.meetingID("session", number: 1)
        let talks = try Sample.meetingID("talks")
        let network = try Sample.meetingID("network", month: 2)
        let other = try Sample.meetingID("session", number: 1, programme: "vejle")
        let cancelled = try Sample.meetingID("session", number: 2)
        func meeting(
            _ id: MeetingID,
            _ kind: MeetingKind,
            _ day: String,
            _ marks: [Int: Mark],
            isHeld: Bool = true
        ) throws -> MeetingAttendance {
            try Sample.meeting(id, kind, on: day, isHeld: isHeld, Seating(), marks: marks)
        }
        var first = Course()
        var job = Outcome(.job, from: try Sample.day("2027-03-01"))
        job.aftercare[.sixth] = AftercareCheck(day: try Sample.day("2027-09-01"), state: .inWork)
        first.outcomes = [Outcome(.internship, from: try Sample.day("2027-02-10")), job]
        var second = Course()
        second.outcomes = [Outcome(.education, from: try Sample.day("2027-08-01"))]
        // Somebody who never came here does not count, whatever became of them.
        var stranger = Course()
        stranger.outcomes = [Outcome(.job, from: try Sample.day("2027-03-01"))]
        return ProgrammeEconomy.Records(
            meetings: [
                try meeting(
                    session,
                    .session,
                    "2027-01-05",
                    [1: .came, 2: .cameLate, 3: .noShow, 4: .came]
                ),
                try meeting(cancelled, .session, "2027-01-12", [1: .came], isHeld: false),
                try meeting(
                    talks,
                    .talks,
                    "2027-01-21",
                    [1: .held, 2: .held, 3: .noShow, 4: .notWanted]
                ),
                try meeting(network, .network, "2027-02-23", [5: .noShow]),
                try meeting(other, .session, "2027-01-05", [6: .came]),
            ],
            uses: [
                MeetingUse(
                    session,
                    minutes: 150,
                    facilitators: 2,
                    venuePerHour: Amount(kroner: 150),
                    fee: Amount(kroner: 1500)
                ),
                MeetingUse(cancelled, minutes: 150, facilitators: 2),
                MeetingUse(
                    talks,
                    minutes: 360,
                    facilitators: 1,
                    isStaffed: false,
                    talks: [1: 60, 3: 30, 4: 30],
                    slotMinutes: 30,
                    interpretedTalks: [1, 4]
                ),
                MeetingUse(
                    network,
                    minutes: 120,
                    facilitators: 1,
                    venuePerHour: Amount(kroner: 100),
                    interpreters: 1
                ),
                MeetingUse(other, minutes: 150, facilitators: 2, fee: Amount(kroner: 9000)),
            ],
            people: [
                Sample.facts(1, Traits(), first), Sample.facts(2, Traits(), second),
                Sample.facts(3), Sample.facts(6, Traits(), stranger),
            ],
            sessions: [try Sample.id("frederiksberg"): 1, try Sample.id("vejle"): 1],
            until: try Sample.day("2028-12-31")
        )
    }

    @Test("Every line is as worked out by hand")
    func byHand() throws {
        let interpreters = ProgrammePrices.Refund(50_000, ProgrammeEconomyTests.made)
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            ProgrammeEconomyTests.records(),
            ProgrammeEconomyTests.prices(refunds: [.interpreters: interpreters])
        )
        let expected: [(String, Int)] = [
            // 2 × 2.5 h × 363 and 1 × 2 h × 400.
            ("meetings", 2615),
            // Of 60, 30 and 30 minutes: two held, one missed; 2 h × 363.
            ("talks", 726),
            // 75 min and 3 × 20 min at 363, that is 816.75, and 75 min at 400.
            ("preparation", 1317),
            // 2.5 h × 150 and 2 h × 100; the talks' room costs nothing.
            ("venues", 575),
            ("speakers", 1500),
            // One hour at a talk, and two at the network meeting.
            ("interpreters", 1050),
            // Three came to the session.
            ("coffee", 105),
            // One job, for six months.
            ("municipal-tax", 10_800),
            ("result-subsidy", 46_880),
            ("refund-interpreters", 525),
        ]
        #expect(economy.statement.rows.map(\.line.id.text) == expected.map(\.0))
        #expect(economy.statement.rows.map(\.amount) == expected.map { Amount(kroner: $0.1) })
        #expect(economy.statement.expenses == Amount(kroner: 7888))
        #expect(economy.statement.balance == Amount(kroner: 58_205 - 7888))
        let counts = economy.counts
        #expect(counts.attendedSeats == 5 && counts.completed == 3 - 1)
        #expect(counts.withOutcome == 2 && counts.inWork == 1 && counts.subsidised == 1)
        // 7,888 divided by 5 and by 2.
        #expect(economy.perAttendedSeat == Amount(kroner: 1578))
        #expect(economy.perCompleted == Amount(kroner: 3944))
        #expect(economy.perOutcome == Amount(kroner: 3944))
        // The network meeting: 800 + 500 + 200 + 700.
        #expect(economy.unshared == Amount(kroner: 2200))
        #expect(economy.meetings.map(\.came) == [3, 2, 0])
        // The session: 1,815 + 453.75 + 375 + 1,500 + 105; the talks: 726 + 363 + 350.
        #expect(economy.meetings.map(\.total.øre) == [424_875, 143_900, 220_000])
        #expect(economy.meetings[0].shares.map(\.øre) == [141_625, 141_625, 141_625])
        // 1 and 2 completed: a share of the session and of the talks each.
        #expect(economy.seatsOfCompleted == Amount(øre: 2 * (141_625 + 71_950)))
    }

    @Test("Only what lies in the period counts")
    func period() throws {
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            ProgrammeEconomyTests.records(),
            ProgrammeEconomyTests.prices(),
            in: ReportPeriod(from: try Sample.day("2027-02-01"), to: try Sample.day("2027-02-28"))
        )
        #expect(economy.meetings.map(\.came) == [0])
        #expect(economy.counts.attendedSeats == 0 && economy.counts.completed == 0)
        // The internship began in February, the job did not.
        #expect(economy.counts.withOutcome == 1 && economy.counts.inWork == 0)
        #expect(economy.perAttendedSeat == nil && economy.perCompleted == nil)
        #expect(economy.statement.expenses == Amount(kroner: 2200))
    }

    @Test("Seats from before the period are among those of whoever completed in it")
    func seatsBefore() throws {
        var records = try ProgrammeEconomyTests.records()
        let second = try Sample.meetingID("session", number: 2, month: 2)
        records.meetings.append(
            try Sample.meeting(second, on: "2027-02-02", marks: [1: .came, 4: .came])
        )
        records.uses.append(MeetingUse(second, minutes: 60, facilitators: 1))
        records.sessions = [try Sample.id("frederiksberg"): 2]
        let february = ReportPeriod(
            from: try Sample.day("2027-02-01"),
            to: try Sample.day("2027-02-28")
        )
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            records,
            ProgrammeEconomyTests.prices(),
            in: february
        )
        // 1 completed in February: half of 400 + 500 + 70, and their session and talk of January.
        #expect(economy.counts.completed == 1)
        #expect(economy.seatsOfCompleted == Amount(øre: 48_500 + 141_625 + 71_950))
        // What was spent before the period is in nothing else.
        #expect(economy.statement.expenses == Amount(kroner: 2200 + 970))
        #expect(economy.meetings.count == 2)
        var prices = try ProgrammeEconomyTests.prices()
        prices.rates.removeFirst()
        #expect(throws: EconomyError.noRate(try Sample.day("2027-01-05"))) {
            try ProgrammeEconomy(
                of: try Sample.id("frederiksberg"),
                records,
                prices,
                in: february
            )
        }
    }

    @Test("A meeting on a day without a rate is an error that names the day")
    func noRate() throws {
        var prices = try ProgrammeEconomyTests.prices()
        prices.rates.removeFirst()
        let day = try Sample.day("2027-01-05")
        #expect(throws: EconomyError.noRate(day)) {
            try ProgrammeEconomy(
                of: try Sample.id("frederiksberg"),
                ProgrammeEconomyTests.records(),
                prices
            )
        }
    }

    @Test("A job counts for the subsidy once it is known to have lasted")
    func lasting() throws {
        let rows: [(AftercareState?, until: String?, today: String, Int)] = [
            (nil, nil, "2028-12-31", 0), (.inWork, nil, "2028-12-31", 1),
            (.noContact, nil, "2028-12-31", 0), (.notInWork, nil, "2028-12-31", 0),
            (nil, "2028-02-28", "2028-12-31", 0), (nil, "2028-02-29", "2028-12-31", 1),
            (.noContact, "2028-02-29", "2028-12-31", 1),
            // What lies ahead is not known, whatever the contract or an early call says.
            (nil, "2028-12-31", "2027-09-14", 0), (nil, "2028-12-31", "2028-02-28", 0),
            (nil, "2028-12-31", "2028-02-29", 1), (.inWork, nil, "2028-02-28", 0),
            (.inWork, nil, "2028-02-29", 1),
        ]
        for (state, until, today, expected) in rows {
            var records = try ProgrammeEconomyTests.records()
            records.closingDay = try Sample.day(today)
            var job = Outcome(.job, from: try Sample.day("2027-08-31"))
            job.until = try until.map(Sample.day)
            if let state {
                job.aftercare[.sixth] = AftercareCheck(day: job.from, state: state)
            }
            var course = Course()
            course.outcomes = [job]
            records.people = [Sample.facts(1, Traits(), course)]
            let economy = try ProgrammeEconomy(
                of: try Sample.id("frederiksberg"),
                records,
                ProgrammeEconomyTests.prices()
            )
            #expect(economy.counts.subsidised == expected, "\(String(describing: state))")
        }
    }

    @Test(
        "An outcome belongs to one programme",
        arguments: [
            // First day, the meeting that it is noted to come from, the programme.
            ("2027-01-04", nil, nil),
            ("2027-01-05", nil, "frederiksberg"), ("2027-01-11", nil, "frederiksberg"),
            ("2027-01-12", nil, "vejle"), ("2027-01-31", nil, "vejle"),
            // Later visits change nothing, and a meeting that is named decides.
            ("2027-02-02", nil, "frederiksberg"),
            ("2027-01-31", "frederiksberg", "frederiksberg"),
            ("2027-02-02", "vejle", "vejle"),
            // Of two meetings on one day, the later one.
            ("2027-03-02", nil, "vejle"),
        ] as [(String, String?, String?)]
    )
    func oneProgramme(from: String, named: String?, programme: String?) throws {
        func session(_ number: Int, _ programme: String, _ day: String, at start: String = "09:30")
            throws -> MeetingAttendance
        {
            try Sample.meeting(
                try Sample.meetingID("session", number: number, programme: programme),
                on: day,
                at: start,
                marks: [1: .came, 2: .noShow]
            )
        }
        var course = Course()
        var job = Outcome(.job, from: try Sample.day(from))
        job.meeting = try named.map {
            try Sample.meetingID("session", number: 1, programme: $0)
        }
        course.outcomes = [job]
        let records = ProgrammeEconomy.Records(
            meetings: [
                try session(1, "frederiksberg", "2027-01-05"),
                try session(1, "vejle", "2027-01-12"),
                try session(2, "frederiksberg", "2027-02-02"),
                try session(3, "frederiksberg", "2027-03-02", at: "09:30"),
                try session(3, "vejle", "2027-03-02", at: "13:00"),
            ],
            uses: [],
            people: [Sample.facts(1, Traits(), course), Sample.facts(2, Traits(), course)],
            sessions: [:],
            until: try Sample.day("2028-12-31")
        )
        for id in ["frederiksberg", "vejle"] {
            let economy = try ProgrammeEconomy(
                of: try Sample.id(id),
                records,
                ProgrammeEconomyTests.prices()
            )
            #expect(economy.counts.inWork == (id == programme ? 1 : 0))
            #expect(economy.counts.withOutcome == (id == programme ? 1 : 0))
        }
    }

    @Test(
        "A subsidy is paid in its own month, and is not counted where income is not counted so long"
    )
    func monthOfSubsidy() throws {
        let rows: [(months: Int, income: Int)] = [(5, 9000), (6, 57_680), (12, 68_480)]
        for (months, income) in rows {
            var prices = try ProgrammeEconomyTests.prices()
            prices.months.number = months
            let economy = try ProgrammeEconomy(
                of: try Sample.id("frederiksberg"),
                ProgrammeEconomyTests.records(),
                prices
            )
            #expect(economy.counts.subsidised == 1)
            #expect(economy.statement.income == Amount(kroner: income), "\(months)")
            // 7,888 are earned back by 1,800 a month after five months, however long income is counted.
            #expect(economy.statement.breakEvenMonth() == 5)
        }
    }

    @Test("What is only planned, or began after the period, is no outcome yet")
    func planned() throws {
        let rows: [(from: String, today: String, to: String?, Int)] = [
            ("2027-06-15", "2027-06-15", nil, 1), ("2027-06-16", "2027-06-15", nil, 0),
            ("2028-05-01", "2027-06-15", "2028-12-31", 0),
            ("2027-06-15", "2027-12-31", "2027-06-14", 0),
            ("2027-06-15", "2027-12-31", "2027-06-15", 1),
        ]
        for (from, today, to, expected) in rows {
            var records = try ProgrammeEconomyTests.records()
            records.closingDay = try Sample.day(today)
            var course = Course()
            course.outcomes = [Outcome(.job, from: try Sample.day(from))]
            records.people = [Sample.facts(1, Traits(), course)]
            let economy = try ProgrammeEconomy(
                of: try Sample.id("frederiksberg"),
                records,
                ProgrammeEconomyTests.prices(),
                in: ReportPeriod(to: try to.map(Sample.day))
            )
            #expect(economy.counts.inWork == expected && economy.counts.withOutcome == expected)
        }
    }

    @Test("Meetings, their things and the shares of those who came all add up to the øre")
    func addsUp() throws {
        var generator = SeededGenerator(seed: 5)
        let programme = try Sample.id("frederiksberg")
        for _ in 0..<60 {
            let meetings = try Sample.meetings(25, &generator)
            var prices = try ProgrammeEconomyTests.prices()
            prices.rates[0].perHour = Amount(øre: Int.random(in: 1...99_999, using: &generator))
            prices.interpreterPerHour.amount = Amount(øre: 33_333)
            prices.coffee.amount = Amount(øre: 3333)
            let uses = meetings.map { meeting in
                MeetingUse(
                    meeting.id,
                    minutes: Int.random(in: 1...200, using: &generator),
                    facilitators: Int.random(in: 0...2, using: &generator),
                    venuePerHour: Amount(kroner: Int.random(in: 0...99, using: &generator)),
                    interpreters: Int.random(in: 0...1, using: &generator),
                    slotMinutes: 25,
                    interpretedTalks: [1, 2, 3]
                )
            }
            let economy = try ProgrammeEconomy(
                of: programme,
                .init(
                    meetings: meetings,
                    uses: uses,
                    people: [],
                    sessions: [:],
                    until: try Sample.day("2028-12-31")
                ),
                prices
            )
            #expect(!economy.meetings.isEmpty)
            for meeting in economy.meetings {
                #expect(meeting.amounts.values.reduce(0) { $0 + $1.øre } == meeting.total.øre)
                #expect(meeting.amounts.values.allSatisfy { $0 >= .zero })
                let shares = meeting.shares.reduce(0) { $0 + $1.øre }
                #expect(shares == (meeting.came == 0 ? 0 : meeting.total.øre))
            }
            for cost in ProgrammeCost.allCases {
                let sum = economy.meetings.reduce(0) { $0 + ($1.amounts[cost]?.øre ?? 0) }
                let line = try #require(economy.statement.amount(cost.id))
                // The line is rounded from the exact sum, the meetings come to it within half an øre.
                #expect(abs(sum - line.øre) <= 50, "\(cost)")
            }
        }
    }

    @Test(
        "What few persons stand behind does not leave the house, nor what it follows from",
        arguments: [
            // With an outcome, in work, subsidised; whether tax and subsidies are shown.
            (0, 0, 0, true, true), (9, 9, 9, true, true), (9, 4, 0, false, false),
            (9, 5, 0, false, true), (12, 6, 0, true, true), (12, 6, 2, true, false),
            (12, 6, 5, true, false), (12, 12, 0, true, true), (4, 0, 0, true, true),
        ]
    )
    func hidden(outcomes: Int, inWork: Int, subsidised: Int, tax: Bool, subsidy: Bool) throws {
        let came = Dictionary(uniqueKeysWithValues: (1...20).map { ($0, Mark.came) })
        let id = try Sample.meetingID("session", number: 1)
        let people = try (0..<outcomes).map { number in
            var outcome = Outcome(
                number < inWork ? .job : .education,
                from: try Sample.day("2027-02-01")
            )
            if number < subsidised {
                outcome.aftercare[.sixth] = AftercareCheck(day: outcome.from, state: .inWork)
            }
            var course = Course()
            course.outcomes = [outcome]
            return Sample.facts(number + 1, Traits(), course)
        }
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            .init(
                meetings: [try Sample.meeting(id, on: "2027-01-05", Seating(), marks: came)],
                uses: [],
                people: people,
                sessions: [:],
                until: try Sample.day("2028-12-31")
            ),
            ProgrammeEconomyTests.prices()
        )
        let hidden = Set(economy.hiddenLines.map(\.id.text))
        #expect(hidden.contains("municipal-tax") != tax)
        #expect(hidden.contains("result-subsidy") != subsidy)
    }

    /// As in the report on outcomes, whatever meeting came before it.
    @Test(arguments: [("2027-01-20", 0), ("2027-01-10", 1), ("2027-01-08", 1)])
    func whatBeganBeforeTheCourseIsNoIncome(referral: String, count: Int) throws {
        var course = Course()
        course.referral = .init(day: try Sample.day(referral), by: "x", testMessageArrived: nil)
        course.outcomes = [Outcome(.job, from: try Sample.day("2027-01-10"))]
        let economy = try ProgrammeEconomy(
            of: try Sample.id("frederiksberg"),
            .init(
                meetings: [
                    try Sample.meeting(
                        try Sample.meetingID("network"),
                        .network,
                        on: "2027-01-05",
                        marks: [1: .came]
                    )
                ],
                uses: [],
                people: [Sample.facts(1, Traits(), course)],
                sessions: [:],
                until: try Sample.day("2027-12-31")
            ),
            ProgrammeEconomyTests.prices()
        )
        #expect(economy.counts.withOutcome == count && economy.counts.inWork == count)
        #expect(economy.counts.hasFewOfOneKind == (count > 0))
    }

    /// A report of one month needs no prices of the months before it.
    @Test func onlyWhoAsksForEarlierSeatsNeedsTheirPrices() throws {
        let meetings = try [("2026-12-01", 1), ("2027-01-05", 2)].map { day, number in
            try Sample.meeting(
                try Sample.meetingID("session", number: number),
                on: day,
                marks: [1: .came]
            )
        }
        func economy(withEarlierSeats: Bool) throws -> ProgrammeEconomy {
            try ProgrammeEconomy(
                of: try Sample.id("frederiksberg"),
                .init(
                    meetings: meetings,
                    uses: meetings.map { MeetingUse($0.id, minutes: 60, facilitators: 1) },
                    people: [Sample.facts(1)],
                    sessions: [try Sample.id("frederiksberg"): 2],
                    until: try Sample.day("2027-12-31")
                ),
                ProgrammeEconomyTests.prices(),
                in: ReportPeriod(from: try Sample.day("2027-01-01")),
                withEarlierSeats: withEarlierSeats
            )
        }
        #expect(throws: EconomyError.self) { try economy(withEarlierSeats: true) }
        let month = try economy(withEarlierSeats: false)
        #expect(month.counts.completed == 1 && month.counts.attendedSeats == 1)
    }
}
