internal import CivilTime
internal import Insight
internal import Office
internal import Participation
internal import Planning

/// A report on outcomes as `--json` prints it; numbers are null where they are hidden.
struct OutcomeReportDocument: Encodable {
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    let until: String
    @ExplicitNull var recordedOn: String?
    let funnel: [Step]
    let begun: [Begun]
    let fromMeetings: [String: Int]
    let times: [Time]

    init(_ page: OutcomePage) {
        let report = page.report
        let hidden = report.hidden
        from = report.period.from?.description
        to = report.period.to?.description
        until = report.closingDay.description
        recordedOn = page.recordedOn?.description
        funnel = report.funnel.map { step in
            Step(
                step: step.step,
                persons: hidden.steps.contains(step.step) ? nil : step.persons,
                seats: hidden.isShared ? nil : step.seats
            )
        }
        begun =
            report.begun.map { begun in
                let kind = begun.kind?.rawValue ?? ""
                let isHidden = begun.kind.map(hidden.kinds.contains) ?? false
                return Begun(kind, begun, isHidden: isHidden, isShared: hidden.isShared)
            } + [
                Begun(
                    "placements",
                    report.placements,
                    isHidden: hidden.arePlacementsHidden,
                    isShared: hidden.isShared
                ),
                Begun(
                    "work",
                    report.work,
                    isHidden: hidden.isWorkHidden,
                    isShared: hidden.isShared
                ),
            ]
        fromMeetings =
            hidden.isShared
            ? [:]
            : Dictionary(
                uniqueKeysWithValues: report.fromMeetings.map {
                    ($0.kind?.rawValue ?? "unknown", $0.outcomes)
                }
            )
        // Each day of a curve is a person's, so a shared report has none.
        times = hidden.isShared ? [] : report.times.map(Time.init)
    }

    struct Step: Encodable {
        let step: CourseStep
        @ExplicitNull var persons: Int?
        @ExplicitNull var seats: Int?
    }

    struct Begun: Encodable {
        let kind: String
        @ExplicitNull var outcomes: Int?
        @ExplicitNull var persons: Int?
        @ExplicitNull var fromMeetings: Int?

        init(_ kind: String, _ begun: OutcomeReport.Begun, isHidden: Bool, isShared: Bool) {
            self.kind = kind
            outcomes = isHidden ? nil : begun.outcomes
            persons = isHidden ? nil : begun.persons
            fromMeetings = isHidden || isShared ? nil : begun.fromMeetings
        }
    }

    struct Time: Encodable {
        let stretch: Stretch
        let persons: Int
        let arrived: Int
        @ExplicitNull var median: Int?
        let after: [Month]
        let curve: [SurvivalCurve.Point]

        init(_ time: OutcomeReport.Time) {
            stretch = time.stretch
            persons = time.curve.people
            arrived = time.curve.arrived
            median = time.curve.median
            after = OutcomeReport.months.map { months, days in
                Month(months: months, days: days, point: time.curve.after(days))
            }
            curve = time.curve.points
        }
    }

    struct Month: Encodable {
        let months: Int
        let days: Int
        @ExplicitNull var underWay: Double?
        @ExplicitNull var low: Double?
        @ExplicitNull var high: Double?

        init(months: Int, days: Int, point: SurvivalCurve.Point?) {
            self.months = months
            self.days = days
            underWay = point?.share
            low = point?.low
            high = point?.high
        }
    }
}

/// A report on the target group as `--json` prints it; numbers are null where they are hidden.
struct TargetGroupDocument: Encodable {
    @ExplicitNull var from: String?
    @ExplicitNull var to: String?
    let until: String
    @ExplicitNull var recordedOn: String?
    let total: [OutcomeMeasure: Int?]
    let tables: [Table]

    init(_ page: TargetGroupPage) {
        let report = page.report
        from = report.period.from?.description
        to = report.period.to?.description
        until = report.closingDay.description
        recordedOn = page.recordedOn?.description
        total = report.total.byMeasure
        tables = report.tables.map { Table($0, report.total) }
    }

    struct Table: Encodable {
        let by: [String]
        let rows: [Row]

        init(_ table: TargetGroupReport.Table, _ total: GroupOutcomes) {
            by = table.traits.map(\.rawValue)
            rows = table.rows.map { row in
                Row(
                    values: row.values,
                    numbers: row.outcomes.byMeasure,
                    rates: row.outcomes.parts { _ in row.outcomes[.persons] },
                    shares: row.outcomes.parts { total[$0] }
                )
            }
        }
    }

    struct Row: Encodable {
        let values: [String?]
        let numbers: [OutcomeMeasure: Int?]
        /// Of the group, how many.
        let rates: [OutcomeMeasure: Double?]
        /// Of all who got there, how many are of the group.
        let shares: [OutcomeMeasure: Double?]
    }
}

extension GroupOutcomes {
    fileprivate var byMeasure: [OutcomeMeasure: Int?] {
        Dictionary(uniqueKeysWithValues: OutcomeMeasure.allCases.map { ($0, self[$0]) })
    }

    /// Each number divided by another one, where both are shown.
    fileprivate func parts(
        _ whole: (OutcomeMeasure) -> Int?
    ) -> [OutcomeMeasure: Double?] {
        Dictionary(
            uniqueKeysWithValues: OutcomeMeasure.allCases.map { measure in
                guard let part = self[measure], let whole = whole(measure), whole > 0 else {
                    return (measure, nil)
                }
                return (measure, Double(part) / Double(whole))
            }
        )
    }
}
