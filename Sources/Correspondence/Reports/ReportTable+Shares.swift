extension ReportTable {
    /// A column of shares in tenths of a per cent, for whoever writes them out.
    ///
    /// Each is rounded half up. Where the rows are all parts of a whole, and the whole stands in the last row, the parts
    /// are rounded so that they add up to 100.0: 68, 33 and 21 of 122 are 55.7, 27.1 and 17.2, although
    /// 33 of 122 by itself would be 27.0. Those that lose most by rounding down are rounded up.
    ///
    /// - Parameter column: The place of a column of shares.
    /// - Returns: One for each row; nothing where there is no share, or where it is hidden.
    public func tenthsOfPerCent(_ column: Int) -> [Int?] {
        guard case .share(let of, let all) = columns[column].kind else {
            return rows.map { _ in nil }
        }
        let parts = rows.map { row -> (part: Int, whole: Int)? in
            guard row[column] == .derived else { return nil }
            guard case .count(let part) = row[of], case .count(let whole) = row[all],
                ReportTable.countable.contains(part), whole > 0,
                ReportTable.countable.contains(whole)
            else { return nil }
            return (part: part, whole: whole)
        }
        let rounded = parts.map { $0.map { (2000 * $0.part + $0.whole) / (2 * $0.whole) } }
        let known = parts.compactMap(\.self)
        guard
            let last = known.last, known.count == rows.count, last.part == last.whole,
            known.allSatisfy({ $0.whole == last.whole }),
            known.dropLast().reduce(0, { $0 + $1.part }) == last.whole, known.count > 1
        else { return rounded }
        var tenths = known.map { 1000 * $0.part / $0.whole }
        let missing = 1000 - tenths.dropLast().reduce(0, +)
        let byLoss = known.indices.dropLast().sorted { left, right in
            let losses = [left, right].map { 1000 * known[$0].part % known[$0].whole }
            return losses[0] == losses[1] ? left < right : losses[0] > losses[1]
        }
        for index in byLoss.prefix(missing) { tenths[index] += 1 }
        return tenths
    }

    /// Numbers that can be multiplied and added up here.
    private static let countable = 0...(1 << 40)
}
