import CivilTime
import Foundation
import Participation
import Planning
import Store
import TestSupport
import Testing

/// What others have done since, and what it takes to stand in the way.
@Suite struct UndoBesideOthersTests {
    private let bo = Samples.colleague

    /// What stands in the way of Anne.
    private func obstacle(_ town: Town) throws -> UndoError.LaterUse? {
        do {
            try town.later(.undo())
            return nil
        } catch UndoError.builtUpon(let later) {
            return later
        }
    }

    @Test(arguments: ["frederiksberg/2027-04", Town.february])
    func anotherRegistrationIsNoObstacle(_ cycle: String) throws {
        let town = try Town.filled()
        try town.later(.register(4, at: Town.february))
        try town.later(.register(9, at: cycle), by: bo)
        let outcome = try town.later(.undo())
        #expect(outcome.undone.participant == 4 && outcome.undone.meeting == Town.february)
        #expect(outcome.seats.isEmpty && outcome.gone.map(\.participant) == [4])
        #expect(try town.states(Town.february)[4] == nil)
        #expect(try town.states(cycle)[9] == .registered)
        #expect(try town.store.faults() == [])
    }

    /// A meeting does not go back to a day that somebody has given to another one since.
    @Test func aMeetingDoesNotGoBackToWhereAnotherStands() throws {
        let town = try Town.filled()
        let (april, may) = ("frederiksberg/2027-04/network", "frederiksberg/2027-05/session-1")
        let day = try town.meeting(april).date
        var move = MeetingMove()
        move.date = day.advanced(by: 1)
        try town.later(.moveMeeting(april, move, moveInvited: true))
        move.date = day
        try town.later(.moveMeeting(may, move, along: .nothing, moveInvited: true), by: bo)
        let later = try #require(try obstacle(town))
        #expect(later.line.actor == "bo" && later.line.meeting == may)
        #expect(try town.meeting(april).date != day)
        try town.later(.undo(), by: bo)
        #expect(try obstacle(town) == nil)
        #expect(try town.meeting(april).date == day)
    }

    @Test func aSeatThatSomebodyWaitsForIsNotTakenBack() throws {
        let town = try Town()
        let people = try town.add(14)
        for id in people.prefix(12) { try town.later(.register(id, at: Town.february)) }
        // Nobody waits yet.
        try town.later(.register(13, at: Town.february), by: bo)
        let later = try #require(try obstacle(town))
        #expect(later.line.actor == "bo" && later.line.participant == 13)
        #expect(later.awaited == RosterID(stored: Town.february))
        #expect(try town.states(Town.february)[12] == .registered)
        // Bo takes the one who waits off the list again, and so nobody is in the way any more.
        try town.later(.undo(), by: bo)
        #expect(try obstacle(town) == nil)
        #expect(try town.states(Town.february).count == 11)
    }

    @Test func itSaysWhoHasASeatAgainAndWhoHasNot() throws {
        let town = try Town()
        for id in try town.add(14) { try town.later(.register(id, at: Town.february)) }
        try town.later(.cancel(3, at: Town.february, all: true), by: bo)
        #expect(try town.states(Town.february)[13] == .offered)
        let outcome = try town.later(.undo(), by: bo)
        #expect(outcome.seats.map { $0.event.change.name } == ["registered", "waiting"])
        #expect(outcome.seats.map { $0.event.change.participant } == [3, 13])
        #expect(outcome.gone.isEmpty)
    }

    @Test func whatSomebodyRefersToStays() throws {
        let town = try Town.filled()
        let id = try town.later(.addPerson(Samples.person("Ny")))
        try town.later(.register(id, at: "frederiksberg/2027-04"), by: bo)
        let later = try #require(try obstacle(town))
        #expect(later.line.action == .changeRegistration && later.line.participant == id)
        #expect(later.line.meeting == "frederiksberg/2027-04" && later.awaited == nil)
        #expect("\(later.moment)" == "2027-01-06T13:00")
        try town.later(.undo(), by: bo)
        #expect(try obstacle(town) == nil)
        #expect(throws: NotFound.participant(id)) { try town.later(.readPerson(id)) }
    }

    /// Whoever was told a day keeps it.
    @Test func aSeatWasGivenForTheDayThatWasTold() throws {
        let town = try Town.filled()
        let id = "frederiksberg/2027-04/session-1"
        try town.later(.moving(try town.meeting(id).movedBy(days: 1), moveInvited: true))
        try town.later(.register(9, at: "frederiksberg/2027-04"), by: bo)
        #expect(try obstacle(town)?.line.participant == 9)
        // Who holds the meeting is another matter.
        let other = try Town.filled()
        try other.later(.assignStaff(to: id, facilitators: [Samples.id("ib")], speaker: nil))
        try other.later(.register(9, at: "frederiksberg/2027-04"), by: bo)
        #expect(try obstacle(other) == nil)
    }

