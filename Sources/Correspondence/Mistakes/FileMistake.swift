/// A mistake in a file that somebody wrote: where it is, what it is, and what to do.
public struct FileMistake: Error, Hashable, Sendable {
    /// The file, as the person named it.
    public let file: String

    /// The line, counted from 1.
    public let line: Int

    /// The column in characters, counted from 1.
    public let column: Int

    /// What is wrong; the key is also the code that programs read, unless there is another one.
    public let problem: Phrase

    /// What to write instead, if that can be said.
    public let suggestion: Phrase?

    /// How bad it is; whatever is no error, the file can be used with.
    public let severity: Severity

    private let word: String?

    /// How bad a mistake is.
    public enum Severity: String, Hashable, Sendable {
        /// The file cannot be used.
        case error
        /// It may be meant otherwise.
        case warning
        /// It was put right.
        case repair
    }

    /// Makes a mistake.
    ///
    /// - Parameters:
    ///   - file: The file, as the person named it.
    ///   - line: Counted from 1.
    ///   - column: Counted from 1.
    ///   - problem: What is wrong.
    ///   - suggestion: What to write instead.
    ///   - severity: How bad it is.
    ///   - code: The word that programs read, where it is not the problem's key.
    public init(
        file: String,
        line: Int,
        column: Int,
        problem: Phrase,
        suggestion: Phrase? = nil,
        severity: Severity = .error,
        code: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
        self.suggestion = suggestion
        self.severity = severity
        word = code
    }

    /// The word that programs read, for example `unknown-key`.
    public var code: String {
        word ?? String(problem.key.drop { $0 != "." }.dropFirst())
    }

    /// The mistake on one line, as compilers print theirs, so that editors can jump to it.
    ///
    /// - Parameter catalogue: The language.
    /// - Returns: `file:line:column: what is wrong; what to do`.
    public func text(in catalogue: Catalogue) -> String {
        let advice = suggestion.map { " " + catalogue.text($0) } ?? ""
        return "\(file):\(line):\(column): \(catalogue.text(problem))\(advice)"
    }
}

extension FileMistake: Comparable {
    /// Whether one stands before the other: by file, then by place.
    public static func < (left: FileMistake, right: FileMistake) -> Bool {
        (left.file, left.line, left.column, left.problem.key)
            < (right.file, right.line, right.column, right.problem.key)
    }
}

/// The mistakes of one reading, all of them at once.
public struct FileMistakes: Error, Hashable, Sendable {
    /// In the order of file and place; never empty.
    public let mistakes: [FileMistake]

    /// Makes the list and puts it in order.
    ///
    /// - Parameter mistakes: At least one; doubles are dropped.
    public init(_ mistakes: [FileMistake]) {
        // Mistakes at one place keep the order in which they were found.
        self.mistakes = unique(mistakes).enumerated().sorted {
            $0.element < $1.element || (!($1.element < $0.element) && $0.offset < $1.offset)
        }.map(\.element)
    }
}
