import Foundation

/// Looks for a short history of commands that breaks a rule, among many made up from a seed.
///
/// A history that fails is shrunk as long as it goes on failing: whole stretches are left out, then
/// single commands, then what is left is made simpler, then both at once. The seed gives the same histories again.
public struct Property<Command: Sendable>: Sendable {
    private let make: @Sendable (inout SeededGenerator) -> [Command]
    private let simpler: @Sendable (Command) -> [Command]
    private let run: @Sendable ([Command]) throws -> Void

    /// A shortest history that was found to fail; thrown, it fails the test with this text.
    public struct Failure: Error, CustomStringConvertible {
        /// The seed of this one history.
        public let seed: UInt64
        /// The history; leaving out any one command lets it pass.
        public let history: [Command]
        /// How long it was before.
        public let originalCount: Int
        /// What the shortest history breaks.
        public let reason: String

        /// The seed, the reason and the commands in order, one to a line.
        public var description: String {
            let lines = history.map { "  \($0)" }.joined(separator: "\n")
            return """
                \(reason)
                seed \(seed), \(history.count) of \(originalCount) commands:
                \(lines)
                """
        }
    }

    /// Makes a property.
    ///
    /// - Parameters:
    ///   - make: Makes up a history.
    ///   - simpler: Commands to try in place of one, the simplest first; each must be simpler in the
    ///     same sense, so that there is an end to it.
    ///   - run: Runs a history from the beginning, and throws where a rule is broken.
    public init(
        make: @escaping @Sendable (inout SeededGenerator) -> [Command],
        simpler: @escaping @Sendable (Command) -> [Command],
        run: @escaping @Sendable ([Command]) throws -> Void
    ) {
        self.make = make
        self.simpler = simpler
        self.run = run
    }

    /// Runs histories until one fails.
    ///
    /// - Parameters:
    ///   - histories: How many.
    ///   - seed: The seed of the first; each has its own, counted up.
    /// - Throws: ``Failure`` with the shortest history.
    public func check(histories: Int, seed: UInt64) throws {
        for number in 0..<UInt64(histories) {
            var generator = SeededGenerator(seed: seed &+ number)
            let history = make(&generator)
            guard let reason = failure(of: history) else { continue }
            throw shrunk(history, reason, seed: seed &+ number)
        }
    }

    private func failure(of history: [Command]) -> String? {
        do {
            try run(history)
            return nil
        } catch {
            return "\(error)"
        }
    }

    private func shrunk(_ history: [Command], _ reason: String, seed: UInt64) -> Failure {
        var (best, why) = (history, reason)
        func take(_ candidate: [Command]) -> Bool {
            guard let reason = failure(of: candidate) else { return false }
            (best, why) = (candidate, reason)
            return true
        }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            var size = max(1, best.count / 2)
            while true {
                var start = 0
                while start < best.count {
                    let end = min(start + size, best.count)
                    if take(Array(best[..<start] + best[end...])) {
                        hasChanged = true
                    } else {
                        start += size
                    }
                }
                if size == 1 { break }
                size /= 2
            }
            for place in best.indices {
                while simpler(best[place]).contains(where: { command in
                    var candidate = best
                    candidate[place] = command
                    return take(candidate)
                }) {
                    hasChanged = true
                }
            }
            // A number that is too large can be what keeps a command in place.
            if !hasChanged, best.count <= 16 {
                hasChanged = best.indices.contains { place in
                    best.indices.contains { other in
                        other != place
                            && simpler(best[other]).contains { command in
                                var candidate = best
                                candidate[other] = command
                                candidate.remove(at: place)
                                return take(candidate)
                            }
                    }
                }
            }
        }
        return Failure(seed: seed, history: best, originalCount: history.count, reason: why)
    }
}

/// How many histories the tests of properties run.
public enum Histories {
    /// The number in the environment as `HISTORIES`, or else the usual one.
    ///
    /// - Parameter usual: For every day.
    /// - Returns: 1 or more.
    public static func count(usually usual: Int) -> Int {
        let asked = ProcessInfo.processInfo.environment["HISTORIES"].flatMap { Int($0) }
        return max(1, asked ?? usual)
    }

    /// The number in the environment as `SEED`, or else the usual one.
    ///
    /// - Parameter usual: For every day.
    /// - Returns: The seed of the first history.
    public static func seed(usually usual: UInt64) -> UInt64 {
        ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? usual
    }
}
