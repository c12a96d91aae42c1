import Correspondence

/// Facilitators, speakers, interpreters and the ways between venues.
extension MistakeRow {
    static let people: [MistakeRow] = [
        .init("repeated-id", .people, "- id: lone-friis", "- id: ¦anne-holm"),
        .init(
            "missing-key",
            .people,
            "- id: lone-friis\n    name: Lone Friis",
            "- ¦id: lone-friis"
        ),
        .init(
            "bad-value",
            .people,
            "id: lone-friis",
            "id: ¦Lone Friis",
            Phrase("advice.identifier")
        ),
        .init(
            "bad-value",
            .people,
            "name: Lone Friis",
            "name: ¦\(String(repeating: "å", count: 81))",
            Phrase("advice.short-text")
        ),
        .init("holds-cpr", .people, "name: Lone Friis", "name: ¦Lone 010190–1234"),
        .init("holds-cpr", .people, "{da: virksomhedskonsulent,", "{da: ¦\"010190-1234\","),
        .init(
            "bad-value",
            .people,
            "{da: virksomhedskonsulent,",
            "¦{da: \(String(repeating: "å", count: 81)),",
            Phrase("advice.short-text")
        ),
        .init("bad-value", .people, "lone.friis@", "¦mailto:lone@", Phrase("text-mistake.mailto")),
        .init("bad-value", .people, "\"00 00 00 23\"", "¦\"112\"", Phrase("advice.phone")),
        .init("holds-cpr", .people, "\"00 00 00 23\"", "¦010190-1234"),
        .init("bad-value", .people, "lone.friis@", "¦lone.friis", Phrase("advice.mailbox")),
        .init("bad-value", .people, "[da, ar, en]", "[da, ¦dansk]", Phrase("advice.language-tag")),
        .init("empty-list", .people, "languages: [da, ar, en]", "languages: ¦[]"),
        .init("bad-value", .people, "[TU, WE, TH]", "[TU, ¦ons]", Phrase("advice.weekday")),
        .init(
            "end-not-after-start",
            .people,
            "from: \"08:30\", to: \"16:30\"",
            "from: \"08:30\", to: ¦\"08:30\""
        ),
        .init("last-before-first", .people, "to: 2027-08-01", "to: ¦2027-07-01"),
        .init("bad-value", .people, "from: 2027-07-12", "from: ¦12.7.", Phrase("advice.day")),
        .init("bad-value", .people, "kind: course", "kind: ¦cours", .didYouMean("course")),
        // Nobody is asked for more than that.
        .init(
            "bad-value",
            .people,
            "kind: course",
            "kind: ¦illness",
            Phrase("advice.one-of", ["words": "vacation, course, away"])
        ),
        .init(
            "bad-value",
            .people,
            "day: 2027-03-09",
            "day: ¦2027-03-32",
            Phrase(
                "advice.no-such-day",
                [
                    "day": .number(32), "month": .phrase(Phrase("month.3")), "year": "2027",
                    "days": .number(31),
                ]
            )
        ),
        .init("target-above-most", .people, "{target: 1, most: 3}", "{target: ¦4, most: 3}"),
        .init(
            "bad-value",
            .people,
            "{target: 1, most: 3}",
            "{target: 1, most: ¦51}",
            .range("number", 0, 50)
        ),
        .init("bad-value", .people, "kind: union", "kind: ¦unions", .didYouMean("union")),
        .init(
            "missing-key",
            .people,
            "- id: lageret-vest\n    name: Jesper Dam\n    kind: employer\n    lineOfWork: lager",
            "- ¦id: lageret-vest\n    name: Jesper Dam\n    kind: employer"
        ),
        .init(
            "bad-value",
            .people,
            "betweenSpeeches: P8W",
            "betweenSpeeches: ¦8",
            .range("days", 0, 3660)
        ),
        .init("bad-value", .people, "openings: false", "openings: ¦nej", Phrase("advice.flag")),
        .init("bad-value", .people, "photo: 2026-11-03", "photo: ¦ja", Phrase("advice.day")),
        .init(
            "bad-value",
            .people,
            "thankedOn: [2026-11-25]",
            "thankedOn: [¦x]",
            Phrase("advice.day")
        ),
        .init(
            "unknown-key",
            .people,
            "consent: {name: 2027-01-04}",
            "consent: {¦nam: 2027-01-04}",
            .didYouMean("name")
        ),
        .init("bad-value", .people, "modes: [phone]", "modes: [¦fone]", .didYouMean("phone")),
        .init("empty-list", .people, "modes: [phone]", "modes: ¦[]"),
        .init(
            "bad-value",
            .people,
            "otherwise: PT30M",
            "otherwise: ¦30",
            .range("minutes", 0, 480)
        ),
        .init(
            "missing-key",
            .people,
            "{from: frederiksberg-cafe, to: frederiksberg-library, time: PT15M}",
            "¦{from: frederiksberg-cafe, to: frederiksberg-library}"
        ),
        .init(
            "not-a-mapping",
            .people,
            "- {from: frederiksberg-library, to: frederiksberg-town-hall, time: PT10M}",
            "- ¦frederiksberg-library"
        ),
    ]
}
