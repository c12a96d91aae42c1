import Participation
import Planning
import TestSupport
import Testing

/// How many come, and for how many coffee is made.
@Suite struct AnswerCountTests {
    private func registrations(
        _ answers: [(ListedParticipant.Answer, Int)]
    ) throws -> [ListedParticipant] {
        let club = try #require(Identifier("club"))
        let step = try #require(Identifier("session"))
        let meeting = MeetingID(
            cycle: CycleID(programme: club, year: 2027, month: 1),
            step: step,
            number: 1
        )
        return answers.enumerated().map { index, answer in
            ListedParticipant(
                participant: Participant(id: index),
                meeting: meeting,
                answer: answer.0,
                children: answer.1
            )
        }
    }

    @Test(
        arguments: [
            ([], [0, 0, 0, 0, 0]),
            ([(.yes, 0)], [1, 1, 0, 0, 0]),
            ([(.cancelled, 2)], [1, 0, 1, 0, 0]),
            ([(.none, 1)], [1, 0, 0, 1, 1]),
            ([(.yes, 1), (.cancelled, 3), (.none, 2), (.yes, 0)], [4, 2, 1, 1, 3]),
        ] as [([(ListedParticipant.Answer, Int)], [Int])]
    )
    func counts(answers: [(ListedParticipant.Answer, Int)], expected: [Int]) throws {
        let count = AnswerCount(try registrations(answers))
        let found = [
            count.invited, count.yes, count.cancelled, count.unanswered, count.children,
        ]
        #expect(found == expected)
    }

    @Test func childrenAreNeverFewerThanNone() throws {
        let registrations = try registrations([(.yes, -3), (.yes, 2)])
        #expect(registrations.map(\.children) == [0, 2])
        #expect(AnswerCount(registrations).children == 2)
    }

    @Test func everyAnswerIsCountedOnceWhateverTheOrder() throws {
        var generator = SeededGenerator(seed: 451)
        for _ in 0..<100 {
            let answers = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                (
                    ListedParticipant.Answer.allCases.randomElement(using: &generator) ?? .none,
                    Int.random(in: 0...3, using: &generator)
                )
            }
            let some = try registrations(answers)
            let count = AnswerCount(some)
            #expect(count.yes + count.cancelled + count.unanswered == count.invited)
            #expect(AnswerCount(some.shuffled(using: &generator)) == count)
        }
    }
}
