import CivilTime
import Correspondence

/// Cases, scenarios and prices.
extension MistakeRow {
    private static let tax = "kroner: 9953\n    overMonths: 6"
    private static let kroner = Phrase("advice.kroner", ["high": .number(100_000_000)])
    private static let hours = Phrase("advice.work-hours", ["high": .number(100_000)])
    private static let employer = "id: employer-meeting"
    private static let rate = """
          - from: 2011-08-01            # the month in which the project began
            kroner: 363
            source: "363 kr./time for udgifter til en medarbejder inkl. overhead"
        """

    static let economy: [MistakeRow] =
        amounts + caseLines + caseRates + changes + priceRows

    private static let amounts: [MistakeRow] = [
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦113.443", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦\"113.443,00\"", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦-1", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦0113443", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦1e5", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦100000000.01", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦99999999999999999999", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦.5", kroner),
        .init("bad-value", .caseStudy, "kroner: 113443", "kroner: ¦5.", kroner),
        .init("bad-value", .caseStudy, "hours: 1.5", "hours: ¦\"1,5\"", hours),
        .init("bad-value", .caseStudy, "hours: 1.5", "hours: ¦1.5005", hours),
        .init("bad-value", .caseStudy, "hours: 1.5", "hours: ¦PT1H30M", hours),
        .init("bad-value", .caseStudy, "percent: 50", "percent: ¦50 %", Phrase("advice.percent")),
        .init("bad-value", .caseStudy, "percent: 50", "percent: ¦100.01", Phrase("advice.percent")),
        .init("bad-value", .caseStudy, "weeks: 29", "weeks: ¦0", .range("number", 1, 520)),
    ]

    private static let caseLines: [MistakeRow] = [
        .init(
            "one-of-keys",
            .caseStudy,
            "- \(employer)\n",
            "- ¦\(employer)\n    kroner: 363\n"
        ),
        .init(
            "one-of-keys",
            .caseStudy,
            "- \(employer)",
            "- ¦id: phone\n    name: {da: x, en: x}\n    source: x\n  - \(employer)"
        ),
        .init(
            "one-of-keys",
            .caseStudy,
            "- \(employer)\n",
            "- ¦\(employer)\n    assumption: both\n"
        ),
        .init(
            "one-of-keys",
            .caseStudy,
            "- id: job-search-course\n    name: {da: Jobsøgningskursus, en: Job search course}\n"
                + "    kroner: 2000\n    source: \"2.000 kr. Jobsøgningskursus\"",
            "- ¦id: job-search-course\n    name: {da: x, en: x}\n    kroner: 2000"
        ),
        .init("repeated-id", .caseStudy, employer, "id: ¦guidance"),
        .init("repeated-id", .caseStudy, "id: municipal-tax", "id: ¦guidance"),
        .init(
            "unknown-line",
            .caseStudy,
            "of: wage-subsidy",
            "of: ¦wage-subsidi",
            .didYouMean("wage-subsidy")
        ),
        // What came in cannot be refunded.
        .init(
            "unknown-line",
            .caseStudy,
            "of: wage-subsidy",
            "of: ¦municipal-tax",
            Phrase(
                "advice.one-of",
                [
                    "words": """
                    guidance, employer-meeting, wage-subsidy, wage-subsidy-visits, mileage, \
                    job-search-course, job-search-administration
                    """
                ]
            )
        ),
        .init("refunded-twice", .caseStudy, "of: job-search-course", "of: ¦wage-subsidy"),
        .init(
            "bad-value",
            .caseStudy,
            "kind: municipal-tax",
            "kind: ¦municipal-taxes",
            .didYouMean("municipal-tax")
        ),
        .init(
            "bad-value",
            .caseStudy,
            "kind: municipal-tax",
            "kind: ¦refund",
            Phrase("advice.one-of", ["words": "municipal-tax, result-subsidy, other"])
        ),
        .init(
            "missing-key",
            .caseStudy,
            "- id: municipal-tax\n    kind: municipal-tax",
            "- ¦id: municipal-tax"
        ),
        .init(
            "rule-not-together",
            .caseStudy,
            tax,
            "kroner: 9953\n    overMonths: 6\n    afterMonths: ¦3"
        ),
        .init(
            "unknown-key",
            .caseStudy,
            "legalBasis:",
            "¦legalBasi:",
            .didYouMean("legalBasis")
        ),
        .init("empty-list", .caseStudy, .whole(emptyExpenses)),
    ]

    private static let emptyExpenses = """
        format: jobklub-case/1
        id: x
        name: {da: x, en: x}
        municipality: {da: x, en: x}
        source: x
        weeks: 1
        months: 6
        expenses: ¦[]
        income:
          - {id: y, kind: other, name: {da: y, en: y}, kroner: 1, source: y}

        """

    private static let caseRates: [MistakeRow] = [
        .init(
            "no-hourly-rate",
            .caseStudy,
            .whole(
                emptyExpenses.replacing(
                    "¦[]",
                    with: "[{id: w, name: {da: w, en: w}, hours: ¦1, source: w}]"
                )
            )
        ),
        .init(
            "repeated-id",
            .caseStudy,
            rate,
            rate + "\n  - from: ¦2011-08-01\n    kroner: 400\n    source: x"
        ),
        .init(
            "no-rate-on-day",
            .caseStudy,
            "hours: 1.5",
            "hours: 1.5\n    day: ¦2011-07-31"
        ),
        .init(
            "missing-key",
            .caseStudy,
            .whole(
                emptyExpenses.replacing(
                    "¦[]",
                    with: "\n  - ¦{id: w, name: {da: w, en: w}, hours: 1, source: w}"
                )
                    + """
                    hourlyRates:
                      - {from: 2027-01-01, kroner: 363, source: x}
                      - {from: 2028-01-01, kroner: 400, source: x}

                    """
            )
        ),
        .init("bad-value", .caseStudy, "from: 2011-08-01", "from: ¦2011-08", Phrase("advice.day")),
    ]

    private static let changes: [MistakeRow] = [
        .init("no-such-file", .scenarios, "base: mitra.yaml", "base: ¦mitre.yaml"),
        .init(
            "bad-value",
            .scenarios,
            "base: mitra.yaml",
            "base: ¦../cases/mitra.yaml",
            Phrase("advice.file-name")
        ),
        .init(
            "unknown-line",
            .scenarios,
            "line: result-subsidy",
            "line: ¦result-subsidi",
            .didYouMean("result-subsidy")
        ),
        .init(
            "line-without",
            .scenarios,
            "line: wage-subsidy, kroner: 56721.50",
            "line: wage-subsidy, hours: ¦1"
        ),
        .init("line-without", .scenarios, "percent: 65", "count: ¦2"),
        .init(
            "one-of-keys",
            .scenarios,
            "{months: 12,",
            "¦{months: 12, kronerPerHour: 3,"
        ),
        .init(
            "one-of-keys",
            .scenarios,
            "{months: 12, assumption: Hun er stadig i jobbet efter et år}",
            "¦{months: 12}"
        ),
        .init("missing-key", .scenarios, "{line: result-subsidy, kroner: 0", "¦{kroner: 0"),
        .init(
            "changed-twice",
            .scenarios,
            "- {line: wage-subsidy-visits, hours: 3",
            "- ¦{line: wage-subsidy, kroner: 3"
        ),
        .init("repeated-id", .scenarios, "- id: dearer-hours", "- id: ¦shorter-subsidy"),
        .init(
            "bad-value",
            .scenarios,
            "{kronerPerHour: 400,",
            "{kronerPerHour: 400, from: ¦2012-01-01,",
            Phrase("advice.one-of", ["words": "2011-08-01"])
        ),
        .init(
            "bad-value",
            .scenarios,
            "{months: 12,",
            "{months: ¦1201,",
            .range("number", 0, 1200)
        ),
    ]

    private static let priceRows: [MistakeRow] = [
        .init(
            "bad-value",
            .prices,
            "preparation: PT45M",
            "preparation: ¦45",
            .range("minutes", 0, 1440)
        ),
        .init(
            "one-of-keys",
            .prices,
            "{kroner: 35, assumption: \"Kaffe, frugt og kage til hver, der kommer\"}",
            "¦{kroner: 35}"
        ),
        .init(
            "bad-value",
            .prices,
            "afterMonths: 6",
            "afterMonths: ¦9",
            Phrase("advice.one-of", ["words": "3, 6, 12"])
        ),
        .init(
            "bad-value",
            .prices,
            "refunds: []",
            "refunds: [{of: ¦venue, percent: 50, source: x}]",
            .didYouMean("venues")
        ),
        .init(
            "refunded-twice",
            .prices,
            "refunds: []",
            "refunds: [{of: venues, percent: 5, source: x}, {of: ¦venues, percent: 5, source: x}]"
        ),
        .init("missing-key", .prices, "incomeMonths: {months: 6, ", "incomeMonths: ¦{"),
    ]
}
