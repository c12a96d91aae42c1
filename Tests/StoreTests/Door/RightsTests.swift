import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

/// Who may do what: a matrix of roles and use cases.
@Suite struct RightsTests {
    /// Facilitators work with people, managers see numbers and meetings, participants answer for
    /// themselves, and only administrators take everything out, put it in, or read the log.
    private static let table: [Action: Set<Actor.Role>] = [
        .planMeetings: [.facilitator, .administrator],
        .moveMeeting: [.facilitator, .administrator],
        .cancelMeeting: [.facilitator, .administrator],
        .closeMeeting: [.facilitator, .administrator],
        .closeVenue: [.facilitator, .administrator],
        .readPlan: [.facilitator, .manager, .administrator],
        .addPerson: [.facilitator, .administrator],
        .importPeople: [.facilitator, .administrator],
        .changePerson: [.facilitator, .administrator],
        .readPerson: [.facilitator, .administrator],
        .findPeople: [.facilitator, .administrator],
        .mergePeople: [.facilitator, .administrator],
        .handOver: [.facilitator, .administrator],
        .addStaff: [.facilitator, .administrator],
        .importStaff: [.facilitator, .administrator],
        .changeStaff: [.facilitator, .administrator],
        .removeStaff: [.facilitator, .administrator],
        .readStaff: [.facilitator, .administrator],
        .assignStaff: [.facilitator, .administrator],
        .recordAnswer: [.facilitator, .administrator],
        .changeRegistration: [.participant, .facilitator, .administrator],
        .invite: [.facilitator, .administrator],
        .withdraw: [.facilitator, .administrator],
        .sendEvent: [.facilitator, .administrator],
        .takeReply: [.facilitator, .administrator],
        .readRegistrations: [.facilitator, .administrator],
        .settleOffers: [.facilitator, .administrator],
        .markAttendance: [.facilitator, .administrator],
        .recordOutcome: [.facilitator, .administrator],
        .importOutcomes: [.facilitator, .administrator],
        .readOutcomes: [.facilitator, .administrator],
        .readNumbers: [.facilitator, .manager, .administrator],
        .undo: [.facilitator, .administrator],
        .backUp: [.administrator],
        .restore: [.administrator],
        .exportEverything: [.administrator],
        .importEverything: [.administrator],
        .readLog: [.administrator],
    ]

    @Test(arguments: Action.allCases) func everyRoleMayDoWhatTheTableSays(_ action: Action) {
        #expect(action.roles == RightsTests.table[action])
    }

    /// The sources are searched, so a new use case without a row here fails.
    @Test func everyUseCaseHasARow() throws {
        #expect(try UseCaseNames.all() == Set(Deed.all.map(\.name)))
        #expect(Set(Deed.all.map(\.action)) == Set(Action.allCases))
    }

    /// Every role, as it comes through the doors that faces open.
    private static let actors: [Actor] = [
        .participant(5), Samples.facilitator, Samples.manager, Samples.administrator,
    ]

    @Test(arguments: actors) func theDoorHoldsToTheTable(_ actor: Actor) throws {
        let town = try Town.filled()
        for deed in Deed.all {
            let isAllowed = RightsTests.table[deed.action]?.contains(actor.role) == true
            guard isAllowed else {
                let before = try SQL.state(at: town.path, without: [])
                let refusal = AccessError.notAllowed(deed.action, actor.role)
                #expect(throws: refusal, "\(deed.name)") { try deed.act(town, actor) }
                #expect(try SQL.state(at: town.path, without: []) == before, "\(deed.name)")
                continue
            }
            // A participant does what is about themselves; everything else is refused below.
            if actor.role == .participant { continue }
            let outcome = try deed.act(town, actor)
            if actor.role == .manager { RightsTests.expectNobody(in: outcome, deed.name) }
        }
    }

    /// Whatever comes out, there is nobody in it.
    static func expectNobody(in outcome: Any, _ name: String) {
        var text = ""
        dump(outcome, to: &text)
        #expect(!text.contains("Person "), "\(name)")
        #expect(!text.contains("Prøve"), "\(name)")
        #expect(!text.contains("Medvirkende"), "\(name)")
        #expect(!["ida", "ib", "olga", "huda"].contains { text.contains("\"\($0)\"") }, "\(name)")
        #expect(!text.contains("person@eksempel"), "\(name)")
        #expect(!text.contains("00 00 00 01"), "\(name)")
        // Nor what was remarked of anybody, or what they ask for.
        #expect(!text.contains("praktik") && !text.contains("ansøgning"), "\(name)")
    }

    /// A link reaches one participant and needs their role; nothing else has it.
    @Test(arguments: [
        Actor(name: "x", role: .participant, scope: .everything),
        Actor(name: "x", role: .participant, scope: .programmes([Samples.id("frederiksberg")])),
        Actor(name: "x", role: .facilitator, scope: .participant(5)),
        Actor(name: "x", role: .manager, scope: .participant(5)),
        Actor(name: "x", role: .administrator, scope: .participant(5)),
    ]) func aRoleWithAForeignScopeMayDoNothing(_ actor: Actor) throws {
        let town = try Town.filled()
        let before = try SQL.state(at: town.path, without: [])
        for deed in Deed.all {
            #expect(throws: AccessError.notAllowed(deed.action, actor.role), "\(deed.name)") {
                try deed.act(town, actor)
            }
        }
        #expect(try SQL.state(at: town.path, without: []) == before)
    }

    @Test func theAsyncDoorHoldsToTheTableToo() async throws {
        let town = try Town.filled()
        await #expect(throws: AccessError.notAllowed(.readPerson, .manager)) {
            try await town.store.perform(
                .readPerson(1),
                by: Samples.manager,
                at: Town.moment("2027-01-06 13:00")
            )
        }
        await #expect(throws: AccessError.notAllowed(.closeVenue, .manager)) {
            try await town.store.perform(
                .closeVenue(
                    "frederiksberg-library",
                    DaySpan(Samples.day("2027-09-01")),
                    because: "maling"
                ),
                by: Samples.manager,
                at: Town.moment("2027-01-06 13:00")
            )
        }
    }
}
