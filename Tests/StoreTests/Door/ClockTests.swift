import CivilTime
import Foundation
import Store
import Testing

/// What is written lies at most a day after the machine's clock.
@Suite struct ClockTests {
    private let town: Town
    private static let clock = Town.moment("2026-12-01 09:00")

    init() throws { town = try Town() }

    /// The same file, opened by a program that knows what time it is.
    private func opened() throws -> Store {
        try Store(at: town.path, reading: town.reader, clock: { ClockTests.clock })
    }

    private func later(_ seconds: Int) -> Instant {
        Instant(secondsSinceEpoch: ClockTests.clock.secondsSinceEpoch + seconds)
    }

    private func makeExample() throws {
        try SQL.run("UPDATE setting SET value = 'loopback' WHERE name = 'delivery'", at: town.path)
    }

    private func count(_ table: String) throws -> Int {
        try SQL.number("SELECT count(*) FROM \(table)", at: town.path)
    }

    private static let far =
        Town.moment("9999-12-31 09:00").secondsSinceEpoch
        - clock.secondsSinceEpoch

    @Test(arguments: [0, 86_400, -1_000_000_000]) func aDayAheadIsGood(_ seconds: Int) throws {
        let store = try opened()
        try store.perform(.add(), by: town.facilitator, at: later(seconds))
        #expect(try count("participant") == 1)
    }

    @Test(arguments: [86_401, far]) func moreIsRefused(_ seconds: Int) throws {
        let store = try opened()
        let lines = try count("use_case")
        let refused = #expect(throws: AheadOfClock.self) {
            try store.perform(.add(), by: town.facilitator, at: later(seconds))
        }
        #expect(refused.map { "\($0.clock)" } == "2026-12-01T09:00")
        #expect(throws: AheadOfClock.self) {
            try store.perform(.settleOffers(), by: town.facilitator, at: later(seconds))
        }
        #expect(throws: AheadOfClock.self) {
            let copy = town.folder.path + "/copy.sqlite"
            try Backup.make(of: store, to: copy, by: town.administrator, at: later(seconds))
        }
        #expect(!FileManager.default.fileExists(atPath: town.folder.path + "/copy.sqlite"))
        #expect(try count("use_case") == lines)
        #expect(try count("participant") == 0)
    }

    @Test func anExampleTakesAnyMoment() throws {
        try makeExample()
        try opened().perform(.add(), by: town.facilitator, at: later(ClockTests.far))
        #expect(try count("participant") == 1)
    }

    /// Whoever has let the log run ahead on purpose goes on from there, a day at a time at most.
    @Test func aLogThatIsAheadGoesOn() throws {
        try town.perform(.add(), at: "2027-06-01 09:00")
        let store = try opened()
        let go = { (moment: String) in
            try store.perform(.add(), by: town.facilitator, at: Town.moment(moment))
        }
        _ = try go("2027-02-01 09:00")
        _ = try go("2027-06-02 09:00")
        #expect(throws: AheadOfClock.self) { try go("2027-06-03 09:01") }
    }

    /// A look at another day is no change, and does not take the log along.
    @Test func aLookAheadIsLoggedToday() throws {
        let id = try town.add(1)[0]
        let store = try opened()
        _ = try store.perform(.readPerson(id), by: town.facilitator, at: later(ClockTests.far))
        let moments = try SQL.rows("SELECT at FROM reading", at: town.path)
        #expect(moments.last == ["\(ClockTests.clock.secondsSinceEpoch)"])
        try makeExample()
        _ = try store.perform(.readPerson(id), by: town.facilitator, at: later(ClockTests.far))
        let examples = try SQL.rows("SELECT at FROM reading ORDER BY number", at: town.path)
        #expect(examples.last == ["\(later(ClockTests.far).secondsSinceEpoch)"])
    }

    @Test func doctorSaysThatTheLogIsAhead() throws {
        func finding(at moment: String) throws -> Finding? {
            try town.store.examine(at: Town.moment(moment)).first { $0.check == .clock }
        }
        try town.perform(.add(), at: "2027-06-01 09:00")
        #expect(try finding(at: "2027-06-01 08:00")?.isFine == true)
        #expect(try finding(at: "2027-05-31 09:00")?.isFine == true)
        let wrong = try finding(at: "2027-05-31 08:59")
        #expect(wrong?.isFine == false)
        #expect(wrong?.detail == "log 2027-06-01T09:00, clock 2027-05-31T08:59")
        try makeExample()
        #expect(try finding(at: "2027-05-31 08:59")?.isFine == true)
    }
}

extension UseCase where Outcome == Int {
    /// Adds somebody with a made-up name.
    fileprivate static func add() -> UseCase { .addPerson(Samples.person("Nour")) }
}
