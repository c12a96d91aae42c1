import CivilTime
import Testing

@Suite struct DayTextTests {
    @Test func everyDayReadsWhatItWrites() throws {
        let first = try #require(Day("1999-01-01"))
        let last = try #require(Day("2030-12-31"))
        for day in first...last where Day(day.description) != day {
            Issue.record("\(day)")
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2027-01-05", 20_823), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896), ("2000-02-29", 11_016),
    ])
    func knownNumbers(text: String, number: Int) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "", "2027", "2027-01", "2027-1-5", "2027-1-05", "2027-01-5", "20270105", "2027/01/05",
        "2027-02-29", "2027-13-01", "2027-00-01", "2027-01-00", "2027-01-32", "2027-04-31",
        "0000-01-01", "10000-01-01", "02027-01-05", "-2027-01-05", "+027-01-05", "2027-+1-05",
        "2027--1-05", " 2027-01-05", "2027-01-05 ", "2027-01-05\n", "2027-01-05T00:00",
        "٢٠٢٧-٠١-٠٥", "２０２７-０１-０５", "2027‐01‐05", "2027-01-0٥", "2027-01-0\u{0}",
    ])
    func badTextIsRefused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test(arguments: [
        ("MO", Weekday.monday), ("TU", .tuesday), ("WE", .wednesday), ("TH", .thursday),
        ("FR", .friday), ("SA", .saturday), ("SU", .sunday), ("su", .sunday), ("Mo", .monday),
    ])
    func weekdayCodes(code: String, weekday: Weekday) {
        #expect(Weekday(code: code) == weekday)
        #expect(weekday.code == code.uppercased())
    }

    // The long s and the dotless i become ASCII letters in upper case; they are not ASCII.
    @Test(arguments: ["", "M", "MON", "XX", "ſu", "ſa", "fr ", "ＭＯ"])
    func badWeekdayCodes(code: String) {
        #expect(Weekday(code: code) == nil)
    }

    @Test func weekdaysComeAfterEachOther() {
        for first in Weekday.allCases {
            for days in 0...6 {
                let later = Weekday.allCases[(first.rawValue - 1 + days) % 7]
                #expect(later.days(after: first) == days)
            }
        }
    }
}
