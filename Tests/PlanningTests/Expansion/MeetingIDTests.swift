import Planning
import TestSupport
import Testing

/// What meetings go by, as text and back.
@Suite struct MeetingIDTests {
    @Test(
        arguments: [
            ("frederiksberg/2027-01/session-1", 1, "session"),
            ("frederiksberg/2027-01/talks", nil, "talks"),
            ("frederiksberg/2027-12-2/network", nil, "network"),
            ("club/2027-10-12/session-20", 20, "session"),
            ("club/0001-01/a", nil, "a"),
            ("club/9999-12/a-b-3", 3, "a-b"),
            // Without a number, what stands at the end is the step's own name.
            ("club/2027-01/session-1", nil, "session-1"),
            ("club/2027-01/session-1-1", 1, "session-1"),
        ] as [(String, Int?, Identifier)]
    )
    func textIsReadAsItIsWritten(text: String, number: Int?, step: Identifier) throws {
        let id = try #require(MeetingID(text, number: number))
        #expect(id.step == step)
        #expect(id.number == number)
        #expect(id.description == text)
    }

    @Test(
        arguments: [
            ("", nil), ("/", nil), ("//", nil), ("club/2027-01", nil), ("club/2027-01/", nil),
            ("/club/2027-01/session", nil), ("club//2027-01/session", nil),
            ("club/2027-01/session/", nil), ("/2027-01/session", nil), ("club//session", nil),
            ("club/2027-01/session/1", nil),
            ("Club/2027-01/session", nil), ("club/2027-01/Session", nil), ("1club/2027-01/a", nil),
            ("club/2027-01/møde", nil), ("club/2027-01/a b", nil), ("club /2027-01/a", nil),
            ("club/2027/session", nil), ("club/2027-1/session", nil),
            ("club/2027-001/session", nil),
            ("club/27-01/session", nil), ("club/2027-00/session", nil),
            ("club/2027-13/session", nil),
            ("club/0000-01/session", nil), ("club/10000-01/session", nil),
            ("club/+2027-01/session", nil), ("club/2027-+1/session", nil), ("club/-2027-01/a", nil),
            // The first cycle of a month is written without a number.
            ("club/2027-01-1/session", nil), ("club/2027-01-0/session", nil),
            ("club/2027-01-02/session", nil), ("club/2027-01-/session", nil),
            ("club/2027-01-2-3/session", nil), ("club/2027--01/session", nil),
            ("club/99999999999999999999-01/session", nil),
            // The number asked for has to stand there.
            ("club/2027-01/session-1", 2), ("club/2027-01/session", 1),
            ("club/2027-01/session1", 1),
            ("club/2027-01/-1", 1), ("club/2027-01/session-01", 1),
        ] as [(String, Int?)]
    )
    func otherTextIsRefused(text: String, number: Int?) {
        #expect(MeetingID(text, number: number) == nil)
    }

    @Test func randomIdsComeBack() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let id = MeetingIDTests.random(using: &generator)
            #expect(MeetingID(id.description, number: id.number) == id)
        }
    }

    @Test func orderIsByMonthThenCycleThenStep() throws {
        let ids = try [
            ("b/2026-12/network", nil), ("a/2027-01/network", nil), ("a/2027-01/session-2", 2),
            ("a/2027-01/session-10", 10), ("b/2027-01/session-1", 1), ("a/2027-01-2/session-1", 1),
            ("a/2027-02/session-1", 1), ("a/2027-10/session-1", 1),
        ].map { try #require(MeetingID($0.0, number: $0.1)) }
        var generator = SeededGenerator(seed: 6)
        #expect(ids.shuffled(using: &generator).sorted() == ids)
    }

    static func random(using generator: inout SeededGenerator) -> MeetingID {
        let names: [Identifier] = ["a", "club", "session-1", "x--9", "talks"]
        return MeetingID(
            cycle: CycleID(
                programme: names.randomElement(using: &generator) ?? "a",
                year: .random(in: 1...9999, using: &generator),
                month: .random(in: 1...12, using: &generator),
                ordinal: .random(in: 1...31, using: &generator)
            ),
            step: names.randomElement(using: &generator) ?? "a",
            number: Bool.random(using: &generator) ? .random(in: 1...20, using: &generator) : nil
        )
    }
}
