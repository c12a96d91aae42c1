import ICalendar
import Testing

/// Lines as programs write them who leave out quotes, escape with a backslash, or add spaces.
@Suite("Lines without the quotes they need")
struct UnquotedValueTests {
    /// A line, what is meant by it, and in which column the repair is told.
    struct Row: Sendable, CustomTestStringConvertible {
        let line: String
        let column: Int
        let parameters: [ContentLine.Parameter]
        let value: String

        var testDescription: String { line }

        init(
            _ line: String,
            at column: Int,
            _ parameters: [ContentLine.Parameter],
            _ value: String
        ) {
            self.line = line
            self.column = column
            self.parameters = parameters
            self.value = value
        }
    }

    static let colons: [Row] = [
        Row(
            "DESCRIPTION;ALTREP=http://ex.dk/a,b:Hej",
            at: 24,
            [.init("ALTREP", "http://ex.dk/a,b")],
            "Hej"
        ),
        Row(
            "ATTENDEE;DIR=ldap://ex.dk:389/cn=Ole,o=K??;CN=Ole:mailto:ole@b.dk",
            at: 18,
            [.init("DIR", "ldap://ex.dk:389/cn=Ole,o=K??"), .init("CN", "Ole")],
            "mailto:ole@b.dk"
        ),
        Row(
            "ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=kl. 10:30.txt:QUJD",
            at: 54,
            [
                .init("ENCODING", "BASE64"), .init("VALUE", "BINARY"),
                .init("X-FILENAME", "kl. 10:30.txt"),
            ],
            "QUJD"
        ),
        Row(
            "ATTACH;X-FILENAME=kl. 10:30.txt;ENCODING=BASE64;VALUE=BINARY:QUJD",
            at: 25,
            [
                .init("X-FILENAME", "kl. 10:30.txt"), .init("ENCODING", "BASE64"),
                .init("VALUE", "BINARY"),
            ],
            "QUJD"
        ),
        Row(
            "DTSTART;TZID=tzone://Microsoft/Utc:20270706T100000",
            at: 19,
            [.init("TZID", "tzone://Microsoft/Utc")],
            "20270706T100000"
        ),
        Row(
            "DTEND;TZID=(UTC+01:00) Brussels, Copenhagen, Madrid, Paris:20270706T100000",
            at: 19,
            [.init("TZID", "(UTC+01:00) Brussels, Copenhagen, Madrid, Paris")],
            "20270706T100000"
        ),
        Row(
            "EXDATE;TZID=tzone://Microsoft/Custom;VALUE=DATE-TIME:20270706T100000,20270707T100000",
            at: 18,
            [.init("TZID", "tzone://Microsoft/Custom"), .init("VALUE", "DATE-TIME")],
            "20270706T100000,20270707T100000"
        ),
        Row(
            "RECURRENCE-ID;X-A=b:c;TZID=\"a:b\":20270706T100000Z",
            at: 20,
            [.init("X-A", "b:c"), .init("TZID", "a:b")],
            "20270706T100000Z"
        ),
        Row(
            "RDATE;VALUE=PERIOD;TZID=x://y/Utc:20270706T100000/PT1H",
            at: 26,
            [.init("VALUE", "PERIOD"), .init("TZID", "x://y/Utc")],
            "20270706T100000/PT1H"
        ),
        Row(
            "ORGANIZER;SENT-BY=mailto:a@b.dk:mailto:c@d.dk",
            at: 25,
            [.init("SENT-BY", "mailto:a@b.dk")],
            "mailto:c@d.dk"
        ),
        Row(
            "ATTENDEE;CN=Team: Sales;ROLE=CHAIR:MAILTO:a@b.dk",
            at: 17,
            [.init("CN", "Team: Sales"), .init("ROLE", "CHAIR")],
            "MAILTO:a@b.dk"
        ),
        Row(
            "ATTENDEE;DELEGATED-TO=urn:x;CN=A:urn:y",
            at: 26,
            [.init("DELEGATED-TO", "urn:x"), .init("CN", "A")],
            "urn:y"
        ),
        Row(
            "DESCRIPTION;ALTREP=http://example.dk/a:Mødet: hold 2",
            at: 24,
            [.init("ALTREP", "http://example.dk/a")],
            "Mødet: hold 2"
        ),
        Row(
            "DESCRIPTION;ALTREP=CID:part3@example.dk:Mødet",
            at: 23,
            [.init("ALTREP", "CID:part3@example.dk")],
            "Mødet"
        ),
        Row(
            "SUMMARY;X-LINK=https://example.dk:8080/a:Mødet",
            at: 21,
            [.init("X-LINK", "https://example.dk:8080/a")],
            "Mødet"
        ),
        Row(
            "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Café: Linz:geo:48.3,14.3",
            at: 51,
            [.init("VALUE", "URI"), .init("X-TITLE", "Café: Linz")],
            "geo:48.3,14.3"
        ),
        Row("X-A;B=svn+ssh://c:d", at: 14, [.init("B", "svn+ssh://c")], "d"),
        Row("X-A;B=a.b-1://c:d", at: 12, [.init("B", "a.b-1://c")], "d"),
        Row("X-A;B=http://c:/d:e", at: 11, [.init("B", "http://c")], "/d:e"),
        Row("X-A;B=http://c:80:d", at: 11, [.init("B", "http://c:80")], "d"),
        Row("X-A;B=http://c:80/:d", at: 11, [.init("B", "http://c:80/")], "d"),
        Row(
            "ATTACH;FILENAME=referat: marts.pdf:https://example.dk/a",
            at: 24,
            [.init("FILENAME", "referat: marts.pdf")],
            "https://example.dk/a"
        ),
    ]

