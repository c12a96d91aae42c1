import CivilTime
import ICalendar
import TestSupport
import Testing

/// Exceptions and changed events that are written in another form than their series.
@Suite("Exceptions in another form than their series")
struct OtherFormTests {
    typealias Expansion = CalendarExpansionTests

    /// A series of days or times on 5 to 8 January 2027, and what takes out the 7th.
    struct Row: Sendable, CustomTestStringConvertible {
        let start: String
        let exception: String
        let head: String
        let codes: [String]

        var testDescription: String { "\(start) \(exception) \(head)" }

        init(_ start: String, _ exception: String, _ codes: [String], head: String = "") {
            (self.start, self.exception, self.codes, self.head) = (start, exception, codes, head)
        }
    }

    private static let days = "DTSTART;VALUE=DATE:20270105"
    private static let zoned = "DTSTART;TZID=By:20270105T093000"
    private static let floating = "DTSTART:20270105T093000"
    private static let moments = "DTSTART:20270105T083000Z"
    private static let home = "X-WR-TIMEZONE:By\n"
    /// Eight hours before the clocks of the series in winter.
    private static let far = """
        BEGIN:VTIMEZONE
        TZID:Far
        BEGIN:STANDARD
        DTSTART:19700101T000000
        TZOFFSETFROM:+0900
        TZOFFSETTO:+0900
        END:STANDARD
        END:VTIMEZONE

        """

    static let rows: [Row] = [
        // A series of days: the local day.
        Row(days, "20270107", []),
        Row(days, "TZID=By:20270107T000000", ["other-form"]),
        Row(days, "TZID=W. Europe Standard Time:20270107T000000", ["unknown-zone"]),
        Row(days, "20270107T000000", ["other-form"]),
        Row(days, "20270107T093000", ["other-form"]),
        Row(days, "20270106T230000Z", ["other-form"], head: home),
        Row(days, "20270107T120000Z", ["other-form"], head: home),
        Row(days, "20270107T000000Z", ["other-form"]),
        // A series of times by a zone: its clock.
        Row(zoned, "TZID=By:20270107T093000", []),
        Row(zoned, "20270107T083000Z", []),
        Row(zoned, "20270107T093000", ["other-form"]),
        Row(zoned, "20270107T093000Z", ["other-form"]),
        Row(zoned, "VALUE=DATE:20270107", ["other-form"]),
        Row(zoned, "TZID=Etc/UTC:20270107T083000", ["unknown-zone"]),
        // By another clock: the moment, or else what the clock of the series shows.
        Row(zoned, "TZID=Far:20270107T173000", [], head: far),
        Row(zoned, "TZID=Far:20270107T093000", ["other-form"], head: far),
        // A series by any clock.
        Row(floating, "20270107T093000", []),
        Row(floating, "TZID=By:20270107T093000", ["other-form"]),
        Row(floating, "20270107T093000Z", ["other-form"]),
        Row(floating, "20270107T083000Z", ["other-form"], head: home),
        Row(floating, "VALUE=DATE:20270107", ["other-form"]),
        // A series in UTC.
        Row(moments, "20270107T083000Z", []),
        Row(moments, "TZID=By:20270107T093000", []),
        Row(moments, "20270107T083000", ["other-form"]),
        Row(moments, "20270107T093000", ["other-form"], head: home),
        Row(moments, "VALUE=DATE:20270107", ["other-form"]),
    ].filter { !$0.codes.contains("unknown-zone") }

    private static func line(_ name: String, _ exception: String) -> String {
        name + (exception.contains(":") ? ";" : ":") + exception
    }

    @Test("An exception takes out the one that it means", arguments: rows)
    func exceptions(row: Row) throws {
        let event = Expansion.event(
            "UID:a",
            "SUMMARY:x",
            row.start,
            "RRULE:FREQ=DAILY;COUNT=4",
            Self.line("EXDATE", row.exception)
        )
        let (lines, _, codes) = try Expansion.expand(row.head + event)
        #expect(lines.map { String($0.prefix(8)) } == ["20270105", "20270106", "20270108"])
        #expect(codes == row.codes)
    }

