import Testing

@testable import Documents

@Suite("Sharing out width and height")
struct PaginationTests {
    /// Columns of a page that is 100 wide.
    struct Columns: Sendable {
        let shares: [Double]
        let needs: [Double]
        let widths: [Double]
    }

    @Test(
        "No column is narrower than its heading's longest word if the page allows it",
        arguments: [
            Columns(shares: [1, 1], needs: [10, 10], widths: [50, 50]),
            Columns(shares: [1, 3], needs: [40, 10], widths: [40, 60]),
            Columns(shares: [1, 1, 8], needs: [20, 5, 5], widths: [20, 8.889, 71.111]),
            Columns(shares: [1, 1, 8], needs: [20, 15, 5], widths: [20, 15, 65]),
            Columns(shares: [1, 1], needs: [50, 50], widths: [50, 50]),
            Columns(shares: [1, 3], needs: [90, 90], widths: [25, 75]),
        ]
    )
    func widths(_ columns: Columns) {
        let found = sharedWidths(shares: columns.shares, needs: columns.needs, total: 100)
        #expect(zip(found, columns.widths).allSatisfy { abs($0 - $1) < 0.001 }, "\(found)")
    }

    private func piece(
        _ height: Double,
        _ keep: Piece.Keep = .free,
        head: Double? = nil
    ) -> Piece {
        Piece(
            marks: [],
            height: height,
            spaceBefore: 1,
            keep: keep,
            head: head.map { Piece.Head(Piece(marks: [], height: $0)) }
        )
    }

    private func pages(_ pieces: [Piece]) -> [[Double]] {
        var paginator = Paginator(height: 10)
        paginator.place(pieces)
        return paginator.pages.map { $0.map(\.piece.height) }
    }

    @Test("Pieces fill a page to its end, with no space above the first")
    func full() {
        #expect(pages([piece(4), piece(5), piece(2)]) == [[4, 5], [2]])
    }

    @Test("What is bound moves to the next page with what it is bound to")
    func bound() {
        #expect(pages([piece(4), piece(2, .bound), piece(4)]) == [[4], [2, 4]])
    }

    @Test("What only wishes to stay together is parted when no page can hold it")
    func wished() {
        let pieces = [piece(4), piece(4, .wished), piece(4, .bound), piece(4)]
        #expect(pages(pieces) == [[4, 4], [4, 4]])
    }

    @Test("What no page can hold whole fills the first page, and its heading does not stand alone")
    func tooTall() {
        let pieces = [
            piece(1, .bound), piece(2, .wished), piece(3, .wished), piece(4, .wished), piece(2),
        ]
        #expect(pages(pieces) == [[1, 2, 3], [4, 2]])
        // What follows it wishes for itself again.
        let more = pieces + [piece(3, .wished), piece(3)]
        #expect(pages(more) == [[1, 2, 3], [4, 2], [3, 3]])
    }

    @Test("A heading stays with its first row when no page can hold the second too")
    func long() {
        #expect(
            pages([piece(5), piece(2, .bound), piece(6, .bound), piece(6)]) == [[5], [2, 6], [6]]
        )
    }

    @Test("A heading row stands again on each new page")
    func headings() {
        let rows = Array(repeating: piece(3, head: 2), count: 4)
        #expect(pages([piece(2, .bound)] + rows) == [[2, 3, 3], [2, 3, 3]])
    }

    @Test("No pieces are one empty page")
    func none() {
        #expect(pages([]) == [[]])
    }
}
