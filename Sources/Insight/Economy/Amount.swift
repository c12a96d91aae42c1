/// An amount of money in whole øre; there is no floating money anywhere.
public struct Amount: Hashable, Sendable {
    /// A hundredth of a krone each.
    public let øre: Int

    /// Makes an amount.
    public init(øre: Int) {
        self.øre = øre
    }

    /// Makes an amount of whole kroner, at most 92,233,720,368,547,758 of them.
    public init(kroner: Int) {
        øre = kroner * 100
    }

    /// Nothing.
    public static let zero = Amount(øre: 0)

    /// Whether there is no øre beside whole kroner.
    public var isWhole: Bool { øre % 100 == 0 }
}

extension Amount: Comparable {
    /// Whether one is less than the other.
    public static func < (left: Amount, right: Amount) -> Bool { left.øre < right.øre }
}

extension Amount {
    /// Divides it among a number of people so that the shares add up to the whole, to the øre.
    ///
    /// - Parameter count: How many share it.
    /// - Returns: As many shares as people, no two of them more than one øre apart, the larger ones
    ///   first; none where nobody shares it.
    public func shared(among count: Int) -> [Amount] {
        guard count > 0 else { return [] }
        let (each, rest) = øre.floored(by: count)
        return (0..<count).map { Amount(øre: each + ($0 < rest ? 1 : 0)) }
    }

    /// The amount for each of some, rounded half up to whole kroner; nothing where there is nobody.
    public func each(of count: Int) -> Amount? {
        guard count > 0 else { return nil }
        return try? ExactAmount(øre: Int128(øre), dividedBy: Int128(count)).wholeKroner()
    }
}

/// An amount before it is rounded: a number of øre divided by a whole number.
struct ExactAmount: Hashable {
    /// What is divided.
    let numerator: Int128
    /// By what; 1 or more.
    let denominator: Int128

    init(øre: Int128, dividedBy denominator: Int128 = 1) {
        numerator = øre
        self.denominator = denominator
    }

    /// Whole kroner: half a krone is rounded up, to the larger number, below zero too.
    ///
    /// Throws: ``EconomyError/tooLarge`` for what is beyond any amount.
    func wholeKroner() throws(EconomyError) -> Amount {
        try rounded(to: 100)
    }

    /// Whole øre, half an øre rounded up.
    func wholeØre() throws(EconomyError) -> Amount {
        try rounded(to: 1)
    }

    /// A multiple of a number of øre: the largest that is no more than half of it above.
    private func rounded(to unit: Int128) throws(EconomyError) -> Amount {
        let half = try denominator.times(unit)
        let multiple = try numerator.times(2).plus(half).floored(by: try half.times(2)).quotient
        guard let øre = Int(exactly: try multiple.times(unit)) else { throw .tooLarge }
        return Amount(øre: øre)
    }

    /// The sum of two that are divided by the same number.
    static func + (left: ExactAmount, right: ExactAmount) throws(EconomyError) -> ExactAmount {
        if left.denominator == right.denominator {
            return ExactAmount(
                øre: try left.numerator.plus(right.numerator),
                dividedBy: left.denominator
            )
        }
        let (upper, lower) = (
            try left.numerator.times(right.denominator),
            try right.numerator.times(left.denominator)
        )
        return ExactAmount(
            øre: try upper.plus(lower),
            dividedBy: try left.denominator.times(right.denominator)
        )
    }
}

extension BinaryInteger {
    /// The quotient rounded down and what is left, 0 or more; the divisor has to be 1 or more.
    func floored(by divisor: Self) -> (quotient: Self, remainder: Self) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

extension FixedWidthInteger {
    /// The product, or an error where it does not fit.
    func times(_ other: Self) throws(EconomyError) -> Self {
        let (product, isTooLarge) = multipliedReportingOverflow(by: other)
        guard !isTooLarge else { throw .tooLarge }
        return product
    }

    /// The sum, or an error where it does not fit.
    func plus(_ other: Self) throws(EconomyError) -> Self {
        let (sum, isTooLarge) = addingReportingOverflow(other)
        guard !isTooLarge else { throw .tooLarge }
        return sum
    }
}
