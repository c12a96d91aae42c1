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

    /// What each of two does before they turn out to be one, and the time that is left of theirs.
    ///
    /// Number 1 is given up for number 2; 5 to 7 stand in their way.
    @Test(
        arguments: [
            // Only one of them wants a talk.
            ([.registered(1, one)], "09:00-09:30", 4),
            ([.registered(2, one)], "09:00-09:30", 4),
            // Both have a time: the one that is kept anyway.
            ([.registered(1, one), .registered(2, one)], "09:30-10:00", 4),
            ([.registered(2, hour), .registered(1, one)], "09:00-10:00", 3),
            // The number that is given up waits, with or without the other one.
            ([.registered(5, hour), .registered(6, hour), .registered(1, hour)], nil, 1),
            (
                [
                    .registered(5, hour), .registered(6, hour), .registered(2, one),
                    .registered(1, one),
                ], "10:00-10:30", 0
            ),
            // Both wait: one of them waits on.
            (
                [
                    .registered(5, hour), .registered(6, hour), .registered(1, hour),
                    .registered(2, hour),
                ], nil, 1
            ),
            // The number that is kept waits for as long a time as the other one has.
            (
                [
                    .registered(5, hour), .registered(1, hour), .registered(2, hour),
                ], "11:00-12:00", 1
            ),
            // It waits for a longer one, so the other time comes free.
            (
                [
                    .registered(5, hour), .registered(6, one), .registered(1, one),
                    .registered(2, hour),
                ], "11:00-12:00", 0
            ),
            (
                [
                    .registered(5, hour), .registered(6, one), .registered(1, one),
                    .registered(7, one), .registered(2, hour),
                ], nil, 1
            ),
            // One has cancelled.
            ([.registered(1, one), .cancelledInTime(1), .registered(2, one)], "09:00-09:30", 4),
            ([.registered(2, one), .cancelledLate(2), .registered(1, one)], "09:00-09:30", 4),
        ] as [([RosterEvent.Change], String?, Int)]
    )
    func twoThatAreOneHaveOneTime(before: [RosterEvent.Change], time: String?, left: Int) {
        let changes = before + [.merged(1, into: 2)]
        #expect(times(book(changes), 1...2) == [nil, time])
        // What nobody has is there for those who come now, one by one.
        let newcomers = (11...16).map { RosterEvent.Change.registered($0, TalkBookTests.one) }
        let seated = times(book(changes + newcomers), 11...16).compactMap(\.self)
        #expect(seated.count == left)
        // Once they say no, nothing of theirs is left, and nobody waits for them.
        let without = book(changes + [.cancelledInTime(2)] + newcomers)
        #expect(without.span(of: 2) == nil)
        let free =
            5
            - (5...7).reduce(0) { sum, person in
                sum + (without.span(of: person).map { $0.seconds / 1800 } ?? 0)
            }
        #expect(times(without, 11...16).compactMap(\.self).count == free)
    }

    @Test(
        arguments: [
            // As many as there are slots, and one more.
            ((1...5).map { .registered($0, one) }, [1: "09:00-09:30", 5: "11:30-12:00"]),
            ((1...6).map { .registered($0, one) }, [5: "11:30-12:00", 6: nil]),
            // An hour at the very end, and one for which a slot is missing.
            ((1...3).map { .registered($0, one) } + [.registered(4, hour)], [4: "11:00-12:00"]),
            ((1...4).map { .registered($0, one) } + [.registered(5, hour)], [5: nil]),
            // Cancelled twice, and signed up again: the first time that is free by then.
            (
                [
                    .registered(1, one), .registered(2, one), .cancelledInTime(1),
                    .cancelledLate(1), .registered(3, one), .registered(1, one),
                ], [1: "10:00-10:30", 2: "09:30-10:00", 3: "09:00-09:30"]
            ),
            // Whoever cancels while they wait is not given what comes free.
            (
                [
                    .registered(1, hour), .registered(2, hour), .registered(3, hour),
                    .cancelledByUs(3, .staff), .cancelledInTime(1),
                ], [1: nil, 2: "11:00-12:00", 3: nil]
            ),
            // Longer than before: the old time comes free. Shorter while waiting: at once.
            ([.registered(1, one), .party(1, hour)], [1: "09:00-10:00"]),
            (
                [
                    .registered(1, hour), .registered(2, hour), .registered(3, hour),
                    .party(3, one),
                ], [3: "10:00-10:30"]
            ),
            ([.registered(1, hour), .party(1, one), .registered(2, one)], [2: "09:30-10:00"]),
        ] as [([RosterEvent.Change], [Int: String?])]
    )
    func timesAreGivenAsFarAsTheyGo(
        changes: [RosterEvent.Change],
        expected: [Int: String?]
    ) {
        let book = book(changes)
        for (person, time) in expected { #expect(times(book, person...person) == [time]) }
    }

    @Test func aBlockWithoutSlotsGivesNobodyATime() {
        let history = [RosterEvent(at: Instant(secondsSinceEpoch: 0), .registered(1, Party()))]
        #expect(TalkBook(slots: [], history: history).span(of: 1) == nil)
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
