/// Which cells of a table are hidden, so that few people cannot be made out behind a number.
///
/// A cell is hidden when 1 to 4 people stand behind any of its numbers. The total of a table is known
/// to its reader, so what is hidden can be found together by subtraction. Therefore the next smallest
/// cells are hidden too, all those of one size at a time, until
///
/// - two cells or more are hidden, and what they hold together is of 5 people or more (or of nobody),
///   for the person counts as for attendance: a sum over four people is a small cell as well;
/// - the sizes cannot be told from their sum: not all hidden cells can be of one person, nor all of
///   four. A reader who knows this rule still finds two ways or more to fill in the hidden cells,
///   since their sizes can be exchanged, or moved by one, without another cell being hidden.
///
/// Where that cannot be reached, all cells are hidden, and the total says no more than the total.
/// What this does not prevent: that a number is 0 in all hidden cells together, so in each; that two
/// tables over overlapping periods are subtracted from each other; that a table of one trait is held
/// against knowledge of the people themselves. Reports that leave the house keep to fixed periods.
struct Suppression {
    /// People behind one cell.
    struct Size: Hashable {
        /// Behind any number in it.
        let people: Int
        /// Behind the counts of attendance, no more than `people`.
        let attending: Int

        var isSmall: Bool {
            [people, attending].contains { (1..<Suppression.smallest).contains($0) }
        }
    }

    /// The fewest people that a number may be of.
    static let smallest = 5

    /// Decides for one table.
    ///
    /// - Parameter sizes: One for each cell, none without people.
    /// - Returns: The places of the hidden cells in `sizes`.
    static func hidden(_ sizes: [Size]) -> Set<Int> {
        var hidden = Set(sizes.indices.filter { sizes[$0].isSmall })
        guard !hidden.isEmpty else { return [] }
        while !isSafe(hidden.map { sizes[$0] }) {
            let shown = sizes.indices.filter { !hidden.contains($0) }
            guard let next = shown.map({ sizes[$0].people }).min() else { break }
            // To hide one of two alike would tell them apart.
            hidden.formUnion(shown.filter { sizes[$0].people == next })
        }
        return hidden
    }

    private static func isSafe(_ cells: [Size]) -> Bool {
        let people = cells.reduce(0) { $0 + $1.people }
        let attending = cells.reduce(0) { $0 + $1.attending }
        let isAllOfOne = people == cells.count
        let isAllOfMost =
            people == cells.count * (smallest - 1) && cells.allSatisfy { $0.people < smallest }
        return cells.count > 1 && people >= smallest && !(1..<smallest).contains(attending)
            && !isAllOfOne && !isAllOfMost
    }
}
