import Correspondence

/// Rules that cannot be read; the place is that of the part that is wrong.
extension MistakeRow {
    private static func rule(_ code: String, _ new: String) -> MistakeRow {
        MistakeRow(
            code,
            .programme,
            .replace("FREQ=MONTHLY;BYDAY=1TU", with: new),
            Phrase("advice.rule")
        )
    }

    static let rules: [MistakeRow] = [
        .init("rule-not-of-days", .programme, "FREQ=MONTHLY;BYDAY=1TU", "¦FREQ=HOURLY"),
        .init("rule-not-of-days", .programme, "FREQ=MONTHLY;BYDAY=1TU", "¦FREQ=DAILY;BYHOUR=9"),
        rule("rule-part", "FREQ=MONTHLY;¦BYDAY"),
        rule("rule-part", "FREQ=MONTHLY;¦;BYDAY=1TU"),
        rule("rule-part", "¦every first Tuesday"),
        rule("rule-unknown-part", "FREQ=MONTHLY;¦BYEASTER=1"),
        rule("rule-repeated-part", "FREQ=MONTHLY;BYDAY=1TU;¦BYDAY=2TU"),
        rule("rule-no-frequency", "¦BYDAY=1TU"),
        rule("rule-value", "FREQ=¦FORTNIGHTLY"),
        rule("rule-value", "FREQ=MONTHLY;BYDAY=¦1XX"),
        rule("rule-value", "FREQ=MONTHLY;INTERVAL=¦0"),
        rule("rule-value", "\"FREQ=MONTHLY;BYDAY=¦Tuesday\""),
        rule("rule-value", "'FREQ=MONTHLY;BYDAY=¦0TU'"),
        rule("rule-not-together", "FREQ=WEEKLY;¦BYDAY=1TU"),
        rule("rule-not-together", "FREQ=MONTHLY;¦BYWEEKNO=3"),
    ]

    /// What one file says about another.
    static let outside: [MistakeRow] = [
        .init(
            "unknown-venue",
            .programme,
            "[frederiksberg-library, frederiksberg-town-hall]",
            "[¦frederiksberg-librari, frederiksberg-town-hall]",
            .didYouMean("frederiksberg-library")
        ),
        .init(
            "unknown-venue",
            .programme,
            "[frederiksberg-library, frederiksberg-town-hall]",
            "[frederiksberg-library, ¦harbour]",
            Phrase(
                "advice.one-of",
                ["words": "frederiksberg-cafe, frederiksberg-library, frederiksberg-town-hall"]
            )
        ),
        .init("no-such-file", .programme, "venues: frederiksberg.yaml", "venues: ¦odense.yaml"),
        .init("no-such-file", .programme, "file: danish-holidays.yaml", "file: ¦danish.yaml"),
        .init("id-not-file-name", .programme, "id: frederiksberg\n", "id: copenhagen\n"),
        .init(
            "reserved-id",
            .programme,
            .replace("id: frederiksberg\n", with: "id: preview\n"),
            path: "calendars/preview.yaml"
        ),
    ]
}
