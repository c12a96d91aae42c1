/// A quotation mark of a YAML text that most likely lacks its counterpart.
///
/// The parser only notices where the text stops making sense, which can be many lines later.
struct OpenQuote: Hashable {
    let line: Int
    let column: Int

    /// Looks for the first one that opens on a line up to the one where the parser stopped.
    ///
    /// A mark opens a value at its beginning. It lacks its counterpart if none follows, or if what stands
    /// behind the next one cannot stand behind a value.
    init?(in text: String, upTo last: Int) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { Array($0.unicodeScalars) }
        var (line, column, block): (Int, Int, Int?) = (0, 0, nil)
        while line < min(last, lines.count) {
            let scalars = lines[line]
            if column == 0 {
                let indentation = scalars.prefix { $0 == " " }.count
                if let block, indentation > block || indentation == scalars.count {
                    line += 1
                    continue
                }
                block = OpenQuote.isBlock(scalars) ? indentation : nil
            }
            guard let start = OpenQuote.opening(in: scalars, from: column) else {
                (line, column) = (line + 1, 0)
                continue
            }
            guard
                let end = OpenQuote.closing(scalars[start], in: lines, line, start + 1),
                OpenQuote.mayFollow(lines[end.line][(end.column + 1)...])
            else {
                self.line = line + 1
                self.column = start + 1
                return
            }
            (line, column) = (end.line, end.column + 1)
        }
        return nil
    }

    /// Whether lines that stand further in are text as it is: `source: >-`.
    private static func isBlock(_ line: [Unicode.Scalar]) -> Bool {
        let words = String(String.UnicodeScalarView(line)).split(separator: " ")
        guard let last = words.last, words.count > 1 else { return false }
        return last.first.map { "|>".contains($0) } ?? false
            && last.dropFirst().allSatisfy { "+-0123456789".contains($0) }
    }

    /// The next mark that begins a value.
    private static func opening(in line: [Unicode.Scalar], from column: Int) -> Int? {
        var previous: Unicode.Scalar?
        for index in line.indices where index >= column {
            let scalar = line[index]
            if scalar == "#", index == 0 || line[index - 1] == " " { return nil }
            let isMark = scalar == "\"" || scalar == "'"
            if isMark, previous.map(":-,[{?".unicodeScalars.contains) ?? (column == 0) {
                return index
            }
            if scalar != " " { previous = scalar }
        }
        return nil
    }

    private static func closing(
        _ mark: Unicode.Scalar,
        in lines: [[Unicode.Scalar]],
        _ line: Int,
        _ column: Int
    ) -> (line: Int, column: Int)? {
        var column = column
        for number in line..<lines.count {
            let scalars = lines[number]
            while column < scalars.count {
                let scalar = scalars[column]
                let isDoubled =
                    mark == "'" && scalar == "'" && column + 1 < scalars.count
                    && scalars[column + 1] == "'"
                if isDoubled || mark == "\"" && scalar == "\\" {
                    column += 1
                } else if scalar == mark {
                    return (line: number, column: column)
                }
                column += 1
            }
            column = 0
        }
        return nil
    }

    private static func mayFollow(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = rest.first(where: { $0 != " " }) else { return true }
        return ",]}:".unicodeScalars.contains(first) || first == "#" && rest.first == " "
    }
}
