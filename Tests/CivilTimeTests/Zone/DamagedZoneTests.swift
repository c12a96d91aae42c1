import CivilTime
import TestSupport
import Testing

/// Damaged zone files are refused or read, but never end the program.
@Suite struct DamagedZoneTests {
    @Test func everyBeginningOfAFileIsRefused() throws {
        let whole = try ZoneFiles.bytes("Asia/Kathmandu")
        _ = try Zone(identifier: "x", tzif: whole)
        for length in 0..<whole.count {
            #expect(throws: TZifError.self, "\(length) octets") {
                try Zone(identifier: "x", tzif: Array(whole.prefix(length)))
            }
        }
    }

    @Test func everyFewBeginningsOfALongFileAreRefused() throws {
        let whole = try ZoneFiles.bytes("Europe/Copenhagen")
        for length in stride(from: 0, to: whole.count, by: 61) {
            #expect(throws: TZifError.self, "\(length) octets") {
                try Zone(identifier: "x", tzif: Array(whole.prefix(length)))
            }
        }
    }

    @Test(arguments: ["Europe/Copenhagen", "Asia/Kathmandu", "America/Nuuk"])
    func changedOctetsNeverTrap(name: String) throws {
        let whole = try ZoneFiles.bytes(name)
        var generator = SeededGenerator(seed: 9636)
        var refused = 0
        for _ in 0..<1000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                bytes[place] = UInt8.random(in: .min ... .max, using: &generator)
            }
            do {
                exercise(try Zone(identifier: "x", tzif: bytes))
            } catch {
                refused += 1
            }
        }
        #expect(refused > 0)
    }

    private func exercise(_ zone: Zone) {
        for seconds in [-4_000_000_000, 0, 1_800_000_000, 4_000_000_000] {
            _ = zone.type(at: Instant(secondsSinceEpoch: seconds))
            _ = zone.resolve(CivilDateTime(secondsSinceEpoch: seconds))
        }
    }

    @Test func whatIsWrongIsNamed() throws {
        let whole = try ZoneFiles.bytes("Europe/Copenhagen")
        func error(_ change: (inout [UInt8]) -> Void) -> TZifError? {
            var bytes = whole
            change(&bytes)
            do {
                _ = try Zone(identifier: "x", tzif: bytes)
                return nil
            } catch {
                return error
            }
        }
        let rule = Array("CET-1CEST,M3.5.0,M10.5.0/3\n".utf8)
        #expect(Array(whole.suffix(rule.count)) == rule)
        #expect(error { _ in } == nil)
        #expect(error { $0 = [] } == .notTZif)
        #expect(error { $0[0] = 0 } == .notTZif)
        #expect(error { $0.removeLast() } == .truncated)
        #expect(error { $0.removeLast(rule.count) } == .truncated)
        #expect(error { $0[20] = 0xFF } == .inconsistent)
        #expect(error { $0[16 + 20] = 0xFF } == .inconsistent)
        #expect(error { $0[$0.count - rule.count - 1] = 0 } == .inconsistent)
        #expect(
            error { $0[$0.count - rule.count] = UInt8(ascii: "?") }
                == .badRule("?ET-1CEST,M3.5.0,M10.5.0/3")
        )
    }

    // A version 1 file ends with its only block and has no rule.
    @Test func aFileOfTheFirstVersionIsRead() throws {
        var bytes = Array("TZif".utf8) + [UInt8](repeating: 0, count: 16)
        for count in [0, 0, 0, 1, 2, 8] as [UInt8] { bytes += [0, 0, 0, count] }
        bytes += [0x65, 0x53, 0xF1, 0x00, 1]
        bytes += [0, 0, 0x0E, 0x10, 0, 0] + [0xFF, 0xFF, 0xF1, 0xF0, 1, 4]
        bytes += Array("ABC\0DEF\0".utf8)
        let zone = try Zone(identifier: "Old/Style", tzif: bytes)
        #expect(zone.tail == nil)
        let before = zone.type(at: Instant(secondsSinceEpoch: 0x6553_F0FF))
        let after = zone.type(at: Instant(secondsSinceEpoch: 0x6553_F100))
        #expect((before.offset, before.abbreviation, before.isDaylight) == (3600, "ABC", false))
        #expect((after.offset, after.abbreviation, after.isDaylight) == (-3600, "DEF", true))
        #expect(zone.identifier == "Old/Style")
    }

    @Test func twoChangesAtOneMomentAreRefused() throws {
        let whole = try ZoneFiles.bytes("Europe/Copenhagen")
        // The second block has times of eight octets; it begins with a header of its own.
        let header = try #require(
            whole.indices.dropFirst(4).first { whole[$0...].starts(with: Array("TZif".utf8)) }
        )
        let times = header + 44
        var bytes = whole
        bytes.replaceSubrange(times + 8..<times + 16, with: whole[times..<times + 8])
        #expect(throws: TZifError.inconsistent) { try Zone(identifier: "x", tzif: bytes) }
    }
}
