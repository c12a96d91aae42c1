extension Chart.Line {
    private static let plotHeight = 62.0

    func draw(on paper: inout ChartPaper) {
        let points = series.flatMap(\.points)
        guard let unit = points.lazy.compactMap(\.value.unit).first, !labels.isEmpty else {
            return paper.drawEmpty()
        }
        paper.legend(ChartPaper.Key.lines(series.map(\.name)))
        paper.paragraph(valueTitle, size: ChartPaper.tickSize, .muted)
        let values =
            points.compactMap(\.value.position)
            + points.compactMap(\.interval).flatMap { [$0.lowerBound, $0.upperBound] }
        let flags = EventFlags(events, places: labels.count)
        func axis(_ top: Double) -> UprightAxis {
            UprightAxis(
                values.filter { $0.magnitude < 1e15 },
                unit,
                top: top,
                bottom: top + Chart.Line.plotHeight,
                on: paper
            )
        }
        let left = axis(0).room
        let places = LinePlaces(labels, left: left, right: paper.width - 4)
        let rows = flags.rows(places)
        let upright = axis(paper.y + 8 + Double(rows.count) * EventFlags.height)
        upright.draw(to: paper.width - 4, on: &paper)
        flags.draw(rows, places, from: paper.y + 4, to: upright.bottom, on: &paper)
        for (index, one) in series.enumerated() {
            draw(
                one,
                SeriesStyle.of(index),
                isAlone: series.count == 1,
                places,
                upright,
                on: &paper
            )
        }
        // Below the number at the lower end of the other axis.
        paper.y = upright.bottom + 6
        places.draw(on: &paper)
        paper.y += 2
        flags.drawTexts(labels, on: &paper)
    }

    private func draw(
        _ one: Series,
        _ style: SeriesStyle,
        isAlone: Bool,
        _ places: LinePlaces,
        _ axis: UprightAxis,
        on paper: inout ChartPaper
    ) {
        let points = Array(one.points.prefix(labels.count))
        for run in Chart.Line.runs(points) {
            if isAlone, run.count > 1 {
                let ends = run.compactMap { place in points[place].interval.map { (place, $0) } }
                let upper = ends.map { Drawing.Point(places.x($0.0), axis.y($0.1.upperBound)) }
                let lower = ends.map { Drawing.Point(places.x($0.0), axis.y($0.1.lowerBound)) }
                if ends.count > 1 { paper.band(upper, lower, style) }
            }
            for place in run {
                guard let interval = points[place].interval, !isAlone || run.count == 1 else {
                    continue
                }
                let stroke = Drawing.Stroke(style.tone, width: 0.75)
                let (low, high) = (axis.y(interval.lowerBound), axis.y(interval.upperBound))
                paper.line((places.x(place), low), (places.x(place), high), stroke)
            }
            let line = run.compactMap { place in
                points[place].value.position.map { Drawing.Point(places.x(place), axis.y($0)) }
            }
            paper.add(.line(line, Drawing.Stroke(style.tone, width: 1.5, dashes: style.dashes)))
            for point in line { paper.add(style.marker(at: point, radius: 2.5)) }
        }
    }

    /// Places that follow each other and have values.
    private static func runs(_ points: [Chart.Point]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for place in points.indices where points[place].value.position != nil {
            if let last = runs.last, last.upperBound == place {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }
}

/// Places from left to right with their labels below them, as many as have room.
struct LinePlaces {
    private let left: Double
    private let slot: Double
    private let shown: [(x: Double, lines: [String])]

    init(_ labels: [String], left: Double, right: Double) {
        let slot = (right - left) / Double(max(labels.count, 1))
        self.left = left
        self.slot = slot
        func choose(_ step: Int) -> [(x: Double, lines: [String])]? {
            var shown: [(x: Double, lines: [String])] = []
            var end = -Double.infinity
            for place in stride(from: 0, to: labels.count, by: step) {
                let room = max(Double(step) * slot - 6, 1)
                // No word is divided here: another place is left without its label instead.
                let lines = filled(labels[place]) { LinePlaces.width($0) <= room }
                let width = lines.map { LinePlaces.width($0) }.max() ?? 0
                // What would reach over the edge moves inwards.
                let middle = left + slot * (Double(place) + 0.5)
                let x = min(max(middle, width / 2), right - width / 2)
                guard width <= room, lines.count <= 3, x - width / 2 >= end + 4 else { return nil }
                shown.append((x, lines))
                end = x + width / 2
            }
            return shown
        }
        let all = max(labels.count, 1)
        shown =
            (1...all).lazy.compactMap(choose).first
            ?? [
                (
                    left + (right - left) / 2,
                    LabelWidth.lines(
                        of: labels.first ?? "",
                        size: ChartPaper.tickSize,
                        width: right - left
                    )
                )
            ]
    }

    private static func width(_ text: String) -> Double {
        LabelWidth.of(text, size: ChartPaper.tickSize)
    }

    func x(_ place: Int) -> Double { left + slot * (Double(place) + 0.5) }

    func draw(on paper: inout ChartPaper) {
        let size = ChartPaper.tickSize
        for (x, lines) in shown {
            for (index, line) in lines.enumerated() {
                let y = paper.y + LabelWidth.ascent * size + Double(index) * LabelWidth.pitch * size
                paper.text(line, x, y, .middle, size: size, .muted)
            }
        }
        paper.y += Double(shown.map(\.lines.count).max() ?? 0) * LabelWidth.pitch * size
    }
}

/// Numbers at places of a line, with what happened there below it.
struct EventFlags {
    static let height = 12.0
    private static let size = ChartPaper.noteSize

    private let flags: [(place: Int, texts: [String])]

    init(_ events: [Chart.Line.Event], places: Int) {
        let inside = events.filter { (0..<places).contains($0.place) }
        let byPlace = Dictionary(grouping: inside, by: \.place)
        flags = byPlace.sorted { $0.key < $1.key }.map { ($0.key, $0.value.map(\.text)) }
    }

    /// The flags in rows in which none covers another.
    func rows(_ places: LinePlaces) -> [[Int]] {
        var rows: [[Int]] = []
        for index in flags.indices {
            let left = places.x(flags[index].place) - room(index) / 2
            let row = rows.firstIndex { row in
                row.last.map { places.x(flags[$0].place) + room($0) / 2 < left - 2 } ?? true
            }
            if let row {
                rows[row].append(index)
            } else {
                rows.append([index])
            }
        }
        return rows
    }

    private func room(_ index: Int) -> Double {
        LabelWidth.of("\(index + 1)", size: EventFlags.size, isBold: true) + 4
    }

    func draw(
        _ rows: [[Int]],
        _ places: LinePlaces,
        from top: Double,
        to bottom: Double,
        on paper: inout ChartPaper
    ) {
        for (row, indices) in rows.enumerated() {
            let y = top + Double(row) * EventFlags.height
            for index in indices {
                let x = places.x(flags[index].place)
                paper.line(
                    (x, y + 10),
                    (x, bottom),
                    Drawing.Stroke(.muted, width: 0.75, dashes: [1, 2])
                )
                paper.text("\(index + 1)", x, y + 8, .middle, size: EventFlags.size, isBold: true)
            }
        }
    }

    func drawTexts(_ labels: [String], on paper: inout ChartPaper) {
        for (index, flag) in flags.enumerated() {
            let text = flag.texts.joined(separator: "; ")
            paper.paragraph("\(index + 1): \(labels[flag.place]): \(text)", size: EventFlags.size)
        }
    }
}