    @Test("A changed event stands for the one that it means", arguments: rows)
    func overrides(row: Row) throws {
        let series = Expansion.event("UID:a", "SUMMARY:x", row.start, "RRULE:FREQ=DAILY;COUNT=4")
        let changed = Expansion.event(
            "UID:a",
            "SUMMARY:y",
            Self.line("RECURRENCE-ID", row.exception),
            row.start.replacing("20270105", with: "20270110")
        )
        let (lines, places, codes) = try Expansion.expand(row.head + series + "\n" + changed)
        #expect(
            lines.map { "\($0.prefix(8)) \($0.suffix(1))" }
                == ["20270105 x", "20270106 x", "20270108 x", "20270110 y"]
        )
        #expect(codes == row.codes)
        // Its place has the form of the series, or is the whole day.
        let place = try #require(places.last ?? nil)
        let start = String(row.start.split(separator: ":").last ?? "")
        let expected = start.replacing("20270105", with: "20270107")
        #expect(place == expected || place == "20270107")
    }

    @Test("An added date is shown by the clock of the series", arguments: rows)
    func additions(row: Row) throws {
        let event = Expansion.event(
            "UID:a",
            "SUMMARY:x",
            row.start,
            Self.line("RDATE", row.exception)
        )
        let (lines, _, codes) = try Expansion.expand(row.head + event)
        // The standard lets dates be added to times: the midnight of the zone that the file has.
        let isDate = row.exception == "VALUE=DATE:20270107"
        let isMidnight = isDate && row.start == Self.moments
        let added = isMidnight ? "20270106T230000Z" : "20270107"
        #expect(lines.count == 2 && lines.last?.hasPrefix(added) == true)
        // By another clock it is a moment of its own.
        let isAnotherMoment =
            ["20270107T093000Z", "TZID=Far:20270107T093000"].contains(row.exception)
            && row.start == Self.zoned
        #expect(codes == (isDate || isAnotherMoment ? [] : row.codes))
    }

    @Test(
        "A moment stands for the day that it begins somewhere, else for its own, else for the next",
        arguments: [
            ("20270107T000000Z", 7), ("20270107T114500Z", 7), ("20270107T120000Z", 7),
            ("20270106T121500Z", 7), ("20270106T120001Z", 6), ("20270106T121501Z", 6),
            ("20270106T223000Z", 7), ("20270106T223001Z", 6), ("20270106T234500Z", 7),
            ("20270104T223001Z", 5), ("20270104T120001Z", 5), ("20270108T223000Z", 8),
        ]
    )
    func momentsOfDays(moment: String, day: Int) throws {
        let event = Expansion.event(
            "UID:a",
            "SUMMARY:x",
            Self.days,
            "RRULE:FREQ=DAILY;COUNT=4",
            "EXDATE:\(moment)"
        )
        let left = (5...8).filter { $0 != day }.map { "2027010\($0)" }
        #expect(try Self.startsWithoutZones(event) == left)
    }

    /// When events begin in a calendar that neither names a zone nor defines one.
    private static func startsWithoutZones(_ event: String) throws -> [String] {
        let text = "BEGIN:VCALENDAR\n" + event + "\nEND:VCALENDAR\n"
        let (tree, _) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        var expansion = CalendarExpansion(tree) { _ in nil }
        let from = try #require(DateValue("20270101")), to = try #require(DateValue("20270201"))
        return expansion.instances(from: from, to: to).instances.map(\.start.value.description)
    }

    @Test(
        "Moments that begin whole days somewhere have the days of that clock",
        arguments: [
            // The time, the length, and which of the moments is on the 7th.
            ("230000", "P1D", "20270106T230000Z"), ("120000", "P1D", "20270106T120000Z"),
            ("114500", "P1D", "20270107T114500Z"), ("010000", "PT24H", "20270107T010000Z"),
            ("230000", "PT48H", "20270106T230000Z"), ("230000", "PT25H", "20270107T230000Z"),
            ("230000", "PT0S", "20270107T230000Z"), ("000000", "P1D", "20270107T000000Z"),
        ]
    )
    func daysOfMoments(time: String, length: String, taken: String) throws {
        let event = Expansion.event(
            "UID:a",
            "SUMMARY:x",
            "DTSTART:20270104T\(time)Z",
            "DURATION:\(length)",
            "RRULE:FREQ=DAILY;COUNT=6",
            "EXDATE;VALUE=DATE:20270107"
        )
        let starts = try Self.startsWithoutZones(event)
        let all = (4...9).map { "2027010\($0)T\(time)Z" }
        #expect(starts == all.filter { $0 != taken })
    }

    @Test(
        "What has no effect, or is left out, says so",
        arguments: [
            (["EXDATE:20270109"], "", ["stray-exception"]),
            (["EXDATE:20270107,20270120"], "", ["stray-exception"]),
            (["EXDATE;VALUE=DATE-TIME:20270109T000000"], "", ["stray-exception"]),
            (["EXDATE:20270104"], "", ["stray-exception"]),
            ([], "RECURRENCE-ID:20270109\nDTSTART:20270110", ["stray-override"]),
            ([], "RECURRENCE-ID:20270109T000000\nDTSTART:20270110", ["stray-override"]),
            (["SEQUENCE:1"], "SEQUENCE:2\nDTSTART:20270110", ["dropped-event"]),
            (["SEQUENCE:2"], "DTSTART:20270110", ["dropped-event"]),
            (
                ["DTSTAMP:20270102T000000Z"], "DTSTAMP:20270101T000000Z\nDTSTART:20270110",
                ["dropped-event"]
            ),
            (
                ["SEQUENCE:2", "EXDATE:20270107"],
                "SEQUENCE:1\nRECURRENCE-ID:20270107\nDTSTART:20270110", ["excluded-override"]
            ),
            (
                ["DTSTAMP:20270102T000000Z", "EXDATE:20270107"],
                "DTSTAMP:20270101T000000Z\nRECURRENCE-ID:20270107\nDTSTART:20270110",
                ["excluded-override"]
            ),
            (["SEQUENCE:1"], "SEQUENCE:1\nDTSTART:20270110", ["dropped-event"]),
            // A newer change counts, and all that is right says nothing.
            (
                ["SEQUENCE:1", "EXDATE:20270107"],
                "SEQUENCE:2\nRECURRENCE-ID:20270107\nDTSTART:20270110", []
            ),
            (["EXDATE:20270105,20270108"], "RECURRENCE-ID:20270106\nDTSTART:20270110", []),
        ] as [([String], String, [String])]
    )
    func strays(lines: [String], other: String, codes: [String]) throws {
        let series =
            "BEGIN:VEVENT\nUID:a\nSUMMARY:x\nDTSTART:20270105\nRRULE:FREQ=DAILY;COUNT=4\n"
            + (lines + ["END:VEVENT"]).joined(separator: "\n")
        let second = other.isEmpty ? "" : "\n" + Expansion.event("UID:a", "SUMMARY:y", other)
        let found = try Expansion.expand(series + second)
        #expect(found.codes.filter { $0 != "other-form" } == codes)
        let shown = found.lines.contains { $0.hasSuffix("y") }
        let isLeftOut =
            codes.contains("excluded-override") || lines == ["SEQUENCE:2"]
            || lines == ["DTSTAMP:20270102T000000Z"]
        #expect(shown == (!other.isEmpty && !isLeftOut))
    }

    @Test(
        "Events that share a UID are kept, or it is said which of them is",
        arguments: [
            // The same text twice.
            (["SUMMARY:x", "DTSTART:20270105"], ["SUMMARY:x", "DTSTART:20270105"], "repair", 1),
            (["SUMMARY:x", "DTSTART:20270105"], ["DTSTART:20270105", "SUMMARY:x"], "repair", 1),
            // Another time or name, and nothing that tells which is newer.
            (["SUMMARY:x", "DTSTART:20270105"], ["SUMMARY:x", "DTSTART:20270106"], "warning", 2),
            (["SUMMARY:x", "DTSTART:20270105"], ["SUMMARY:y", "DTSTART:20270105"], "warning", 2),
            // The same event told in two ways.
            (
                ["SUMMARY:x", "DTSTART:20270105"], ["SUMMARY:x", "DTSTART:20270105", "LOCATION:z"],
                "warning", 1
            ),
            // A newer text.
            (
                ["SUMMARY:x", "DTSTART:20270105"], ["SUMMARY:y", "DTSTART:20270106", "SEQUENCE:1"],
                "warning", 1
            ),
        ] as [([String], [String], String, Int)]
    )
    func shared(first: [String], second: [String], severity: String, count: Int) throws {
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x"]
        let events = [first, second].flatMap {
            ["BEGIN:VEVENT", "UID:a", "DTSTAMP:20270101T000000Z"] + $0 + ["END:VEVENT"]
        }
        let text = (head + events + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
            .replacing("DTSTART:", with: "DTSTART;VALUE=DATE:")
        let octets = Array(text.utf8)
        var found: [Diagnostic] = []
        _ = try CalendarChecker.check(OctetArray(octets)) { found.append($0) }
        #expect(found.map(\.severity.rawValue) == [severity])
        #expect(found.first?.problem.code == (count == 2 ? "shared-uid" : "dropped-event"))
        let (tree, _) = try CalendarTree.read(OctetArray(octets))
        var expansion = CalendarExpansion(tree) { _ in nil }
        let from = try #require(DateValue("20270101")), to = try #require(DateValue("20270201"))
        #expect(expansion.instances(from: from, to: to).instances.count == count)
        #expect(expansion.diagnostics.entries == found)
        #expect(try AllDayEvent.read(octets, in: .utc).events.count == count)
    }

    @Test("Each exception of a list that takes nothing is told at its own place")
    func placesOfStrays() throws {
        let event = Expansion.event(
            "UID:a",
            "DTSTART:20270105T093000",
            "RRULE:FREQ=DAILY;COUNT=3",
            "EXDATE:20270106T093000,20270120T093000,20270107T093000,20270121T093000"
        )
        let text = "BEGIN:VCALENDAR\n" + event + "\nEND:VCALENDAR\n"
        let (tree, _) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        let expansion = CalendarExpansion(tree) { _ in nil }
        let told = expansion.diagnostics.entries
        #expect(told.map(\.problem.code) == ["stray-exception", "stray-exception"])
        #expect(told.map(\.position.column) == [24, 56])
    }

    @Test("A changed event without its series says so, unless it is a message")
    func alone() throws {
        for (method, codes) in [("", ["stray-override"]), ("METHOD:REQUEST\n", [])] {
            let event = Expansion.event(
                "UID:a",
                "SUMMARY:x",
                "RECURRENCE-ID:20270105T090000Z",
                "DTSTART:20270106T090000Z"
            )
            let found = try Expansion.expand(method + event)
            #expect(found.codes == codes && found.lines.count == 1)
        }
    }

    /// RFC 5545 §3.6.1: only a message may leave out the start, and only of an event without a rule.
    @Test(
        arguments: [
            ("", [], ["missing-property"]), ("METHOD:CANCEL\n", [], []),
            ("METHOD:CANCEL\n", ["RRULE:FREQ=DAILY"], ["missing-property"]),
            ("", ["RRULE:FREQ=DAILY"], ["missing-property"]),
        ] as [(String, [String], [String])]
    )
    func aMessageMayLeaveOutTheStart(method: String, rule: [String], codes: [String]) throws {
        let event = (["BEGIN:VEVENT", "UID:a", "SUMMARY:x"] + rule + ["END:VEVENT"])
            .joined(separator: "\n")
        let found = try Expansion.expand(method + event)
        #expect(found.codes == codes && found.lines.isEmpty)
    }

    @Test(
        "What an exception was taken for stands in the finding",
        arguments: [
            (days, "EXDATE:20270106T230000Z", "20270107"),
            (zoned, "EXDATE:20270107T093000", "20270107T093000"),
            (moments, "EXDATE:20270107T083000", "20270107T083000Z"),
            (days, "EXDATE:20270107T093000", "20270107"),
        ]
    )
    func meant(start: String, exception: String, meant: String) throws {
        let event = Expansion.event("UID:a", start, "RRULE:FREQ=DAILY;COUNT=4", exception)
        let octets = Array(("BEGIN:VCALENDAR\n" + event + "\nEND:VCALENDAR\n").utf8)
        let zone = ZoneSamples.load("Europe/Copenhagen")
        var found: [ReadingError.Problem] = []
        _ = try CalendarChecker.check(OctetArray(octets), load: { $0 == "By" ? zone : nil }) {
            found.append($0.problem)
        }
        #expect(found.contains(.takenAs("EXDATE", than: "DTSTART", meant: meant)))
    }

    @Test("A check says the same of events beside each other, at the same places", arguments: rows)
    func checked(row: Row) throws {
        let series = Expansion.event(
            "UID:a",
            "DTSTAMP:20270101T000000Z",
            row.start,
            "RRULE:FREQ=DAILY;COUNT=4",
            Self.line("EXDATE", row.exception),
            "EXDATE:20271224T120000"
        )
        let head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + row.head
        let octets = Array((head + series + "\nEND:VCALENDAR\n").utf8)
        let (tree, log) = try CalendarTree.read(OctetArray(octets))
        let zone = ZoneSamples.load("Europe/Copenhagen")
        let load: (String) -> Zone? = { $0 == "By" ? zone : nil }
        let expansion = CalendarExpansion(tree, diagnostics: log, loadZone: load)
        var found: [Diagnostic] = []
        _ = try CalendarChecker.check(OctetArray(octets), load: load) { found.append($0) }
        let codes: Set = ["other-form", "stray-exception"]
        let theirs = expansion.diagnostics.entries.filter { codes.contains($0.problem.code) }
        #expect(!theirs.isEmpty)
        #expect(found.filter { codes.contains($0.problem.code) } == theirs)
    }
}
