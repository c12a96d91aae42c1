import ICalendar

/// What is not a value of its type, or not one that belongs there.
extension CheckRow {
    static let words: [CheckRow] = [
        .init("unknown-word", .warning, event("STATUS:¦DRAFT")),
        .init("unknown-word", .warning, todo("STATUS:¦CONFIRMED")),
        .init("unknown-word", .warning, event("TRANSP:¦MAYBE")),
        .init("unknown-word", .error, calendar(["CALSCALE:¦JULIAN"])),
        .init(
            "unknown-word",
            .warning,
            ["BEGIN:VCALENDAR", "VERSION:¦1.0", "PRODID:x", "END:VCALENDAR"]
        ),
        .init("unknown-word", .warning, event("PRIORITY:¦10")),
        .init("unknown-word", .warning, event("PRIORITY:¦-1")),
        .init("unknown-word", .warning, event("SEQUENCE:¦-1")),
        .init("unknown-word", .warning, todo("PERCENT-COMPLETE:¦101")),
        .init("unknown-word", .warning, event("GEO:¦91.0;0.0")),
        .init("unknown-word", .warning, event("ATTENDEE;RSVP=¦YES:mailto:a@b.dk")),
        .init(
            "unknown-word",
            .error,
            calendar(
                ["METHOD:REQUEST"]
                    + component(
                        "VEVENT",
                        stamp + [start, "RECURRENCE-ID;RANGE=¦THISANDPRIOR:20270105T090000Z"]
                    )
            )
        ),
        .init("unknown-word", .warning, alarm("ACTION:AUDIO", "TRIGGER;RELATED=¦NOW:-PT1H")),
        .init("unknown-word", .warning, event("SUMMARY;ENCODING=¦QUOTED-PRINTABLE:x")),
    ]

    static let times: [CheckRow] = [
        .init("bad-date", .error, event("DTEND:¦20270230T100000Z")),
        .init("bad-date", .error, event("DTEND:¦20270106T250000Z")),
        .init("bad-date", .error, event("DTEND:¦20270105T10:0Z")),
        .init("odd-line", .repair, event("DTEND:¦20270105T10:00:00Z")),
        .init("odd-line", .repair, event("DTEND:¦2027-01-05T10:00:00Z")),
        .init("odd-line", .repair, event("DTEND:¦2027-01-05T11:00+01:00")),
        .init("odd-line", .repair, event("DTEND:¦20270105T1000Z")),
        .init("odd-line", .repair, event("DTEND:¦20270105t100000z")),
        .init("odd-line", .repair, event("DTEND:¦20270105T100000.000Z")),
        .init("odd-line", .repair, event("DURATION:¦pt1h")),
        .init("odd-line", .repair, event("DURATION:¦P1W1D")),
        .init("odd-line", .repair, event("RRULE:¦FREQ=DAILY;UNTIL=20270107T0930Z")),
        .init("odd-line", .repair, event("RRULE:¦RRULE:FREQ=DAILY")),
        .init("odd-line", .repair, event("RRULE:¦FREQ=WEEKLY\\;BYDAY=TU\\,WE")),
        .init("odd-line", .repair, event("RRULE:¦FREQ=DAILY;X-OWN=1;COUNT=2")),
        .init("odd-line", .repair, event("RRULE:¦FREQ=DAILY;INTERVAL=2;INTERVAL=2")),
        .init(
            "odd-line",
            .repair,
            observance("DTSTART:19700101T000000", "TZOFFSETFROM:¦+01:00", "TZOFFSETTO:+0100")
        ),
        .init(
            "odd-line",
            .repair,
            observance("DTSTART:19700101T000000", "TZOFFSETFROM:+0100", "TZOFFSETTO:¦0100")
        ),
        .init("bad-rule", .error, event("RRULE:FREQ=DAILY;INTERVAL=2;¦INTERVAL=3")),
        .init("bad-date", .error, event("DTEND:¦٢٠٢٧٠١٠٥T100000Z")),
        .init("empty-value", .repair, event("DTEND:¦")),
        .init("empty-value", .repair, event("DURATION:¦")),
        .init("other-form", .repair, event("DTEND;VALUE=DATE:¦20270106T100000Z")),
        .init(
            "other-form",
            .repair,
            event("X-A:b", start: "DTSTART;VALUE=DATE-TIME:¦20270105")
        ),
        .init(
            "bad-date",
            .error,
            event("RRULE:FREQ=DAILY", "EXDATE:20270105T090000Z,20270106T090000Z,¦2027")
        ),
        .init("empty-value", .repair, event("EXDATE:20270105T090000Z,¦")),
        .init("empty-value", .repair, event("EXDATE;¦TZID=\"\":20270105T090000Z")),
        .init("bad-date", .warning, event("CREATED:¦00001231T000000Z")),
        .init("bad-date", .warning, event("CREATED:¦20271331T000000Z")),
        // The type is told, and that an observance begins at a time is not: it does.
        .init(
            "other-form",
            .repair,
            observance(
                "DTSTART;VALUE=DATE:¦19700101T000000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0100"
            )
        ),
        .init(
            "other-form",
            .repair,
            observance(
                "DTSTART:¦19700101T000000Z",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0100"
            )
        ),
        .init("not-in-utc", .warning, event("CREATED:¦20270101T000000")),
        .init(
            "not-in-utc",
            .warning,
            calendar(
                component(
                    "VFREEBUSY",
                    stamp + ["FREEBUSY:20270105T090000Z/PT1H,¦20270105T090000/PT1H"]
                )
            )
        ),
        .init("bad-duration", .error, event("DURATION:¦1H")),
        .init("bad-duration", .error, event("DURATION:¦P")),
        .init("bad-duration", .error, event("DURATION:¦P1DT")),
        .init("bad-duration", .error, event("DURATION:¦-PT1H")),
        .init(
            "not-whole-days",
            .repair,
            event("DURATION:¦PT1H", start: "DTSTART;VALUE=DATE:20270105")
        ),
        .init(
            "not-whole-days",
            .repair,
            event(
                "DURATION:¦PT1H",
                "DTSTART;VALUE=DATE:20270105",
                start: "X-A:b"
            )
        ),
        .init("end-not-after-start", .warning, event("DTEND:¦20270105T090000Z")),
        .init("end-not-after-start", .error, event("DTEND:¦20270105T085959Z")),
        .init(
            "end-not-after-start",
            .error,
            event(
                "DTEND:¦20270105T080000Z",
                "DTSTART:20270105T090000Z",
                start: "X-A:b"
            )
        ),
        .init(
            "end-not-after-start",
            .error,
            event(
                "DTEND;VALUE=DATE:¦20270104",
                start: "DTSTART;VALUE=DATE:20270105"
            )
        ),
        .init(
            "end-not-after-start",
            .error,
            event(
                "DTEND:¦20270105T080000",
                start: "DTSTART:20270105T090000"
            )
        ),
        .init(
            "end-not-after-start",
            .warning,
            todo("DTSTART:20270105T090000Z", "DUE:¦20270104T090000Z")
        ),
        .init("other-form", .repair, event("DTEND;VALUE=DATE:¦20270106")),
        .init(
            "other-form",
            .repair,
            event(
                "DTEND:¦20270106T090000Z",
                start: "DTSTART;VALUE=DATE:20270105"
            )
        ),
        .init("other-form", .repair, event("DTEND:¦20270106T090000")),
        .init(
            "other-form",
            .repair,
            event("DTEND:¦20270105T100000Z", start: "DTSTART:20270105T090000")
        ),
        .init("other-form", .repair, event("RRULE:FREQ=DAILY;UNTIL=¦20270301")),
        .init(
            "other-form",
            .repair,
            event(
                "RRULE:FREQ=DAILY;until=¦20270301;INTERVAL=2",
                "DTSTART:20270105T090000Z",
                start: "X-A:b"
            )
        ),
        .init(
            "other-form",
            .repair,
            event(
                "RRULE:UNTIL=¦20270301T000000Z;FREQ=DAILY",
                start: "DTSTART;VALUE=DATE:20270105"
            )
        ),
        .init("other-form", .repair, event("RRULE:FREQ=DAILY;UNTIL=¦20270301T000000")),
        .init("unknown-zone", .error, event("RDATE;TZID=¦Nowhere:20270105T100000")),
        .init("unknown-zone", .error, event("RDATE;TZID=\"¦A, B\":20270105T100000")),
        .init(
            "unknown-zone",
            .error,
            event("RDATE;VALUE=PERIOD;TZID=¦Nowhere:20270105T100000/PT1H")
        ),
        .init(
            "zone-not-defined",
            .warning,
            event(
                "RDATE;TZID=¦Europe/Copenhagen:20270105T100000",
                "EXDATE;TZID=Europe/Copenhagen:20270105T100000"
            )
        ),
    ]

