public import CivilTime
public import Insight
public import Planning

/// What a programme cost as managers read it, without names.
///
/// The ledger, what a seat, a completed course and an outcome cost, and every meeting behind it.
public struct ProgrammeEconomyWording: Sendable {
    private let economy: ProgrammeEconomy
    private let setting: Setting?
    private let recordedOn: Day?

    /// Takes a programme's economy.
    ///
    /// - `economy`: Worked out.
    /// - `setting`: The programme with its steps, for the names.
    /// - `recordedOn`: The day of the last thing that was recorded.
    public init(
        _ economy: ProgrammeEconomy,
        _ setting: Setting?,
        recordedOn: Day?
    ) {
        self.economy = economy
        self.setting = setting
        self.recordedOn = recordedOn
    }

    /// Makes the report.
    ///
    /// - `isShared`: Whether it leaves the house: what 1 to 4 persons stand behind is hidden then, and so
    ///   are single meetings.
    ///
    /// Throws: ``EconomyError/tooLarge``.
    public func printed(
        in catalogue: Catalogue,
        isShared: Bool = false
    ) throws(EconomyError) -> PrintedReport {
        var sections = LedgerSections(economy.statement, in: catalogue)
        if isShared { sections.hidden = economy.hiddenLines }
        var parts = sections.balance([
            catalogue.text(
                Phrase(
                    "economy.unshared",
                    ["amount": .text(catalogue.kroner(economy.unshared))]
                )
            )
        ])
        parts.append(keyFigures(catalogue, isShared: isShared))
        if sections.hidden.isEmpty, !economy.statement.isEmpty {
            parts.append(try sections.sensitivity())
        }
        parts.append(sections.origins())
        if !isShared { parts += MeetingTraces(economy, setting, in: catalogue).sections() }
        return PrintedReport(
            title: catalogue.text(
                Phrase(
                    "economy.programme-title",
                    [
                        "name": setting.map { .localized($0.programme.name) }
                            ?? .text(economy.programme.text)
                    ]
                )
            ),
            language: catalogue.language,
            period: catalogue.period(economy.period),
            dataDate: catalogue.dataDate(recordedOn),
            sections: parts,
            definitions: definitions(catalogue)
                + catalogue.whoReads(isShared, economy.period, recordedOn: recordedOn)
        )
    }

    private func keyFigures(_ catalogue: Catalogue, isShared: Bool) -> PrintedReport.Section {
        let (counts, expenses) = (economy.counts, economy.statement.expenses)
        let isFew = ProgrammeEconomy.isTooFew(counts.completed)
        func row(_ key: String, _ count: Int, _ amount: Amount, isHidden: Bool)
            -> [ReportTable.Cell]
        {
            let isHidden = isShared && isHidden
            return [
                .text(catalogue.text(key)), isHidden ? .hidden : .count(count),
                isHidden ? .hidden : .øre(amount.øre), isHidden ? .hidden : .derived,
            ]
        }
        return PrintedReport.Section(
            "key-figures",
            heading: catalogue.text("economy.key-figures"),
            table: ReportTable(
                columns: [
                    .init("what", catalogue.text("economy.column-what"), .text),
                    .init("count", catalogue.text("economy.column-count"), .count),
                    .init("amount", catalogue.text("economy.column-amount"), .kroner),
                    .init("each", catalogue.text("economy.column-each"), .kronerEach(of: 2, by: 1)),
                ],
                rows: [
                    row("economy.seats", counts.attendedSeats, expenses, isHidden: false),
                    row("economy.completed", counts.completed, expenses, isHidden: isFew),
                    row(
                        "economy.seats-of-completed",
                        counts.completed,
                        economy.seatsOfCompleted,
                        isHidden: isFew
                    ),
                    row(
                        "economy.outcomes",
                        counts.withOutcome,
                        expenses,
                        isHidden: economy.areOutcomesHidden
                    ),
                ]
            )
        )
    }

    private func definitions(_ catalogue: Catalogue) -> [PrintedReport.Definition] {
        let terms = [
            ("economy.prices-term", "economy.prices"),
            ("economy.talk-time-term", "economy.talk-time"),
            ("economy.outcomes", "economy.outcomes-meaning"),
            ("economy.income", "economy.income-meaning"),
        ]
        return [catalogue.roundingDefinition]
            + terms.map { .init(catalogue.text($0.0), catalogue.text($0.1)) }
            + [.init(catalogue.text("economy.names-term"), catalogue.text("economy.names"))]
    }
}

extension Catalogue {
    /// Which days a report is about.
    func period(_ period: ReportPeriod) -> String {
        switch (period.from, period.to) {
        case (let from?, let to?):
            text(Phrase("report.period", ["from": .day(from), "to": .day(to)]))
        case (let from?, nil): text(Phrase("report.period-from", ["from": .day(from)]))
        case (nil, let to?): text(Phrase("report.period-to", ["to": .day(to)]))
        case (nil, nil): text("report.period-all")
        }
    }
}
