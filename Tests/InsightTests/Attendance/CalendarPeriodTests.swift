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
