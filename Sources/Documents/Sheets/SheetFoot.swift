/// The foot of every page: a line of text at the left and the page's number at the right.
struct SheetFoot {
    let design: SheetDesign
    let typesetter: Typesetter
    let text: String
    let numbering: String

    private var numberWidth: Double { design.contentWidth / 4 }
    private var textWidth: Double { design.contentWidth - numberWidth - SheetDesign.labelGap }

    /// The room it takes above the lower margin, with the space between it and the text.
    func height() throws -> Double {
        let height = max(try number(page: 1, of: 1).height, try line().height)
        return height + SheetDesign.footerRuleGap + SheetDesign.footerGap
    }

    /// Its marks, measured from the lower margin upwards.
    func marks(page: Int, of pages: Int) throws -> [SheetMark] {
        let number = try number(page: page, of: pages)
        let line = try line()
        let height = max(number.height, line.height)
        return [
            .rule(
                x: 0,
                y: -height - SheetDesign.footerRuleGap,
                width: design.contentWidth,
                .rule
            ),
            .text(line, x: 0, y: -height),
            .text(number, x: design.contentWidth - numberWidth, y: -height),
        ]
    }

    private func number(page: Int, of pages: Int) throws -> TextBlock {
        let text = numbering.replacing("{pages}", with: "\(pages)")
            .replacing("{page}", with: "\(page)")
        return try typesetter.block(
            oneLine(text),
            .footer,
            width: numberWidth,
            alignment: .right,
            maximumHeight: 1.9 * design.size(of: .footer)
        )
    }

    private func line() throws -> TextBlock {
        try typesetter.block(
            oneLine(text),
            .footer,
            width: textWidth,
            alignment: .left,
            maximumHeight: 3.2 * design.size(of: .footer)
        )
    }

    private func oneLine(_ text: String) -> String {
        printable(text).replacing("\n", with: " ")
    }
}
