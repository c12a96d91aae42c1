/// How likely a difference of two shares is where there is none: Fisher's exact test, two-sided.
///
/// All tables with the same sums count that are no more likely than the one that was seen. Nothing is
/// approximated, so it is of use for few people too.
/// Source: R. A. Fisher, The logic of inductive inference, JRSS 98 (1935), 39–82.
public struct FisherTest: Hashable, Sendable {
    /// 0 to 1; the smaller, the harder the difference is to explain by chance.
    public let pValue: Double

    /// Tests two shares, or gives nothing where one of them has nobody.
    ///
    /// - Complexity: O(least of the sums of the table).
    public init?(
        _ first: (numerator: Int, denominator: Int),
        _ second: (numerator: Int, denominator: Int)
    ) {
        guard
            first.denominator > 0, second.denominator > 0,
            (0...first.denominator).contains(first.numerator),
            (0...second.denominator).contains(second.numerator)
        else { return nil }
        let hits = first.numerator + second.numerator
        let table = Hypergeometric(
            drawn: first.denominator,
            hits: hits,
            all: first.denominator + second.denominator
        )
        pValue = table.twoSided(first.numerator)
    }
}

/// How likely each number of hits is among those drawn, from the likeliest outwards.
private struct Hypergeometric {
    let drawn: Int
    let hits: Int
    let all: Int

    private var least: Int { max(0, drawn + hits - all) }
    private var most: Int { min(drawn, hits) }

    /// What is as likely within this counts as equally likely: rounding must not part what belongs together.
    private static let slack = 1 + 1e-7

    func twoSided(_ seen: Int) -> Double {
        // Weights relative to the likeliest number need neither factorials nor logarithms.
        let mode = min(max((drawn + 1) * (hits + 1) / (all + 2), least), most)
        var weights = [Double](repeating: 0, count: most - least + 1)
        weights[mode - least] = 1
        var number = mode
        while number < most {
            weights[number + 1 - least] = weights[number - least] * step(number)
            number += 1
        }
        number = mode
        while number > least {
            weights[number - 1 - least] = weights[number - least] / step(number - 1)
            number -= 1
        }
        let limit = weights[seen - least] * Hypergeometric.slack
        // The smallest first, so that they are not lost beside the big ones.
        let sorted = weights.sorted()
        let total = sorted.reduce(0, +)
        return min(sorted.prefix { $0 <= limit }.reduce(0, +) / total, 1)
    }

    /// How much likelier one hit more is.
    private func step(_ number: Int) -> Double {
        let up = Double(hits - number) * Double(drawn - number)
        let down = Double(number + 1) * Double(all - hits - drawn + number + 1)
        return up / down
    }
}
