public enum CalendarChecker {
    public static func check(
        _ source: any OctetSource,
        mode: ReadingMode,
        zoneName: (String) -> String?,
        tell: (Diagnostic) -> Void
    ) throws -> DiagnosticLog {
        var reader = CalendarReader(source, mode: mode)
        while try reader.next() != nil {}
        for d in reader.diagnostics.drain() { tell(d) }
        return reader.diagnostics
    }
}
