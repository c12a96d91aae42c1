import CivilTime
import Foundation
import Participation
import Planning
import Store
import Testing

@Suite struct RightsTests {
    /// Who may do what: facilitators work with people, managers see numbers and meetings,
    /// and only administrators take everything out or read the log.
    private static let table: [Action: Set<Actor.Role>] = [
        .planMeetings: [.facilitator, .administrator],
        .moveMeeting: [.facilitator, .administrator],
        .cancelMeeting: [.facilitator, .administrator],
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
        .changeRegistration: [.facilitator, .administrator],
        .readRegistrations: [.facilitator, .administrator],
        .settleOffers: [.facilitator, .administrator],
        .markAttendance: [.facilitator, .administrator],
        .readNumbers: [.facilitator, .manager, .administrator],
        .undo: [.facilitator, .administrator],
        .backUp: [.facilitator, .administrator],
        .exportEverything: [.administrator],
        .readLog: [.administrator],
    ]

    @Test(arguments: Action.allCases) func everyRoleMayDoWhatTheTableSays(_ action: Action) {
        #expect(action.roles == RightsTests.table[action])
    }

    typealias Deed = @Sendable (Town, Actor) throws -> Any

    /// At least one use case of every action that there is one of.
    private static let deeds: [(Action, Deed)] = [
        (.planMeetings, { try $0.later(.keepPlan($0.plan, $0.rules, moveInvited: false), by: $1) }),
        (
            .moveMeeting,
            { town, actor in
                let moved = try town.meeting("\(Town.february)/session-1").movedBy(days: 1)
                return try town.later(.moveMeeting(moved, town.rules, moveInvited: true), by: actor)
            }
        ),
        (
            .cancelMeeting,
            { town, actor in
                let id = "\(Town.february)/session-1"
                return try town.later(.cancelMeeting(id, because: "", moveInvited: true), by: actor)
            }
        ),
        (
            .closeVenue,
            { town, actor in
                let span = DaySpan(Samples.day("2027-09-01"))
                let close = UseCase.closeVenue("frederiksberg-library", span, because: "")
                return try town.later(close, by: actor)
            }
        ),
        (.readPlan, { try $0.later(.readMeetings(), by: $1) }),
        (.readPlan, { try $0.later(.readCycle(Town.february), by: $1) }),
        (.readPlan, { try $0.later(.readMeeting("\(Town.february)/session-1"), by: $1) }),
        (.readPlan, { try $0.later(.readRules(), by: $1).map(\.name) }),
        (.readPlan, { try $0.later(.readClosures(), by: $1) }),
        (
            .readPlan,
            { town, actor in
                let programme = town.rules.programme.id
                return try town.later(
                    .previewPlan(town.plan, of: programme, moveInvited: true),
                    by: actor
                )
            }
        ),
        (.addPerson, { try $0.later(.addPerson(Samples.person("Ny")), by: $1) }),
        (.importPeople, { try $0.later(.importPeople(Samples.people(2)), by: $1) }),
        (
            .changePerson,
            { town, actor in
                let person = Samples.person("Ny", id: 5)
                return try town.later(.changePerson(person, expecting: nil), by: actor)
            }
        ),
        (
            .changePerson,
            {
                try $0.later(.endCourse(5, on: Samples.day("2027-06-01"), .other), by: $1)
            }
        ),
        (.readPerson, { try $0.later(.readPerson(1), by: $1) }),
        (.readPerson, { try $0.later(.readStandings(of: 1), by: $1) }),
        (.findPeople, { try $0.later(.findPeople("person"), by: $1) }),
        (.mergePeople, { try $0.later(.mergePeople(6, into: 7), by: $1) }),
        (
            .handOver,
            {
                try $0.later(.handOver(from: nil, to: "bo", on: Samples.day("2027-06-01")), by: $1)
            }
        ),
        (.addStaff, { try $0.later(.addStaff(Samples.facilitator("ny")), by: $1) }),
        (.importStaff, { try $0.later(.importStaff(Samples.staff), by: $1) }),
        (.importStaff, { try $0.later(.previewImport(of: Samples.staff), by: $1) }),
        (
            .changeStaff,
            { try $0.later(.changeStaff(Samples.facilitator("ida"), expecting: nil), by: $1) }
        ),
        (
            .changeStaff,
            {
                try $0.later(
                    .noteThanks(to: Samples.id("olga"), on: Samples.day("2027-01-06")),
                    by: $1
                )
            }
        ),
        (.removeStaff, { try $0.later(.removeStaff(Samples.key(.interpreter, "huda")), by: $1) }),
        (.readStaff, { try $0.later(.readStaff(contacts: true), by: $1) }),
        (.readStaff, { try $0.later(.readStaff(contacts: false), by: $1) }),
        (.readStaff, { try $0.later(.readStaffMember(Samples.key(.speaker, "olga")), by: $1) }),
        (.readStaff, { try $0.later(.readTalks(), by: $1) }),
        (
            .readStaff,
            { town, actor in
                let key = Samples.key(.facilitator, "anne")
                return try town.later(.readMeetings(of: key.id, from: Day(number: 0)), by: actor)
            }
        ),
        (
            .assignStaff,
            {
                try $0.later(
                    .assignStaff(
                        to: "\(Town.february)/session-2",
                        facilitators: [Samples.id("ib")],
                        speaker: nil
                    ),
                    by: $1
                )
            }
        ),
        (.changeRegistration, { try $0.later(.invite(4, to: Town.february), by: $1) }),
        (.changeRegistration, { try $0.later(.inviteAll(to: "\(Town.february)/network"), by: $1) }),
        (.readRegistrations, { try $0.later(.readList(of: "\(Town.january)/session-1"), by: $1) }),
        (.settleOffers, { try $0.later(.settleOffers(), by: $1) }),
        (
            .markAttendance,
            {
                try $0.later(
                    .markAttendance([Tick(7, .came)], at: "\(Town.january)/session-1"),
                    by: $1
                )
            }
        ),
        (.readNumbers, { try $0.later(.readNumbers(), by: $1) }),
        (
            .undo,
            { town, actor in
                if actor.role != .manager {
                    _ = try town.later(.addPerson(Samples.person("Ny")), by: actor)
                }
                return try town.later(.undo(), by: actor)
            }
        ),
        (
            .backUp,
            { town, actor in
                let copy = town.folder.appending(path: "copy.sqlite").path
                let now = Town.moment("2027-01-07 10:00")
                try Backup.make(of: town.store, to: copy, by: actor, at: now)
                return copy
            }
        ),
        (
            .exportEverything,
            { town, actor in
                var octets = 0
                let now = Town.moment("2027-01-07 10:00")
                try Everything.export(town.store, by: actor, at: now) { octets += $0.count }
                return octets
            }
        ),
    ]

