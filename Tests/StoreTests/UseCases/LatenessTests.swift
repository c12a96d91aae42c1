import Participation
import Planning
import Store
import Testing

/// Whoever will be late is noted, and that is no tick.
@Suite struct LatenessTests {
    private static let session = "\(Town.january)/session-1"

    private func town() throws -> (town: Town, id: Int) {
        let town = try Town()
        let id = try town.add(2)[0]
        try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        return (town: town, id: id)
    }

    private func late(
        _ town: Town,
        _ id: Int,
        at target: String = session,
        isLate: Bool = true,
        _ moment: String = "2027-01-04 10:00"
    ) throws -> LatenessOutcome {
        try town.perform(UseCase.noteLateness(of: id, at: target, isLate: isLate), at: moment)
    }

    private func line(_ town: Town, _ id: Int, at meeting: String = session) throws
        -> MeetingList.Line
    {
        let list = try town.perform(.readList(of: meeting), at: "2027-01-05 08:00")
        return try #require(list.lines.first { $0.participant.id == id })
    }

    @Test func itStandsOnTheListAndIsNoTick() throws {
        let (town, id) = try town()
        let outcome = try late(town, id)
        #expect(outcome.isNew && outcome.isLate && outcome.meeting.description == Self.session)
        #expect(try !late(town, id).isNew)
        let line = try line(town, id)
        #expect(line.isLate && line.mark == nil && line.notice == nil)
        #expect(line.listed(at: outcome.meeting)?.isLate == true)
        #expect(try late(town, id, isLate: false).isNew)
        #expect(try !self.line(town, id).isLate)
        #expect(try !late(town, id, isLate: false).isNew)
    }

    @Test(arguments: [
        ("2027-01-04 10:00", Town.january, "\(Town.january)/session-1"),
        ("2027-01-05 10:00", Town.january, "\(Town.january)/session-1"),
        ("2027-01-05 12:00", Town.january, "\(Town.january)/session-2"),
        ("2027-01-12 09:00", "\(Town.january)/session-3", "\(Town.january)/session-3"),
        ("2027-01-05 11:59", "\(Town.january)/session-1", "\(Town.january)/session-1"),
    ])
    func aCycleMeansTheNextSession(moment: String, target: String, meeting: String) throws {
        let (town, id) = try town()
        #expect(try late(town, id, at: target, moment).meeting.description == meeting)
    }

    @Test func onlyWhoeverHasASeatCanBeLate() throws {
        let (town, id) = try town()
        let roster = RosterID(stored: Town.january)
        #expect(throws: SeatError.roster(.notRegistered, roster)) { try late(town, id + 1) }
        #expect(throws: SeatError.meetingOver(Self.session)) {
            try late(town, id, "2027-01-05 12:00")
        }
        #expect(throws: SeatError.roster(.over, roster)) {
            try late(town, id, at: Town.january, "2027-01-19 12:00")
        }
        #expect(throws: NotFound.meeting("frederiksberg/2027-13")) {
            try late(town, id, at: "frederiksberg/2027-13")
        }
        #expect(try SQL.number("SELECT count(*) FROM late_notice", at: town.path) == 0)
    }

    @Test func whoeverWillBeLateComesAndWhoeverMissesItDoesNot() throws {
        let (town, id) = try town()
        try town.perform(.cancel(id, at: Self.session), at: "2027-01-03 10:00")
        _ = try late(town, id)
        #expect(try line(town, id).notice == nil)
        try town.perform(.cancel(id, at: Self.session), at: "2027-01-04 11:00")
        let missing = try line(town, id)
        #expect(missing.notice != nil && !missing.isLate)
        _ = try late(town, id, "2027-01-04 11:30")
        try town.perform(.cancel(id, at: Town.january, all: true), at: "2027-01-04 11:40")
        #expect(try !line(town, id).isLate)
    }

    @Test func aMeetingOnAnotherDayForgetsIt() throws {
        let (town, id) = try town()
        _ = try late(town, id, at: "\(Town.january)/session-2")
        let moved = try town.meeting("\(Town.january)/session-2").movedBy(days: 1)
        try town.perform(.moving(moved, moveInvited: true), at: "2027-01-06 10:00")
        #expect(try !line(town, id, at: "\(Town.january)/session-2").isLate)
    }
}
