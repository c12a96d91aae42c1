import CivilTime
import Participation
import Planning
import Store
import Testing

/// A meeting is closed, and what was kept until then is deleted.
@Suite struct ClosingTests {
    private let session = "\(Town.january)/session-1"

    /// Ticks everybody who is not marked yet.
    private func markAll(_ town: Town) throws {
        guard case .unmarked(let people) = try town.later(.closeMeeting(session)) else { return }
        try town.later(.markAttendance(people.map { Tick($0.id, .came) }, at: session))
    }

    private func count(_ table: String, _ town: Town) throws -> Int {
        try SQL.number("SELECT count(*) FROM \(table)", at: town.path)
    }

    @Test func itStaysOpenUntilAllAreMarked() throws {
        let town = try Town.filled()
        let before = try SQL.state(at: town.path)
        let outcome = try town.later(.closeMeeting(session), by: Samples.colleague)
        guard case .unmarked(let people) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(!people.isEmpty && !people.map(\.id).contains(1))
        #expect(try SQL.state(at: town.path) == before)
        // Who was named has been read.
        let read = try SQL.rows(
            "SELECT participant FROM reading WHERE action = 'close-meeting'",
            at: town.path
        )
        #expect(read.count == people.count)
        #expect(throws: MeetingError.notBegun("\(Town.february)/talks", Samples.day("2027-02-18")))
        {
            try town.later(.closeMeeting("\(Town.february)/talks"))
        }
        #expect(throws: NotFound.meeting("nowhere")) { try town.later(.closeMeeting("nowhere")) }
    }

    @Test func whatWasRemarkedIsDeletedForGood() throws {
        let town = try Town.filled()
        #expect(try town.later(.readList(of: session)).lines.compactMap(\.remark).count == 1)
        try markAll(town)
        #expect(try town.later(.closeMeeting(session)) == .closed(remarks: 1, requests: 0))
        #expect(try count("remark", town) == 0)
        #expect(throws: UndoError.nothing) { try town.later(.undo()) }
        #expect(throws: MeetingError.closed(session)) { try town.later(.closeMeeting(session)) }
        // Nothing of it is left in what could be undone.
        let steps = try SQL.rows("SELECT statement FROM undo_step", at: town.path)
        #expect(steps == [])
        #expect(try town.store.faults() == [])
    }

