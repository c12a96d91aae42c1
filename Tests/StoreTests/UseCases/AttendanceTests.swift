import CivilTime
import Insight
import Participation
import Planning
import Store
import Testing

/// Who can be ticked as what, and when.
@Suite struct AttendanceTests {
    private static let session = "\(Town.january)/session-1"
    private static let noon = "2027-01-05 12:30"

    /// Two with a seat in January, one invited, one unknown.
    private func town() throws -> (town: Town, people: [Int]) {
        let town = try Town()
        let people = try town.add(4)
        for id in people.prefix(2) {
            try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        }
        try town.perform(UseCase.invite(people[2], to: Town.january), at: "2026-12-02 10:00")
        return (town: town, people: people)
    }

    private func mark(
        _ town: Town,
        _ ticks: [Tick],
        at meeting: String = session,
        on terms: TickTerms = TickTerms(),
        _ moment: String = noon
    ) throws -> AttendanceOutcome {
        try town.perform(.markAttendance(ticks, at: meeting, on: terms), at: moment)
    }

    @Test(
        arguments: [
            ("2026-12-24 10:00", nil, false), ("2027-01-04 23:59", nil, false),
            ("2027-01-05 00:00", nil, false), ("2027-01-05 08:29", nil, false),
            ("2027-01-05 08:30", nil, true), ("2027-01-05 09:15", nil, true),
            ("2027-01-05 09:30", nil, true), ("2027-01-05 23:00", nil, true),
            ("2027-01-20 10:00", nil, true), ("2027-01-05 07:00", .wrongClock, true),
            ("2027-01-04 10:00", .wrongClock, true), ("2027-01-05 08:00", .beganEarly, true),
            ("2027-01-04 23:00", .beganEarly, false), ("2027-01-05 12:00", .beganEarly, true),
        ] as [(String, EarlyTick?, Bool)]
    )
    func nobodyIsTickedMoreThanAnHourBefore(
        moment: String,
        reason: EarlyTick?,
        isKept: Bool
    ) throws {
        let (town, people) = try town()
        let ticks = [Tick(people[0], .came)]
        let terms = TickTerms(early: reason)
        guard isKept else {
            let time = try #require(ClockTime("08:30"))
            let day = Samples.day("2027-01-05")
            let error: AttendanceError =
                reason == .beganEarly
                ? .earlyOnItsOwnDay(Self.session, day) : .notYet(Self.session, day, time)
            #expect(throws: error) { try mark(town, ticks, on: terms, moment) }
            return
        }
        #expect(try mark(town, ticks, on: terms, moment).kept == 1)
        let isEarly = Town.moment(moment) < Town.moment("2027-01-05 08:30")
        let kept = try SQL.rows("SELECT coalesce(early_because, '') FROM attendance", at: town.path)
        #expect(kept == [[isEarly ? reason?.rawValue ?? "" : ""]])
        // What was ticked too early can be taken away at any time.
        _ = try mark(town, [Tick(people[0], nil)], moment)
        #expect(try SQL.number("SELECT count(*) FROM attendance", at: town.path) == 0)
    }

    @Test(arguments: [
        ("2027-01-05 09:00", "2027-01-05 09:29", 0), ("2027-01-05 09:00", "2027-01-05 09:30", 1),
        ("2027-01-05 09:00", "2027-01-05 10:00", 1), ("2027-01-05 09:40", "2027-01-05 09:40", 1),
        ("2027-01-05 09:00", "2027-02-01 10:00", 1),
    ])
    func aTickCountsOnceTheMeetingHasBegun(
        ticked: String,
        recorded: String,
        came: Int
    ) throws {
        let (town, people) = try town()
        _ = try mark(town, [Tick(people[0], .came)], ticked)
        try town.perform(.addPerson(Samples.person("Ny")), at: recorded)
        let input = try town.perform(.readNumbers(), at: recorded)
        let first = try #require(input.meetings.first { $0.id.description == Self.session })
        #expect(AttendanceCounts(first).came == came)
    }

    @Test(arguments: [
        ("2027-01-05 09:29", 0), ("2027-01-05 09:30", 1), ("2027-01-06 10:00", 1),
    ])
    func itCountsThenWithoutAnythingElseRecorded(asked: String, came: Int) throws {
        let (town, people) = try town()
        _ = try mark(town, [Tick(people[0], .came)], "2027-01-05 09:00")
        let input = try town.perform(.readNumbers(), at: asked)
        let first = try #require(input.meetings.first { $0.id.description == Self.session })
        #expect(AttendanceCounts(first).came == came)
    }

