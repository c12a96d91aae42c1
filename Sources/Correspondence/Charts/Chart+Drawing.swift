extension Chart {
    /// The width of the text on an A4 page, for which drawings are made, in points.
    public static let usualWidth = 510.0

    /// The chart with everything in its place.
    ///
    /// - `catalogue`: The language of numbers and signs.
    /// - `note`: A line below it, such as the data date.
    /// - `width`: In points; 240 or more.
    /// - Complexity: O(*n* log *n*) in the numbers and letters.
    public func drawing(
        in catalogue: Catalogue,
        note: String? = nil,
        width: Double = Chart.usualWidth
    ) -> Drawing {
        var paper = ChartPaper(catalogue, width: max(width, 240))
        paper.paragraph(title, size: ChartPaper.titleSize, isBold: true)
        paper.y += 3
        switch figure {
        case .bars(let bars): bars.draw(on: &paper)
        case .stackedBars(let bars): bars.draw(on: &paper)
        case .line(let line): line.draw(on: &paper)
        case .funnel(let funnel): funnel.draw(on: &paper)
        case .survival(let survival): survival.draw(on: &paper)
        case .dots(let dots): dots.draw(on: &paper)
        }
        if let note {
            paper.y += 3
            paper.paragraph(note, size: ChartPaper.noteSize, .muted)
        }
        return paper.drawing(title: title, description: described(in: catalogue))
    }

    /// What it shows, and behind it every number.
    private func described(in catalogue: Catalogue) -> String {
        let table = table(in: catalogue)
        let rows = table.words(in: catalogue).map { cells in
            let numbers = zip(table.columns, cells).dropFirst().map { "\($0.title): \($1)" }
            return ([cells.first ?? ""] + numbers).joined(separator: ", ")
        }
        return ([description] + rows).joined(separator: "\n")
    }
}
