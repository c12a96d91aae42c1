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

    /// The steps of Meeus, Astronomical Algorithms, chapter 8, for all years that there are.
    @Test func agreesWithOtherSteps() {
        for year in 1583...9999 {
            let (golden, century, rest) = (year % 19, year / 100, year % 100)
            let shift = (century - (century + 8) / 25 + 1) / 3
            let moon = (19 * golden + century - century / 4 - shift + 15) % 30
            let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7
            let late = (golden + 11 * moon + 22 * weekday) / 451
            let days = moon + weekday - 7 * late + 114
            let expected = Day(year: year, month: days / 31, day: days % 31 + 1)
            if Day.easter(year) != expected { Issue.record("\(year)") }
        }
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
