/// Which rows of a table are hidden, so that few people cannot be made out behind a number.
///
/// A row is hidden when 1 to 4 people stand behind any of its numbers. The totals of a table are known
/// to its reader, so what is hidden can be found together by subtraction. Therefore the next smallest
/// rows are hidden too, all those of one size at a time, until
///
/// - two rows or more are hidden, and each number of what they hold together is of 5 people or more, or
///   of nobody in the whole table: a sum over four people is a small row as well, and a sum of 0 says
///   that each is 0;
/// - the sizes cannot be told from their sum: not all hidden rows can be of one person, nor all of
///   four. A reader who knows this rule still finds two ways or more to fill in the hidden rows,
///   since their sizes can be exchanged, or moved by one, without another row being hidden.
///
/// Where that cannot be reached, all rows are hidden, and the total says no more than the total.
/// What follows from other tables is looked after by ``Circulation``.
struct Suppression {
    /// People behind one row.
    struct Size: Hashable {
        /// Behind any number in it.
        let people: Int
        /// Behind each of its numbers, none more than `people`.
        let behind: [Int]

        var isSmall: Bool {
            ([people] + behind).contains { Suppression.isSmall($0) }
        }
    }

    /// The fewest people that a number may be of.
    static let smallest = 5

    /// Whether a number of people is too small to be shown; nobody is not.
    static func isSmall(_ people: Int) -> Bool { (1..<smallest).contains(people) }

    /// Decides for one table.
    ///
    /// - Parameter sizes: One for each row, none without people; nobody stands behind two of them.
    /// - Returns: The places of the hidden rows in `sizes`.
    static func hidden(_ sizes: [Size]) -> Set<Int> {
        var hidden = Set(sizes.indices.filter { sizes[$0].isSmall })
        guard !hidden.isEmpty else { return [] }
        while !isSafe(hidden.map { sizes[$0] }, of: sizes) {
            let shown = sizes.indices.filter { !hidden.contains($0) }
            guard let next = shown.map({ sizes[$0].people }).min() else { break }
            // To hide one of two alike would tell them apart.
            hidden.formUnion(shown.filter { sizes[$0].people == next })
        }
        return hidden
    }

    private static func isSafe(_ rows: [Size], of all: [Size]) -> Bool {
        let people = rows.reduce(0) { $0 + $1.people }
        let isAllOfOne = people == rows.count
        let isAllOfMost =
            people == rows.count * (smallest - 1) && rows.allSatisfy { $0.people < smallest }
        guard rows.count > 1, people >= smallest, !isAllOfOne, !isAllOfMost else { return false }
        return (all.first?.behind ?? []).indices.allSatisfy { number in
            rows.reduce(0) { $0 + $1.behind[number] } >= smallest
                || all.allSatisfy { $0.behind[number] == 0 }
        }
    }
}