    /// What becomes of a tick when its meeting is moved or cancelled after it.
    @Test(
        arguments: [
            ("2027-01-07", nil, 0, 1), ("2027-01-05", "13:00", 0, 1), ("2027-01-05", "09:45", 1, 0),
            ("2027-01-05", "10:00", 1, 0), ("2027-01-05", "10:01", 0, 1), (nil, nil, 0, 1),
        ] as [(String?, String?, Int, Int)]
    )
    func aTickGoesWithAMeetingThatIsHeldLater(
        day: String?,
        start: String?,
        left: Int,
        told: Int
    ) throws {
        let (town, people) = try town()
        _ = try mark(town, [Tick(people[0], .came)], "2027-01-05 09:00")
        let outcome: MeetingOutcome
        if let day {
            var move = MeetingMove()
            move.date = Samples.day(day)
            move.start = start.flatMap { ClockTime($0) }
            outcome = try town.perform(
                .moveMeeting(Self.session, move, moveInvited: true),
                at: "2027-01-05 09:00"
            )
        } else {
            outcome = try town.perform(
                .cancelMeeting(Self.session, because: "sne", moveInvited: true),
                at: "2027-01-05 09:00"
            )
        }
        #expect(outcome.ticked == told)
        #expect(try SQL.number("SELECT count(*) FROM attendance", at: town.path) == left)
    }

    @Test func onlyThoseWhoCanHaveASeatInTheRestAreNamed() throws {
        let (town, people) = try town()
        try town.perform(
            .endCourse(people[3], on: Samples.day("2027-01-04"), .moved),
            at: "2027-01-04 10:00"
        )
        let both = try mark(town, [Tick(people[2], .came), Tick(people[3], .came)])
        #expect(both.walkIns == [people[2], people[3]] && both.leftOver?.people == [people[2]])
        let one = try mark(town, [Tick(people[3], .cameLate)])
        #expect(one.leftOver == nil)
    }

    /// An offer that has run out is none for whoever looks, though nothing has been written since.
    @Test func anOfferThatHasRunOutIsNotShown() throws {
        let town = try Town()
        let people = try town.add(14)
        for id in people {
            try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        }
        try town.perform(.cancel(people[0], at: Town.january, all: true), at: "2026-12-03 10:00")
        func state(_ moment: String) throws -> RegistrationStateName? {
            try town.perform(.readList(of: Town.january), at: moment).lines
                .first { $0.participant.id == people[12] }?.registration?.state.name
        }
        #expect(try state("2026-12-05 09:59") == .offered)
        let before = try SQL.state(at: town.path)
        #expect(try state("2026-12-05 10:00") == .invited)
        let list = try town.perform(.readList(of: Town.january), at: "2027-01-04 12:00")
        #expect(list.taken == 11)
        #expect(try SQL.state(at: town.path) == before)
    }

    /// Whoever never had a seat is taken off the list; from others the seat is taken back.
    @Test func whoNeverHadASeatIsTakenOffTheList() throws {
        let town = try Town()
        let people = try town.add(13)
        for id in people {
            try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        }
        _ = try town.perform(
            UseCase.withdraw(people[0], from: Town.january),
            at: "2027-01-05 09:00"
        )
        _ = try town.perform(
            UseCase.withdraw(people[12], from: Town.january),
            at: "2027-01-05 09:00"
        )
        let list = try town.perform(.readList(of: Town.january), at: "2027-01-05 09:00")
        let taken = list.lines.map { $0.registration?.isTakenOff }
        #expect(taken.first == false && taken.last == true)
    }

    @Test func aTickBeforeTheBeginLetsNobodyIntoTheNetworkYet() throws {
        let (town, people) = try town()
        _ = try mark(town, [Tick(people[3], .came)], "2027-01-05 09:00")
        let network = "\(Town.january)/network"
        #expect(throws: SeatError.notEntitled(people[3])) {
            try town.perform(UseCase.invite(people[3], to: network), at: "2027-01-05 09:20")
        }
        try town.perform(UseCase.invite(people[3], to: network), at: "2027-01-05 09:40")
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// 0 and 1 have a seat, 2 is invited, 3 is unknown to the meeting.
        let who: Int
        let mark: Mark
        let isTalk: Bool
        let reason: RefusedTick.Reason?

