import Correspondence

/// Steps, times and days that do not hang together.
extension MistakeRow {
    static let programme: [MistakeRow] = [
        .init(
            "one-date",
            .closedDays,
            """
            - id: christmas-day
                name: {da: Juledag, en: Christmas Day}
                kind: public
                level: block
                date: "12-25"
            """,
            """
            - ¦id: christmas-day
                name: {da: Juledag, en: Christmas Day}
                kind: public
                level: block
                date: "12-25"
                easter: 3
            """,
            Phrase("advice.one-date")
        ),
        .init(
            "one-date",
            .closedDays,
            """
            - id: boxing-day
                name: {da: 2. juledag, en: Boxing Day}
                kind: public
                level: block
                date: "12-26"
            """,
            """
            - ¦id: boxing-day
                name: {da: 2. juledag, en: Boxing Day}
                kind: public
                level: block
            """,
            Phrase("advice.one-date")
        ),
        .init("no-such-day", .closedDays, "date: \"12-25\"", "date: ¦\"02-30\""),
        .init("last-before-first", .venues, "to: 2027-08-01", "to: ¦2027-07-18"),
        .init(
            "last-before-first",
            .closedDays,
            "lastYear: 2023",
            "firstYear: 2024\n    lastYear: ¦2023"
        ),
        .init(
            "end-not-after-start",
            .venues,
            "from: \"09:00\", to: \"16:00\"",
            "from: \"09:00\", to: ¦\"09:00\""
        ),
        .init("past-midnight", .programme, "duration: PT2H30M", "duration: ¦PT15H"),
        .init(
            "rule-or-after",
            .programme,
            """
            - id: network
                kind: network
                name: {da: Netværksmøde, en: Network meeting}
                rule: FREQ=MONTHLY;BYDAY=4TU
            """,
            """
            - ¦id: network
                kind: network
                name: {da: Netværksmøde, en: Network meeting}
                rule: FREQ=MONTHLY;BYDAY=4TU
                after: {step: session, wait: P1D}
            """,
            Phrase("advice.rule")
        ),
        .init(
            "unknown-step",
            .programme,
            "{step: session, wait: P2D}",
            "{step: ¦sesion, wait: P2D}",
            .didYouMean("session")
        ),
        .init(
            "unknown-step",
            .programme,
            "{step: session, wait: P2D}",
            "{step: ¦network, wait: P2D}",
            Phrase("advice.earlier-step")
        ),
        .init(
            "slots-only-for-talks",
            .programme,
            "needs: [outside-town-hall, step-free]",
            "needs: [outside-town-hall, step-free]\n    slots: ¦{length: PT30M}"
        ),
        .init(
            "missing-key",
            .programme,
            """
            - id: network
                kind: network
            """,
            """
            - ¦id: network
                kind: talks
            """
        ),
        .init("no-slots", .programme, "slots: {length: PT30M,", "slots: ¦{length: PT7H,"),
        .init(
            "agenda-too-long",
            .programme,
            "- {length: PT15M, text: {da: \"Kaffe, frugt",
            "¦- {length: PT16M, text: {da: \"Kaffe, frugt"
        ),
        .init(
            "too-many-contents",
            .programme,
            "- theme: {da: Åbent emne, en: Open theme}",
            "¦- theme: {da: Et, en: One}\n      - theme: {da: To, en: Two}"
        ),
        .init(
            "last-before-first",
            .programme,
            "start: \"09:00\"",
            "start: \"09:00\"\n    starts: {earliest: \"09:00\", latest: ¦\"08:30\", every: PT30M}"
        ),
        .init(
            "past-midnight",
            .programme,
            "start: \"09:00\"",
            "start: \"09:00\"\n    starts: {earliest: \"09:00\", latest: ¦\"18:00\", every: PT30M}"
        ),
        .init(
            "start-not-in-window",
            .programme,
            "start: \"09:00\"",
            "start: ¦\"09:00\"\n    starts: {earliest: \"08:15\", latest: \"09:30\", every: PT30M}",
            Phrase("advice.one-of", ["words": "08:15, 08:45, 09:15"])
        ),
    ]
}
