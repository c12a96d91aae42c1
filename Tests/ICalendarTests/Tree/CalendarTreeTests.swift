import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("A tree loses nothing")
struct CalendarTreeTests {
    private static let text = """
        BEGIN:VCALENDAR
        PRODID:-//x//y//EN
        X-UNKNOWN;X-P="a,b",c;x-q=^n:some:thing;odd
        VERSION:2.0
        BEGIN:X-STRANGE
        begin:vevent
        Summary:Æbler\\, pærer
        END:VEVENT
        X-LAST:1
        END:X-STRANGE
        X-AFTER:2
        END:VCALENDAR
        BEGIN:VCALENDAR
        VERSION:2.0
        END:VCALENDAR

        """

    private static func read(_ text: String) throws -> CalendarTree {
        try CalendarTree.read(OctetArray(Array(text.utf8))).tree
    }

    private static func written(_ tree: CalendarTree) -> [UInt8] {
        var writer = ContentLineWriter()
        writer.write(tree)
        return writer.octets
    }

    @Test("Unknown names, their parameters and the order of everything survive")
    func order() throws {
        let tree = try Self.read(Self.text)
        let again = String(decoding: Self.written(tree), as: UTF8.self)
        let expected = Self.text.replacing("begin:vevent", with: "BEGIN:VEVENT")
        #expect(again == expected.replacing("\n", with: "\r\n"))
        #expect(tree.calendars.count == 2)
        let strange = try #require(tree.components(in: tree.calendars[0]).first)
        #expect(tree.name(strange) == "X-STRANGE")
        #expect(tree.component(strange) == .other)
        let event = try #require(tree.components(in: strange, .vevent).first)
        #expect(tree.first(.summary, in: event)?.value == "Æbler\\, pærer")
        #expect(tree.position(event).line == 6)
    }

