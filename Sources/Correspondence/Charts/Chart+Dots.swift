extension Chart.Dots {
    func draw(on paper: inout ChartPaper) {
        let points = rows.flatMap(\.points)
        guard let unit = points.lazy.compactMap(\.value.unit).first else {
            return paper.drawEmpty()
        }
        var keys = ChartPaper.Key.lines(series)
        if let reference, reference.value.position != nil {
            let value = paper.numerals.words(reference.value, paper.catalogue)
            keys.append(.reference("\(reference.label): \(value)"))
        }
        paper.legend(keys)
        let frame = ChartRows(
            labels: rows.map(\.label),
            values: rows.map { $0.points.map { paper.words($0, unit) } },
            share: 0.34,
            on: paper,
            least: Double(series.count) * LabelWidth.pitch * ChartPaper.labelSize + 6
        )
        let values =
            points.compactMap(\.value.position)
            + points.compactMap(\.interval).flatMap { [$0.lowerBound, $0.upperBound] }
            + [reference?.value.position].compactMap(\.self)
        let axis = LevelAxis(
            values.filter { $0.magnitude < 1e15 },
            unit,
            left: frame.labelWidth + 10,
            right: paper.width - frame.valueWidth - 10,
            on: paper
        )
        let top = paper.y + 2
        let bottom = top + frame.height
        axis.drawGrid(from: top, to: bottom, on: &paper)
        if let position = reference?.value.position {
            paper.line((axis.x(position), top), (axis.x(position), bottom), ChartPaper.reference)
        }
        frame.drawLabels(from: top, on: &paper)
        for (index, middle) in frame.middles(from: top).enumerated() {
            let count = Double(rows[index].points.count)
            let pitch = LabelWidth.pitch * ChartPaper.labelSize
            for (place, point) in rows[index].points.enumerated() {
                let y = middle + (Double(place) - (count - 1) / 2) * pitch
                paper.draw(point, SeriesStyle.of(place), x: axis.x, y: y)
            }
            paper.block(
                frame.values[index],
                x: paper.width - frame.valueWidth,
                middle: middle,
                .start
            )
        }
        paper.y = bottom
        axis.drawNumbers(title: valueTitle, on: &paper)
    }
}

extension ChartPaper {
    /// A value and where it may be: "65,0 % (58,3–71,0 %)".
    fileprivate func words(_ point: Chart.Point, _ unit: Quantity.Unit) -> String {
        guard let position = point.value.position, let interval = point.interval else {
            return numerals.words(point.value, catalogue)
        }
        let value = unit == .share ? numerals.percent(position) : numerals.words(position, unit)
        return catalogue.text(
            Phrase(
                "chart.interval",
                ["value": .text(value), "interval": .text(numerals.words(interval, unit))]
            )
        )
    }

    /// A marker on its interval.
    fileprivate mutating func draw(
        _ point: Chart.Point,
        _ style: SeriesStyle,
        x: (Double) -> Double,
        y: Double
    ) {
        guard let position = point.value.position else { return }
        if let interval = point.interval {
            let (low, high) = (x(interval.lowerBound), x(interval.upperBound))
            let stroke = Drawing.Stroke(style.tone, width: 1.25)
            line((low, y), (high, y), stroke)
            for end in [low, high] { line((end, y - 2.5), (end, y + 2.5), stroke) }
        }
        add(style.marker(at: Drawing.Point(x(position), y)))
    }
}
