import CivilTime
import Foundation
import Insight
import Planning
import TestSupport

/// A ledger as plain numbers, which Swift and Python read alike.
struct PlainLedger: Codable, Sendable {
    var months: Int
    /// Øre an hour.
    var rates: [Int]
    var lines: [Line]
    /// What is asked about.
    var numbers: [Number] = []
    /// How many values on each side Python tries one by one.
    var steps = 400

    struct Line: Codable, Sendable {
        var id: String
        var kind: String
        /// Thousandths of an hour and the place of the rate.
        var times: [[Int]] = []
        var ore = 0
        var count = 1
        var over = 1
        var after = 0
        var percent = 0
        var of = ""
    }

    struct Number: Codable, Sendable {
        var what: String
        var line: String?
        var index: Int?
        var value: Int
        var most: Int
        var proposed: Int?

        private enum Key: String, CodingKey {
            case what, line, index, value, most, proposed
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(what, forKey: .what)
            try container.encode(line, forKey: .line)
            try container.encode(index, forKey: .index)
            try container.encode(value, forKey: .value)
            try container.encode(most, forKey: .most)
            try container.encode(proposed, forKey: .proposed)
        }
    }

    static let origin = Origin.assumption("made up")

    func ledger() throws -> Ledger {
        let day = Day(number: 0)
        return try Ledger(
            months: months,
            rates: rates.enumerated().map { place, øre in
                HourlyRate(
                    from: day.advanced(by: place),
                    perHour: Amount(øre: øre),
                    origin: PlainLedger.origin
                )
            },
            lines: lines.map { line in
                let id = try Sample.id(line.id)
                let amount = Amount(øre: line.ore)
                switch line.kind {
                case "work":
                    return .work(
                        id,
                        line.times.map { .init(WorkTime(thousandthsOfHour: $0[0]), rate: $0[1]) },
                        PlainLedger.origin
                    )
                case "item": return .item(id, amount, count: line.count, PlainLedger.origin)
                case "monthly":
                    return .monthly(
                        id,
                        .municipalTax,
                        amount,
                        over: line.over,
                        count: line.count,
                        PlainLedger.origin
                    )
                case "once":
                    return .once(
                        id,
                        .other,
                        amount,
                        count: line.count,
                        after: line.after,
                        PlainLedger.origin
                    )
                default:
                    return .refund(id, line.percent, of: try Sample.id(line.of), PlainLedger.origin)
                }
            }
        )
    }

    /// Some ledger; its balance lies near zero as often as far from it.
    static func random(_ generator: inout SeededGenerator, largest: Int) -> PlainLedger {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
        let rates = (0..<number(1...2)).map { _ in number(0...largest) }
        var lines: [Line] = []
        for place in 0..<number(1...3) {
            lines.append(
                number(0...1) == 0
                    ? Line(
                        id: "cost-\(place)",
                        kind: "work",
                        times: (0..<number(1...2)).map { _ in
                            [number(0...5000), number(0...rates.count - 1)]
                        }
                    )
                    : Line(
                        id: "cost-\(place)",
                        kind: "item",
                        ore: number(0...largest),
                        count: number(0...4)
                    )
            )
        }
        for (place, expense) in lines.enumerated() where number(0...1) == 0 {
            lines.append(
                Line(
                    id: "refund-\(place)",
                    kind: "refund",
                    percent: [0, 33_333, 50_000, 100_000, number(0...100_000)][number(0...4)],
                    of: expense.id
                )
            )
        }
        for place in 0..<number(1...2) {
            let isMonthly = number(0...1) == 0
            lines.append(
                Line(
                    id: "income-\(place)",
                    kind: isMonthly ? "monthly" : "once",
                    ore: number(0...largest * 2),
                    count: number(1...3),
                    over: number(1...6),
                    after: number(0...8)
                )
            )
        }
        return PlainLedger(months: number(0...8), rates: rates, lines: lines)
    }
}
