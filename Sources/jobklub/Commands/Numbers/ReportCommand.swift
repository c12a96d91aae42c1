public import ArgumentParser
internal import CivilTime
internal import Correspondence
public import Insight
internal import Office
internal import Store

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Count who came, with the formula beside each number. No names.",
        discussion: """
            EXAMPLES:
              $ jobklub report attendance --db jobklub.sqlite
              $ jobklub report attendance --by month --json --db jobklub.sqlite
              $ jobklub report month 2027-04 --format pdf --out april.pdf --db jobklub.sqlite
            """,
        subcommands: [
            MonthReportCommand.self, QuarterReportCommand.self, YearReportCommand.self,
            AttendanceReportCommand.self,
        ]
    )
}

extension AttendanceGrouping: ExpressibleByArgument {}

extension TraitSplit: ExpressibleByArgument {}

struct AttendanceReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract: "Attendance, no-shows and cancellations, with the uncertainty of each rate.",
        discussion: """
            Without --from and --to all stored meetings count. --by can be given several times. \
            --split hides numbers below 5.

            EXAMPLES:
              $ jobklub report attendance --by session --db jobklub.sqlite
              $ jobklub report attendance --by month --by venue --from 2027-01-01 \\
                  --to 2027-03-31 --json --db jobklub.sqlite
              $ jobklub report attendance --split gender --db jobklub.sqlite --lang en
              $ jobklub report attendance --by month --format xlsx --out months.xlsx \\
                  --db jobklub.sqlite
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
    var from: DayArgument?

    @Option(help: ArgumentHelp("Last day that a meeting was held on.", valueName: "day"))
    var to: DayArgument?

    @OptionGroup var output: ReportOutput
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let from = try town.day(from, "--from")
        let to = try town.day(to, "--to")
        if let from, let to { _ = try DaySpan(asked: from, to: to, most: nil) }
        let page = try town.perform(
            .attendance(
                by: by,
                split: split,
                in: ReportPeriod(from: from, to: to),
                naming: output.format != .json
            )
        )
        try output.write(
            page.printed(in: catalogue, by: town.zone),
            page.recorded,
            document: ReportDocument(page.report, page.persons, page.traits),
            lines: page.lines(in: catalogue),
            in: catalogue
        )
    }
}
