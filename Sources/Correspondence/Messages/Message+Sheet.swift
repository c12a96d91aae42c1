extension Message {
    /// The message as a sheet to print: its subject large on top, the other languages on pages behind it.
    public func sheet(_ paper: PrintedSheet.Paper = .a4) -> PrintedSheet? {
        let sheets = versions.map { version in
            PrintedSheet(
                paper: paper,
                title: version.subject,
                language: version.language,
                blocks: [.heading(version.subject)] + version.parts.flatMap(\.blocks),
                footer: "",
                pageNumbering: Catalogue.danish.text("sheet.page")
            )
        }
        guard var first = sheets.first else { return nil }
        first.following = Array(sheets.dropFirst())
        return first
    }
}

extension Message.Part {
    fileprivate var blocks: [PrintedSheet.Block] {
        switch self {
        case .paragraph(let text): [.paragraph(text)]
        case .lines(let lines): lines.map { $0.isStrong ? .strong($0.text) : .paragraph($0.text) }
        case .facts(let facts): [.facts(facts)]
        case .link(let address, let words):
            [.code(PrintedSheet.Code(payload: address, caption: words))]
        }
    }
}
