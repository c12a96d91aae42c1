public import Insight
internal import Planning

/// Scenarios side by side as people read them.
public struct ScenarioWording: Sendable {
    private let scenarios: ScenarioSet
    private let statements: [(scenario: Scenario?, LedgerStatement)]

    /// Works every scenario out.
    ///
    /// - Throws: ``EconomyError/tooLarge``.
    public init(_ scenarios: ScenarioSet) throws(EconomyError) {
        self.scenarios = scenarios
        statements = try scenarios.statements()
    }

    /// A column for the base and for each scenario, and what each of them changes.
    ///
    /// - Throws: ``EconomyError/tooLarge``.
    public func printed(in catalogue: Catalogue) throws(EconomyError) -> PrintedReport {
        PrintedReport(
            title: catalogue.text(scenarios.name),
            language: catalogue.language,
            period: catalogue.text(
                Phrase("economy.scenario-base", ["name": .localized(scenarios.base.name)])
            ),
            dataDate: scenarios.base.source,
            sections: [
                PrintedReport.Section(
                    "scenarios",
                    heading: catalogue.text("economy.scenarios"),
                    table: table(catalogue),
                    chart: chart(catalogue)
                ),
                PrintedReport.Section(
                    "break-even",
                    heading: catalogue.text("economy.break-evens"),
                    sentences: breakEvens(catalogue)
                ),
                PrintedReport.Section(
                    "changes",
                    heading: catalogue.text("economy.changes"),
                    table: changes(catalogue)
                ),
            ],
            definitions: [catalogue.roundingDefinition]
        )
    }

    private func name(_ scenario: Scenario?, _ catalogue: Catalogue) -> String {
        scenario.map { catalogue.text($0.name) } ?? catalogue.text("economy.base")
    }

    private func chart(_ catalogue: Catalogue) -> Chart {
        Chart(
            "scenarios",
            title: catalogue.text("economy.scenarios"),
            description: catalogue.text("economy.chart-balances"),
            .bars(
                Chart.Bars(
                    rows: statements.map { scenario, statement in
                        .init(name(scenario, catalogue), .øre(statement.balance.øre))
                    },
                    rowTitle: catalogue.text("economy.column-scenario"),
                    valueTitle: catalogue.text("economy.balance")
                )
            )
        )
    }

    private func table(_ catalogue: Catalogue) -> ReportTable {
        let words = LedgerWords(scenarios.base.ledger, in: catalogue)
        let columns =
            [ReportTable.Column("line", catalogue.text("economy.column-line"), .text)]
            + statements.map { scenario, _ in
                .init(scenario?.id.text ?? "base", name(scenario, catalogue), .kroner)
            }
        func row(_ name: String, _ amount: (LedgerStatement) -> Amount?) -> [ReportTable.Cell] {
            [.text(name)] + statements.map { amount($0.1).map { .øre($0.øre) } ?? .none }
        }
        func rows(isIncome: Bool) -> [[ReportTable.Cell]] {
            scenarios.base.ledger.lines.filter { $0.isIncome == isIncome }.map { line in
                row(words.name(line)) { $0.amount(line.id) }
            }
        }
        return ReportTable(
            columns: columns,
            rows: rows(isIncome: false)
                + [row(catalogue.text("economy.expenses-total"), \.expenses)]
                + rows(isIncome: true) + [row(catalogue.text("economy.income-total"), \.income)]
                + [row(catalogue.text("economy.balance"), \.balance)]
        )
    }

    private func breakEvens(_ catalogue: Catalogue) -> [String] {
        var sentences: [String] = []
        for (scenario, statement) in statements {
            let sections = LedgerSections(statement, in: catalogue)
            sentences.append(
                catalogue.text(
                    Phrase(
                        "economy.scenario-sentence",
                        [
                            "name": .text(name(scenario, catalogue)),
                            "sentence": .text(sections.breakEven()),
                        ]
                    )
                )
            )
        }
        return sentences
    }

    private func changes(_ catalogue: Catalogue) -> ReportTable {
        let base = scenarios.base.ledger
        let words = LedgerWords(base, in: catalogue)
        let rows = scenarios.scenarios.flatMap { scenario in
            scenario.changes.map { change -> [ReportTable.Cell] in
                let unit = change.assumption.unit
                let before =
                    base.value(of: change.assumption).map { catalogue.value(unit($0)) } ?? ""
                return [
                    .text(catalogue.text(scenario.name)), .text(words.name(change.assumption)),
                    .text(before),
                    .text(catalogue.value(unit(change.value))),
                    .text(words.origin(change.origin)),
                ]
            }
        }
        return ReportTable(
            columns: [
                .init("scenario", catalogue.text("economy.column-scenario"), .text),
                .init("number", catalogue.text("economy.column-number"), .text),
                .init("before", catalogue.text("economy.column-before"), .text),
                .init("after", catalogue.text("economy.column-after"), .text),
                .init("origin", catalogue.text("economy.column-origin"), .text),
            ],
            rows: rows
        )
    }
}
