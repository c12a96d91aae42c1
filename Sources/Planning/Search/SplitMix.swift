/// Random numbers that a seed fixes for ever (SplitMix64, Steele, Lea and Flood 2014).
package struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Begins a row of numbers.
    ///
    /// - Parameter seed: Decides the whole row.
    package init(seed: UInt64) {
        state = seed
    }

    /// The next number of the row.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number below a limit, which is above zero.
    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
