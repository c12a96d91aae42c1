import Correspondence
import Testing

/// Shares are rounded half up, and parts of a whole so that they add up to it.
@Suite struct ReportSharesTests {
    private func tenths(_ parts: [(ReportTable.Cell, Int)]) -> [Int?] {
        ReportTable(
            columns: [
                .init("group", "Group", .text), .init("part", "Part", .count),
                .init("whole", "Whole", .count), .init("share", "Share", .share(of: 1, in: 2)),
            ],
            rows: parts.map { part, whole in
                [.text("x"), part, .count(whole), part == .hidden ? .hidden : .derived]
            }
        ).tenthsOfPerCent(3)
    }

    @Test func thePublishedSharesOfThoseInWork() {
        let all = 122
        #expect(
            tenths([(.count(68), all), (.count(33), all), (.count(21), all), (.count(all), all)])
                == [557, 271, 172, 1000]
        )
    }

    @Test func thePublishedSharesOfThePeople() {
        let all = 451
        #expect(
            tenths([(.count(271), all), (.count(121), all), (.count(59), all), (.count(all), all)])
                == [601, 268, 131, 1000]
        )
    }

    @Test func ratesAreRoundedEachForItself() {
        #expect(
            tenths([(.count(68), 271), (.count(33), 121), (.count(21), 59), (.count(122), 451)])
                == [251, 273, 356, 271]
        )
    }

    @Test func whereAPartIsHiddenTheOthersAreRoundedByThemselves() {
        #expect(
            tenths([(.count(33), 122), (.hidden, 122), (.hidden, 122), (.count(122), 122)])
                == [270, nil, nil, 1000]
        )
        #expect(tenths([(.count(1), 0)]) == [nil])
    }

    @Test func partsOfAWholeAlwaysAddUpToIt() {
        for whole in 1...60 {
            for first in 0...whole {
                let second = (whole - first) / 2
                let parts = [first, second, whole - first - second]
                let shares = tenths(parts.map { (.count($0), whole) } + [(.count(whole), whole)])
                #expect(shares.dropLast().compactMap(\.self).reduce(0, +) == 1000)
                for (part, share) in zip(parts, shares) {
                    #expect(abs((share ?? -9) - 1000 * part / whole) <= 1)
                }
            }
        }
    }
}
