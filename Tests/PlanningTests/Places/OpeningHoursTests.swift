import CivilTime
import Planning
import TestSupport
import Testing

/// When a venue can be used.
@Suite struct OpeningHoursTests {
    @Test(
        arguments: [
            // Hours of Tuesdays, time wanted, whether it is covered.
            (["09:00-16:00"], "09:30-12:00", true),
            (["09:00-16:00"], "09:00-16:00", true),
            (["09:00-16:00"], "08:59-12:00", false),
            (["09:00-16:00"], "12:00-16:01", false),
            (["09:00-12:00", "12:00-16:00"], "11:00-13:00", true),  // Hours that touch.
            (["12:00-16:00", "09:00-12:00"], "11:00-13:00", true),  // In any order.
            (["09:00-13:00", "12:00-16:00"], "11:00-14:00", true),  // Overlapping.
            (["09:00-16:00", "10:00-11:00"], "10:30-12:00", true),  // One within another.
            (["09:00-12:00", "12:01-16:00"], "11:00-13:00", false),  // A gap.
            (["09:00-12:00", "13:00-16:00"], "13:00-16:00", true),
            (["09:00-10:00", "10:00-11:00", "11:00-12:00"], "09:00-12:00", true),
            (["18:00-24:00"], "22:00-24:00", true),  // Until midnight.
            (["18:00-23:59"], "22:00-24:00", false),
            (["00:00-06:00"], "00:00-02:00", true),  // From midnight.
            (["00:00-24:00"], "00:00-24:00", true),
            ([], "09:00-10:00", false),
        ] as [([ClockSpan], ClockSpan, Bool)]
    )
    func aVenueIsOpenWhenItsHoursCoverTheTime(hours: [ClockSpan], span: ClockSpan, isOpen: Bool) {
        let venue = Sample.venue(
            hours: hours.map { OpeningHours(weekdays: [.tuesday], span: $0) }
        )
        #expect(venue.isOpen(span, on: .tuesday) == isOpen)
        #expect(!venue.isOpen(span, on: .wednesday))
    }

    @Test(
        arguments: [
            ("09:00-12:00", nil), ("13:00-17:00", nil), ("08:59-10:00", .opens("09:00")),
            ("08:00-18:00", .opens("09:00")), ("15:00-17:01", .closes("17:00")),
            ("11:00-14:00", .between("12:00", "13:00")),
            ("12:00-13:00", .between("12:00", "13:00")),
            ("12:30-17:00", .between("12:00", "13:00")),
            ("09:00-12:01", .between("12:00", "13:00")),
        ] as [(ClockSpan, ClosedHours?)]
    )
    func whyHoursDoNotCoverATime(span: ClockSpan, expected: ClosedHours?) {
        let hours: [ClockSpan] = ["13:00-16:00", "09:00-12:00", "16:00-17:00"]
        let venue = Sample.venue(
            hours: hours.map { OpeningHours(weekdays: [.tuesday], span: $0) }
        )
        #expect(venue.closedHours(span, on: .tuesday) == expected)
        #expect(venue.closedHours(span, on: .monday) == .allDay)
    }

    @Test func hoursOfOtherWeekdaysDoNotCount() {
        let venue = Sample.venue(hours: [
            OpeningHours(weekdays: [.monday, .tuesday], span: "09:00-12:00"),
            OpeningHours(weekdays: [.tuesday], span: "12:00-16:00"),
        ])
        #expect(venue.isOpen("10:00-14:00", on: .tuesday))
        #expect(!venue.isOpen("10:00-14:00", on: .monday))
    }

    @Test func randomHoursAgreeWithLookingAtEveryMinute() throws {
        var generator = SeededGenerator(seed: 16)
        func span() throws -> ClockSpan {
            let start = Int.random(in: 0...22, using: &generator)
            let end = Int.random(in: (start + 1)...24, using: &generator)
            return try #require(
                ClockTime(hour: start, minute: 0).flatMap { start in
                    ClockTime(hour: end, minute: 0).flatMap { ClockSpan(start, to: $0) }
                }
            )
        }
        for _ in 0..<1000 {
            let hours = try (0..<Int.random(in: 0...5, using: &generator)).map { _ in try span() }
            let wanted = try span()
            let venue = Sample.venue(
                hours: hours.map { OpeningHours(weekdays: [.friday], span: $0) }
            )
            let isCovered = (wanted.start.hour..<wanted.end.hour).allSatisfy { hour in
                hours.contains { ($0.start.hour..<$0.end.hour).contains(hour) }
            }
            #expect(venue.isOpen(wanted, on: .friday) == isCovered, "\(wanted) in \(hours)")
        }
    }

    @Test(
        arguments: [
            ("2027-07-18", nil), ("2027-07-19", 0), ("2027-07-25", 0), ("2027-08-01", 0),
            ("2027-08-02", 1), ("2027-08-03", nil),
        ] as [(Day, Int?)]
    )
    func aClosureCoversItsFirstAndLastDay(day: Day, index: Int?) {
        let closures: [DaySpan] = [
            "2027-07-19/2027-08-01", "2027-08-01/2027-08-02", "2028-01-01/2028-01-01",
        ]
        let venue = Sample.venue(closures: closures.map(Sample.closure))
        #expect(venue.closure(on: day)?.span == index.map { closures[$0] })
    }
}
