import Correspondence

/// Keys, lists and mappings that are not what belongs there, and files that are no YAML.
extension MistakeRow {
    private static let cancelBy = "cancelBy: {workingDaysBefore: 1, time: \"12:00\"}"

    static let shapes: [MistakeRow] = [
        .init("not-a-mapping", .programme, cancelBy, "cancelBy: ¦noon"),
        .init("not-a-mapping", .programme, .whole("¦- just\n- a list\n")),
        .init("not-a-key", .programme, "networkEntry:", "? ¦[a]\n: b\nnetworkEntry:"),
        .init("not-a-list", .programme, "monthsWithoutCycle: []", "monthsWithoutCycle: ¦7"),
        .init("not-text", .programme, "phone: \"00 00 00 10\"", "phone: ¦[1]"),
        .init("empty", .programme, "phone: \"00 00 00 10\"", "phone: ¦\"\""),
        .init("empty", .programme, "phone: \"00 00 00 10\"", "phone: ¦\" \u{A0} \""),
        .init("empty", .programme, "phone: \"00 00 00 10\"", "phone:¦"),
        .init(
            "empty-list",
            .programme,
            "venues: [frederiksberg-library, frederiksberg-town-hall]",
            "venues: ¦[]"
        ),
        .init("empty-file", .programme, .whole("")),
        .init("empty-file", .venues, .whole("# only a comment\n")),
        .init(
            "too-long",
            .programme,
            "phone: \"00 00 00 10\"",
            "phone: ¦" + String(repeating: "0", count: 2001)
        ),
        .init(
            "missing-key",
            .venues,
            "{name: Vagten i caféen, phone: \"00 00 00 11\"}",
            "¦{name: Vagten i caféen}"
        ),
        .init(
            "missing-key",
            .programme,
            "revised: 2026-11-22",
            "#"
        ),
        .init(
            "missing-key",
            .venues,
            "da: Vi mødes på Hovedbiblioteket.\n      ",
            "¦"
        ),
        .init(
            "unknown-key",
            .programme,
            cancelBy,
            "cancelBy: {workingDaysBefore: 1, time: \"12:00\", ¦tiem: \"12:00\"}",
            .didYouMean("time")
        ),
        .init(
            "unknown-key",
            .programme,
            cancelBy,
            "cancelBy: {workingDaysBefore: 1, time: \"12:00\", ¦place: here}",
            Phrase("advice.known-keys", ["keys": "time, workingDaysBefore"])
        ),
        .init(
            "unknown-key",
            .programme,
            "{da: jobkonsulent, en: job consultant}",
            "{da: jobkonsulent, en: job consultant, ¦Arabic: مستشار}",
            Phrase("advice.known-keys", ["keys": "da, en"])
        ),
        .init(
            "repeated-key",
            .programme,
            cancelBy,
            "cancelBy: {¦workingDaysBefore: 1, time: \"12:00\", workingDaysBefore: 2}"
        ),
        .init("repeated-id", .programme, "- id: network", "- id: ¦talks"),
        .init("step-ends-in-number", .programme, "- id: network", "- id: ¦session-1"),
        .init(
            "repeated-id",
            .venues,
            "- id: frederiksberg-library",
            "- ¦id: frederiksberg-cafe"
        ),
        .init("repeated-id", .closedDays, "- id: good-friday", "- ¦id: maundy-thursday"),
        .init(
            "file-too-large",
            .programme,
            .whole("#" + String(repeating: "x", count: 1 << 20))
        ),
        .init(
            "not-utf8",
            .programme,
            .octets(Array("id: æ\nname: sm".utf8) + [0xF8, 10, 10, 10], line: 2, column: 9)
        ),
        .init(
            "not-utf8",
            .closedDays,
            .octets(Array("a: b\r\n".utf8) + [0xC3], line: 2, column: 1)
        ),
        .init(
            "too-deep",
            .venues,
            .whole("format: x\n¦" + String(repeating: "[", count: 65))
        ),
        .init(
            "too-many-aliases",
            .venues,
            .whole(
                "a: &a [x, x]\n"
                    + zip("abcdefghijklmnopqrstuv", "bcdefghijklmnopqrstuvw").map {
                        "\($1): &\($1) [*\($0), *\($0)]\n"
                    }.joined()
            )
        ),
        .init(
            "not-yaml",
            .programme,
            "\n  phone:",
            "\n¦\tphone:",
            Phrase("advice.yaml-spaces")
        ),
        .init(
            "not-yaml",
            .venues,
            "capacity: 24",
            "capacity: ¦*nobody",
            Phrase("advice.yaml-quote-text")
        ),
        .init(
            "open-yaml-quote",
            .programme,
            "start: \"09:30\"           # assumption: the source",
            "start: ¦\"09:30           # assumption: the source",
            Phrase("advice.yaml-quote")
        ),
        .init(
            "not-yaml",
            .programme,
            "phone: \"00 00 00 10\"",
            "phone: 00 ¦\0 00",
            Phrase("advice.yaml-control")
        ),
        .init(
            "not-yaml",
            .programme,
            "needs: [step-free]\n    venues: [",
            "needs: [step-free\n    venues¦: [",
            Phrase("advice.yaml-bracket")
        ),
        .init(
            "not-yaml",
            .programme,
            "id: frederiksberg\n",
            "id: a¦: b\n",
            Phrase("advice.yaml-quote-text")
        ),
        .init(
            "not-yaml",
            .programme,
            "id: frederiksberg\nmuni",
            "id frederiksberg\n¦muni",
            Phrase("advice.yaml-colon")
        ),
        .init(
            "not-yaml",
            .programme,
            "id: frederiksberg\n",
            "id: \"a¦\\qb\"\n",
            Phrase("advice.yaml-escape")
        ),
        .init(
            "not-yaml",
            .programme,
            "id: frederiksberg\n",
            "id: |¦x\n",
            Phrase("advice.yaml-block")
        ),
        .init(
            "not-yaml",
            .programme,
            "id: frederiksberg\n",
            "¦---\nid: frederiksberg\n",
            Phrase("advice.yaml-document")
        ),
        .init(
            "not-yaml",
            .programme,
            "id: frederiksberg\n",
            "¦- id: frederiksberg\n",
            Phrase("advice.yaml")
        ),
    ]
}
