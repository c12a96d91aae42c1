extension FindingTable {
    /// All findings, in the order of their codes.
    public static let rows: [Row] = [
        row(
            "bad-date",
            .error,
            (.warning, "where it does not say when an event is")
        ),
        row(
            "bad-duration",
            .error,
            (.warning, "where it does not say when an event is")
        ),
        row(
            "bad-rule",
            .error,
            (.repair, "for something empty in it"),
            (.warning, "for parts that may not stand together, and outside events and zones")
        ),
        row(
            "bad-value",
            .warning,
            (.error, "for an offset of a zone and an added period")
        ),
        row(
            "bad-value-type",
            .warning,
            (.error, "for a property that says when an event is")
        ),
        row(
            "bad-zone",
            .error,
            (.warning, "where no time needs it")
        ),
        row("closes-whole-day", .warning),
        row("control-character", .repair),
        row(
            "dropped-event",
            .warning,
            (.repair, "for a second copy of the same text")
        ),
        row("empty-value", .repair),
        row(
            "end-not-after-start",
            .error,
            (.warning, "where the end is the start, and outside events")
        ),
        row("excluded-override", .warning),
        row(
            "excluded-property",
            .error,
            (.repair, "for an end and a duration that say the same"),
            (.warning, "outside events")
        ),
        row("invalid-utf-8", .error),
        row("limit-alarm-repeats", .error),
        row("limit-attachment", .error),
        row("limit-components", .error),
        row("limit-depth", .error),
        row("limit-line-length", .error),
        row("limit-octets", .error),
        row("limit-parameters", .error),
        row("limit-properties", .error),
        row("limit-rule-length", .error),
        row("limit-steps", .error),
        row("limit-values", .error),
        row("line-end", .repair),
        row(
            "malformed-line",
            .warning,
            (.error, "for a line that begins like one that says which events there are, and when")
        ),
        row(
            "mismatched-end",
            .repair,
            (.error, "for an end of what never began")
        ),
        row(
            "misplaced-component",
            .warning,
            (.error, "for an event in another component")
        ),
        row(
            "misplaced-parameter",
            .warning,
            (.repair, "for a zone of a date or a moment")
        ),
        row("misplaced-property", .warning),
        row(
            "missing-end",
            .error,
            (.repair, "where only the last line of a calendar is missing, behind an event")
        ),
        row("missing-parameter", .repair),
        row(
            "missing-property",
            .warning,
            (.error, "for the start of an event and what a zone needs"),
            (.repair, "for the UID")
        ),
        row("not-a-calendar", .error),
        row("not-escaped", .warning),
        row("not-followed", .error),
        row("not-in-utc", .warning),
        row("not-whole-days", .repair),
        row("odd-line", .repair),
        row(
            "other-form",
            .warning,
            (.repair, "for VALUE, UNTIL, the end of an event and the start of a zone's times")
        ),
        row("read-as-latin-1", .repair),
        row(
            "repeated-property",
            .warning,
            (.repair, "for the same line once more"),
            (.error, "for a property that says when an event is, its UID and its SUMMARY")
        ),
        row("rule-not-of-days", .error),
        row("shared-uid", .warning),
        row("stray-exception", .warning),
        row("stray-override", .warning),
        row(
            "unknown-word",
            .warning,
            (.error, "for CALSCALE and RANGE")
        ),
        row("unknown-zone", .error),
        row("zone-not-defined", .warning),
    ]

    private static func row(
        _ code: String,
        _ usual: Diagnostic.Severity,
        _ others: (severity: Diagnostic.Severity, circumstance: String)...
    ) -> Row {
        Row(
            code: code,
            usual: usual,
            others: others.map {
                Row.Other(circumstance: $0.circumstance, severity: $0.severity)
            }
        )
    }
}