        init(
            _ who: Int,
            _ mark: Mark,
            talk isTalk: Bool = false,
            _ reason: RefusedTick.Reason? = nil
        ) {
            testDescription = "\(who) \(mark.rawValue)\(isTalk ? " talk" : "")"
            (self.who, self.mark, self.isTalk, self.reason) = (who, mark, isTalk, reason)
        }
    }

    @Test(arguments: [
        Row(0, .came), Row(0, .cameLate), Row(0, .excused), Row(0, .noShow),
        Row(0, .held, .wrongKind(.held, .session)), Row(0, .moved, .wrongKind(.moved, .session)),
        Row(3, .notWanted, .wrongKind(.notWanted, .session)), Row(2, .came), Row(3, .cameLate),
        Row(2, .noShow, .noSeat(.noShow)), Row(3, .excused, .noSeat(.excused)),
        Row(0, .held, talk: true), Row(0, .moved, talk: true), Row(0, .notWanted, talk: true),
        Row(0, .noShow, talk: true), Row(0, .came, talk: true, .wrongKind(.came, .talks)),
        Row(0, .excused, talk: true, .wrongKind(.excused, .talks)), Row(2, .held, talk: true),
        Row(2, .moved, talk: true), Row(2, .notWanted, talk: true),
        Row(2, .noShow, talk: true, .noSeat(.noShow)), Row(3, .held, talk: true),
        Row(3, .moved, talk: true, .notOnList(.moved)),
        Row(3, .notWanted, talk: true, .notOnList(.notWanted)),
    ])
    func aMarkThatSomebodyCannotHaveIsRefusedForThemAlone(_ row: Row) throws {
        let (town, people) = try town()
        let talks = "\(Town.january)/talks"
        try town.perform(.register(people[0], at: talks), at: "2026-12-03 10:00")
        try town.perform(.register(people[1], at: talks), at: "2026-12-03 10:00")
        try town.perform(UseCase.invite(people[2], to: talks), at: "2026-12-03 10:00")
        let meeting = row.isTalk ? talks : Self.session
        let right = Tick(people[1], row.isTalk ? .held : .came)
        let ticks = [Tick(people[row.who], row.mark), right]
        let evening = "2027-01-21 18:00"
        guard let reason = row.reason else {
            #expect(try mark(town, ticks, at: meeting, evening).refused.isEmpty)
            let line = try town.perform(.readList(of: meeting), at: evening).lines
                .first { $0.participant.id == people[row.who] }
            #expect(line?.mark == row.mark)
            return
        }
        let refused = [RefusedTick(participant: people[row.who], reason: reason)]
        let before = try SQL.state(at: town.path)
        #expect(throws: AttendanceError.refused(refused)) {
            try mark(town, ticks, at: meeting, evening)
        }
        #expect(try SQL.state(at: town.path) == before)
        let terms = TickTerms(keepingOthers: true)
        let outcome = try mark(town, ticks, at: meeting, on: terms, evening)
        #expect(outcome.refused == refused && outcome.kept == 1)
        let marks = try SQL.rows("SELECT participant, mark FROM attendance", at: town.path)
        #expect(marks == [["\(people[1])", right.mark?.rawValue ?? ""]])
    }

    @Test func everythingThatIsRefusedIsSaidAtOnce() throws {
        let (town, people) = try town()
        _ = try town.store.perform(
            .markAttendance([Tick(people[1], .came)], at: Self.session),
            by: Samples.colleague,
            at: Town.moment("2027-01-05 12:00")
        )
        let ticks = [
            Tick(people[0], .came, named: "Ib O."), Tick(people[1], .noShow), Tick(99, .came),
            Tick(people[3], .came), Tick(people[3], .cameLate),
            Tick(people[2], .came, expecting: 7),
        ]
        let refused: [RefusedTick] = [
            RefusedTick(
                participant: people[0],
                reason: .otherName("Person 1 P.", written: "Ib O.")
            ),
            RefusedTick(
                participant: people[1],
                reason: .markedOtherwise(by: Samples.colleague.name)
            ),
            RefusedTick(participant: 99, reason: .notFound(.participant(99))),
            RefusedTick(participant: people[3], reason: .twice),
            RefusedTick(participant: people[3], reason: .twice),
            RefusedTick(participant: people[2], reason: .changedMeanwhile(version: 0)),
        ]
        #expect(throws: AttendanceError.refused(refused)) {
            try mark(town, ticks, on: TickTerms(overwriting: false))
        }
        let terms = TickTerms(overwriting: false, keepingOthers: true)
        let outcome = try mark(town, ticks, on: terms)
        #expect(outcome.refused == refused && outcome.kept == 0)
    }

    @Test func whoeverCameWithoutASeatIsGivenTheRest() throws {
        let (town, people) = try town()
        let outcome = try mark(town, [Tick(people[3], .came)])
        #expect(outcome.walkIns == [people[3]])
        #expect(outcome.leftOver?.count == 10 && outcome.leftOver?.roster.text == Town.january)
        // Not before they came, not by the ordinary way, and only with the cycle named.
        #expect(throws: SeatError.roster(.begun, RosterID(stored: Town.january))) {
            try town.perform(.register(people[3], at: Town.january), at: Self.noon)
        }
        #expect(throws: SeatError.neverCame(people[2], RosterID(stored: Town.january))) {
            try town.perform(
                .register(people[2], at: Town.january, remaining: true),
                at: Self.noon
            )
        }
        let list = try town.perform(.readList(of: "\(Town.january)/session-2"), at: Self.noon)
        #expect(list.lines.first { $0.participant.id == people[3] }?.cameLast == true)
        let answers = list.lines.compactMap { $0.listed(at: list.meeting.meeting.id)?.answer }
        #expect(answers == [.yes, .yes, .none, .cameLast])
        let changes = try town.perform(
            .register(people[3], at: Town.january, remaining: true),
            at: Self.noon
        )
        #expect(changes.count == 1)
        _ = try mark(
            town,
            [Tick(people[3], .noShow)],
            at: "\(Town.january)/session-2",
            "2027-01-12 13:00"
        )
        let input = try town.perform(.readNumbers(), at: "2027-02-01 10:00")
        let counts = input.meetings.filter { $0.kind == .session }.prefix(2).map {
            AttendanceCounts($0)
        }
        #expect(counts.map(\.expected) == [2, 3] && counts.map(\.walkIns) == [1, 0])
        #expect(try town.store.faults() == [])
    }
}
