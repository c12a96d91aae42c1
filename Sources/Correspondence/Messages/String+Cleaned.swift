extension Unicode.Scalar {
    /// Whether it steers a terminal, a header or the direction of writing instead of being read.
    var isControl: Bool {
        switch value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension String {
    /// The text on one line: no line breaks, nothing that steers, single spaces.
    var onOneLine: String {
        let scalars = unicodeScalars.map { $0.isControl ? " " : $0 }
        var line = String.UnicodeScalarView()
        line.append(contentsOf: scalars)
        return String(line).split(separator: " ").joined(separator: " ")
    }

    /// The text set apart from right-to-left words around it (UAX #9), so that the groups of a phone
    /// number keep their order.
    var isolated: String { isEmpty ? "" : "\u{2068}\(self)\u{2069}" }
}
