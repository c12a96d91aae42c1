import Planning

/// The closed days of Denmark as a table of their own, apart from the files under `calendars`.
enum DanishHolidays {
    /// Public holidays by law; Store bededag ended with 2023.
    static let publicHolidays: [ClosedDayRule] =
        [
            ("new-years-day", .fixed(month: 1, day: 1)), ("maundy-thursday", .easter(offset: -3)),
            ("good-friday", .easter(offset: -2)), ("easter-sunday", .easter(offset: 0)),
            ("easter-monday", .easter(offset: 1)), ("ascension-day", .easter(offset: 39)),
            ("whit-sunday", .easter(offset: 49)), ("whit-monday", .easter(offset: 50)),
            ("christmas-day", .fixed(month: 12, day: 25)),
            ("boxing-day", .fixed(month: 12, day: 26)),
        ].map { (id: String, date: ClosedDayRule.Date) in
            Sample.closed(id, date, kind: .publicHoliday)
        } + [
            Sample.closed(
                "great-prayer-day",
                .easter(offset: 26),
                kind: .publicHoliday,
                lastYear: 2023
            )
        ]

    /// Days on which the town hall is closed beside them.
    static let townHall: [ClosedDayRule] = [
        Sample.closed("constitution-day", .fixed(month: 6, day: 5)),
        Sample.closed("christmas-eve", .fixed(month: 12, day: 24)),
        Sample.closed("new-years-eve", .fixed(month: 12, day: 31)),
        Sample.closed(
            "christmas-closure",
            .recurring("FREQ=YEARLY", start: "2026-12-27", except: []),
            length: 4
        ),
    ]

    /// Days to mind.
    static let mentions: [ClosedDayRule] = [
        Sample.closed("easter-week", .easter(offset: -6), kind: .school, level: .warn, length: 3),
        Sample.closed(
            "ramadan",
            .islamic(month: 9, day: 1),
            kind: .religious,
            level: .note,
            length: 30
        ),
    ]

    static let all = publicHolidays + townHall + mentions
}
