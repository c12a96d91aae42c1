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
        return list(
            shown.map { _, number in
                (String(number.0.dropFirst("report.".count)), catalogue.text(number.0), number.1)
            }
        )
    }

    /// What was counted, one number to a row, with a short name that is the same in every language.
    func list(_ rows: [(name: String, words: String, count: Int)]) -> ReportTable {
        ReportTable(
            columns: [
                .init("measure", catalogue.text("report.column-measure"), .text),
                .init("count", catalogue.text("report.count"), .count),
            ],
            rows: rows.map { [.text($0.words), .count($0.count)] },
            names: rows.map(\.name)
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
        let privacy = ["report.no-names"] + (isShared ? [] : ["report.in-house"])
        return counted + [interval] + catalogue.definitions(compared + apart + privacy)
    }
}

extension ReportPeriod {
    /// Whether something may still happen in it, as far as is recorded.
    func mayGoOn(_ recordedOn: Day?) -> Bool {
        guard let to, let recordedOn else { return true }
        return recordedOn <= to
    }
}

extension Catalogue {
    /// That a report should not be shared yet, if it leaves the house before its period is over: two reports of one
    /// period tell together what happened between them.
    func notOver(_ period: ReportPeriod, recordedOn: Day?) -> [PrintedReport.Definition] {
        period.mayGoOn(recordedOn) ? [.init("", text("report.not-over"))] : []
    }

    /// Who may read a report on persons.
    func whoReads(
        _ isShared: Bool,
        _ period: ReportPeriod,
        recordedOn: Day?
    ) -> [PrintedReport.Definition] {
        isShared ? notOver(period, recordedOn: recordedOn) : [.init("", text("report.in-house"))]
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
