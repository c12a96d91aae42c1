internal import CivilTime
internal import Insight

/// Charts of how many of the expected came, with the interval of each share.
struct AttendanceCharts {
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    private var measure: String { catalogue.text(RateName.attendance.key) }

    /// One dot for each group; nothing where there are no groups, or more than a page holds.
    ///
    /// - `groups`: What each is called and its share, which is missing where it is hidden.
    /// - `all`: The share of all together, to hold the others against.
    func groups(
        _ id: String,
        _ title: String,
        _ groups: [(label: String, rate: Rate?)],
        all: Rate? = nil
    ) -> Chart? {
        Chart.groups(
            id,
            title,
            measure,
            groups.map { (label: $0.label, point: Chart.Point(rate: $0.rate)) },
            all: .init(catalogue.text("report.all"), all.map { Quantity($0) } ?? .none),
            in: catalogue
        )
    }

    /// A line over months, with gaps where no meeting was held, and what changed in each of them.
    func months(
        _ id: String,
        _ title: String,
        _ rows: [AttendanceReport.Row],
        _ changes: (AttendanceReport.Row) -> [String]
    ) -> Chart? {
        guard let first = rows.first?.firstDay.firstOfMonth,
            let last = rows.last?.firstDay.firstOfMonth
        else { return nil }
        var months = [first]
        while let month = months.last, month < last {
            months.append(month.firstOfMonth(adding: 1))
        }
        let description = Phrase("report.chart-months", ["rate": .text(measure)])
        let shown = catalogue.text(description)
        return line(id, title, shown, .attendance, months, rows, changes)
    }

    /// A line over the months that are given.
    func line(
        _ id: String,
        _ title: String,
        _ description: String,
        _ rate: RateName,
        _ months: [Day],
        _ rows: [AttendanceReport.Row],
        _ changes: (AttendanceReport.Row) -> [String]
    ) -> Chart {
        let byMonth = Dictionary(
            rows.map { ($0.firstDay.firstOfMonth, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return Chart(
            id,
            title: title,
            description: description,
            .line(
                Chart.Line(
                    labels: months.map(catalogue.shortMonth),
                    series: [
                        .init(
                            catalogue.text(rate.key),
                            months.map { month in
                                byMonth[month].map { Chart.Point(rate: Rate(rate, of: $0.counts)) }
                                    ?? Chart.Point(Quantity.none)
                            }
                        )
                    ],
                    events: months.enumerated().flatMap { place, month in
                        (byMonth[month].map(changes) ?? []).map { Chart.Line.Event(place, $0) }
                    },
                    rowTitle: catalogue.text("period.month"),
                    valueTitle: catalogue.text(rate.key)
                )
            )
        )
    }
}

extension Chart {
    /// More rows than a page holds would be too small to be read.
    private static let mostGroups = 40

    /// One dot for each group; nothing where there are no numbers, or more groups than a page holds.
    ///
    /// - `measure`: What the shares are of.
    /// - `groups`: What each is called, and its share.
    /// - `all`: The share of all together, to hold the others against where there is one.
    static func groups(
        _ id: String,
        _ title: String,
        _ measure: String,
        _ groups: [(label: String, point: Point)],
        all: Dots.Reference,
        in catalogue: Catalogue
    ) -> Chart? {
        guard (1...mostGroups).contains(groups.count),
            groups.contains(where: { $0.point.value.position != nil })
        else { return nil }
        return Chart(
            id,
            title: title,
            description: catalogue.text(Phrase("report.chart-groups", ["rate": .text(measure)])),
            .dots(
                Dots(
                    series: [measure],
                    rows: groups.map { .init($0.label, [$0.point]) },
                    reference: all.value.position == nil ? nil : all,
                    rowTitle: catalogue.text("report.column-group"),
                    valueTitle: measure
                )
            )
        )
    }
}

extension Chart.Point {
    /// A share with its interval; hidden where there is none.
    init(rate: Rate?) {
        guard let rate else {
            self.init(.hidden)
            return
        }
        self.init(Quantity(rate), rate.interval.map { $0.low...$0.high })
    }

    /// So many of so many with Wilson's interval; hidden where a number is missing.
    init(part: Int?, of whole: Int?) {
        guard let part, let whole else {
            self.init(.hidden)
            return
        }
        let interval = WilsonInterval(part, of: whole)
        self.init(whole > 0 ? .share(part, of: whole) : .none, interval.map { $0.low...$0.high })
    }
}

extension Quantity {
    /// A share; nothing of nobody.
    init(_ rate: Rate) {
        self = rate.denominator > 0 ? .share(rate.numerator, of: rate.denominator) : .none
    }
}

extension Catalogue {
    /// A month as axes have it: its short name with the year.
    func shortMonth(_ day: Day) -> String { "\(text("month.short.\(day.month)")) \(day.year)" }
}
