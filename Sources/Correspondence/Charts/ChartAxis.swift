/// An axis from left to right below rows or curves.
struct LevelAxis {
    let scale: AxisScale
    let unit: Quantity.Unit
    let left: Double
    let right: Double
    private let labels: [String]

    private static let gap = 8.0

    /// Makes an axis with as many numbers as have room, the ends of the outermost within the paper.
    ///
    /// - `left`: Where it begins at least.
    /// - `right`: Where it ends at most.
    init(
        _ values: [Double],
        _ unit: Quantity.Unit,
        left: Double,
        right: Double,
        on paper: ChartPaper
    ) {
        var chosen: LevelAxis?
        for steps in stride(from: 6, through: 1, by: -1) {
            let axis = LevelAxis(values, unit, steps, left, right, paper)
            chosen = axis
            if axis.hasRoom { break }
        }
        self = chosen ?? LevelAxis(values, unit, 1, left, right, paper)
    }

    private init(
        _ values: [Double],
        _ unit: Quantity.Unit,
        _ steps: Int,
        _ left: Double,
        _ right: Double,
        _ paper: ChartPaper
    ) {
        let scale = AxisScale(values, unit, steps: steps)
        self.scale = scale
        self.unit = unit
        labels = scale.ticks.map { paper.numerals.words($0, unit) }
        let halves = labels.map { LevelAxis.width($0) / 2 }
        self.left = max(left, halves.first ?? 0)
        self.right = max(self.left + 1, min(right, paper.width - (halves.last ?? 0)))
    }

    private static func width(_ label: String) -> Double {
        LabelWidth.of(label, size: ChartPaper.tickSize)
    }

    private var hasRoom: Bool {
        zip(scale.ticks.indices, scale.ticks.indices.dropFirst()).allSatisfy { one, other in
            let distance = x(scale.ticks[other]) - x(scale.ticks[one])
            let widths = LevelAxis.width(labels[one]) + LevelAxis.width(labels[other])
            return distance >= widths / 2 + LevelAxis.gap
        }
    }

    func x(_ value: Double) -> Double { scale.place(value, from: left, to: right) }

    /// The lines behind what is drawn.
    func drawGrid(from top: Double, to bottom: Double, on paper: inout ChartPaper) {
        for tick in scale.ticks {
            let isZero = tick == 0
            paper.line(
                (x(tick), top),
                (x(tick), bottom),
                Drawing.Stroke(isZero ? .axis : .grid, width: isZero ? 1 : 0.5)
            )
        }
    }

    /// The numbers, and below them what they measure.
    func drawNumbers(title: String, on paper: inout ChartPaper) {
        let size = ChartPaper.tickSize
        var last = -Double.infinity
        for (tick, label) in zip(scale.ticks, labels) {
            // Where even two have no room, the second is left out.
            guard x(tick) - LevelAxis.width(label) / 2 >= last else { continue }
            paper.text(
                label,
                x(tick),
                paper.y + 2 + LabelWidth.ascent * size,
                .middle,
                size: size,
                .muted
            )
            last = x(tick) + LevelAxis.width(label) / 2 + 2
        }
        paper.y += 2 + LabelWidth.pitch * size
        let lines = LabelWidth.lines(of: title, size: size, width: paper.width)
        for line in lines {
            let room = LabelWidth.of(line, size: size)
            // In the middle of the axis if it fits there.
            let middle = min(max((left + right) / 2, room / 2), paper.width - room / 2)
            paper.text(
                line,
                middle,
                paper.y + 1 + LabelWidth.ascent * size,
                .middle,
                size: size,
                .muted
            )
            paper.y += LabelWidth.pitch * size
        }
        paper.y += 2
    }
}

/// An axis from the bottom to the top, at the left of a plot.
struct UprightAxis {
    let scale: AxisScale
    let top: Double
    let bottom: Double
    /// The room that its numbers take.
    let room: Double
    private let labels: [String]

    init(
        _ values: [Double],
        _ unit: Quantity.Unit,
        top: Double,
        bottom: Double,
        on paper: ChartPaper
    ) {
        let scale = AxisScale(values, unit, steps: 5)
        self.scale = scale
        self.top = top
        self.bottom = bottom
        labels = scale.ticks.map { paper.numerals.words($0, unit) }
        room = (labels.map { LabelWidth.of($0, size: ChartPaper.tickSize) }.max() ?? 0) + 6
    }

    func y(_ value: Double) -> Double { scale.place(value, from: bottom, to: top) }

    func draw(to right: Double, on paper: inout ChartPaper) {
        let size = ChartPaper.tickSize
        for (tick, label) in zip(scale.ticks, labels) {
            let isZero = tick == 0
            paper.line(
                (room, y(tick)),
                (right, y(tick)),
                Drawing.Stroke(isZero ? .axis : .grid, width: isZero ? 1 : 0.5)
            )
            paper.text(label, room - 6, y(tick) + size * 0.35, .end, size: size, .muted)
        }
    }
}
