internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct AbsenceCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "absence",
        abstract:
            "Record that somebody is away for some days, and change their meetings.",
        discussion: """
            The person can be a facilitator, a speaker or an interpreter. The program never asks \
            why they are away. Before anything is saved, you see what would change and who has to \
            be told.

            EXAMPLES:
              $ jobklub staff import people/frederiksberg.yaml --db jobklub.sqlite
              $ jobklub plan change absence anne-holm --from 2027-09-06 --to 2027-09-10 \\
                  --dry-run --db jobklub.sqlite
              $ jobklub plan change absence speaker/olena-kovalenko --from 2027-10-26 \\
                  --apply --db jobklub.sqlite
            """
    )

    @Argument(
        help: ArgumentHelp(
            """
            The person who is away: a short name, or facilitator/NAME, speaker/NAME or \
            interpreter/NAME.
            """,
            valueName: "who"
        )
    )
    var person: String

    @Option(help: ArgumentHelp("The first day of the absence.", valueName: "day"))
    var from: DayArgument

    @Option(
        help: ArgumentHelp(
            "The last day of the absence (default: the first day).",
            valueName: "day"
        )
    )
    var to: DayArgument?

    @Flag(help: "The kind of absence: vacation, course, or away for anything else (default).")
    var kind: AbsenceFlag = .away

    @OptionGroup var change: ChangeOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    enum AbsenceFlag: String, EnumerableFlag {
        case vacation, course, away
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let first = try town.day(from, "--from")
        let span = try DaySpan(
            asked: first,
            to: try town.day(to, "--to", weekday: .after(first)) ?? first
        )
        let key = try town.perform(.staff(named: person))
        let absence = Availability.Absence(
            span: span,
            kind: Availability.Absence.Kind(rawValue: self.kind.rawValue) ?? .away
        )
        try town.revise(.absence(key.kind, key.id, absence), change, in: catalogue)
    }
}
