/// Two shares side by side, and whether they differ by more than chance.
public struct ShareDifference: Hashable, Sendable {
    /// One share.
    public let first: Share

    /// The other one.
    public let second: Share

    /// The first minus the second, −1 to 1.
    public var value: Double { first.value - second.value }

    /// How far the difference may be off by chance, 95 %, each comparison for itself.
    public let interval: NewcombeInterval

    /// Of Fisher's exact test, for this comparison alone.
    public let pValue: Double

    /// Of the same test, adjusted for all comparisons that are shown beside it.
    public private(set) var adjusted: Double

    /// The chance of a false alarm among all comparisons that are shown.
    public static let level = 0.05

    /// Whether it is called a difference: neither the adjusted test nor the interval puts it down to chance.
    public var isMoreThanChance: Bool {
        adjusted <= ShareDifference.level && (interval.low > 0 || interval.high < 0)
    }

    /// So many of so many.
    public struct Share: Hashable, Sendable {
        /// How many it holds for.
        public let numerator: Int
        /// Of how many, 1 or more.
        public let denominator: Int
        /// The share, unrounded.
        public var value: Double { Double(numerator) / Double(denominator) }
    }

    /// Compares two rates; nothing where one of them has nobody.
    init?(_ first: Rate, _ second: Rate) {
        let one = (numerator: first.numerator, denominator: first.denominator)
        let two = (numerator: second.numerator, denominator: second.denominator)
        guard let interval = NewcombeInterval(one, two), let test = FisherTest(one, two) else {
            return nil
        }
        self.first = Share(numerator: one.numerator, denominator: one.denominator)
        self.second = Share(numerator: two.numerator, denominator: two.denominator)
        self.interval = interval
        pValue = test.pValue
        adjusted = test.pValue
    }

    /// Adjusts differences that are shown together.
    static func adjust(_ differences: inout [ShareDifference]) {
        let adjusted = Holm.adjusted(differences.map(\.pValue))
        for (index, value) in adjusted.enumerated() { differences[index].adjusted = value }
    }
}
