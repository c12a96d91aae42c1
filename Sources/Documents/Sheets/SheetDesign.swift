internal import Correspondence

/// The look of a sheet: sizes and spaces in points, and inks.
struct SheetDesign {
    let pageWidth: Double
    let pageHeight: Double
    let margin: Double

    /// Letters on small paper are a little smaller, since it is held nearer.
    private let scale: Double

    /// How much of the usual space stands between things.
    let air: Double

    init(paper: PrintedSheet.Paper, isDense: Bool = false) {
        switch paper {
        case .a4: (pageWidth, pageHeight, margin) = (mm(210), mm(297), mm(15))
        case .a4Landscape: (pageWidth, pageHeight, margin) = (mm(297), mm(210), mm(15))
        case .a5: (pageWidth, pageHeight, margin) = (mm(148), mm(210), mm(10))
        }
        air = isDense ? 0.5 : 1
        scale = isDense || paper == .a5 ? 0.92 : 1
        contentWidth = pageWidth - 2 * margin
    }

    /// How wide the text is.
    private(set) var contentWidth: Double

    /// The same for one of two stacks beside each other.
    var half: SheetDesign {
        var half = self
        half.contentWidth = (contentWidth - SheetDesign.columnGap) / 2
        return half
    }

    /// How many columns of facts there may be room for, the most first.
    var factColumns: [Int] {
        guard contentWidth > mm(160) else { return [] }
        return air < 1 ? [3, 2] : [2]
    }

    func size(of style: TextStyle) -> Double {
        let size: Double
        switch style {
        case .heading: size = 23
        case .subheading: size = 13
        case .strong: size = 12
        case .body, .factValue: size = 10.5
        case .factLabel: size = 9.5
        case .cell: size = 10
        case .cellHeading, .small: size = 8.5
        case .footer: size = 7.5
        // A drawing has its own measures, whatever the paper.
        case .label(let own, _, _): return own
        }
        return size * scale
    }

    static let labelGap = 12.0
    static let columnGap = 28.0
    static let cellPadding = 6.0
    static let box = mm(4)
    static let code = mm(28)
    static let codeGap = 14.0
    static let hairline = 0.5
    static let calloutBar = 2.5
    static let calloutIndent = 12.0
    static let footerGap = mm(4)
    static let footerRuleGap = 5.0

    static func minimumHeight(of row: PrintedSheet.RowHeight) -> Double {
        switch row {
        case .text: 0
        case .tick: mm(8.5)
        case .signature: mm(11)
        }
    }
}

/// What a piece of text is on a sheet.
enum TextStyle: Hashable {
    case heading, subheading, body, strong, small
    case factLabel, factValue, cell, cellHeading, footer
    /// Words in a drawing.
    case label(size: Double, isBold: Bool, tone: Tone)

    var isBold: Bool {
        switch self {
        case .heading, .subheading, .strong, .cellHeading: true
        case .label(_, let isBold, _): isBold
        default: false
        }
    }

    var ink: Ink {
        switch self {
        case .heading, .subheading, .cellHeading: .accent
        case .factLabel, .small, .footer: .muted
        case .label(_, _, let tone): Ink(tone)
        default: .text
        }
    }
}

/// Colours, dark enough to stay readable on a printer without colour.
struct Ink: Hashable {
    let red: Double
    let green: Double
    let blue: Double

    static let text = Ink(red: 0.10, green: 0.12, blue: 0.12)
    static let muted = Ink(red: 0.33, green: 0.36, blue: 0.36)
    static let accent = Ink(red: 0.02, green: 0.31, blue: 0.27)
    static let rule = Ink(red: 0.72, green: 0.76, blue: 0.75)
    static let writingLine = Ink(red: 0.45, green: 0.49, blue: 0.48)
    static let tint = Ink(red: 0.915, green: 0.945, blue: 0.935)
    static let black = Ink(red: 0, green: 0, blue: 0)
}

extension Ink {
    /// The colour of a drawing.
    init(_ tone: Tone) {
        self.init(
            red: Double(tone.red) / 255,
            green: Double(tone.green) / 255,
            blue: Double(tone.blue) / 255
        )
    }
}

/// Millimetres as points.
func mm(_ millimetres: Double) -> Double {
    millimetres * 72 / 25.4
}
