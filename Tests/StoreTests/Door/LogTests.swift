import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

@Suite struct LogTests {
    private func readings(_ town: Town, _ deed: () throws -> Void) throws -> [[String]] {
        let last = try SQL.number("SELECT coalesce(max(number), 0) FROM reading", at: town.path)
        try deed()
        return try SQL.rows(
            """
            SELECT actor, role, at, action, participant FROM reading WHERE number > \(last)
            ORDER BY number
            """,
            at: town.path
        )
    }

    private func line(_ action: String, _ participant: Int) -> [String] {
        let at = Town.moment("2027-01-06 13:00").secondsSinceEpoch
        return ["bo", "facilitator", "\(at)", action, "\(participant)"]
    }

    @Test func readingAPersonIsLogged() throws {
        let town = try Town.filled()
        let bo = Samples.colleague
        #expect(
            try readings(town) { try town.later(.readPerson(3), by: bo) }
                == [line("read-person", 3)]
        )
        #expect(
            try readings(town) { try town.later(.readHistory(of: 3), by: bo) }
                == [line("read-person", 3)]
        )
        #expect(
            try readings(town) { try town.later(.findPeople("person 1"), by: bo) }
                == [1, 10, 11, 13, 14].map { line("find-people", $0) }
        )
        let list = "\(Town.february)/session-1"
        #expect(
            try readings(town) { try town.later(.readList(of: list), by: bo) }
                == [2, 14].map { line("read-registrations", $0) }
        )
        let moved = try town.meeting("\(Town.february)/session-1").movedBy(days: 1)
        #expect(
            try readings(town) {
                try town.later(.moving(moved, moveInvited: true), by: bo)
            } == [2, 14].map { line("move-meeting", $0) }
        )
        for number in 2...3 {
            let id = "\(Town.february)/session-\(number)"
            let read = try readings(town) {
                try town.later(.cancelMeeting(id, because: "syg", moveInvited: true), by: bo)
            }
            #expect(read.map { $0[4] } == ["2", "14"])
        }
        let invited = try readings(town) {
            try town.later(.inviteAll(to: "frederiksberg/2027-03/network"), by: bo)
        }
        #expect(invited.map { $0[4] } == ["1", "14"])
        let all = try readings(town) { _ = try town.everything() }
        #expect(all.map { $0[3] } == Array(repeating: "export-everything", count: 14))
    }

    /// A backup is one line, as `CopiesTests` hold; a text of everything tells of each person.
    @Test func aTextOfEverythingIsAReadingOfEverybody() throws {
        let town = try Town.filled()
        let staff = try SQL.number("SELECT count(*) FROM staff_reading", at: town.path)
        let people = try readings(town) { _ = try town.everything() }
        #expect(people.map { $0[3] } == Array(repeating: "export-everything", count: 14))
        #expect(try SQL.number("SELECT count(*) FROM staff_reading", at: town.path) > staff)
    }

    @Test func numbersAndPlansAreNoReading() throws {
        let town = try Town.filled()
        let read = try readings(town) {
            _ = try town.later(.readNumbers(), by: Samples.manager)
            _ = try town.later(.readMeetings(), by: Samples.manager)
        }
        #expect(read == [])
    }

    @Test func theLogHoldsNoDataOfAnybody() throws {
        let town = try Town.filled()
        _ = try town.later(.findPeople("Prøve"))
        _ = try town.everything()
        let lines = try SQL.rows(
            """
            SELECT actor, role, action, coalesce(participant, ''), coalesce(meeting, '')
            FROM use_case
            UNION ALL SELECT actor, role, action, participant, '' FROM reading
            """,
            at: town.path
        )
        let actors: Set<String> = ["anne", "root"]
        let actions = Set(Action.allCases.map(\.rawValue))
        for cells in lines {
            #expect(actors.contains(cells[0]) && actions.contains(cells[2]))
            #expect(cells[3].isEmpty || Int(cells[3]) != nil)
            #expect(cells[4].isEmpty || cells[4].hasPrefix("frederiksberg/2027-"))
        }
    }

    @Test func whatFailsLeavesNoTrace() throws {
        let town = try Town.filled()
        let before = try SQL.state(at: town.path, without: [])
        var strange = Samples.person("", id: 3)
        let nowhere = try town.meeting("\(Town.february)/session-1")
            .movedBy(days: 1, to: Identifier("nowhere"))
        let list = "\(Town.january)/session-1"
        #expect(throws: PersonError.self) { try town.later(.addPerson(strange)) }
        #expect(throws: PersonError.self) {
            try town.later(.importPeople(Samples.people(3) + [strange]))
        }
        #expect(throws: PersonError.self) {
            try town.later(.changePerson(strange, expecting: nil))
        }
        #expect(throws: NotFound.venue("nowhere")) {
            try town.later(.moving(nowhere, moveInvited: true))
        }
        #expect(throws: NotFound.participant(99)) {
            try town.later(.markAttendance([Tick(7, .came), Tick(99, .came)], at: list))
        }
        #expect(throws: NotFound.merged(12, into: 11)) { try town.later(.readPerson(12)) }
        #expect(throws: NotFound.merged(12, into: 11)) {
            try town.later(.mergePeople(11, into: 12))
        }
        strange.participant.givenName = "A\0B"
        #expect(throws: PersonError.mistake(.text(.controlCharacter, .givenName))) {
            try town.later(.addPerson(strange))
        }
        #expect(try SQL.state(at: town.path, without: []) == before)
    }
}
