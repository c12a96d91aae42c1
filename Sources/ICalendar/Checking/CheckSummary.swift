/// What a check came to.
public struct CheckSummary: Hashable, Sendable {
    /// How often something is lost or cannot be followed.
    public private(set) var errors = 0

    /// How often others may not understand what is understood here.
    public private(set) var warnings = 0

    /// How often the grammar was broken though it is clear what was meant.
    public private(set) var repairs = 0

    /// Whether something was passed over because a limit was reached.
    public private(set) var hasReachedLimit = false

    /// Errors and repairs that nobody was told of, since too many came at once.
    public private(set) var omitted = 0

    /// How many of those are errors.
    public private(set) var omittedErrors = 0

    /// Begins with nothing.
    public init() {}

    /// Whether there was nothing to say.
    public var isClean: Bool { errors + warnings + repairs + omitted == 0 }

    /// Counts a diagnostic.
    ///
    /// - Parameter diagnostic: What there was to say.
    public mutating func count(_ diagnostic: Diagnostic) {
        switch diagnostic.severity {
        case .error: errors += 1
        case .warning: warnings += 1
        case .repair: repairs += 1
        }
        if diagnostic.problem.isLimit { hasReachedLimit = true }
    }

    /// Counts what a reader had to say that it did not keep.
    mutating func countOmitted(_ log: DiagnosticLog) {
        omitted += log.omitted
        omittedErrors += log.omittedErrors
        if log.hasReachedLimit { hasReachedLimit = true }
    }
}
