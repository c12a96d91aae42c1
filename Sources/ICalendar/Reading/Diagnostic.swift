/// Something that a reader has to say about a text, and its place.
public struct Diagnostic: Hashable, Sendable {
    /// How bad it is.
    public let severity: Severity

    /// Where it stands in the text as it was given.
    public let position: TextPosition

    /// What it is.
    public let problem: ReadingError.Problem

    /// How bad something is.
    public enum Severity: String, CaseIterable, Hashable, Sendable {
        /// Something is lost or cannot be followed.
        case error
        /// All is understood, but others may not understand it.
        case warning
        /// The grammar was broken, what was meant is clear, and it was read so.
        case repair
    }

    /// Makes a diagnostic.
    ///
    /// - Parameters:
    ///   - severity: How bad it is.
    ///   - position: Where it stands.
    ///   - problem: What it is.
    public init(_ severity: Severity, _ position: TextPosition, _ problem: ReadingError.Problem) {
        self.severity = severity
        self.position = position
        self.problem = problem
    }
}

/// What a reader had to say: the first diagnostics, and how many more there were.
public struct DiagnosticLog: Hashable, Sendable {
    /// The diagnostics in the order in which they were found.
    public private(set) var entries: [Diagnostic] = []

    /// How many more there were than are kept.
    public private(set) var omitted = 0

    /// How many of those that are not kept are errors.
    public private(set) var omittedErrors = 0

    /// Whether one of them, kept or not, is an error.
    public private(set) var hasErrors = false

    /// Whether reading was stopped, or something passed over, because a limit was reached.
    public private(set) var hasReachedLimit = false

    private let limit: Int

    /// How many of those kept are errors.
    private var errors = 0

    /// Begins an empty log.
    ///
    /// - Parameter limit: How many diagnostics are kept.
    public init(limit: Int = ReadingLimits().diagnostics) {
        self.limit = limit
    }

    /// Adds a diagnostic, or counts it when there are too many.
    ///
    /// - Parameter diagnostic: What there is to say.
    public mutating func add(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { hasErrors = true }
        if diagnostic.problem.isLimit { hasReachedLimit = true }
        if entries.count < limit {
            entries.append(diagnostic)
            if diagnostic.severity == .error { errors += 1 }
            return
        }
        omitted += 1
        guard diagnostic.severity == .error else { return }
        // An error is kept before anything else.
        guard errors < limit, let place = entries.lastIndex(where: { $0.severity != .error })
        else {
            omittedErrors += 1
            return
        }
        entries.remove(at: place)
        entries.append(diagnostic)
        errors += 1
    }

    /// Counts what somebody else did not keep, and how many errors were among it.
    mutating func omit(_ count: Int, errors: Int) {
        omitted += count
        omittedErrors += errors
        if errors > 0 { hasErrors = true }
    }

    /// Adds what was found, as bad as the table says.
    mutating func add(
        _ position: TextPosition,
        _ problem: ReadingError.Problem,
        in place: FindingTable.Place = FindingTable.Place()
    ) {
        add(Diagnostic(FindingTable.severity(of: problem, place), position, problem))
    }

    mutating func add(
        _ severity: Diagnostic.Severity,
        _ position: TextPosition,
        _ problem: ReadingError.Problem
    ) {
        add(Diagnostic(severity, position, problem))
    }

    /// Takes the kept diagnostics out, so that whoever tells them at once needs no memory for all.
    ///
    /// - Returns: The diagnostics since the last time.
    public mutating func drain() -> [Diagnostic] {
        defer {
            entries.removeAll(keepingCapacity: true)
            errors = 0
        }
        return entries
    }
}

/// Whether a reader puts right what is clearly meant.
public enum ReadingMode: Hashable, Sendable {
    /// What the grammar forbids is an error, and the line is lost.
    case strict
    /// What the grammar forbids but is clearly meant is read as it was meant, and said.
    case repairing
}
