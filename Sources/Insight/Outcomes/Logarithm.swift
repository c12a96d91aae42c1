/// The natural logarithm and its inverse, exact to the last figures of a `Double`.
///
/// The pure targets import nothing that has them.
enum Logarithm {
    private static let ofTwo = 0.693147180559945309417232121458

    /// The natural logarithm of a number above 0.
    static func of(_ number: Double) -> Double {
        var (mantissa, exponent) = (number.significand, Double(number.exponent))
        // Around 1, so that the series is short and the two parts never cancel out.
        if mantissa > 1.4142135623730951 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
        let ratio = (mantissa - 1) / (mantissa + 1)
        var (power, sum) = (ratio, 0.0)
        for odd in stride(from: 1.0, through: 23, by: 2) {
            sum += power / odd
            power *= ratio * ratio
        }
        return exponent * ofTwo + 2 * sum
    }

    /// *e* to a power; 0 or infinite where that is beyond what a `Double` holds.
    static func exponential(_ power: Double) -> Double {
        guard power > -740 else { return 0 }
        guard power < 709 else { return .infinity }
        let halvings = (power / ofTwo).rounded()
        let rest = power - halvings * ofTwo
        var (term, sum) = (1.0, 1.0)
        for place in 1...20 {
            term *= rest / Double(place)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(halvings), significand: 1)
    }
}
