import CivilTime
import Planning
import TestSupport
import Testing

/// When somebody can be had.
@Suite struct AvailabilityTests {
    @Test(
        arguments: [
            // Hours of Tuesdays, what is booked on the day, what is left.
            (["09:00-16:00"], [], ["09:00-16:00"]),
            (["09:00-12:00", "12:00-16:00"], [], ["09:00-16:00"]),  // Hours that touch.
            (["12:00-16:00", "09:00-13:00"], [], ["09:00-16:00"]),  // In any order.
            (["09:00-16:00", "10:00-11:00"], [], ["09:00-16:00"]),  // One within another.
            (["09:00-12:00", "13:00-16:00"], [], ["09:00-12:00", "13:00-16:00"]),
            (["09:00-16:00"], ["10:00-11:00"], ["09:00-10:00", "11:00-16:00"]),
            (["09:00-16:00"], ["08:00-10:00"], ["10:00-16:00"]),
            (["09:00-16:00"], ["15:00-17:00"], ["09:00-15:00"]),
            (["09:00-16:00"], ["08:00-17:00"], []),
            (["09:00-16:00"], ["16:00-17:00"], ["09:00-16:00"]),  // Only touches.
            (["09:00-16:00"], ["10:00-12:00", "11:00-13:00"], ["09:00-10:00", "13:00-16:00"]),
            (
                ["09:00-12:00", "13:00-16:00"], ["11:00-14:00"], ["09:00-11:00", "14:00-16:00"]
            ),
            (["00:00-24:00"], [], ["00:00-24:00"]),
            ([], [], []),
        ] as [([ClockSpan], [ClockSpan], [ClockSpan])]
    )
    func whatIsFree(hours: [ClockSpan], booked: [ClockSpan], free: [ClockSpan]) {
        let availability = Availability(
            hours: hours.map { OpeningHours(weekdays: [.tuesday], span: $0) },
            bookings: booked.map { Availability.Booking(day: "2027-01-05", span: $0) }
        )
        #expect(availability.freeSpans(on: "2027-01-05") == free)
        #expect(availability.freeSpans(on: "2027-01-06") == [])
    }

    @Test(
        arguments: [
            ("2027-07-18", true), ("2027-07-19", false), ("2027-08-01", false),
            ("2027-08-02", true),
        ] as [(Day, Bool)]
    )
    func anAbsenceCoversItsFirstAndLastDay(day: Day, isThere: Bool) {
        let availability = Availability(
            hours: [OpeningHours(weekdays: Set(Weekday.allCases), span: "08:00-16:00")],
            absences: [.init(span: "2027-07-19/2027-08-01", kind: .vacation)]
        )
        #expect(availability.freeSpans(on: day).isEmpty != isThere)
        #expect(availability.isFree("09:00-11:30", on: day) == isThere)
    }

    @Test func aTimeThatIsBookedInPartIsNotFree() {
        let availability = Availability(
            hours: [OpeningHours(weekdays: [.tuesday], span: "08:00-16:00")],
            bookings: [.init(day: "2027-01-05", span: "11:00-12:00")]
        )
        #expect(availability.isFree("08:30-11:00", on: "2027-01-05"))
        #expect(!availability.isFree("09:00-11:30", on: "2027-01-05"))
        #expect(availability.isFree("09:00-11:30", on: "2027-01-12"))
    }

    @Test func randomTimesAgreeWithLookingAtEveryHour() throws {
        var generator = SeededGenerator(seed: 27)
        func spans() throws -> [ClockSpan] {
            try (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                let start = Int.random(in: 0...22, using: &generator)
                let end = Int.random(in: (start + 1)...24, using: &generator)
                return try #require(
                    ClockTime(hour: start, minute: 0).flatMap { start in
                        ClockTime(hour: end, minute: 0).flatMap { ClockSpan(start, to: $0) }
                    }
                )
            }
        }
        for _ in 0..<1000 {
            let (hours, booked) = (try spans(), try spans())
            let free = Availability(
                hours: hours.map { OpeningHours(weekdays: [.friday], span: $0) },
                bookings: booked.map { Availability.Booking(day: "2027-01-01", span: $0) }
            ).freeSpans(on: "2027-01-01")
            for hour in 0..<24 {
                let isIn = { (span: ClockSpan) in
                    (span.start.hour..<span.end.hour).contains(hour)
                }
                #expect(
                    free.contains(where: isIn)
                        == (hours.contains(where: isIn) && !booked.contains(where: isIn))
                )
            }
            #expect(zip(free, free.dropFirst()).allSatisfy { $0.end < $1.start })
        }
    }
}
