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
            The last day that your previous report includes; you find the day in that report. The \
            new report then says what has been recorded since that day about earlier months \
            (default: the first day of the period).
            """,
            valueName: "day"
        )
    )
    var since: DayArgument?

    @Option(
        help: ArgumentHelp(
            "The file with the prices; with it, the report says what each used seat cost.",
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml"])
    )
    var prices: String?

    @Flag(
        help: """
            Leave out each meeting that has a number from 1 to 4, and leave out all numbers \
            about persons. People outside the municipality may then read the report.
            """
    )
    var share = false

    @OptionGroup var output: ReportOutput
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        for (option, isGiven) in [("--since", since != nil), ("--prices", prices != nil)]
        where share && isGiven {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--share"), "other": .text(option)]
            )
        }
    }

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
        let page = try town.perform(
            .report(on: period, since: since, by: town.zone, prices, isShared: share)
        )
        try output.write(page.printed(in: catalogue), page.recorded, in: catalogue)
    }
}

/// A period that has a report of its own.
protocol ReportedPeriod {
    static var length: CalendarPeriod.Length { get }

    /// How one is written, for help texts and mistakes.
    static var example: String { get }

    static var abstract: String { get }

    static var discussion: String { get }
}

enum ReportedMonth: ReportedPeriod {
    static let length = CalendarPeriod.Length.month
    static let example = "2027-04"
    static let abstract = "Show the report on a month, made for managers."
    static let discussion = """
        If you name no month, the report is about the last month that is over. In a PDF, the first \
        page can be read alone. It shows how many people came, counts persons and meetings, and \
        shows the last twelve months and every meeting.

        EXAMPLES:
          $ jobklub report month 2027-04 --db jobklub.sqlite
          $ jobklub report month 2027-04 --format pdf --out 4.pdf --db jobklub.sqlite
          $ jobklub report month 2027-04 --prices docs/cases/prices-example.yaml \\
              --db jobklub.sqlite
          $ jobklub report month 2027-04 --since 2027-04-02 --db jobklub.sqlite
        """
}

enum ReportedQuarter: ReportedPeriod {
    static let length = CalendarPeriod.Length.quarter
    static let example = "2027-Q2"
    static let abstract = "Show the report on a quarter, made for managers."
    static let discussion = """
        If you name no quarter, the report is about the last quarter that is over.

        EXAMPLES:
          $ jobklub report quarter 2027-Q2 --db jobklub.sqlite
          $ jobklub report quarter 2027-Q2 --format xlsx --out q2.xlsx \\
              --db jobklub.sqlite
          $ jobklub report quarter 2027-Q1 --share --db jobklub.sqlite
        """
}

enum ReportedYear: ReportedPeriod {
    static let length = CalendarPeriod.Length.year
    static let example = "2027"
    static let abstract = "Show the report on a year, made for managers."
    static let discussion = """
        If you name no year, the report is about the last year that is over.

        EXAMPLES:
          $ jobklub report year 2027 --db jobklub.sqlite
          $ jobklub report year 2027 --format pdf --out 2027.pdf --db jobklub.sqlite
        """
}

/// `report month`, `report quarter` and `report year`.
struct PeriodReportCommand<Period: ReportedPeriod>: SpeakingCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "\(Period.length)",
            abstract: Period.abstract,
            discussion: Period.discussion
        )
    }

    @Argument(
        help: ArgumentHelp(
            "For example \(Period.example).",
            valueName: "\(Period.length)"
        )
    )
    var period: String?

    @OptionGroup var options: PeriodReportOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        try options.write(Period.length, period, Period.example, catalogue)
    }
}
