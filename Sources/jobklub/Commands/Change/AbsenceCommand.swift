internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct AbsenceCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "absence",
        abstract: "Note that somebody cannot come for some days, and change the plan accordingly.",
        discussion: """
            This is for facilitators, speakers and interpreters. You are never asked for the \
            reason. First you see what would change and who has to be told.

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
            "Who: a short name, or facilitator/NAME, speaker/NAME or interpreter/NAME.",
            valueName: "who"
        )
    )
    var person: String

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: DayArgument

    @Option(help: ArgumentHelp("The last day (default: the first).", valueName: "day"))
    var to: DayArgument?

    @Flag(help: "They are on vacation, on a course, or simply away (the default).")
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
