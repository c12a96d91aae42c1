/// How far a share can be from the one that many more meetings would show: 95 % by Wilson's score.
///
/// It keeps within 0 and 1 and is of use for few people too, where the plain normal interval is not.
/// Source: E. B. Wilson, Probable Inference, the Law of Succession, and Statistical Inference,
/// JASA 22 (1927), 209–212.
public struct WilsonInterval: Hashable, Sendable {
    /// The lower end, 0 or more and never above the share.
    public let low: Double

    /// The upper end, 1 or less and never below the share.
    public let high: Double

    /// The 97.5 % point of the normal distribution.
    public static let z = 1.959963984540054

    /// Makes the interval, or nothing where there is no share.
    ///
    /// - Parameters:
    ///   - numerator: How many it holds for, 0 or more and at most `denominator`.
    ///   - denominator: Of how many, 1 or more.
    public init?(_ numerator: Int, of denominator: Int) {
        guard denominator > 0, (0...denominator).contains(numerator) else { return nil }
        let (share, count) = (Double(numerator) / Double(denominator), Double(denominator))
        let square = WilsonInterval.z * WilsonInterval.z
        let middle = share + square / (2 * count)
        let spread = share * (1 - share) / count + square / (4 * count * count)
        let half = WilsonInterval.z * spread.squareRoot()
        let scale = 1 + square / count
        // At both ends the formula is exact and only rounding would keep it from 0 and 1.
        low = numerator == 0 ? 0 : min(max((middle - half) / scale, 0), share)
        high = numerator == denominator ? 1 : max(min((middle + half) / scale, 1), share)
    }
}
