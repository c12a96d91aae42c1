import CivilTime
import Planning
import TestSupport
import Testing

/// The rules of Danish public holidays, against a package that others keep.
@Suite struct DanishHolidaysTests {
    @Test func publicHolidaysAgreeWithThePackageHolidaysFor111Years() throws {
        let theirs = try Peer.python("danish_holidays.py", arguments: ["1990", "2100"])
            .split(separator: "\n").map { String($0.prefix(10)) }
        let span: DaySpan = "1990-01-01/2100-12-31"
        let closed = ClosedDays(DanishHolidays.publicHolidays, over: span)
        let ours = span.days.filter(closed.isBlocked).map(\.description)
        #expect(ours.count > 1100)
        #expect(ours == theirs)
    }

    @Test(
        arguments: [
            ("2023-05-05", true), ("2024-04-26", false), ("2025-05-16", false),
            ("2027-04-23", false),
        ] as [(Day, Bool)]
    )
    func storeBededagEndedWith2023(day: Day, isClosed: Bool) {
        #expect(day.weekday == .friday)
        let closed = ClosedDays(DanishHolidays.publicHolidays, over: DaySpan(day))
        #expect(closed.isBlocked(day) == isClosed)
    }
}
