/// Text in quoted-printable, which people can read where a program does not (RFC 2045 §6.7).
enum QuotedPrintable {
    /// The lines of text, each of at most 76 octets and ended with CRLF.
    ///
    /// Every kind of line end becomes CRLF; other control characters except the tab are left out.
    static func lines(_ text: String) -> [UInt8] {
        var result: [UInt8] = []
        for line in lineOctets(text) {
            append(line, to: &result)
            result += [ASCII.carriageReturn, ASCII.lineFeed]
        }
        return result
    }

    private static func append(_ line: [UInt8], to result: inout [UInt8]) {
        var column = 0
        for (index, octet) in line.enumerated() {
            let isLast = index == line.count - 1
            let isPlain =
                (0x21...0x7E).contains(octet) && octet != ASCII.equals
                || (octet == ASCII.space || octet == ASCII.tab) && !isLast
            // Servers change a line that begins a mail in a file, or that is a full stop alone.
            let isMarked = index == 0 && (octet == UInt8(ascii: "F") || octet == UInt8(ascii: "."))
            let written =
                isPlain && !isMarked ? [octet] : [ASCII.equals] + ASCII.hexadecimal(of: octet)
            if column + written.count > (isLast ? 76 : 75) {
                result += [ASCII.equals, ASCII.carriageReturn, ASCII.lineFeed]
                column = 0
            }
            result += written
            column += written.count
        }
    }

    private static func lineOctets(_ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n":
                if !isAfterReturn { lines.append([]) }
            case "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
            case "\t": lines[lines.count - 1].append(ASCII.tab)
            case _ where scalar.properties.generalCategory == .control: break
            default: lines[lines.count - 1] += Array(String(scalar).utf8)
            }
            isAfterReturn = scalar == "\r"
        }
        // What ends with a line end has no line after it.
        if lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

/// Text as HTML.
enum HTMLText {
    /// A page with a text, in which every sign that HTML knows is escaped.
    ///
    /// - Parameters:
    ///   - `title`: The subject.
    ///   - `text`: An empty line ends a paragraph.
    static func page(title: String, text: String) -> String {
        var paragraphs: [String] = []
        var lines: [String] = []
        func end() {
            guard !lines.isEmpty else { return }
            paragraphs.append("<p>" + lines.joined(separator: "<br>\n") + "</p>\n")
            lines.removeAll()
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.allSatisfy(\.isWhitespace) { end() } else { lines.append(escaped(line)) }
        }
        end()
        return "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>"
            + escaped(title[...]) + "</title></head>\n<body>\n" + paragraphs.joined()
            + "</body>\n</html>\n"
    }

    private static func escaped(_ text: Substring) -> String {
        String(text).replacingEach([
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
        ])
    }
}
