/// An axis from one number to another, with round numbers to write at it.
struct AxisScale {
    let low: Double
    let high: Double
    let ticks: [Double]

    /// Makes an axis that holds 0 and all values.
    ///
    /// - `values`: Finite numbers, in any order.
    /// - `count`: About how many steps are wished, 1 or more.
    init(_ values: [Double], _ unit: Quantity.Unit, steps count: Int) {
        let least = min(0, values.min() ?? 0)
        var most = max(0, values.max() ?? 0)
        if unit == .share, most > 0.5 { most = max(most, 1) }
        if most == least { most = least + AxisScale.smallestStep(unit) }
        let step = AxisScale.step(
            atLeast: (most - least) / Double(max(1, count)),
            unit
        )
        let first = Int((least / step + 1e-9).rounded(.down))
        let last = max(first + 1, Int((most / step - 1e-9).rounded(.up)))
        ticks = (first...last).map { Double($0) * step }
        low = Double(first) * step
        high = Double(last) * step
    }

    /// A length from one place to another that holds the axis.
    func place(_ value: Double, from start: Double, to end: Double) -> Double {
        let value = min(max(value, low), high)
        return start + (value - low) / (high - low) * (end - start)
    }

    private static func smallestStep(_ unit: Quantity.Unit) -> Double {
        switch unit {
        case .count, .days: 1
        case .share: 0.1
        // A krone.
        case .kroner: 100
        }
    }

    /// The smallest round number that is no less than another: 1, 2 or 5 with noughts; days come in months too.
    private static func step(atLeast least: Double, _ unit: Quantity.Unit) -> Double {
        if unit == .days,
            let days = [1, 2, 5, 10, 15, 30, 60, 90, 180, 360, 720].first(where: {
                $0 >= least - 1e-9
            })
        {
            return days
        }
        let smallest = unit == .share ? 0.01 : smallestStep(unit)
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least { power /= 10 }
        let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= least - least * 1e-9 } ?? least
        return max(step, smallest)
    }
}
