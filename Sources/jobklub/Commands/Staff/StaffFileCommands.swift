internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Planning
internal import Store

struct StaffImportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import facilitators, speakers and interpreters from a file.",
        discussion: """
            The file is a YAML file or a CSV file. A CSV file holds people of only one kind; say \
            with --kind which kind it is. docs/staff.md describes both forms. If the database \
            has somebody with the same short name already, that person is changed. Nobody is \
            removed. If anything in the file is wrong, nobody is imported.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --dry-run \\
                  --db jobklub.sqlite --lang en
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff export --kind speaker --out speakers.csv \\
                  --db jobklub.sqlite
              $ jobklub staff import speakers.csv --kind speaker --db jobklub.sqlite --json
            """
    )

    @Argument(help: "The file to import, or - for standard input.", completion: .file())
    var file: String

    @Option(help: "The kind of people in a CSV file: facilitator, speaker or interpreter.")
    var kind: StaffKindOption?

    @Flag(help: "Import names from a CSV file even if their letters look wrong.")
    var keepLetters = false

    @OptionGroup var mapping: MappingOption

    @Flag(
        help: """
            Save nothing; show how the first people would be saved, or what is wrong in the \
            file.
            """
    )
    var dryRun = false

    @Flag(help: "Print the result as JSON, for other programs.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let isYAML = [".yaml", ".yml"].contains { file.lowercased().hasSuffix($0) }
        guard isYAML || kind != nil else {
            throw ValidationError.usage("usage.kind")
        }
        guard !isYAML || kind == nil && mapping.map.isEmpty else {
            throw ValidationError.usage(
                "usage.csv-only",
                ["options": .list([.text("--kind"), .text("--map")])]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let octets = try InputFile.octets(file)
        let town = try database.open()
        let staff = try kind.map { try table(octets, $0) } ?? StaffFile.read(octets, file: file)
        let outcome = try town.perform(
            dryRun ? .previewImport(of: staff) : .importStaff(staff)
        )
        if json { return try Console.json(StaffImportDocument(outcome, isSaved: !dryRun)) }
        let arguments: [String: Phrase.Argument] = [
            "added": .number(outcome.added.count), "changed": .number(outcome.changed.count),
            "unchanged": .number(outcome.unchanged),
        ]
        let key = Phrase(dryRun ? "staff.import-dry-run" : "staff.import-done", arguments)
        let lines = (outcome.added + outcome.changed).map {
            "  \(catalogue.word($0.kind)) \($0.id)"
        }
        try Console.say(
            [catalogue.text(key)] + (dryRun ? rows(of: staff, outcome, catalogue) : lines)
        )
    }

    /// Those who are new or changed: the first as they would be kept, the others by name.
    private func rows(
        of staff: Staff,
        _ outcome: StaffImport,
        _ catalogue: Catalogue
    ) -> [String] {
        let members = staff.members
        return (outcome.added + outcome.changed).enumerated().map { index, key in
            let name = "  \(catalogue.word(key.kind)) \(key.id)"
            let member = members.first { StaffKey($0) == key }
            guard index < ImportPage.shown, let member else { return name }
            let cells = StaffTable.cells(of: member, in: catalogue)
                .map { "\($0.heading): \($0.text)" }
            return "\(name): \(cells.joined(separator: "; "))"
        }
    }

    private func table(_ octets: [UInt8], _ kind: StaffKindOption) throws -> Staff {
        try StaffTable.read(
            octets,
            of: kind.kind,
            file: file,
            mapping: mapping.columns,
            keepingLetters: keepLetters
        )
    }
}

struct StaffExportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write all facilitators, speakers or interpreters as CSV.",
        discussion: """
            The file holds names and phone numbers, so only its owner can read it. 'jobklub \
            staff import' can import it again.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub staff export --kind interpreter --out tolke.csv --db jobklub.sqlite
            """
    )

    @Option(help: "The kind of people to write: facilitator, speaker or interpreter.")
    var kind: StaffKindOption

    @Option(help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"))
    var out: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let staff = try database.open().perform(.readStaff(contacts: true))
        try OutputFile.write(
            StaffTable.write(staff, of: kind.kind, in: catalogue),
            to: out,
            isPersonal: true,
            in: catalogue
        )
    }
}

/// A kind of people on the command line.
enum StaffKindOption: String, CaseIterable, ExpressibleByArgument {
    case facilitator
    case speaker
    case interpreter

    var kind: StaffKind {
        switch self {
        case .facilitator: .facilitator
        case .speaker: .speaker
        case .interpreter: .interpreter
        }
    }
}

/// What was read in, as `--json` prints it.
private struct StaffImportDocument: Encodable {
    let saved: Bool
    let added: [String]
    let changed: [String]
    let unchanged: Int

    init(_ outcome: StaffImport, isSaved: Bool) {
        saved = isSaved
        added = outcome.added.map(\.text)
        changed = outcome.changed.map(\.text)
        unchanged = outcome.unchanged
    }
}
