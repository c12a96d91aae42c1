import Foundation

/// What one thing costs: processor and wall time in milliseconds.
struct Cost {
    var cpu: Double
    var wall: Double
    /// Memory at the highest, in KiB; only known of whole processes.
    var peak = 0

    /// The cost in the middle, each figure for itself.
    static func median(_ costs: [Cost]) -> Cost {
        func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
        return Cost(
            cpu: middle(costs.map(\.cpu)),
            wall: middle(costs.map(\.wall)),
            peak: Int(middle(costs.map { Double($0.peak) }))
        )
    }
}

enum Meter {
    /// Processor time of this process, in seconds.
    static func cpu() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    /// Wall time from some moment, in seconds.
    static func wall() -> Double { seconds(CLOCK_MONOTONIC) }

    static func cost(_ body: () throws -> Void) rethrows -> Cost {
        let (cpu, wall) = (cpu(), wall())
        try body()
        return Cost(cpu: (Meter.cpu() - cpu) * 1000, wall: (Meter.wall() - wall) * 1000)
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
