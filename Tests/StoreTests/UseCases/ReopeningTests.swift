import CivilTime
import Planning
import Store
import Testing

/// A venue that was to be closed can be used after all.
@Suite struct ReopeningTests {
    /// Days of closures that are noted after some were taken back.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let from: String
        let to: String?
        let reopened: [String]
        let left: [[String]]

        init(
            _ rule: String,
            _ from: String,
            _ to: String?,
            _ reopened: [String],
            _ left: [[String]]
        ) {
            (testDescription, self.from, self.to) = (rule, from, to)
            (self.reopened, self.left) = (reopened, left)
        }
    }

    /// The café is closed from 1 to 10 July and from 20 to 22 July.
    private func town() throws -> Town {
        let town = try Town()
        for (first, last) in [("2027-07-01", "2027-07-10"), ("2027-07-20", "2027-07-22")] {
            let span = DaySpan(Samples.day(first)...Samples.day(last))
            try town.perform(
                .closeVenue("frederiksberg-cafe", span, because: "maling"),
                at: "2027-01-06 11:00"
            )
        }
        return town
    }

    private func reopen(
        _ town: Town,
        _ from: String,
        _ to: String?,
        at venue: String = "frederiksberg-cafe"
    ) throws -> ReopeningOutcome {
        try town.perform(
            .reopenVenue(venue, from: Samples.day(from), to: to.map(Samples.day)),
            at: "2027-01-07 10:00"
        )
    }

    private static let second = ["2027-07-20", "2027-07-22"]

    @Test(arguments: [
        Row("all of it", "2027-07-01", nil, ["2027-07-01/2027-07-10"], [second]),
        Row(
            "the rest of it",
            "2027-07-06",
            nil,
            ["2027-07-06/2027-07-10"],
            [["2027-07-01", "2027-07-05"], second]
        ),
        Row(
            "the beginning",
            "2027-07-01",
            "2027-07-03",
            ["2027-07-01/2027-07-03"],
            [["2027-07-04", "2027-07-10"], second]
        ),
        Row(
            "a day in the middle",
            "2027-07-05",
            "2027-07-05",
            ["2027-07-05/2027-07-05"],
            [["2027-07-01", "2027-07-04"], ["2027-07-06", "2027-07-10"], second]
        ),
        Row(
            "both",
            "2027-06-01",
            "2027-07-30",
            ["2027-07-01/2027-07-10", "2027-07-20/2027-07-22"],
            []
        ),
        Row(
            "the end of one and the beginning of the other",
            "2027-07-10",
            "2027-07-20",
            ["2027-07-10/2027-07-10", "2027-07-20/2027-07-20"],
            [["2027-07-01", "2027-07-09"], ["2027-07-21", "2027-07-22"]]
        ),
    ])
    func aClosureIsTakenBackForSomeDays(_ row: Row) throws {
        let town = try town()
        let before = try SQL.state(at: town.path)
        let outcome = try reopen(town, row.from, row.to)
        #expect(outcome.reopened.map { "\($0.first)/\($0.last)" } == row.reopened)
        let left = try SQL.rows(
            "SELECT first_day, last_day FROM venue_closure ORDER BY first_day",
            at: town.path
        )
        #expect(left == row.left)
        #expect(try town.store.faults() == [])
        try town.perform(.undo(), at: "2027-01-07 10:05")
        #expect(try SQL.state(at: town.path).count == before.count)
        let again = try SQL.number("SELECT count(*) FROM venue_closure", at: town.path)
        #expect(again == 2)
    }

    @Test(arguments: [
        ("frederiksberg-cafe", "2027-06-30"), ("frederiksberg-cafe", "2027-07-11"),
        ("frederiksberg-library", "2027-07-01"),
    ])
    func whatIsNotClosedIsSaid(venue: String, day: String) throws {
        let town = try town()
        #expect(throws: ClosureError.notClosed(venue, Samples.day(day))) {
            try reopen(town, day, nil, at: venue)
        }
    }

    @Test func strangeVenuesAndDaysAreRefused() throws {
        let town = try town()
        for venue in ["nowhere", "", "No Such"] {
            #expect(throws: NotFound.venue(venue)) {
                try reopen(town, "2027-07-01", nil, at: venue)
            }
        }
        #expect(
            throws: ClosureError.notClosed("frederiksberg-cafe", Samples.day("2027-07-05"))
        ) { try reopen(town, "2027-07-05", "2027-07-01") }
    }

    @Test func theYearIsPlannedWithTheDaysAgain() throws {
        let town = try town()
        _ = try reopen(town, "2027-07-01", nil)
        let rules = try town.perform(.readMeetings(), at: "2027-01-07 10:00").rules
        let setting = try #require(rules[Samples.id("frederiksberg")]?.setting)
        let closures = setting.venue(Samples.id("frederiksberg-cafe"))?.closures ?? []
        let days = closures.map(\.span.first)
        #expect(days.contains(Samples.day("2027-07-20")))
        #expect(!days.contains(Samples.day("2027-07-01")))
    }
}
