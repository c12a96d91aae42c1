import Foundation
import TestSupport
import Testing

/// A year with people in the file, changed from the command line.
@Suite struct PlanChangeTests {
    private struct Revision: Decodable {
        struct Place: Decodable {
            let date: String
            let venue: String
            let facilitators: [String]
            let speaker: String?
        }

        struct Hit: Decodable {
            let id: String
            let reasons: [String]
            let alternatives: [Place]
        }

        struct Entry: Decodable {
            let id: String
            let before: Place?
            let after: Place?
        }

        struct Change: Decodable {
            let change: Entry
            let isInvited: Bool
            let participants: [Int]
        }

        let applied: Bool
        let hits: [Hit]
        let changes: [Change]
    }

    private let session = "\(Office.cycle)/session-1"

    /// An office with the people of the example file in its plan, and somebody in January's job club.
    private static let staffed = Office.prepared("staffed") { office in
        let people = PackageRoot.file("people/frederiksberg.yaml")
        try office.write(try String(contentsOf: people, encoding: .utf8), to: "people.yaml")
        try office.run("staff import people.yaml")
        try office.run("plan frederiksberg --from 2027-01-01 --to 2027-12-31 --apply")
        try office.add(1, columns: ";Telefon") { _ in ";00 00 00 31" }
        try office.run("register 1 \(Office.cycle)")
    }

    private var close: String {
        "plan change close frederiksberg-library --from 2027-01-04 --to 2027-01-08 --reason Maler"
    }

    @Test func aClosureIsShownChosenSavedAndUndone() throws {
        let office = try Office(PlanChangeTests.staffed)
        let shown = try office.read(Revision.self, close)
        #expect(!shown.applied && shown.hits.map(\.id) == [session])
        #expect(shown.changes.map(\.participants) == [[1]] && shown.changes[0].isInvited)
        #expect(shown.changes[0].change.after?.date == "2027-01-05")
        let text = try office.run("\(close) --dry-run")
        #expect(text.contains("00 00 00 31") && text.contains("Intet er gemt."))
        #expect(try office.run(close).contains("--apply"))
        let wrong = try office.ask("\(close) --choose \(session)=9 --apply")
        #expect(wrong.code == 65 && wrong.error.contains("Intet er ændret"))
        #expect(try office.ask("\(close) --choose \(session)").code == 64)
        let saved = try office.read(Revision.self, "\(close) --choose \(session)=2 --apply")
        #expect(saved.applied)
        #expect(saved.changes[0].change.after?.date == shown.hits[0].alternatives[1].date)
        #expect(try office.run("\(close) --dry-run").contains("Ingen møder skal ændres."))
        try office.run("undo")
        #expect(try office.read(Revision.self, close).hits.map(\.id) == [session])
    }

    @Test func somebodyIsAway() throws {
        let office = try Office(PlanChangeTests.staffed)
        let january = "plan change move \(session) --facilitator karim-haddad"
        #expect(try office.run(january).contains("Karim Haddad"))
        let absence = "plan change absence karim-haddad --from 2027-01-05 --to 2027-01-06"
        let shown = try office.read(Revision.self, absence)
        #expect(shown.hits.map(\.reasons) == [["facilitator-away"]])
        let after = try #require(shown.changes.first?.change.after)
        #expect(after.date == "2027-01-05" && after.facilitators != ["karim-haddad"])
        // Day, time and place stay, so nobody who is invited is called.
        #expect(shown.changes.map(\.participants) == [[]])
        let text = try office.run("\(absence) --dry-run")
        #expect(text.contains("Facilitator Karim Haddad: ") && !text.contains("nr. 1 "))
        #expect(try office.ask("plan change absence nobody --from 2027-01-05").code == 65)
        let refused = try office.ask("\(absence) --apply --actor manager:Mia")
        #expect(refused.code == 77)
        try office.run("\(absence) --apply")
        #expect(try office.run("facilitator show karim-haddad").contains("2027"))
    }

    @Test func aManagersPlanTakesNobodyOff() throws {
        let office = try Office(PlanChangeTests.staffed)
        let plan = "plan frederiksberg --from 2027-01-01 --to 2027-12-31 --dry-run"
        let seen = try office.run("\(plan) --actor manager:Mia")
        #expect(seen.contains("Den gemte plan ser allerede sådan ud."))
        #expect(!seen.contains("anne-holm") && !seen.contains("Anne Holm"))
    }

    @Test func placesAreSuggested() throws {
        let office = try Office(PlanChangeTests.staffed)
        let network = "\(Office.cycle)/network"
        let text = try office.run("plan suggest \(network)")
        #expect(text.contains("1. ") && text.contains("3. ") && text.contains("plan change move"))
        let places = try office.read([Revision.Place].self, "plan suggest \(network)")
        #expect(Set(places.map(\.date)).count == 3)
        let day = try #require(places.first?.date)
        #expect(try office.run("plan suggest --day \(day)").contains(network))
        #expect(try office.ask("plan suggest").code == 64)
        #expect(try office.ask("plan suggest frederiksberg/2027-01/nothing").code == 65)
        #expect(try office.ask("plan suggest --day \(day) --venue nowhere").code == 65)
    }
}
