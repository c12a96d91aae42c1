import Testing

@testable import ICalendar

/// Lines that ask for a look at every octet at each octet; the looks are counted, not timed.
@Suite struct LongLineTests {
    @Test(arguments: [
        "RDATE;X=a\(String(repeating: ":", count: 20_000)):20270106T100000Z",
        "ATTENDEE;CN=\(String(repeating: "a:", count: 20_000))mailto:a@b.dk",
        "URL;X=\(String(repeating: "a:", count: 20_000))http://a.dk",
        "X-A;VALUE=URI;B=\(String(repeating: "a://b:8", count: 10_000)):geo:1,2",
        "X-A;B=\(String(repeating: "a", count: 20_000))\(String(repeating: ":", count: 20_000))",
    ])
    func theEndsOfALineAreLookedForOnce(line: String) {
        Array(line.utf8).withUnsafeBufferPointer { octets in
            var parts = LineParts()
            #expect(parts.parse(octets, repairs: true) == nil)
            #expect(parts.lastColons.searches <= 2)
        }
    }

    /// A place is told where one is needed, not at each octet.
    @Test func spacesTakenOutLeaveFewPlaces() {
        let dates = Array(repeating: "20270106", count: 5_000).joined(separator: ",")
        let text = "EXDATE: \(dates) ,20270107"
        let line = UnfoldedLine(
            octets: Array(text.utf8),
            start: TextPosition(line: 3, column: 1, octet: 40),
            folds: []
        )
        let shorter = line.removingBlanks(from: 7)
        #expect(shorter.octets.count == text.utf8.count - 2)
        #expect(shorter.folds.count == 2)
        for index in [7, 8, 4_000, 45_005, 45_006, 45_010] {
            let octet = index + (index < 7 ? 0 : index < 45_006 ? 1 : 2)
            #expect(
                shorter.position(of: index)
                    == TextPosition(line: 3, column: octet + 1, octet: 40 + octet)
            )
        }
    }
}
