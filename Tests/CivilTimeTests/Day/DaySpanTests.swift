import CivilTime
import Testing

@Suite struct DaySpanTests {
    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func bothEndsAreIncluded() throws {
        let span = try #require(DaySpan(day("2027-01-04"), through: day("2027-01-08")))
        #expect(span.count == 5)
        #expect(span.days.count == 5)
        #expect(try span.contains(day("2027-01-04")))
        #expect(try span.contains(day("2027-01-08")))
        #expect(try !span.contains(day("2027-01-03")))
        #expect(try !span.contains(day("2027-01-09")))
    }

    @Test func oneDayIsASpan() throws {
        let only = try day("2028-02-29")
        #expect(DaySpan(only).count == 1)
        #expect(DaySpan(only, through: only) == DaySpan(only))
        #expect(DaySpan(only...only) == DaySpan(only))
    }

    @Test func aSpanDoesNotRunBackwards() throws {
        #expect(try DaySpan(day("2027-01-05"), through: day("2027-01-04")) == nil)
    }

    @Test(arguments: [
        (0, 0, "2027-01-04", "2027-01-08"), (1, 0, "2027-01-03", "2027-01-08"),
        (0, 1, "2027-01-04", "2027-01-09"), (7, 30, "2026-12-28", "2027-02-07"),
    ])
    func widening(before: Int, after: Int, first: String, last: String) throws {
        let span = try DaySpan(day("2027-01-04")...day("2027-01-08"))
        let wider = span.widened(before: before, after: after)
        #expect(try wider == DaySpan(day(first)...day(last)))
        #expect(wider.contains(span.first) && wider.contains(span.last))
    }
}
