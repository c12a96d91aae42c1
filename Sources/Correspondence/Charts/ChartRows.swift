/// Rows under each other, each with a label at the left and words at the right.
struct ChartRows {
    /// The labels in lines.
    let labels: [[String]]
    /// The words behind what is drawn, in lines.
    let values: [[String]]
    /// How wide the labels are.
    let labelWidth: Double
    /// How wide the words are.
    let valueWidth: Double
    /// How high the rows are.
    let heights: [Double]

    /// - `share`: The most of the width that the words may take.
    init(
        labels: [String],
        values: [[String]],
        share: Double,
        on paper: ChartPaper,
        least: Double = 17
    ) {
        let size = ChartPaper.labelSize
        func widest(_ lines: [[String]]) -> Double {
            lines.joined().map { LabelWidth.of($0, size: size) }.max() ?? 0
        }
        self.labels = labels.map {
            LabelWidth.lines(of: $0, size: size, width: paper.width * 0.36)
        }
        self.values = values.map { values in
            values.flatMap { LabelWidth.lines(of: $0, size: size, width: paper.width * share) }
        }
        labelWidth = widest(self.labels)
        valueWidth = widest(self.values)
        heights = zip(self.labels, self.values).map { label, value in
            max(Double(max(label.count, value.count)) * LabelWidth.pitch * size + 5, least)
        }
    }

    var height: Double { heights.reduce(0, +) }

    /// The middle of each row.
    func middles(from top: Double) -> [Double] {
        var y = top
        return heights.map { height in
            defer { y += height }
            return y + height / 2
        }
    }

    /// Writes the labels, their right ends in one line.
    func drawLabels(from top: Double, on paper: inout ChartPaper) {
        for (lines, middle) in zip(labels, middles(from: top)) {
            paper.block(lines, x: labelWidth, middle: middle, .end)
        }
    }
}
