import CivilTime
import Foundation
import Planning
import Testing

/// Five years of Frederiksberg, against dates that another calendar counts out and a person checked.
@Suite struct FrederiksbergTests {
    static let plan = Planner([Frederiksberg.setting]).plan("2027-01-01/2031-12-31")

    /// What is not held on the day of its rule, each looked up by hand.
    static let moved: [String: Day] = [
        "2027-12/network": "2028-01-03",  // 28 Dec: closed; 23 Dec is the day of the talks.
        "2028-12/network": "2028-12-22",  // 26 Dec: Boxing Day; 2 Jan is the next first session.
        "2029-06/session-1": "2029-06-06",  // 5 June: Constitution Day.
        "2029-12/network": "2029-12-21",  // 25 Dec: Christmas Day.
        "2030-01/session-1": "2030-01-02",  // 1 Jan: New Year's Day.
        "2030-04/talks": "2030-04-17",  // 18 Apr: Maundy Thursday; Good Friday after it.
        "2030-12/network": "2030-12-23",  // 24 Dec: Christmas Eve.
        "2031-05/talks": "2031-05-23",  // 22 May: Ascension Day.
    ]

    /// What is not held at the first place wished for.
    static let atLibrary = ["2027-07/network"]  // The café is closed for the summer.

    /// Every meeting of the five years as "id date time place", by Foundation's calendar.
    static func expected() throws -> [String] {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let lines = try (2027...2031).flatMap { year in
            try (1...12).flatMap { month in
                let tuesdays = try (1...4).map { ordinal in
                    try #require(
                        calendar.date(
                            from: DateComponents(
                                year: year,
                                month: month,
                                weekday: 3,
                                weekdayOrdinal: ordinal
                            )
                        )
                    )
                }
                let dates = [
                    ("session-1", tuesdays[0]), ("session-2", tuesdays[1]),
                    ("session-3", tuesdays[2]),
                    ("talks", tuesdays[2].addingTimeInterval(2 * 86_400)),
                    ("network", tuesdays[3]),
                ]
                return dates.map { name, date in
                    let day = Day(number: Int(date.timeIntervalSince1970) / 86_400)
                    let id = "\(year)-\(month < 10 ? "0" : "")\(month)/\(name)"
                    let place = [
                        "talks": "09:00-15:30 town-hall",
                        "network": "09:30-11:30 \(atLibrary.contains(id) ? "library" : "cafe")",
                    ][name]
                    return "\(moved[id] ?? day) \(place ?? "09:30-12:00 library") \(id)"
                }
            }
        }
        return lines.sorted()
    }

    @Test func everyMeetingOfFiveYears() throws {
        let expected = try FrederiksbergTests.expected()
        #expect(expected.count == 300)
        let found = FrederiksbergTests.plan.meetings.map { meeting in
            "\(meeting.date) \(meeting.span.start)-\(meeting.span.end) \(meeting.venue) "
                + meeting.id.description.dropFirst("frederiksberg/".count)
        }
        #expect(found.sorted() == expected)
        #expect(found == found.sorted())
        #expect(FrederiksbergTests.plan.skipped.isEmpty)
    }

    @Test func whatIsMovedSaysWhyFromTheRuleDateOnAndNothingElseDoes() {
        for meeting in FrederiksbergTests.plan.meetings {
            let id = String(meeting.id.description.dropFirst("frederiksberg/".count))
            let reasons = meeting.reasons.filter { !meeting.mentions.contains($0) }
            #expect(meeting.isMoved == (FrederiksbergTests.moved[id] != nil), "\(id)")
            if meeting.isMoved || FrederiksbergTests.atLibrary.contains(id) {
                #expect(reasons.first?.date == meeting.ruleDate, "\(id)")
            } else {
                #expect(reasons.isEmpty, "\(id)")
            }
        }
    }

    @Test(arguments: [
        ("2027-07/network", ["2027-07-27 venue-closed cafe"]),
        ("2029-06/session-1", ["2029-06-05 municipal-closed-day constitution-day"]),
        ("2030-01/session-1", ["2030-01-01 public-holiday new-years-day"]),
        (
            "2030-04/talks",
            [
                "2030-04-18 public-holiday maundy-thursday",
                "2030-04-19 public-holiday good-friday",
                "2030-04-17 closed-day-warning easter-week",
            ]
        ),
        (
            "2031-05/talks", ["2031-05-22 public-holiday ascension-day"]
        ),
        (
            "2030-12/network",
            [
                "2030-12-24 municipal-closed-day christmas-eve",
                "2030-12-25 public-holiday christmas-day",
            ]
        ),
        (
            "2027-12/network",
            [
                "2027-12-28 municipal-closed-day christmas-closure",
                "2027-12-29 municipal-closed-day christmas-closure",
                "2027-12-27 municipal-closed-day christmas-closure",
                "2027-12-30 municipal-closed-day christmas-closure",
                "2027-12-26 weekday-not-allowed", "2027-12-26 public-holiday boxing-day",
                "2027-12-31 municipal-closed-day new-years-eve",
                "2027-12-25 weekday-not-allowed", "2027-12-25 public-holiday christmas-day",
                "2028-01-01 weekday-not-allowed", "2028-01-01 public-holiday new-years-day",
                "2027-12-24 municipal-closed-day christmas-eve", "2028-01-02 weekday-not-allowed",
                "2027-12-23 same-day frederiksberg/2027-12/talks",
            ]
        ),
    ])
    func reasonsWordForWord(id: String, expected: [String]) throws {
        let meeting = try #require(
            FrederiksbergTests.plan.meetings.first { $0.id.description == "frederiksberg/\(id)" }
        )
        #expect(meeting.reasons.map(\.line) == expected)
    }

    @Test func whatToMindIsSaidOnTheDayOnly() {
        let minded = FrederiksbergTests.plan.meetings.filter { !$0.mentions.isEmpty }
        let easterWeeks = minded.filter { $0.mentions.contains { $0.resource == "easter-week" } }
        #expect(
            easterWeeks.map { "\($0.date) \($0.id.step)" } == [
                "2027-03-23 network", "2028-04-11 session", "2029-03-27 network",
                "2030-04-16 session", "2030-04-17 talks", "2031-04-08 session",
            ]
        )
        #expect(minded.allSatisfy { $0.mentions.allSatisfy { $0.code.hasPrefix("closed-day-") } })
    }
}
