extension Chart.Bars {
    func draw(on paper: inout ChartPaper) {
        let positions = rows.map(\.value.position)
        guard let unit = rows.lazy.compactMap(\.value.unit).first else { return paper.drawEmpty() }
        let hasNegative = positions.contains { ($0 ?? 0) < 0 }
        let frame = ChartRows(
            labels: rows.map(\.label),
            values: rows.map { [paper.numerals.words($0.value, paper.catalogue)] },
            share: hasNegative ? 0.2 : 0.3,
            on: paper
        )
        let axis = LevelAxis(
            positions.compactMap(\.self),
            unit,
            left: frame.labelWidth + 8 + (hasNegative ? frame.valueWidth + 6 : 0),
            right: paper.width - frame.valueWidth - 6,
            on: paper
        )
        let top = paper.y + 2
        let bottom = top + frame.height
        axis.drawGrid(from: top, to: bottom, on: &paper)
        frame.drawLabels(from: top, on: &paper)
        for (index, middle) in frame.middles(from: top).enumerated() {
            let zero = axis.x(0)
            let end = positions[index].map(axis.x) ?? zero
            let height = min(frame.heights[index] - 5, 13)
            paper.box(
                x: min(zero, end),
                y: middle - height / 2,
                width: abs(end - zero),
                height: height,
                SeriesStyle.of(0).fill
            )
            let isNegative = (positions[index] ?? 0) < 0
            paper.block(
                frame.values[index],
                x: isNegative ? end - 4 : end + 4,
                middle: middle,
                isNegative ? .end : .start
            )
        }
        paper.y = bottom
        axis.drawNumbers(title: valueTitle, on: &paper)
    }
}

extension Chart.StackedBars {
    func draw(on paper: inout ChartPaper) {
        let positions = rows.map { row in
            series.indices.map { max(0, $0 < row.values.count ? row.values[$0].position ?? 0 : 0) }
        }
        let units = rows.lazy.flatMap(\.values).compactMap(\.unit)
        guard let unit = units.first else { return paper.drawEmpty() }
        paper.legend(series.enumerated().map { .fill(SeriesStyle.of($0.offset).fill, $0.element) })
        let sums = positions.map { $0.reduce(0, +) }
        let frame = ChartRows(
            labels: rows.map(\.label),
            values: zip(rows, sums).map { row, sum in
                // What is hidden in one part would follow from the sum of all.
                row.values.contains(.hidden)
                    ? [paper.catalogue.text("report.hidden-cell")]
                    : [paper.numerals.words(sum, unit)]
            },
            share: 0.25,
            on: paper,
            least: 19
        )
        let axis = LevelAxis(
            sums,
            unit,
            left: frame.labelWidth + 8,
            right: paper.width - frame.valueWidth - 6,
            on: paper
        )
        let top = paper.y + 2
        let bottom = top + frame.height
        axis.drawGrid(from: top, to: bottom, on: &paper)
        frame.drawLabels(from: top, on: &paper)
        for (index, middle) in frame.middles(from: top).enumerated() {
            var sum = 0.0
            for (place, value) in positions[index].enumerated() {
                let (left, right) = (axis.x(sum), axis.x(sum + value))
                sum += value
                drawPart(place, value, unit, from: left, to: right, middle: middle, on: &paper)
            }
            paper.block(frame.values[index], x: axis.x(sum) + 4, middle: middle, .start)
        }
        paper.y = bottom
        axis.drawNumbers(title: valueTitle, on: &paper)
    }

    private func drawPart(
        _ place: Int,
        _ value: Double,
        _ unit: Quantity.Unit,
        from left: Double,
        to right: Double,
        middle: Double,
        on paper: inout ChartPaper
    ) {
        let height = 14.0
        paper.box(
            x: left,
            y: middle - height / 2,
            width: right - left,
            height: height,
            SeriesStyle.of(place).fill
        )
        let words = paper.numerals.words(value, unit)
        let size = ChartPaper.noteSize
        let room = LabelWidth.of(words, size: size) + 4
        guard value > 0, right - left >= room + 4 else { return }
        // On a white ground, since no letter can be read on a pattern.
        let centre = (left + right) / 2
        let ground = LabelWidth.pitch * size
        paper.box(
            x: centre - room / 2,
            y: middle - ground / 2,
            width: room,
            height: ground,
            Drawing.Fill(.white)
        )
        paper.text(words, centre, middle + size * 0.35, .middle, size: size)
    }
}

extension ChartPaper {
    /// Says that there is nothing to show.
    mutating func drawEmpty() {
        y += 4
        paragraph(catalogue.text("chart.empty"), size: ChartPaper.labelSize, .muted)
    }
}
