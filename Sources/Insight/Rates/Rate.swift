/// A share with what it was made from, and how far it may be off by chance.
public struct Rate: Hashable, Sendable {
    /// Which rate it is; its formula stands there.
    public let name: RateName

    /// How many it holds for; never more than ``denominator``.
    public let numerator: Int

    /// Of how many.
    public let denominator: Int

    /// Makes a rate of counts.
    ///
    /// - Parameters:
    ///   - name: Which rate.
    ///   - counts: What was counted.
    public init(_ name: RateName, of counts: AttendanceCounts) {
        self.name = name
        (numerator, denominator) = name.parts(counts)
    }

    /// The share, unrounded; nothing where there is nobody to count.
    public var value: Double? {
        denominator == 0 ? nil : Double(numerator) / Double(denominator)
    }

    /// The interval that belongs to the share; nothing where there is none.
    public var interval: WilsonInterval? { WilsonInterval(numerator, of: denominator) }

    /// The lower end of the interval, unrounded.
    public var low: Double? { interval?.low }

    /// The upper end of the interval, unrounded.
    public var high: Double? { interval?.high }
}

extension AttendanceCounts {
    /// All rates, in the order of ``RateName``.
    public var rates: [Rate] { RateName.allCases.map { Rate($0, of: self) } }
}
