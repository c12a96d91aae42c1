import Testing

/// A text that nobody writes by hand: made to exhaust whoever reads it.
struct HostileText: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
        testDescription = name
        self.text = text
    }

    init(_ name: String, before: String = "", _ part: String, times: Int, after: String = "") {
        self.init(name, before + String(repeating: part, count: times) + after)
    }

    private static let steps: String = (0..<1400).map { depth in
        String(repeating: " ", count: depth) + "a:\n"
    }.joined()

    private static let dashes: String = (0..<120).map { depth in
        String(repeating: " ", count: depth * 60) + String(repeating: "- ", count: 30) + "\n"
    }.joined()

    private static let keys: String = (0..<20_000).map { "k\($0): v\n" }.joined()

    static let exhausting: [HostileText] = [
        .init("brackets", "[", times: 500_000),
        .init("brackets by line", "[\n", times: 300_000),
        .init("pairs", "{a: ", times: 200_000),
        .init("dashes", "- ", times: 400_000),
        .init("dashes after CRLF", before: "a: b\r\n", "- ", times: 400_000),
        .init("dashes after CR", before: "a: b\r", "- ", times: 400_000),
        .init("dashes after a line separator", before: "a: b\u{2028}", "- ", times: 300_000),
        .init("question marks", "? ", times: 400_000),
        .init("colons", ": ", times: 400_000),
        .init("colons after a mark", before: "\u{FEFF}", ": ", times: 400_000),
        .init("colons and dashes", ": - ? ", times: 150_000),
        .init("indented mappings", steps),
        .init("indented mappings, CR", steps.replacing("\n", with: "\r")),
        .init("indented lists", steps.replacing("a:", with: "-")),
        .init("dashes and indents", dashes),
        .init("tags", "!!map ", times: 100_000),
        .init("anchors", "&a ", times: 200_000),
        .init("backslashes", before: "\"", "\\", times: 500_001),
        .init("empty lines", "\n", times: 1_000_000),
        .init("long key", "k", times: 900_000, after: ": v"),
        .init("many keys", keys),
        .init(
            "many items",
            before: "format: jobklub-closed-days/1\ndays: [",
            "a,",
            times: 100_000,
            after: "]"
        ),
        .init("percents", "%", times: 500_000),
        .init("documents", "---\n", times: 200_000),
        .init("calendars", "BEGIN:VCALENDAR\n", times: 60_000),
        .init("folds", before: "BEGIN:VCALENDAR\nX:", "\r\n ", times: 300_000),
    ]

    private static let laughs: String =
        "a0: &a0 [x]\n"
        + (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }.joined()

    private static let copies: String =
        "i: &i {length: PT1M, text: {da: x, en: x}}\nc: &c {theme: {da: x, en: x}, agenda: ["
        + String(repeating: "*i, ", count: 1000) + "]}\ns: &s {contents: ["
        + String(repeating: "*c, ", count: 1000) + "]}\nsteps: ["
        + String(repeating: "*s, ", count: 1000) + "]\nformat: jobklub-programme/1\n"

    private static let long: String = "a: &a [" + String(repeating: "x,", count: 1000) + "]\n"

    static let aliases: [HostileText] = [
        .init("billion laughs", laughs),
        .init("billion laughs in a key", laughs + "? *a30\n: x\n"),
        .init(
            "names again and again",
            before: "a: &a [x]\n",
            "b: &b [*a, *a]\na: &a [*b, *b]\n",
            times: 30
        ),
        .init("itself", "&a [*a, *a]"),
        .init("a list many times", before: "days: &a [x]\nb: [", "*a, ", times: 99_999, after: "]"),
        .init("steps of contents of items", copies),
        .init("a long list in keys", before: long, "? *a\n", times: 3000),
    ]
}
