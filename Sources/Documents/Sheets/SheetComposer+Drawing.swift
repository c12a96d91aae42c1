internal import Correspondence

extension SheetComposer {
    /// A drawing in one piece, made smaller where the page is.
    func drawing(_ drawing: Drawing) throws -> [Piece] {
        guard drawing.width > 0, drawing.height > 0 else { return [] }
        let scale = min(1, design.contentWidth / drawing.width, pageHeight / drawing.height)
        func point(_ point: Drawing.Point) -> Drawing.Point {
            Drawing.Point(point.x * scale, point.y * scale)
        }
        let marks = try drawing.shapes.map { shape -> SheetMark in
            switch shape {
            case .line(let points, let stroke):
                .line(
                    points.map(point),
                    Ink(stroke.tone),
                    width: stroke.width * scale,
                    dashes: stroke.dashes.map { $0 * scale }
                )
            case .area(let points, let fill): .area(points.map(point), fill)
            case .disc(let middle, let radius, let fill):
                .disc(point(middle), radius: radius * scale, fill)
            case .text(let label): try text(label, at: point(label.at), scale)
            }
        }
        return [Piece(marks: marks, height: drawing.height * scale, spaceBefore: 10)]
    }

    /// A label with its anchor at a place.
    private func text(
        _ label: Drawing.Label,
        at place: Drawing.Point,
        _ scale: Double
    ) throws -> SheetMark {
        let style = TextStyle.label(
            size: label.size * scale,
            isBold: label.isBold,
            tone: label.tone
        )
        let block = try typesetter.block(label.text.replacing("\n", with: " "), style)
        let shift =
            switch label.anchor {
            case .start: 0.0
            case .middle: block.width / 2
            case .end: block.width
            }
        return .text(block, x: place.x - shift, y: place.y - block.baseline)
    }
}
