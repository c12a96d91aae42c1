import CivilTime
import Documents
import Foundation
import Store
import TestSupport
import Testing

/// Whether a backup is to the octet what it was when it was made.
@Suite struct SealTests {
    private let later = Town.moment("2027-01-08 10:00")

    private func copy(of town: Town) throws -> String {
        let path = town.folder.appending(path: "copy.sqlite").path
        try Backup.make(of: town.store, to: path, by: Samples.administrator, at: later)
        return path
    }

    private func isTrusted(_ path: String) -> Bool {
        let verified: Void? = try? Backup.verify(
            path,
            reading: RuleFileReader(),
            by: Samples.administrator
        )
        return verified != nil
    }

    /// One octet anywhere, or one letter of a name: SQLite's own check finds far from all of them.
    @Test func everyChangedOctetIsFound() throws {
        let town = try Town.filled()
        let path = try copy(of: town)
        let sound = try Data(contentsOf: URL(filePath: path))
        #expect(isTrusted(path))
        #expect(try Doctor.faults(path) == [])
        var random = SeededGenerator(seed: 90)
        let names = try #require(
            sound.range(of: Data("Samira".utf8)) ?? sound.range(of: Data("frederiksberg".utf8))
        )
        let places = (0..<90).map { number in
            number < 6 ? names.lowerBound + number : Int.random(in: 0..<sound.count, using: &random)
        }
        var found = 0
        for place in places {
            var broken = sound
            broken[place] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &random)
            try broken.write(to: URL(filePath: path))
            let doctor = (try? Doctor.faults(path).isEmpty) ?? false
            #expect(!doctor, "octet \(place)")
            #expect(!isTrusted(path), "octet \(place)")
            if !doctor { found += 1 }
        }
        print("flipped octets found: \(found) of \(places.count)")
    }

    @Test(arguments: [-1, 1, 4096, -4096])
    func moreOrLessOfItIsFound(octets: Int) throws {
        let town = try Town()
        let path = try copy(of: town)
        var changed = try Data(contentsOf: URL(filePath: path))
        if octets < 0 { changed.removeLast(-octets) } else { changed += Data(count: octets) }
        try changed.write(to: URL(filePath: path))
        #expect(!isTrusted(path))
    }

    /// Whoever works with a copy has no copy any more, and is not told that it is damaged.
    @Test func aCopyThatIsWorkedWithLosesItsSeal() throws {
        let town = try Town.filled()
        let path = try copy(of: town)
        let sealed = try Data(contentsOf: URL(filePath: path))
        let store = try Store(at: path, reading: RuleFileReader())
        // To read it, and to look it through, changes nothing.
        _ = try store.perform(.readMeetings(), by: Samples.manager, at: later)
        #expect(try store.examine(at: later).contains { $0.check == .digest && $0.isFine })
        try store.close()
        #expect(try Data(contentsOf: URL(filePath: path)) == sealed)
        let again = try Store(at: path, reading: RuleFileReader())
        try again.perform(.addPerson(Samples.person("Ny")), by: Samples.facilitator, at: later)
        try again.close()
        #expect(try Store.setting(.digest, at: path) == nil)
        #expect(try !Doctor.examine(path, at: later).contains { $0.check == .digest })
        #expect(isTrusted(path))
    }
}