    /// What was moved because nobody was invited is not moved under somebody.
    @Test func nobodyIsInvitedAgainToWhatHasMoved() throws {
        let town = try Town.filled()
        try town.later(.register(9, at: "frederiksberg/2027-04"), by: bo)
        try town.later(.cancel(9, at: "frederiksberg/2027-04", all: true))
        let moved = try town.meeting("frederiksberg/2027-04/session-1").movedBy(days: 1)
        try town.later(.moving(moved, moveInvited: false), by: bo)
        #expect(try obstacle(town)?.line.action == .moveMeeting)
    }

    /// Whoever shares a commit is held to references as ever.
    @Test func whatIsRefusedLeavesReferencesStrict() throws {
        let town = try Town.filled()
        let id = try town.later(.addPerson(Samples.person("Ny")))
        try town.later(.register(id, at: "frederiksberg/2027-04"), by: bo)
        #expect(try obstacle(town)?.line.actor == "bo")
        try town.later(.undo(), by: bo)
        #expect(try obstacle(town) == nil)
        #expect(try town.store.faults() == [])
    }

    @Test func howSomebodyIsReachedDecidesNothing() throws {
        let town = try Town.filled()
        var person = try town.later(.readPerson(5)).person
        person.participant.phone = "00 00 00 05"
        try town.later(.changePerson(person, expecting: nil))
        try town.later(.register(5, at: "frederiksberg/2027-04"), by: bo)
        #expect(try obstacle(town) == nil)
        #expect(try town.later(.readPerson(5)).person.participant.phone == nil)
    }

    @Test func aRowThatWasWrittenTwiceIsTakenBackFromItsEnd() throws {
        let town = try Town.filled()
        let before = try SQL.things(at: town.path)
        let carl = Actor(name: "carl", role: .administrator)
        let key = Samples.key(.speaker, "olga")
        for (number, actor) in [Samples.facilitator, bo, carl].enumerated() {
            let day = Samples.day("2027-03-01").advanced(by: number)
            let absence = Availability.Absence(span: DaySpan(day), kind: .away)
            try town.later(.noteAbsence(absence, of: key), by: actor)
        }
        #expect(try obstacle(town)?.line.actor == "bo")
        #expect(throws: UndoError.self) { try town.later(.undo(), by: bo) }
        // What has been undone is in nobody's way.
        for actor in [carl, bo, Samples.facilitator] { try town.later(.undo(), by: actor) }
        #expect(try SQL.things(at: town.path) == before)
    }

    @Test func onlyWhatIsTouchedByTheClockIsLost() throws {
        let town = try Town.filled()
        // The offer of February runs out; nobody has touched April.
        try town.later(.register(9, at: "frederiksberg/2027-04"), by: bo)
        #expect(try !town.perform(.settleOffers(), at: "2027-01-20 10:00").isEmpty)
        let now = Town.moment("2027-01-20 10:01")
        let undone = try town.store.perform(.undo(), by: bo, at: now).undone
        #expect(undone.participant == 9)
    }

    @Test func whoWorksElsewhereByNowUndoesNothingHere() throws {
        let town = try Town.filled()
        try town.later(.register(9, at: "frederiksberg/2027-04"))
        let scope = Actor.Scope.programmes([Samples.id("vejle")])
        let elsewhere = Actor(name: "anne", role: .facilitator, scope: scope)
        #expect(throws: AccessError.otherProgramme(Samples.id("frederiksberg"))) {
            try town.later(.undo(), by: elsewhere)
        }
        #expect(try obstacle(town) == nil)
    }

    // MARK: Any number of people

    /// Four people do and undo this and that; whatever is undone leaves a sound file.
    @Test(arguments: [1, 2, 3] as [UInt64]) func anyStoryEndsSound(_ seed: UInt64) throws {
        let town = try Town.filled()
        var random = SeededGenerator(seed: seed)
        let actors = ["a", "b", "c", "d"].map { Actor(name: $0, role: .facilitator) }
        var undone = 0
        for _ in 0..<150 {
            guard let actor = actors.randomElement(using: &random) else { continue }
            if Int.random(in: 0..<3, using: &random) > 0 {
                let deed = UndoTests.deeds.randomElement(using: &random)
                try? deed?.act(town, actor)
                continue
            }
            let before = try SQL.state(at: town.path, without: [])
            do {
                try town.later(.undo(), by: actor)
                undone += 1
                #expect(try Doctor.faults(town.path) == [])
            } catch is UndoError {
                #expect(try SQL.state(at: town.path, without: []) == before)
            }
        }
        #expect(undone > 5)
    }
}
