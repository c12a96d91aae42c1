import Testing

/// Frederiksberg from 2027 to 2031, as a person with a calendar on the wall expects it.
@Suite struct FrederiksbergYearsTests {
    /// Meetings that are not on the day of their rule, each with the nearest day that is allowed.
    static let moved = [
        // Closed 27–30 December and New Year's Eve; the talks are on the 23rd; 1 and 2 January are
        // a holiday and a Sunday.
        "frederiksberg/2027-12/network": "2028-01-03",
        // 25 and 26 are holidays, the rest of the year is closed; 24 is a Sunday, 23 a Saturday.
        "frederiksberg/2028-12/network": "2028-12-22",
        // Constitution Day.
        "frederiksberg/2029-06/session-1": "2029-06-06",
        // 24 to 31 December are closed; 23 is a Sunday, 22 a Saturday.
        "frederiksberg/2029-12/network": "2029-12-21",
        // New Year's Day; the day before is closed.
        "frederiksberg/2030-01/session-1": "2030-01-02",
        // Maundy Thursday; Good Friday follows.
        "frederiksberg/2030-04/talks": "2030-04-17",
        // Christmas Eve; the Monday before is open.
        "frederiksberg/2030-12/network": "2030-12-23",
        // Ascension Day; talks may be on Fridays.
        "frederiksberg/2031-05/talks": "2031-05-23",
    ]

    @Test func everyMeetingIsOnItsDay() throws {
        var expected: [String: String] = [:]
        for (year, month) in (2027...2031).flatMap({ year in (1...12).map { (year, $0) } }) {
            let cycle = "frederiksberg/\(year)-\(month < 10 ? "0" : "")\(month)"
            for number in 1...3 {
                expected["\(cycle)/session-\(number)"] = Dates.nth(number, 2, year, month)
            }
            expected["\(cycle)/talks"] = Dates.adding(2, to: Dates.nth(3, 2, year, month))
            expected["\(cycle)/network"] = Dates.nth(4, 2, year, month)
        }
        expected.merge(FrederiksbergYearsTests.moved) { $1 }
        let plan = try PlanFile.years("frederiksberg")
        let actual = Dictionary(uniqueKeysWithValues: plan.meetings.map { ($0.id, $0.date) })
        #expect(actual == expected)
        #expect(plan.meetings.count == 300)
        #expect(Set(plan.meetings.filter(\.moved).map(\.id)) == Set(expected.keys.filter(isMoved)))
    }

    private func isMoved(_ id: String) -> Bool {
        FrederiksbergYearsTests.moved[id] != nil
    }

    /// Every day nearer to the rule's day has a reason of its own.
    @Test(arguments: moved.keys.sorted())
    func noNearerDayWasFree(id: String) throws {
        let plan = try PlanFile.years("frederiksberg")
        let meeting = try #require(plan.meetings.first { $0.id == id })
        let distance = abs(Dates.days(from: meeting.ruleDate, to: meeting.date))
        let window = id.hasSuffix("network") ? (7, 7) : id.hasSuffix("talks") ? (1, 4) : (2, 3)
        let told = Set(meeting.reasons.map(\.date))
        for days in -window.0...window.1 where abs(days) < distance {
            let day = Dates.adding(days, to: meeting.ruleDate)
            #expect(told.contains(day), "nothing is said about \(day)")
        }
    }

    @Test func venuesAreTheOnesOfTheFile() throws {
        let plan = try PlanFile.years("frederiksberg")
        for meeting in plan.meetings {
            switch meeting.kind {
            case "session": #expect(meeting.venue == "frederiksberg-library")
            case "talks": #expect(meeting.venue == "frederiksberg-town-hall")
            default:
                // The café is closed from 19 July to 1 August 2027.
                let isSummer = meeting.date == "2027-07-27"
                let expected = isSummer ? "frederiksberg-library" : "frederiksberg-cafe"
                #expect(meeting.venue == expected, "\(meeting.id)")
            }
        }
    }

    @Test func timesAreTheOnesOfTheFile() throws {
        for meeting in try PlanFile.years("frederiksberg").meetings {
            let expected = ["session": "09:30–12:00", "talks": "09:00–15:30"]
            let span = "\(meeting.start)–\(meeting.end)"
            #expect(span == expected[meeting.kind, default: "09:30–11:30"], "\(meeting.id)")
        }
    }
}
