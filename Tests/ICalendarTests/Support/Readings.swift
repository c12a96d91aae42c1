import ICalendar

/// What the readers give, as lists that tests can look at.
enum Readings {
    /// The lines of a text and its mistakes, in the order in which they are found.
    static func lines(
        _ octets: [UInt8],
        limits: ReadingLimits = ReadingLimits(),
        mode: ReadingMode = .strict
    ) throws -> [Result<ContentLine, ReadingError>] {
        var results: [Result<ContentLine, ReadingError>] = []
        var reader = ContentLineReader(octets, limits: limits, mode: mode)
        var told = 0
        func tell(_ entries: [Diagnostic]) {
            for entry in entries[told...] where entry.severity == .error {
                results.append(.failure(ReadingError(entry.position, entry.problem)))
            }
            told = entries.count
        }
        while try reader.next() {
            tell(reader.diagnostics.entries)
            results.append(.success(reader.contentLine))
        }
        tell(reader.diagnostics.entries)
        return results
    }

    /// What stands in a text, one thing after the other.
    enum Element {
        case begin(String)
        case property(ContentLine)
        case end(String)
    }

    static func components(
        _ octets: [UInt8],
        mode: ReadingMode = .strict
    ) throws -> (elements: [Element], diagnostics: [Diagnostic]) {
        var elements: [Element] = []
        var open: [String] = []
        var reader = CalendarReader(octets, mode: mode)
        while let step = try reader.next() {
            switch step {
            case .begin:
                open.append(reader.componentName)
                elements.append(.begin(reader.componentName))
            case .property: elements.append(.property(reader.contentLine))
            case .end: elements.append(.end(open.popLast() ?? ""))
            }
        }
        return (elements: elements, diagnostics: reader.diagnostics.entries)
    }
}
