internal import ArgumentParser
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

    @Flag(help: "Also print the meetings, hours and rates behind each line.")
    var trace = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        let isJSON = report.output.format == .json
        for (name, isSet) in [("--trace", trace), ("--format json", isJSON)]
        where report.share && isSet {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": "--share", "other": .text(name)]
            )
        }
    }

    /// Works it out and writes it.
    func write(_ catalogue: Catalogue) throws {
        let prices = try EconomyFiles.prices(at: prices)
        let town = try report.database.open()
        let period = try report.periodOfPersons(town, isShared: report.share)
        var page = try town.perform(.economy(of: programme, prices, in: period))
        page.isShared = report.share
        try report.output.write(
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
    var language: LanguageOption { options.report.language }

    func perform(_ catalogue: Catalogue) throws { try options.write(catalogue) }
}

struct EconomyReportCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "economy",
        abstract: "Show what a programme cost; the same as 'jobklub economy programme'.",
        discussion: """
            EXAMPLES:
              $ jobklub report economy frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml --lang en
              $ jobklub report economy frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml --format pdf --out economy.pdf
            """
    )

    @OptionGroup var options: ProgrammeEconomyOptions
    var language: LanguageOption { options.report.language }

    func perform(_ catalogue: Catalogue) throws { try options.write(catalogue) }
}
