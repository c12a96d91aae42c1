import ICalendar
import Testing

/// Lines of a component, and those that should have been written, octet for octet.
@Suite struct MendedLineTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let component: String
        let lines: [String]
        let mended: [String]

        var testDescription: String { lines.joined(separator: " ") }

        init(_ lines: [String], _ mended: [String], in component: String = "VEVENT") {
            (self.lines, self.mended, self.component) = (lines, mended, component)
        }

        /// Lines that stay as they are.
        init(kept lines: String..., in component: String = "VEVENT") {
            self.init(lines, lines, in: component)
        }
    }

    private static let day = "DTSTART;VALUE=DATE:20270105"
    private static let moment = "DTSTART:20270105T090000Z"
    private static let floating = "DTSTART:20270105T090000"
    private static let zoned = "DTSTART;TZID=X:20270105T090000"

    static let types: [Row] = [
        Row(["DTSTART:20270105"], [day]), Row([day], [day]),
        Row(["DTSTART;VALUE=DATE:20270105T090000"], [floating]),
        Row(kept: "DTSTART;VALUE=DATE-TIME:20270105T090000"),
        Row(kept: "DTSTART;value=date:20270105"),
        Row(["DTSTART;TZID=X:20270105T090000Z"], [moment]),
        Row(["DTSTART;TZID=:20270105T090000"], [floating]), Row(kept: zoned),
        Row(["DTSTART;TZID=X:20270105"], [day]),
        Row(
            ["DTSTART;X-A=\"b,c\";X-B=d:20270105"],
            ["DTSTART;X-A=\"b,c\";X-B=d;VALUE=DATE:20270105"]
        ),
        Row(["RDATE:20270105T090000Z/PT1H"], ["RDATE;VALUE=PERIOD:20270105T090000Z/PT1H"]),
        Row(["RDATE;VALUE=PERIOD:20270106T090000Z"], ["RDATE:20270106T090000Z"]),
        Row(kept: "RDATE:20270105T090000Z/PT1H,20270106T090000Z"),
        Row(kept: "EXDATE:20270105T090000Z/PT1H"),
        Row(kept: "RDATE;VALUE=PERIOD:20270105T090000Z/PT1H"),
        // An observance begins at a time.
        Row(["DTSTART:19700101"], ["DTSTART:19700101T000000"], in: "STANDARD"),
        Row(["DTSTART;VALUE=DATE:19700101"], ["DTSTART:19700101T000000"], in: "DAYLIGHT"),
        Row(["RDATE:19700101"], ["RDATE;VALUE=DATE:19700101"], in: "STANDARD"),
        Row(["DTSTART:19700101"], ["DTSTART;VALUE=DATE:19700101"], in: "VTODO"),
        // A trigger is a length, an attachment and a conference have an address.
        Row(
            ["TRIGGER:20270105T080000Z"],
            ["TRIGGER;VALUE=DATE-TIME:20270105T080000Z"],
            in: "VALARM"
        ),
        Row(kept: "TRIGGER:-PT15M", in: "VALARM"),
        Row(["ATTACH;VALUE=BINARY:AAAA"], ["ATTACH;VALUE=BINARY;ENCODING=BASE64:AAAA"]),
        Row(kept: "ATTACH;VALUE=binary;ENCODING=BASE64:AAAA"), Row(kept: "ATTACH:https://b.dk/a"),
        Row(
            ["CONFERENCE;LABEL=\"a,b\":https://b.dk"],
            ["CONFERENCE;LABEL=\"a,b\";VALUE=URI:https://b.dk"]
        ),
        Row(kept: "CONFERENCE;VALUE=TEXT:x"),
    ]

    static let lists: [Row] = [
        Row(["EXDATE:"], []), Row(["EXDATE:,"], []), Row(["RDATE:"], []),
        Row(
            ["EXDATE:20270105T090000Z,,20270106T090000Z,"],
            ["EXDATE:20270105T090000Z,20270106T090000Z"]
        ),
        Row(["EXDATE:20270105,20270106"], ["EXDATE;VALUE=DATE:20270105,20270106"]),
        // Days alone are one line, whatever type it names.
        Row(kept: "EXDATE;VALUE=DATE:20270105,20270106"),
        Row(
            ["EXDATE:20270105,20270106T090000,20270107"],
            ["EXDATE;VALUE=DATE:20270105,20270107", "EXDATE:20270106T090000"]
        ),
        Row(
            ["RDATE;TZID=X:20270105T090000,20270106"],
            ["RDATE;VALUE=DATE:20270106", "RDATE;TZID=X:20270105T090000"]
        ),
        Row(kept: "EXDATE:20270105T090000,20270106T090000Z"), Row(kept: "EXDATE:x,20270106T090000"),
        Row(kept: "EXDATE;TZID=X:20270105T090000,20270106T090000Z"),
    ]

    static let ends: [Row] = [
        // A time on a day means that the day belongs to it.
        Row([day, "DTEND:20270106T170000"], [day, "DTEND;VALUE=DATE:20270107"]),
        Row([day, "DTEND;TZID=X:20270106T000001"], [day, "DTEND;VALUE=DATE:20270107"]),
        Row([day, "DTEND:20270106T000000"], [day, "DTEND;VALUE=DATE:20270106"]),
        Row([day, "DTEND:20270106T170000Z"], [day, "DTEND;VALUE=DATE:20270107"]),
        Row([day, "DTEND:20270106"], [day, "DTEND;VALUE=DATE:20270106"]),
        Row(kept: moment, "DTEND:20270106T170000Z"), Row(kept: "DTEND:20270106T170000", day),
        // What is said twice is said once.
        Row(
            [moment, "DTEND:20270105T100000Z", "DURATION:PT1H"],
            [moment, "DTEND:20270105T100000Z"]
        ),
        Row([moment, "DURATION:PT1H", "DTEND:20270105T100000Z"], [moment, "DURATION:PT1H"]),
        Row([day, "DURATION:P2D", "DTEND:20270106T170000"], [day, "DURATION:P2D"]),
        Row(kept: moment, "DTEND:20270105T100000Z", "DURATION:PT2H"),
        Row(kept: moment, "DTEND:20270105T100000", "DURATION:PT1H"),
        Row(kept: moment, "DURATION:PT2H", "DTEND:20270105T100000Z"),
        Row(kept: zoned, "DTEND;TZID=Y:20270105T100000", "DURATION:PT1H"),
        Row(
            [zoned, "DTEND;TZID=X:20270105T100000", "DURATION:PT1H"],
            [zoned, "DTEND;TZID=X:20270105T100000"]
        ),
        // The first start and the first end are those that count.
        Row(
            [moment, "DTSTART:20270105T080000Z", "DTEND:20270105T100000Z", "DURATION:PT1H"],
            [moment, "DTSTART:20270105T080000Z", "DTEND:20270105T100000Z"]
        ),
        Row(
            [moment, "DTEND:20270105T100000Z", "DTEND:20270105T110000Z", "DURATION:PT1H"],
            [moment, "DTEND:20270105T100000Z", "DTEND:20270105T110000Z"]
        ),
        Row(kept: "DURATION:PT1H", "DTEND:20270105T100000Z"),
        // A day has no hours.
        Row([day, "DURATION:PT48H"], [day, "DURATION:P2D"]),
        Row([day, "DURATION:PT5H"], [day, "DURATION:P1D"]),
        Row([day, "DURATION:P1DT24H"], [day, "DURATION:P2D"]),
        Row([day, "DURATION:P2DT23H59M59S"], [day, "DURATION:P2D"]),
        Row([day, "DURATION:PT1S"], [day, "DURATION:P1D"]),
        Row(kept: day, "DURATION:P2D"), Row(kept: day, "DURATION:-PT5H"),
        Row(kept: day, "DURATION:P1M"),
        Row(kept: moment, "DURATION:PT48H"), Row(kept: "DURATION:PT48H", day),
        Row(kept: day, "DURATION:PT48H", in: "VTODO"), Row([day, "DURATION:"], [day]),
    ]

    static let rules: [Row] = [
        Row(["RRULE:"], []), Row(["RRULE:;"], []), Row(["RRULE:BYDAY="], []), Row(["RRULE:="], []),
        Row(["RRULE:;FREQ=DAILY;;COUNT=2;"], ["RRULE:FREQ=DAILY;COUNT=2"]),
        Row(["RRULE:FREQ=WEEKLY;BYDAY=,TU,,WE,"], ["RRULE:FREQ=WEEKLY;BYDAY=TU,WE"]),
        Row(["RRULE:FREQ=DAILY;BYMONTH=;COUNT=2"], ["RRULE:FREQ=DAILY;COUNT=2"]),
        Row(kept: "RRULE:FREQ;COUNT=2"), Row(kept: "EXRULE:FREQ=DAILY"),
        // The end has the form of the start, and a day ends with its last second.
        Row(
            [day, "RRULE:FREQ=DAILY;UNTIL=20270107T120000Z"],
            [day, "RRULE:FREQ=DAILY;UNTIL=20270107"]
        ),
        Row(
            [day, "RRULE:FREQ=DAILY;UNTIL=20270107T000000"],
            [day, "RRULE:FREQ=DAILY;UNTIL=20270107"]
        ),
        Row(
            [moment, "RRULE:FREQ=DAILY;UNTIL=20270107"],
            [moment, "RRULE:FREQ=DAILY;UNTIL=20270107T235959Z"]
        ),
        Row(
            [moment, "RRULE:until=20270107T120000;FREQ=DAILY"],
            [moment, "RRULE:until=20270107T120000Z;FREQ=DAILY"]
        ),
        Row(
            [floating, "RRULE:FREQ=DAILY;UNTIL=20270107"],
            [floating, "RRULE:FREQ=DAILY;UNTIL=20270107T235959"]
        ),
        Row(
            [floating, "RRULE:FREQ=DAILY;UNTIL=20270107T120000Z"],
            [floating, "RRULE:FREQ=DAILY;UNTIL=20270107T120000"]
        ),
        Row(kept: day, "RRULE:FREQ=DAILY;UNTIL=20270107"),
        Row(kept: moment, "RRULE:FREQ=DAILY;UNTIL=20270107T120000Z"),
        Row(kept: zoned, "RRULE:FREQ=DAILY;UNTIL=20270107"),
        Row(kept: "RRULE:FREQ=DAILY;UNTIL=20270107", moment),
        Row(kept: moment, "RRULE:FREQ=DAILY;UNTIL=20270107", in: "VTODO"),
        Row(kept: moment, "RRULE:FREQ=DAILY;UNTIL=x"),
    ]

    static let copies: [Row] = [
        Row(["SUMMARY:x", "SUMMARY:x"], ["SUMMARY:x"]),
        Row(["UID:a", "X-A:b", "UID:a"], ["UID:a", "X-A:b"]),
        Row(kept: "SUMMARY:x", "SUMMARY:y"), Row(kept: "COMMENT:x", "COMMENT:x"),
        Row(kept: "X-A:b", "X-A:b"),
        Row(kept: "SUMMARY:x", "SUMMARY:x", "DTSTART:20270105", in: "X-OWN"),
        // So many are remembered.
        Row(lines(63) + ["SUMMARY:0"], lines(63)),
        Row(lines(64) + ["SUMMARY:0"], lines(64) + ["SUMMARY:0"]),
    ]

    private static func lines(_ count: Int) -> [String] { (0..<count).map { "SUMMARY:\($0)" } }

    @Test(arguments: types + lists + ends + rules + copies)
    func eachIsWrittenAsItShouldBe(row: Row) throws {
        let text =
            ["BEGIN:VCALENDAR", "BEGIN:\(row.component)"] + row.lines
            + ["END:\(row.component)", "END:VCALENDAR", ""]
        var reader = CalendarReader(Array(text.joined(separator: "\r\n").utf8))
        var writer = ContentLineWriter()
        var mending = LineMending()
        while let step = try reader.next() { mending.write(step, reader, to: &writer) }
        let written = Written(writer.octets).lines
        #expect(written.dropFirst(2).dropLast(2) == row.mended[...])
        #expect([written[0], written[1]] == ["BEGIN:VCALENDAR", "BEGIN:\(row.component)"])
        #expect(written.suffix(2) == ["END:\(row.component)", "END:VCALENDAR"])
    }
}
