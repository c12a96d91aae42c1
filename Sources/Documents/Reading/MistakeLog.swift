internal import Correspondence
internal import Yams

/// Collects the mistakes of one file while it is read, so that all of them come out at once.
final class MistakeLog {
    /// How many mistakes are kept; the rest is only counted.
    private static let limit = 1000

    let file: String
    private var kept: [FileMistake] = []
    private var omitted = 0

    init(file: String) {
        self.file = file
    }

    /// Whether advice would be for nothing, since no more mistakes are kept.
    var isFull: Bool { kept.count >= MistakeLog.limit }

    /// What was found, and last how much more there was.
    var mistakes: [FileMistake] {
        guard omitted > 0, let last = kept.max() else { return kept }
        let more = FileMistake(
            file: file,
            line: last.line,
            column: last.column,
            problem: Phrase("mistake.more", ["count": .number(omitted)])
        )
        return kept + [more]
    }

    func add(
        _ mark: Yams.Mark?,
        _ problem: Phrase,
        suggestion: Phrase? = nil,
        columnOffset: Int = 0
    ) {
        add(
            line: mark?.line ?? 1,
            column: (mark?.column ?? 1) + columnOffset,
            problem,
            suggestion: suggestion
        )
    }

    func add(
        line: Int,
        column: Int,
        _ problem: Phrase,
        suggestion: Phrase? = nil,
        severity: FileMistake.Severity = .error,
        code: String? = nil
    ) {
        guard !isFull else {
            omitted += 1
            return
        }
        kept.append(
            FileMistake(
                file: file,
                line: line,
                column: column,
                problem: problem,
                suggestion: suggestion,
                severity: severity,
                code: code
            )
        )
    }

    /// Counts mistakes that whoever found them did not keep.
    func omit(_ count: Int) {
        omitted += count
    }

    /// Gives a value on, or throws everything that was found.
    func finish<Value>(_ value: Value?) throws -> Value {
        guard kept.isEmpty, let value else { throw FileMistakes(mistakes) }
        return value
    }
}
