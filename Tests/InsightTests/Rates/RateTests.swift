import Foundation
import Insight
import TestSupport
import Testing

@Suite("Rates and how far they may be off")
struct RateTests {
    @Test(
        "There is no interval where there is no share",
        arguments: [(0, 0), (1, 0), (-1, 4), (5, 4), (0, -1)]
    )
    func none(numerator: Int, denominator: Int) {
        #expect(WilsonInterval(numerator, of: denominator) == nil)
    }

    @Test("Both ends keep within 0 and 1 and around the share, however many there are")
    func ends() throws {
        for n in [1, 2, 3, 7, 10, 49, 1000, 999_983, 1 << 40] {
            for x in Set([0, 1, n / 3, n / 2, n - 1, n]) {
                let interval = try #require(WilsonInterval(x, of: n))
                let share = Double(x) / Double(n)
                #expect(0 <= interval.low && interval.low <= share)
                #expect(share <= interval.high && interval.high <= 1)
                #expect((x == 0) == (interval.low == 0))
                #expect((x == n) == (interval.high == 1))
            }
        }
    }

    @Test("Nobody to count gives no rate")
    func empty() {
        for rate in AttendanceCounts().rates {
            #expect(rate.denominator == 0 && rate.numerator == 0)
            #expect(rate.value == nil && rate.low == nil && rate.high == nil)
        }
    }

    @Test("Each rate is what its formula says", arguments: RateName.allCases)
    func formulas(name: RateName) throws {
        var generator = SeededGenerator(seed: 24)
        for meeting in try Sample.meetings(100, &generator) {
            let counts = AttendanceCounts(meeting)
            let rate = Rate(name, of: counts)
            let sides = name.formula.split(separator: "/").map { side in
                side.split(whereSeparator: { " ()".contains($0) }).map(String.init)
            }
            #expect(try value(sides[0], counts) == rate.numerator)
            #expect(try value(sides[1], counts) == rate.denominator)
            #expect(0 <= rate.numerator && rate.numerator <= rate.denominator)
            guard let value = rate.value, let low = rate.low, let high = rate.high else {
                #expect(rate.denominator == 0)
                continue
            }
            #expect(0 <= low && low <= value && value <= high && high <= 1)
        }
    }

    @Test("What is written out has the names of the formula, and null where there is no rate")
    func encoded() throws {
        var generator = SeededGenerator(seed: 25)
        for meeting in try Sample.meetings(20, &generator) {
            let counts = AttendanceCounts(meeting)
            let written = try JSONEncoder().encode(counts)
            #expect(try JSONDecoder().decode([String: Int].self, from: written) == counts.byName)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let none = Rate(.cameOfRegistered, of: AttendanceCounts())
        #expect(
            String(decoding: try encoder.encode([RateName.cameOfRegistered: none]), as: UTF8.self)
                == #"{"cameOfRegistered":{"denominator":0,"#
                + #""formula":"came \/ everRegistered","high":null,"low":null,"numerator":0,"#
                + #""rate":null}}"#
        )
    }

    /// A count, or the difference of two.
    private func value(_ words: [String], _ counts: AttendanceCounts) throws -> Int {
        let first = try #require(counts.byName[words[0]])
        guard words.count == 3 else { return first }
        #expect(words[1] == "-")
        return first - (try #require(counts.byName[words[2]]))
    }
}
