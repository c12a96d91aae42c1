/// A colour.
///
/// Colour-blind people can tell the colours of series apart: they are those of M. Okabe and K. Ito (Color Universal
/// Design). Some are a little darker here, so that each has a contrast of 3 to 1 or more on white (WCAG 2.2, 1.4.11).
public struct Tone: Hashable, Sendable {
    /// 0 to 255.
    public let red: Int
    /// 0 to 255.
    public let green: Int
    /// 0 to 255.
    public let blue: Int

    private init(_ code: Int) {
        (red, green, blue) = (code >> 16 & 0xFF, code >> 8 & 0xFF, code & 0xFF)
    }

    /// As the web writes it.
    var code: String {
        let digits = String(red << 16 | green << 8 | blue, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }

    static let text = Tone(0x1A1F1F)
    static let muted = Tone(0x545C5C)
    static let axis = Tone(0x6B7272)
    static let grid = Tone(0xD9DEDD)
    static let band = Tone(0xDCE6EC)
    static let white = Tone(0xFFFFFF)

    static let blue = Tone(0x0072B2)
    static let vermilion = Tone(0xD55E00)
    static let green = Tone(0x008F68)
    static let grey = Tone(0x444444)
    static let purple = Tone(0x9B4F96)
    static let brown = Tone(0x8A6100)
}

/// How the things of one series look: told apart by colour, by pattern, by dashes and by marker alike.
struct SeriesStyle {
    let tone: Tone
    let pattern: Drawing.Pattern
    let dashes: [Double]
    let marker: Marker

    enum Marker {
        case disc, square, triangle, diamond, bar, cross
    }

    private static let all = [
        SeriesStyle(tone: .blue, pattern: .solid, dashes: [], marker: .disc),
        SeriesStyle(tone: .vermilion, pattern: .rising, dashes: [6, 3], marker: .square),
        SeriesStyle(tone: .green, pattern: .dots, dashes: [1.5, 2.5], marker: .triangle),
        SeriesStyle(tone: .grey, pattern: .falling, dashes: [8, 3, 1.5, 3], marker: .diamond),
        SeriesStyle(tone: .purple, pattern: .crossed, dashes: [3, 3], marker: .bar),
        SeriesStyle(tone: .brown, pattern: .level, dashes: [10, 4], marker: .cross),
    ]

    /// How many there are.
    static let count = all.count

    /// The look of the series at a place; after the last it begins again.
    static func of(_ place: Int) -> SeriesStyle { all[place % all.count] }

    var fill: Drawing.Fill { Drawing.Fill(tone, pattern) }

    /// The marker with its middle at a place.
    func marker(at point: Drawing.Point, radius: Double = 3) -> Drawing.Shape {
        func area(_ corners: [(Double, Double)]) -> Drawing.Shape {
            .area(
                corners.map { Drawing.Point(point.x + $0.0 * radius, point.y + $0.1 * radius) },
                Drawing.Fill(tone)
            )
        }
        return switch marker {
        case .disc: .disc(point, radius: radius, Drawing.Fill(tone))
        case .square: area([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
        case .triangle: area([(0, -1.2), (1.15, 0.9), (-1.15, 0.9)])
        case .diamond: area([(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)])
        case .bar: area([(-0.45, -1.3), (0.45, -1.3), (0.45, 1.3), (-0.45, 1.3)])
        case .cross:
            area(
                [
                    (-0.35, -1.2), (0.35, -1.2), (0.35, -0.35), (1.2, -0.35), (1.2, 0.35),
                    (0.35, 0.35),
                    (0.35, 1.2), (-0.35, 1.2), (-0.35, 0.35), (-1.2, 0.35), (-1.2, -0.35),
                    (-0.35, -0.35),
                ]
            )
        }
    }
}
