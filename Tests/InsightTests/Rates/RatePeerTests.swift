import Insight
import TestSupport
import Testing

@Suite("Intervals of rates, against the score test worked out in Python")
struct RatePeerTests {
    @Test("The interval is the one that the score test accepts")
    func peer() throws {
        var pairs = (1...12).flatMap { n in (0...n).map { ($0, n) } }
        pairs += [(9, 12), (33, 121), (0, 500), (500, 500), (1, 100_000), (99_999, 100_000)]
        var generator = SeededGenerator(seed: 95)
        for _ in 0..<200 {
            let n = Int.random(in: 1...3000, using: &generator)
            pairs.append((Int.random(in: 0...n, using: &generator), n))
        }
        let input = pairs.map { "\($0.0) \($0.1)\n" }.joined()
        let lines = try Peer.python("wilson.py", input: input).split(separator: "\n")
        #expect(lines.count == pairs.count)
        for (pair, line) in zip(pairs, lines) {
            let ends = line.split(separator: " ").compactMap { Double($0) }
            let interval = try #require(WilsonInterval(pair.0, of: pair.1))
            #expect(abs(interval.low - ends[0]) < 1e-12, "\(pair)")
            #expect(abs(interval.high - ends[1]) < 1e-12, "\(pair)")
        }
    }
}
