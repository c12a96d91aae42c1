extension Chart.Funnel {
    func draw(on paper: inout ChartPaper) {
        let positions = steps.map { step in step.value.position.map { max(0, $0) } }
        guard steps.contains(where: { $0.value.unit != nil }) else { return paper.drawEmpty() }
        let frame = ChartRows(
            labels: steps.map(\.label),
            values: steps.indices.map { [words(at: $0, paper)] },
            share: 0.3,
            on: paper,
            least: 30
        )
        let most = max(positions.compactMap(\.self).max() ?? 0, 1)
        let (left, right) = (frame.labelWidth + 10, paper.width - frame.valueWidth - 10)
        let centre = (left + right) / 2
        func half(_ place: Int) -> Double? {
            positions[place].map { max(($0 / most) * (right - left) / 2, 0.5) }
        }
        let top = paper.y + 4
        let middles = frame.middles(from: top)
        let height = 15.0
        frame.drawLabels(from: top, on: &paper)
        for (place, middle) in middles.enumerated() {
            paper.block(frame.values[place], x: right + 10, middle: middle, .start)
            guard let width = half(place) else { continue }
            if place + 1 < steps.count, let next = half(place + 1) {
                let (upper, lower) = (middle + height / 2, middles[place + 1] - height / 2)
                paper.add(
                    .area(
                        [
                            Drawing.Point(centre - width, upper),
                            Drawing.Point(centre + width, upper),
                            Drawing.Point(centre + next, lower),
                            Drawing.Point(centre - next, lower),
                        ],
                        Drawing.Fill(.band)
                    )
                )
            }
            paper.box(
                x: centre - width,
                y: middle - height / 2,
                width: 2 * width,
                height: height,
                SeriesStyle.of(0).fill
            )
        }
        paper.y = top + frame.height
        paper.paragraph(valueTitle, size: ChartPaper.tickSize, .muted)
    }

    /// How many, and which share of those of the first step: "271 (60,1 % af 451)".
    ///
    /// Steps need not be taken in order, so a share of those of the step above could be more than all.
    private func words(at place: Int, _ paper: ChartPaper) -> String {
        let value = paper.numerals.words(steps[place].value, paper.catalogue)
        guard place > 0, case .count(let count) = steps[place].value,
            case .count(let all) = steps[0].value, all > 0
        else { return value }
        return paper.catalogue.text(
            Phrase(
                "chart.of-first",
                [
                    "count": .text(value),
                    "percent": .text(paper.numerals.percent(count, of: all)),
                    "whole": .text(paper.numerals.whole(all)),
                ]
            )
        )
    }
}
