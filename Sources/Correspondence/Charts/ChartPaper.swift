/// What the charts have in common: a paper that is filled from the top.
struct ChartPaper {
    static let titleSize = 11.0
    static let labelSize = 8.5
    static let tickSize = 8.0
    static let noteSize = 7.5

    let catalogue: Catalogue
    let numerals: Numerals
    let width: Double

    /// How far down it is filled.
    var y = 0.0
    private(set) var shapes: [Drawing.Shape] = []

    init(_ catalogue: Catalogue, width: Double) {
        self.catalogue = catalogue
        numerals = Numerals(catalogue)
        self.width = width
    }

    mutating func add(_ shape: Drawing.Shape) { shapes.append(shape) }

    /// A straight line.
    mutating func line(
        _ from: (Double, Double),
        _ to: (Double, Double),
        _ stroke: Drawing.Stroke
    ) {
        add(.line([Drawing.Point(from.0, from.1), Drawing.Point(to.0, to.1)], stroke))
    }

    /// A rectangle.
    mutating func box(x: Double, y: Double, width: Double, height: Double, _ fill: Drawing.Fill) {
        guard width > 0, height > 0 else { return }
        add(
            .area(
                [
                    Drawing.Point(x, y), Drawing.Point(x + width, y),
                    Drawing.Point(x + width, y + height), Drawing.Point(x, y + height),
                ],
                fill
            )
        )
    }

    /// The area between two lines, with an edge of short dashes.
    mutating func band(_ upper: [Drawing.Point], _ lower: [Drawing.Point], _ style: SeriesStyle) {
        let edge = Drawing.Stroke(style.tone, width: 0.5, dashes: [2, 2])
        add(.area(upper + lower.reversed(), Drawing.Fill(.band)))
        add(.line(upper, edge))
        add(.line(lower, edge))
    }

    /// Words with the end of their base line at a place.
    mutating func text(
        _ text: String,
        _ x: Double,
        _ y: Double,
        _ anchor: Drawing.Label.Anchor = .start,
        size: Double = ChartPaper.labelSize,
        isBold: Bool = false,
        _ tone: Tone = .text
    ) {
        guard !text.isEmpty else { return }
        add(
            .text(
                Drawing.Label(
                    text: text,
                    at: Drawing.Point(x, y),
                    anchor: anchor,
                    size: size,
                    isBold: isBold,
                    tone: tone
                )
            )
        )
    }

    /// Lines of words whose block has its middle at a height.
    mutating func block(
        _ lines: [String],
        x: Double,
        middle: Double,
        _ anchor: Drawing.Label.Anchor,
        size: Double = ChartPaper.labelSize,
        _ tone: Tone = .text
    ) {
        let pitch = LabelWidth.pitch * size
        var y = middle - pitch * Double(lines.count) / 2 + LabelWidth.ascent * size
        for line in lines {
            text(line, x, y, anchor, size: size, tone)
            y += pitch
        }
    }

    /// Lines of words over the whole width.
    mutating func paragraph(
        _ words: String,
        size: Double,
        isBold: Bool = false,
        _ tone: Tone = .text
    ) {
        for line in LabelWidth.lines(of: words, size: size, isBold: isBold, width: width) {
            text(line, 0, y + LabelWidth.ascent * size, size: size, isBold: isBold, tone)
            y += LabelWidth.pitch * size
        }
    }

    /// A mark with what it stands for.
    enum Key {
        case fill(Drawing.Fill, String)
        case line(SeriesStyle, String)
        case reference(String)

        var words: String {
            switch self {
            case .fill(_, let words), .line(_, let words), .reference(let words): words
            }
        }

        /// One for each line in their order; nothing where a line is alone, as the chart says what it is.
        static func lines(_ names: [String]) -> [Key] {
            guard names.count > 1 else { return [] }
            return names.enumerated().map { .line(SeriesStyle.of($0.offset), $0.element) }
        }
    }

    /// Marks with what they stand for, in as many rows as they need.
    mutating func legend(_ keys: [Key]) {
        guard !keys.isEmpty else { return }
        let size = ChartPaper.labelSize
        let (mark, gap) = (26.0, 18.0)
        let pitch = LabelWidth.pitch * size + 3
        var x = 0.0
        y += 2
        for key in keys {
            let lines = LabelWidth.lines(of: key.words, size: size, width: width - mark)
            let longest = lines.map { LabelWidth.of($0, size: size) }.max() ?? 0
            if x > 0, x + mark + longest > width {
                x = 0
                y += pitch
            }
            draw(key, x: x, middle: y + size * 0.6)
            for (index, line) in lines.enumerated() {
                if index > 0 { y += LabelWidth.pitch * size }
                text(line, x + mark, y + LabelWidth.ascent * size)
            }
            // What takes several lines has them for itself.
            x = lines.count > 1 ? width : x + mark + longest + gap
        }
        y += pitch + 2
    }

    private mutating func draw(_ key: Key, x: Double, middle: Double) {
        switch key {
        case .fill(let fill, _): box(x: x, y: middle - 4.5, width: 20, height: 9, fill)
        case .line(let style, _):
            line(
                (x, middle),
                (x + 20, middle),
                Drawing.Stroke(style.tone, width: 1.5, dashes: style.dashes)
            )
            add(style.marker(at: Drawing.Point(x + 10, middle)))
        case .reference: line((x, middle), (x + 20, middle), ChartPaper.reference)
        }
    }

    static let reference = Drawing.Stroke(.text, width: 0.75, dashes: [4, 2])

    /// The finished drawing.
    func drawing(title: String, description: String) -> Drawing {
        Drawing(
            width: width,
            height: y + 2,
            title: title,
            description: description,
            language: catalogue.language,
            shapes: shapes
        )
    }
}
