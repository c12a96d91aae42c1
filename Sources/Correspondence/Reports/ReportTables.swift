internal import Insight

/// Tables of seats and persons, the same in all reports.
struct ReportTables {
    let catalogue: Catalogue

    private func column(
        _ id: String,
        _ key: String,
        _ kind: ReportTable.Kind = .count
    ) -> ReportTable.Column {
        ReportTable.Column(id, catalogue.text(key), kind)
    }

    /// What was counted of each group; counts are nothing where they are hidden.
    func counts(
        _ groups: [(label: String, counts: AttendanceCounts?)],
        of title: String
    ) -> ReportTable {
        let counted: [(id: String, key: String, count: KeyPath<AttendanceCounts, Int>)] = [
            ("meetings", "report.meetings", \.meetings),
            ("ever-registered", "report.ever-registered", \.everRegistered),
            ("cancelled-in-time", "report.cancelled-in-time", \.cancelledInTime),
            ("cancelled-late", "report.cancelled-late", \.cancelledLate),
            ("cancelled-by-us", "report.cancelled-by-us", \.cancelledByUs),
            ("expected", "report.expected", \.expected),
            ("came", "report.came", \.came),
            ("came-late", "report.came-late", \.cameLate),
            ("excused", "report.excused", \.excused),
            ("no-show", "report.no-show", \.noShow),
            ("not-marked", "report.not-marked", \.notMarked),
            ("walk-ins", "report.walk-ins", \.walkIns),
        ]
        return ReportTable(
            columns: [.init("group", title, .text)] + counted.map { column($0.id, $0.key) },
            rows: groups.map { group in
                [.text(group.label)]
                    + counted.map { row in
                        group.counts.map { .count($0[keyPath: row.count]) } ?? .hidden
                    }
            }
        )
    }

    /// The rates of each group with what they are made of, and where each may lie.
    func rates(
        _ groups: [(label: String, counts: AttendanceCounts?)],
        of title: String
    ) -> ReportTable {
        var columns = [ReportTable.Column("group", title, .text)]
        let counted: [(id: String, key: String, count: KeyPath<AttendanceCounts, Int>)] = [
            ("came", "report.came", \.came),
            ("ever-registered", "report.ever-registered", \.everRegistered),
            ("marked", "report.marked", \.marked),
            ("no-show", "report.no-show", \.noShow),
            ("cancelled-in-time", "report.cancelled-in-time", \.cancelledInTime),
            ("expected", "report.expected", \.expected),
        ]
        columns += counted.map { column($0.id, $0.key) }
        let places = Dictionary(
            uniqueKeysWithValues: columns.enumerated().map { ($0.element.id, $0.offset) }
        )
        for name in RateName.allCases {
            let (part, whole) = name.columns
            let kind = ReportTable.Kind.share(of: places[part] ?? 0, in: places[whole] ?? 0)
            columns.append(.init(name.rawValue, catalogue.text(name.key), kind))
            columns.append(column("\(name.rawValue)-low", "chart.low", .fraction))
            columns.append(column("\(name.rawValue)-high", "chart.high", .fraction))
        }
        return ReportTable(
            columns: columns,
            rows: groups.map { group in
                guard let counts = group.counts else {
                    return [.text(group.label)] + columns.dropFirst().map { _ in .hidden }
                }
                let rates = RateName.allCases.flatMap { name -> [ReportTable.Cell] in
                    let rate = Rate(name, of: counts)
                    return [
                        .derived, rate.low.map { .fraction($0) } ?? ReportTable.Cell.none,
                        rate.high.map { .fraction($0) } ?? ReportTable.Cell.none,
                    ]
                }
                return [.text(group.label)] + counted.map { .count(counts[keyPath: $0.count]) }
                    + rates
            }
        )
    }

    /// Persons, one number to a row.
    ///
    /// - `namingAll`: Whether reasons to end stand there for which nobody ended.
    func persons(_ persons: PersonCounts, namingAll: Bool = true) -> ReportTable {
        let reasons = persons.ended.values.count
        let numbers = catalogue.numbers(persons)
        let shown = numbers.enumerated().filter { place, number in
            namingAll || place < numbers.count - reasons || number.value != "0"
        }
        return ReportTable(
            columns: [column("what", "report.what", .text), column("count", "report.count")],
            rows: shown.map(\.element).map { name, value in
                [.text(name), Int(value).map { .count($0) } ?? .text(value)]
            }
        )
    }

    /// How everything was counted.
    func definitions(hasTables: Bool) -> [PrintedReport.Definition] {
        var keys = ["report.seats"]
        if hasTables { keys += RateName.allCases.map(\.formulaKey) }
        keys += ["report.walk-ins-apart", "report.under-20", "report.no-names"]
        var definitions = keys.map { key -> PrintedReport.Definition in
            let text = catalogue.text(key)
            guard let colon = text.firstRange(of: ": ") else {
                return PrintedReport.Definition(catalogue.text("report.note"), text)
            }
            let words = String(text[colon.upperBound...])
            return PrintedReport.Definition(
                String(text[..<colon.lowerBound]),
                words.prefix(1).uppercased() + words.dropFirst()
            )
        }
        if hasTables {
            definitions.append(
                PrintedReport.Definition(
                    catalogue.text("report.interval-term"),
                    catalogue.text("report.interval-means")
                )
            )
        }
        return definitions
    }

    /// A rate of each group with its interval, the worst place to compare by eye made easy.
    func dots(
        _ name: RateName,
        _ groups: [(label: String, counts: AttendanceCounts?)],
        total: AttendanceCounts?,
        of title: String
    ) -> Chart.Figure {
        .dots(
            Chart.Dots(
                series: [catalogue.text(name.key)],
                rows: groups.map { .init($0.label, [point(name, $0.counts)]) },
                reference: total.map {
                    .init(catalogue.text("report.all"), quantity(Rate(name, of: $0)))
                },
                rowTitle: title,
                valueTitle: catalogue.text(name.key)
            )
        )
    }

    /// A rate with its interval, ready to be drawn.
    func point(_ name: RateName, _ counts: AttendanceCounts?) -> Chart.Point {
        guard let counts else { return Chart.Point(.hidden) }
        let rate = Rate(name, of: counts)
        return Chart.Point(quantity(rate), rate.interval.map { $0.low...$0.high })
    }

    private func quantity(_ rate: Rate) -> Quantity {
        rate.denominator > 0 ? .share(rate.numerator, of: rate.denominator) : .none
    }
}

extension RateName {
    /// The columns that it is made of.
    fileprivate var columns: (part: String, whole: String) {
        switch self {
        case .cameOfRegistered: ("came", "ever-registered")
        case .attendance: ("came", "marked")
        case .noShow: ("no-show", "marked")
        case .cancelledInTime: ("cancelled-in-time", "ever-registered")
        case .coverage: ("marked", "expected")
        }
    }
}
