internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Insight
internal import Office

/// What a report is written as.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    /// Lines to be read in a terminal.
    case table
    /// JSON, all numbers unrounded.
    case json
}

/// The days a report is about, whom it is for, and what it is written as.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("First day of the period that the report is about.", valueName: "day")
    )
    var from: DayArgument?

    @Option(
        help: ArgumentHelp("Last day of the period that the report is about.", valueName: "day")
    )
    var to: DayArgument?

    @Flag(
        help: """
            Hide numbers about few people, so that the report can be read outside the \
            municipality.
            """
    )
    var share = false

    @Option(help: "Form of the report: table or json.")
    var format: ReportFormat?

    @Flag(help: "The same as --format json.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if json, let format, format != .json {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": "--json", "other": .text("--format \(format.rawValue)")]
            )
        }
    }

    /// What the report is written as.
    var chosenFormat: ReportFormat { json ? .json : format ?? .table }

    /// The days that were asked for.
    func period(_ town: Municipality) throws -> ReportPeriod {
        let from = try town.day(from, "--from", weekday: .latest)
        let to = try town.day(to, "--to", weekday: .latest)
        if let from, let to { _ = try DaySpan(asked: from, to: to, most: nil) }
        return ReportPeriod(from: from, to: to)
    }

    /// The same, where numbers of persons are shared: a whole year.
    func periodOfPersons(_ town: Municipality) throws -> ReportPeriod {
        let period = try period(town)
        guard !share || SharedPeriod(ofPersons: period) != nil else {
            throw ValidationError.usage("usage.share-year")
        }
        return period
    }

    /// Prints a report, as lines or as JSON.
    func print(_ printed: PrintedReport, _ document: some Encodable, _ catalogue: Catalogue) throws
    {
        switch chosenFormat {
        case .table: try Console.say(ReportLines(in: catalogue).lines(printed))
        case .json: try Console.json(document)
        }
    }
}

/// Groupings as they are typed: one, or two with a comma between them.
struct CrossedArgument<Item: CaseIterable & RawRepresentable<String> & Hashable>:
    ExpressibleByArgument
{
    let items: [Item]

    init?(argument: String) {
        let items = argument.split(separator: ",", omittingEmptySubsequences: false).compactMap {
            Item(rawValue: String($0))
        }
        let count = argument.count { $0 == "," } + 1
        guard items.count == count, (1...2).contains(count), Set(items).count == count else {
            return nil
        }
        self.items = items
    }

    static var allValueStrings: [String] { Item.allCases.map(\.rawValue) }
}
