import CivilTime
import Documents
import Planning
import TestSupport
import Testing

@Suite("Danish holidays, compared with the PyPI packages holidays and hijridate")
struct HolidayPeerTests {
    private let rules: [ClosedDayRule]

    init() throws {
        rules = try ClosedDayFile.read(
            ProjectFile.closedDays.octets(),
            file: ProjectFile.closedDays.path
        )
    }

    private func days(_ ids: Set<String>, _ years: ClosedRange<Int>) throws -> [Day] {
        let first = try #require(Day(year: years.lowerBound, month: 1, day: 1))
        let last = try #require(Day(year: years.upperBound, month: 12, day: 31))
        return rules.filter { ids.contains($0.id) }.flatMap { $0.starts(in: DaySpan(first...last)) }
            .sorted()
    }

    @Test("Public holidays from 1990 to 2100 are the same days")
    func publicHolidays() throws {
        let output = try Peer.python("danish_holidays.py", arguments: ["1990", "2100"])
        let theirs = output.split(separator: "\n").map { String($0.prefix(10)) }
        let ids = Set(rules.filter { $0.kind == .publicHoliday }.map(\.id))
        let ours = Set(try days(ids, 1990...2100)).sorted().map(\.description)
        #expect(theirs.count > 1100)
        #expect(Set(theirs).subtracting(ours).sorted().prefix(5) == [])
        #expect(Set(ours).subtracting(theirs).sorted().prefix(5) == [])
        #expect(rules.filter { ids.contains($0.id) }.allSatisfy { $0.level == .block })
    }

    @Test("Store bededag was a holiday for the last time in 2023")
    func greatPrayerDay() throws {
        let days = try days(["great-prayer-day"], 1990...2100)
        #expect(days.count == 34)
        #expect(days.last?.description == "2023-05-05")
    }

    @Test(
        "The town hall is closed on 5 June, 24 and 31 December",
        arguments: [
            ("constitution-day", "06-05"), ("christmas-eve", "12-24"), ("new-years-eve", "12-31"),
        ]
    )
    func municipalDays(id: String, date: String) throws {
        let rule = try #require(rules.first { $0.id == id })
        #expect(rule.kind == .municipal && rule.level == .block)
        #expect(try days([id], 2027...2028).map(\.description) == ["2027-\(date)", "2028-\(date)"])
    }

    @Test("Monday to Wednesday before Easter only warn")
    func easterWeek() throws {
        let rule = try #require(rules.first { $0.id == "easter-week" })
        #expect(rule.level == .warn && rule.kind == .school && rule.length == 3)
        for year in 1990...2100 {
            let start = try #require(try days(["easter-week"], year...year).first)
            #expect(start.weekday == .monday)
            #expect(start.distance(to: Day.easter(year)) == 6)
        }
        let span = DaySpan(try #require(Day("2027-03-20"))...(try #require(Day("2027-03-29"))))
        let closed = ClosedDays(rules, over: span)
        let wednesday = try #require(Day("2027-03-24"))
        #expect(!closed.isBlocked(wednesday) && closed.isBlocked(wednesday.advanced(by: 1)))
        #expect(closed[wednesday].map(\.rule.level) == [.warn])
    }

    @Test(
        "Ramadan and the two feasts note, within two days of the almanac",
        arguments: [
            ("ramadan", 9, 0, 30), ("eid-al-fitr", 10, 0, 3), ("eid-al-adha", 12, 9, 4),
        ]
    )
    func religiousDays(id: String, month: Int, offset: Int, length: Int) throws {
        let rule = try #require(rules.first { $0.id == id })
        #expect(rule.level == .note && rule.kind == .religious && rule.length == length)
        let theirs = try Peer.python("hijri.py").split(separator: "\n").compactMap { line -> Day? in
            let fields = line.split(separator: " ")
            return fields[1] == "\(month)" ? Day(fields[2])?.advanced(by: offset) : nil
        }.filter { (1989...2069).contains($0.year) }
        let ours = try days([id], 1990...2068)
        #expect(theirs.count > 78)
        #expect(ours.count > 78)
        for day in ours where !theirs.contains(where: { abs(day.distance(to: $0)) <= 2 }) {
            Issue.record("\(id): the almanac has no day near \(day)")
        }
    }

    @Test("Names are in Danish and English, and ids are never used twice")
    func names() {
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.allSatisfy { $0.name.translations["en"] != nil })
        #expect(rules.first { $0.id == "ascension-day" }?.name.danish == "Kristi himmelfartsdag")
    }
}
