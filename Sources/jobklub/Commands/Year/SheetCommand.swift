public import ArgumentParser
internal import Correspondence
internal import Documents
public import Office
internal import Store

extension SheetKind: ExpressibleByArgument {}

/// The forms a sheet can be written in.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument {
    case pdf
    case csv
}

struct SheetCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write an attendance list, an invitation or the agenda of a meeting.",
        discussion: """
            Sheets that are made from files carry no names: lists have empty rows. With --db \
            they show who is expected. The invitation is in the reader's language with Danish \
            beneath.

            EXAMPLES:
              $ jobklub sheet --meeting vejle/2027-03/session-2 --kind list --out list.pdf
              $ jobklub sheet --meeting vejle/2027-01/info --kind list --format csv --out -
              $ jobklub sheet --meeting vejle/2027-03/talks --kind invitation --out a5.pdf
              $ jobklub sheet --meeting frederiksberg/2027-06/session-3 --kind list \\
                  --db jobklub.sqlite --out names.pdf
            """
    )

    @Option(
        help: ArgumentHelp(
            "Id of the meeting, as 'jobklub plan --json' prints it.",
            valueName: "id"
        )
    )
    var meeting: String

    @Option(help: "Which sheet.")
    var kind: SheetKind

    @Option(help: "pdf, or csv for the two lists.")
    var format = SheetFormat.pdf

    @Option(
        help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .file(extensions: ["pdf", "csv"])
    )
    var out: String

    @Option(
        help: ArgumentHelp("Language of the person who gets the invitation.", valueName: "tag"),
        completion: .list(Catalogue.languages)
    )
    var reader = "en"

    @Option(
        help: ArgumentHelp("The municipality's database, for names.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @OptionGroup var actor: ActorOption
    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        guard format == .pdf || kind.isList else {
            throw Problem(.usage, Phrase("failure.csv-only-lists"))
        }
        guard Catalogue.languages.contains(reader) else {
            let languages = Catalogue.languages.joined(separator: ", ")
            throw Problem(
                .usage,
                Phrase(
                    "failure.unknown-language",
                    ["language": .text(reader), "languages": .text(languages)]
                )
            )
        }
        _ = try actor.actor()
        let sheet = try sheet(catalogue)
        let octets =
            switch format {
            case .pdf: try sheet.pdf(created: clock.stamp)
            case .csv: sheet.csv()
            }
        let isPersonal = db != nil && kind.isList
        try OutputFile.write(octets, to: out, isPersonal: isPersonal, in: catalogue)
    }

    /// With names from a database, or without from files.
    private func sheet(_ catalogue: Catalogue) throws -> PrintedSheet {
        guard let db else {
            return try folders.workspace.occasion(meeting, in: catalogue)
                .sheet(kind, in: catalogue, reader: reader)
        }
        let town = try Municipality(db, by: actor, clock)
        return try town.perform(.sheet(kind, of: meeting, in: catalogue, reader: reader))
    }
}
