import CivilTime
import Participation
import Planning
import TestSupport
import Testing

@Suite("Who talks when")
struct TalkScheduleTests {
    /// Half hours from a time on, as many as asked for.
    private func slots(_ start: String, _ count: Int) throws -> [ClockSpan] {
        let first = try #require(ClockTime(start))
        return try (0..<count).map { index in
            let from = try #require(first.adding(seconds: index * 1800))
            let to = try #require(from.adding(seconds: 1800))
            return try #require(ClockSpan(from, to: to))
        }
    }

    private func registration(
        _ id: Int,
        interpreter: Bool = false,
        _ answer: ListedParticipant.Answer = .yes
    ) throws -> ListedParticipant {
        let programme = try #require(Identifier("p"))
        let step = try #require(Identifier("talks"))
        let cycle = CycleID(programme: programme, year: 2027, month: 1)
        return ListedParticipant(
            participant: Participant(
                id: id,
                givenName: "N\(id)",
                familyName: "",
                language: "da",
                phone: nil,
                mailbox: nil,
                contactRule: .any,
                interpreter: interpreter ? InterpreterWish() : nil
            ),
            meeting: MeetingID(cycle: cycle, step: step, number: nil),
            answer: answer
        )
    }

    private func text(_ schedule: TalkSchedule) -> [String] {
        schedule.entries.map { entry in
            "\(entry.span.start)-\(entry.span.end) "
                + (entry.registration.map { "\($0.participant.id)" } ?? "free")
        }
    }

    @Test("An interpreter takes two slots, which stand as one")
    func interpreter() throws {
        let schedule = TalkSchedule(
            slots: try slots("09:00", 4),
            registrations: [
                try registration(1), try registration(2, interpreter: true), try registration(3),
            ]
        )
        #expect(text(schedule) == ["09:00-09:30 1", "09:30-10:30 2", "10:30-11:00 3"])
        #expect(schedule.waiting.isEmpty)
        #expect(schedule.span(of: 2)?.seconds == 3600)
        #expect(schedule.span(of: 9) == nil)
    }

    @Test("A talk with an interpreter does not run over the lunch break")
    func lunch() throws {
        let schedule = TalkSchedule(
            slots: try slots("11:30", 1) + slots("12:30", 2),
            registrations: [try registration(1, interpreter: true), try registration(2)]
        )
        #expect(text(schedule) == ["11:30-12:00 2", "12:30-13:30 1"])
    }

    @Test("Only a yes gets a time, and who finds none waits in order")
    func waiting() throws {
        let schedule = TalkSchedule(
            slots: try slots("09:00", 2),
            registrations: [
                try registration(1, .cancelled), try registration(2), try registration(3, .none),
                try registration(4, interpreter: true), try registration(5), try registration(6),
            ]
        )
        #expect(text(schedule) == ["09:00-09:30 2", "09:30-10:00 5"])
        #expect(schedule.waiting.map(\.participant.id) == [4, 6])
    }

    @Test("No slots, no talks")
    func none() throws {
        let schedule = TalkSchedule(slots: [], registrations: [try registration(1)])
        #expect(schedule.entries.isEmpty)
        #expect(schedule.waiting.count == 1)
    }

    @Test(
        "Nobody talks twice, no time is given twice, and the block is covered",
        arguments: 0..<200 as Range<UInt64>
    )
    func properties(seed: UInt64) throws {
        var random = SeededGenerator(seed: 4711 + seed)
        let slots =
            try slots("09:00", Int.random(in: 0...6, using: &random))
            + slots("12:30", Int.random(in: 0...6, using: &random))
        let registrations = try (0..<Int.random(in: 0...14, using: &random)).map { id in
            try registration(
                id,
                interpreter: Bool.random(using: &random),
                ListedParticipant.Answer.allCases.randomElement(using: &random) ?? .yes
            )
        }
        let schedule = TalkSchedule(slots: slots, registrations: registrations)
        let talking = schedule.entries.compactMap { $0.registration?.participant.id }
        #expect(Set(talking).count == talking.count)
        let wanting = registrations.filter { $0.answer == .yes }.map(\.participant.id)
        #expect(Set(talking + schedule.waiting.map(\.participant.id)) == Set(wanting))
        #expect(schedule.entries.reduce(0) { $0 + $1.span.seconds } == slots.count * 1800)
        for entry in schedule.entries {
            let minutes = entry.registration?.participant.wantsInterpreter == true ? 60 : 30
            #expect(entry.span.seconds == minutes * 60)
        }
        for (entry, next) in zip(schedule.entries, schedule.entries.dropFirst()) {
            #expect(entry.span.end <= next.span.start)
        }
    }
}
