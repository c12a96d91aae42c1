import Testing

@testable import ICalendar

/// What a colon stands before, and where the last such colon of a line is.
@Suite struct LastColonTests {
    typealias Octets = UnsafeBufferPointer<UInt8>

    /// Asks about the colon behind a head of a line.
    private static func isBefore(
        _ head: String,
        _ rest: String,
        _ kind: (Octets, Int) -> Bool
    ) -> Bool {
        var line = head + ":" + rest
        return line.withUTF8 { kind($0, head.utf8.count) }
    }

    @Test(arguments: [
        ("20270105", true), ("20270105T093000Z", true), ("20279999", true), ("2027-01-05", true),
        ("2027-01-05T09:30", true), ("", false), ("2027010", false), ("2027-01-0", false),
        ("2027-01-", false), ("2027-0105", false), ("202701-05", false), ("2027 0105", false),
        ("2027010x", false), ("x0270105", false), ("2027_01-05", false), ("2027-01_05", false),
        ("2027-x1-05", false), ("2027-0x-05", false), ("2027-01-x5", false), ("2027-01-0x", false),
        (":20270105", false), ("2027/01/05", false), ("2027:01:05", false),
    ])
    func aDate(rest: String, isOne: Bool) {
        #expect(Self.isBefore("X", rest, UnquotedColon.isBeforeDate) == isOne)
    }

    @Test(arguments: [
        ("mailto:", true), ("MAILTO:a", true), ("Mailto:a@b", true), ("mailto", false),
        ("ailto:", false), ("mailto;", false), (" mailto:", false), ("", false),
    ])
    func aMailbox(rest: String, isOne: Bool) {
        #expect(Self.isBefore("X", rest, UnquotedColon.isBeforeMailto) == isOne)
    }

    @Test(arguments: [
        ("http:", true), ("HTTPS://x", true), ("geo:1,2", true), ("ms-teams:", true),
        ("tel:1", true),
        ("http", false), ("htt:", false), ("foo:", false), ("https;", false), ("", false),
    ])
    func anAddress(rest: String, isOne: Bool) {
        #expect(Self.isBefore("X", rest, UnquotedColon.isBeforeScheme) == isOne)
    }

    @Test(arguments: [
        ("X;ENCODING=BASE64", "QUJD", true), ("X;encoding=base64", "+/9=", true),
        ("X;A=b;ENCODING=BASE64;C=d", "a", true), ("X;ENCODING=BASE64", "", false),
        ("X;ENCODING=BASE64", "QU-D", false), ("X;ENCODING=BASE64", "QU D", false),
        ("X;ENCODING=BASE64", "QU:D", false), ("X;ENCODING=BASE6", "4QUJD", false),
        ("X", "ENCODINGBASE64", false), ("X;ENCODING=8BIT", "QUJD", false),
    ])
    func octetsInBase64(head: String, rest: String, isOne: Bool) {
        #expect(Self.isBefore(head, rest, UnquotedColon.isBeforeBase64) == isOne)
    }

    @Test(arguments: [
        ("", -1, -1, -1, -1, -1), ("QUJD", -1, -1, -1, -1, -1), (":", 0, -1, -1, -1, -1),
        ("a:b:c", 3, -1, -1, -1, -1), (":20270105:20270106:", 18, 9, -1, -1, -1),
        (":mailto:a:MAILTO:b:", 18, -1, 9, 9, -1), (":geo:1:http:", 11, -1, -1, 6, -1),
        ("X;ENCODING=BASE64:a:QUJD", 19, -1, -1, -1, 19),
        ("X;ENCODING=BASE64:QUJD:-", 22, -1, -1, -1, -1),
    ])
    func theLastOfALine(
        line: String,
        all: Int,
        date: Int,
        mailto: Int,
        scheme: Int,
        base64: Int
    ) {
        var line = line
        line.withUTF8 { octets in
            var last = LastColons()
            for _ in 0..<2 {
                #expect(last.ofAll(octets) == all)
                #expect(last.beforeDate(octets) == date)
                #expect(last.beforeMailto(octets) == mailto)
                #expect(last.beforeScheme(octets) == scheme)
                #expect(last.beforeBase64(octets) == base64)
            }
            #expect(last.searches == 4)
        }
    }
}
