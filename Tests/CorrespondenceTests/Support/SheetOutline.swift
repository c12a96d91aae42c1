import Correspondence

extension PrintedSheet {
    /// What stands on the sheet, block by block, with the widths of the columns of tables.
    var outline: String {
        func lines(_ block: Block) -> [String] {
            switch block {
            case .heading(let text): ["# " + text]
            case .subheading(let text): ["## " + text]
            case .paragraph(let text): [text]
            case .strong(let text): ["** " + text]
            case .small(let text): [". " + text]
            case .facts(let facts): facts.map { "= \($0.label): \($0.value)" }
            case .table(let table):
                [
                    "| "
                        + table.columns.map { column in
                            "\(column.heading) \(column.share)\(column.isNumber ? "#" : "")"
                        }.joined(separator: " | ")
                ] + table.rows.map { "| " + $0.joined(separator: " | ") }
            case .code(let code): ["code: " + code.caption]
            case .drawing(let drawing): ["drawing: " + drawing.title]
            case .separator: ["---"]
            case .pageBreak: ["==="]
            case .together(let blocks): ["together:"] + inner(blocks)
            case .beside(let left, let right): ["left:"] + inner(left) + ["right:"] + inner(right)
            }
        }
        func inner(_ blocks: [Block]) -> [String] { blocks.flatMap(lines).map { "  " + $0 } }
        let all = [title] + blocks.flatMap(lines) + [footer]
        return all.joined(separator: "\n").replacing("\u{A0}", with: "_")
            .replacing("\u{2060}", with: "^") + "\n"
    }
}
