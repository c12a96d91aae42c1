import CivilTime
import ICalendar
import TestSupport
import Testing

@Suite("Values as octets")
struct WrittenValueTests {
    /// A type, texts that are written as they are read, and texts that are no such value.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let good: [String]
        let bad: [String]
        let rewritten: @Sendable (String) -> String?

        init<Value: WrittenValue>(_ type: Value.Type, good: [String], bad: [String]) {
            testDescription = "\(type)"
            self.good = good
            self.bad = bad
            rewritten = { Value($0)?.description }
        }
    }

    static let rows: [Row] = [
        Row(BooleanValue.self, good: ["TRUE", "FALSE"], bad: ["", "YES", "TRUE ", "1"]),
        Row(
            IntegerValue.self,
            good: ["0", "-1", "2147483647", "-2147483648"],
            bad: [
                "", "+", "-", "1.0", "2147483648", "-2147483649", "٣", "1 ", "0x1",
                "99999999999999999999",
            ]
        ),
        Row(
            FloatValue.self,
            good: ["0.0", "-1.5", "1000000.0000001", "0.0000001", "100000000000000000000.0"],
            bad: ["", ".5", "1.", "1e5", "nan", "inf", "1.2.3", "٣.٠", "--1", "0x1p3"]
        ),
        Row(
            TimeValue.self,
            good: ["000000", "235959", "230000Z"],
            bad: ["", "Z", "240000", "2300", "23000Z", "230061", "٢٣٠٠٠٠"]
        ),
        Row(
            PeriodValue.self,
            good: [
                "20270105T090000Z/20270105T100000Z", "20270105T090000/PT1H",
                "20270105T090000Z/P1DT0H5M".replacing("0H", with: ""),
            ],
            bad: [
                "", "/", "20270105/20270106", "20270105T090000Z/", "/PT1H",
                "20270105T090000Z/20270105T090000Z", "20270105T090000Z/20270105T100000",
                "20270105T090000Z/-PT1H", "20270105T090000Z/PT0S", "20270105T090000Z/PT1H/PT1H",
            ]
        ),
        Row(
            URIValue.self,
            good: [
                "https://example.dk/a?b=c#d", "mailto:a@b.dk", "urn:uuid:1", "tel:+45-70", "a:",
                "http://[::1]/%20",
            ],
            bad: [
                "", ":", "a", "1a:b", "https://a b", "https://ø", "a:%2", "a:%zz", "a:b\r\nc",
                "a:\"", "a:\\",
            ]
        ),
        Row(
            BinaryValue.self,
            good: ["", "AA==", "AAA=", "AAAA", "+/+/", "aGVqZA=="],
            bad: [
                "A", "AA", "AAA", "A===", "====", "AB==", "AAB=", "AA=A", "AA==AA==", "AAA-",
                "AAAA\n", "AAAA ",
            ]
        ),
        Row(
            GeoValue.self,
            good: ["55.6761;12.5683", "-90.0;180.0", "0.0;0.0"],
            bad: ["", ";", "55.6,12.5", "91.0;0.0", "0.0;-180.1", "1.0", "1.0;2.0;3.0"]
        ),
        Row(
            RequestStatus.self,
            good: ["999999999.0;x", "2.0;Success", "3.1.2;a\\;b;c\\,d", "2.8;"],
            bad: [
                "1000000000.0;x", "2.;a", "", "2;a", "2.0", "2.0;a;b;c", "2.x;a", "1.2.3.4;a",
                "-1.0;a",
            ]
        ),
        Row(
            DateValue.self,
            good: ["20270105", "20270105T093000", "20270105T083000Z"],
            bad: [
                "20270105T093000X", "20270105t093000", "2027010 ", "20270105T093000ZZ",
                // The characters beside the digits in ASCII.
                "2027010:", "2027010/", "20270105T09300:",
            ]
        ),
        Row(
            UTCOffset.self,
            good: ["+0100", "-033015"],
            bad: ["", "-0000", "0100", "+1", "+0160"]
        ),
    ]

    @Test("What is read is written as it was, and nothing else is read", arguments: rows)
    func roundTrip(row: Row) {
        for text in row.good { #expect(row.rewritten(text) == text) }
        for text in row.bad { #expect(row.rewritten(text) == nil, "\(text)") }
    }

    @Test("The scheme of an address is in small letters")
    func schemes() {
        #expect(URIValue("HTTPS://a:1/b:c")?.scheme == "https")
        #expect(URIValue("urn:UUID:1")?.scheme == "urn")
    }

    @Test("Octets survive base64", arguments: 0..<70)
    func base64(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let octets = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let value = BinaryValue(bytes: octets)
        #expect(BinaryValue(value.description) == value)
        var text = value.description
        let tooSmall = text.withUTF8 { BinaryValue(octets: $0, limit: count - 1) }
        #expect(tooSmall == nil)
    }

    @Test("Numbers with decimals survive", arguments: 0..<100)
    func floats(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let size = Double.random(in: -300...59, using: &generator)
        var number = 1.0
        for _ in 0..<Int(size.magnitude) { number *= size < 0 ? 0.1 : 10 }
        let value = FloatValue(value: number * Double.random(in: -1...1, using: &generator))
        #expect(value != nil)
        #expect(value.flatMap { FloatValue($0.description) } == value)
    }

    @Test(
        "Durations are read as before",
        arguments: [
            "PT1H1H", "PT1M1M", "PT1S1S", "P1W1W", "P1D1W", "", "P", "PT", "P1", "P1W", "P1W1D",
            "P1D", "P1DT", "P1DT1H", "PT1H1S", "PT1M1H",
            "PT1S1M",
            "P1M", "+P2D", "-P2DT3H4M5S", "P1DT1D", "PT1W", "PTT1H", "P0D", "P9999999999D", "p1d",
            "P٣D",
            "P1H", "P1DT1H1M1S1S", "P1D1D", " P1D", "P000000001D", "P999999999W",
        ]
    )
    func durations(text: String) {
        #expect(DurationValue.duration(text) == NominalDuration(text))
    }

    @Test(
        "A mailbox is read from its address",
        arguments: [
            ("mailto:a@b.dk", "a@b.dk"), ("MAILTO:a%2Bc@b.dk", "a+c@b.dk"),
            ("mailto:a@b.dk?x=y", "a@b.dk"),
            ("mailto:a%40b.dk", "a@b.dk"), ("http://b.dk", nil), ("mailto:", nil),
            ("mailto:a", nil),
            ("mailto:a%0A@b.dk", nil), ("mailto:a%2", nil),
            ("mailto:a@b.d%6b", "a@b.dk"), ("mailto:a@b.d%6", nil), ("mailto:a@b.dk%", nil),
            ("mailto:a@b.d%6g", nil), ("mailto:a@b.d%g6", nil), ("mailto:%41@b.dk?", "A@b.dk"),
        ] as [(String, String?)]
    )
    func mailbox(uri: String, mailbox: String?) {
        #expect(CalendarAddress(uri: uri)?.mailbox == mailbox)
    }
}
