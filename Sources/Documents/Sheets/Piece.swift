/// A strip across the page that is never cut: marks and the room they need.
struct Piece {
    /// How much a piece wants to stay with the one below it.
    enum Keep: Comparable {
        case free
        /// On the same page if one page can hold all that wish it.
        case wished
        /// On the same page, as a heading with its text.
        case bound
    }

    var marks: [SheetMark]
    var height: Double
    /// Left out at the top of a page.
    var spaceBefore = 0.0
    var keep = Keep.free
    /// Whether it stands at the top of a page wherever the piece above it ends.
    var beginsPage = false
    /// What stands again above this piece when it begins a page.
    var head: Head?

    /// A table's heading row.
    final class Head {
        let piece: Piece

        init(_ piece: Piece) {
            self.piece = piece
        }
    }

    var headHeight: Double { head?.piece.height ?? 0 }
}
