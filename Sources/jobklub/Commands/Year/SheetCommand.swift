internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Planning

/// The sheets that go with a meeting.
enum SheetKind: String, CaseIterable, ExpressibleByArgument {
    /// The facilitator's list.
    case list
    /// The list that people sign.
    case signature
    /// The A5 invitation to hand over.
    case invitation
    /// The programme of the day.
    case programme

    var isList: Bool { self == .list || self == .signature }
}

/// The forms a sheet can be written in.
enum SheetFormat: String, CaseIterable, ExpressibleByArgument {
    case pdf
    case csv
}

struct SheetCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Write an attendance list, an invitation or the programme of a meeting.",
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
            throw Failure(Failure.Code.usage, Phrase("failure.csv-only-lists"))
        }
        guard Catalogue.embedded(reader) != nil else {
            let languages = Catalogue.languages.joined(separator: ", ")
            throw Failure(
                Failure.Code.usage,
                Phrase(
                    "failure.unknown-language",
                    ["language": .text(reader), "languages": .text(languages)]
                )
            )
        }
        let town = try db.map {
            try Municipality($0, actor: actor.actor, clock: clock, random: actor.random)
        }
        let occasion = try town.map { try $0.occasion(meeting) } ?? occasion(catalogue)
        let people = kind.isList ? try town?.listed(meeting) ?? [] : []
        let sheet = occasion.sheet(kind, registrations: people, in: catalogue, reader: reader)
        let octets =
            switch format {
            case .pdf: try sheet.pdf(created: clock.stamp)
            case .csv: sheet.csv()
            }
        try OutputFile.write(octets, to: out, isPersonal: town != nil && kind.isList)
        guard out != "-" else { return }
        try Console.say(catalogue.text(Phrase("written", ["path": .text(out)])))
    }

    private func occasion(_ catalogue: Catalogue) throws -> Occasion {
        let parts = meeting.split(separator: "/", omittingEmptySubsequences: false)
        let programme = Phrase.Argument.text(parts.first.map { String($0) } ?? "")
        let unknown = Failure(
            Failure.Code.badData,
            Phrase("failure.no-meeting", ["id": .text(meeting), "programme": programme])
        )
        guard parts.count == 3, let month = Day(parts[1].prefix(7) + "-01") else { throw unknown }
        let setting = try folders.workspace.setting(String(parts[0]))
        // A step that hangs on another can have its rule date months after its cycle's own.
        let span = DaySpan(month...month.advanced(by: 400))
        let plan = Planner([setting]).planWholeCycles(span)
        if let skipped = plan.skipped.first(where: { $0.id.description == meeting }) {
            let names = PlanNames(setting)
            let causes = skipped.reasons.map { catalogue.text($0, names: names) }
            throw Failure(
                Failure.Code.badData,
                Phrase(
                    "failure.skipped-meeting",
                    ["id": .text(meeting), "causes": .text(causes.joined(separator: "; "))]
                )
            )
        }
        guard
            let found = plan.meetings.first(where: { $0.id.description == meeting }),
            let occasion = Occasion(found.id, in: plan, setting)
        else { throw unknown }
        return occasion
    }
}
