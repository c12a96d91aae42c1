import Documents
import Foundation
import Store
import TestSupport
import Testing

@Suite struct KillPropertyTests {
    private static let kills = 320

    @Test func nothingPromisedIsLostWhenTheProgramIsKilled() throws {
        let folder = try Scratch()
        let path = folder.file("loop.sqlite")
        _ = try LoopProcess.run(["make", path])
        var random = SeededGenerator(seed: 20_261_122)
        var promises = Promises(try facts(path))
        var ahead = 0
        var beforeOpen = 0
        var lastPerson = 0
        var round = 0
        // On a busy machine many are killed before they have promised anything; then there are more.
        let kills = KillPropertyTests.kills
        while round < kills || promises.count <= 100 && round < kills * 10 {
            round += 1
            let process = try LoopProcess(["loop", path, "\(round)"])
            var said = ""
            if round % 10 == 0 {
                // Some die while they open the file and read what the last one left.
                usleep(UInt32.random(in: 0..<60_000, using: &random))
            } else {
                said = process.first()
                let most: UInt32 = round % 3 == 0 ? 4_000 : 60_000
                usleep(UInt32.random(in: 0..<most, using: &random))
            }
            process.kill()
            said += process.rest()
            if !said.hasPrefix("open") { beforeOpen += 1 }
            promises.fold(said)
            let result = promises.broken(by: try facts(path))
            #expect(result.wrong == [], "round \(round), in flight: \(promises.inFlight ?? "-")")
            if result.isAhead { ahead += 1 }
            let findings = try Doctor.faults(path)
            #expect(findings == [], "round \(round)")
            // No number is given twice, whatever was undone or killed on the way.
            for line in said.split(separator: "\n") where line.hasPrefix("P ") {
                let number = Int(line.split(separator: " ")[1]) ?? 0
                #expect(number > lastPerson)
                lastPerson = max(lastPerson, number)
            }
        }
        let store = try Store(at: path, reading: RuleFileReader())
        #expect(try store.faults() == [])
        try store.close()
        print(
            "kills: \(round), while opening: \(beforeOpen), promises: \(promises.count),",
            "written but not yet promised: \(ahead)"
        )
        #expect(promises.count > 100)
    }

    /// What stands in the file, in the words of the program that was killed.
    private func facts(_ path: String) throws -> [String: String] {
        let rows = try SQL.rows(
            """
            SELECT 'P ' || id, given_name FROM participant
            UNION ALL SELECT 'R ' || roster || ' ' || participant, state FROM registration
            UNION ALL SELECT 'A ' || meeting || ' ' || participant, mark FROM attendance
            UNION ALL SELECT 'M ' || id, CASE WHEN cancelled_because IS NULL THEN day ELSE 'off' END
            FROM meeting
            """,
            at: path
        )
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
}
