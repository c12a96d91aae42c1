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

    /// Makes a rate of what stands above and below the line.
    init(_ name: RateName, numerator: Int, denominator: Int) {
        self.name = name
        self.numerator = numerator
        self.denominator = denominator
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

extension Rate: Encodable {
    private enum Key: CodingKey {
        case numerator, denominator, rate, low, high, formula
    }

    /// Writes everything that the share is read with, unrounded; null where there is no share.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(numerator, forKey: .numerator)
        try container.encode(denominator, forKey: .denominator)
        try container.encode(value, forKey: .rate)
        try container.encode(low, forKey: .low)
        try container.encode(high, forKey: .high)
        try container.encode(name.formula, forKey: .formula)
    }
}

extension AttendanceCounts {
    /// All rates, in the order of ``RateName``.
    public var rates: [Rate] { RateName.allCases.map { Rate($0, of: self) } }
}
