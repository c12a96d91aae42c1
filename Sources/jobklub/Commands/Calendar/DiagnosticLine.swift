internal import ArgumentParser
internal import Correspondence
internal import ICalendar
internal import Office

/// What there is to say about a calendar file, one JSON object on a line.
struct DiagnosticLine: Encodable {
    let file: String
    let line: Int
    let column: Int
    let octet: Int
    let severity: String
    let code: String
    let message: String

    init(_ diagnostic: Diagnostic, file: String, in catalogue: Catalogue) {
        self.file = file
        line = diagnostic.position.line
        column = diagnostic.position.column
        octet = diagnostic.position.octet
        severity = diagnostic.severity.rawValue
        code = diagnostic.problem.code
        message = catalogue.text(diagnostic.problem.phrase)
    }

    init(_ error: JCalError, file: String, in catalogue: Catalogue) {
        self.file = file
        line = error.position.line
        column = error.position.column
        octet = error.position.octet
        severity = Diagnostic.Severity.error.rawValue
        code = error.problem.code
        message = catalogue.text(error.problem.phrase)
    }
}

/// How a command on calendar files ends.
struct ICalOutcome {
    private let catalogue: Catalogue
    private var hasErrors = false
    private var hasReachedLimit = false

    /// Not all was read or followed, or given, because of a limit.
    static let limitCode = ExitCode(3)

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// Counts what was said about a file.
    mutating func add(_ log: DiagnosticLog) {
        hasErrors = hasErrors || log.hasErrors
        hasReachedLimit = hasReachedLimit || log.hasReachedLimit
        tellOmitted(log.omitted)
    }

    /// Counts what a check found in a file.
    mutating func add(_ summary: CheckSummary, strictly: Bool = false) {
        hasErrors = hasErrors || summary.errors > 0 || strictly && summary.repairs > 0
        hasReachedLimit = hasReachedLimit || summary.hasReachedLimit
        tellOmitted(summary.omitted)
    }

    /// Remembers that a limit was reached, which has been said.
    mutating func stop() { hasReachedLimit = true }

    /// Says that a limit was reached, in a command that has no file to say it of.
    mutating func stop(_ phrase: Phrase) {
        Console.complain(catalogue.text(phrase))
        hasReachedLimit = true
    }

    private func tellOmitted(_ count: Int) {
        guard count > 0 else { return }
        Console.complain(catalogue.text(Phrase("mistake.more", ["count": .number(count)])))
    }

    /// Says diagnostics on standard error.
    func complain(_ entries: [Diagnostic], file: String) throws {
        for entry in entries {
            try complain(DiagnosticLine(entry, file: file, in: catalogue))
        }
    }

    /// Says one line on standard error.
    func complain(_ line: DiagnosticLine) throws {
        let octets = try Console.jsonOctets(line, isOneLine: true)
        Console.complain(String(decoding: octets, as: UTF8.self))
    }

    /// Ends the command with the code that fits.
    func finish() throws {
        if hasReachedLimit {
            Console.complain(catalogue.text(Phrase("failure.limit")))
            throw ICalOutcome.limitCode
        }
        if hasErrors { throw ExitCode(.badData) }
    }
}
