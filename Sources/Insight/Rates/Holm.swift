/// Several tests at once: with each more, chance has one more occasion to look like a difference.
public enum Holm {
    /// Adjusts p-values, so that the chance of one false alarm among all of them keeps within the level.
    ///
    /// The smallest is multiplied by how many there are, the next by one less, and so on; none becomes less than one
    /// before it, and none more than 1.
    /// Source: S. Holm, A simple sequentially rejective multiple test procedure, Scand. J. Statist. 6 (1979), 65–70.
    ///
    /// - Parameter pValues: In any order.
    /// - Returns: The adjusted values, in the same order.
    public static func adjusted(_ pValues: [Double]) -> [Double] {
        let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
        var adjusted = pValues
        var floor = 0.0
        for (rank, index) in order.enumerated() {
            floor = max(floor, min(pValues[index] * Double(pValues.count - rank), 1))
            adjusted[index] = floor
        }
        return adjusted
    }
}
