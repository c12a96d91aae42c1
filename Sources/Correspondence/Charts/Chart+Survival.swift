extension Chart.Survival {
    private static let plotHeight = 150.0

    func draw(on paper: inout ChartPaper) {
        let days = curves.flatMap { $0.days }
        guard !days.isEmpty else { return paper.drawEmpty() }
        paper.legend(ChartPaper.Key.lines(curves.map(\.name)))
        paper.paragraph(valueTitle, size: ChartPaper.tickSize, .muted)
        let top = paper.y + 9
        let upright = UprightAxis(
            [0, 1],
            .share,
            top: top,
            bottom: top + Chart.Survival.plotHeight,
            on: paper
        )
        let axis = LevelAxis(days, .days, left: upright.room, right: paper.width - 8, on: paper)
        axis.drawGrid(from: upright.top, to: upright.bottom, on: &paper)
        upright.draw(to: axis.right, on: &paper)
        for (index, curve) in curves.enumerated() {
            draw(
                curve,
                SeriesStyle.of(index),
                isAlone: curves.count == 1,
                axis,
                upright,
                on: &paper
            )
        }
        paper.y = upright.bottom
        axis.drawNumbers(title: rowTitle, on: &paper)
        if curves.contains(where: { !$0.censored.isEmpty }) {
            paper.paragraph(
                paper.catalogue.text("chart.censored"),
                size: ChartPaper.noteSize,
                .muted
            )
        }
    }

    private func draw(
        _ curve: Curve,
        _ style: SeriesStyle,
        isAlone: Bool,
        _ axis: LevelAxis,
        _ upright: UprightAxis,
        on paper: inout ChartPaper
    ) {
        guard let end = curve.days.max() else { return }
        let steps = curve.sorted
        func stairs(_ height: (Step) -> Double?) -> [Drawing.Point] {
            var share = 1.0
            var points = [Drawing.Point(axis.x(0), upright.y(1))]
            for step in steps {
                points.append(Drawing.Point(axis.x(step.day), upright.y(share)))
                share = min(max(height(step) ?? share, 0), 1)
                points.append(Drawing.Point(axis.x(step.day), upright.y(share)))
            }
            return points + [Drawing.Point(axis.x(end), upright.y(share))]
        }
        // Intervals of several curves would cover each other; the table has them.
        if isAlone, steps.contains(where: { $0.interval != nil }) {
            let upper = stairs { $0.interval?.upperBound }
            let lower = stairs { $0.interval?.lowerBound }
            paper.band(upper, lower, style)
        }
        paper.add(
            .line(
                stairs { $0.share },
                Drawing.Stroke(style.tone, width: 1.75, dashes: style.dashes)
            )
        )
        for day in curve.censored where day.isFinite && day >= 0 {
            let share = steps.last(where: { $0.day <= day })?.share ?? 1
            let (x, y) = (axis.x(day), upright.y(min(max(share, 0), 1)))
            paper.line((x, y - 3.5), (x, y + 3.5), Drawing.Stroke(style.tone, width: 1))
        }
        // The marker tells curves apart where dashes are too short to be seen.
        if !isAlone, let last = stairs({ $0.share }).last { paper.add(style.marker(at: last)) }
    }
}

extension Chart.Survival.Curve {
    fileprivate var sorted: [Chart.Survival.Step] {
        steps.filter { $0.day >= 0 && $0.day < 1e9 && $0.share.isFinite }.sorted { $0.day < $1.day }
    }

    /// The days that it shows.
    fileprivate var days: [Double] {
        sorted.map(\.day) + censored.filter { $0 >= 0 && $0 < 1e9 }
    }
}
