import ICalendar
import Testing

@Suite("jCal, property by property")
struct JCalValueTests {
    @Test(
        "Every type, parameter and special case goes both ways",
        arguments: JCalRow.types + JCalRow.others + JCalRow.untyped
    )
    func rows(row: JCalRow) throws {
        let found = try JCals.property(row.line, mode: .strict)
        #expect(found.json == row.json)
        #expect(found.problems.isEmpty == !row.isTold)
        #expect(try JCals.line(row.json) == row.back)
        // What comes back says the same.
        #expect(try JCals.property(row.back, mode: .strict).json == row.json)
    }

    @Test("All types of the standard stand in the table")
    func allTypes() {
        for type in ValueType.allCases {
            let name = "\"\(type.rawValue.lowercased())\""
            #expect(JCalRow.types.contains { $0.json.contains(name) }, "\(name)")
        }
    }

    @Test(
        "What other programs may write is read, and written in our one form",
        arguments: [
            (#"["summary",{"x-a":["1"]},"text","x"]"#, "SUMMARY;X-A=1:x"),
            (#"["rrule",{},"recur",{"freq":"DAILY","bymonth":[3]}]"#, "RRULE:FREQ=DAILY;BYMONTH=3"),
            (#"["rrule",{},"recur",{"count":2e0,"freq":"DAILY"}]"#, "RRULE:COUNT=2;FREQ=DAILY"),
            (
                #"["rdate",{},"period","2027-01-05T15:00:00/PT2H"]"#,
                "RDATE;VALUE=PERIOD:20270105T150000/PT2H"
            ),
            (#"["percent-complete",{},"integer",4.2e1]"#, "PERCENT-COMPLETE:42"),
            (#"["percent-complete",{},"integer",42.00]"#, "PERCENT-COMPLETE:42"),
            (#"["percent-complete",{},"integer",4200E-2]"#, "PERCENT-COMPLETE:42"),
            (#"["geo",{},"float",[5.5e1,-1.25e-3]]"#, "GEO:55;-0.00125"),
            (#"["geo",{},"float",[5e-1,25e-2]]"#, "GEO:0.5;0.25"),
            (#"["geo",{},"float",[1e2,0e5]]"#, "GEO:100;0"),
            (
                #"["attach",{"encoding":"BASE64"},"binary","SGVq"]"#,
                "ATTACH;ENCODING=BASE64;VALUE=BINARY:SGVq"
            ),
            (#"["summary",{},"text","a\r\nb\u2028c"]"#, "SUMMARY:a\\nb\u{2028}c"),
            (#"["summary",{"x-a":"a\rb\r\nc"},"text","a\rb"]"#, "SUMMARY;X-A=a^nb^nc:a\\nb"),
            (#"["summary",{},"text","a\u007f\u0085b"]"#, "SUMMARY:a\u{7F}\u{85}b"),
            (#"["summary",{},"date","2027-01-05"]"#, "SUMMARY;VALUE=DATE:20270105"),
            (#"["summary",{"cn":"a:b;c"},"text",""]"#, "SUMMARY;CN=\"a:b;c\":"),
        ]
    )
    func foreign(json: String, line: String) throws {
        #expect(try JCals.line(json) == line)
        let again = try JCals.property(line)
        #expect(try JCals.line(again.json) == line)
    }

    @Test(
        "What looks like another line, or like an end of a parameter, stays in its value",
        arguments: [
            #"["summary",{},"text","x\r\nATTENDEE:mailto:a@example.dk"]"#,
            #"["summary",{"x-a":"\":mailto:a@example.dk\r\nX:y"},"text","x"]"#,
            #"["organizer",{"cn":"a","x-b":"c:d"},"cal-address","mailto:a@example.dk:8080"]"#,
            #"["url",{"x-p":"https"},"uri","https://example.dk:80/;x=y:z"]"#,
            #"["x-a",{"tzid":"","x-b":"\\"},"unknown","b:c\\"]"#,
        ]
    )
    func injection(json: String) throws {
        let line = try JCals.line(json)
        let parsed = try JCals.property(line)
        #expect(try JCals.line(parsed.json) == line)
        #expect(parsed.problems.isEmpty)
    }
}
