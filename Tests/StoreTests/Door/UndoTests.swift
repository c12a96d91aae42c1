import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

@Suite struct UndoTests {
    @Test(arguments: deeds.indices) func whatIsUndoneIsAsItWas(_ index: Int) throws {
        let deed = UndoTests.deeds[index]
        let town = try Town.filled()
        let anne = Samples.facilitator
        try deed.prepare?(town, anne)
        let before = try SQL.things(at: town.path)
        try deed.act(town, anne)
        #expect(try SQL.things(at: town.path) != before, "\(deed.name) changes something")
        let outcome = try town.later(.undo())
        #expect(outcome.undone.actor == "anne" && outcome.undone.role == .facilitator)
        #expect(try SQL.things(at: town.path) == before, "\(deed.name)")
        #expect(try town.store.faults() == [], "\(deed.name)")
        // What was read again is what stands in the file.
        _ = try town.later(.register(5, at: "frederiksberg/2027-03"))
        #expect(throws: UndoError.nothing) { try town.later(.undo(), by: Samples.colleague) }
    }

    @Test func everyActionThatCanBeUndoneIsTried() throws {
        let town = try Town.filled()
        for deed in UndoTests.deeds { try? deed.act(town, Samples.facilitator) }
        let undoable = try SQL.rows(
            "SELECT DISTINCT action FROM use_case WHERE undoable ORDER BY action",
            at: town.path
        ).compactMap(\.first)
        let reading: Set<Action> = [
            .readPlan, .readPerson, .findPeople, .readRegistrations, .readNumbers, .readLog,
            .exportEverything, .importEverything, .backUp, .restore, .undo, .settleOffers,
            .readStaff, .closeMeeting, .readOutcomes, .sendEvent,
        ]
        let changing = Action.allCases.filter { !reading.contains($0) }.map(\.rawValue).sorted()
        #expect(undoable == changing)
    }

    @Test func onlyWhoDidItUndoesIt() throws {
        let town = try Town.filled()
        try town.later(.invite(4, to: Town.february))
        #expect(throws: UndoError.nothing) { try town.later(.undo(), by: Samples.colleague) }
        // The same name in another role is somebody else.
        let other = Actor(name: "anne", role: .administrator)
        #expect(throws: UndoError.nothing) { try town.later(.undo(), by: other) }
        let undone = try town.later(.undo()).undone
        #expect(undone.action == .invite && undone.participant == 4)
        #expect(undone.meeting == Town.february && undone.actor == "anne")
        #expect(throws: UndoError.nothing) { try town.later(.undo()) }
    }

    @Test func whatFailedOrChangedNothingStandsInNobodysWay() throws {
        let town = try Town.filled()
        let before = try SQL.things(at: town.path)
        try town.later(.invite(4, to: Town.february))
        #expect(throws: NotFound.participant(99)) {
            try town.later(.register(99, at: Town.february))
        }
        #expect(try town.later(.settleOffers()).isEmpty)
        #expect(try town.later(.readPerson(1)).person.participant.id == 1)
        try town.later(.undo())
        #expect(try SQL.things(at: town.path) == before)
    }

    @Test func whatCannotBeTakenBackIsNot() throws {
        let town = try Town.filled()
        // The offer of February runs out, which nobody did.
        #expect(try !town.perform(.settleOffers(), at: "2027-01-20 10:00").isEmpty)
        #expect(throws: UndoError.nothing) {
            try town.perform(.undo(), at: "2027-01-20 10:01")
        }
    }

    @Test func twoProgramsUndoInOneFile() throws {
        let town = try Town.filled()
        let other = try town.opened()
        let now = Town.moment("2027-01-06 13:00")
        let before = try SQL.things(at: town.path)
        try town.later(.register(4, at: Town.february))
        _ = try other.perform(.undo(), by: town.facilitator, at: now)
        #expect(try SQL.things(at: town.path) == before)
        // The first program has not been misled by what it remembered.
        #expect(try !town.later(.register(5, at: Town.february)).isEmpty)
        #expect(
            try !other.perform(.register(6, at: Town.february), by: Samples.colleague, at: now)
                .changes.isEmpty
        )
        // Each of the two undoes what they did themselves.
        let undone = try town.later(.undo())
        #expect(undone.gone.map(\.participant) == [5])
        #expect(try town.states(Town.february)[6] == .registered)
        #expect(try town.store.faults() == [])
        try other.close()
    }

    @Test func aFileThatCameAsTextHasNothingToUndo() throws {
        let town = try Town.filled()
        try town.later(.invite(4, to: Town.february))
        let path = town.folder.appending(path: "again.sqlite").path
        try Everything.restore(
            try town.everything(),
            to: path,
            reading: town.reader,
            by: town.administrator,
            at: Town.moment("2027-01-08 10:00")
        )
        let again = try town.opened(path)
        #expect(throws: UndoError.nothing) {
            try again.perform(.undo(), by: town.facilitator, at: Town.moment("2027-01-08 10:00"))
        }
        try again.close()
    }
}

extension Town {
    /// Does something when everything of ``filled()`` has happened.
    @discardableResult
    func later<Outcome>(
        _ useCase: UseCase<Outcome>,
        by actor: Actor = Samples.facilitator
    ) throws -> Outcome {
        try store.perform(useCase, by: actor, at: Town.moment("2027-01-06 13:00"))
    }

    /// Does what takes long to compute then.
    @discardableResult
    func later<Input, Outcome>(
        _ useCase: LongUseCase<Input, Outcome>,
        by actor: Actor = Samples.facilitator
    ) throws -> Outcome {
        try store.perform(useCase, by: actor, at: Town.moment("2027-01-06 13:00"))
    }

    /// Signs somebody up then, and gives what happened to seats.
    @discardableResult
    func later(
        _ useCase: UseCase<RegisterOutcome>,
        by actor: Actor = Samples.facilitator
    ) throws -> [SeatChange] {
        try later(useCase.map { $0.changes }, by: actor)
    }

    /// Cancels for somebody then, and gives what happened to seats.
    @discardableResult
    func later(
        _ useCase: UseCase<CancelOutcome>,
        by actor: Actor = Samples.facilitator
    ) throws -> [SeatChange] {
        try later(useCase.map { $0.changes }, by: actor)
    }

    /// Everything as text.
    func everything() throws -> [UInt8] {
        var octets: [UInt8] = []
        try Everything.export(store, by: administrator, at: Town.moment("2027-01-07 11:00")) {
            octets += $0
        }
        return octets
    }
}
