import Correspondence

/// Calendar files of closed days.
extension MistakeRow {
    private static let end = "DTEND;VALUE=DATE:20261231"
    private static let start = "DTSTART;VALUE=DATE:20261227"

    static let calendars: [MistakeRow] = [
        .init("ics-malformed-line", .calendar, "COMMENT:", "STATUS¦ "),
        .init(
            "ics-line-too-long",
            .calendar,
            "SUMMARY:Julelukket (antagelse)",
            "SUMMARY:Julelukket\n¦X-LONG:" + String(repeating: "x", count: 1 << 20)
        ),
        .init("ics-not-a-calendar", .calendar, .whole("Dear¦ all, we are closed.\n")),
        .init("ics-not-a-calendar", .calendar, .whole("")),
        .init("ics-not-a-calendar", .calendar, "END:VCALENDAR\n", "END:VCALENDAR\n¦SUMMARY:x\n"),
        .init("ics-unexpected-end", .calendar, "END:VEVENT\nEND:VCALENDAR\n", "¦"),
        .init("ics-mismatched-end", .calendar, "END:VEVENT\n", "END:¦VALARM\nEND:VEVENT\n"),
        .init(
            "ics-too-deep",
            .calendar,
            "SUMMARY:",
            String(repeating: "BEGIN:A\n", count: 6) + "¦BEGIN:A\n"
                + String(repeating: "END:A\n", count: 7) + "SUMMARY:"
        ),
        .init(
            "ics-missing-property",
            .calendar,
            "BEGIN:VEVENT\nUID:frederiksberg-christmas-closure@jobklub",
            "¦BEGIN:VEVENT\nUID:x\nSUMMARY:x\nEND:VEVENT\n"
                + "BEGIN:VEVENT\nUID:frederiksberg-christmas-closure@jobklub"
        ),
        .init(
            "ics-repeated-property",
            .calendar,
            "SUMMARY:",
            "SUMMARY:Lukket\n¦SUMMARY:"
        ),
        .init("ics-excluded-property", .calendar, end, end + "\n¦DURATION:P9D"),
        .init("ics-bad-date", .calendar, start, "DTSTART;VALUE=DATE:¦20261327"),
        .init("ics-bad-date", .calendar, end, "DTEND:¦2026-13-31"),
        .init(
            "ics-bad-date",
            .calendar,
            "RRULE:FREQ=YEARLY",
            "EXDATE:20261227,¦20270229"
        ),
        .init("ics-bad-duration", .calendar, end, "DURATION:¦-P4D"),
        .init("ics-bad-duration", .calendar, end, "DURATION:¦four days"),
        .init("ics-rule-not-of-days", .calendar, "FREQ=YEARLY", "¦FREQ=HOURLY"),
        .init("rule-value", .calendar, "FREQ=YEARLY", "FREQ=¦JÆVNLIGT"),
        .init("rule-unknown-part", .calendar, "FREQ=YEARLY", "FREQ=YEARLY;¦BYMOON=1"),
        .init("ics-end-not-after-start", .calendar, end, "DTEND;VALUE=DATE:¦20261226"),
        .init(
            "ics-not-followed",
            .calendar,
            "BEGIN:VEVENT\nUID:frederiksberg-christmas-closure@jobklub",
            "¦BEGIN:VEVENT\nUID:frederiksberg-christmas-closure@jobklub\n"
                + "EXRULE:FREQ=YEARLY;INTERVAL=3"
        ),
    ]

    /// The word for programs of what a calendar's reader finds, which `ical check` has too.
    var calendarCode: String {
        let others = [
            "ics-line-too-long": "limit-line-length", "ics-unexpected-end": "missing-end",
            "ics-too-deep": "limit-depth", "rule-value": "bad-rule",
            "rule-unknown-part": "bad-rule", "not-utf8": "invalid-utf-8",
        ]
        return others[code] ?? String(code.hasPrefix("ics-") ? code.dropFirst(4) : code[...])
    }
}
