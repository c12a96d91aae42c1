internal import CivilTime
internal import Insight

/// Persons and definitions, the same in all reports on attendance.
struct ReportTables {
    let catalogue: Catalogue

    /// Persons, one number to a row.
    ///
    /// - `namingAll`: Whether reasons to end stand there for which nobody ended.
    func persons(_ persons: PersonCounts, namingAll: Bool = true) -> ReportTable {
        let numbers = catalogue.counts(persons)
        let reasons = persons.ended.values.count
        let shown = numbers.enumerated().filter { place, number in
            namingAll || place < numbers.count - reasons || number.1 != 0
        }
        return list(shown.map(\.element))
    }

    /// What was counted, one number to a row.
    ///
    /// - `rows`: The key of what was counted, whose end names the row in every language, and how many.
    func list(_ rows: [(String, Int)]) -> ReportTable {
        ReportTable(
            columns: [
                .init("measure", catalogue.text("report.column-measure"), .text),
                .init("count", catalogue.text("report.count"), .count),
            ],
            rows: rows.map { [.text(catalogue.text($0.0)), .count($0.1)] },
            names: rows.map { key, _ in String(key.drop { $0 != "." }.dropFirst()) }
        )
    }

    /// How everything was counted, and who may read it.
    ///
    /// - `period`: The days that the report is about.
    /// - `recordedOn`: The day of the last thing that was recorded.
    func definitions(
        isShared: Bool = false,
        isCompared: Bool = false,
        of period: ReportPeriod = ReportPeriod(),
        recordedOn: Day? = nil
    ) -> [PrintedReport.Definition] {
        let rates: [RateName] = isShared ? [.cameOfRegistered, .attendance] : RateName.allCases
        let counted = catalogue.definitions(["report.seats"]) + rates.map(catalogue.definition)
        let interval = PrintedReport.Definition(
            catalogue.text("report.column-interval"),
            catalogue.text("report.interval-means")
        )
        let compared = isCompared ? ["report.how-compared", "report.how-adjusted"] : []
        let apart =
            isShared
            ? ["report.small-meetings-apart"] : ["report.walk-ins-apart", "report.under-20"]
        return counted + [interval]
            + catalogue.definitions(compared + apart + ["report.no-names"])
            + catalogue.whoReads(isShared, period, recordedOn: recordedOn)
    }
}

extension Catalogue {
    /// Who may read a report: nobody outside, or whoever it is shared with.
    ///
    /// It should not be shared before its period is over, as far as is recorded: two reports of one period tell
    /// together what happened between them.
    func whoReads(
        _ isShared: Bool,
        _ period: ReportPeriod,
        recordedOn: Day?
    ) -> [PrintedReport.Definition] {
        guard isShared else { return definitions(["report.in-house"]) }
        let isOver = period.to.flatMap { to in recordedOn.map { to < $0 } } ?? false
        return isOver ? [] : definitions(["report.not-over"])
    }

    /// Texts that stand among the definitions and define no word.
    func definitions(_ keys: [String]) -> [PrintedReport.Definition] {
        keys.map { PrintedReport.Definition("", text($0)) }
    }

    /// How a rate is made; its sentence begins with what the rate is called.
    func definition(_ rate: RateName) -> PrintedReport.Definition {
        let (term, sentence) = (text(rate.key), text(rate.formulaKey))
        let start = "\(term): "
        return sentence.hasPrefix(start)
            ? PrintedReport.Definition(term, String(sentence.dropFirst(start.count)))
            : PrintedReport.Definition("", sentence)
    }
}
