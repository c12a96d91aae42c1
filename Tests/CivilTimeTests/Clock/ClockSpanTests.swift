import CivilTime
import Testing

@Suite struct ClockSpanTests {
    /// The span written as `09:00-10:30`.
    private func span(_ text: String) throws -> ClockSpan {
        let ends = text.split(separator: "-")
        let start = try #require(ClockTime(ends[0]))
        let end = try #require(ClockTime(ends[1]))
        return try #require(ClockSpan(start, to: end))
    }

    @Test(arguments: [("09:00", "09:00"), ("10:00", "09:00"), ("24:00", "24:00")])
    func emptyOrBackwardsIsRefused(start: String, end: String) throws {
        #expect(
            ClockSpan(try #require(ClockTime(start)), to: try #require(ClockTime(end))) == nil
        )
    }

    @Test func aWholeDay() throws {
        #expect(try span("00:00-24:00").seconds == 86_400)
        #expect(try span("09:00-09:01").seconds == 60)
    }

    @Test(arguments: [
        ("09:00-12:00", "09:00-12:00", true), ("09:00-12:00", "10:00-11:00", true),
        ("09:00-12:00", "08:59-10:00", false), ("09:00-12:00", "10:00-12:01", false),
        ("00:00-24:00", "23:00-24:00", true), ("10:00-11:00", "09:00-12:00", false),
    ])
    func contains(outer: String, inner: String, expected: Bool) throws {
        #expect(try span(outer).contains(span(inner)) == expected)
    }

    @Test(arguments: [
        ("09:00-10:00", "10:00-11:00", 0, false), ("09:00-10:00", "09:59-11:00", 0, true),
        ("09:00-10:00", "10:00-11:00", 1, true), ("09:00-10:00", "10:15-11:00", 900, false),
        ("09:00-10:00", "10:15-11:00", 901, true), ("09:00-12:00", "10:00-11:00", 0, true),
        ("09:00-10:00", "09:00-10:00", 0, true), ("09:00-10:00", "14:00-15:00", 0, false),
        ("23:00-24:00", "00:00-01:00", 3600, false),
    ])
    func overlaps(first: String, second: String, pause: Int, expected: Bool) throws {
        let (first, second) = (try span(first), try span(second))
        #expect(first.overlaps(second, pause: pause) == expected)
        #expect(second.overlaps(first, pause: pause) == expected)
    }
}
