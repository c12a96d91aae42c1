/// How far the difference of two shares may be off by chance: 95 % by Newcombe's hybrid score method.
///
/// It is made of the Wilson intervals *l* to *u* of both shares *p*:
/// from *d* − √((p₁ − l₁)² + (u₂ − p₂)²) to *d* + √((u₁ − p₁)² + (p₂ − l₂)²), *d* = p₁ − p₂.
/// Source: R. G. Newcombe, Interval estimation for the difference between independent proportions,
/// Statistics in Medicine 17 (1998), 873–890, method 10.
public struct NewcombeInterval: Hashable, Sendable {
    /// The lower end, −1 or more.
    public let low: Double

    /// The upper end, 1 or less.
    public let high: Double

    /// Makes the interval of the first share minus the second, or nothing where one of them has nobody.
    public init?(
        _ first: (numerator: Int, denominator: Int),
        _ second: (numerator: Int, denominator: Int)
    ) {
        guard
            let one = WilsonInterval(first.numerator, of: first.denominator),
            let two = WilsonInterval(second.numerator, of: second.denominator)
        else { return nil }
        let share = Double(first.numerator) / Double(first.denominator)
        let other = Double(second.numerator) / Double(second.denominator)
        let down = (share - one.low, two.high - other)
        let up = (one.high - share, other - two.low)
        let difference = share - other
        low = max(difference - (down.0 * down.0 + down.1 * down.1).squareRoot(), -1)
        high = min(difference + (up.0 * up.0 + up.1 * up.1).squareRoot(), 1)
    }
}
