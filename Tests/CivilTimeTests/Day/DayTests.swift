import CivilTime
import Foundation
import Testing

@Suite struct DayTests {
    /// Foundation's Gregorian calendar, where every day has 24 hours.
    private var calendar: Calendar {
        get throws {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
            return calendar
        }
    }

    @Test func partsAgreeWithFoundationOnEveryDayOfEightHundredYears() throws {
        let calendar = try calendar
        let first = try #require(Day(year: 1600, month: 1, day: 1))
        let last = try #require(Day(year: 2400, month: 12, day: 31))
        var wrong: [Day] = []
        for day in first...last {
            let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
            let theirs = calendar.dateComponents(
                [.year, .month, .day, .weekday, .dayOfYear],
                from: date
            )
            let (year, month, dayOfMonth) = day.parts
            // Foundation counts weekdays from Sunday, 1.
            let isSame =
                theirs.year == year && theirs.month == month && theirs.day == dayOfMonth
                && theirs.weekday == day.weekday.rawValue % 7 + 1
                && theirs.dayOfYear == day.dayOfYear
                && Day(year: year, month: month, day: dayOfMonth) == day
            if !isSame { wrong.append(day) }
        }
        #expect(first.distance(to: last) + 1 == 292_560)
        #expect(wrong.prefix(5) == [])
    }

    @Test func monthsAndLeapYearsFollowEachOther() throws {
        var expected = try #require(Day(year: 1, month: 1, day: 1))
        for year in 1...9999 {
            for month in 1...12 {
                let first = try #require(Day(year: year, month: month, day: 1))
                guard first == expected else {
                    Issue.record("\(first) should be day \(expected.number)")
                    return
                }
                expected = first.advanced(by: Day.count(ofMonth: month, in: year))
            }
        }
        #expect(expected.number == 2_932_897)
    }

    @Test(arguments: [
        (2024, true), (2027, false), (2028, true), (1900, false), (2000, true), (2100, false),
        (4, true), (100, false), (400, true),
    ])
    func leapYears(year: Int, isLeap: Bool) {
        #expect(Day.isLeap(year) == isLeap)
        #expect(Day.count(ofMonth: 2, in: year) == (isLeap ? 29 : 28))
        #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2027, 0, 1), (2027, 13, 1), (2027, 1, 0),
        (2027, 1, 32), (2027, 4, 31), (2027, 2, 29), (.max, .max, .max), (.min, .min, .min),
    ])
    func noSuchDay(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        ("2027-01-31", 1, "2027-02-01"), ("2027-01-31", 0, "2027-01-01"),
        ("2027-01-01", -1, "2026-12-01"), ("2027-12-31", 1, "2028-01-01"),
        ("2027-05-05", -17, "2025-12-01"), ("2027-05-05", 120, "2037-05-01"),
    ])
    func firstOfMonth(text: String, months: Int, expected: String) throws {
        let day = try #require(Day(text))
        #expect(day.firstOfMonth(adding: months).description == expected)
        #expect(day.firstOfMonth.dayOfMonth == 1)
        #expect(day.firstOfMonth == day.firstOfMonth(adding: 0))
    }
}
