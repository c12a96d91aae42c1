public import ArgumentParser
internal import Correspondence
internal import Documents
public import Office
internal import Planning
internal import Store

extension SheetKind: ExpressibleByArgument {}

/// The forms a sheet can be written in.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument {
    case pdf
    case csv
    case xlsx
}

struct SheetCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write an attendance list, an invitation or the agenda of a meeting.",
        discussion: """
            Without --db the sheets have no names, and lists have empty rows. With --db lists show \
            who is expected. With --participant the invitation is for that person and says, for \
            example, whether the person has a seat. The invitation is in the language that the \
            person reads, with Danish below. If the program does not know that language, the \
            invitation is in Danish, with the day and the time in figures at the top.

            EXAMPLES:
              $ jobklub sheet --meeting vejle/2027-03/session-2 --kind list --out list.pdf
              $ jobklub sheet --meeting vejle/2027-01/info --kind list --format csv --out -
              $ jobklub sheet --meeting vejle/2027-01/info --kind list --format xlsx \\
                  --out list.xlsx
              $ jobklub sheet --meeting vejle/2027-03/talks --kind invitation --out a5.pdf
              $ jobklub sheet --meeting frederiksberg/2027-06/session-3 --kind list \\
                  --db jobklub.sqlite --out names.pdf
              $ jobklub sheet --meeting frederiksberg/2027-06/session-3 --kind invitation \\
                  --participant 58 --db jobklub.sqlite --out own.pdf
            """
    )

    @Option(
        help: ArgumentHelp(
            "Id of the meeting, as 'jobklub plan --json' prints it.",
            valueName: "id"
        )
    )
    var meeting: String

    @Option(
        help: """
            The sheet to write: list is for the facilitator, signature is a list for \
            participants to sign, programme is the agenda.
            """
    )
    var kind: SheetKind

    @Option(help: "Format of the file; csv and xlsx are possible only for list and signature.")
    var format = SheetFormat.pdf

    @Option(
        help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .file(extensions: ["pdf", "csv", "xlsx"])
    )
    var out: String

    @Option(
        help: ArgumentHelp(
            """
            Code of the language of the invitation (default: the language of --participant; \
            without that option, Danish).
            """,
            valueName: "tag"
        ),
        completion: .list(Catalogue.languages)
    )
    var reader: String?

    @Option(
        help: ArgumentHelp(
            "Number or name of the participant who gets the invitation.",
            valueName: "who"
        )
    )
    var participant: PersonArgument?

    @Option(
        help: ArgumentHelp("The database to take the names from.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @OptionGroup var actor: ActorOption
    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        guard format == .pdf || kind.isList else {
            throw Problem(.usage, Phrase("failure.tables-only-lists"))
        }
        try requireLanguage()
        _ = try actor.actor()
        let stamp = try clock.stamp
        let sheet = try sheet(catalogue)
        let octets =
            switch format {
            case .pdf: try sheet.pdf(created: stamp)
            case .csv: sheet.csv()
            case .xlsx: try sheet.xlsx(created: stamp, name: catalogue.text(kind.nameKey))
            }
        let isPersonal = db != nil && (kind.isList || participant != nil)
        try OutputFile.write(octets, to: out, isPersonal: isPersonal, in: catalogue)
    }

    func validate() throws {
        guard participant == nil || kind == .invitation && db != nil else {
            throw ValidationError.usage(
                "usage.goes-with",
                [
                    "option": .text("--participant"),
                    "other": .list([.text("--kind invitation"), .text("--db")]),
                ]
            )
        }
    }

    /// Any language is read by somebody; what is no tag is a slip.
    private func requireLanguage() throws {
        guard let reader, (try? Entrance.language(reader)) == nil else { return }
        throw Problem(.usage, Phrase("failure.no-language", ["language": .text(reader)]))
    }

    /// With names from a database, or without from files.
    private func sheet(_ catalogue: Catalogue) throws -> PrintedSheet {
        guard let db else {
            return try folders.workspace.occasion(meeting, in: catalogue)
                .sheet(kind, in: catalogue, reader: reader ?? "da")
        }
        let town = try Municipality(db, by: actor, clock)
        if let participant = try participant.number(in: town) {
            return try town.perform(
                town.invitationSheet(of: participant, to: meeting, reader: reader)
            )
        }
        let reader = reader ?? "da"
        return try town.perform(
            .sheet(kind, of: meeting, in: catalogue, reader: reader, at: town.now)
        )
    }
}
