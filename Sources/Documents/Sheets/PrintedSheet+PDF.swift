public import CivilTime
public import Correspondence

extension PrintedSheet {
    /// The sheet as a PDF file with its fonts inside, and behind it those that follow.
    ///
    /// The file says nothing of the machine or the clock: the same sheet and moment give the same
    /// octets wherever the same fonts and libraries are installed. Several threads may ask for sheets
    /// at once; they are drawn one after the other.
    ///
    /// - Parameter created: The date of creation that the file names.
    /// - Returns: The octets of the file.
    /// - Throws: `SheetError` if a code's text is empty or too long, fonts are missing, or the drawing
    ///   library fails.
    /// - Complexity: O(*n*) in the length of the text.
    public func pdf(created: Instant) throws -> [UInt8] {
        try FontStore.use { fonts in
            let design = SheetDesign(paper: paper)
            let canvas = PDFCanvas(width: design.pageWidth, height: design.pageHeight)
            canvas.describe(title: printable(title), created: timestamp(created))
            for sheet in [self] + following { try sheet.draw(on: canvas, with: fonts) }
            return try canvas.finish()
        }
    }

    /// Draws the pages of this sheet alone.
    private func draw(on canvas: PDFCanvas, with fonts: FontStore) throws {
        let design = SheetDesign(paper: paper, isDense: isDense)
        let typesetter = try Typesetter(fonts: fonts, design: design, language: language)
        let foot = SheetFoot(
            design: design,
            typesetter: typesetter,
            text: footer,
            numbering: pageNumbering
        )
        let height = design.pageHeight - 2 * design.margin - (try foot.height())
        let composer = SheetComposer(design: design, typesetter: typesetter, pageHeight: height)
        var paginator = Paginator(height: height)
        paginator.place(
            try composer.pieces(blocks).map { piece in
                var piece = piece
                piece.spaceBefore *= design.air
                return piece
            }
        )

        for (index, page) in paginator.pages.enumerated() {
            canvas.beginPage(width: design.pageWidth, height: design.pageHeight)
            for placed in page {
                canvas.draw(placed.piece.marks, x: design.margin, y: design.margin + placed.y)
            }
            let marks = try foot.marks(page: index + 1, of: paginator.pages.count)
            canvas.draw(marks, x: design.margin, y: design.pageHeight - design.margin)
            canvas.endPage()
        }
    }

    /// A moment as the four-digit years of PDF can write it.
    private func timestamp(_ moment: Instant) -> String {
        let (first, last) = (-62_135_596_800, 253_402_300_799)
        let second = min(max(moment.secondsSinceEpoch, first), last)
        let utc = Instant(secondsSinceEpoch: second).utc
        let rest = (second - first) % 60
        return "\(utc.day)T\(utc.time):\(rest < 10 ? "0" : "")\(rest)Z"
    }
}
