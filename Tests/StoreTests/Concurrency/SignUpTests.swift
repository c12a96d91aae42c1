import Dispatch
import Documents
import Foundation
import Store
import Synchronization
import Testing

@Suite struct SignUpTests {
    private static let meeting = "loop/2027-01/network"

    @Test func aThousandSignUpsAtOnceForTwentySeats() throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        let store = try Store(at: path, reading: RuleFileReader())
        let people = try store.perform(
            .importPeople(Samples.people(1_000)),
            by: Samples.facilitator,
            at: Town.moment("2026-11-20 10:00")
        ).ids
        let failures = Mutex<[String]>([])
        let threads = 50
        let group = DispatchGroup()
        for thread in 0..<threads {
            let own = people.indices.filter { $0 % threads == thread }.map { people[$0] }
            group.enter()
            Thread.detachNewThread {
                for id in own {
                    do {
                        _ = try store.perform(
                            .register(id, at: SignUpTests.meeting),
                            by: Samples.facilitator,
                            at: Town.moment("2026-12-01 10:00")
                        )
                    } catch {
                        failures.withLock { $0.append("\(id): \(error)") }
                    }
                }
                group.leave()
            }
        }
        group.wait()
        #expect(failures.withLock { $0 } == [])
        try holds(path, people: 1_000)
        #expect(try store.faults() == [])
        try store.close()
    }

    @Test func eightProgramsSignUpOnOneFile() throws {
        let folder = try Scratch()
        let path = folder.file("town.sqlite")
        _ = try LoopProcess.run(["make", path])
        let store = try Store(at: path, reading: RuleFileReader())
        let people = try store.perform(
            .importPeople(Samples.people(400)),
            by: Samples.facilitator,
            at: Town.moment("2026-11-20 10:00")
        ).ids
        try store.close()
        let programs = try (0..<8).map { number in
            try LoopProcess([
                "register", path, SignUpTests.meeting, "\(people[number * 50])", "50",
            ])
        }
        let said = programs.map { $0.rest().split(separator: "\n") }
        #expect(programs.map(\.status) == Array(repeating: 0, count: 8))
        #expect(said.map(\.count) == Array(repeating: 50, count: 8))
        try holds(path, people: 400)
        #expect(try Doctor.faults(path) == [])
    }

    /// The first twenty events are seats, all others wait in their order, and nobody is missing.
    private func holds(_ path: String, people: Int) throws {
        let events = try SQL.rows(
            """
            SELECT kind, participant, coalesce(turn, 0) FROM roster_event
            WHERE roster = '\(SignUpTests.meeting)' AND kind <> 'capacity' ORDER BY number
            """,
            at: path
        )
        #expect(events.count == people)
        #expect(Set(events.map { $0[1] }).count == people)
        #expect(events.prefix(20).allSatisfy { $0[0] == "registered" })
        #expect(events.dropFirst(20).map { $0[0] }.allSatisfy { $0 == "waiting" })
        #expect(events.dropFirst(20).map { $0[2] } == (1...(people - 20)).map(String.init))
        let states = try SQL.rows(
            """
            SELECT state, count(*) FROM registration WHERE roster = '\(SignUpTests.meeting)'
            GROUP BY state ORDER BY state
            """,
            at: path
        )
        #expect(states == [["registered", "20"], ["waiting", "\(people - 20)"]])
    }
}
