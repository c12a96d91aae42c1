import CivilTime
import Foundation
import Testing

@Suite struct WeekTests {
    /// The days from 20 December to 12 January, where weeks and years disagree.
    private func turnsOfYears(_ years: ClosedRange<Int>) -> [Day] {
        years.flatMap { year in
            Day(year: year, month: 12, day: 20).map { Array($0...$0.advanced(by: 23)) } ?? []
        }
    }

    private func agrees(_ day: Day, startingOn weekday: Weekday, _ calendar: Calendar) -> Bool {
        let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
        let theirs = calendar.dateComponents([.yearForWeekOfYear, .weekOfYear], from: date)
        let ours = Week(of: day, startingOn: weekday)
        return theirs.yearForWeekOfYear == ours.year && theirs.weekOfYear == ours.number
    }

    @Test func isoWeeksAgreeWithFoundation() throws {
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let first = try #require(Day("2000-01-01"))
        let last = try #require(Day("2060-12-31"))
        let days = Array(first...last) + turnsOfYears(1600...2399)
        let wrong = days.filter { !agrees($0, startingOn: .monday, calendar) }
        #expect(days.count > 41_000)
        #expect(wrong.prefix(5) == [])
    }

    @Test(arguments: Weekday.allCases)
    func weeksThatBeginOnAnotherDayAgreeWithFoundation(weekday: Weekday) throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        calendar.firstWeekday = weekday.rawValue % 7 + 1
        calendar.minimumDaysInFirstWeek = 4
        let days = turnsOfYears(1900...2099)
        let wrong = days.filter { !agrees($0, startingOn: weekday, calendar) }
        #expect(wrong.prefix(5) == [])
    }

    @Test(arguments: [
        ("2026-12-31", 2026, 53), ("2027-01-01", 2026, 53), ("2027-01-03", 2026, 53),
        ("2027-01-04", 2027, 1), ("2024-12-30", 2025, 1), ("2023-01-01", 2022, 52),
    ])
    func weeksAtNewYear(text: String, year: Int, number: Int) throws {
        let week = Week(of: try #require(Day(text)))
        #expect(week.year == year)
        #expect(week.number == number)
    }

    @Test(arguments: Weekday.allCases)
    func theCountIsTheNumberOfTheLastWeek(weekday: Weekday) throws {
        var highest: [Int: Int] = [:]
        for day in turnsOfYears(1899...2100) {
            let week = Week(of: day, startingOn: weekday)
            highest[week.year] = max(highest[week.year] ?? 0, week.number)
        }
        for year in 1900...2100 {
            #expect(Week.count(inYear: year, startingOn: weekday) == highest[year], "\(year)")
        }
    }
}
