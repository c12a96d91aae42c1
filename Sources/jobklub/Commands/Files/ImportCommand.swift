internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Participation
internal import Store

struct ImportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import participants from a CSV file, or a whole database from an exported file.",
        discussion: """
            docs/participants-csv.md describes the columns. A person is skipped if the database \
            already has somebody with the same name and the same phone number or email address. \
            The command names the people that it skips, and imports all others. If anything in the \
            file is wrong, nobody is imported. With --everything a new database is made from a \
            file that 'jobklub export --out' wrote. If a part of that file is missing, no database \
            is made.

            EXAMPLES:
              $ jobklub export --participants people.csv --db jobklub.sqlite
              $ jobklub init --example --db new.sqlite
              $ jobklub import people.csv --db new.sqlite --dry-run --lang en
              $ jobklub import people.csv --db new.sqlite
            """
    )

    @Argument(help: "The file to import, or - for standard input.", completion: .file())
    var file: String

    @Flag(
        help: "Save nothing; show how the first rows would be saved, or what is wrong in the file."
    )
    var dryRun = false

    @Flag(help: "Import names even if their letters look wrong.")
    var keepLetters = false

    @OptionGroup var mapping: MappingOption

    @Flag(help: "Make a new database from a file that 'jobklub export --out' wrote.")
    var everything = false

    @Flag(
        help: """
            With --everything, import a file of the old format too. The program cannot see \
            whether a part of such a file is missing.
            """
    )
    var unverified = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard everything || !unverified else {
            throw ValidationError.usage(
                "usage.goes-with",
                ["option": .text("--unverified"), "other": .text("--everything")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let octets = try InputFile.octets(
            file,
            atMost: everything ? FileLimit.everything : FileLimit.table
        )
        guard !everything else { return try restore(octets, catalogue) }
        let town = try database.open()
        let read = try ParticipantTable.read(
            octets,
            file: file,
            mapping: mapping.columns,
            keepingLetters: keepLetters,
            today: town.today
        )
        let page = try town.perform(.importPeople(read, isTrial: dryRun))
        if json { return try Console.json(ImportDocument(page, isTrial: dryRun, in: catalogue)) }
        var arguments: [String: Phrase.Argument] = ["count": .number(page.added.count)]
        let notes = page.notes.map(catalogue.text)
        guard let first = page.ids.first, let last = page.ids.last else {
            let said = dryRun ? Phrase("import.dry-run", arguments) : Phrase("import.none")
            let rows = dryRun ? page.firstRows(in: catalogue).map(catalogue.text) : []
            return try Console.say([catalogue.text(said)] + rows + notes)
        }
        arguments["first"] = .text("\(first)")
        arguments["last"] = .text("\(last)")
        try Console.say([catalogue.text(Phrase("import.done", arguments))] + notes)
    }

    private func restore(_ octets: [UInt8], _ catalogue: Catalogue) throws {
        try Safekeeping.importEverything(
            octets,
            from: file,
            to: database.db,
            by: try database.actor.actor(),
            clock: database.clock.instant,
            takingUnverified: unverified
        )
        let path = ["path": Phrase.Argument.path(database.db)]
        try Console.say(catalogue.text(Phrase("import.everything", path)))
    }
}

/// What was read in, as `--json` prints it.
private struct ImportDocument: Encodable {
    let participants: Int
    let saved: Bool
    let numbers: [Int]
    let known: [Known]
    let namesakes: [Namesake]
    let sameNames: [SameName]
    /// Those who have the phone number or mail address of others.
    let alike: [Alike]
    /// The first rows as they would be kept; empty once they are.
    let rows: [Row]

    struct Known: Encodable {
        let row: Int
        @ExplicitNull var number: Int?
    }

    struct Namesake: Encodable {
        let row: Int
        let numbers: [Int]
    }

    struct SameName: Encodable {
        let row: Int
        let other: Int
    }

    struct Alike: Encodable {
        let row: Int
        @ExplicitNull var number: Int?
        let inCommon: [String]
    }

    struct Row: Encodable {
        let row: Int
        let cells: [String: String]
    }

    init(_ page: ImportPage, isTrial: Bool, in catalogue: Catalogue) {
        participants = page.added.count
        saved = !isTrial
        numbers = page.ids
        known = page.known.map { Known(row: $0.row.row, number: $0.id) }
        namesakes = page.namesakes.map {
            Namesake(row: $0.row.row, numbers: $0.ids.compactMap(\.self))
        }
        sameNames = page.sameNames.map { SameName(row: $0.row.row, other: $0.other.row) }
        alike = page.alike.flatMap { row, people in
            people.map {
                Alike(
                    row: row.row,
                    number: $0.participant?.id,
                    inCommon: $0.likeness.map(\.rawValue)
                )
            }
        }
        let shown = isTrial ? page.added.prefix(ImportPage.shown) : []
        rows = shown.map { row in
            let cells = ParticipantTable.cells(of: row.person, in: catalogue)
            return Row(
                row: row.row,
                cells: Dictionary(
                    cells.map { ($0.column, $0.text) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }
}

struct ExportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the whole database as text, or all participants as CSV.",
        discussion: """
            With --out you get a text file, from which 'jobklub import --everything' makes the \
            same database again. With --participants you get a CSV file. Each of the files holds \
            personal data.

            EXAMPLES:
              $ jobklub export --out everything.jsonl --db jobklub.sqlite
              $ jobklub export --participants participants.csv --db jobklub.sqlite
            """
    )

    @Option(
        help: ArgumentHelp(
            "File to write the whole database to, or - for standard output.",
            valueName: "file"
        )
    )
    var out: String?

    @Option(
        help: ArgumentHelp(
            "CSV file to write the participants to, or - for standard output.",
            valueName: "file"
        )
    )
    var participants: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (out == nil) != (participants == nil) else {
            throw ValidationError.usage(
                "usage.either",
                ["one": .text("--out"), "other": .text("--participants")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let path = out ?? participants ?? "-"
        if participants != nil {
            let people = try town.perform(.findPeople("")).people
            try OutputFile.write(
                ParticipantTable.write(people, in: catalogue),
                to: path,
                isPersonal: true,
                in: catalogue
            )
        } else {
            try OutputFile.write(to: path, isPersonal: true, in: catalogue) { write in
                try Everything.export(town.store, by: town.actor, at: town.now, to: write)
            }
        }
    }
}
