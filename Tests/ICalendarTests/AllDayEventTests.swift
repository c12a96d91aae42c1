import CivilTime
import Foundation
import ICalendar
import TestSupport
import Testing

@Suite("Closed-day files")
struct AllDayEventTests {
    private func read(_ octets: [UInt8]) throws -> [AllDayEvent] {
        try AllDayEvent.read(octets, in: Samples.zone).events
    }

    private func read(_ text: String) throws -> [AllDayEvent] {
        try read(Array(text.utf8))
    }

    /// A file with one event, whose lines are given.
    private func event(_ lines: String...) throws -> AllDayEvent {
        let text =
            (["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:x"] + lines
            + ["END:VEVENT", "END:VCALENDAR"]).joined(separator: "\n")
        return try #require(try read(text).first)
    }

    private func span(_ first: String, _ last: String) -> DaySpan {
        DaySpan(Samples.day(first)...Samples.day(last))
    }

    @Test("Without a definition only the zone of the days is known")
    func onlyTheOwnZone() throws {
        let own = try event(
            "DTSTART;TZID=Europe/Copenhagen:20270105T000000",
            "DTEND;TZID=Europe/Copenhagen:20270106T000000"
        )
        #expect(own.days == span("2027-01-05", "2027-01-05"))
        #expect(throws: UnreadableCalendar.self) {
            try event("DTSTART;TZID=America/New_York:20270105T000000")
        }
    }

    @Test("A file of ours")
    func ours() throws {
        let events = try read(ClosedDayFiles.ours)
        try #require(events.count == 2)
        #expect(events[0].uid == "christmas@jobklub")
        #expect(events[0].summary == "Julelukket (antagelse)")
        #expect(events[0].categories == ["Lukket", "Jul, nytår", "Frederiksberg"])
        #expect(events[0].days == span("2026-12-27", "2026-12-30"))
        #expect(events[0].rule?.description == "FREQ=YEARLY")
        #expect(events[0].exceptions == ["2028-12-27", "2029-12-27"].map(Samples.day))
        #expect(events[0].additions == [Samples.day("2027-01-02")])
        #expect(events[0].level?.text == "block")
        #expect(events[0].level?.position.line == 16)
        #expect(events[0].level?.position.column == 17)
        #expect(events[0].kind?.text == "closure")
        #expect(events[0].position == TextPosition(line: 5, column: 1, octet: 105))
        #expect(events[1].summary == "Kursusdag\nfor alle")
        #expect(events[1].days == span("2027-03-10", "2027-03-10"))
        #expect(events[1].level?.text == "warn")
        #expect(events[1].kind == nil)
    }

    @Test("A file of Google's")
    func google() throws {
        let events = try read(ClosedDayFiles.google)
        try #require(events.count == 3)
        #expect(events[0].days == span("2027-02-15", "2027-02-19"))
        #expect(events[0].rule?.end.until == .day(Samples.day("2027-03-08")))
        // One was moved and one cancelled.
        #expect(events[0].exceptions == ["2027-02-22", "2027-03-01"].map(Samples.day))
        #expect(events[1].days == span("2027-02-23", "2027-02-23"))
        #expect(events[1].summary == "Flyttet")
        #expect(events[1].rule == nil)
        // Midnight to midnight in Copenhagen, told in UTC.
        #expect(events[2].days == span("2027-05-04", "2027-05-04"))
    }

    @Test("A file of Outlook's")
    func outlook() throws {
        let events = try read(ClosedDayFiles.outlook)
        try #require(events.count == 1)
        #expect(events[0].uid == "040000008200E00074C5B7101A82E008")
        #expect(
            events[0].summary
                == "Åben rådgivning er lukket på grund af ombygning af hele forhallen"
        )
        #expect(events[0].days == span("2027-01-05", "2027-01-05"))
        // 23:00 in UTC is midnight of the 19th, the last Tuesday that counts.
        #expect(events[0].rule?.end.until == .day(Samples.day("2027-01-19")))
        #expect(events[0].categories == ["Blå kategori"])
    }

    @Test("The files that come with the program")
    func shipped() throws {
        let folder = PackageRoot.file("calendars")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".ics") }
        #expect(!names.isEmpty)
        for name in names {
            let data = try Data(contentsOf: folder.appending(path: name))
            #expect(try !read(Array(data)).isEmpty, "\(name)")
        }
    }

    @Test("What we write ourselves is read")
    func written() throws {
        let events = try read(Samples.feed().serialized())
        #expect(events.count == 5)
        #expect(events.last?.days == span("2027-12-24", "2027-12-31"))
        let cycle = try #require(events.first)
        #expect(cycle.exceptions == ["2027-03-23", "2027-03-30"].map(Samples.day))
        #expect(events[1].days == span("2027-03-31", "2027-03-31"))
    }

    @Test(
        "How long an event is",
        arguments: [
            ("DTSTART:20270105", "DTEND:20270108", "2027-01-05", "2027-01-07"),
            ("DTSTART:20270105", "DURATION:P3D", "2027-01-05", "2027-01-07"),
            ("DTSTART:20270105", "DURATION:P1W", "2027-01-05", "2027-01-11"),
            ("DTSTART:20270105", "X-NONE:1", "2027-01-05", "2027-01-05"),
            ("DTSTART:20270105T100000", "X-NONE:1", "2027-01-05", "2027-01-05"),
            ("DTSTART:20270105T100000", "DTEND:20270106T000000", "2027-01-05", "2027-01-05"),
            ("DTSTART:20270105T100000", "DTEND:20270106T000001", "2027-01-05", "2027-01-06"),
            ("DTSTART:20270105T220000", "DURATION:PT3H", "2027-01-05", "2027-01-06"),
            ("DTSTART:20270105T220000", "DURATION:PT2H", "2027-01-05", "2027-01-05"),
            ("DTSTART:99991230", "DURATION:P1D", "9999-12-30", "9999-12-30"),
            ("DTSTART:20270104T230000Z", "DTEND:20270105T230000Z", "2027-01-05", "2027-01-05"),
            (
                "DTSTART;VALUE=DATE:20270105", "DTEND;VALUE=DATE:20270106", "2027-01-05",
                "2027-01-05"
            ),
        ]
    )
    func lengths(start: String, end: String, first: String, last: String) throws {
        #expect(try event(start, end).days == span(first, last))
    }

    @Test(
        "The last day of a rule",
        arguments: [
            ("DTSTART:20270105", "20270119", "2027-01-19"),
            ("DTSTART:20270105", "20270119T120000Z", "2027-01-19"),
            ("DTSTART:20270105T100000", "20270119T100000", "2027-01-19"),
            ("DTSTART:20270105T100000", "20270119T095959", "2027-01-18"),
            ("DTSTART:20270105T100000", "20270119T090000Z", "2027-01-19"),
            ("DTSTART:20270105T000000", "20270118T230000Z", "2027-01-19"),
            ("DTSTART:20270705T000000", "20270718T220000Z", "2027-07-19"),
        ]
    )
    func ends(start: String, until: String, last: String) throws {
        let rule = try event(start, "RRULE:FREQ=DAILY;UNTIL=\(until)").rule
        #expect(rule?.end.until == .day(Samples.day(last)))
    }

    @Test("A cancelled event is left out, whatever it lacks beside its identity")
    func cancelled() throws {
        let text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:a
            DTSTART:20270105
            STATUS:cancelled
            END:VEVENT
            BEGIN:VTODO
            SUMMARY:no event
            END:VTODO
            END:VCALENDAR
            """
        #expect(try read(text) == [])
    }

    @Test(
        "A start that the rule does not name is counted, and is a day of its own",
        arguments: [
            ("COUNT=3", "FREQ=WEEKLY;COUNT=2;BYDAY=WE"),
            ("COUNT=2", "FREQ=WEEKLY;COUNT=1;BYDAY=WE"),
            ("COUNT=1", nil), ("UNTIL=20270120", "FREQ=WEEKLY;UNTIL=20270120;BYDAY=WE"),
        ] as [(String, String?)]
    )
    func unnamedStart(end: String, rule: String?) throws {
        let found = try event("DTSTART:20270105", "RRULE:FREQ=WEEKLY;BYDAY=WE;\(end)")
        #expect(found.rule?.description == rule)
        #expect(found.days == span("2027-01-05", "2027-01-05"))
        #expect(found.additions == (rule == nil ? [] : [Samples.day("2027-01-05")]))
    }

    @Test("A thousand remarks are kept, and the rest is counted")
    func manyRemarks() throws {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", "BEGIN:VEVENT", "UID:a",
            "DTSTAMP:20270101T000000Z", "SUMMARY:x", "DTSTART;VALUE=DATE:20270105",
        ]
        for count in [999, 1000, 1500] {
            let comments = Array(repeating: "COMMENT:a\u{2}b", count: count)
            let text = lines + comments + ["END:VEVENT", "END:VCALENDAR", ""]
            let octets = Array(text.joined(separator: "\r\n").utf8)
            let found = try AllDayEvent.read(octets, in: Samples.zone)
            #expect(found.remarks.count == min(count, 1000))
            #expect(found.omitted == max(0, count - 1000))
        }
    }

    @Test(
        "A count of times is one of days only where there is one time a day",
        arguments: [
            "BYHOUR=9,15", "BYMINUTE=0,30", "BYSECOND=0,30", "BYHOUR=9", "BYMINUTE=0", "BYSECOND=0",
        ]
    )
    func countedTimes(part: String) throws {
        func isRead(_ end: String) -> Bool {
            let rule = "RRULE:FREQ=DAILY;\(part)\(end)"
            return (try? event("DTSTART:20270105T090000", "DURATION:PT1H", rule)) != nil
        }
        let isOnce = !part.contains(",")
        #expect(isRead("") && isRead(";UNTIL=20270107T235959"))
        #expect(isRead(";COUNT=3") == isOnce && isRead(";BYSETPOS=1") == isOnce)
    }

    @Test("An event that was changed is there once, though no rule of days says the others")
    func changedAmongOthers() throws {
        let lines = [
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:x", "DTSTART:20270105",
            "RRULE:FREQ=DAILY;COUNT=4", "EXRULE:FREQ=DAILY;COUNT=1", "END:VEVENT", "BEGIN:VEVENT",
            "UID:a", "SUMMARY:y", "RECURRENCE-ID:20270107", "DTSTART:20270110", "END:VEVENT",
            "END:VCALENDAR",
        ]
        let found = try read(lines.joined(separator: "\n")).map {
            "\($0.summary) \($0.days.first.dayOfMonth)"
        }
        #expect(found.sorted() == ["x 6", "x 8", "y 10"])
    }

    @Test(
        "A series that no rule of days says has a thousand events at most",
        arguments: [(1000, 999), (1001, 1000), (1002, nil)] as [(Int, Int?)]
    )
    func manyEvents(count: Int, kept: Int?) throws {
        let lines = [
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:a", "SUMMARY:x", "DTSTART:20270105",
            "RRULE:FREQ=DAILY;COUNT=\(count)", "EXRULE:FREQ=DAILY;COUNT=1", "END:VEVENT",
            "END:VCALENDAR",
        ]
        let events = try? read(lines.joined(separator: "\n"))
        #expect(events?.count == kept)
        #expect(events.map { $0[0].days == span("2027-01-06", "2027-01-06") } != false)
    }

    @Test(
        "An event to the end of the calendar lasts ten years at most",
        arguments: [
            ("99891223", "P3700D", true), ("99891222", "P3700D", false),
            ("20270105", "P3661D", true), ("99980101", "P999D", true),
        ]
    )
    func longEvents(start: String, length: String, isRead: Bool) {
        let isFound = (try? event("DTSTART:\(start)", "DURATION:\(length)")) != nil
        #expect(isFound == isRead)
    }

    @Test("Several calendars in one file, names in any case, spaces after END")
    func lenient() throws {
        let one =
            "begin:vcalendar\nBegin:vEvent\nuid:a\nsummary:x\ndtstart:20270105\nEND:VEVENT \n"
            + "end:VCALENDAR\n\n"
        #expect(try read(one + one).count == 2)
    }
}
