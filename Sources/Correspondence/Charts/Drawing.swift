/// Lines, areas and texts on a piece of paper, in points from its upper left corner.
///
/// All places are decided here once: whoever renders it, as SVG or as PDF, only puts the shapes down.
public struct Drawing: Hashable, Sendable {
    /// Points across.
    public let width: Double

    /// Points down.
    public let height: Double

    /// What it shows, in a few words.
    public let title: String

    /// What it shows, with its numbers, for whoever does not see it.
    public let description: String

    /// BCP 47 tag of the language of its texts.
    public let language: String

    /// From the back to the front.
    public let shapes: [Shape]

    /// One thing to draw.
    public enum Shape: Hashable, Sendable {
        /// A line through points.
        case line([Point], Stroke)
        /// What lies within points.
        case area([Point], Fill)
        /// A round dot.
        case disc(Point, radius: Double, Fill)
        /// Words.
        case text(Label)
    }

    /// A place.
    public struct Point: Hashable, Sendable {
        /// How far it is from the left edge, in points.
        public var x: Double
        /// How far it is from the upper edge, in points.
        public var y: Double

        /// Makes a point.
        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// How a line is drawn.
    public struct Stroke: Hashable, Sendable {
        /// The colour.
        public var tone: Tone
        /// Points across.
        public var width: Double
        /// Lengths of strokes and gaps by turns; nothing for a line without gaps.
        public var dashes: [Double]

        /// Makes a stroke.
        public init(_ tone: Tone, width: Double = 0.75, dashes: [Double] = []) {
            self.tone = tone
            self.width = width
            self.dashes = dashes
        }
    }

    /// How an area is filled; what differs in colour differs in pattern too.
    public struct Fill: Hashable, Sendable {
        /// The colour of the pattern.
        public var tone: Tone
        /// The pattern, on white.
        public var pattern: Pattern

        /// Makes a fill.
        public init(_ tone: Tone, _ pattern: Pattern = .solid) {
            self.tone = tone
            self.pattern = pattern
        }
    }

    /// Patterns that stay apart in grey print.
    public enum Pattern: String, CaseIterable, Hashable, Sendable {
        /// All of it.
        case solid
        /// Lines that rise.
        case rising
        /// Dots.
        case dots
        /// Lines that fall.
        case falling
        /// Lines both ways.
        case crossed
        /// Lines across.
        case level
    }

    /// Words at a place.
    public struct Label: Hashable, Sendable {
        /// One line.
        public var text: String
        /// The end of the base line that the anchor names.
        public var at: Point
        /// Which end of the text stands at the place.
        public var anchor: Anchor
        /// The size of the letters in points.
        public var size: Double
        /// Whether they are bold.
        public var isBold: Bool
        /// Their colour.
        public var tone: Tone

        /// Ends of a line of text, as one sees it from the left.
        public enum Anchor: Hashable, Sendable {
            /// The left end.
            case start
            /// The middle.
            case middle
            /// The right end.
            case end
        }

        /// The room that the text takes at most, by ``LabelWidth``.
        public var box: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
            let width = LabelWidth.of(text, size: size, isBold: isBold)
            let left =
                switch anchor {
                case .start: at.x
                case .middle: at.x - width / 2
                case .end: at.x - width
                }
            let top = at.y - LabelWidth.ascent * size
            return (left...(left + width), top...(at.y + LabelWidth.descent * size))
        }
    }

    /// The words on it.
    public var labels: [Label] {
        shapes.compactMap { shape in
            guard case .text(let label) = shape else { return nil }
            return label
        }
    }
}
