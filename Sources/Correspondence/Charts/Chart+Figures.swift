extension Chart {
    /// Lines over places in time.
    public struct Line: Hashable, Sendable {
        /// The places, from the left.
        public var labels: [String]
        /// The lines; at most six.
        public var series: [Series]
        /// What happened at some places.
        public var events: [Event]
        /// What the places are.
        public var rowTitle: String
        /// What the lines measure.
        public var valueTitle: String

        /// One line.
        public struct Series: Hashable, Sendable {
            /// What it is.
            public var name: String
            /// One for each place; the line has a gap where there is no value.
            public var points: [Point]

            /// Makes a line.
            public init(_ name: String, _ points: [Point]) {
                self.name = name
                self.points = points
            }
        }

        /// Something that happened, such as a new venue.
        public struct Event: Hashable, Sendable {
            /// Which place, from 0.
            public var place: Int
            /// What happened.
            public var text: String

            /// Makes an event.
            public init(_ place: Int, _ text: String) {
                self.place = place
                self.text = text
            }
        }

        /// Makes the lines.
        public init(
            labels: [String],
            series: [Series],
            events: [Event] = [],
            rowTitle: String,
            valueTitle: String
        ) {
            self.labels = labels
            self.series = series
            self.events = events
            self.rowTitle = rowTitle
            self.valueTitle = valueTitle
        }
    }

    /// How many are left after each step.
    public struct Funnel: Hashable, Sendable {
        /// From the top; what follows is shown as a share of the first.
        public var steps: [Step]
        /// What the steps are.
        public var rowTitle: String
        /// What is counted.
        public var valueTitle: String

        /// One step.
        public struct Step: Hashable, Sendable {
            /// What it is.
            public var label: String
            /// How many came so far; a count, hidden or nothing.
            public var value: Quantity

            /// Makes a step.
            public init(_ label: String, _ value: Quantity) {
                self.label = label
                self.value = value
            }
        }

        /// Makes a funnel.
        public init(steps: [Step], rowTitle: String, valueTitle: String) {
            self.steps = steps
            self.rowTitle = rowTitle
            self.valueTitle = valueTitle
        }
    }

    /// Which share has not yet come to something, by day (Kaplan–Meier).
    public struct Survival: Hashable, Sendable {
        /// The curves; at most six.
        public var curves: [Curve]
        /// What the days are counted from.
        public var rowTitle: String
        /// What the share is of.
        public var valueTitle: String

        /// One curve; it begins at day 0 with everybody.
        public struct Curve: Hashable, Sendable {
            /// What it is.
            public var name: String
            /// Where it falls, by day.
            public var steps: [Step]
            /// On which days somebody was seen for the last time who had not come so far.
            public var censored: [Double]

            /// Makes a curve.
            public init(_ name: String, steps: [Step], censored: [Double] = []) {
                self.name = name
                self.steps = steps
                self.censored = censored
            }
        }

        /// A day on which a curve falls.
        public struct Step: Hashable, Sendable {
            /// Days since the beginning, 0 or more.
            public var day: Double
            /// The share from this day on, 0 to 1.
            public var share: Double
            /// From where to where it may be.
            public var interval: ClosedRange<Double>?

            /// Makes a step.
            public init(day: Double, share: Double, interval: ClosedRange<Double>? = nil) {
                self.day = day
                self.share = share
                self.interval = interval
            }
        }

        /// Makes the curves.
        public init(curves: [Curve], rowTitle: String, valueTitle: String) {
            self.curves = curves
            self.rowTitle = rowTitle
            self.valueTitle = valueTitle
        }
    }

    /// One dot for each row and series, with its interval.
    public struct Dots: Hashable, Sendable {
        /// What the dots of a row are, such as two periods; at most six.
        public var series: [String]
        /// From the top.
        public var rows: [Row]
        /// A line to hold all of them against.
        public var reference: Reference?
        /// What the rows are.
        public var rowTitle: String
        /// What the dots measure.
        public var valueTitle: String

        /// The dots of one thing.
        public struct Row: Hashable, Sendable {
            /// What they are the dots of.
            public var label: String
            /// One for each series.
            public var points: [Point]

            /// Makes a row.
            public init(_ label: String, _ points: [Point]) {
                self.label = label
                self.points = points
            }
        }

        /// A value to hold others against.
        public struct Reference: Hashable, Sendable {
            /// What it is, such as "alle".
            public var label: String
            /// The value.
            public var value: Quantity

            /// Makes a reference.
            public init(_ label: String, _ value: Quantity) {
                self.label = label
                self.value = value
            }
        }

        /// Makes the dots.
        public init(
            series: [String],
            rows: [Row],
            reference: Reference? = nil,
            rowTitle: String,
            valueTitle: String
        ) {
            self.series = series
            self.rows = rows
            self.reference = reference
            self.rowTitle = rowTitle
            self.valueTitle = valueTitle
        }
    }
}
