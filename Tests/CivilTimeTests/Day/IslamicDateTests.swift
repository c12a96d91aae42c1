import CivilTime
import Foundation
import TestSupport
import Testing

@Suite struct IslamicDateTests {
    @Test func agreesWithFoundationOnEveryDayOfFourHundredYears() throws {
        var calendar = Calendar(identifier: .islamicCivil)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var expectedDay: Day?
        var compared = 0
        var wrong: [IslamicDate] = []
        for year in 1318...1729 {
            for month in 1...12 {
                for day in 1...30 {
                    guard let ours = IslamicDate(year: year, month: month, day: day) else {
                        continue
                    }
                    let date = Date(
                        timeIntervalSince1970: Double(ours.gregorian.number) * 86_400
                    )
                    let theirs = calendar.dateComponents([.year, .month, .day], from: date)
                    let isSame =
                        theirs.year == year && theirs.month == month && theirs.day == day
                        && ours.gregorian == expectedDay ?? ours.gregorian
                    if !isSame { wrong.append(ours) }
                    expectedDay = ours.gregorian.advanced(by: 1)
                    compared += 1
                }
            }
        }
        #expect(compared > 145_000)
        #expect(wrong.prefix(5) == [])
    }

    // The almanac of Umm al-Qura follows the computed moon, not the cycle of 30 years.
    @Test func liesWithinTwoDaysOfTheAlmanacOfUmmAlQura() throws {
        var differences: [Int: Int] = [:]
        for line in try Peer.python("hijri.py").split(separator: "\n") {
            let fields = line.split(separator: " ")
            let year = try #require(Int(fields[0]))
            let month = try #require(Int(fields[1]))
            let theirs = try #require(Day(fields[2]))
            let ours = try #require(IslamicDate(year: year, month: month, day: 1)).gregorian
            differences[theirs.distance(to: ours), default: 0] += 1
        }
        #expect(differences.values.reduce(0, +) == 144 * 12)
        #expect(differences.keys.allSatisfy { abs($0) <= 2 }, "\(differences)")
    }

    @Test(arguments: [
        (1, 1, 1, "0622-07-19"), (1445, 9, 1, "2024-03-11"), (1448, 9, 1, "2027-02-08"),
        (1447, 12, 30, "2026-06-16"), (1448, 12, 30, nil), (1448, 2, 30, nil),
        (0, 1, 1, nil), (1448, 13, 1, nil), (1448, 0, 1, nil), (1448, 1, 31, nil),
        (1448, 1, 0, nil), (.max, 1, 1, nil),
    ])
    func knownDates(year: Int, month: Int, day: Int, expected: String?) {
        let date = IslamicDate(year: year, month: month, day: day)
        #expect(date?.gregorian.description == expected)
    }

    @Test func aYearHasAtMostFiveDigits() {
        #expect(IslamicDate(year: 99_999, month: 1, day: 1) != nil)
        #expect(IslamicDate(year: 100_000, month: 1, day: 1) == nil)
    }

    @Test func yearsTouchingAGregorianYear() throws {
        for year in 623...3000 {
            let first = try #require(Day(year: year, month: 1, day: 1))
            let last = try #require(Day(year: year, month: 12, day: 31))
            let years = IslamicDate.years(touching: year)
            let begin = try #require(IslamicDate(year: years.lowerBound, month: 1, day: 1))
            let second = try #require(IslamicDate(year: years.lowerBound + 1, month: 1, day: 1))
            let final = try #require(IslamicDate(year: years.upperBound, month: 1, day: 1))
            let next = try #require(IslamicDate(year: years.upperBound + 1, month: 1, day: 1))
            let isRight =
                begin.gregorian <= first && second.gregorian > first && final.gregorian <= last
                && next.gregorian > last && (2...3).contains(years.count)
            if !isRight { Issue.record("\(year): \(years)") }
        }
    }
}
