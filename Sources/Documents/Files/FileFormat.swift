internal import Correspondence
internal import Yams

/// The kinds of YAML file that the program reads; each says what it is in its first line.
public enum FileFormat: String, CaseIterable, Hashable, Sendable {
    /// A programme: rules for meetings.
    case programme = "jobklub-programme/1"
    /// The venues of a municipality.
    case venues = "jobklub-venues/1"
    /// Public holidays and other closed days, as rules.
    case closedDays = "jobklub-closed-days/1"
    /// The people who help to hold meetings.
    case people = "jobklub-people/1"
    /// What one person's course cost and what came in.
    case caseStudy = "jobklub-case/1"
    /// Changed numbers over a case.
    case scenarios = "jobklub-scenarios/1"
    /// What things cost in a programme.
    case prices = "jobklub-prices/1"
}

extension FileFormat {
    /// Opens the mapping of a file and holds it to its format.
    static func open(_ octets: [UInt8], as format: FileFormat, _ log: MistakeLog) throws -> Fields {
        let root = try YAMLText.root(octets, log)
        guard let fields = Fields(root, log) else { throw FileMistakes(log.mistakes) }
        if let node = fields.required("format"), let text = fields.text(node),
            text != format.rawValue
        {
            log.add(
                node.mark,
                Phrase("mistake.bad-value", ["value": .text(text)]),
                suggestion: didYouMean(format.rawValue)
            )
        }
        return fields
    }

    /// The format that a file says it has.
    ///
    /// - Parameters:
    ///   - octets: The whole file.
    ///   - file: The file, as mistakes should name it.
    /// - Returns: One of the known formats.
    /// - Throws: ``FileMistakes`` when the file is no YAML or names no known format.
    public static func of(_ octets: [UInt8], file: String) throws -> FileFormat {
        let log = MistakeLog(file: file)
        let root = try YAMLText.root(octets, log)
        let format = Fields(root, log)?.value("format", .word(FileFormat.self))
        return try log.finish(format)
    }
}
