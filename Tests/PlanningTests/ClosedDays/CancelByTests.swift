import CivilTime
import Planning
import Testing

/// Until when a cancellation is in time.
@Suite struct CancelByTests {
    static let closed = ClosedDays(DanishHolidays.all, over: "2026-01-01/2031-12-31")

    @Test(
        arguments: [
            // Meeting, working days before, last day.
            ("2027-01-12", 1, "2027-01-11"),  // Tuesday: Monday.
            ("2027-01-11", 1, "2027-01-08"),  // Monday: Friday.
            ("2027-01-12", 0, "2027-01-12"),  // The day itself.
            ("2027-01-10", 0, "2027-01-10"),  // The day itself, though a Sunday.
            ("2027-01-12", 3, "2027-01-07"),  // Over a weekend.
            ("2027-01-12", 10, "2026-12-18"),  // Over Christmas, with 24 to 31 December closed.
            ("2027-03-30", 1, "2027-03-24"),  // The Tuesday after Easter: Wednesday before it.
            ("2027-03-30", 3, "2027-03-22"),  // Easter week is a warning, not a closed day.
            ("2027-05-07", 1, "2027-05-05"),  // After Ascension Day.
            ("2027-05-18", 1, "2027-05-14"),  // After Whit Monday.
            ("2028-01-03", 1, "2027-12-23"),  // The first working day after Christmas.
            ("2029-06-06", 1, "2029-06-04"),  // After Constitution Day.
            ("2023-05-08", 1, "2023-05-05"),  // Outside what is laid out, every weekday counts.
        ] as [(Day, Int, Day)]
    )
    func noonOfAWorkingDayBefore(meeting: Day, days: Int, expected: Day) {
        let rule = Programme.CancelBy(workingDaysBefore: days, time: "12:00")
        let deadline = rule.deadline(for: meeting, closedDays: CancelByTests.closed)
        #expect(deadline == CivilDateTime(expected, "12:00"))
    }

    @Test func daysBeforeAreNeverNegative() {
        let rule = Programme.CancelBy(workingDaysBefore: -2, time: "08:00")
        #expect(rule.workingDaysBefore == 0)
    }

    @Test func aClosureThatNeverEndsEndsTheSearch() {
        let rule = Sample.closed("always", .fixed(month: 1, day: 1), length: 366)
        let closed = ClosedDays([rule], over: "2020-01-01/2030-12-31")
        let cancelBy = Programme.CancelBy(workingDaysBefore: 1, time: "12:00")
        let deadline = cancelBy.deadline(for: "2027-06-15", closedDays: closed)
        #expect(deadline == CivilDateTime("2027-04-16", "12:00"))
    }

    @Test func midnightAtTheEndOfADayIsTheNextDay() {
        let rule = Programme.CancelBy(workingDaysBefore: 1, time: .endOfDay)
        let deadline = rule.deadline(for: "2027-01-12", closedDays: CancelByTests.closed)
        #expect(deadline == CivilDateTime("2027-01-12", .midnight))
    }
}
