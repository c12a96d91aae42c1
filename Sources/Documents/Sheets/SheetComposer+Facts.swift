internal import Correspondence

extension SheetComposer {
    /// A column of labels with values beside them.
    private struct FactColumn {
        let x: Double
        let width: Double
        let labelWidth: Double
        /// Labels stand at the right, for scripts that begin there.
        let isMirrored: Bool

        var valueWidth: Double { width - labelWidth - SheetDesign.labelGap }
        var valueX: Double { isMirrored ? x : x + labelWidth + SheetDesign.labelGap }
        var labelX: Double { isMirrored ? x + width - labelWidth : x }
    }

    /// Facts in one column, or in several where the sheet is wide and everything is short.
    func facts(_ facts: [PrintedSheet.Fact]) throws -> [Piece] {
        let isMirrored = facts.first.map { isRightToLeft($0.label) } ?? false
        for count in design.factColumns where facts.count >= 4 && !isMirrored {
            if let pieces = try sideBySide(facts, count) { return pieces }
        }
        let column = try column(
            of: facts,
            x: 0,
            width: design.contentWidth,
            isMirrored: isMirrored
        )
        return try facts.enumerated().map { index, fact in
            try row([(fact, column)], isFirst: index == 0)
        }
    }

    private func sideBySide(_ facts: [PrintedSheet.Fact], _ count: Int) throws -> [Piece]? {
        let gaps = Double(count - 1) * SheetDesign.columnGap
        let width = (design.contentWidth - gaps) / Double(count)
        let columns = try (0..<count).map { place in
            try column(
                of: stride(from: place, to: facts.count, by: count).map { facts[$0] },
                x: Double(place) * (width + SheetDesign.columnGap),
                width: width,
                isMirrored: false
            )
        }
        for (index, fact) in facts.enumerated() {
            let column = columns[index % count]
            guard try value(fact, column).lines.count <= 1 else { return nil }
            // Two columns may break a label; three must not.
            let label = try typesetter.block(fact.label, .factLabel, width: column.labelWidth)
            guard count == 2 || label.lines.count <= 1 else { return nil }
        }
        return try stride(from: 0, to: facts.count, by: count).map { index in
            let side = Array(zip(facts[index...].prefix(count), columns))
            return try row(side, isFirst: index == 0)
        }
    }

    private func column(
        of facts: [PrintedSheet.Fact],
        x: Double,
        width: Double,
        isMirrored: Bool
    ) throws -> FactColumn {
        let widest = try facts.map { try typesetter.block($0.label, .factLabel).width }.max() ?? 0
        // Where all values are short, their labels need not be broken; a line to write on is long.
        let values = try facts.map { fact in
            isBlank(fact.value) ? width : try typesetter.block(fact.value, .factValue).width
        }
        let free = width - (values.max() ?? width) - SheetDesign.labelGap - 1
        return FactColumn(
            x: x,
            width: width,
            labelWidth: min(widest + 0.5, max(width * 0.38, free)),
            isMirrored: isMirrored
        )
    }

    private func value(
        _ fact: PrintedSheet.Fact,
        _ column: FactColumn
    ) throws -> TextBlock {
        try typesetter.block(
            fact.value,
            .factValue,
            width: column.valueWidth,
            alignment: column.isMirrored ? .right : .left,
            maximumHeight: pageHeight
        )
    }

    /// One strip of facts whose first lines stand on one line.
    private func row(
        _ facts: [(PrintedSheet.Fact, FactColumn)],
        isFirst: Bool
    ) throws -> Piece {
        let blocks = try facts.map { fact, column in
            let label = try typesetter.block(
                fact.label,
                .factLabel,
                width: column.labelWidth,
                maximumHeight: pageHeight
            )
            return (label: label, value: try value(fact, column))
        }
        // A line to write on needs its room above, not below.
        let room = facts.contains { isBlank($0.0.value) } ? mm(design.air < 1 ? 5 : 6) : 0
        let baseline = blocks.reduce(room) { max($0, $1.label.baseline, $1.value.baseline) }
        var marks: [SheetMark] = []
        var height = 0.0
        for ((fact, column), (label, value)) in zip(facts, blocks) {
            marks.append(.text(label, x: column.labelX, y: baseline - label.baseline))
            height = max(height, baseline - label.baseline + label.height)
            height = max(height, baseline - value.baseline + value.height)
            if isBlank(fact.value) {
                let line = SheetMark.rule(
                    x: column.valueX,
                    y: baseline + 2,
                    width: column.valueWidth,
                    .writingLine
                )
                marks.append(line)
            } else {
                marks.append(.text(value, x: column.valueX, y: baseline - value.baseline))
            }
        }
        return Piece(
            marks: marks,
            height: min(height, pageHeight),
            spaceBefore: isFirst ? 12 : 2.5
        )
    }
}
