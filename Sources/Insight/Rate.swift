/// A share with what it was made from.
public struct Rate: Hashable, Sendable {
    /// How many it holds for.
    public let numerator: Int
    /// Of how many.
    public let denominator: Int
}
