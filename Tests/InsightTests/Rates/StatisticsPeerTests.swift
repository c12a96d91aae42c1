import TestSupport
import Testing

@testable import Insight

/// Intervals and tests give what scipy, statsmodels and lifelines give.
@Suite struct StatisticsPeerTests {
    private func answers(_ questions: [String]) throws -> [[Double]] {
        let input = questions.joined(separator: "\n") + "\n"
        let lines = try Peer.python("statistics_of_others.py", input: input).split(separator: "\n")
        try #require(lines.count == questions.count)
        return lines.map { $0.split(separator: " ").compactMap { Double($0) } }
    }

    private typealias Share = (numerator: Int, denominator: Int)

    private func pairs(_ count: Int, upTo most: Int) -> [(Share, Share)] {
        var generator = SeededGenerator(seed: 71)
        func share() -> Share {
            let all = Int.random(in: 1...most, using: &generator)
            return (numerator: Int.random(in: 0...all, using: &generator), denominator: all)
        }
        return (0..<count).map { _ in (share(), share()) }
    }

    private func words(_ pair: (Share, Share)) -> String {
        "\(pair.0.numerator) \(pair.0.denominator) \(pair.1.numerator) \(pair.1.denominator)"
    }

    @Test func newcombe() throws {
        var pairs = pairs(200, upTo: 40) + pairs(100, upTo: 5000)
        pairs += [((0, 1), (1, 1)), ((7, 7), (0, 9)), ((0, 5), (0, 5)), ((56, 70), (48, 80))]
        let answers = try answers(pairs.map { "newcombe " + words($0) })
        for (pair, ends) in zip(pairs, answers) {
            let interval = try #require(NewcombeInterval(pair.0, pair.1))
            #expect(abs(interval.low - ends[0]) < 1e-9, "\(pair)")
            #expect(abs(interval.high - ends[1]) < 1e-9, "\(pair)")
        }
    }

    @Test func fisher() throws {
        var pairs = pairs(300, upTo: 30) + pairs(60, upTo: 2000)
        pairs += [((0, 1), (1, 1)), ((9, 9), (0, 9)), ((0, 5), (0, 5)), ((10, 20), (10, 20))]
        let answers = try answers(pairs.map { "fisher " + words($0) })
        for (pair, value) in zip(pairs, answers) {
            let test = try #require(FisherTest(pair.0, pair.1))
            #expect(abs(test.pValue - value[0]) < 1e-9, "\(pair)")
        }
    }

    @Test func holm() throws {
        var generator = SeededGenerator(seed: 72)
        let lists = (0..<100).map { _ in
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                Double(Int.random(in: 0...1000, using: &generator)) / 10_000
            }
        }
        let answers = try answers(
            lists.map { "holm " + $0.map { "\($0)" }.joined(separator: " ") }
        )
        for (list, adjusted) in zip(lists, answers) {
            for (own, other) in zip(Holm.adjusted(list), adjusted) {
                #expect(abs(own - other) < 1e-9, "\(list)")
            }
        }
    }

    @Test func kaplanMeier() throws {
        var generator = SeededGenerator(seed: 73)
        let samples = (0..<80).map { round in
            (0..<Int.random(in: 1...(round < 40 ? 12 : 300), using: &generator)).map { _ in
                (
                    days: Int.random(in: 0...(round % 3 == 0 ? 9 : 400), using: &generator),
                    hasArrived: Int.random(in: 0..<5, using: &generator) < round % 5 + 1
                )
            }
        }
        let answers = try answers(
            samples.map { times in
                "survival "
                    + times.map { "\($0.days):\($0.hasArrived ? 1 : 0)" }
                    .joined(separator: " ")
            }
        )
        var intervals = 0
        for (times, answer) in zip(samples, answers) {
            let curve = SurvivalCurve(times)
            #expect(curve.points.count * 4 + 1 == answer.count)
            for (place, point) in curve.points.enumerated() {
                let other = answer[(4 * place)...]
                #expect(Double(point.days) == other.first)
                #expect(abs(point.share - (other.dropFirst().first ?? 2)) < 1e-9)
                guard let low = point.low, let high = point.high else {
                    #expect(point.share < 1e-12 || point.share == 1)
                    continue
                }
                intervals += 1
                #expect(abs(low - (other.dropFirst(2).first ?? 2)) < 1e-9, "\(times)")
                #expect(abs(high - (other.dropFirst(3).first ?? 2)) < 1e-9, "\(times)")
            }
            // Where exactly half are under way, the other program's rounding decides.
            let half = curve.points.first { abs($0.share - 0.5) < 1e-9 }?.days
            #expect(
                half != nil && curve.median == half
                    || (curve.median.map(Double.init) ?? .infinity) == answer.last
            )
        }
        #expect(intervals > 2000)
    }
}
