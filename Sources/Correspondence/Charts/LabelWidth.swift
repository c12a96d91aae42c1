/// How wide a text can get, without a font at hand.
///
/// A drawing is laid out once for every reader, and who looks at an SVG may have other fonts than the paper is set in. So each letter
/// counts as wide as it is in the wider of Noto Sans, which paper is set in, and DejaVu Sans, the widest that
/// browsers commonly fall back to. A test holds the texts of drawings to what Pango measures.
enum LabelWidth {
    /// How far letters reach above the base line, in parts of their size.
    static let ascent = 0.95
    /// How far letters reach below it.
    static let descent = 0.25
    /// From one base line to the next.
    static let pitch = 1.25

    /// The width in points.
    static func of(_ text: String, size: Double, isBold: Bool = false) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += width(scalar, isBold) }
        return Double(thousandths) * size / 1000
    }

    private static func width(_ scalar: Unicode.Scalar, _ isBold: Bool) -> Int {
        switch scalar.value {
        case 0x20...0x7E: (isBold ? bold : regular)[Int(scalar.value) - 0x20]
        case 0xA0, 0x2000...0x200A: isBold ? 348 : 318
        case 0xC6, 0xE6, 0x152, 0x153: isBold ? 1180 : 1080
        // Two letters in one.
        case 0x1C4...0x1CC, 0x1F1...0x1F3, 0x238...0x239: 1600
        case 0xA1...0x24F: isBold ? 900 : 840
        case 0x2010...0x2013: 500
        case 0x2018...0x201F: isBold ? 560 : 520
        case 0x2014, 0x2026: 1000
        case 0x300...0x36F: 0
        case 0x370...0x52F: isBold ? 1200 : 1100
        case 0x1E00...0x1EFF: isBold ? 1100 : 1000
        case 0x3000...0x9FFF, 0xAC00...0xD7A3, 0xFF00...0xFFEF: 1000
        default: 1400
        }
    }

    /// From the space to the tilde, in thousandths of the size.
    private static let regular = [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 551, 838, 318, 361, 318, 372, 636, 636,
        636, 636,
        636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
        575, 775,
        752, 339, 295, 656, 557, 907, 760, 787, 605, 787, 695, 635, 611, 732, 684, 989, 685, 611,
        685, 390,
        372, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974,
        634, 612,
        635, 635, 413, 521, 392, 634, 592, 818, 592, 592, 525, 636, 551, 636, 838,
    ]

    private static let bold = [
        348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 545, 838, 380, 415, 380, 413, 696, 696,
        696, 696,
        696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
        683, 821,
        837, 389, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771, 724,
        725, 457,
        413, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665, 343, 1042,
        712, 687,
        716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 551, 712, 838,
    ]
}

extension LabelWidth {
    /// A text in lines that are no wider than a width; nothing of it is left out.
    ///
    /// It breaks at spaces and behind hyphens and slashes. A word that is wider for itself is divided with a hyphen.
    static func lines(
        of text: String,
        size: Double,
        isBold: Bool = false,
        width: Double
    ) -> [String] {
        func fits(_ text: String) -> Bool { of(text, size: size, isBold: isBold) <= width }
        var lines: [String] = []
        var line = ""
        for part in parts(of: text) {
            let joined = line + part
            if fits(trimmed(joined)) {
                line = joined
                continue
            }
            if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
            line = part
            while !fits(trimmed(line)), line.count > 2 {
                var end = line.index(line.startIndex, offsetBy: 1)
                while line.index(after: end) < line.endIndex,
                    fits(String(line[..<line.index(after: end)]) + "-")
                {
                    end = line.index(after: end)
                }
                lines.append(line[..<end] + "-")
                line = String(line[end...])
            }
        }
        if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
        return lines
    }

    /// Words with the space behind them, so that all parts together are the text.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in text {
            if character.isNewline {
                part.append(" ")
            } else {
                part.append(character)
            }
            if character == " " || character.isNewline || character == "-" || character == "/" {
                parts.append(part)
                part = ""
            }
        }
        return part.isEmpty ? parts : parts + [part]
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
