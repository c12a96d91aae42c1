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
        return list(shown.map { (catalogue.text($0.element.0), $0.element.1) })
    }

    /// What was counted, one number to a row.
    func list(_ rows: [(name: String, count: Int)]) -> ReportTable {
        ReportTable(
            columns: [
                .init("measure", catalogue.text("report.column-measure"), .text),
                .init("count", catalogue.text("report.count"), .count),
            ],
            rows: rows.map { [.text($0.name), .count($0.count)] }
        )
    }

    /// How everything was counted.
    func definitions(
        isShared: Bool = false,
        isCompared: Bool = false
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
        return counted + [interval] + catalogue.definitions(compared + apart + ["report.no-names"])
    }
}

extension Catalogue {
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
