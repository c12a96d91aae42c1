public import Insight
internal import Planning

/// One published case as people read it.
public struct CaseWording: Sendable {
    private let study: CaseStudy
    private let statement: LedgerStatement

    /// Works the case out.
    ///
    /// - Throws: ``EconomyError/tooLarge``.
    public init(_ study: CaseStudy) throws(EconomyError) {
        self.study = study
        statement = try LedgerStatement(study.ledger)
    }

    /// The ledger, what must be true for it to pay, and where every number comes from.
    ///
    /// - Throws: ``EconomyError/tooLarge``.
    public func printed(in catalogue: Catalogue) throws(EconomyError) -> PrintedReport {
        let sections = LedgerSections(statement, in: catalogue)
        var sentences = [
            catalogue.text(
                Phrase(
                    "economy.per-year",
                    ["amount": .text(catalogue.kroner(try statement.monthlyIncomePerYear()))]
                )
            )
        ]
        if let effect = study.statedYearlyEffect {
            sentences.append(
                catalogue.text(
                    Phrase(
                        "economy.stated-effect",
                        ["amount": .text(catalogue.kroner(effect.amount))]
                    )
                )
            )
        }
        var origins = sections.origins()
        if let effect = study.statedYearlyEffect {
            origins.table?.rows.append([
                .text(catalogue.text("economy.stated-effect-name")),
                .text(sections.words.origin(effect.origin)),
            ])
        }
        return PrintedReport(
            title: catalogue.text(
                Phrase(
                    "economy.case-title",
                    [
                        "name": .localized(study.name),
                        "municipality": .localized(study.municipality),
                    ]
                )
            ),
            language: catalogue.language,
            period: catalogue.text(
                Phrase(
                    "economy.case-period",
                    [
                        "count": .number(study.weeks),
                        "months": .text(catalogue.months(study.ledger.months)),
                    ]
                )
            ),
            dataDate: study.source,
            sections: sections.balance(sentences) + [try sections.sensitivity(), origins],
            definitions: [catalogue.roundingDefinition]
        )
    }
}

extension Catalogue {
    /// How lines are rounded.
    var roundingDefinition: PrintedReport.Definition {
        PrintedReport.Definition(text("economy.rounding-term"), text("economy.rounding"))
    }
}
