import CivilTime
import Foundation
import Participation
import Store
import Testing

@Suite struct StoredRegistrationTests {
    /// Nobody, and whoever turned out to be somebody else, is said to be so wherever a seat is asked for.
    @Test func whoIsNotThereIsNamed() throws {
        let town = try Town.filled()
        let january = Town.january
        let referral = Course.Referral(
            day: Samples.day("2027-01-06"),
            by: "bo",
            testMessageArrived: nil
        )
        for (id, missing) in [
            (999, NotFound.participant(999)), (12, NotFound.merged(12, into: 11)),
        ] {
            #expect(throws: missing) { try town.later(.register(id, at: Town.february)) }
            #expect(throws: missing) { try town.later(.cancel(id, at: january)) }
            #expect(throws: missing) { try town.later(.cancel(id, at: january, all: true)) }
            #expect(throws: missing) { try town.later(.cancel(id, at: "\(january)/session-2")) }
            #expect(throws: missing) { try town.later(.invite(id, to: Town.february)) }
            #expect(throws: missing) { try town.later(.withdraw(id, from: january)) }
            #expect(throws: missing) {
                try town.later(.withdraw(id, from: "\(january)/session-2"))
            }
            #expect(throws: missing) { try town.later(.refer(id, to: Town.february, referral)) }
            #expect(throws: missing) {
                try town.later(
                    .markAttendance([Tick(id, .came)], at: "\(january)/session-1")
                )
            }
            #expect(throws: missing) { try town.later(.readHistory(of: id)) }
            #expect(throws: missing) {
                try town.later(.endCourse(id, on: Samples.day("2027-01-08"), .job))
            }
            #expect(throws: missing) { try town.later(.mergePeople(id, into: 3)) }
        }
    }

    @Test func aFreedSeatIsOfferedToWhoeverWaitsLongest() throws {
        let town = try Town()
        let people = try town.add(14)
        for id in people {
            try town.perform(.register(id, at: "frederiksberg/2027-01"), at: "2026-12-02 10:00")
        }
        let session = "frederiksberg/2027-01/session-1"
        #expect(try town.states(session).values.count { $0 == .registered } == 12)
        #expect(try town.states(session)[people[12]] == .waiting)
        let changes = try town.perform(
            .cancel(people[3], at: "frederiksberg/2027-01", all: true),
            at: "2026-12-10 10:00"
        )
        #expect(
            changes.map(\.event.change) == [
                .cancelledInTime(people[3]),
                .offered(people[12], until: Town.moment("2026-12-12 10:00")),
            ]
        )
        #expect(try town.states(session)[people[12]] == .offered)
        // Not answered: the next one gets it, and then the cycle begins.
        try town.perform(.settleOffers(), at: "2026-12-13 10:00")
        #expect(try town.states(session)[people[12]] == .invited)
        #expect(try town.states(session)[people[13]] == .offered)
        #expect(try town.store.faults() == [])
    }

    @Test func whoWaitsInVainIsFirstInTheNextCycle() throws {
        let town = try Town()
        let people = try town.add(15)
        for id in people {
            try town.perform(.register(id, at: "frederiksberg/2027-01"), at: "2026-12-02 10:00")
        }
        let changes = try town.perform(.settleOffers(), at: "2027-01-04 12:00")
        let next = changes.filter { $0.roster.text == "frederiksberg/2027-02" }
        #expect(
            next.map(\.event.change).filter { if case .offered = $0 { true } else { false } }
                .count == 3
        )
        #expect(try town.states("frederiksberg/2027-01/session-1")[people[14]] == .cancelledByUs)
        #expect(try town.states("frederiksberg/2027-02/session-1")[people[14]] == .offered)
    }

    @Test func theLastUseCaseCanBeUndone() throws {
        let town = try Town()
        let people = try town.add(2)
        try town.perform(.register(people[0], at: "frederiksberg/2027-01"), at: "2026-12-02 10:00")
        try town.perform(
            .cancel(people[0], at: "frederiksberg/2027-01", all: true),
            at: "2026-12-03 10:00"
        )
        let undone = try town.perform(.undo(), at: "2026-12-03 10:01").undone
        #expect(undone.action == .changeRegistration)
        #expect(try town.states("frederiksberg/2027-01/session-1")[people[0]] == .registered)
        #expect(throws: UndoError.nothing) {
            try town.perform(.undo(), at: "2026-12-03 10:02")
        }
        #expect(try town.store.faults() == [])
    }
}
