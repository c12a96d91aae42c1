import CivilTime
import Participation
import Planning
import TestSupport
import Testing

/// Times of talks as they are given out one after the other.
@Suite struct TalkBookTests {
    /// 09:00–10:30 and 11:00–12:00 in half hours, a pause between them.
    private static let slots: [ClockSpan] = ["09:00", "09:30", "10:00", "11:00", "11:30"]
        .compactMap { text in
            ClockTime(text).flatMap { start in
                start.adding(seconds: 1800).flatMap { ClockSpan(start, to: $0) }
            }
        }

    private func book(_ changes: [RosterEvent.Change]) -> TalkBook {
        TalkBook(
            slots: TalkBookTests.slots,
            history: changes.enumerated().map { index, change in
                RosterEvent(at: Instant(secondsSinceEpoch: index), change)
            }
        )
    }

    private func times(_ book: TalkBook, _ people: ClosedRange<Int> = 1...6) -> [String?] {
        people.map { person in book.span(of: person).map { "\($0.start)-\($0.end)" } }
    }

    private static let one = Party(children: 0, seats: 1)
    private static let hour = Party(children: 0, seats: 2)

    @Test func timesAreGivenInTurnAndKept() {
        let first: [RosterEvent.Change] = [
            .capacity(5), .invited(9), .registered(1, TalkBookTests.one),
            .registered(2, TalkBookTests.one), .registered(3, TalkBookTests.one),
        ]
        #expect(
            times(book(first), 1...3) == ["09:00-09:30", "09:30-10:00", "10:00-10:30"]
        )
        // The first one cancels: nobody else moves, and the next newcomer gets the free time.
        let later = first + [.cancelledInTime(1), .registered(4, TalkBookTests.one)]
        #expect(
            times(book(later), 1...4) == [nil, "09:30-10:00", "10:00-10:30", "09:00-09:30"]
        )
    }

    @Test func anHourNeedsTwoSlotsWithoutAPause() {
        let changes: [RosterEvent.Change] = [
            .registered(1, TalkBookTests.hour), .registered(2, TalkBookTests.hour),
            .registered(3, TalkBookTests.hour), .registered(4, TalkBookTests.one),
        ]
        #expect(
            times(book(changes), 1...4) == ["09:00-10:00", "11:00-12:00", nil, "10:00-10:30"]
        )
        // Whoever found no room gets the first that fits when it comes free.
        #expect(
            times(book(changes + [.cancelledLate(2)]), 1...4)
                == ["09:00-10:00", nil, "11:00-12:00", "10:00-10:30"]
        )
    }

    @Test func oneOfTwoKeepsTheTime() {
        let both: [RosterEvent.Change] = [
            .registered(1, TalkBookTests.one), .registered(2, TalkBookTests.one),
        ]
        #expect(times(book(both + [.merged(1, into: 2)]), 1...2) == [nil, "09:30-10:00"])
        let single = book([.registered(1, TalkBookTests.one), .merged(1, into: 2)])
        #expect(times(single, 1...2) == [nil, "09:00-09:30"])
    }

    /// Saying yes twice, or naming children, gives no other time.
    @Test func sayingItAgainChangesNothing() {
        let changes: [RosterEvent.Change] = [
            .registered(1, TalkBookTests.one), .registered(2, TalkBookTests.one),
            .cancelledInTime(1), .party(2, Party(children: 2, seats: 1)),
            .party(3, TalkBookTests.one),
        ]
        #expect(times(book(changes), 1...3) == [nil, "09:30-10:00", nil])
    }

    @Test func noTimeIsGivenTwiceAndNobodyMoves() {
        for seed in UInt64(1)...200 {
            var random = SeededGenerator(seed: seed)
            var changes: [RosterEvent.Change] = []
            var seated: Set<Int> = []
            for _ in 0..<30 {
                let person = Int.random(in: 1...8, using: &random)
                let before = times(book(changes), 1...8)
                if seated.contains(person) {
                    changes.append(.cancelledInTime(person))
                    seated.remove(person)
                } else {
                    let party = Bool.random(using: &random) ? TalkBookTests.one : TalkBookTests.hour
                    changes.append(.registered(person, party))
                    seated.insert(person)
                }
                let book = book(changes)
                let after = times(book, 1...8)
                let spans = (1...8).compactMap { book.span(of: $0) }
                    .sorted { $0.start < $1.start }
                #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
                for other in 1...8 where other != person && before[other - 1] != nil {
                    #expect(after[other - 1] == before[other - 1], "seed \(seed)")
                }
            }
        }
    }
}
