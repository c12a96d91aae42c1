import ICalendar
import Testing

/// Calendars as RFC 7265 §B shows them, with values of our own.
@Suite("jCal, whole calendars")
struct JCalExampleTests {
    @Test("A plain calendar, whose start is a date although it does not say so")
    func plain() throws {
        let tree = try JCals.tree([
            "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "PRODID:-//jobklub//test//DA", "VERSION:2.0",
            "BEGIN:VEVENT", "DTSTAMP:20261122T101112Z", "DTSTART:20270105", "SUMMARY:Opstart",
            "UID:start@jobklub", "END:VEVENT", "END:VCALENDAR",
        ])
        let json = """
            ["vcalendar",[["calscale",{},"text","GREGORIAN"],\
            ["prodid",{},"text","-//jobklub//test//DA"],["version",{},"text","2.0"]],\
            [["vevent",[["dtstamp",{},"date-time","2026-11-22T10:11:12Z"],\
            ["dtstart",{},"date","2027-01-05"],["summary",{},"text","Opstart"],\
            ["uid",{},"text","start@jobklub"]],[]]]]
            """
        #expect(JCals.json(tree) == json)
        let lines = try JCals.lines(JCals.read(json))
        #expect(
            lines == [
                "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "PRODID:-//jobklub//test//DA",
                "VERSION:2.0", "BEGIN:VEVENT", "DTSTAMP:20261122T101112Z",
                "DTSTART;VALUE=DATE:20270105", "SUMMARY:Opstart", "UID:start@jobklub",
                "END:VEVENT", "END:VCALENDAR",
            ]
        )
    }

    private static let zoned = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jobklub//test//DA", "BEGIN:VTIMEZONE",
        "LAST-MODIFIED:20261122T101112Z", "TZID:Europe/Copenhagen", "BEGIN:DAYLIGHT",
        "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "TZNAME:CEST",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "BEGIN:STANDARD",
        "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "TZNAME:CET",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
        "BEGIN:VEVENT", "DTSTAMP:20261122T101112Z",
        "DTSTART;TZID=Europe/Copenhagen:20270105T093000", "DURATION:PT2H30M",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "RDATE;TZID=Europe/Copenhagen;VALUE=PERIOD:20270107T093000/PT1H,20270108T093000/PT1H",
        "DESCRIPTION:Kaffe\\, te\\; og kage.\\nVelkommen", "UID:cycle@jobklub",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "END:VALARM", "END:VEVENT",
        "BEGIN:VEVENT", "DTSTAMP:20261122T101112Z",
        "DTSTART;TZID=Europe/Copenhagen:20270112T130000", "DURATION:PT2H",
        "RECURRENCE-ID;TZID=Europe/Copenhagen:20270112T093000", "UID:cycle@jobklub",
        "END:VEVENT", "END:VCALENDAR",
    ]

    @Test("A zone, a series with added periods, an alarm and a moved event")
    func zoned() throws {
        let tree = try JCals.tree(Self.zoned)
        let json = JCals.json(tree)
        #expect(
            json == """
                ["vcalendar",[["version",{},"text","2.0"],\
                ["prodid",{},"text","-//jobklub//test//DA"]],[["vtimezone",\
                [["last-modified",{},"date-time","2026-11-22T10:11:12Z"],\
                ["tzid",{},"text","Europe/Copenhagen"]],[["daylight",\
                [["dtstart",{},"date-time","1970-03-29T02:00:00"],\
                ["rrule",{},"recur",{"freq":"YEARLY","byday":"-1SU","bymonth":3}],\
                ["tzname",{},"text","CEST"],["tzoffsetfrom",{},"utc-offset","+01:00"],\
                ["tzoffsetto",{},"utc-offset","+02:00"]],[]],["standard",\
                [["dtstart",{},"date-time","1970-10-25T03:00:00"],\
                ["rrule",{},"recur",{"freq":"YEARLY","byday":"-1SU","bymonth":10}],\
                ["tzname",{},"text","CET"],["tzoffsetfrom",{},"utc-offset","+02:00"],\
                ["tzoffsetto",{},"utc-offset","+01:00"]],[]]]],["vevent",\
                [["dtstamp",{},"date-time","2026-11-22T10:11:12Z"],\
                ["dtstart",{"tzid":"Europe/Copenhagen"},"date-time","2027-01-05T09:30:00"],\
                ["duration",{},"duration","PT2H30M"],\
                ["rrule",{},"recur",{"freq":"WEEKLY","count":3}],\
                ["rdate",{"tzid":"Europe/Copenhagen"},"period",["2027-01-07T09:30:00","PT1H"],\
                ["2027-01-08T09:30:00","PT1H"]],\
                ["description",{},"text","Kaffe, te; og kage.\\nVelkommen"],\
                ["uid",{},"text","cycle@jobklub"]],[["valarm",\
                [["action",{},"text","DISPLAY"],["trigger",{},"duration","-PT15M"]],[]]]],\
                ["vevent",[["dtstamp",{},"date-time","2026-11-22T10:11:12Z"],\
                ["dtstart",{"tzid":"Europe/Copenhagen"},"date-time","2027-01-12T13:00:00"],\
                ["duration",{},"duration","PT2H"],\
                ["recurrence-id",{"tzid":"Europe/Copenhagen"},"date-time",\
                "2027-01-12T09:30:00"],["uid",{},"text","cycle@jobklub"]],[]]]]
                """
        )
        #expect(try JCals.read(json) == tree)
    }

    @Test("Two calendars are a list of two, and none is a list of none")
    func streams() throws {
        let one = ["BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"]
        let json = #"["vcalendar",[["version",{},"text","2.0"]],[]]"#
        #expect(try JCals.json(JCals.tree(one)) == json)
        #expect(try JCals.json(JCals.tree(one + one)) == "[\(json),\(json)]")
        #expect(try JCals.read("[\(json),\(json)]") == JCals.tree(one + one))
        #expect(JCals.json(CalendarTree()) == "[]")
        // A list of one is one calendar.
        #expect(try JCals.json(JCals.read("[\(json)]")) == json)
    }

    @Test(
        "Names nobody knows, components in components and parameters stay; the order of names too"
    )
    func unknown() throws {
        let tree = try JCals.tree([
            "BEGIN:VCALENDAR", "X-First;X-B=2;x-a=1:a\\,b;c", "BEGIN:X-Outer", "BEGIN:VEVENT",
            "summary:x", "END:VEVENT", "X-LAST:1", "END:X-Outer", "X_ODD:y", "END:VCALENDAR",
        ])
        let json = JCals.json(tree)
        #expect(
            json == #"""
                ["vcalendar",[["x-first",{"x-b":"2","x-a":"1"},"unknown","a\\,b;c"],\#
                ["x_odd",{},"unknown","y"]],[["x-outer",[["x-last",{},"unknown","1"]],\#
                [["vevent",[["summary",{},"text","x"]],[]]]]]]
                """#
        )
        #expect(
            try JCals.lines(JCals.read(json)) == [
                "BEGIN:VCALENDAR", "X-FIRST;X-B=2;X-A=1:a\\,b;c", "X_ODD:y", "BEGIN:X-OUTER",
                "X-LAST:1", "BEGIN:VEVENT", "SUMMARY:x", "END:VEVENT", "END:X-OUTER",
                "END:VCALENDAR",
            ]
        )
    }

    @Test("A calendar in a calendar is left out, which is told with its place")
    func inner() throws {
        let tree = try JCals.tree([
            "BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR",
            "SUMMARY:x", "END:VEVENT", "END:VCALENDAR",
        ])
        let (octets, log) = tree.jCal()
        let json = #"["vcalendar",[],[["vevent",[["summary",{},"text","x"]],[]]]]"#
        #expect(String(decoding: octets, as: UTF8.self) == json)
        #expect(log.entries.map(\.problem) == [.misplacedComponent("VCALENDAR", parent: "VEVENT")])
        #expect(log.entries.map(\.position.line) == [3])
        _ = try JCals.read(json)
    }

    @Test(
        "Spaces, a byte order mark and escapes of JSON change nothing; places are those of the text"
    )
    func spaces() throws {
        let json = """
            \u{FEFF}[ "vcalendar" ,
              [ [ "\\u0073ummary", { "x-a" : [ "1" ] }, "text", "\\ud83d\\ude00 \\/ \\u00e6\\n" ] ],
            \t[ [ "vevent", [ ], [ ] ] ] ]\r\n
            """
        let tree = try CalendarTree.read(jCal: Array(json.utf8))
        let calendar = try #require(tree.calendars.first)
        let line = try #require(tree.first(.summary, in: calendar))
        #expect(line.value == "😀 / æ\\n")
        #expect(line.parameter("X-A") == "1")
        #expect(line.position == TextPosition(line: 2, column: 5, octet: 23))
        let event = try #require(tree.components(in: calendar).first)
        #expect(tree.position(event).line == 3 && tree.position(event).column == 4)
        #expect(tree.position(calendar).column == 1)
    }
}
