internal import Insight

/// The parts that every report with a ledger has: what was spent, what came in, and what must be true.
struct LedgerSections {
    let statement: LedgerStatement
    let words: LedgerWords

    /// Lines that few people stand behind, which are not shown, nor what they are a part of.
    var hidden: Set<LedgerLine> = []

    private var catalogue: Catalogue { words.catalogue }

    init(_ statement: LedgerStatement, in catalogue: Catalogue) {
        self.statement = statement
        words = LedgerWords(statement.ledger, in: catalogue)
    }

    /// Expenses, income, and the result with how long it takes.
    ///
    /// - `sentences`: What is said beside the result.
    func balance(_ sentences: [String] = []) -> [PrintedReport.Section] {
        let total = catalogue.text("economy.total")
        let isHidden = !hidden.isEmpty
        let isTold = !isHidden && !statement.isEmpty
        let result = ReportTable(
            columns: columns,
            rows: [
                [
                    .text(catalogue.text("economy.balance")), .text(""),
                    isHidden ? .hidden : .øre(statement.balance.øre),
                ]
            ]
        )
        return [
            PrintedReport.Section(
                "expenses",
                heading: catalogue.text("economy.expenses"),
                table: table(
                    isIncome: false,
                    total: [.text(total), .text(""), .øre(statement.expenses.øre)]
                ),
                chart: chart("expenses", "economy.expenses", isIncome: false)
            ),
            PrintedReport.Section(
                "income",
                heading: catalogue.text("economy.income"),
                table: table(
                    isIncome: true,
                    total: [
                        .text(total), .text(""), isHidden ? .hidden : .øre(statement.income.øre),
                    ]
                ),
                chart: chart("income", "economy.income", isIncome: true)
            ),
            PrintedReport.Section(
                "result",
                heading: catalogue.text("economy.result"),
                sentences: isTold ? [breakEven()] + sentences : sentences,
                table: result
            ),
        ]
    }

    /// For each number how far it alone has to move to turn the sign.
    func sensitivity() throws(EconomyError) -> PrintedReport.Section {
        let rows = try statement.ledger.sensitivities().map { found -> [ReportTable.Cell] in
            let value = found.assumption.unit(found.value)
            let turn =
                found.turnsAt.map { turnsAt in
                    let unit = catalogue.value(found.assumption.unit(turnsAt))
                    return catalogue.text(
                        Phrase(
                            turnsAt > found.value ? "economy.or-more" : "economy.or-less",
                            ["value": .text(unit)]
                        )
                    )
                } ?? catalogue.text("economy.never-turns")
            return [
                .text(words.name(found.assumption)), .text(catalogue.value(value)), .text(turn),
            ]
        }
        return PrintedReport.Section(
            "sensitivity",
            heading: catalogue.text(
                statement.pays ? "economy.when-not-pays" : "economy.when-pays"
            ),
            table: ReportTable(
                columns: [
                    .init("number", catalogue.text("economy.column-number"), .text),
                    .init("value", catalogue.text("economy.column-value"), .text),
                    .init("turns-at", catalogue.text("economy.column-turns"), .text),
                ],
                rows: rows
            )
        )
    }

    /// Where every number comes from.
    func origins() -> PrintedReport.Section {
        let used = Set(
            statement.ledger.lines.flatMap { line -> [Int] in
                guard case .work(let times) = line.basis else { return [] }
                return times.map(\.rate)
            }
        )
        let rates = statement.ledger.rates.indices.filter(used.contains).map {
            (
                words.name(LedgerAssumption.hourlyRate($0)),
                statement.ledger.rates[$0].origin
            )
        }
        let lines = statement.ledger.lines.map { (words.name($0), $0.origin) }
        return PrintedReport.Section(
            "origins",
            heading: catalogue.text("economy.origins"),
            table: ReportTable(
                columns: [
                    .init("line", catalogue.text("economy.column-line"), .text),
                    .init("origin", catalogue.text("economy.column-origin"), .text),
                ],
                rows: (rates + lines).map { [.text($0.0), .text(words.origin($0.1))] }
            )
        )
    }

    /// In which month the balance becomes 0 or more.
    func breakEven() -> String {
        guard let month = statement.breakEvenMonth() else {
            return catalogue.text("economy.break-even-never")
        }
        guard month > 0 else { return catalogue.text("economy.break-even-at-once") }
        let months = Phrase.Argument.text(catalogue.months(month))
        return catalogue.text(Phrase("economy.break-even", ["months": months]))
    }

    var columns: [ReportTable.Column] {
        [
            .init("line", catalogue.text("economy.column-line"), .text),
            .init("how", catalogue.text("economy.column-how"), .text),
            .init("amount", catalogue.text("economy.column-amount"), .kroner),
        ]
    }

    /// A bar for each line; nothing where there is none.
    private func chart(_ id: String, _ key: String, isIncome: Bool) -> Chart? {
        let rows = statement.rows(isIncome: isIncome)
        guard !rows.isEmpty else { return nil }
        return Chart(
            id,
            title: catalogue.text(key),
            description: catalogue.text("economy.chart-lines"),
            .bars(
                Chart.Bars(
                    rows: rows.map { row in
                        .init(
                            words.name(row.line),
                            hidden.contains(row.line) ? .hidden : .øre(row.amount.øre)
                        )
                    },
                    rowTitle: catalogue.text("economy.column-line"),
                    valueTitle: catalogue.text("economy.column-amount")
                )
            )
        )
    }

    private func table(isIncome: Bool, total: [ReportTable.Cell]) -> ReportTable {
        let rows = statement.rows(isIncome: isIncome).map { row -> [ReportTable.Cell] in
            let isHidden = hidden.contains(row.line)
            return [
                .text(words.name(row.line)),
                isHidden ? .hidden : .text(words.how(row.line)),
                isHidden ? .hidden : .øre(row.amount.øre),
            ]
        }
        return ReportTable(columns: columns, rows: rows + [total])
    }
}
