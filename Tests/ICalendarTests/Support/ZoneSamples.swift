import CivilTime
import Foundation
import Testing

@testable import ICalendar

/// The zones of the operating system and what to ask of them.
enum ZoneSamples {
    static let folder = "/usr/share/zoneinfo"

    /// A name for each content of a zone file; those that count leap seconds are left out.
    static func distinctNames() -> [String] {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        var byContent: [Data: String] = [:]
        for name in all.sorted() where !name.hasPrefix("right/") && !name.hasPrefix("posix/") {
            guard
                let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                data.starts(with: Data("TZif".utf8))
            else { continue }
            byContent[data] = byContent[data] ?? name
        }
        return byContent.values.sorted()
    }

    /// The zone of an IANA name, or nothing.
    static func load(_ name: String) -> Zone? {
        guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
            return nil
        }
        return try? Zone(identifier: name, tzif: Array(data))
    }

    /// Moments from 1970 through 2037: each month's first, and around each change.
    static func instants(_ zone: Zone) -> [Instant] {
        let start = Samples.instant("19700101T000000Z")
        let end = Samples.instant("20380101T000000Z")
        let around = zone.changes(after: start, through: end).flatMap { change in
            [-1, 0, 1].map {
                Instant(secondsSinceEpoch: change.instant.secondsSinceEpoch + $0)
            }
        }
        let grid = (0..<68 * 12).map { month in
            Instant(utc: CivilDateTime(start.utc.day.firstOfMonth(adding: month), .midnight))
        }
        let last = Instant(secondsSinceEpoch: end.secondsSinceEpoch - 1)
        return (grid + around + [last]).filter { $0 >= start && $0 < end }.sorted()
    }

    /// A calendar with nothing but a definition.
    static func calendar(_ definition: ZoneDefinition) -> [UInt8] {
        var writer = ContentLineWriter()
        writer.begin("VCALENDAR")
        writer.write("VERSION", value: "2.0")
        writer.write("PRODID", value: "-//jobklub//jobklub//DA")
        writer.write(definition)
        writer.end("VCALENDAR")
        return writer.octets
    }

    static func observance(
        _ kind: ZoneDefinition.Kind,
        _ start: String,
        _ offsets: String,
        _ rules: String...,
        dates: [String] = [],
        exceptions: [String] = []
    ) throws -> ZoneDefinition.Observance {
        let parts = offsets.split(separator: " ")
        return ZoneDefinition.Observance(
            kind,
            start: Samples.local(start),
            offsetFrom: try #require(UTCOffset(parts[0])),
            offsetTo: try #require(UTCOffset(parts[1])),
            rules: try rules.map { try RecurrenceRule($0) },
            dates: try dates.map { try #require(DateValue($0)) },
            exceptions: try exceptions.map { try #require(DateValue($0)) }
        )
    }

    static func obeyed(_ observances: ZoneDefinition.Observance...) throws -> Zone {
        try ZoneDefinition(identifier: "Own/Zone", observances: observances).zone()
    }

    /// Checks offsets in hours on both sides of each change.
    static func expect(_ zone: Zone, _ changes: [(String, Double, Double)]) {
        for (text, before, after) in changes {
            let instant = Samples.instant(text)
            let earlier = Instant(secondsSinceEpoch: instant.secondsSinceEpoch - 1)
            #expect(zone.offset(at: earlier) == Int(before * 3600), "before \(text)")
            #expect(zone.offset(at: instant) == Int(after * 3600), "at \(text)")
        }
    }
}

extension ZoneSamples {
    /// A zone whose clocks follow no yearly rule until 2026, as in Morocco, made by `zic` so that it is
    /// the same whatever zone files a machine has.
    static func unruly() throws -> Zone {
        try compiled(
            """
            Rule R 2024 only - Mar 10 3:00 -1:00 -
            Rule R 2024 only - Apr 14 2:00 0 -
            Rule R 2025 only - Feb 23 3:00 -1:00 -
            Rule R 2025 only - Apr 6 2:00 0 -
            Rule R 2026 only - Feb 15 3:00 -1:00 -
            Rule R 2026 only - Mar 22 2:00 0 -
            Zone Test/Unruly 1:00 R +01/+00

            """
        )
    }

    /// The zone `Test/Unruly` of a source of `zic`.
    static func compiled(_ text: String) throws -> Zone {
        let folder = FileManager.default.temporaryDirectory.appending(path: "zic-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "source")
        try Data(text.utf8).write(to: source)
        let compiler = Process()
        compiler.executableURL = URL(fileURLWithPath: "/usr/sbin/zic")
        compiler.arguments = ["-d", folder.path, source.path]
        try compiler.run()
        compiler.waitUntilExit()
        try #require(compiler.terminationStatus == 0)
        let data = try Data(contentsOf: folder.appending(path: "Test/Unruly"))
        return try Zone(identifier: "Test/Unruly", tzif: Array(data))
    }
}
