import Foundation
import Insight
import Planning
import TestSupport
import Testing

@Suite("Ledgers and what turns them, against fractions in Python that try every value")
struct LedgerPeerTests {
    /// What Python is asked about a number, and what Swift found.
    private func number(_ found: Sensitivity, _ ledger: Ledger) throws -> PlainLedger.Number {
        func plain(_ what: String, _ most: Int, line: Identifier? = nil, index: Int? = nil)
            -> PlainLedger.Number
        {
            func value(_ value: Int) -> Int {
                guard case .time(let time) = found.assumption.unit(value) else { return value }
                return time.thousandthsOfHour ?? -1
            }
            return PlainLedger.Number(
                what: what,
                line: line?.text,
                index: index,
                value: value(found.value),
                most: most,
                proposed: found.turnsAt.map(value)
            )
        }
        switch found.assumption {
        case .hourlyRate(let index): return plain("rate", 100_000_000, index: index)
        case .months: return plain("months", 1200)
        case .time(let line, let index):
            return plain("hours", 1_000_000_000, line: line, index: index)
        case .amount(let line): return plain("ore", 10_000_000_000, line: line)
        case .count(let line): return plain("count", 100_000, line: line)
        case .percent(let line): return plain("percent", 100_000, line: line)
        }
    }

    private func compare(_ ledgers: [PlainLedger]) throws {
        var asked = ledgers
        for index in asked.indices {
            let ledger = try asked[index].ledger()
            asked[index].numbers = try ledger.sensitivities().map { try number($0, ledger) }
        }
        let input = try JSONEncoder().encode(asked)
        let lines = try Peer.python("ledgers.py", input: input).split(separator: "\n")
        #expect(lines.count == asked.count)
        for (plain, line) in zip(asked, lines) {
            let statement = try LedgerStatement(try plain.ledger())
            let words = line.split(separator: " ").map(String.init)
            let sums = [statement.expenses, statement.income, statement.balance]
            #expect(sums == words.prefix(3).compactMap { Int($0) }.map { Amount(kroner: $0) })
            #expect(words.count == 3 + plain.numbers.count)
            for (number, found) in zip(plain.numbers, words.dropFirst(3)) {
                let isAgreed = found == "far" || number.proposed.map(String.init) == found
                #expect(isAgreed, "\(number) but \(found) in \(plain)")
            }
        }
    }

    @Test("Small ledgers, of which nearly all turn within reach")
    func small() throws {
        var generator = SeededGenerator(seed: 27)
        try compare((0..<60).map { _ in PlainLedger.random(&generator, largest: 1200) })
    }

    @Test("Ledgers of thousands of kroner")
    func large() throws {
        var generator = SeededGenerator(seed: 28)
        try compare(
            (0..<25).map { _ in
                var ledger = PlainLedger.random(&generator, largest: 5_000_000)
                ledger.steps = 20
                return ledger
            }
        )
    }

    @Test("The month in which the money is back is the first of all that were tried")
    func breakEven() throws {
        var generator = SeededGenerator(seed: 29)
        for _ in 0..<200 {
            let plain = PlainLedger.random(&generator, largest: 20_000)
            let found = try LedgerStatement(try plain.ledger()).breakEvenMonth()
            let first = try (0...1200).first { months in
                var other = plain
                other.months = months
                return try LedgerStatement(try other.ledger()).pays
            }
            #expect(found == first, "\(plain)")
        }
    }
}
