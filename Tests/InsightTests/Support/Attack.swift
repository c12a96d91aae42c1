import Foundation
import TestSupport
import Testing

/// What a reader knows of numbers, some of them hidden, and what they can work out of it.
struct Attack {
    /// A number in a report: known, or one of the unknown ones.
    enum Number {
        case known(Int)
        case unknown(Int)
    }

    /// What the solver found for one hidden number.
    struct Found {
        let name: String
        let truth: Int
        let least: Int
        let most: Int
        var width: Int { most - least }
    }

    private(set) var names: [String] = []
    private var truths: [Int] = []
    private var known: [Known] = []

    private struct Known: Encodable {
        let terms: [[Int]]
        let least: Int?
        let most: Int?

        private enum Key: CodingKey { case terms, least, most }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(terms, forKey: .terms)
            try container.encode(least, forKey: .least)
            try container.encode(most, forKey: .most)
        }
    }

    private struct Table: Encodable {
        let unknown: Int
        let known: [Known]
    }

    var isEmpty: Bool { names.isEmpty }

    /// A number as the report shows it; the truth is for the check afterwards.
    mutating func number(_ shown: Int?, _ truth: Int, _ name: String) -> Number {
        if let shown {
            #expect(shown == truth, "\(name)")
            return .known(shown)
        }
        names.append(name)
        truths.append(truth)
        return .unknown(names.count - 1)
    }

    /// That some numbers add up to one.
    mutating func add(_ parts: [Number], upTo total: Number) {
        relate(parts, [total], isEqual: true)
    }

    /// That some numbers together are no more than some others together.
    mutating func atMost(_ less: [Number], _ more: [Number]) {
        relate(less, more, isEqual: false)
    }

    private mutating func relate(_ left: [Number], _ right: [Number], isEqual: Bool) {
        var factors: [Int: Int] = [:]
        var constant = 0
        for (numbers, factor) in [(left, 1), (right, -1)] {
            for number in numbers {
                switch number {
                case .known(let value): constant -= factor * value
                case .unknown(let place): factors[place, default: 0] += factor
                }
            }
        }
        let terms = factors.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        guard !terms.isEmpty else {
            #expect(isEqual ? constant == 0 : constant >= 0)
            return
        }
        let sum = terms.reduce(0) { $0 + $1.value * truths[$1.key] }
        #expect(isEqual ? sum == constant : sum <= constant)
        known.append(
            Known(
                terms: terms.map { [$0.key, $0.value] },
                least: isEqual ? constant : nil,
                most: constant
            )
        )
    }

    /// Lets the solver look for every hidden number of some reports.
    static func run(_ attacks: [Attack]) throws -> [[Found]] {
        let tables = attacks.map { Table(unknown: $0.names.count, known: $0.known) }
        let answer = try Peer.python("recover_hidden.py", input: JSONEncoder().encode(tables))
        let ranges = try JSONDecoder().decode([[[Int]]].self, from: Data(answer.utf8))
        try #require(ranges.count == attacks.count)
        return zip(attacks, ranges).map { attack, ranges in
            ranges.enumerated().map { place, ends in
                Found(
                    name: attack.names[place],
                    truth: attack.truths[place],
                    least: ends[0],
                    most: ends[1]
                )
            }
        }
    }
}
