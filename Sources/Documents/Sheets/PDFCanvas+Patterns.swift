internal import CCairo
internal import Correspondence

extension PDFCanvas {
    /// Makes a path through points.
    func trace(_ points: [Drawing.Point], x: Double, y: Double) {
        cairo_new_path(cairo)
        for point in points { cairo_line_to(cairo, x + point.x, y + point.y) }
    }

    /// Fills the path and forgets it; what has a pattern gets an edge too.
    func paint(_ fill: Drawing.Fill) {
        let ink = Ink(fill.tone)
        guard fill.pattern != .solid else {
            setInk(ink)
            return cairo_fill(cairo)
        }
        setInk(Ink(red: 1, green: 1, blue: 1))
        cairo_fill_preserve(cairo)
        cairo_save(cairo)
        cairo_clip_preserve(cairo)
        let edge = cairo_copy_path(cairo)
        hatch(fill.pattern, ink)
        cairo_restore(cairo)
        cairo_new_path(cairo)
        cairo_append_path(cairo, edge)
        cairo_path_destroy(edge)
        setInk(ink)
        cairo_set_line_width(cairo, 0.75)
        cairo_stroke(cairo)
    }

    /// Draws a pattern over the part of the page that is open to be drawn on.
    private func hatch(_ pattern: Drawing.Pattern, _ ink: Ink) {
        var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
        cairo_clip_extents(cairo, &left, &top, &right, &bottom)
        let pitch = HatchPattern.pitch
        setInk(ink)
        cairo_set_line_width(cairo, HatchPattern.lineWidth)
        cairo_new_path(cairo)
        // The lines of all areas of a page go on in each other.
        func steps(from low: Double, to high: Double) -> StrideThrough<Double> {
            stride(from: (low / pitch).rounded(.down) * pitch, through: high, by: pitch)
        }
        func slanted(_ sign: Double) {
            let high = bottom - top
            for start in steps(from: left - high - pitch, to: right + high + pitch) {
                let offset = (sign > 0 ? top : -bottom).truncatingRemainder(dividingBy: pitch)
                cairo_move_to(cairo, start + offset, sign > 0 ? top : bottom)
                cairo_line_to(cairo, start + offset + high, sign > 0 ? bottom : top)
            }
        }
        switch pattern {
        case .solid: break
        case .rising: slanted(-1)
        case .falling: slanted(1)
        case .crossed:
            slanted(-1)
            slanted(1)
        case .level:
            for y in steps(from: top, to: bottom) {
                cairo_move_to(cairo, left, y + pitch / 2)
                cairo_line_to(cairo, right, y + pitch / 2)
            }
        case .dots:
            for y in steps(from: top, to: bottom) {
                for x in steps(from: left, to: right) {
                    cairo_new_sub_path(cairo)
                    cairo_arc(
                        cairo,
                        x + pitch / 2,
                        y + pitch / 2,
                        HatchPattern.dot,
                        0,
                        2 * Double.pi
                    )
                }
            }
            return cairo_fill(cairo)
        }
        cairo_stroke(cairo)
    }
}
