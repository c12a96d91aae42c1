/// A chart as values: what it shows, not how it is drawn.
///
/// ```swift
/// let chart = Chart(
///     "came",
///     title: "Fremmøde måned for måned",
///     description: "Andelen, der kom, i tolv måneder.",
///     .bars(Chart.Bars(rows: [.init("Jobklub", .count(141))], rowTitle: "Tilbud", valueTitle: "Kom"))
/// )
/// let svg = chart.drawing(in: .danish).svg(id: chart.id)
/// ```
public struct Chart: Hashable, Sendable {
    /// A short name, the same in every language.
    public var id: String

    /// What stands above it.
    public var title: String

    /// What it shows, in a sentence, for whoever does not see it.
    public var description: String

    /// The numbers and how they are shown.
    public var figure: Figure

    /// Makes a chart.
    public init(_ id: String, title: String, description: String, _ figure: Figure) {
        self.id = id
        self.title = title
        self.description = description
        self.figure = figure
    }

    /// The kinds of charts.
    public enum Figure: Hashable, Sendable {
        /// One bar for each row.
        case bars(Bars)
        /// One bar for each row, put together of parts.
        case stackedBars(StackedBars)
        /// Lines over places in time, with the interval of each point.
        case line(Line)
        /// How many are left after each step.
        case funnel(Funnel)
        /// Which share has not yet come to something, by day.
        case survival(Survival)
        /// One dot for each row and series, with its interval.
        case dots(Dots)
    }

    /// One bar for each row.
    public struct Bars: Hashable, Sendable {
        /// From the top.
        public var rows: [Row]
        /// What the rows are.
        public var rowTitle: String
        /// What the bars measure.
        public var valueTitle: String

        /// One bar.
        public struct Row: Hashable, Sendable {
            /// What it is the bar of.
            public var label: String
            /// How long it is.
            public var value: Quantity

            /// Makes a bar.
            public init(_ label: String, _ value: Quantity) {
                self.label = label
                self.value = value
            }
        }

        /// Makes the bars.
        public init(rows: [Row], rowTitle: String, valueTitle: String) {
            self.rows = rows
            self.rowTitle = rowTitle
            self.valueTitle = valueTitle
        }
    }

    /// One bar for each row, put together of parts.
    public struct StackedBars: Hashable, Sendable {
        /// What the parts are, from the left; at most six.
        public var series: [String]
        /// From the top; values as many as there are series, none below 0.
        public var rows: [Row]
        /// What the rows are.
        public var rowTitle: String
        /// What the bars measure.
        public var valueTitle: String

        /// One bar.
        public struct Row: Hashable, Sendable {
            /// What it is the bar of.
            public var label: String
            /// Its parts, from the left.
            public var values: [Quantity]

            /// Makes a bar.
            public init(_ label: String, _ values: [Quantity]) {
                self.label = label
                self.values = values
            }
        }

        /// Makes the bars.
        public init(series: [String], rows: [Row], rowTitle: String, valueTitle: String) {
            self.series = series
            self.rows = rows
            self.rowTitle = rowTitle
            self.valueTitle = valueTitle
        }
    }

    /// A value with how far it may be off by chance.
    public struct Point: Hashable, Sendable {
        /// The value.
        public var value: Quantity
        /// From where to where it may be, in the unit of the value (øre, days, or a share of 1).
        public var interval: ClosedRange<Double>?

        /// Makes a point.
        public init(_ value: Quantity, _ interval: ClosedRange<Double>? = nil) {
            self.value = value
            self.interval = interval
        }
    }
}
