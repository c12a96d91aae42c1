import TestSupport
import Testing

@testable import Insight

@Suite("Small cells are hidden so that they cannot be found again")
struct SuppressionTests {
    @Test(
        "Which cells are hidden",
        arguments: [
            ([], []), ([5, 9], []), ([5], []), ([4], [0]),
            ([4, 9, 20], [0, 1]), ([20, 9, 4], [1, 2]), ([2, 3, 20], [0, 1]),
            // Two are hidden, but together they are a small cell.
            ([1, 2, 20, 8], [0, 1, 3]), ([2, 2, 30, 40], [0, 1, 2]),
            // All of one, or all of four, could be told from the sum.
            ([1, 1, 1, 1, 1, 7, 9], [0, 1, 2, 3, 4, 5]), ([4, 4, 6, 7], [0, 1, 2]),
            // Two alike go together.
            ([3, 6, 6, 9], [0, 1, 2]),
            ([1, 1], [0, 1]), ([3, 8], [0, 1]),
        ] as [([Int], [Int])]
    )
    func table(sizes: [Int], hidden: [Int]) {
        let cells = sizes.map { Suppression.Size(people: $0, behind: [$0]) }
        #expect(Suppression.hidden(cells).sorted() == hidden)
    }

    @Test("Attendance of few is hidden although the cell is of many")
    func attendance() {
        let cells = [(9, 2), (8, 0), (30, 20), (40, 30)].map {
            Suppression.Size(people: $0.0, behind: [$0.1])
        }
        // 2 and 0 together would still be two people.
        #expect(Suppression.hidden(cells).sorted() == [0, 1, 2])
        #expect(Suppression.hidden([cells[1], cells[2]]).isEmpty)
    }

    @Test("No hidden size is the only one that fits the total and these rules")
    func reconstruction() {
        var generator = SeededGenerator(seed: 5)
        var tried = 0
        for _ in 0..<3000 {
            let sizes = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
                Int.random(in: 1...11, using: &generator)
            }
            let hidden = Suppression.hidden(of: sizes)
            guard !hidden.isEmpty, hidden.count < sizes.count else { continue }
            tried += 1
            let places = hidden.sorted()
            let sum = places.reduce(0) { $0 + sizes[$1] }
            #expect(places.count > 1 && sum >= 5)
            // Somebody knows what is shown, the sum, and the rules: what fits?
            var fits = places.map { _ in Set<Int>() }
            for guess in compositions(of: sum, into: places.count) {
                var filled = sizes
                for (place, size) in zip(places, guess) { filled[place] = size }
                guard Suppression.hidden(of: filled) == hidden else { continue }
                for (index, size) in guess.enumerated() { fits[index].insert(size) }
            }
            for (index, place) in places.enumerated() {
                #expect(fits[index].contains(sizes[place]))
                #expect(fits[index].count > 1, "\(sizes): \(place) can only be one")
            }
        }
        #expect(tried > 1000)
    }

    private func compositions(of sum: Int, into parts: Int) -> [[Int]] {
        guard parts > 1 else { return sum > 0 ? [[sum]] : [] }
        guard sum >= parts else { return [] }
        return (1...(sum - parts + 1)).flatMap { first in
            compositions(of: sum - first, into: parts - 1).map { [first] + $0 }
        }
    }
}

extension Suppression {
    fileprivate static func hidden(of sizes: [Int]) -> Set<Int> {
        hidden(sizes.map { Size(people: $0, behind: [$0]) })
    }
}
