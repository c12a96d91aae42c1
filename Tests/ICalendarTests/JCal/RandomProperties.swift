import Foundation
import ICalendar
import TestSupport

/// A calendar of properties of every type, made up by chance.
enum RandomProperties {
    /// Makes a calendar.
    ///
    /// - `isForPeer`: Without what python-icalendar is known to do otherwise, which `JCalPeerTests`
    ///   shows case by case.
    static func tree(
        isForPeer: Bool = false,
        using generator: inout SeededGenerator
    ) throws -> CalendarTree {
        var tree = CalendarTree()
        let calendar = try tree.add("VCALENDAR")
        try tree.add("PRODID", value: "-//jobklub//test//DA", in: calendar)
        try tree.add("VERSION", value: "2.0", in: calendar)
        for number in 0..<Int.random(in: 1...4, using: &generator) {
            let name = ["VEVENT", "VTODO", "VJOURNAL"].randomElement(using: &generator) ?? "VEVENT"
            let component = try tree.add(name, to: calendar)
            try tree.add("UID", value: "uid-\(number)", in: component)
            try tree.add("DTSTAMP", value: "20270105T093000Z", in: component)
            for row in rows.shuffled(using: &generator).prefix(
                Int.random(in: 1...16, using: &generator)
            ) {
                if isForPeer, row.isOnlyOurs { continue }
                var values = row.values(&generator)
                if isForPeer {
                    values = values.replacing("\\\\N", with: "\\\\n")
                    values = values.replacing("\u{FEFF}", with: "")
                }
                var parameters: [ContentLine.Parameter] = []
                for name in row.parameters.shuffled(using: &generator).prefix(2)
                where Bool.random(using: &generator) {
                    let text = parameterText(isForPeer: isForPeer, using: &generator)
                    let isZone = isForPeer && name == "TZID"
                    parameters.append(.init(name, isZone ? "Europe/Copenhagen" : text))
                }
                if let type = row.type { parameters.append(.init("VALUE", type)) }
                try tree.add(row.name, value: values, parameters, in: component)
            }
            if Bool.random(using: &generator) {
                let alarm = try tree.add("VALARM", to: component)
                try tree.add("ACTION", value: "DISPLAY", in: alarm)
                try tree.add("TRIGGER", value: "-PT15M", in: alarm)
                try tree.add("DESCRIPTION", value: "Husk mødet", in: alarm)
            }
        }
        return tree
    }

    private struct Row {
        let name: String
        var type: String?
        var parameters: [String] = []
        /// Whether python-icalendar makes something else of it.
        var isOnlyOurs = false
        let values: @Sendable (inout SeededGenerator) -> String
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        AwkwardText.expected(AwkwardText.random(using: &generator, pieces: 8))
    }

    private static func escaped(using generator: inout SeededGenerator) -> String {
        TextValue.escaped(text(using: &generator))
    }

    /// For python-icalendar with letters at both ends, and without the backslashes that it takes for
    /// escapes and the `=` behind which it cuts spaces off.
    private static func parameterText(
        isForPeer: Bool,
        using generator: inout SeededGenerator
    ) -> String {
        let text = AwkwardText.expected(AwkwardText.random(using: &generator, pieces: 4))
        return isForPeer ? "p" + text.filter { $0 != "\\" && $0 != "=" } + "p" : text
    }

    private static func number(_ range: ClosedRange<Int>, _ generator: inout SeededGenerator)
        -> String
    {
        String(Int.random(in: range, using: &generator))
    }

    private static func padded(_ range: ClosedRange<Int>, _ generator: inout SeededGenerator)
        -> String
    {
        String(number(range, &generator).reversed() + "0").prefix(2).reversed().map(String.init)
            .joined()
    }

    private static func day(_ generator: inout SeededGenerator) -> String {
        "2027" + padded(1...12, &generator) + padded(1...28, &generator)
    }

    private static func time(_ generator: inout SeededGenerator) -> String {
        padded(0...23, &generator) + padded(0...59, &generator) + padded(0...59, &generator)
    }

    private static func list(
        _ generator: inout SeededGenerator,
        _ item: (inout SeededGenerator) -> String
    ) -> String {
        (0..<Int.random(in: 1...4, using: &generator)).map { _ in item(&generator) }
            .joined(separator: ",")
    }

