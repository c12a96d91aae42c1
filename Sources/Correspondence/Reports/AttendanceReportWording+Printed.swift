public import Insight

extension AttendanceReportWording {
    /// The whole report as values, for files.
    ///
    /// - `report`: Seats.
    /// - `persons`: Persons beside seats, if they were counted.
    /// - `traits`: Seats split by a personal trait, if that was asked for.
    /// - `dataDate`: Until when what was recorded counts, in words.
    public func printed(
        _ report: AttendanceReport,
        persons: PersonCounts? = nil,
        traits: TraitReport? = nil,
        dataDate: String
    ) -> PrintedReport {
        var sections: [PrintedReport.Section] = []
        for table in report.tables {
            let groups = table.rows.map {
                (label: names.label($0, in: catalogue), counts: Optional($0.counts))
            }
            sections += parts(
                table.grouping.rawValue,
                catalogue.text(table.grouping.headingKey),
                groups,
                total: report.total
            )
        }
        if let traits {
            let groups = traits.cells.map {
                (label: catalogue.label($0.value, of: traits.split), counts: $0.numbers?.counts)
            }
            // Which groups are hidden is decided as if everybody knew the total, so it may be shown.
            sections += parts(
                traits.split.rawValue,
                catalogue.heading(traits.split),
                groups,
                total: report.total
            )
        }
        let tables = ReportTables(catalogue: catalogue)
        if let persons {
            sections.append(
                .init(
                    "persons",
                    heading: catalogue.text("report.persons"),
                    table: tables.persons(persons)
                )
            )
        }
        return PrintedReport(
            title: catalogue.text("report.title"),
            language: catalogue.language,
            period: period(report.period),
            dataDate: dataDate,
            headline: AttendanceHeadline(report, in: catalogue).sentence,
            sections: sections,
            definitions: tables.definitions(hasTables: !report.tables.isEmpty || traits != nil)
        )
    }

    /// What was counted, and the rates with a chart of the first.
    private func parts(
        _ id: String,
        _ heading: String,
        _ groups: [(label: String, counts: AttendanceCounts?)],
        total: AttendanceCounts
    ) -> [PrintedReport.Section] {
        let tables = ReportTables(catalogue: catalogue)
        let title = catalogue.text("report.group")
        let rates = catalogue.text(Phrase("report.rates-of", ["heading": .text(heading)]))
        let chart = Chart(
            id,
            title: rates,
            description: catalogue.text(
                Phrase(
                    "report.rates-shown",
                    ["rate": .phrase(Phrase(RateName.cameOfRegistered.key))]
                )
            ),
            tables.dots(.cameOfRegistered, groups, total: total, of: title)
        )
        return [
            .init(id, heading: heading, table: tables.counts(groups, of: title)),
            .init(
                "\(id)-rates",
                heading: rates,
                table: tables.rates(groups, of: title),
                // More rows than a page holds would be too small to be read.
                chart: groups.count <= 40 ? chart : nil
            ),
        ]
    }
}
