/// Where a number in a ledger comes from; each says so.
public enum Origin: Hashable, Sendable {
    /// Somebody has published it, or agreed to it: where.
    case source(String)
    /// Nobody has: why it is taken to be so.
    case assumption(String)
    /// It was counted from what is recorded here, at prices that say themselves where they come from.
    case recorded

    /// Whether it is an assumption.
    public var isAssumption: Bool {
        switch self {
        case .source, .recorded: false
        case .assumption: true
        }
    }

    /// The words beside it, where there are any.
    public var text: String? {
        switch self {
        case .source(let text), .assumption(let text): text
        case .recorded: nil
        }
    }
}

/// An amount with where it comes from.
public struct StatedAmount: Hashable, Sendable {
    /// The amount.
    public var amount: Amount
    /// Where it comes from.
    public var origin: Origin

    /// Makes the value.
    public init(_ amount: Amount, _ origin: Origin) {
        self.amount = amount
        self.origin = origin
    }
}
