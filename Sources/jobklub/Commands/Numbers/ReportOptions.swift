internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Insight
internal import Office

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

    @OptionGroup var output: ReportOutput
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    /// Whether the report leaves the house: because that is asked for, or as a file that splits by traits, which
    /// nobody can tell where it goes.
    func isShared(bySplits hasSplits: Bool) -> Bool {
        share || hasSplits && output.format.isFile
    }

    /// The days that were asked for.
    func period(_ town: Municipality) throws -> ReportPeriod {
        let from = try town.day(from, "--from", weekday: .latest)
        let to = try town.day(to, "--to", weekday: .latest)
        if let from, let to { _ = try DaySpan(asked: from, to: to, most: nil) }
        return ReportPeriod(from: from, to: to)
    }

    /// The same, where numbers of persons are shared: a whole year.
    func periodOfPersons(_ town: Municipality, isShared: Bool) throws -> ReportPeriod {
        let period = try period(town)
        guard !isShared || SharedYear(period) != nil else {
            throw ValidationError.usage(share ? "usage.share-year" : "usage.split-year")
        }
        return period
    }

    /// Writes a report as it is asked for; on a terminal with a block of lines for each row.
    func write(
        _ printed: PrintedReport,
        _ recorded: Instant,
        _ document: some Encodable,
        _ catalogue: Catalogue
    ) throws {
        try output.write(
            printed,
            recorded,
            document: document,
            lines: ReportLines(in: catalogue).lines(printed),
            in: catalogue
        )
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
