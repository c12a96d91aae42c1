import TestSupport
import Testing

@testable import ICalendar

/// Values in other forms than the standard's, and how they should have been written.
@Suite struct MendedValueTests {
    typealias Row = (written: String, meant: String?)

    private static func mended(_ text: String, of property: PropertyName) -> String? {
        var text = text
        return text.withUTF8 { ValueMending.mended($0, of: property) }.map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    private static let dates: [Row] = [
        ("2027-01-05", "20270105"), ("20270105Z", "20270105"), ("2027-01-05z", "20270105"),
        ("2027-01-05T09:30", "20270105T093000"), ("2027-01-05t09:30z", "20270105T093000Z"),
        ("20270105T0930", "20270105T093000"), ("20270105T0930Z", "20270105T093000Z"),
        ("2027-01-05T09:30:15", "20270105T093015"), ("20270105t093015", "20270105T093015"),
        ("20270105T093015.5", "20270105T093015"), ("20270105T093015.987Z", "20270105T093015Z"),
        // The offset from UTC, in each of its forms.
        ("2027-01-05T11:00+01:00", "20270105T100000Z"),
        ("2027-01-05T11:00:15.5-01:30", "20270105T123015Z"),
        ("20270105T1100+01", "20270105T100000Z"), ("20270105T1100+0159", "20270105T090100Z"),
        ("20270101T0030+01:00", "20261231T233000Z"), ("20270105T1100-00:00", "20270105T110000Z"),
        // Neither the one form nor the other, or no such time.
        ("2027-0105", nil), ("202701-05", nil), ("2027-01-5", nil), ("2027-01-05T", nil),
        ("2027-01-05T09", nil), ("20270105T093", nil), ("20270105T09301", nil),
        ("2027-01-05T0930:15", nil), ("2027-01-05T09:3015", nil), ("2027-01-05 09:30", nil),
        ("20270105T093015.", nil), ("20270105T093015.x", nil), ("20270105T093015.Z", nil),
        ("20270105T093015.:", nil), ("20270105T093015.+01:00", nil), ("20270105T0930.5", nil),
        ("20270105T0930ZZ", nil), ("20270105ZZ", nil), ("20270105T0930Y", nil),
        ("20270105T1100+1", nil), ("20270105T1100+01:60", nil), ("20270105T1100+01:5", nil),
        ("20270105T1100+01:00Z", nil), ("20270105T1100*0100", nil), ("20270105T1100+", nil),
        ("2027-02-30", nil), ("2027-01-05T24:00", nil), ("2027-01-05T24:00Z", nil),
        ("2027-01-05T24:00+01:00", nil), ("0001-01-01T00:30+01:00", nil), ("202", nil),
        ("2027", nil), ("x", nil), ("", nil),
        // Forty octets are looked at.
        ("2027-01-05T09:30:15.\(String(repeating: "5", count: 20))", "20270105T093015"),
        ("2027-01-05T09:30:15.\(String(repeating: "5", count: 21))", nil),
        // What is as it should be.
        ("20270105", nil), ("20270105T093000", nil), ("20270105T093000Z", nil),
        ("20270105,20270106", nil), ("20270105,", nil), (",", nil),
    ]

    private static let lists: [Row] = [
        ("2027-01-05,20270106", "20270105,20270106"),
        ("20270105,2027-01-06", "20270105,20270106"), (",2027-01-06,", ",20270106,"),
        ("x,2027-01-06", "x,20270106"),
        ("20270105T0930,20270106T093000", "20270105T093000,20270106T093000"),
        ("2027-01-05T09:30Z/pt1h", "20270105T093000Z/PT1H"),
        ("20270105T093000Z/2027-01-05T10:30Z", "20270105T093000Z/20270105T103000Z"),
        ("20270105T093000Z/P1W1D,20270106", "20270105T093000Z/P8D,20270106"),
        ("20270105T093000Z/PT1H", nil), ("20270105T093000Z/PT1H/pt1h", nil), ("20270105/", nil),
    ]

    private static let durations: [Row] = [
        ("p2d", "P2D"), ("p2w", "P2W"), ("P1W1D", "P8D"), ("P0W2D", "P2D"), ("-p1w1d", "-P8D"),
        ("+p1d", "P1D"), ("pt1h", "PT1H"), ("-pt2m", "-PT2M"), ("pt3s", "PT3S"),
        ("p1dt2h3m4s", "P1DT2H3M4S"), ("p1w1dt2h", "P8DT2H"), ("p123456789d", "P123456789D"),
        ("2027-01-05T09:30Z", "20270105T093000Z"),
        // Each unit once, from large to small, and on its own side.
        ("p1d1w", nil), ("p1d1d", nil), ("pt1m1h", nil), ("pt1s1m", nil), ("pt1h1h", nil),
        ("p1h", nil), ("p1m", nil), ("p1s", nil), ("pt1d", nil), ("pt1w", nil), ("p1dt1d", nil),
        ("p", nil), ("pt", nil), ("-p", nil), ("p1dt", nil), ("p1", nil), ("pd", nil),
        ("1d", nil), ("x1d", nil), ("ptt1h", nil), ("p1234567890d", nil), ("-", nil), ("", nil),
        ("p0000001dt000000001h000000001m000000001s", "P1DT1H1M1S"),
        ("p00000001dt000000001h000000001m000000001s", nil),
        ("P1D", nil), ("-PT15M", nil), ("20270105T093000Z", nil),
    ]

    private static let offsets: [Row] = [
        ("+01:00", "+0100"), ("-03:30", "-0330"), ("0100", "+0100"), ("0159", "+0159"),
        ("+01", "+0100"), ("-05", "-0500"), ("z", "+0000"), ("Z", "+0000"), ("-0000", "+0000"),
        ("-00:00", "+0000"), ("+99:59", "+9959"),
        ("+01:60", nil), ("0160", nil), ("010", nil), ("01000", nil), ("01:00", nil), ("01", nil),
        ("+1", nil), ("+1:00", nil), ("+01:0", nil), ("+01:00:00", nil), ("+01:00Z", nil),
        ("zz", nil), ("x", nil), ("+", nil), ("", nil), ("*01:00", nil), ("+0100", nil),
        ("-033015", nil),
    ]

    private static let longest = ReadingLimits().ruleLength

    private static let rules: [Row] = [
        ("RRULE:FREQ=DAILY", "FREQ=DAILY"), ("rrule:rrule:FREQ=DAILY", "FREQ=DAILY"),
        ("EXRULE:FREQ=DAILY", "FREQ=DAILY"), ("RRULE:EXRULE:FREQ=DAILY", "FREQ=DAILY"),
        ("FREQ=WEEKLY\\;BYDAY=TU\\,WE", "FREQ=WEEKLY;BYDAY=TU,WE"),
        ("\"FREQ=DAILY\"", "FREQ=DAILY"), ("FREQ=DAILY;X-A=1", "FREQ=DAILY"),
        ("x-a=1;FREQ=DAILY", "FREQ=DAILY"), ("FREQ=DAILY;COUNT=2;COUNT=2", "FREQ=DAILY;COUNT=2"),
        ("FREQ=DAILY;UNTIL=2027-01-05", "FREQ=DAILY;UNTIL=20270105"),
        ("until=20270105T0930Z;FREQ=DAILY", "UNTIL=20270105T093000Z;FREQ=DAILY"),
        // No name has nothing behind the X-, and a part has a value.
        ("FREQ=DAILY;X-=1", nil), ("FREQ=DAILY;X-A", nil), ("FREQ=DAILY;Y-A=1", nil),
        ("FREQ=DAILY;XA=1", nil), ("FREQ=DAILY;COUNT=2;COUNT=3", nil), ("FREQ=DAILY;;", nil),
        ("FREQ=DAILY;UNTIL=x", nil), ("FREQ=DAILY;UNTIL=", nil), ("FREQ=DAILY;UNTIL", nil),
        ("FREQ=DAILY;UNTIL=20270105", nil), ("FREQ=DAILY;SINCE=2027-01-05", nil), ("RRULE:", nil),
        ("RULE:FREQ=DAILY", nil), ("", nil), ("FREQ=DAILY", nil),
        (
            "RRULE:FREQ=DAILY\(String(repeating: ";", count: longest - 16))",
            "FREQ=DAILY\(String(repeating: ";", count: longest - 16))"
        ),
        ("RRULE:FREQ=DAILY\(String(repeating: ";", count: longest - 15))", nil),
    ]

    @Test(
        arguments: [
            ([.dtstart, .dtend, .due, .recurrenceID, .exdate, .rdate, .dtstamp], dates),
            ([.created, .lastModified, .completed], dates), ([.exdate, .rdate], lists),
            ([.duration, .trigger], durations), ([.tzoffsetfrom, .tzoffsetto], offsets),
            ([.rrule, .exrule], rules),
            ([.summary, .uid], [("2027-01-05", nil), ("p2d", nil), ("RRULE:FREQ=DAILY", nil)]),
        ] as [([PropertyName], [Row])]
    )
    func eachIsWrittenAsItIsMeant(properties: [PropertyName], rows: [Row]) {
        for property in properties {
            for (written, meant) in rows {
                #expect(Self.mended(written, of: property) == meant, "\(property) \(written)")
            }
        }
    }

    /// Nearly every date of every file is one of these.
    @Test(arguments: [
        "20270105", "20270105T093000", "20270105T093000Z", "20270105,20270106T093000",
        "20270105T093000Z,20270106T093000Z,20270107", "",
    ])
    func aDateAsItShouldBeCostsNothing(text: String) {
        var text = text
        text.withUTF8 { octets in
            // What is made once is made before anything is counted.
            #expect(ValueMending.mended(octets, of: .exdate) == nil)
            let work = Allocations.count { _ = ValueMending.mended(octets, of: .exdate) }
            #expect(work.calls == 0)
        }
    }
}
