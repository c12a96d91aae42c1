import CivilTime
import Foundation
import TestSupport
import Testing

@testable import ICalendar

@Suite("Zones in calendars, read by others")
struct CalendarZonePeerTests {
    @Test("Every zone that has a rule: python-icalendar and libical find the zone's own offsets")
    func allZones() throws {
        let names = try ["Europe", "America", "Asia", "Africa", "Australia", "Pacific"]
            .flatMap(Self.zoneNames)
        var questions: [[String: Any]] = []
        var expected: [[Int]] = []
        var asked: [String] = []
        for name in names {
            let zone = Samples.zone(name)
            guard zone.tail?.daylight != nil else { continue }
            let calendarZone = try CalendarZone(zone)
            // A country can announce an exception for a year or two; such moments are refused.
            let all = Self.instants(zone)
            let instants = all.filter(calendarZone.covers)
            #expect(instants.count > all.count * 9 / 10)
            let octets = CalendarZoneTests.calendar(calendarZone)
            #expect(Written(octets).faults == [])
            let seconds = instants.map(\.secondsSinceEpoch)
            expected.append(instants.map(zone.offset(at:)))
            asked.append(name)
            questions.append([
                "calendar": String(decoding: octets, as: UTF8.self), "instants": seconds,
            ])
            let answer = try CalendarPeers.libical(
                ["offsets"] + seconds.map(String.init),
                input: octets
            )
            #expect(
                answer.split(separator: "\n").compactMap { Int($0) } == expected.last,
                "\(name)"
            )
        }
        #expect(asked.count > 100)
        let input = try JSONSerialization.data(withJSONObject: questions)
        let output = try Peer.python("zone_offsets.py", input: input)
        let answers = try JSONDecoder().decode([[Int]].self, from: Data(output.utf8))
        try #require(answers.count == asked.count)
        for (name, (answer, expected)) in zip(asked, zip(answers, expected)) {
            #expect(answer == expected, "\(name)")
        }
    }

    private static func zoneNames(_ region: String) throws -> [String] {
        let root = URL(filePath: "/usr/share/zoneinfo/\(region)")
        let paths = try #require(FileManager.default.subpaths(atPath: root.path))
        return paths.sorted().filter {
            var isFolder: ObjCBool = false
            let path = root.appending(path: $0).path
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }.map { "\(region)/\($0)" }
    }

    /// Moments of 2027 to 2030: one every 20 days, and those around each change of the offset.
    private static func instants(_ zone: Zone) -> [Instant] {
        let start = Samples.instant("20270101T000000Z").secondsSinceEpoch
        let end = Samples.instant("20310101T000000Z").secondsSinceEpoch
        let regular = Array(stride(from: start, to: end, by: 20 * 86_400))
        var around: [Int] = []
        for (low, high) in zip(regular, regular.dropFirst()) {
            var (low, high) = (low, high)
            func offset(_ seconds: Int) -> Int {
                zone.offset(at: Instant(secondsSinceEpoch: seconds))
            }
            guard offset(low) != offset(high) else { continue }
            while high - low > 1 {
                let middle = (low + high) / 2
                if offset(middle) == offset(low) { low = middle } else { high = middle }
            }
            around += [low - 3600, low, high, high + 3600]
        }
        return (regular + around).sorted().map { Instant(secondsSinceEpoch: $0) }
    }
}