    static let values: [CheckRow] = [
        .init("bad-value", .warning, event("URL:¦www.example.dk")),
        .init("bad-value", .warning, event("URL:¦")),
        .init("bad-value", .warning, event("URL:https://example.dk/¦ø")),
        .init("bad-value", .warning, event("URL:https://example.dk/¦%2")),
        .init("bad-value", .warning, event("ATTENDEE:¦a@example.dk")),
        .init("bad-value", .warning, event("ATTENDEE:mailto:¦ a@example.dk")),
        .init("bad-value", .warning, event("SEQUENCE:¦1.5")),
        .init("bad-value", .warning, event("SEQUENCE:¦2147483648")),
        .init("bad-value", .warning, event("SEQUENCE:¦٣")),
        .init("bad-value", .warning, event("GEO:55.6;12.¦x")),
        .init("bad-value", .warning, event("GEO:55.6¦")),
        // A second point, a sign without a digit, and a point at the end.
        .init("bad-value", .warning, event("GEO:55.6¦.1;12.5")),
        .init("bad-value", .warning, event("GEO:-¦;12.5")),
        .init("bad-value", .warning, event("GEO:55.¦;12.5")),
        .init("bad-value", .warning, event("GEO:55¦:5;12.5")),
        .init("bad-value", .warning, event("GEO:55.6;12.5¦;1")),
        .init("bad-value", .warning, event("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAA¦*")),
        .init("bad-value", .warning, event("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAAA¦")),
        .init("bad-value", .warning, event("REQUEST-STATUS:¦2;Fine")),
        .init(
            "bad-value",
            .error,
            observance(
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:¦100",
                "TZOFFSETTO:+0100"
            )
        ),
        .init(
            "bad-value",
            .warning,
            calendar(
                component(
                    "VFREEBUSY",
                    stamp + ["FREEBUSY:20270105T090000Z/PT1H,¦20270105T090000Z/20270105T090000Z"]
                )
            )
        ),
        .init("bad-rule", .error, event("RRULE:FREQ=DAILY;BYMONTH=¦13")),
        .init("bad-rule", .error, event("RRULE:¦FREQ")),
        .init("not-escaped", .warning, event("SUMMARY:a¦, b, c; d")),
        .init("not-escaped", .warning, event("SUMMARY:øl\\, ost ¦; brød")),
        .init("not-escaped", .warning, event("SUMMARY:a¦\\x")),
        .init("not-escaped", .warning, event("SUMMARY:a\\\\¦\\")),
        .init("not-escaped", .warning, event("CATEGORIES:a,b\\,¦;c")),
    ]
}
