import CivilTime
import Insight
import Testing

/// Months, quarters and years as they are written.
@Suite struct CalendarPeriodTests {
    @Test(
        arguments: [
            (.month, "2027-04", "2027-04-01", "2027-04-30"),
            (.month, "2028-02", "2028-02-01", "2028-02-29"),
            (.quarter, "2027-Q2", "2027-04-01", "2027-06-30"),
            (.quarter, "2027-q4", "2027-10-01", "2027-12-31"),
            (.year, "2027", "2027-01-01", "2027-12-31"),
        ] as [(CalendarPeriod.Length, String, String, String)]
    )
    func isRead(length: CalendarPeriod.Length, text: String, first: String, last: String) throws {
        let period = try #require(CalendarPeriod(length, text))
        #expect(period.first == Day(first) && period.last == Day(last))
    }

    /// The quarter that a month lies in, and the twelve months up to its end.
    @Test(arguments: [(1, 1), (3, 1), (4, 2), (6, 2), (7, 3), (9, 3), (10, 4), (12, 4)])
    func aMonthLiesInAQuarter(month: Int, quarter: Int) throws {
        let day = try #require(Day(year: 2027, month: month, day: 15))
        let period = CalendarPeriod(.quarter, holding: day)
        #expect(period.quarter == quarter && period.first.month == 3 * quarter - 2)
        #expect(CalendarPeriod(.month, holding: day).quarter == quarter)
        let months = CalendarPeriod(.month, holding: day).twelveMonths
        #expect(months.count == 12 && months.last == Day(year: 2027, month: month, day: 1))
        #expect(months.first == months.last?.firstOfMonth(adding: -11))
        #expect(CalendarPeriod(.month, holding: day).previous.last == months.last?.advanced(by: -1))
    }

    /// An open period ends with the last meeting that was held.
    @Test func anOpenPeriodEndsWithWhatWasHeld() throws {
        let meetings = try [("2027-01-05", true), ("2027-03-02", true), ("2027-04-06", false)]
            .enumerated().map { month, row in
                try Sample.meeting(
                    try Sample.meetingID("session", number: 1, month: month + 1),
                    on: row.0,
                    isHeld: row.1
                )
            }
        #expect(ReportPeriod().closingDay(meetings) == Day("2027-03-02"))
        let to = try Sample.day("2027-02-01")
        #expect(ReportPeriod(to: to).closingDay(meetings) == to)
        #expect(ReportPeriod().closingDay([]) == nil)
    }

    @Test(
        arguments: [
            (.month, "2027"), (.month, "2027-4"), (.month, "2027-13"), (.month, "2027-00"),
            (.month, "2027-+4"), (.month, "+027-04"), (.month, "2027-04-01"), (.month, "２０２７-04"),
            (.month, ""), (.quarter, "2027-1"), (.quarter, "2027-QqQ1"), (.quarter, "2027-Q0"),
            (.quarter, "2027-Q5"), (.quarter, "2027-Q"), (.quarter, "2027-Q+1"), (.year, "+027"),
            (.year, "-027"), (.year, "0000"), (.year, "2027-"), (.year, "27"), (.year, "20270"),
        ] as [(CalendarPeriod.Length, String)]
    )
    func isRefused(length: CalendarPeriod.Length, text: String) {
        #expect(CalendarPeriod(length, text) == nil)
    }
}