    @Test(arguments: Actor.Role.allCases) func theDoorHoldsToTheTable(_ role: Actor.Role) throws {
        let town = try Town.filled()
        let actor = Actor(name: "somebody", role: role)
        for (action, deed) in RightsTests.deeds {
            let before = try SQL.state(at: town.path, without: [])
            guard RightsTests.table[action]?.contains(role) == true else {
                #expect(throws: StoreError.notAllowed(action, role)) { try deed(town, actor) }
                #expect(try SQL.state(at: town.path, without: []) == before, "\(action)")
                continue
            }
            let outcome = try deed(town, actor)
            guard role == .manager else { continue }
            // Whatever comes out, there is nobody in it.
            var text = ""
            dump(outcome, to: &text)
            #expect(!text.contains("Person "), "\(action)")
            #expect(!text.contains("Prøve"), "\(action)")
            #expect(!text.contains("Medvirkende"), "\(action)")
            #expect(!["ida", "ib", "olga"].contains { text.contains("\"\($0)\"") }, "\(action)")
            #expect(!text.contains("person@eksempel"), "\(action)")
            #expect(!text.contains("00 00 00 01"), "\(action)")
        }
    }

    @Test func everyActionWithAUseCaseIsTried() {
        let tried = Set(RightsTests.deeds.map(\.0))
        #expect(Set(Action.allCases).subtracting(tried) == [.readLog])
    }

    @Test func severalAtOnceAreHeldToTheTableToo() throws {
        let town = try Town.filled()
        #expect(throws: StoreError.notAllowed(.readPerson, .manager)) {
            try town.store.performAll(
                [.readPerson(1)],
                by: Samples.manager,
                at: Town.moment("2027-01-06 13:00")
            )
        }
    }
}
