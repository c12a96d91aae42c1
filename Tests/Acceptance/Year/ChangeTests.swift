import Foundation
import Testing

/// A planned year that changes: nothing moves by itself, and who has to know is said.
@Suite struct ChangeTests {
    private struct Update: Decodable {
        struct Entry: Decodable {
            let id: String
        }

        struct HeldBack: Decodable {
            let reason: String
            let change: Entry
        }

        let applied: Bool
        let changes: [Entry]
        let heldBack: [HeldBack]
    }

    private let plan = "plan frederiksberg --from 2027-01-01 --to 2027-12-31"

    /// The same with the rules of the files, which may have changed since the database read them.
    private var planFromFiles: String { "\(plan) --calendars calendars --venues venues" }

    /// Closes the café in the file for all of March and April.
    private func closeCafe(_ office: Office) throws {
        let path = "venues/frederiksberg.yaml"
        let text = try office.bench.text(path).replacing(
            "        from: 2027-07-19\n",
            with: "        from: 2027-03-01\n"
        )
        try office.write(text, to: path)
    }

    @Test func aChangedRuleIsShownAndNeedsApply() throws {
        let office = try Office()
        #expect(try office.run(plan).contains("Den gemte plan ser allerede sådan ud."))
        try closeCafe(office)
        // The database goes on with the rules it has until somebody brings the files in.
        #expect(try office.run("\(plan) --apply").contains("Ingen ændringer."))
        let shown = try office.run(planFromFiles)
        #expect(shown.contains("Intet er gemt endnu. Gem med --apply."))
        #expect(shown.contains("Reglerne gemmes først i databasen, når du bruger --apply."))
        #expect(try office.run(plan).contains("Den gemte plan ser allerede sådan ud."))
        let march = "show frederiksberg/2027-03/network"
        #expect(try office.read(MeetingFile.self, march).venue == "frederiksberg-cafe")
        let update = try office.read(Update.self, "\(planFromFiles) --apply")
        #expect(
            update.applied && update.changes.map(\.id).contains("frederiksberg/2027-03/network")
        )
        #expect(try office.read(MeetingFile.self, march).venue == "frederiksberg-library")
        #expect(try office.run(plan).contains("Den gemte plan ser allerede sådan ud."))
    }

    @Test func whatPeopleAreInvitedToStays() throws {
        let office = try Office()
        try office.add(1, columns: ";Telefon") { _ in ";00 00 00 31" }
        try office.run("register 1 \(Office.cycle)")
        try office.run("attend \(Office.cycle)/session-1 1=came", at: "2027-01-05T13:00")
        let march = "frederiksberg/2027-03/network"
        try office.run("register 1 \(march)", at: "2027-01-06")
        try office.run("meeting move frederiksberg/2027-04/network --date 2027-04-28")
        try closeCafe(office)
        let update = try office.read(Update.self, "\(planFromFiles) --apply", at: "2027-01-06")
        let held = Dictionary(
            update.heldBack.map { ($0.change.id, $0.reason) },
            uniquingKeysWith: { first, _ in first }
        )
        #expect(held[march] == "invited")
        #expect(held["frederiksberg/2027-04/network"] == "by-hand")
        #expect(try office.read(MeetingFile.self, "show \(march)").venue == "frederiksberg-cafe")
        let text = try office.run("\(plan) --apply --move-invited", at: "2027-01-06")
        #expect(
            text.contains("1 deltager skal have besked om ændringen:")
                && text.contains("00 00 00 31")
        )
        #expect(try office.read(MeetingFile.self, "show \(march)").venue == "frederiksberg-library")
    }

    @Test func aMeetingIsMovedAndCancelledByHand() throws {
        let office = try Office()
        try office.add(2, columns: ";Telefon") { ";00 00 00 3\($0)" }
        try office.run("register 1 \(Office.cycle)")
        let second = "\(Office.cycle)/session-2"
        let refused = try office.ask("meeting move \(second) --date 2027-01-13")
        #expect(refused.code == 65 && refused.error.contains("--move-invited"))
        let moved = try office.run("meeting move \(second) --date 2027-01-13 --move-invited")
        #expect(moved.contains("onsdag den 13. januar 2027 kl. 9.30–12.00"))
        // The participant, and whoever has the key.
        #expect(
            moved.contains("2 personer skal have besked om ændringerne:\n  nr. 1 Deltager 1 Prøve")
        )
        #expect(moved.contains("\n  Hovedbiblioteket: "))
        #expect(!moved.contains("Deltager 2"))
        let cancelled = try office.run(
            "meeting cancel \(second) --reason Sne --move-invited --lang en"
        )
        #expect(cancelled.contains("Deltager 1") && cancelled.contains("13 January 2027"))
        #expect(try office.read(MeetingFile.self, "show \(second)").cancelled == "Sne")
        let late = try office.ask(
            "meeting move \(second) --date 2027-01-14 --move-invited",
            at: "2027-02-01"
        )
        #expect(late.code == 65)
        #expect(try office.ask("meeting move \(second) --start 9.61").code == 64)
    }

    @Test func thereIsAPlanB() throws {
        let office = try Office()
        let meeting = "\(Office.cycle)/network"
        let places = try office.run("meeting plan-b \(meeting)")
        #expect(places.contains("frederiksberg-library") && places.contains("Intet er ændret"))
        #expect(try office.read(MeetingFile.self, "show \(meeting)").venue == "frederiksberg-cafe")
        let moved = try office.run("meeting plan-b \(meeting) --venue frederiksberg-library")
        // Nobody is invited, so it is news for the two houses only.
        #expect(moved.contains("2 personer skal have besked om ændringerne:\n  "))
        #expect(moved.contains("\n  Hovedbiblioteket: ") && !moved.contains("nr. "))
    }

    @Test func aVenueCloses() throws {
        let office = try Office()
        let close =
            "venue close frederiksberg-cafe --from 2027-02-01 --to 2027-02-28 --reason Maler"
        let shown = try office.run(close)
        #expect(shown.contains("Hovedbiblioteket") && shown.contains("--apply"))
        let february = "show frederiksberg/2027-02/network"
        #expect(try office.read(MeetingFile.self, february).venue == "frederiksberg-cafe")
        try office.run("\(close) --apply")
        #expect(try office.read(MeetingFile.self, february).venue == "frederiksberg-library")
        let none = try office.run(close.replacing("2027-02", with: "2028-02"))
        #expect(none.contains("Ingen møder skal ændres."))
    }
}
