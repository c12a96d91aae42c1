extension Drawing {
    /// The drawing as an SVG file, or as an element of a page.
    ///
    /// Programs that read pages aloud take it for one picture with a title and a description that holds its
    /// numbers. It needs no fonts, scripts or styles from elsewhere.
    ///
    /// - `id`: What the names of its parts begin with; unique on a page. Everything but letters, figures and hyphens is left out.
    /// - `isFile`: Whether it stands alone, with the line that XML files begin with.
    /// - Complexity: O(*n*) in the shapes and letters.
    public func svg(id: String, isFile: Bool = true) -> String {
        let id = SVGText.name(id)
        let (wide, high) = (SVGText.number(width), SVGText.number(height))
        var lines = isFile ? [#"<?xml version="1.0" encoding="UTF-8"?>"#] : []
        lines.append(
            #"<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="\#(language.inMarkup)""#
                + #" aria-labelledby="\#(id)-title" aria-describedby="\#(id)-desc""#
                + #" viewBox="0 0 \#(wide) \#(high)" width="\#(wide)" height="\#(high)""#
                + #" font-family="'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">"#
        )
        lines.append(#"<title id="\#(id)-title">\#(title.inMarkup)</title>"#)
        lines.append(#"<desc id="\#(id)-desc">\#(description.inMarkup)</desc>"#)
        let fills = patterns
        if !fills.isEmpty {
            lines.append("<defs>")
            lines += fills.map { SVGText.pattern($0, id: SVGText.name(of: $0, id)) }
            lines.append("</defs>")
        }
        lines.append(##"<rect width="\##(wide)" height="\##(high)" fill="#ffffff"/>"##)
        lines += shapes.map { SVGText.element($0, id) }
        lines.append("</svg>")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The fills with patterns, each once, in the order in which they are used.
    private var patterns: [Fill] {
        unique(
            shapes.compactMap { shape -> Fill? in
                switch shape {
                case .area(_, let fill), .disc(_, _, let fill): fill.pattern == .solid ? nil : fill
                case .line, .text: nil
                }
            }
        )
    }
}

/// The words of SVG.
private enum SVGText {
    static func element(_ shape: Drawing.Shape, _ id: String) -> String {
        switch shape {
        case .line(let points, let stroke):
            let dashes =
                stroke.dashes.isEmpty
                ? "" : #" stroke-dasharray="\#(stroke.dashes.map(number).joined(separator: " "))""#
            return #"<polyline points="\#(list(points))" fill="none" stroke="\#(stroke.tone.code)""#
                + #" stroke-width="\#(number(stroke.width))"\#(dashes)/>"#
        case .area(let points, let fill):
            return #"<polygon points="\#(list(points))"\#(paint(fill, id))/>"#
        case .disc(let point, let radius, let fill):
            return
                #"<circle cx="\#(number(point.x))" cy="\#(number(point.y))" r="\#(number(radius))""#
                + paint(fill, id) + "/>"
        case .text(let label):
            let anchor =
                switch label.anchor {
                case .start: ""
                case .middle: #" text-anchor="middle""#
                case .end: #" text-anchor="end""#
                }
            let weight = label.isBold ? #" font-weight="bold""# : ""
            return #"<text x="\#(number(label.at.x))" y="\#(number(label.at.y))""#
                + #" font-size="\#(number(label.size))"\#(anchor)\#(weight) fill="\#(label.tone.code)">"#
                + label.text.inMarkup + "</text>"
        }
    }

    private static func paint(_ fill: Drawing.Fill, _ id: String) -> String {
        guard fill.pattern != .solid else { return #" fill="\#(fill.tone.code)""# }
        return
            #" fill="url(#\#(name(of: fill, id)))" stroke="\#(fill.tone.code)" stroke-width="0.75""#
    }

    static func name(of fill: Drawing.Fill, _ id: String) -> String {
        "\(id)-\(fill.pattern.rawValue)-\(fill.tone.code.dropFirst())"
    }

    static func pattern(_ fill: Drawing.Fill, id: String) -> String {
        let side = number(HatchPattern.pitch)
        let stroke =
            #"stroke="\#(fill.tone.code)" stroke-width="\#(number(HatchPattern.lineWidth))""#
        let marks =
            switch fill.pattern {
            case .solid: ""
            case .dots:
                #"<circle cx="\#(number(HatchPattern.pitch / 2))" cy="\#(number(HatchPattern.pitch / 2))" r="\#(number(HatchPattern.dot))" fill="\#(fill.tone.code)"/>"#
            case .rising, .falling, .crossed, .level:
                #"<path d="\#(path(fill.pattern))" fill="none" \#(stroke)/>"#
            }
        return
            #"<pattern id="\#(id)" width="\#(side)" height="\#(side)" patternUnits="userSpaceOnUse">"#
            + ##"<rect width="\##(side)" height="\##(side)" fill="#ffffff"/>\##(marks)</pattern>"##
    }

    /// Lines over one tile that go on in the next.
    private static func path(_ pattern: Drawing.Pattern) -> String {
        let side = HatchPattern.pitch
        func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> String {
            "M\(number(x1)) \(number(y1))L\(number(x2)) \(number(y2))"
        }
        // The corners belong to the neighbours' lines too.
        let rising =
            line(0, side, side, 0) + line(-1, 1, 1, -1)
            + line(side - 1, side + 1, side + 1, side - 1)
        let falling =
            line(0, 0, side, side) + line(-1, side - 1, 1, side + 1)
            + line(side - 1, -1, side + 1, 1)
        return switch pattern {
        case .rising: rising
        case .falling: falling
        case .crossed: rising + falling
        case .level: line(0, side / 2, side, side / 2)
        case .solid, .dots: ""
        }
    }

    private static func list(_ points: [Drawing.Point]) -> String {
        points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    }

    /// A number with two decimals at most, the same on every machine.
    static func number(_ number: Double) -> String {
        let hundredths = Int((number * 100).rounded())
        let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        let decimals = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
        return "\(sign)\(whole).\(decimals)"
    }

    /// Letters, figures and hyphens of a name.
    static func name(_ id: String) -> String {
        let kept = id.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
        }
        return kept.isEmpty ? "chart" : "c-" + String(String.UnicodeScalarView(kept))
    }
}

/// The measures of patterns, in points.
public enum HatchPattern {
    /// From one line or dot to the next, across and down.
    public static let pitch = 5.0
    /// How wide lines are.
    public static let lineWidth = 1.0
    /// The radius of dots.
    public static let dot = 1.25
}
