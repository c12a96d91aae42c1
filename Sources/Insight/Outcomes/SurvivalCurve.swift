/// How many are still under way after so many days: the product-limit estimate of Kaplan and Meier.
///
/// Whoever is still under way, or left, counts for as long as they were seen, and no longer; so the share is not
/// made too small by those who came last. Of those who arrive and those who leave on one day, the first were there.
/// Source: E. L. Kaplan, P. Meier, Nonparametric estimation from incomplete observations, JASA 53 (1958), 457–481.
public struct SurvivalCurve: Hashable, Sendable {
    /// How many set out.
    public let people: Int

    /// How many of them arrived while they were seen.
    public let arrived: Int

    /// The days on which somebody arrived or was seen last, earliest first.
    public let points: [Point]

    /// What is known after so many days.
    public struct Point: Hashable, Sendable, Encodable {
        /// Days since setting out.
        public let days: Int
        /// How many were under way at the beginning of that day.
        public let atRisk: Int
        /// How many arrived on it.
        public let arrived: Int
        /// How many were seen last on it, without having arrived.
        public let left: Int
        /// The share that is still under way after it.
        public let share: Double
        /// The lower end of the interval of the share; nothing where the share is 0 or 1.
        public let low: Double?
        /// The upper end of the interval of the share; nothing where the share is 0 or 1.
        public let high: Double?
    }

    /// Makes the curve.
    ///
    /// - Parameter times: For each person how many days, 0 or more, and whether they had arrived then.
    /// - Complexity: *n* log *n*.
    public init(_ times: [(days: Int, hasArrived: Bool)]) {
        people = times.count
        arrived = times.count { $0.hasArrived }
        var byDay: [Int: (arrived: Int, left: Int)] = [:]
        for time in times {
            byDay[time.days, default: (0, 0)].arrived += time.hasArrived ? 1 : 0
            byDay[time.days, default: (0, 0)].left += time.hasArrived ? 0 : 1
        }
        var points: [Point] = []
        var (atRisk, share, greenwood) = (times.count, 1.0, 0.0)
        for (days, seen) in byDay.sorted(by: { $0.key < $1.key }) {
            let stay = atRisk - seen.arrived
            share *= Double(stay) / Double(atRisk)
            greenwood += Double(seen.arrived) / (Double(atRisk) * Double(stay))
            let interval = SurvivalCurve.interval(share, greenwood)
            points.append(
                Point(
                    days: days,
                    atRisk: atRisk,
                    arrived: seen.arrived,
                    left: seen.left,
                    share: share,
                    low: interval?.low,
                    high: interval?.high
                )
            )
            atRisk = stay - seen.left
        }
        self.points = points
    }

    /// The interval of a share *S*, 95 %: *S* to the power of exp(±*z* √*G* ÷ |ln *S*|), where *G* is Greenwood's sum
    /// of *d* ÷ (*n* (*n* − *d*)).
    ///
    /// It is worked out on the scale of ln(−ln *S*) and so keeps within 0 and 1.
    /// Sources: M. Greenwood, The natural duration of cancer (1926); J. D. Kalbfleisch, R. L. Prentice,
    /// The statistical analysis of failure time data (1980).
    private static func interval(_ share: Double, _ sum: Double) -> (low: Double, high: Double)? {
        guard share > 0, share < 1 else { return nil }
        let logarithm = Logarithm.of(share)
        let width = WilsonInterval.z * sum.squareRoot() / -logarithm
        return (
            low: Logarithm.exponential(logarithm * Logarithm.exponential(width)),
            high: Logarithm.exponential(logarithm * Logarithm.exponential(-width))
        )
    }

    /// What is known after so many days; nothing beyond the day on which the last one was seen.
    public func after(_ days: Int) -> Point? {
        guard let last = points.last, days <= last.days || last.share == 0 else { return nil }
        if let point = points.last(where: { $0.days <= days }) { return point }
        return Point(
            days: days,
            atRisk: people,
            arrived: 0,
            left: 0,
            share: 1,
            low: nil,
            high: nil
        )
    }

    /// The day by which half of them have arrived; nothing while that is not known.
    public var median: Int? {
        // A half that is the product of many fractions may come out a little above it.
        points.first { $0.share <= 0.5 + 1e-12 }?.days
    }
}
