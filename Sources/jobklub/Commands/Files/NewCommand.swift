internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Office
internal import Planning

struct NewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write the first two files of a new municipality: its rules and its venues.",
        discussion: """
            Some lines in the files are assumptions, and are marked so. The municipality has to \
            decide whether they are right. Only public holidays are kept free of meetings; add the \
            closed days of the municipality yourself. If the folder does not have \
            danish-holidays.yaml yet, that file is written too. If the rules or the venues exist \
            already, nothing is written.

            EXAMPLES:
              $ jobklub new aarhus
              $ jobklub new hoeje-taastrup --name "Høje-Taastrup Kommune" --lang en
            """
    )

    @Argument(
        help: """
            Short name of the municipality: letters a-z, digits and hyphens; both files get this \
            name.
            """
    )
    var id: String

    @Option(help: "Name of the municipality (default: the short name with \"Kommune\" after it).")
    var name: String?

    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            "Write the files as if it were this day (default: today).",
            valueName: "time"
        )
    )
    var now: Moment?

    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let today = MomentOption.today(in: ZoneFiles().zone("Europe/Copenhagen"))
        let municipality = try NewMunicipality(
            named: id,
            name: name,
            today: try now?.moment(seenFrom: today).day ?? today
        )
        let files = try municipality.write(calendars: folders.calendars, venues: folders.venues)
        let said = files.map { Phrase("written", ["path": .text($0)]) } + [Phrase("new.made")]
        let next = Phrase(
            "command.new",
            [
                "id": .text(municipality.id.text), "calendars": .text(folders.calendars),
                "venues": .text(folders.venues),
            ]
        )
        try Console.say((said + [next]).map(catalogue.text))
    }
}
