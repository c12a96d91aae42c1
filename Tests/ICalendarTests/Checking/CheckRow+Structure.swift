import ICalendar

/// What stands where it should not, or does not stand where it should.
extension CheckRow {
    static let structure: [CheckRow] = [
        .init(
            "missing-property",
            .repair,
            calendar([
                "¦BEGIN:VEVENT", "DTSTAMP:20270101T000000Z", start, "END:VEVENT",
            ])
        ),
        .init(
            "missing-property",
            .warning,
            calendar(["¦BEGIN:VEVENT", "UID:a", start, "END:VEVENT"])
        ),
        .init(
            "missing-property",
            .error,
            calendar(
                component("¦VEVENT", stamp).map {
                    $0 == "BEGIN:¦VEVENT" ? "¦BEGIN:VEVENT" : $0
                }
            )
        ),
        .init(
            "missing-property",
            .error,
            calendar(
                ["METHOD:CANCEL", "¦BEGIN:VEVENT"] + stamp + ["RRULE:FREQ=DAILY", "END:VEVENT"]
            )
        ),
        .init("missing-property", .warning, ["¦BEGIN:VCALENDAR", "VERSION:2.0", "END:VCALENDAR"]),
        .init("missing-property", .warning, ["¦BEGIN:VCALENDAR", "PRODID:x", "END:VCALENDAR"]),
        .init(
            "missing-property",
            .warning,
            calendar(
                ["¦BEGIN:VTODO"] + stamp + ["DURATION:PT1H", "END:VTODO"]
            )
        ),
        .init(
            "missing-property",
            .warning,
            inEvent("¦BEGIN:VALARM", "TRIGGER:-PT1H", "END:VALARM")
        ),
        .init("missing-property", .warning, inEvent("¦BEGIN:VALARM", "ACTION:AUDIO", "END:VALARM")),
        .init(
            "missing-property",
            .warning,
            inEvent(
                "¦BEGIN:VALARM",
                "ACTION:display",
                "TRIGGER:-PT1H",
                "END:VALARM"
            )
        ),
        .init(
            "missing-property",
            .warning,
            inEvent(
                "¦BEGIN:VALARM",
                "ACTION:EMAIL",
                "TRIGGER:-PT1H",
                "DESCRIPTION:x",
                "ATTENDEE:mailto:a@b.dk",
                "END:VALARM"
            )
        ),
        .init(
            "missing-property",
            .warning,
            inEvent(
                "¦BEGIN:VALARM",
                "ACTION:AUDIO",
                "TRIGGER:-PT1H",
                "REPEAT:2",
                "END:VALARM"
            )
        ),
        .init(
            "missing-property",
            .warning,
            inEvent(
                "¦BEGIN:VALARM",
                "ACTION:AUDIO",
                "TRIGGER:-PT1H",
                "DURATION:PT5M",
                "END:VALARM"
            )
        ),
        .init(
            "missing-property",
            .error,
            calendar(
                component(
                    "VTIMEZONE",
                    ["TZID:Z"] + [
                        "¦BEGIN:DAYLIGHT", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100",
                        "END:DAYLIGHT",
                    ]
                )
            )
        ),
        .init(
            "missing-property",
            .error,
            calendar([
                "¦BEGIN:VTIMEZONE", "BEGIN:STANDARD", "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "END:STANDARD", "END:VTIMEZONE",
            ])
        ),
        .init("bad-zone", .warning, calendar(["¦BEGIN:VTIMEZONE", "TZID:Z", "END:VTIMEZONE"])),
        // A time needs it.
        .init(
            "bad-zone",
            .error,
            calendar(
                ["¦BEGIN:VTIMEZONE", "TZID:Own", "END:VTIMEZONE"]
                    + component("VEVENT", stamp + ["DTSTART;TZID=Own:20270105T090000"])
            )
        ),
        .init("repeated-property", .error, event("SUMMARY:a", "¦SUMMARY:b")),
        .init("repeated-property", .warning, event("RRULE:FREQ=DAILY", "¦RRULE:FREQ=WEEKLY")),
        .init("repeated-property", .repair, event("SUMMARY:a", "¦SUMMARY:a")),
        .init("repeated-property", .repair, event("X-A:b", "¦DTSTART:20270105T090000Z")),
        .init("repeated-property", .repair, event("¦UID:a")),
        .init("repeated-property", .repair, event("RRULE:FREQ=DAILY", "¦RRULE:FREQ=DAILY")),
        .init("repeated-property", .repair, calendar(["¦VERSION:2.0"])),
        .init("repeated-property", .warning, calendar(["¦PRODID:other"])),
        .init("excluded-property", .error, event("DTEND:20270105T100000Z", "¦DURATION:PT2H")),
        .init("excluded-property", .error, event("DURATION:PT2H", "¦DTEND:20270105T100000Z")),
        .init("excluded-property", .repair, event("DTEND:20270105T100000Z", "¦DURATION:PT1H")),
        .init("excluded-property", .repair, event("DURATION:PT1H", "¦DTEND:20270105T100000Z")),
        .init(
            "excluded-property",
            .repair,
            event(
                "DURATION:P1D",
                "¦DTEND;VALUE=DATE:20270106",
                start: "DTSTART;VALUE=DATE:20270105"
            )
        ),
        .init(
            "excluded-property",
            .warning,
            todo("DTSTART:20270105T090000Z", "DUE:20270106T090000Z", "¦DURATION:P1D")
        ),
        .init(
            "excluded-property",
            .warning,
            todo("DTSTART:20270105T090000Z", "DURATION:P1D", "¦DUE:20270106T090000Z")
        ),
        .init("misplaced-property", .warning, event("¦DUE:20270106T090000Z")),
        .init("misplaced-property", .warning, event("¦METHOD:PUBLISH")),
        .init("misplaced-property", .warning, calendar(["¦SUMMARY:x"])),
        .init(
            "misplaced-component",
            .warning,
            event(
                "¦BEGIN:VTIMEZONE",
                "TZID:Z",
                "BEGIN:STANDARD",
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0100",
                "END:STANDARD",
                "END:VTIMEZONE"
            )
        ),
        .init(
            "misplaced-component",
            .warning,
            calendar([
                "¦BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER:-PT1H", "END:VALARM",
            ])
        ),
        .init("missing-parameter", .repair, calendar(["¦REFRESH-INTERVAL:PT1H"])),
        .init("missing-parameter", .repair, event("¦CONFERENCE:https://example.dk")),
        .init("missing-parameter", .repair, event("¦DTSTART:20270105", start: "X-A:b")),
        .init(
            "missing-parameter",
            .repair,
            event(
                "RRULE:FREQ=DAILY",
                "¦EXDATE:20270105,20270106",
                start: "DTSTART;VALUE=DATE:20270105"
            )
        ),
        .init("missing-parameter", .repair, event("¦RDATE:20270106T090000Z/PT1H")),
        .init("missing-parameter", .repair, event("¦ATTACH;VALUE=BINARY:AAAA")),
        .init("missing-parameter", .repair, alarm("ACTION:AUDIO", "¦TRIGGER:20270105T080000Z")),
        .init(
            "misplaced-parameter",
            .repair,
            event(
                "DTEND;¦TZID=Europe/Copenhagen:20270105T100000Z"
            )
        ),
        .init("misplaced-parameter", .warning, event("SUMMARY;¦TZID=Europe/Copenhagen:x")),
        .init("misplaced-parameter", .warning, event("SUMMARY;¦RELATED=START:x")),
        .init("bad-value-type", .error, event("SUMMARY;VALUE=¦DATE:x")),
        .init("bad-value-type", .error, event("DTEND;VALUE=¦PERIOD:20270105T090000Z/PT1H")),
        .init("bad-value-type", .error, event("SUMMARY;VALUE=\"¦NONSENSE\":x")),
    ]

    private static func inEvent(_ lines: String...) -> [String] {
        calendar(component("VEVENT", stamp + [start] + lines))
    }
}
