import CivilTime
import TestSupport
import Testing

@Suite struct EasterTests {
    @Test func agreesWithDateutilFor2517Years() throws {
        let theirs = try Peer.python("easter.py").split(separator: "\n").map(String.init)
        let ours = (1583...4099).map { Day.easter($0).description }
        #expect(ours.count == 2517)
        #expect(ours == theirs)
    }

    // The two exceptions of the church's tables, and the ends of the season.
    @Test(arguments: [
        (1954, "1954-04-18"), (1981, "1981-04-19"), (2076, "2076-04-19"), (1818, "1818-03-22"),
        (1943, "1943-04-25"), (2038, "2038-04-25"), (2027, "2027-03-28"), (2028, "2028-04-16"),
    ])
    func knownYears(year: Int, expected: String) {
        #expect(Day.easter(year).description == expected)
    }
}