    private static let rows: [Row] = [
        Row(name: "SUMMARY", parameters: ["LANGUAGE", "X-OWN"]) { escaped(using: &$0) },
        Row(name: "DESCRIPTION", parameters: ["ALTREP", "LANGUAGE", "X-OWN"]) {
            escaped(using: &$0)
        },
        Row(name: "COMMENT", parameters: ["X-OWN", "X-OTHER"]) { escaped(using: &$0) },
        Row(name: "CATEGORIES", parameters: ["LANGUAGE"]) { list(&$0) { escaped(using: &$0) } },
        Row(name: "RESOURCES", isOnlyOurs: true) { list(&$0) { escaped(using: &$0) } },
        Row(name: "ATTENDEE", parameters: ["CN", "DELEGATED-TO", "X-OWN"]) {
            "mailto:a\(number(1...9, &$0))@example.dk"
        },
        Row(name: "ORGANIZER", parameters: ["CN", "SENT-BY"]) {
            "mailto:a\(number(1...9, &$0))@example.dk"
        },
        Row(name: "DTSTART", type: "DATE") { day(&$0) },
        Row(name: "DTEND", parameters: ["TZID"]) { day(&$0) + "T" + time(&$0) },
        Row(name: "EXDATE", parameters: ["TZID"]) { list(&$0) { day(&$0) + "T" + time(&$0) } },
        Row(name: "RDATE", type: "PERIOD") {
            list(&$0) { "\(day(&$0))T\(time(&$0))Z/PT\(number(1...500, &$0))M" }
        },
        Row(name: "GEO") {
            "\(number(-90...90, &$0)).\(number(0...999_999, &$0));\(number(0...180, &$0))"
        },
        Row(name: "PRIORITY") { number(0...9, &$0) },
        Row(name: "DURATION") { "P\(number(1...30, &$0))DT\(number(1...23, &$0))H" },
        Row(name: "URL") { "https://example.dk/\(number(1...999, &$0));a,b" },
        Row(name: "REQUEST-STATUS", parameters: ["LANGUAGE"], isOnlyOurs: true) {
            "2.\(number(0...9, &$0));" + escaped(using: &$0)
        },
        Row(name: "RRULE") {
            let days = list(&$0) {
                "\(number(1...4, &$0))\(["MO", "TU"].randomElement(using: &$0) ?? "")"
            }
            return "FREQ=MONTHLY;COUNT=\(number(1...99, &$0));BYDAY=\(days)"
        },
        Row(name: "ATTACH", parameters: ["FMTTYPE"]) {
            "https://example.dk/\(number(1...999, &$0))"
        },
        Row(name: "X-TEXT", type: "TEXT", isOnlyOurs: true) { list(&$0) { escaped(using: &$0) } },
        Row(name: "X-FLOAT", type: "FLOAT", isOnlyOurs: true) {
            list(&$0) { "\(number(-99...99, &$0)).5" }
        },
        Row(name: "X-INTEGER", type: "INTEGER", isOnlyOurs: true) {
            list(&$0) { number(-99...99, &$0) }
        },
        Row(name: "X-TEXT-ONE", type: "TEXT") { escaped(using: &$0) },
        Row(name: "X-FLOAT-ONE", type: "FLOAT") { "\(number(-99...99, &$0)).5" },
        Row(name: "X-INTEGER-ONE", type: "INTEGER") { number(-99...99, &$0) },
        Row(name: "X-TIME-ONE", type: "TIME") { time(&$0) },
        Row(name: "X-BOOLEAN", type: "BOOLEAN") { Bool.random(using: &$0) ? "TRUE" : "FALSE" },
        Row(name: "X-TIME", type: "TIME", isOnlyOurs: true) { list(&$0) { time(&$0) + "Z" } },
        Row(name: "X-OFFSET", type: "UTC-OFFSET") {
            "+" + padded(0...23, &$0) + padded(0...59, &$0)
        },
        Row(name: "X-OWN-TYPE", type: "X-OWN") { escaped(using: &$0) + ";," },
        Row(name: "X-RAW", parameters: ["X-OWN"]) { escaped(using: &$0) + ";,\\:" },
    ]

    /// The calendars that lie in this project.
    static let files: [String] = {
        let folders = [
            "calendars", "Tests/ICalendarTests/Golden", "Tests/CorrespondenceTests/Golden",
        ]
        return folders.flatMap { folder in
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: PackageRoot.file(folder).path))
                ?? []
            return names.filter { $0.hasSuffix(".ics") }.sorted().map { "\(folder)/\($0)" }
        }
    }()

    static func octets(of path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: PackageRoot.file(path)))
    }
}
