import Insight
import TestSupport
import Testing

@Suite("Money in whole øre")
struct AmountTests {
    /// Øre divided by a number, and the kroner that come out.
    static let rows: [(øre: Int, count: Int, kroner: Int)] = [
        (0, 1, 0), (49, 1, 0), (50, 1, 1), (51, 1, 1), (149, 1, 1), (150, 1, 2),
        // Half a krone goes to the larger number below zero too.
        (-49, 1, 0), (-50, 1, 0), (-51, 1, -1), (-149, 1, -1), (-150, 1, -1), (-151, 1, -2),
        // 54,450 øre are 544.50 kroner; 11,344,300 divided by 2 are 56,721.50.
        (54_450, 1, 545), (11_344_300, 2, 56_722), (-11_344_300, 2, -56_721),
        (100, 3, 0), (200, 3, 1), (500, 3, 2), (-500, 3, -2), (250, 5, 1), (-250, 5, 0),
        (.max, 1, 92_233_720_368_547_758),
    ]

    @Test("Half a krone is rounded up, on both sides of zero", arguments: rows)
    func halfUp(row: (øre: Int, count: Int, kroner: Int)) {
        #expect(Amount(øre: row.øre).each(of: row.count) == Amount(kroner: row.kroner))
    }

    @Test("Nobody has no share")
    func nobody() {
        #expect(Amount(øre: 100).each(of: 0) == nil)
        #expect(Amount(øre: 100).shared(among: 0).isEmpty)
        #expect(Amount(øre: 100).shared(among: -1).isEmpty)
    }

    @Test("Shares add up to the whole and are an øre apart at most")
    func shares() {
        var generator = SeededGenerator(seed: 363)
        for _ in 0..<2000 {
            let whole = Amount(øre: Int.random(in: -100_000...100_000, using: &generator))
            let count = Int.random(in: 1...40, using: &generator)
            let shares = whole.shared(among: count)
            #expect(shares.count == count)
            #expect(shares.reduce(0) { $0 + $1.øre } == whole.øre)
            #expect(shares == shares.sorted(by: >))
            #expect((shares.first?.øre ?? 0) - (shares.last?.øre ?? 0) <= 1)
        }
        #expect(Amount(øre: 100).shared(among: 3).map(\.øre) == [34, 33, 33])
        #expect(Amount(øre: -100).shared(among: 3).map(\.øre) == [-33, -33, -34])
    }

    @Test("Thousandths of an hour and minutes are both whole")
    func time() {
        #expect(WorkTime(thousandthsOfHour: 1500) == WorkTime(minutes: 90))
        #expect(WorkTime(thousandthsOfHour: 2025).minutes == nil)
        #expect(WorkTime(minutes: 50).thousandthsOfHour == nil)
        #expect(WorkTime(thousandthsOfHour: 2025).fifthsOfSecond == 36_450)
        #expect(WorkTime(minutes: 50) + WorkTime(minutes: 40) == WorkTime(minutes: 90))
    }
}
