import Correspondence

/// Values that cannot be used, and what to write instead.
extension MistakeRow {
    private static func bad(
        _ file: ProjectFile,
        _ old: String,
        _ new: String,
        _ advice: Phrase
    ) -> MistakeRow {
        MistakeRow("bad-value", file, old, new, advice)
    }

    static let values: [MistakeRow] = [
        bad(.programme, "kind: talks", "kind: ¦talk", .didYouMean("talks")),
        bad(
            .programme,
            "networkEntry: job-club-begun",
            "networkEntry: ¦everybody",
            Phrase(
                "advice.one-of",
                ["words": "job-club-begun, first-interview-held, target-group"]
            )
        ),
        bad(
            .programme,
            "begins: 2026-01-01",
            "begins: ¦2026-02-30",
            Phrase(
                "advice.no-such-day",
                [
                    "day": .number(30), "month": .phrase(Phrase("month.2")), "year": "2026",
                    "days": .number(28),
                ]
            )
        ),
        bad(
            .programme,
            "revised: 2026-11-22",
            "revised: ¦2026-13-01",
            Phrase("advice.no-such-month", ["month": .number(13)])
        ),
        bad(.programme, "revised: 2026", "revised: ¦26", Phrase("advice.day")),
        // YAML 1.1 would read 9:30 as 570 and 09:30 as text.
        bad(.programme, "start: \"09:30\"", "start: ¦9:30", Phrase("advice.time")),
        bad(.programme, "start: \"09:30\"", "start: ¦\"25:00\"", Phrase("advice.time")),
        bad(
            .programme,
            "id: frederiksberg\n",
            "id: ¦Frederiksberg\n",
            Phrase("advice.identifier")
        ),
        bad(.programme, "- id: network", "- id: ¦4th-tuesday", Phrase("advice.identifier")),
        bad(.venues, "closedRoom: false", "closedRoom: ¦no", Phrase("advice.flag")),
        bad(.venues, "stepFree: true", "stepFree: ¦True", Phrase("advice.flag")),
        bad(
            .programme,
            "jobklub@frederiksberg.example",
            "¦jobklub at frederiksberg",
            Phrase("advice.mailbox")
        ),
        bad(.programme, "[MO, WE, TH]", "[MO, ¦Wed, TH]", Phrase("advice.weekday")),
        bad(.programme, "seats: 12", "seats: ¦0", .range("number", 1, 1000)),
        bad(.programme, "seats: 12", "seats: ¦012", .range("number", 1, 1000)),
        bad(
            .programme,
            "monthsWithoutCycle: []",
            "monthsWithoutCycle: [7, ¦13]",
            .range("number", 1, 12)
        ),
        bad(.programme, "seats: 12", "seats: 12\n    facilitators: ¦3", .range("number", 0, 2)),
        bad(
            .programme,
            "seats: 12",
            "seats: 12\n    speaker: {languages: [ar, ¦Arabic]}",
            Phrase("advice.language-tag")
        ),
        bad(
            .programme,
            "start: \"09:00\"",
            "start: \"09:00\"\n    starts: {earliest: \"08:30\", latest: \"10:00\", every: ¦PT0M}",
            .range("minutes", 5, 240)
        ),
        bad(.programme, "every: P1W", "every: ¦PT1H", .range("days", 1, 60)),
        bad(.programme, "every: P1W", "every: ¦P61D", .range("days", 1, 60)),
        bad(.programme, "duration: PT2H30M", "duration: ¦P1D", .range("minutes", 5, 1440)),
        bad(.programme, "duration: PT2H30M", "duration: ¦PT150M30S", .range("minutes", 5, 1440)),
        bad(.closedDays, "date: \"01-01\"", "date: ¦\"13-01\"", Phrase("advice.month-and-day")),
        bad(.closedDays, "date: \"01-01\"", "date: ¦1-1", Phrase("advice.month-and-day")),
        bad(
            .closedDays,
            "islamic: \"09-01\"",
            "islamic: ¦\"09-31\"",
            Phrase("advice.month-and-day")
        ),
        bad(.programme, "Europe/Copenhagen", "¦Europe/Kobenhavn", Phrase("advice.zone")),
        bad(
            .programme,
            "venues: frederiksberg.yaml",
            "venues: ¦../frederiksberg.yaml",
            Phrase("advice.file-name")
        ),
        bad(
            .programme,
            "file: danish-holidays.yaml",
            "file: ¦/etc/passwd",
            Phrase("advice.file-name")
        ),
        bad(
            .programme,
            "ifClosed:                # assumption\n"
                + "      nearest: {earlier: P1D, later: P4D, otherWeekdays: [MO, TU, WE, FR]}",
            "ifClosed: ¦move",
            Phrase("advice.if-closed")
        ),
        bad(
            .programme,
            "jobklub-programme/1",
            "¦jobklub-programme/2",
            .didYouMean("jobklub-programme/1")
        ),
        bad(.calendar, "SUMMARY:", "X-JOBKLUB-LEVEL:¦bloc\nSUMMARY:", .didYouMean("block")),
        bad(
            .calendar,
            "SUMMARY:",
            "X-JOBKLUB-KIND:¦kommunal\nSUMMARY:",
            Phrase("advice.one-of", ["words": "public, municipal, school, religious"])
        ),
    ]
}
