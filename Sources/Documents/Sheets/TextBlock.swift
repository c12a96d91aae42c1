internal import CCairo

/// A text that has been set in lines and measured, in points from its upper left corner.
final class TextBlock {
    /// One line; the pointer lives as long as the block.
    struct Line {
        let glyphs: UnsafeMutablePointer<PangoLayoutLine>
        let x: Double
        let top: Double
        let baseline: Double
        let bottom: Double
    }

    let lines: [Line]
    let ink: Ink

    /// The width of the longest line.
    let width: Double

    private let layout: OpaquePointer

    /// Takes over the reference to a layout, which must not be changed afterwards.
    ///
    /// Lines that would reach below the height are left out.
    init(
        owning layout: OpaquePointer,
        ink: Ink,
        pitch: LinePitch,
        maximumHeight: Double = .infinity
    ) {
        self.layout = layout
        self.ink = ink
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        width = points(logical.width)
        lines = TextBlock.lines(of: layout, pitch).filter { $0.bottom <= maximumHeight }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(layout))
    }

    var height: Double { lines.last?.bottom ?? 0 }

    /// Where the first line stands, so that texts beside each other can share it.
    var baseline: Double { lines.first?.baseline ?? 0 }

    private static func lines(of layout: OpaquePointer, _ pitch: LinePitch) -> [Line] {
        let iterator = pango_layout_get_iter(layout)
        defer { pango_layout_iter_free(iterator) }
        var lines: [Line] = []
        var top = 0.0
        repeat {
            guard let glyphs = pango_layout_iter_get_line_readonly(iterator) else { continue }
            var (shape, logical) = (PangoRectangle(), PangoRectangle())
            pango_layout_iter_get_line_extents(iterator, &shape, &logical)
            let baseline = pango_layout_iter_get_baseline(iterator)
            let ascent = pitch.ascent(shape: points(baseline - shape.y))
            let descent = pitch.descent(shape: points(shape.y + shape.height - baseline))
            let bottom = top + ascent + descent
            lines.append(
                Line(
                    glyphs: glyphs,
                    x: points(logical.x),
                    top: top,
                    baseline: top + ascent,
                    bottom: bottom
                )
            )
            top = bottom
        } while pango_layout_iter_next_line(iterator) != 0
        return lines
    }
}

/// How far apart the lines of a style stand.
///
/// Fonts for other scripts claim more room than their letters take, and a name in one of them would
/// push its line down. So every line gets the room of Latin letters, and more only where its shapes
/// need more.
struct LinePitch {
    private let ascent: Double
    private let descent: Double

    /// Takes the room of Latin letters from a line of them.
    init(latin layout: OpaquePointer) {
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        let baseline = pango_layout_get_baseline(layout)
        ascent = points(baseline - logical.y)
        descent = points(logical.y + logical.height - baseline)
    }

    fileprivate func ascent(shape: Double) -> Double { bounded(shape, ascent) }

    fileprivate func descent(shape: Double) -> Double { bounded(shape, descent) }

    /// A tower of combining marks must not fill the page.
    private func bounded(_ shape: Double, _ usual: Double) -> Double {
        min(max(shape, usual), 4 * ascent)
    }
}

/// Pango's units as points.
func points(_ units: Int32) -> Double {
    Double(units) / Double(PANGO_SCALE)
}

/// Points as Pango's units.
func units(_ points: Double) -> Int32 {
    Int32(min(points, 1_000_000) * Double(PANGO_SCALE))
}
