import Foundation
import Synchronization
import Testing

/// Seats from outside: full, waiting, offered, taken, and given back.
@Suite struct SeatTests {
    private struct Changes: Decodable {
        struct Change: Decodable {
            let place: String
            let change: String
            let participant: Int?
            let until: String?
        }

        let changes: [Change]
    }

    /// A full cycle with two on the waiting list.
    private static let full = Office.prepared("full") { office in
        try office.add(15)
        for id in 1...14 { try office.run("register \(id) \(Office.cycle)") }
    }

    @Test func whoComesLateWaits() throws {
        let office = try Office(SeatTests.full)
        let states = try office.states(Office.cycle)
        #expect(states.values.count { $0 == "registered" } == 12)
        #expect(states[13] == "waiting" && states[14] == "waiting")
        let shown = try office.run("show \(Office.cycle)")
        #expect(
            shown.contains("Optagne pladser: 12 af 12") && shown.contains("nr. 2 på ventelisten")
        )
        let again = try office.run("register 15 \(Office.cycle) --children 1")
        #expect(again == "Deltager nr. 15 står på venteliste til \(Office.cycle).\n")
    }

    @Test func aSeatThatComesFreeIsOffered() throws {
        let office = try Office(SeatTests.full)
        let cancel = try office.read(
            Changes.self,
            "cancel 3 \(Office.cycle) --all",
            at: "2026-12-10T09:00"
        ).changes
        #expect(cancel.map(\.change) == ["cancelled-in-time", "offered"])
        #expect(cancel.last?.participant == 13)
        let until = try #require(cancel.last?.until)
        #expect(until > "2026-12-10T09:00" && until <= "2027-01-04T12:00")
        // Not answered, it goes to the next one, on its own or when somebody looks.
        let settled = try office.read(Changes.self, "settle", at: "2026-12-20T09:00").changes
        #expect(settled.map(\.change) == ["lapsed", "offered"])
        #expect(settled.map(\.participant) == [13, 14])
        let taken = try office.run("register 14 \(Office.cycle)", at: "2026-12-21T09:00")
        #expect(taken == "Deltager nr. 14 har en plads på \(Office.cycle).\n")
        #expect(
            try office.run("settle", at: "2026-12-21T10:00")
                == "Sådan er det allerede. Intet er ændret.\n"
        )
        let states = try office.states(Office.cycle)
        #expect(states[3] == "cancelled-in-time" && states[13] == "invited")
        #expect(states[14] == "registered")
    }

    /// Saying no to a cycle without naming a day counts for the next session only, and asks back.
    @Test func aNoCountsForOneSession() throws {
        let office = try Office(SeatTests.full)
        let text = try office.run("cancel 1 \(Office.cycle)", at: "2027-01-03T09:00")
        #expect(text.contains("kommer ikke tirsdag den 5. januar 2027"))
        #expect(text.contains("--all"))
        #expect(try office.states(Office.cycle)[1] == "registered")
        let first = try office.read(MeetingFile.self, "show \(Office.cycle)/session-1")
        let second = try office.read(MeetingFile.self, "show \(Office.cycle)/session-2")
        #expect(first.participants.first { $0.id == 1 }?.notice == "in-time")
        #expect(second.participants.first { $0.id == 1 }?.notice == nil)
    }

    @Test func referredIsInvitedAndInvitedHoldsNoSeat() throws {
        let office = try Office()
        try office.add(1)
        let text = try office.run("refer 1 \(Office.cycle) --by Mette --test-message arrived")
        #expect(text == "Deltager nr. 1 er inviteret til \(Office.cycle).\n")
        let list = try office.read(MeetingFile.self, "show \(Office.cycle)")
        #expect(list.taken == 0 && list.participants.map(\.state) == ["invited"])
        #expect(try office.run("person show 1").contains("Mette"))
        // Nobody is asked to the network before the job club has begun.
        #expect(try office.ask("register 1 \(Office.cycle)/network").code == 65)
    }

    /// Many at once want the last seats; each gets an answer, and no seat is given twice.
    @Test func twentyAtTheSameTime() throws {
        let office = try Office()
        try office.add(20)
        let codes = Mutex<[Int32]>([])
        DispatchQueue.concurrentPerform(iterations: 20) { index in
            let outcome = try? office.ask("register \(index + 1) \(Office.cycle)")
            codes.withLock { $0.append(outcome?.code ?? -1) }
        }
        #expect(codes.withLock { $0 } == Array(repeating: 0, count: 20))
        let states = try office.states(Office.cycle).values
        #expect(states.count { $0 == "registered" } == 12)
        #expect(states.count { $0 == "waiting" } == 8)
        #expect(try office.ask("doctor").code == 0)
    }

    private struct Undone: Decodable {
        struct Deed: Decodable {
            let action: String
            let actor: String
            let participant: Int?
            let meeting: String?
        }

        struct Gone: Decodable {
            let place: String
            let participant: Int
        }

        let undone: Deed
        let changes: [Changes.Change]
        let gone: [Gone]
    }

    /// What others did beside it stays; what they built upon it stands in the way, and is named.
    @Test func eachUndoesWhatTheyDidThemselves() throws {
        let office = try Office(SeatTests.full)
        try office.run("cancel 3 \(Office.cycle) --all --actor anne", at: "2026-12-10T09:00")
        try office.run("register 15 frederiksberg/2027-02 --actor bo", at: "2026-12-10T09:05")
        let undone = try office.read(Undone.self, "undo --actor anne", at: "2026-12-10T09:10")
        #expect(undone.undone.action == "change-registration" && undone.undone.actor == "anne")
        #expect(undone.undone.participant == 3 && undone.undone.meeting == Office.cycle)
        #expect(undone.changes.map(\.change) == ["registered", "waiting"])
        #expect(undone.changes.map(\.participant) == [3, 13] && undone.gone.isEmpty)
        #expect(try office.states("frederiksberg/2027-02")[15] == "registered")
        // Somebody waits, and somebody else has joined the line since.
        try office.run("cancel 3 \(Office.cycle) --all --actor anne", at: "2026-12-10T09:15")
        try office.run("register 15 \(Office.cycle) --actor bo", at: "2026-12-10T09:20")
        let refused = try office.ask("undo --actor anne", at: "2026-12-10T09:25")
        #expect(refused.code == 65)
        #expect(
            refused.error.contains(
                "Nogen venter på en plads til \(Office.cycle), "
                    + "og pladserne er ændret igen efter din ændring. Den senere ændring er: "
                    + "ændring af tilmelding (deltager nr. 15 og \(Office.cycle)), udført af bo "
                    + "torsdag den 10. december 2026 kl. 9.20. Intet er ændret."
            ),
            "\(refused.error)"
        )
        #expect(try office.states(Office.cycle)[13] == "offered")
    }

    @Test func theLastThingCanBeUndoneByWhoeverDidIt() throws {
        let office = try Office()
        try office.add(2)
        try office.run("register 1 \(Office.cycle) --actor anne")
        let other = try office.ask("undo --actor bo")
        #expect(other.code == 65 && other.error.contains("30 dage"))
        let text = try office.run("undo --actor anne")
        #expect(
            text.hasPrefix(
                "Fortrudt: ændring af tilmelding (deltager nr. 1 og \(Office.cycle)), "
                    + "udført af anne "
            )
        )
        #expect(
            text.hasSuffix("\nDeltager nr. 1 står ikke længere på listen til \(Office.cycle).\n")
        )
        #expect(try office.states(Office.cycle).isEmpty)
        #expect(try office.ask("undo --actor anne").code == 65)
    }
}