    @Test func afterwardsAMarkIsCorrectedAndNothingRemarked() throws {
        let town = try Town.filled()
        try markAll(town)
        try town.later(.closeMeeting(session))
        let outcome = try town.later(.markAttendance([Tick(1, .excused)], at: session))
        #expect(outcome.isClosed)
        #expect(try town.stored(session).closedAt != nil)
        #expect(throws: AttendanceError.closed(session)) {
            try town.later(
                .markAttendance([], remarks: [Remark(1, "ringer i morgen")], at: session)
            )
        }
    }

    @Test func remarksAreOfThoseWhoWereThere() throws {
        let town = try Town.filled()
        func remark(_ id: Int, _ text: String?) throws {
            try town.later(.markAttendance([], remarks: [Remark(id, text)], at: session))
        }
        #expect(throws: NotFound.participant(9_999)) { try remark(9_999, "x") }
        let stranger = try #require(try town.add(1, at: "2027-01-06 12:30").first)
        #expect(throws: AttendanceError.notOnList(stranger, session)) { try remark(stranger, "x") }
        #expect(throws: AttendanceError.remark(.tooLong)) {
            try remark(1, String(repeating: "a", count: 81))
        }
        #expect(throws: AttendanceError.remark(.cprNumber)) { try remark(1, "010190-1234") }
        try remark(1, nil)
        #expect(try count("remark", town) == 0)
    }

    // MARK: After 14 days

    @Test func itClosesByItselfAfterFourteenDays() throws {
        let town = try Town.filled()
        func close(_ moment: String) throws -> [String] {
            try town.perform(UseCase<[MeetingID]>.closeOldMeetings(), at: moment)
                .map(\.description)
        }
        #expect(try close("2027-01-18 23:59") == [])
        #expect(try count("remark", town) == 1)
        // Nobody sees it any more, though nobody has settled anything.
        let late = try town.perform(.readList(of: session), at: "2027-01-19 00:01")
        #expect(late.isClosed && late.lines.allSatisfy { $0.remark == nil })
        #expect(try close("2027-01-19 00:01") == [session])
        #expect(try count("remark", town) == 0)
        #expect(try close("2027-01-19 00:02") == [])
        #expect(try town.store.faults() == [])
    }

    /// Whatever touches an old meeting closes it; undoing that brings no remark back.
    @Test func whatTouchesAnOldMeetingClosesIt() throws {
        let town = try Town.filled()
        let now = "2027-01-20 10:00"
        let outcome = try town.perform(.markAttendance([Tick(7, .came)], at: session), at: now)
        #expect(outcome.isClosed)
        #expect(try count("remark", town) == 0)
        let steps = try SQL.rows("SELECT statement FROM undo_step", at: town.path).joined()
        #expect(!steps.contains { $0.contains("praktik") })
        try town.perform(.undo(), at: now)
        #expect(try count("remark", town) == 0)
        let line = try town.later(.readList(of: session)).lines.first { $0.participant.id == 7 }
        #expect(line?.mark == nil)
        #expect(try town.store.faults() == [])
    }

    /// What somebody asks for goes with the last session of the cycle, and with the seat.
    @Test func requestsGoWithTheLastMeetingOfTheSeat() throws {
        let town = try Town.filled()
        let cycle = "frederiksberg/2027-03"
        let ask = UseCase.register(5, at: cycle, asking: " at skrive en ansøgning ")
        try town.later(ask.map(\.changes))
        func request(_ number: Int, at moment: String) throws -> String? {
            let list = try town.perform(.readList(of: "\(cycle)/session-\(number)"), at: moment)
            return list.lines.first { $0.participant.id == 5 }?.request
        }
        for number in 1...3 {
            #expect(try request(number, at: "2027-01-06 13:00") == "at skrive en ansøgning")
        }
        let days = try (1...3).map { try town.meeting("\(cycle)/session-\($0)").date }
        func close(_ day: Day) throws {
            try town.perform(
                UseCase<[MeetingID]>.closeOldMeetings(),
                at: "\(day.advanced(by: 14)) 10:00"
            )
        }
        try close(days[1])
        #expect(try request(3, at: "\(days[1]) 12:00") == "at skrive en ansøgning")
        try close(days[2])
        #expect(try SQL.number("SELECT count(*) FROM request", at: town.path) == 0)
    }

    @Test func whatSomebodyAsksForCanBeChangedAndTakenBack() throws {
        let town = try Town.filled()
        let talks = "\(Town.february)/talks"
        func ask(_ text: String?) throws -> String? {
            try town.later(UseCase.register(1, at: talks, asking: text).map(\.changes))
            return try town.later(.readList(of: talks)).lines.first?.request
        }
        #expect(try ask(nil) == "at skrive en ansøgning")
        #expect(try ask("at øve en samtale") == "at øve en samtale")
        #expect(try ask("") == nil)
        #expect(throws: SeatError.request(.tooLong)) { try ask(String(repeating: "a", count: 201)) }
        // A participant says so by their own link.
        try town.later(.invite(5, to: talks))
        try town.later(
            UseCase.register(5, at: talks, asking: "at finde en læreplads").map(\.changes),
            by: .participant(5)
        )
        let line = try town.later(.readList(of: talks)).lines.first { $0.participant.id == 5 }
        #expect(line?.request == "at finde en læreplads")
    }

    @Test func whoWorksElsewhereClosesNothing() throws {
        let town = try Town.filled()
        let dorte = Actor(
            name: "dorte",
            role: .facilitator,
            scope: .programmes([Samples.id("vejle")])
        )
        let closed = try town.store.perform(
            UseCase<[MeetingID]>.closeOldMeetings(),
            by: dorte,
            at: Town.moment("2027-03-01 10:00")
        )
        #expect(closed == [])
        #expect(try count("remark", town) == 1)
    }
}
