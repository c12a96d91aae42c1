import CivilTime
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

@Suite struct StoredCourseTests {
    @Test func decliningACycleCountsForTheNextSessionOnly() throws {
        let town = try Town.filled()
        #expect(try town.later(.cancel(5, at: Town.january)).isEmpty)
        let lines = try town.later(.readList(of: "\(Town.january)/session-2")).lines
        #expect(lines.first { $0.participant.id == 5 }?.notice == true)
        #expect(try town.states("\(Town.january)/session-2")[5] == .registered)
        let third = try town.later(.readList(of: "\(Town.january)/session-3")).lines
        #expect(third.first { $0.participant.id == 5 }?.notice == nil)
    }

    @Test func aPauseFreesSeatsForThoseWhoWait() throws {
        let town = try Town()
        let people = try town.add(14)
        for id in people {
            try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        }
        let days = (Samples.day("2027-01-01"), Samples.day("2027-01-31"))
        let changes = try town.perform(
            .pausePerson(people[0], from: days.0, until: days.1),
            at: "2026-12-03 10:00"
        )
        #expect(changes.first?.event.change == .cancelledByUs(people[0], .paused))
        #expect(try town.states("\(Town.january)/session-1")[people[12]] == .offered)
        _ = try town.perform(.endCourse(people[1], on: days.0, .job), at: "2026-12-03 10:00")
        #expect(try town.states("\(Town.january)/session-1")[people[13]] == .offered)
        #expect(throws: SeatError.notActive(people[1], Samples.day("2027-01-05"))) {
            try town.perform(.register(people[1], at: Town.january), at: "2026-12-03 10:00")
        }
        // A pause of one session is a notice for that one.
        let tuesday = Samples.day("2027-01-12")
        _ = try town.perform(
            .pausePerson(people[2], from: tuesday, until: tuesday),
            at: "2026-12-03 10:00"
        )
        #expect(try town.states("\(Town.january)/session-1")[people[2]] == .registered)
    }

    @Test func whoEndsWhileWaitingInVainIsNotCarriedOver() throws {
        let town = try Town()
        let people = try town.add(13)
        for id in people {
            try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        }
        // Nobody has looked since offers ended, so the last one still waits in the file.
        _ = try town.perform(
            .endCourse(people[12], on: Samples.day("2027-01-05"), .moved),
            at: "2027-01-04 13:00"
        )
        let states = try town.states("\(Town.february)/session-1")
        #expect(states[people[12]] == nil || states[people[12]] == .cancelledByUs)
    }

    @Test func aHandoverConcernsThoseOfTheOneWhoHandsOver() throws {
        let town = try Town()
        let people = try town.add(4)
        let dates = ["2026-12-01", "2027-01-10", "2027-02-01"].map(Samples.day)
        func give(_ id: Int, _ name: String, _ day: Day) throws {
            let handOver = UseCase.handOver(from: nil, to: name, on: day, only: id)
            _ = try town.perform(handOver, at: "2026-12-01 10:00")
        }
        try give(people[0], "anne", dates[0])
        try give(people[1], "bo", dates[0])
        try give(people[2], "bo", dates[0])
        try give(people[2], "anne", dates[2])
        let told = try town.perform(
            .handOver(from: "anne", to: "carl", on: dates[1]),
            at: "2026-12-02 10:00"
        )
        #expect(told.map(\.id) == [people[0], people[2]])
        func names(_ id: Int) throws -> [String?] {
            let course = try town.perform(.readPerson(id), at: "2026-12-02 10:00").person.course
            return dates.map { course.coordinators.value(on: $0) }
        }
        #expect(try names(people[0]) == ["anne", "carl", "carl"])
        #expect(try names(people[1]) == ["bo", "bo", "bo"])
        #expect(try names(people[2]) == ["bo", "bo", "carl"])
        #expect(try names(people[3]) == [nil, nil, nil])
    }

    @Test func twoWhoAreOneAreJoined() throws {
        let town = try Town.filled()
        let session = "\(Town.january)/session-1"
        let ticks = [Tick(5, .excused), Tick(6, .noShow), Tick(7, .noShow), Tick(8, .cameLate)]
        try town.later(.markAttendance(ticks, at: session))
        try town.later(.cancel(6, at: "\(Town.january)/session-2"))
        _ = try town.later(.mergePeople(6, into: 5))
        _ = try town.later(.mergePeople(8, into: 7))
        let lines = try town.later(.readList(of: session)).lines
        #expect(lines.first { $0.participant.id == 5 }?.mark == .excused)
        #expect(lines.first { $0.participant.id == 7 }?.mark == .cameLate)
        #expect(!lines.contains { [6, 8].contains($0.participant.id) })
        let second = try town.later(.readList(of: "\(Town.january)/session-2")).lines
        #expect(second.first { $0.participant.id == 5 }?.notice != nil)
        #expect(try town.store.faults() == [])
    }

    @Test func aMissedSessionIsTakenInTheNextCycle() throws {
        let town = try Town()
        let people = try town.add(3)
        for id in people {
            try town.perform(.register(id, at: Town.january), at: "2026-12-02 10:00")
        }
        let (first, next) = ("\(Town.january)/session-1", "\(Town.february)/session-1")
        // Before it was held, nothing is missed, unless it was said.
        #expect(throws: SeatError.nothingMissed(people[0], next)) {
            try town.perform(.register(people[0], at: next), at: "2026-12-03 10:00")
        }
        try town.perform(.cancel(people[2], at: first), at: "2026-12-03 10:00")
        #expect(
            try town.perform(.register(people[2], at: next), at: "2026-12-03 10:00").count == 1
        )
        let ticks = [Tick(people[0], .noShow), Tick(people[1], .came)]
        try town.perform(.markAttendance(ticks, at: first), at: "2027-01-05 12:00")
        #expect(
            try town.perform(.register(people[0], at: next), at: "2027-01-06 10:00").count == 1
        )
        #expect(throws: SeatError.nothingMissed(people[1], next)) {
            try town.perform(.register(people[1], at: next), at: "2027-01-06 10:00")
        }
    }

    @Test func aPersonComesBackAsTheyWere() throws {
        let town = try Town()
        var random = SeededGenerator(seed: 5)
        let scripts = [
            "abcÆøå", "شريف", "Олена", "ሰላም", "李娜", "👩‍👩‍👧", "e\u{301}", "'\";--\\", "=1+1",
            "می\u{200C}خواهد",
        ]
        for _ in 1...100 {
            var text: String {
                let count = Int.random(in: 1...3, using: &random)
                return (0..<count).compactMap { _ in scripts.randomElement(using: &random) }
                    .joined(separator: " ")
            }
            var person = Samples.person(text)
            if Bool.random(using: &random) { person = Town.richer(person) }
            person.participant.familyName = Bool.random(using: &random) ? text : ""
            person.participant.mailbox =
                Bool.random(using: &random) ? "a\(text.count)@post.example" : nil
            person.participant.interpreter = InterpreterWish(
                mode: .video,
                notThisPerson: Bool.random(using: &random) ? text : nil
            )
            person.course.goal = Goal.allCases.randomElement(using: &random)
            person.traits.arrivalYear = Int.random(in: 1990...2026, using: &random)
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let day = Day(number: Int.random(in: 700_000...760_000, using: &random))
                person.course.coordinators.set(text, from: day)
            }
            let id = try town.perform(.addPerson(person), at: "2026-12-01 10:00")
            let read = try town.perform(.readPerson(id), at: "2026-12-01 10:00").person
            #expect(read.traits == person.traits && read.course == person.course)
            #expect(read.participant.fullName == person.participant.fullName)
            #expect(read.participant.interpreter == person.participant.interpreter)
        }
    }
}
