internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office
internal import Store

struct OutcomeImportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import outcomes from a CSV file.",
        discussion: """
            docs/outcomes-csv.md describes the columns. An outcome is skipped if the participant \
            already has one of the same kind with the same first day and company. The command \
            lists the outcomes that it skips. If anything in the file is wrong, no outcome is \
            imported.

            EXAMPLES:
              $ jobklub outcome import docs/example-outcomes.csv --dry-run \\
                  --db jobklub.sqlite --lang en
              $ jobklub outcome import docs/example-outcomes.csv --db jobklub.sqlite
            """
    )

    @Argument(help: "The file to import, or - for standard input.", completion: .file())
    var file: String

    @Flag(
        help: "Save nothing; show how the first rows would be saved, or what is wrong in the file."
    )
    var dryRun = false

    @OptionGroup var mapping: MappingOption

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let octets = try InputFile.octets(file, atMost: FileLimit.table)
        let town = try database.open()
        let read = try OutcomeTable.read(octets, file: file, mapping: mapping.columns)
        let page = try town.perform(.importOutcomes(read, file: file, isTrial: dryRun))
        if json {
            return try Console.json(OutcomeImportDocument(page, isTrial: dryRun, in: catalogue))
        }
        let count = ["count": Phrase.Argument.number(page.added.count)]
        let said =
            page.added.isEmpty
            ? Phrase("outcome.import-none")
            : Phrase(dryRun ? "outcome.import-dry-run" : "outcome.import-done", count)
        let rows = dryRun ? page.firstRows(in: catalogue) : []
        try Console.say(([said] + rows + page.notes).map(catalogue.text))
    }
}

/// What was read in, as `--json` prints it.
private struct OutcomeImportDocument: Encodable {
    let outcomes: Int
    let saved: Bool
    let numbers: [Int]
    let known: [Known]
    /// What somebody should look at.
    let doubts: [Doubt]
    /// The first rows as they would be kept; empty once they are.
    let rows: [Row]

    struct Known: Encodable {
        let row: Int
        let number: Int
    }

    struct Doubt: Encodable {
        let row: Int
        let code: String
        /// The outcome that is there already, if it is about one.
        @ExplicitNull var number: Int?
        /// The other row, if it is about two.
        @ExplicitNull var otherRow: Int?
    }

    struct Row: Encodable {
        let row: Int
        let cells: [String: String]
    }

    init(_ page: OutcomeImportPage, isTrial: Bool, in catalogue: Catalogue) {
        outcomes = page.added.count
        saved = !isTrial
        numbers = isTrial ? [] : page.added.map(\.stored.number)
        known = page.known.map { Known(row: $0.row.row, number: $0.stored.number) }
        doubts =
            page.doubts.flatMap { row, doubts in
                doubts.map(RecordedDocument.DoubtDocument.init).map {
                    Doubt(row: row, code: $0.code, number: $0.number, otherRow: nil)
                }
            }
            + page.alike.map {
                Doubt(row: $0.row, code: "overlaps", number: nil, otherRow: $0.other)
            }
        let shown = isTrial ? page.added.prefix(ImportPage.shown) : []
        rows = shown.map { row, stored in
            Row(
                row: row.row,
                cells: Dictionary(
                    page.cells(of: stored, in: catalogue).map { ($0.column, $0.text) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        }
    }
}
