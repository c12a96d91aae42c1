internal import Correspondence

extension SheetComposer {
    /// Two stacks of blocks beside each other, as one piece; one after the other if no page holds them so.
    func beside(
        _ left: [PrintedSheet.Block],
        _ right: [PrintedSheet.Block]
    ) throws -> [Piece] {
        let half = SheetComposer(
            design: design.half,
            typesetter: typesetter,
            pageHeight: pageHeight
        )
        var marks: [SheetMark] = []
        var height = 0.0
        for (blocks, x) in [(left, 0), (right, design.contentWidth - half.design.contentWidth)] {
            var y = 0.0
            for (place, piece) in try half.pieces(blocks).enumerated() {
                if place > 0 { y += piece.spaceBefore * design.air }
                marks += piece.marks.map { $0.moved(x, y) }
                y += piece.height
            }
            height = max(height, y)
        }
        guard height <= pageHeight else { return try pieces(left + right) }
        return [Piece(marks: marks, height: height, spaceBefore: 18)]
    }
}

extension SheetMark {
    /// The same mark elsewhere.
    fileprivate func moved(_ x: Double, _ y: Double) -> SheetMark {
        func moved(_ rectangle: Rectangle) -> Rectangle {
            var moved = rectangle
            moved.x += x
            moved.y += y
            return moved
        }
        func moved(_ point: Drawing.Point) -> Drawing.Point {
            Drawing.Point(point.x + x, point.y + y)
        }
        return switch self {
        case .text(let block, let lines, let ownX, let ownY):
            .text(block, lines: lines, x: ownX + x, y: ownY + y)
        case .fill(let rectangle, let ink): .fill(moved(rectangle), ink)
        case .outline(let rectangle, let ink, let width):
            .outline(moved(rectangle), ink, width: width)
        case .code(let code, let ownX, let ownY, let side):
            .code(code, x: ownX + x, y: ownY + y, side: side)
        case .line(let points, let ink, let width, let dashes):
            .line(points.map { moved($0) }, ink, width: width, dashes: dashes)
        case .area(let points, let fill): .area(points.map { moved($0) }, fill)
        case .disc(let point, let radius, let fill):
            .disc(moved(point), radius: radius, fill)
        }
    }
}
