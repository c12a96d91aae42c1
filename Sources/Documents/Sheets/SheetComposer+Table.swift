internal import Correspondence

extension SheetComposer {
    /// A column with its place on the page.
    private struct PlacedColumn {
        let column: PrintedSheet.Column
        let x: Double
        let width: Double

        private var padding: Double { min(SheetDesign.cellPadding, width / 6) }
        var textX: Double { x + padding }
        var textWidth: Double { width - 2 * padding }

        func box(inRowOf height: Double) -> Rectangle {
            let side = min(SheetDesign.box, width * 0.8)
            return Rectangle(
                x: x + (width - side) / 2,
                y: (height - side) / 2,
                width: side,
                height: side
            )
        }
    }

    /// The heading row and the rows of a table; each row is one piece and so never cut.
    func table(_ table: PrintedSheet.Table) throws -> [Piece] {
        let columns = try place(table.columns)
        guard !columns.isEmpty else { return [] }
        let head = try headingRow(columns)
        let room = pageHeight - (head?.height ?? 0)
        var pieces = try table.rows.map { cells in
            try row(cells, columns, table.rowHeight, room: room)
        }
        if let head {
            for index in pieces.indices { pieces[index].head = Piece.Head(head) }
            pieces.insert(head, at: 0)
        }
        guard !pieces.isEmpty else { return [] }
        pieces[0].spaceBefore = 12
        bindEnds(&pieces)
        return pieces
    }

    /// Neither the first nor the last row stands on a page alone.
    private func bindEnds(_ pieces: inout [Piece]) {
        for index in [0, 1, pieces.count - 2]
        where pieces.indices.dropLast().contains(index) {
            pieces[index].keep = .bound
        }
    }

    /// Shares the width out, but gives each column the room of its heading's longest word if all
    /// can have it.
    private func place(_ columns: [PrintedSheet.Column]) throws -> [PlacedColumn] {
        let needs = try columns.map {
            let word = try typesetter.longestWord(in: $0.heading, .cellHeading)
            return word + 2 * SheetDesign.cellPadding + 0.5
        }
        let widths = sharedWidths(
            shares: columns.map { Double($0.share) },
            needs: needs,
            total: design.contentWidth
        )
        var x = 0.0
        return zip(columns, widths).map { column, width in
            defer { x += width }
            return PlacedColumn(column: column, x: x, width: width)
        }
    }

    private func headingRow(_ columns: [PlacedColumn]) throws -> Piece? {
        guard columns.contains(where: { !isBlank($0.column.heading) }) else { return nil }
        let texts = try columns.map {
            try typesetter.block(
                $0.column.heading,
                .cellHeading,
                width: $0.textWidth,
                alignment: $0.column.isBox ? .centre : $0.column.isNumber ? .right : .natural,
                maximumHeight: pageHeight / 3
            )
        }
        let height = (texts.map(\.height).max() ?? 0) + 10 * design.air
        let width = design.contentWidth
        var marks: [SheetMark] = [
            .fill(Rectangle(x: 0, y: 0, width: width, height: height), .tint),
            .rule(x: 0, y: height - 1, width: width, .accent, thickness: 1),
        ]
        for (column, text) in zip(columns, texts) {
            marks.append(.text(text, x: column.textX, y: height - 5 * design.air - text.height))
        }
        return Piece(marks: marks, height: height)
    }

    private func row(
        _ cells: [String],
        _ columns: [PlacedColumn],
        _ rowHeight: PrintedSheet.RowHeight,
        room: Double
    ) throws -> Piece {
        let padding = 5 * design.air
        // A name in another script stands in line with the names around it.
        let isMirrored = isRightToLeft(columns.first?.column.heading ?? "")
        let texts = try zip(columns, cells)
            .filter { !$0.column.isBox && !isBlank($1) }
            .map { column, cell in
                let text = try typesetter.block(
                    cell,
                    .cell,
                    width: column.textWidth,
                    alignment: column.column.isNumber ? .right : isMirrored ? .natural : .left,
                    maximumHeight: room - 24
                )
                return (x: column.textX, text: text)
            }
        let baseline = texts.map(\.text.baseline).max() ?? 0
        let textHeight = texts.map { baseline - $0.text.baseline + $0.text.height }.max() ?? 0
        let height = min(
            max(textHeight + 2 * padding, SheetDesign.minimumHeight(of: rowHeight), 16),
            room
        )
        let top = max(0, (height - textHeight) / 2)
        var marks = texts.map {
            SheetMark.text($0.text, x: $0.x, y: top + baseline - $0.text.baseline)
        }
        for column in columns where column.column.isBox {
            marks.append(.outline(column.box(inRowOf: height), .text, width: 0.8))
        }
        marks.append(
            .rule(x: 0, y: height - SheetDesign.hairline, width: design.contentWidth, .rule)
        )
        return Piece(marks: marks, height: height)
    }
}

/// Widths by share, where no column gets less than it needs as long as the total allows.
func sharedWidths(shares: [Double], needs: [Double], total: Double) -> [Double] {
    let sum = shares.reduce(0, +)
    guard needs.reduce(0, +) <= total else { return shares.map { total * $0 / sum } }
    var fixed = Set<Int>()
    while true {
        let free = shares.indices.filter { !fixed.contains($0) }
        let left = total - fixed.reduce(0) { $0 + needs[$1] }
        let freeShares = free.reduce(0) { $0 + shares[$1] }
        let short = free.filter { left * shares[$0] / freeShares < needs[$0] }
        guard !short.isEmpty else {
            return shares.indices.map {
                fixed.contains($0) ? needs[$0] : left * shares[$0] / freeShares
            }
        }
        fixed.formUnion(short)
    }
}
