public import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
public import Insight
internal import Planning
internal import Store

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Count who came, with the formula beside each number. No names.",
        discussion: """
            EXAMPLES:
              $ jobklub report attendance --db jobklub.sqlite
              $ jobklub report attendance --by month --json --db jobklub.sqlite
            """,
        subcommands: [AttendanceReportCommand.self]
    )
}

extension AttendanceGrouping: ExpressibleByArgument {}

extension TraitSplit: ExpressibleByArgument {}

struct AttendanceReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract: "Attendance, no-shows, cancellations and coverage, with intervals.",
        discussion: """
            Without dates everything stored counts, whatever the clock. --by can be given \
            several times. Splits by personal traits hide what is below 5.

            EXAMPLES:
              $ jobklub report attendance --by session --db jobklub.sqlite
              $ jobklub report attendance --by month --by venue --from 2027-01-01 \\
                  --to 2027-03-31 --json --db jobklub.sqlite
              $ jobklub report attendance --split gender --db jobklub.sqlite --lang en
            """
    )

    @Option(help: "meeting, session, cycle, venue, outside, programme or month.")
    var by: [AttendanceGrouping] = []

    @Option(
        help: """
            A personal trait: gender, country, education, age-group, category, language, \
            channel or support.
            """
    )
    var split: TraitSplit?

    @Option(help: ArgumentHelp("First day that a meeting was held on.", valueName: "day"))
    var from: Day?

    @Option(help: ArgumentHelp("Last day that a meeting was held on.", valueName: "day"))
    var to: Day?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        if let from, let to, to < from {
            let days = ["from": Phrase.Argument.text("\(from)"), "to": .text("\(to)")]
            throw Failure(Failure.Code.usage, Phrase("failure.from-after-to", days))
        }
        let town = try database.open()
        let ground = try town.perform(.readNumbers())
        let period = ReportPeriod(from: from, to: to)
        let groupings = by.isEmpty ? [AttendanceGrouping.programme] : by.unique
        let report = AttendanceReport(ground.meetings, by: groupings, in: period)
        let persons = PersonReport(
            ground.people,
            meetings: ground.meetings,
            offers: ground.offers,
            sessions: ground.sessions,
            cycles: ground.cycles,
            in: period
        )
        let traits = split.map {
            TraitReport($0, ground.people, meetings: ground.meetings, report: persons)
        }
        if json { return try Console.json(ReportDocument(report, persons.total, traits)) }
        let settings = try town.workspace.programmeIDs().map(town.setting)
        let wording = AttendanceReportWording(settings, in: catalogue)
        try Console.say(wording.lines(report, persons: persons.total, traits: traits))
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of its first place.
    fileprivate var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
