/// A piece where it stands on its page, in points below the top margin.
struct PlacedPiece {
    let piece: Piece
    let y: Double
}

/// Shares pieces out over pages.
struct Paginator {
    /// The height that a page has for pieces.
    let height: Double

    private(set) var pages: [[PlacedPiece]] = [[]]
    private var used = 0.0
    /// Where the pieces end that wish to stay together and that no page can hold.
    private var flowEnd = 0

    init(height: Double) {
        self.height = height
    }

    /// Places pieces below what is already there.
    mutating func place(_ pieces: [Piece]) {
        var index = 0
        flowEnd = 0
        while index < pieces.count {
            let run = self.run(in: pieces, from: index)
            let isWished = run.first?.beginsPage == true
            if !isAtTop, isWished || used + room(for: run) > height { beginPage() }
            for piece in run { put(piece) }
            index = run.endIndex
        }
    }

    private var isAtTop: Bool { pages.last?.isEmpty ?? true }

    /// The next pieces that go on a page together: all that wish it if one page can hold them, or
    /// else as many of those that must as it can.
    private mutating func run(in pieces: [Piece], from start: Int) -> ArraySlice<Piece> {
        if start >= flowEnd {
            let wished = chain(.wished, in: pieces, from: start)
            if wished.isWhole { return wished.pieces }
            // What one page cannot hold fills the first one, or else its heading would stand alone.
            flowEnd = (pieces[start...].firstIndex { $0.keep < .wished } ?? start) + 1
        }
        return chain(.bound, in: pieces, from: start).pieces
    }

    private func chain(
        _ keep: Piece.Keep,
        in pieces: [Piece],
        from start: Int
    ) -> (pieces: ArraySlice<Piece>, isWhole: Bool) {
        var end = start
        var total = pieces[start].headHeight + pieces[start].height
        while pieces[end].keep >= keep, end + 1 < pieces.count, !pieces[end + 1].beginsPage {
            total += pieces[end + 1].spaceBefore + pieces[end + 1].height
            guard total <= height else { return (pieces[start...end], false) }
            end += 1
        }
        return (pieces[start...end], true)
    }

    private func room(for run: ArraySlice<Piece>) -> Double {
        run.reduce(0) { $0 + $1.spaceBefore + $1.height }
    }

    private mutating func put(_ piece: Piece) {
        if isAtTop {
            if let head = piece.head?.piece { append(head) }
        } else {
            used += piece.spaceBefore
        }
        append(piece)
    }

    private mutating func append(_ piece: Piece) {
        pages[pages.count - 1].append(PlacedPiece(piece: piece, y: used))
        used += piece.height
    }

    private mutating func beginPage() {
        pages.append([])
        used = 0
    }
}
