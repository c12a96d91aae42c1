/// How long it takes to get from one venue to another.
public struct TravelTimes: Hashable, Sendable {
    /// Minutes between two venues of which nothing else is said.
    public let otherwise: Int

    private let minutesByPair: [Pair: Int]

    /// Half an hour between any two venues.
    public static let standard = TravelTimes([])

    /// Makes the times.
    ///
    /// - Parameters:
    ///   - times: What is known; of two times for the same pair the later one stands.
    ///   - otherwise: Minutes between two venues of which nothing else is said, 0 or more.
    public init(_ times: [TravelTime], otherwise: Int = 30) {
        self.otherwise = max(0, otherwise)
        minutesByPair = Dictionary(
            times.map { (Pair($0.from, $0.to), $0.minutes) },
            uniquingKeysWith: { $1 }
        )
    }

    /// The time from one venue to another, the same both ways.
    ///
    /// - Parameters:
    ///   - from: Where somebody is.
    ///   - to: Where somebody goes.
    /// - Returns: Minutes; 0 at the same venue.
    public func minutes(from: Identifier, to: Identifier) -> Int {
        from == to ? 0 : minutesByPair[Pair(from, to)] ?? otherwise
    }

    /// What is known, in the order of the venues' short names.
    public var times: [TravelTime] {
        minutesByPair.map { TravelTime(from: $0.first, to: $0.second, minutes: $1) }
            .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    }

    private struct Pair: Hashable, Sendable {
        let first: Identifier
        let second: Identifier

        init(_ one: Identifier, _ other: Identifier) {
            first = min(one, other)
            second = max(one, other)
        }
    }
}

/// How long it takes between two venues, both ways.
public struct TravelTime: Hashable, Sendable {
    /// One venue.
    public let from: Identifier

    /// The other venue.
    public let to: Identifier

    /// How long it takes.
    public let minutes: Int

    /// Makes the value.
    ///
    /// - Parameters:
    ///   - from: One venue.
    ///   - to: The other venue.
    ///   - minutes: How long it takes, 0 or more.
    public init(from: Identifier, to: Identifier, minutes: Int) {
        self.from = from
        self.to = to
        self.minutes = max(0, minutes)
    }
}
