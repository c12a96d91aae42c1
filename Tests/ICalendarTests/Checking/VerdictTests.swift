import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

/// The same lines before all who read calendars: each says the same, and gives what it says.
@Suite("One verdict on a calendar")
struct VerdictTests {
    /// Lines of an event, how bad what is found in them is, and the days that it takes in January.
    struct Row: Sendable, CustomTestStringConvertible {
        let code: String
        let severity: Diagnostic.Severity
        let lines: [String]
        let days: [Int]

        var testDescription: String { "\(code): \(lines.joined(separator: " "))" }

        init(
            _ code: String,
            _ severity: Diagnostic.Severity,
            _ lines: [String],
            _ days: [Int] = []
        ) {
            (self.code, self.severity, self.lines, self.days) = (code, severity, lines, days)
        }
    }

    private static let day = "DTSTART;VALUE=DATE:20270105"
    private static let time = "DTSTART:20270105T090000"

    static let repaired: [Row] = [
        // Rules with something empty, or with spaces.
        Row("bad-rule", .repair, [day, "RRULE:FREQ=DAILY;COUNT=2;INTERVAL=1;"], [5, 6]),
        Row("bad-rule", .repair, [day, "RRULE:FREQ=DAILY;;COUNT=2"], [5, 6]),
        Row("bad-rule", .repair, [day, "RRULE:;FREQ=DAILY;COUNT=2"], [5, 6]),
        Row("empty-value", .repair, [day, "RRULE:"], [5]),
        Row("bad-rule", .repair, [day, "RRULE:FREQ=WEEKLY;BYDAY=TU,;COUNT=2"], [5, 12]),
        Row("bad-rule", .repair, [day, "RRULE:FREQ=WEEKLY;BYDAY=TU,,WE;COUNT=2"], [5, 6]),
        Row("bad-rule", .repair, [day, "RRULE:FREQ=DAILY;BYMONTH=;COUNT=2"], [5, 6]),
        Row("bad-rule", .repair, [day, "RRULE:FREQ=DAILY;INTERVAL=;COUNT=2"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE:FREQ=WEEKLY;BYDAY=TU, WE;COUNT=2"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE: FREQ=DAILY; COUNT=2 "], [5, 6]),
        Row("bad-rule", .warning, [day, "RRULE:FREQ=WEEKLY;BYMONTHDAY=5,12;COUNT=2"], [5, 12]),
        Row("bad-rule", .warning, [day, "RRULE:FREQ=DAILY;BYHOUR=9;COUNT=2"], [5, 6]),
        Row("bad-rule", .warning, [day, "RRULE:FREQ=DAILY;BYMINUTE=1,2;COUNT=2"], [5, 6]),
        Row("other-form", .repair, [day, "RRULE:FREQ=DAILY;UNTIL=20270106T120000Z"], [5, 6]),
        Row(
            "repeated-property",
            .warning,
            [
                day, "RRULE:FREQ=DAILY;COUNT=2",
                "RRULE:FREQ=WEEKLY;COUNT=2",
            ],
            [5, 6, 12]
        ),
        // Lists with something empty.
        Row("empty-value", .repair, [day, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:"], [5, 6]),
        Row("empty-value", .repair, [day, "RDATE;VALUE=DATE:20270107,"], [5, 7]),
        Row("empty-value", .repair, ["DTSTART;TZID=:20270105T000000", "DURATION:P1D"], [5]),
        // Days without length, of hours, or with an end of another form.
        Row("end-not-after-start", .warning, [day, "DTEND;VALUE=DATE:20270105"], [5]),
        Row("end-not-after-start", .warning, [day, "DURATION:P0D"], [5]),
        Row("end-not-after-start", .warning, [day, "DURATION:PT0S"], [5]),
        Row("not-whole-days", .repair, [day, "DURATION:PT24H"], [5]),
        Row("not-whole-days", .repair, [day, "DURATION:PT48H"], [5, 6]),
        Row("not-whole-days", .repair, [day, "DURATION:PT5H"], [5]),
        Row("other-form", .repair, [day, "DTEND:20270107T000000"], [5, 6]),
        Row("other-form", .repair, [day, "DTEND:20270106T170000"], [5, 6]),
        // A value of another form than it is said to be.
        Row("other-form", .repair, ["DTSTART;VALUE=DATE-TIME:20270105"], [5]),
        Row(
            "other-form",
            .repair,
            ["DTSTART;VALUE=DATE:20270105T000000", "DTEND:20270107T000000"],
            [5, 6]
        ),
        Row("other-form", .repair, [day, "RDATE;VALUE=DATE-TIME:20270107"], [5, 7]),
        // Who it is, and when it was written.
        Row("missing-property", .repair, [day, "-UID"], [5]),
        Row("missing-property", .warning, [day, "-DTSTAMP"], [5]),
        Row("bad-date", .warning, [day, "CREATED:20271331T000000Z"], [5]),
        Row("bad-value", .warning, [day, "URL:www.example.dk"], [5]),
        Row("bad-value", .warning, [day, "ORGANIZER:a@example.dk"], [5]),
        Row("unknown-word", .warning, [day, "STATUS:DRAFT"], [5]),
        Row("repeated-property", .warning, [day, "LOCATION:a", "LOCATION:b"], [5]),
        Row("odd-line", .repair, [day, "STATUS: TENTATIVE"], [5]),
        Row("read-as-latin-1", .repair, [day, "COMMENT:\u{1}L"], [5]),
        Row("control-character", .repair, [day, "COMMENT:a\u{2}b"], [5]),
        // Exceptions.
        Row("stray-exception", .warning, [day, "EXDATE;VALUE=DATE:20270109"], [5]),
        Row(
            "other-form",
            .warning,
            [day, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE:20270106T000000"],
            [5]
        ),
        Row("other-form", .warning, [day, "RDATE;VALUE=DATE-TIME:20270107T000000"], [5, 7]),
        // What is not a line, beside all that says which events there are.
        Row("malformed-line", .warning, [day, "what is this"], [5]),
        Row("malformed-line", .warning, [day, "DESCRIPTION:linje 1", "linje 2"], [5]),
        Row("malformed-line", .warning, [day, "X-PUBLISHED-TTL"], [5]),
        Row("malformed-line", .warning, [day, "X-WR CALNAME:x"], [5]),
        // The same once more, or nothing.
        Row("repeated-property", .repair, [day, "SUMMARY:x"], [5]),
        Row("repeated-property", .repair, [day, day], [5]),
        Row("repeated-property", .repair, [day, "UID:a"], [5]),
        Row(
            "excluded-property",
            .repair,
            [day, "DTEND;VALUE=DATE:20270107", "DURATION:P2D"],
            [5, 6]
        ),
        Row("empty-value", .repair, [day, "DTEND:"], [5]),
        Row("empty-value", .repair, [day, "DURATION:"], [5]),
        Row("empty-value", .repair, [day, "DTEND:", "DURATION:P2D"], [5, 6]),
        Row("empty-value", .repair, ["-UID", "UID:", day], [5]),
        // Other forms whose meaning is certain.
        Row("odd-line", .repair, ["DTSTART;VALUE=DATE:2027-01-05"], [5]),
        Row("odd-line", .repair, [day, "DTEND;VALUE=DATE:2027-01-07"], [5, 6]),
        Row("odd-line", .repair, [day, "DURATION:p2d"], [5, 6]),
        Row("odd-line", .repair, [day, "DURATION:P0W2D"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE:FREQ=DAILY;UNTIL=2027-01-06"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE:RRULE:FREQ=DAILY;COUNT=2"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE:FREQ=WEEKLY\\;BYDAY=TU\\,WE\\;COUNT=2"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE:FREQ=DAILY;X-OWN=1;COUNT=2"], [5, 6]),
        Row("odd-line", .repair, [day, "RRULE:FREQ=DAILY;COUNT=2;COUNT=2"], [5, 6]),
        Row(
            "odd-line",
            .repair,
            [day, "RRULE:FREQ=DAILY;COUNT=2", "EXDATE;VALUE=DATE:2027-01-06"],
            [5]
        ),
        // Components that are not events.
        Row(
            "bad-duration",
            .warning,
            [
                day, "+VTODO", "DTSTAMP:20270101T000000Z", "UID:t",
                "DTSTART:20270101T000000Z", "DURATION:x",
            ],
            [5]
        ),
    ]

    static let refused: [Row] = [
        Row("bad-rule", .error, [day, "RRULE:FREQ=FORTNIGHTLY"]),
        Row("bad-rule", .error, [day, "RRULE:COUNT=2"]),
        Row("bad-rule", .error, [day, "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20270107"]),
        Row("bad-rule", .error, [day, "RRULE:FREQ=DAILY;INTERVAL=0"]),
        Row("bad-date", .error, ["DTSTART;VALUE=DATE:20270230"]),
        Row("bad-date", .error, [day, "DTEND;VALUE=DATE:2027-13-06"]),
        Row("bad-date", .error, [day, "EXDATE;VALUE=DATE:x"]),
        Row("bad-duration", .error, [day, "DURATION:-P1D"]),
        Row("end-not-after-start", .error, [day, "DTEND;VALUE=DATE:20270104"]),
        Row("end-not-after-start", .error, [day, "DTEND:20270104T120000"]),
        Row("end-not-after-start", .error, [time, "DTEND;VALUE=DATE:20270105"]),
        Row("excluded-property", .error, [day, "DTEND;VALUE=DATE:20270106", "DURATION:P2D"]),
        Row("repeated-property", .error, [day, "DTSTART;VALUE=DATE:20270106"]),
        Row("missing-property", .error, ["X-NONE:1"]),
        Row("malformed-line", .error, [day, "EXDATE 20270105"]),
        Row("malformed-line", .error, [day, "\u{2} EXDATE 20270105"]),
        Row("malformed-line", .error, [day, "STATUS=CANCELLED"]),
        Row("unknown-zone", .error, ["DTSTART;TZID=(UTC+05:00) Copenhagen:20270105T000000"]),
        Row("unknown-zone", .error, ["DTSTART;TZID=Nowhere:20270105T000000", "DURATION:P1D"]),
    ]

    private static func octets(_ row: Row) -> [UInt8] {
        var lines = ["UID:a", "DTSTAMP:20270101T000000Z", "SUMMARY:x"]
        var others: [String] = []
        for line in row.lines {
            if line.hasPrefix("-") {
                lines.removeAll { $0.hasPrefix(line.dropFirst()) }
            } else if line.hasPrefix("+") || !others.isEmpty {
                others.append(line.hasPrefix("+") ? "BEGIN:\(line.dropFirst())" : line)
            } else {
                lines.append(line)
            }
        }
        if !others.isEmpty { others.append("END:VTODO") }
        let all =
            ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT"] + lines
            + ["END:VEVENT"] + others + ["END:VCALENDAR", ""]
        // One octet stands for a letter in Latin-1.
        return all.joined(separator: "\r\n").utf8.map { $0 == 1 ? 0xF8 : $0 }
    }

    private static let load: @Sendable (String) -> Zone? = {
        $0 == "Europe/Copenhagen" ? Samples.zone : nil
    }

    private static func checked(_ octets: [UInt8]) throws -> [Diagnostic] {
        var found: [Diagnostic] = []
        _ = try CalendarChecker.check(OctetArray(octets), load: load) { found.append($0) }
        return found
    }

    /// The days that an expansion gives.
    private static func expanded(_ octets: [UInt8]) throws -> ([Int], DiagnosticLog, DiagnosticLog)
    {
        let (tree, log) = try CalendarTree.checked(OctetArray(octets), load: load)
        var expansion = CalendarExpansion(tree, loadZone: load)
        let from = try #require(DateValue("20270101")), to = try #require(DateValue("20270201"))
        var days: Set<Int> = []
        for instance in expansion.instances(from: from, to: to).instances {
            var day = instance.start.local.day
            let end = instance.end.local
            repeat {
                days.insert(day.dayOfMonth)
                day = day.advanced(by: 1)
            } while CivilDateTime(day, .midnight) < end
        }
        return (days.sorted(), log, expansion.diagnostics)
    }

    /// The days that a closed-days reader gives.
    private static func closed(_ events: [AllDayEvent]) -> [Int] {
        var days: Set<Int> = []
        for event in events {
            var starts = event.additions
            if let rule = event.rule, let found = DayRecurrence(rule, start: event.days.first) {
                starts += found.prefix(100).filter { !event.exceptions.contains($0) }
            } else if !event.exceptions.contains(event.days.first) {
                starts.append(event.days.first)
            }
            for start in starts {
                for offset in 0..<event.days.count {
                    days.insert(start.advanced(by: offset).dayOfMonth)
                }
            }
        }
        return days.sorted()
    }

    @Test("What can be understood is said alike by all, and is what it says", arguments: repaired)
    func eachIsUnderstood(row: Row) throws {
        let octets = Self.octets(row)
        let found = try Self.checked(octets)
        #expect(found.map(\.problem.code) == [row.code])
        #expect(found.map(\.severity) == [row.severity])
        let (days, log, own) = try Self.expanded(octets)
        #expect(log.entries == found && !own.hasErrors)
        #expect(days == row.days)
        let closed = try AllDayEvent.read(octets, in: Samples.zone, load: Self.load)
        #expect(closed.remarks == found)
        #expect(Self.closed(closed.events) == row.days)
        // Written again and repaired, nothing is worse than before.
        var writer = ContentLineWriter()
        writer.write(try CalendarTree.read(OctetArray(octets)).tree)
        #expect(try !Self.checked(writer.octets).contains { $0.severity == .error })
    }

    @Test("What was put right is written as it should be, and means the same", arguments: repaired)
    func eachIsMended(row: Row) throws {
        let octets = Self.octets(row)
        var writer = ContentLineWriter()
        var mending = LineMending()
        _ = try CalendarChecker.check(
            OctetArray(octets),
            load: Self.load,
            each: { step, reader in mending.write(step, reader, to: &writer) },
            tell: { _ in }
        )
        let left = try Self.checked(writer.octets).filter { $0.severity != .warning }
        // Nobody can know which UID was meant.
        let isOfUID = row.lines.contains { $0.hasPrefix("-UID") }
        #expect(left.isEmpty || isOfUID, "\(left)")
        #expect(try Self.expanded(writer.octets).0 == row.days)
    }

    @Test("What cannot is an error to all, and closes nothing", arguments: refused)
    func eachIsRefused(row: Row) throws {
        let octets = Self.octets(row)
        let found = try Self.checked(octets)
        #expect(found.contains { $0.problem.code == row.code && $0.severity == .error })
        #expect(try Self.expanded(octets).1.entries == found)
        let error = try #require(throws: UnreadableCalendar.self) {
            try AllDayEvent.read(octets, in: Samples.zone, load: Self.load)
        }
        let errors = found.filter { $0.severity == .error }
        #expect(error.errors.map(\.problem) == errors.map(\.problem))
    }

    @Test(
        "An event with times closes whole days, which is said",
        arguments: [
            (["DTSTART:20270105T100000", "DTEND:20270105T110000"], [5], true),
            (["DTSTART:20270105T100000"], [5], true),
            (["DTSTART:20270105T220000", "DURATION:PT3H"], [5, 6], true),
            (["DTSTART:20270105T090000Z", "DTEND:20270105T100000Z"], [5], true),
            (
                ["DTSTART:20270105T100000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"], [5, 6],
                true
            ),
            // From midnight to midnight it is a day, as Outlook and Google write it.
            (["DTSTART:20270105T000000", "DTEND:20270106T000000"], [5], false),
            (["DTSTART:20270104T230000Z", "DTEND:20270105T230000Z"], [5], false),
            (["DTSTART:20270105T100000", "DURATION:PT1H", "STATUS:CANCELLED"], [], false),
        ] as [([String], [Int], Bool)]
    )
    func partOfADay(lines: [String], days: [Int], isTold: Bool) throws {
        let octets = Self.octets(Row("", .warning, lines))
        let closed = try AllDayEvent.read(octets, in: Samples.zone, load: Self.load)
        #expect(Self.closed(closed.events) == days)
        let told = closed.remarks.filter { $0.problem.code == "closes-whole-day" }
        #expect(told.map(\.severity) == (isTold ? [.warning] : []))
    }

    @Test("Every finding has the severity of its row in the table")
    func table() throws {
        let rows = Dictionary(uniqueKeysWithValues: FindingTable.rows.map { ($0.code, $0) })
        let texts =
            (CheckRow.structure + CheckRow.words + CheckRow.times + CheckRow.values)
            .map { $0.written(.crlf).octets } + (Self.repaired + Self.refused).map(Self.octets)
        var seen: Set<String> = []
        for octets in texts {
            for diagnostic in try Checks.diagnostics(octets) + Self.checked(octets) {
                let code = diagnostic.problem.code
                seen.insert(code)
                let row = try #require(rows[code], "\(code)")
                let all = [row.usual] + row.others.map(\.severity)
                #expect(all.contains(diagnostic.severity), "\(code)")
            }
        }
        #expect(seen.count > 25)
    }

    @Test("The page about calendar files has the same table")
    func page() throws {
        let file = PackageRoot.file("docs/calendar-files.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        for row in FindingTable.rows {
            let others = row.others.map { "\($0.severity.rawValue) \($0.circumstance)" }
            let line =
                "| `\(row.code)` | \(([row.usual.rawValue] + others).joined(separator: "; ")) |"
            #expect(page.contains(line), "\(line)")
        }
    }
}
