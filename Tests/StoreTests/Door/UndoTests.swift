import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

@Suite struct UndoTests {
    @Test(arguments: deeds.indices) func whatIsUndoneIsAsItWas(_ index: Int) throws {
        let (name, deed) = UndoTests.deeds[index]
        let town = try Town.filled()
        if name == "cancel a meeting" {
            // The last session of a cycle lets everybody go.
            for number in 1...2 {
                _ = try town.later(
                    .cancelMeeting(
                        "\(Town.february)/session-\(number)",
                        because: "syg",
                        moveInvited: true
                    )
                )
            }
        }
        let before = try SQL.state(at: town.path)
        if name == "cancel a meeting" {
            _ = try town.later(
                .cancelMeeting("\(Town.february)/session-3", because: "syg", moveInvited: true)
            )
        } else {
            try deed(town)
        }
        #expect(try SQL.state(at: town.path) != before, "\(name) changes something")
        try town.later(.undo())
        #expect(try SQL.state(at: town.path) == before, "\(name)")
        #expect(try town.store.examine().filter { !$0.isFine } == [], "\(name)")
        // What was read again is what stands in the file.
        _ = try town.later(.register(5, at: "frederiksberg/2027-03"))
        #expect(throws: UndoError.self) { try town.later(.undo(), by: Samples.colleague) }
    }

    @Test func everyActionThatCanBeUndoneIsTried() throws {
        let town = try Town.filled()
        for (_, deed) in UndoTests.deeds { try? deed(town) }
        let undoable = try SQL.rows(
            "SELECT DISTINCT action FROM use_case WHERE undoable ORDER BY action",
            at: town.path
        ).compactMap(\.first)
        let reading: Set<Action> = [
            .readPlan, .readPerson, .findPeople, .readRegistrations, .readNumbers, .readLog,
            .exportEverything, .importEverything, .backUp, .restore, .undo, .settleOffers,
            .readStaff, .closeMeeting,
        ]
        let changing = Action.allCases.filter { !reading.contains($0) }.map(\.rawValue).sorted()
        #expect(undoable == changing)
    }

    @Test func onlyWhoDidItUndoesIt() throws {
        let town = try Town.filled()
        try town.later(.invite(4, to: Town.february))
        #expect(throws: UndoError.anothers("anne")) {
            try town.later(.undo(), by: Samples.colleague)
        }
        #expect(try town.later(.undo()) == .invite)
        #expect(throws: UndoError.nothing) { try town.later(.undo()) }
    }

    @Test func whatFailedOrChangedNothingStandsInNobodysWay() throws {
        let town = try Town.filled()
        let before = try SQL.state(at: town.path)
        try town.later(.invite(4, to: Town.february))
        #expect(throws: NotFound.participant(99)) {
            try town.later(.register(99, at: Town.february))
        }
        #expect(try town.later(.settleOffers()).isEmpty)
        #expect(try town.later(.readPerson(1)).person.participant.id == 1)
        try town.later(.undo())
        #expect(try SQL.state(at: town.path) == before)
    }

    @Test func whatCannotBeTakenBackIsNot() throws {
        let town = try Town.filled()
        // The offer of February runs out, which nobody did.
        #expect(try !town.perform(.settleOffers(), at: "2027-01-20 10:00").isEmpty)
        #expect(throws: UndoError.nothing) {
            try town.perform(.undo(), at: "2027-01-20 10:01")
        }
    }

    @Test func twoProgramsShareOneLastThing() throws {
        let town = try Town.filled()
        let other = try town.opened()
        let now = Town.moment("2027-01-06 13:00")
        let before = try SQL.state(at: town.path)
        try town.later(.register(4, at: Town.february))
        _ = try other.perform(.undo(), by: town.facilitator, at: now)
        #expect(try SQL.state(at: town.path) == before)
        // The first program has not been misled by what it remembered.
        #expect(try !town.later(.register(5, at: Town.february)).isEmpty)
        #expect(
            try !other.perform(.register(6, at: Town.february), by: Samples.colleague, at: now)
                .changes.isEmpty
        )
        #expect(throws: UndoError.anothers("bo")) { try town.later(.undo()) }
        #expect(try town.store.examine().filter { !$0.isFine } == [])
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
            by: town.administrator
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
