internal import Correspondence

/// Turns the blocks of a sheet into pieces: everything is measured here and nothing drawn.
struct SheetComposer {
    let design: SheetDesign
    let typesetter: Typesetter
    /// The height that a page has for pieces, which no piece may exceed.
    let pageHeight: Double

    /// The pieces of a sheet from the top.
    func pieces(_ blocks: [PrintedSheet.Block]) throws -> [Piece] {
        var pieces: [Piece] = []
        var previous: PrintedSheet.Block?
        for block in blocks {
            var next = try self.pieces(block)
            if case .pageBreak = block { previous = block }
            guard !next.isEmpty else { continue }
            if let space = spaceBetween(previous, block) { next[0].spaceBefore = space }
            if case .pageBreak? = previous { next[0].beginsPage = true }
            pieces += next
            previous = block
        }
        return pieces
    }

    /// The space between blocks that belong more closely together than others.
    private func spaceBetween(
        _ upper: PrintedSheet.Block?,
        _ lower: PrintedSheet.Block
    ) -> Double? {
        switch (upper, lower) {
        case (.heading, .subheading), (.heading, .paragraph): 3
        case (.subheading, .paragraph): 5
        case (.strong, .strong): 0
        case (.strong, .small): 3
        case (.small, .strong): 7
        case (.separator, .heading), (.separator, .subheading): 12
        default: nil
        }
    }

    private func pieces(_ block: PrintedSheet.Block) throws -> [Piece] {
        switch block {
        case .heading(let text): try heading(text)
        case .subheading(let text):
            try lines(of: text, .subheading, spaceBefore: 18, keep: .bound)
        case .paragraph(let text): try lines(of: text, .body, spaceBefore: 8)
        case .strong(let text): try callout(text)
        case .small(let text): try lines(of: text, .small, spaceBefore: 6)
        case .facts(let facts): try self.facts(facts)
        case .table(let table): try self.table(table)
        case .code(let code): try self.code(code)
        case .drawing(let drawing): try self.drawing(drawing)
        case .separator: separator
        case .pageBreak: []
        case .together(let blocks): try together(blocks)
        case .beside(let left, let right): try beside(left, right)
        }
    }

    /// A heading under a short bar, the one ornament of the sheet.
    private func heading(_ text: String) throws -> [Piece] {
        var pieces = try lines(of: text, .heading, spaceBefore: 16, keep: .bound)
        guard !pieces.isEmpty else { return [] }
        let width = mm(14)
        let x = isRightToLeft(text) ? design.contentWidth - width : 0
        let bar = SheetMark.fill(Rectangle(x: x, y: 0, width: width, height: 3), .accent)
        pieces.insert(
            Piece(marks: [bar], height: 10, spaceBefore: pieces[0].spaceBefore, keep: .bound),
            at: 0
        )
        pieces[1].spaceBefore = 0
        return pieces
    }

    /// A text as one piece for each line, so that a long one can go over pages, but never with one
    /// line alone above or below.
    private func lines(
        of text: String,
        _ style: TextStyle,
        spaceBefore: Double,
        keep: Piece.Keep = .free
    ) throws -> [Piece] {
        guard !isBlank(text) else { return [] }
        let block = try typesetter.block(text, style, width: design.contentWidth)
        return block.pieces(x: 0, spaceBefore: spaceBefore, keep: keep)
    }

    /// Bold lines beside a bar, which runs through those that follow each other.
    private func callout(_ text: String) throws -> [Piece] {
        guard !isBlank(text) else { return [] }
        let isMirrored = isRightToLeft(text)
        let block = try typesetter.block(
            text,
            .strong,
            width: design.contentWidth - SheetDesign.calloutIndent
        )
        let x = isMirrored ? 0 : SheetDesign.calloutIndent
        let bar = isMirrored ? design.contentWidth - SheetDesign.calloutBar : 0
        var pieces = block.pieces(x: x, spaceBefore: 12, leading: 3)
        for index in pieces.indices {
            let line = Rectangle(
                x: bar,
                y: 0,
                width: SheetDesign.calloutBar,
                height: pieces[index].height
            )
            pieces[index].marks.insert(.fill(line, .accent), at: 0)
        }
        return pieces
    }

    private func code(_ code: PrintedSheet.Code) throws -> [Piece] {
        let matrix = try QRCode(code.payload)
        let modules = Double(matrix.side + 2 * QRCode.quietZone)
        // A phone must still see the modules of a long text apart.
        let side = min(max(SheetDesign.code, modules * mm(0.4)), mm(40))
        let width = design.contentWidth - side - SheetDesign.codeGap
        let caption = try typesetter.block(
            code.caption,
            .body,
            width: width,
            maximumHeight: pageHeight
        )
        let height = max(side, caption.height)
        let isMirrored = isRightToLeft(code.caption)
        // Its dark edge stands below that of the text; the quiet zone lies in the margin.
        let zone = side / modules * Double(QRCode.quietZone)
        let x = isMirrored ? width + SheetDesign.codeGap + zone : -zone
        let captionX = isMirrored ? zone : side + SheetDesign.codeGap - zone
        return [
            Piece(
                marks: [
                    .code(matrix, x: x, y: (height - side) / 2, side: side),
                    .text(caption, x: captionX, y: (height - caption.height) / 2),
                ],
                height: height,
                spaceBefore: 12
            )
        ]
    }

    private var separator: [Piece] {
        let rule = SheetMark.rule(x: 0, y: 0, width: design.contentWidth, .rule, thickness: 0.75)
        return [Piece(marks: [rule], height: 4, spaceBefore: 16)]
    }

    private func together(_ blocks: [PrintedSheet.Block]) throws -> [Piece] {
        var pieces = try self.pieces(blocks)
        for index in pieces.indices.dropLast() {
            pieces[index].keep = max(pieces[index].keep, .wished)
        }
        return pieces
    }
}

extension TextBlock {
    /// Each line as a piece; the first two and the last two stay together.
    func pieces(
        x: Double,
        spaceBefore: Double,
        leading: Double = 0,
        keep: Piece.Keep = .free
    ) -> [Piece] {
        lines.indices.map { index in
            let line = lines[index]
            let isBound = keep == .bound || index == 0 || index == lines.count - 2
            return Piece(
                marks: [.text(self, lines: index..<index + 1, x: x, y: leading / 2 - line.top)],
                height: line.bottom - line.top + leading,
                spaceBefore: index == 0 ? spaceBefore : 0,
                keep: index == lines.count - 1 ? keep : isBound ? .bound : .free
            )
        }
    }
}

/// Whether a text would leave no ink.
func isBlank(_ text: String) -> Bool {
    !text.unicodeScalars.contains { !$0.properties.isWhitespace }
}
