import CivilTime
import Planning

extension ReasonCodeTests {
    static let dayRows =
        [
            ("public-holiday", ClosedDayRule.Kind.publicHoliday),
            ("municipal-closed-day", .municipal), ("school-closed-day", .school),
            ("religious-closed-day", .religious),
        ].map { code, kind in
            Row(
                testDescription: code,
                closed: [closed(kind)],
                date: "2027-01-06",
                reasons: ["2027-01-05 \(code) x"]
            )
        }
        + [("closed-day-warning", ClosedDayRule.Level.warn), ("closed-day-note", .note)].map {
            code,
            level in
            Row(
                testDescription: code,
                closed: [closed(.school, level)],
                date: "2027-01-05",
                reasons: ["2027-01-05 \(code) x"]
            )
        } + [
            Row(
                testDescription: "weekday-not-allowed",
                steps: [
                    session(
                        ifClosed: .nearest(
                            earlierDays: 0,
                            laterDays: 2,
                            otherWeekdays: [.thursday]
                        )
                    )
                ],
                closed: [closed()],
                date: "2027-01-07",
                reasons: ["2027-01-05 municipal-closed-day x", "2027-01-06 weekday-not-allowed"]
            ),
            Row(
                testDescription: "a warning on the day that was taken instead",
                closed: [
                    closed(), Sample.closed("y", .once("2027-01-06"), kind: .school, level: .warn),
                ],
                date: "2027-01-06",
                reasons: ["2027-01-05 municipal-closed-day x", "2027-01-06 closed-day-warning y"]
            ),
        ]

    static let venueRows =
        [
            Row(
                testDescription: "venue-closed",
                venues: [Sample.venue(closures: [Sample.closure("2027-01-01/2027-01-05")])],
                date: "2027-01-06",
                reasons: ["2027-01-05 venue-closed hall"]
            ),
            Row(
                testDescription: "venue-hours",
                venues: [
                    Sample.venue(hours: [
                        OpeningHours(weekdays: [.tuesday], span: "09:30-11:59"),
                        OpeningHours(weekdays: [.wednesday], span: "09:30-12:00"),
                    ])
                ],
                date: "2027-01-06",
                reasons: ["2027-01-05 venue-hours hall"]
            ),
            Row(
                testDescription: "the second wish on the rule's own day",
                steps: [session(venues: ["hall", "annex"])],
                venues: [
                    Sample.venue(closures: [Sample.closure("2027-01-05/2027-01-05")]),
                    Sample.venue("annex"),
                ],
                date: "2027-01-05",
                reasons: ["2027-01-05 venue-closed hall"]
            ),
        ]
        + [
            (
                "venue-too-small", VenueNeeds(), Sample.venue(capacity: 9)
            ),
            (
                "venue-lacks", VenueNeeds(outsideTownHall: true),
                Sample.venue(isOutsideTownHall: false)
            ),
            ("venue-lacks", VenueNeeds(closedRoom: true), Sample.venue(hasClosedRoom: false)),
            ("venue-lacks", VenueNeeds(stepFree: true), Sample.venue(isStepFree: false)),
        ].map { code, needs, venue in
            Row(
                testDescription: "\(code), \(needs)",
                steps: [session(needs: needs)],
                venues: [venue],
                reasons: ["2027-01-05 \(code) hall", "2027-01-06 \(code) hall"]
            )
        }

    static let meetingRows = [
        Row(
            testDescription: "same-day",
            steps: [
                Sample.step("info", .info, .rule("FREQ=MONTHLY;BYDAY=1TU"), span: "15:00-16:00"),
                session(),
            ],
            date: "2027-01-06",
            reasons: ["2027-01-05 same-day club/2027-01/info"]
        ),
        Row(
            testDescription: "must-follow",
            steps: [
                Sample.step("session", .session, .rule("FREQ=MONTHLY;BYMONTHDAY=4")),
                Sample.step(
                    "talks",
                    .talks,
                    .after("session", days: 1),
                    ifClosed: .nearest(earlierDays: 2, laterDays: 0, otherWeekdays: [.sunday])
                ),
            ],
            closed: [closed()],
            meeting: "talks",
            reasons: [
                "2027-01-05 municipal-closed-day x", "2027-01-04 weekday-not-allowed",
                "2027-01-03 must-follow club/2027-01/session",
            ]
        ),
        Row(
            testDescription: "must-precede",
            steps: [
                session(
                    ifClosed: .nearest(earlierDays: 0, laterDays: 2, otherWeekdays: [.thursday])
                ),
                Sample.step("network", .network, .rule("FREQ=MONTHLY;BYMONTHDAY=6")),
            ],
            closed: [closed()],
            reasons: [
                "2027-01-05 municipal-closed-day x", "2027-01-06 weekday-not-allowed",
                "2027-01-07 must-precede club/2027-01/network",
            ]
        ),
        Row(
            testDescription: "no-new-cycle",
            monthsWithoutCycle: [1],
            reasons: ["2027-01-05 no-new-cycle"]
        ),
        Row(
            testDescription: "no-sessions",
            steps: [
                session(occurrences: 2, ifClosed: .skip),
                Sample.step("talks", .talks, .after("session", days: 1)),
            ],
            closed: [closed(), Sample.closed("y", .once("2027-01-12"))],
            meeting: "talks",
            reasons: ["2027-01-13 no-sessions"]
        ),
        Row(
            testDescription: "no-sessions, though another step's are held",
            steps: [
                session(ifClosed: .skip),
                Sample.step("intro", .session, .rule("FREQ=MONTHLY;BYDAY=1MO")),
                Sample.step("talks", .talks, .after("session", days: 1)),
            ],
            closed: [closed()],
            meeting: "talks",
            reasons: ["2027-01-06 no-sessions"]
        ),
        Row(
            testDescription: "what follows talks does not need them",
            steps: [
                Sample.step("talks", .talks, .rule("FREQ=MONTHLY;BYDAY=1TU")),
                Sample.step("visit", .visit, .after("talks", days: 1)),
            ],
            closed: [closed()],
            meeting: "visit",
            date: "2027-01-06",
            reasons: []
        ),
    ]
}
