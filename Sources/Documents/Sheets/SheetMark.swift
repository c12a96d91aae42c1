internal import Correspondence

/// One thing to draw, in points from the upper left corner of the piece that holds it.
enum SheetMark {
    case text(TextBlock, lines: Range<Int>, x: Double, y: Double)
    case fill(Rectangle, Ink)
    case outline(Rectangle, Ink, width: Double)
    case code(QRCode, x: Double, y: Double, side: Double)
    /// A line through points.
    case line([Drawing.Point], Ink, width: Double, dashes: [Double])
    /// What lies within points.
    case area([Drawing.Point], Drawing.Fill)
    /// A round dot.
    case disc(Drawing.Point, radius: Double, Drawing.Fill)

    static func text(_ block: TextBlock, x: Double, y: Double) -> SheetMark {
        .text(block, lines: block.lines.indices, x: x, y: y)
    }

    /// A line across, with its upper edge at `y`.
    static func rule(
        x: Double,
        y: Double,
        width: Double,
        _ ink: Ink,
        thickness: Double = SheetDesign.hairline
    ) -> SheetMark {
        .fill(Rectangle(x: x, y: y, width: width, height: thickness), ink)
    }
}

/// A rectangle in points.
struct Rectangle {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
}