    @Test("Random calendars: read, written and read again they are equal", arguments: 0..<60)
    func roundTrip(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 77)
        var writer = ContentLineWriter()
        var open: [String] = []
        writer.begin("VCALENDAR")
        for _ in 0..<80 {
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where open.count < 6:
                let name = ["VEVENT", "VTODO", "X-OWN", "VALARM"].randomElement(using: &generator)
                open.append(name ?? "VEVENT")
                writer.begin(open[open.count - 1])
            case 1: if let name = open.popLast() { writer.end(name) }
            default:
                let name = ContentLine.Parameter("CN", AwkwardText.random(using: &generator))
                let text = AwkwardText.random(using: &generator)
                writer.write("X-TEXT", [name], text: text)
            }
        }
        while let name = open.popLast() { writer.end(name) }
        writer.end("VCALENDAR")
        let (tree, log) = try CalendarTree.read(OctetArray(writer.octets))
        #expect(log.entries.isEmpty)
        let once = Self.written(tree)
        #expect(once == writer.octets)
        #expect(Written(once).faults == [])
        #expect(try CalendarTree.read(OctetArray(once)).tree == tree)
    }

    @Test("A thousand components side by side and eight deep are compared and thrown away")
    func manyComponents() throws {
        var limits = ReadingLimits()
        limits.depth = 100_000
        limits.components = 300_000
        let begins = String(repeating: "BEGIN:X\r\n", count: 90_000)
        let ends = String(repeating: "END:X\r\n", count: 90_000)
        let text = "BEGIN:VCALENDAR\r\n" + begins + ends + "END:VCALENDAR\r\n"
        let source = OctetArray(Array(text.utf8))
        let first = try CalendarTree.read(source, limits: limits)
        let second = try CalendarTree.read(source, limits: limits)
        #expect(first.diagnostics.entries.isEmpty)
        #expect(first.tree == second.tree)
        #expect(Self.written(first.tree) == Array(text.utf8))
    }

    @Test("A property is set once, in its place, and a new one goes before what lies inside")
    func setting() throws {
        var tree = try Self.read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:1
            SUMMARY:a
            DTSTART:20270105T093000Z
            SUMMARY:b
            BEGIN:VALARM
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """
        )
        let event = try #require(tree.components(in: tree.calendars[0]).first)
        try tree.set(.summary, text: "Kaffe, te; og\nkage", in: event)
        try tree.set(.location, text: "Café", in: event)
        let start = try #require(Day(year: 2027, month: 1, day: 5))
        try tree.set(.dtstart, date: .day(start), in: event)
        try tree.set(.rrule, rule: RecurrenceRule("FREQ=DAILY;COUNT=2"), in: event)
        try tree.add("X-OWN", value: "1", [.init("X-P", "a;b")], in: event)
        let alarm = try #require(tree.components(in: event, .valarm).first)
        tree.remove(alarm)
        #expect(
            String(decoding: Self.written(tree), as: UTF8.self) == """
                BEGIN:VCALENDAR\r
                BEGIN:VEVENT\r
                UID:1\r
                SUMMARY:Kaffe\\, te\\; og\\nkage\r
                DTSTART;VALUE=DATE:20270105\r
                LOCATION:Café\r
                RRULE:FREQ=DAILY;COUNT=2\r
                X-OWN;X-P="a;b":1\r
                END:VEVENT\r
                END:VCALENDAR\r

                """
        )
    }

    @Test("A tree is made and taken apart piece by piece, and nothing else is touched")
    func pieces() throws {
        var tree = CalendarTree()
        let first = try tree.add("vcalendar")
        let second = try tree.add("VCALENDAR")
        let events = try (0..<3).map { _ in try tree.add("vevent", to: first) }
        let own = try tree.add("x-own", to: first)
        #expect(tree.component(events[0]) == .vevent && tree.component(own) == .other)
        for (number, event) in events.enumerated() {
            try tree.set(.summary, value: "\(number)\t", in: event)
            try tree.set(.comment, value: "a", in: event)
        }
        // Behind the properties that are there, before what lies inside.
        try tree.set(.version, value: "2.0", in: first)
        try tree.add("X-A", value: "b", in: first)
        try tree.set(.version, value: "1.0", in: first)
        #expect(tree.properties(in: first).map(\.value) == ["1.0", "b"])
        tree.remove(.comment, in: events[1])
        #expect(tree.properties(in: events[1]).map(\.value) == ["1\t"])
        #expect(tree.properties(in: events[2]).map(\.value) == ["2\t", "a"])
        tree.remove(.version, in: first)
        #expect(tree.properties(in: first).map(\.value) == ["b"])
        #expect(tree.components(in: first) == events + [own])
        tree.remove(events[1])
        #expect(tree.components(in: first) == [events[0], events[2], own])
        tree.remove(first)
        #expect(tree.calendars == [second])
        #expect(Self.written(tree) == Array("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".utf8))
    }

    @Test("What cannot be written is refused, and the tree stays as it was")
    func refusing() throws {
        var tree = try Self.read(Self.text)
        let before = tree
        let calendar = tree.calendars[0]
        #expect(throws: PropertyError.badValue("a\r\nX:1")) {
            try tree.set(.url, value: "a\r\nX:1", in: calendar)
        }
        #expect(throws: PropertyError.badName("END")) {
            try tree.add("END", value: "VCALENDAR", in: calendar)
        }
        #expect(throws: PropertyError.badName("A:B")) {
            try tree.add("A:B", value: "", in: calendar)
        }
        #expect(throws: PropertyError.badName("VEVENT")) { try tree.add("VEVENT") }
        #expect(throws: PropertyError.badName("V EVENT")) { try tree.add("V EVENT", to: calendar) }
        #expect(throws: PropertyError.badName("begin")) {
            try tree.add("begin", value: "VEVENT", in: calendar)
        }
        #expect(throws: PropertyError.badName("SUMMARY")) {
            try tree.set(.summary, rule: RecurrenceRule("FREQ=DAILY"), in: calendar)
        }
        for octet in ["\u{0}", "\u{1F}", "\u{7F}"] {
            #expect(throws: PropertyError.badValue(octet)) {
                try tree.set(.summary, value: octet, in: calendar)
            }
        }
        let day = try #require(Day(year: 2027, month: 1, day: 5))
        #expect(throws: PropertyError.badValue("Europe/Copenhagen")) {
            try tree.set(.dtstart, date: .day(day), zone: "Europe/Copenhagen", in: calendar)
        }
        #expect(tree == before)
    }

    @Test("Views give Swift values, and nothing where the text has none")
    func views() throws {
        let tree = try Self.read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Kaffe\\, te\\nog kage
            CATEGORIES:a\\,b,c
            CATEGORIES:d
            DTSTART;TZID=Europe/Copenhagen:20270105T093000
            RRULE:FREQ=DAILY
            RRULE:FREQ=NEVER
            GEO:55.68;12.53
            SEQUENCE:two
            ATTENDEE;CN="Sørensen, Åse";PARTSTAT=accepted:MAILTO:a@example.dk
            ATTENDEE:urn:x
            END:VEVENT
            END:VCALENDAR
            """
        )
        let event = try #require(tree.components(in: tree.calendars[0]).first)
        #expect(tree.text(.summary, in: event) == "Kaffe, te\nog kage")
        #expect(tree.text(.location, in: event) == nil)
        #expect(tree.texts(.categories, in: event) == ["a,b", "c", "d"])
        let start = try #require(tree.date(.dtstart, in: event))
        #expect(start.value == DateValue("20270105T093000") && start.zone == "Europe/Copenhagen")
        #expect(tree.rules(in: event).map(\.description) == ["FREQ=DAILY"])
        #expect(tree.value(.geo, as: GeoValue.self, in: event)?.description == "55.68;12.53")
        #expect(tree.value(.sequence, as: IntegerValue.self, in: event) == nil)
        let attendees = tree.attendees(in: event)
        #expect(attendees.map(\.address.mailbox) == ["a@example.dk"])
        #expect(attendees.map(\.name) == ["Sørensen, Åse"])
        #expect(attendees.map(\.participation) == ["ACCEPTED"])
    }

    @Test("What was repaired is written as it should have been, and then needs no repair")
    func repaired() throws {
        let text = """
            BEGIN:VCALENDAR\r
            ATTENDEE;CN="A:mailto:x@y.dk\r
            X-A;RSVP;B="c,d":1\r
            SUMMARY;LANGUAGE=a"b:h\u{7}ej\r
            END:VCALENDAR\r

            """
        let (tree, log) = try CalendarTree.read(OctetArray(Array(text.utf8)))
        #expect(log.entries.map(\.severity) == [.repair, .repair, .repair, .repair])
        let written = Self.written(tree)
        #expect(
            String(decoding: written, as: UTF8.self) == """
                BEGIN:VCALENDAR\r
                ATTENDEE;CN=^'A:mailto:x@y.dk\r
                X-A;RSVP=;B="c,d":1\r
                SUMMARY;LANGUAGE=a^'b:hej\r
                END:VCALENDAR\r

                """
        )
        let again = try CalendarTree.read(OctetArray(written))
        #expect(again.diagnostics.entries.isEmpty)
        #expect(again.tree == tree)
    }

    @Test("A change of anything makes trees unequal")
    func unequal() throws {
        let tree = try Self.read(Self.text)
        for (old, new) in [("odd", "ODD"), ("X-LAST:1", "X-LAST:2"), ("X-STRANGE", "X-STRANGER")] {
            #expect(try Self.read(Self.text.replacing(old, with: new)) != tree)
        }
        let moved = Self.text.replacing("X-AFTER:2\n", with: "")
            .replacing("VERSION:2.0\nBEGIN", with: "VERSION:2.0\nX-AFTER:2\nBEGIN")
        #expect(try Self.read(moved) != tree)
    }
}
