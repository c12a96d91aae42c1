internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Insight
internal import Office
internal import Store

/// What the reports of a month, a quarter and a year have in common.
struct PeriodReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The data date of the report that you printed last: what was recorded about earlier \
            months since that day is told (default: the first day of the period).
            """,
            valueName: "day"
        )
    )
    var since: DayArgument?

    @Option(
        help: ArgumentHelp(
            "What things cost; the report then says what a used seat cost.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    var prices: String?

    @OptionGroup var output: ReportOutput
    @OptionGroup var database: DatabaseOptions

    /// Writes the report; without a period that of the last one that is over.
    func write(
        _ length: CalendarPeriod.Length,
        _ text: String?,
        _ example: String,
        _ catalogue: Catalogue
    ) throws {
        let prices = try prices.map { try EconomyFiles.prices(at: $0) }
        let town = try database.open()
        let since = try town.day(since, "--since")
        let latest = CalendarPeriod(length, holding: town.today).previous
        guard let period = text.map({ CalendarPeriod(length, $0) }) ?? latest else {
            throw ValidationError.usage(
                "usage.period",
                ["value": .text(text ?? ""), "example": .text(example)]
            )
        }
        let page = try town.perform(.report(on: period, since: since, by: town.zone, prices))
        try output.write(page.printed(in: catalogue), page.recorded, in: catalogue)
    }
}

struct MonthReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "month",
        abstract: "The manager's page of one month, and what stands behind it.",
        discussion: """
            Without a month it is about the last one that is over. As PDF the first page stands \
            for itself: who came, persons, meetings, twelve months, meeting by meeting.

            EXAMPLES:
              $ jobklub report month 2027-04 --db jobklub.sqlite
              $ jobklub report month 2027-04 --format pdf --out 4.pdf --db jobklub.sqlite
              $ jobklub report month 2027-04 --prices docs/cases/prices-example.yaml \\
                  --db jobklub.sqlite
              $ jobklub report month 2027-04 --since 2027-04-02 --db jobklub.sqlite
            """
    )

    @Argument(help: ArgumentHelp("For example 2027-04.", valueName: "month"))
    var month: String?

    @OptionGroup var options: PeriodReportOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        try options.write(.month, month, "2027-04", catalogue)
    }
}

struct QuarterReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarter",
        abstract: "The same for a quarter.",
        discussion: """
            EXAMPLES:
              $ jobklub report quarter 2027-Q2 --db jobklub.sqlite
              $ jobklub report quarter 2027-Q2 --format xlsx --out q2.xlsx \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: ArgumentHelp("For example 2027-Q2.", valueName: "quarter"))
    var quarter: String?

    @OptionGroup var options: PeriodReportOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        try options.write(.quarter, quarter, "2027-Q2", catalogue)
    }
}

struct YearReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "year",
        abstract: "The same for a year.",
        discussion: """
            EXAMPLES:
              $ jobklub report year 2027 --db jobklub.sqlite
              $ jobklub report year 2027 --format pdf --out 2027.pdf --db jobklub.sqlite
            """
    )

    @Argument(help: ArgumentHelp("For example 2027.", valueName: "year"))
    var year: String?

    @OptionGroup var options: PeriodReportOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        try options.write(.year, year, "2027", catalogue)
    }
}
