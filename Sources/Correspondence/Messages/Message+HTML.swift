extension Message {
    /// The letter as a small HTML document: words and nothing else, so that every mail program shows it
    /// alike and nothing tells us whether it was read.
    ///
    /// It loads nothing. It links only to the reader's own page for answering.
    public var html: String {
        let sections = versions.enumerated().map { index, version in
            let heading =
                index == 0 ? "" : "<p><small>\(version.languageName.inMarkup)</small></p>\n"
            return """
                <div lang="\(version.language.inMarkup)" dir="\(version.direction)">
                \(heading)\(version.parts.map(\.html).joined(separator: "\n"))
                </div>
                """
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language.inMarkup)" dir="\(isRightToLeft ? "rtl" : "ltr")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(subject.inMarkup)</title>
            </head>
            <body style="\(Message.style)">
            \(sections.joined(separator: "\n<hr>\n"))
            </body>
            </html>

            """
    }

    /// One column that fits a phone, in letters that can be read at arm's length.
    private static let style =
        "margin:0 auto;padding:16px;max-width:36em;font:17px/1.5 sans-serif;"
        + "color:#111;background:#fff;overflow-wrap:anywhere"
}

extension Message.Version {
    fileprivate var direction: String { isRightToLeft ? "rtl" : "ltr" }
}

extension Message.Part {
    fileprivate var html: String {
        switch self {
        case .paragraph(let text): return "<p>\(text.escapedLines)</p>"
        case .lines(let lines):
            let written = lines.map { line in
                line.isStrong ? "<strong>\(line.text.inMarkup)</strong>" : line.text.inMarkup
            }
            return "<p>\(written.joined(separator: "<br>\n"))</p>"
        case .facts(let facts):
            let written = facts.map {
                "<strong>\($0.label.inMarkup):</strong> \($0.value.escapedLines)"
            }
            return "<p>\(written.joined(separator: "<br>\n"))</p>"
        case .link(let address, let words):
            return "<p><a href=\"\(address.inMarkup)\">\(words.inMarkup)</a></p>"
        }
    }
}

extension String {
    /// The text as HTML with its lines kept.
    fileprivate var escapedLines: String {
        split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0).inMarkup }.joined(separator: "<br>\n")
    }
}
