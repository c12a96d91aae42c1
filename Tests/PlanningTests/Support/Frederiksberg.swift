import CivilTime
import Planning

/// Frederiksberg's programme, venues and closed days, built apart from the files that describe them.
enum Frederiksberg {
    static let setting = Setting(
        programme: Sample.programme("frederiksberg", steps: [session, talks, network]),
        venues: [cafe, library, townHall],
        closedDayRules: DanishHolidays.all
    )

    private static let session = Sample.step(
        "session",
        .session,
        .rule("FREQ=MONTHLY;BYDAY=1TU"),
        occurrences: 3,
        span: "09:30-12:00",
        seats: 12,
        needs: VenueNeeds(stepFree: true),
        venues: ["library", "town-hall"],
        ifClosed: .nearest(
            earlierDays: 2,
            laterDays: 3,
            otherWeekdays: [.monday, .wednesday, .thursday]
        )
    )

    private static let talks = Sample.step(
        "talks",
        .talks,
        .after("session", days: 2),
        span: "09:00-15:30",
        seats: 12,
        needs: VenueNeeds(closedRoom: true, stepFree: true),
        venues: ["town-hall", "library"],
        ifClosed: .nearest(
            earlierDays: 1,
            laterDays: 4,
            otherWeekdays: [.monday, .tuesday, .wednesday, .friday]
        )
    )

    private static let network = Sample.step(
        "network",
        .network,
        .rule("FREQ=MONTHLY;BYDAY=4TU"),
        span: "09:30-11:30",
        seats: 20,
        needs: VenueNeeds(outsideTownHall: true, stepFree: true),
        venues: ["cafe", "library"],
        ifClosed: .nearest(
            earlierDays: 7,
            laterDays: 7,
            otherWeekdays: [.monday, .wednesday, .thursday, .friday]
        )
    )

    private static let cafe = Sample.venue(
        "cafe",
        capacity: 24,
        hasClosedRoom: false,
        hours: [OpeningHours(weekdays: Sample.workdays, span: "09:00-16:00")],
        closures: [Sample.closure("2027-07-19/2027-08-01")],
        turnaround: 30
    )

    private static let library = Sample.venue(
        "library",
        capacity: 20,
        hours: [
            OpeningHours(weekdays: Sample.workdays, span: "08:00-19:00"),
            OpeningHours(weekdays: [.saturday], span: "10:00-15:00"),
        ],
        turnaround: 15
    )

    private static let townHall = Sample.venue(
        "town-hall",
        capacity: 16,
        isOutsideTownHall: false,
        hours: [OpeningHours(weekdays: Sample.workdays, span: "08:00-16:00")]
    )
}
