internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Insight
internal import Office
internal import Store

/// What is asked for of a programme's economy.
struct ProgrammeEconomyOptions: ParsableArguments {
    @Argument(help: "Id of the programme.")
    var programme: String

    @Option(
        help: ArgumentHelp("The file with the prices.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var prices: String

    @Option(help: ArgumentHelp("Count only meetings from this day on.", valueName: "day"))
    var from: DayArgument?

    @Option(help: ArgumentHelp("Count only meetings up to this day.", valueName: "day"))
    var to: DayArgument?

    @Flag(help: "Also print the meetings, hours and rates behind each line.")
    var trace = false

    @Flag(
        help: """
            Hide numbers about 1 to 4 persons, so that the answer can be read outside the \
            municipality.
            """
    )
    var share = false

    @OptionGroup var output: ReportOutput
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        let isJSON = output.format == .json
        for (name, isSet) in [("--trace", trace), ("--format json", isJSON)] where share && isSet {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": "--share", "other": .text(name)]
            )
        }
    }

    /// Works it out and writes it.
    func write(_ catalogue: Catalogue) throws {
        let prices = try EconomyFiles.prices(at: prices)
        let town = try database.open()
        let from = try town.day(from, "--from")
        let to = try town.day(to, "--to")
        if let from, let to { _ = try DaySpan(asked: from, to: to, most: nil) }
        let period = ReportPeriod(from: from, to: to)
        guard !share || SharedYear(period) != nil else {
            throw ValidationError.usage("usage.share-year")
        }
        var page = try town.perform(.economy(of: programme, prices, in: period))
        page.isShared = share
        try output.write(
            page.printed(in: catalogue, isTraced: trace),
            page.recorded,
            document: ProgrammeEconomyDocument(page.economy),
            lines: page.lines(in: catalogue, isTraced: trace),
            in: catalogue
        )
    }
}

struct EconomyProgrammeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "programme",
        abstract: "Show what a programme cost: in all, for each seat and for each person.",
        discussion: """
            The expenses are worked out from the meetings that are recorded as held. Without \
            --from and --to, all these meetings are counted. The file of prices says what an \
            hour of work, a cup of coffee and so on cost, and where each price comes from. \
            --trace also prints the meetings, hours and rates behind each line. --share hides \
            numbers about 1 to 4 persons.

            EXAMPLES:
              $ jobklub economy programme frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml
              $ jobklub economy programme frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml --from 2027-01-01 \\
                  --to 2027-03-31 --trace --lang en
            """
    )

    @OptionGroup var options: ProgrammeEconomyOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws { try options.write(catalogue) }
}

struct EconomyReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "economy",
        abstract: "Show what a programme cost, as economy programme does.",
        discussion: """
            EXAMPLES:
              $ jobklub report economy frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml --lang en
              $ jobklub report economy frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml --format pdf --out economy.pdf
            """
    )

    @OptionGroup var options: ProgrammeEconomyOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws { try options.write(catalogue) }
}