    static let semicolons: [Row] = [
        Row(
            "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Sal 3; Rådhuset:geo:55.6,12.5",
            at: 52,
            [.init("VALUE", "URI"), .init("X-TITLE", "Sal 3; Rådhuset")],
            "geo:55.6,12.5"
        ),
        Row(
            "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Sal 3; Huset:geo:55.6,12.5",
            at: 52,
            [.init("VALUE", "URI"), .init("X-TITLE", "Sal 3; Huset")],
            "geo:55.6,12.5"
        ),
        Row(
            "ATTACH;FMTTYPE=application/pdf;FILENAME=Referat; 5. juli.pdf:https://b.dk/a",
            at: 48,
            [.init("FMTTYPE", "application/pdf"), .init("FILENAME", "Referat; 5. juli.pdf")],
            "https://b.dk/a"
        ),
        Row(
            "ATTENDEE;CN=Hansen; Ole;ROLE=CHAIR:mailto:a@b.dk",
            at: 19,
            [.init("CN", "Hansen; Ole"), .init("ROLE", "CHAIR")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen;Ole:mailto:a@b.dk",
            at: 19,
            [.init("CN", "Hansen;Ole")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen; Ole;RSVP:mailto:a@b.dk",
            at: 19,
            [.init("CN", "Hansen; Ole"), .init("RSVP", "")],
            "mailto:a@b.dk"
        ),
        // No name has nothing behind the X-.
        Row(
            "ATTENDEE;CN=Hansen;X-:mailto:a@b.dk",
            at: 19,
            [.init("CN", "Hansen;X-")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen;X-A:mailto:a@b.dk",
            at: 23,
            [.init("CN", "Hansen"), .init("X-A", "")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen;Xavier:mailto:a@b.dk",
            at: 19,
            [.init("CN", "Hansen;Xavier")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen;RSVP :mailto:a@b.dk",
            at: 24,
            [.init("CN", "Hansen"), .init("RSVP", "")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen;RSVP;ROLE=CHAIR:mailto:a@b.dk",
            at: 24,
            [.init("CN", "Hansen"), .init("RSVP", ""), .init("ROLE", "CHAIR")],
            "mailto:a@b.dk"
        ),
        Row(
            "ATTENDEE;CN=Hansen;RSVP ja:mailto:a@b.dk",
            at: 19,
            [.init("CN", "Hansen;RSVP ja")],
            "mailto:a@b.dk"
        ),
        // Nothing goes on behind the name of a zone, unless a space stands there.
        Row(
            "DTSTART;TZID=Europe/Copenhagen;FOO:20270706T100000",
            at: 35,
            [.init("TZID", "Europe/Copenhagen"), .init("FOO", "")],
            "20270706T100000"
        ),
        Row(
            "DTSTART;TZID=Bruxelles; Paris:20270706T100000",
            at: 23,
            [.init("TZID", "Bruxelles; Paris")],
            "20270706T100000"
        ),
        Row(
            "DTSTART;TZID=Bruxelles; København:20270706T100000",
            at: 23,
            [.init("TZID", "Bruxelles; København")],
            "20270706T100000"
        ),
    ]

    static let commas: [Row] = [
        Row(
            "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Sal 1, Huset: Nord:geo:1,2",
            at: 52,
            [.init("VALUE", "URI"), .init("X-TITLE", "Sal 1, Huset: Nord")],
            "geo:1,2"
        ),
        Row(
            "X-A;X-ADDRESS=Gade 1, 1550 V:x",
            at: 21,
            [.init("X-ADDRESS", "Gade 1, 1550 V")],
            "x"
        ),
        Row(
            "ORGANIZER;SENT-BY=a,b:mailto:c@d.dk",
            at: 20,
            [.init("SENT-BY", "a,b")],
            "mailto:c@d.dk"
        ),
        Row(
            "ATTENDEE;CN=Doe, John;ROLE=CHAIR:mailto:a@b.dk",
            at: 16,
            [.init("CN", "Doe, John"), .init("ROLE", "CHAIR")],
            "mailto:a@b.dk"
        ),
        Row(
            "DTSTART;TZID=(GMT+01.00) Sarajevo, Warsaw:20270706T100000",
            at: 34,
            [.init("TZID", "(GMT+01.00) Sarajevo, Warsaw")],
            "20270706T100000"
        ),
        Row("EXDATE;TZID=a,b:20270706T100000", at: 14, [.init("TZID", "a,b")], "20270706T100000"),
        // A quote that is never closed is a character, also behind a comma.
        Row("X-A;B=a,\"b:c", at: 9, [.init("B", ["a", "\"b"])], "c"),
        Row("ORGANIZER;CN=a,:mailto:a@b.dk", at: 15, [.init("CN", "a,")], "mailto:a@b.dk"),
        Row(
            "ATTENDEE;MEMBER=mailto:a@b.dk;CN=a,b\\;c:mailto:a@b.dk",
            at: 23,
            [.init("MEMBER", "mailto:a@b.dk"), .init("CN", "a,b;c")],
            "mailto:a@b.dk"
        ),
    ]

    static let backslashes: [Row] = [
        Row(
            "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Main Street 1\\; 4041 Linz:geo:48.3,14.3",
            at: 60,
            [.init("VALUE", "URI"), .init("X-TITLE", "Main Street 1; 4041 Linz")],
            "geo:48.3,14.3"
        ),
        Row(
            "ATTENDEE;CN=Doe\\, John;ROLE=CHAIR:mailto:a@b.dk",
            at: 16,
            [.init("CN", "Doe, John"), .init("ROLE", "CHAIR")],
            "mailto:a@b.dk"
        ),
        Row(
            "DTSTART;TZID=(GMT+01.00) Sarajevo\\, Warsaw\\, Zagreb:20270706T100000",
            at: 34,
            [.init("TZID", "(GMT+01.00) Sarajevo, Warsaw, Zagreb")],
            "20270706T100000"
        ),
        Row(
            "X-LOCATION;X-ADDRESS=Sal 1\\;Etage=2\\;\\,:Rådhuset",
            at: 27,
            [.init("X-ADDRESS", "Sal 1;Etage=2;,")],
            "Rådhuset"
        ),
        Row(
            "SUMMARY;X-NOTE=kl. 10\\:30:Mødet",
            at: 23,
            [.init("X-NOTE", "kl. 10:30")],
            "Mødet"
        ),
        Row(
            "ATTENDEE;X-A=\"b\";CN=c\\;d:mailto:a@b.dk",
            at: 22,
            [.init("X-A", "b"), .init("CN", "c;d")],
            "mailto:a@b.dk"
        ),
    ]

    static let spaces: [Row] = [
        Row("DTSTART; VALUE=DATE:20270706", at: 9, [.init("VALUE", "DATE")], "20270706"),
        Row("DTSTART;VALUE =DATE:20270706", at: 14, [.init("VALUE", "DATE")], "20270706"),
        Row("DTSTART :20270706", at: 8, [], "20270706"),
        Row("SUMMARY ;LANGUAGE=da: Mødet ", at: 8, [.init("LANGUAGE", "da")], " Mødet "),
        Row("DTSTART: 20270706T100000", at: 9, [], "20270706T100000"),
        Row("DTEND:20270706T100000Z ", at: 23, [], "20270706T100000Z"),
        Row("EXDATE:20270706, 20270707,\t20270708", at: 17, [], "20270706,20270707,20270708"),
        Row("RRULE:FREQ=WEEKLY; BYDAY=MO, TU", at: 19, [], "FREQ=WEEKLY;BYDAY=MO,TU"),
        Row("STATUS: CANCELLED ", at: 8, [], "CANCELLED"),
    ]

    @Test(
        "Each is read as it is meant, and said",
        arguments: colons + semicolons + commas + backslashes + spaces
    )
    func each(row: Row) throws {
        for text in [row.line + "\r\n", folded(row.line)] {
            var reader = ContentLineReader(Array(text.utf8))
            try #require(try reader.next())
            let line = reader.contentLine
            #expect(line.parameters == row.parameters)
            #expect(line.value == row.value)
            let told = reader.diagnostics.entries
            #expect(told.map(\.severity) == [.repair] && told.map(\.problem.code) == ["odd-line"])
            let place = octets(row.line, before: row.column)
            #expect(told.first?.position == position(in: text, ofOctet: place))

            // Written again it is right, and read the same by a reader that puts nothing right.
            var writer = ContentLineWriter()
            writer.write(line)
            var strict = ContentLineReader(writer.octets, mode: .strict)
            try #require(try strict.next())
            #expect(strict.contentLine.parameters == row.parameters)
            #expect(strict.contentLine.value == row.value)
        }
    }

    @Test(
        "What is right stays as it is, though it looks alike",
        arguments: [
            "DTSTART;TZID=\"tzone://Microsoft/Utc\":20270706T100000",
            "ATTENDEE;CN=Team:mailto:a@b.dk", "ATTENDEE;CN=Team:http://a.dk:80/",
            "DESCRIPTION;LANGUAGE=da:Se http://example.dk/: der", "X-A;VALUE=URI:geo:1,2",
            "X-A;B=a b://c:d", "X-A;B=a_b://c:d", "X-A;B=c:://d", "X-A;B=c:/d:e",
            "SUMMARY;LANGUAGE=da:kl. 10:30: Mødet", "URL;X-A=b:https://example.dk:8080/a",
            "ATTENDEE;CN=\"a\\;b\":mailto:a@b.dk", "X-A;B=c:\\;d", "SUMMARY: Mødet ",
            "ATTENDEE;MEMBER=\"mailto:a@b.dk\",\"mailto:c@d.dk\":mailto:e@f.dk",
            // One letter is a drive, and no scheme of an address.
            "DESCRIPTION;ALTREP=c:a:b", "X-A;B=c://d:e",
        ]
    )
    func unchanged(line: String) throws {
        var reader = ContentLineReader(Array((line + "\r\n").utf8))
        try #require(try reader.next())
        #expect(reader.diagnostics.entries.isEmpty)
        var strict = ContentLineReader(Array((line + "\r\n").utf8), mode: .strict)
        try #require(try strict.next())
        #expect(reader.contentLine == strict.contentLine)
    }

    @Test(
        "A line that ends inside its parameters is lost",
        arguments: [
            "X-A", "X-A;", "X-A;B", "X-A;B=", "X-A;B=c", "X-A;B=c\\", "X-A;B=c,", "X-A;B=c;",
            "X-A;B=c; ", "X-A;B=c;D ", "X-A;B=\"c", "X-A;B=c,\"d", "X-A;B=\"c\"", "X-A;B=\"c\";",
        ]
    )
    func endsInParameters(line: String) throws {
        var reader = ContentLineReader(Array((line + "\r\n").utf8))
        #expect(try !reader.next())
        #expect(reader.diagnostics.entries.map(\.problem.code) == ["malformed-line"])
    }

    @Test("A name that no property may have has its parameters all the same")
    func badName() throws {
        var reader = ContentLineReader(Array("X_A;B=c;D=e:f\r\n".utf8))
        try #require(try reader.next())
        #expect(reader.diagnostics.entries.map(\.problem.code) == ["odd-line"])
        #expect(reader.contentLine.name == "X_A")
        #expect(reader.contentLine.parameters == [.init("B", "c"), .init("D", "e")])
        #expect(reader.contentLine.value == "f")
    }

    @Test(
        "A reader that puts nothing right gives the parameters before the value that it gives",
        arguments: [
            ("RDATE;VALUE=PER&OD", "202700Z/START;VALUE=DATE:20270105"),
            ("DTSTART;TZID=tzone", "//Microsoft/Utc:20270706T100000"),
            ("ATTENDEE;ROLE=REQ-", "PARTICIPANT;CN=b:mailto:a@b.dk"),
            ("RECURRENCE-ID;X-A=b", "c;TZID=d:20270105"), ("X-A;B=http", "//c:80/:d"),
        ]
    )
    func strict(head: String, value: String) throws {
        var reader = ContentLineReader(Array("\(head):\(value)\r\n".utf8), mode: .strict)
        try #require(try reader.next())
        let line = reader.contentLine
        #expect(line.value == value)
        let parameters = line.parameters.flatMap { ";\($0.name)=" + $0.values.joined() }
        #expect(head.hasSuffix(String(parameters)))
    }

    @Test(
        "A colon that begins a value of a parameter, or follows its quote, ends the parameters",
        arguments: [
            "RECURRENCE-ID;TZID:Europe/Copenhagen:20270119T093000",
            "RECURRENCE-ID;TZID=:Europe/Copenhagen:20270119T093000",
            "DTSTART;TZID=\"\":Europe/Copenhagen:20270119T093000",
            "ATTENDEE;CN=:a:mailto:a@b.dk", "EXDATE;X-A;TZID=:b:20270119T093000",
        ]
    )
    func empty(line: String) throws {
        var reader = ContentLineReader(Array((line + "\r\n").utf8))
        try #require(try reader.next())
        let first = reader.contentLine
        #expect(first.parameters.last?.values == [""])
        var writer = ContentLineWriter()
        writer.write(first)
        var again = ContentLineReader(writer.octets)
        try #require(try again.next())
        #expect(again.contentLine.parameters == first.parameters)
        #expect(again.contentLine.value == first.value)
    }

    static let unsettled = [
        "RDATE;X-A=b:c;TZID=d:20270105", "ATTENDEE;CN=a:b;ROLE=c:mailto:x",
        "DTSTART;TZID=a,b:c:20270105T100000", "DTSTART;X-A=\"d\":c:20270105",
        "DESCRIPTION;ALTREP=\"http\":x:y", "X-A;VALUE=\"URI\";B=c:d:geo:1,2",
        "DESCRIPTION; ALTREP=\"http\":x:y", "DTSTART;X-A=b: 2027:2027 0105",
        "X_A;VALUE=URI;B=c:d:geo:1,2", "URL;X-A=a:b,\"c\":http:d:80/", "X-A;B=http://c:80/:d:e",
    ]

    @Test(
        "What is written is read the same, by those who repair and those who do not",
        arguments: unsettled,
        [ReadingMode.strict, .repairing]
    )
    func settled(line: String, mode: ReadingMode) throws {
        var reader = ContentLineReader(Array((line + "\r\n").utf8), mode: mode)
        // What is no line by the grammar has nothing to say to the strict.
        guard try reader.next() else { return }
        let first = reader.contentLine
        #expect(line.hasSuffix(first.value) || mode == .repairing)
        var writer = ContentLineWriter()
        writer.write(first)
        for other in [mode, .strict] where first.name != "X_A" || other == .repairing {
            var again = ContentLineReader(writer.octets, mode: other)
            try #require(try again.next())
            #expect(again.contentLine.parameters == first.parameters)
            #expect(again.contentLine.value == first.value)
        }
    }

    private func folded(_ line: String) -> String {
        var text = ""
        for (index, character) in line.enumerated() {
            text += index > 0 && index % 9 == 0 ? "\r\n \(character)" : String(character)
        }
        return text + "\r\n"
    }

    private func octets(_ line: String, before column: Int) -> Int {
        line.unicodeScalars.prefix(column - 1).reduce(0) { $0 + String($1).utf8.count }
    }

    /// Where an octet of a line stands in the folded text.
    private func position(in text: String, ofOctet wanted: Int) -> TextPosition {
        var (line, column, octet, passed) = (1, 1, 0, 0)
        var isFold = false
        for scalar in text.unicodeScalars {
            let count = String(scalar).utf8.count
            if scalar == "\n" {
                (line, column) = (line + 1, 1)
                isFold = true
            } else if scalar == "\r" {
            } else if isFold {
                isFold = false
                column += 1
            } else {
                if passed == wanted { break }
                passed += count
                column += 1
            }
            octet += count
        }
        return TextPosition(line: line, column: column, octet: octet)
    }
}
