import Foundation
import TestSupport
import Testing

/// `demo`: a whole year on the screen and in one folder.
@Suite struct DemoTests {
    @Test func printsTheYearAndWhereItLies() throws {
        let year = try DemoYear.shared()
        let text = year.outcome.output
        #expect(text.hasPrefix(String(decoding: try year.octets("plan.txt"), as: UTF8.self)))
        for meeting in try year.plan().meetings where meeting.moved {
            #expect(text.contains("Flyttet fra"), "\(meeting.id)")
        }
        for word in [
            "Frederiksberg Kommune", "Januar 2027", "December 2027", "Netværksmøde",
            "mandag den 3. januar", "Flyttet fra tirsdag den 28. december", "Påskeugen",
            "Planen bygger på disse antagelser", "opdigtede deltagere", "Prøv så",
            "databasen med deltagere",
        ] {
            #expect(text.contains(word), "\(word)")
        }
        let named = text.matches(of: /^  (\/\S+?)[,\/]?(?:, (\S+))?  \S/.anchorsMatchLineEndings())
        #expect(named.count >= 4)
        for match in named {
            #expect(FileManager.default.fileExists(atPath: String(match.1)), "\(match.0)")
        }
        #expect(FileManager.default.fileExists(atPath: "\(year.folder.path)/plan.json"))
    }

    @Test func theCountsAreTheCountsOfTheFiles() throws {
        let year = try DemoYear.shared()
        let paths = try Bench.files(below: year.folder).keys
        let invitations = paths.filter { $0.hasPrefix("invitations/") && $0.hasSuffix(".ics") }
        let sheets = paths.filter { $0.wholeMatch(of: /sheets\/.*\.(pdf|csv)/) != nil }
        let text = year.outcome.output
        #expect(text.contains("\(invitations.count) kalenderinvitationer"))
        let papers = "\(sheets.count) deltagerlister, invitationer og mødeprogrammer"
        #expect(text.contains("\(papers) til 60 møder"))
        #expect(sheets.count == 60 * 6)
    }

    @Test func itsPlanIsThePlan() throws {
        let year = try DemoYear.shared()
        #expect(
            try year.plan().withoutOpenSpeeches
                == PlanFile.plan("frederiksberg", "2027-01-01", "2027-12-31")
        )
    }

    /// What it says to try next can be typed.
    @Test func whatItSaysToTryWorks() throws {
        let bench = try Bench()
        let demo = try bench.run("demo --out other --lang en")
        #expect(demo.code == 0 && demo.error.isEmpty)
        let tries = demo.output.matches(of: /^  (\S*jobklub .*)$/.anchorsMatchLineEndings())
        #expect(tries.count == 5)
        for line in tries {
            let outcome = try bench.shell(String(line.1))
            #expect(outcome.code == 0 && outcome.error.isEmpty, "\(line.1)\n\(outcome.error)")
        }
    }

    @Test func jsonTellsWhatWasWritten() throws {
        struct Document: Decodable {
            let folder: String
            let database: String
            let people: Int
            let invitations: Int
            let sheets: Int
            let plan: PlanFile
        }
        let bench = try Bench()
        let outcome = try bench.run("demo --programme vejle --year 2028 --out y --json")
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        let document = try JSONDecoder().decode(Document.self, from: outcome.octets)
        #expect(document.folder == "y" && document.people > 20)
        #expect(document.database == "y/jobklub.sqlite")
        let made = try bench.made()
        #expect(
            made.count { $0.hasPrefix("y/invitations/") && $0.hasSuffix(".ics") }
                == document.invitations
        )
        #expect(made.count { $0.contains("/sheets/") && !$0.hasSuffix("/") } == document.sheets)
        #expect(document.plan == (try PlanFile.plan("vejle", "2028-01-01", "2028-12-31")))
    }

    @Test func leavesTheFoldersOfOthersAlone() throws {
        let bench = try Bench()
        let before = try Bench.files(below: bench.folder)
        for folder in ["calendars", ".", "venues/"] {
            let outcome = try bench.run(["demo", "--out", folder])
            #expect(outcome.code == 73 && outcome.octets.isEmpty)
            #expect(outcome.error.contains("mappen ikke ændret"))
        }
        #expect(try Bench.files(below: bench.folder) == before)
    }

    /// Its own folder is renewed: nothing of the last year stays.
    @Test func renewsItsOwnFolder() throws {
        let bench = try Bench()
        #expect(try bench.run("demo --out own --year 2028").code == 0)
        let before = try bench.made()
        #expect(before.contains { $0.contains("/2028-05/") })
        #expect(try bench.run("demo --out own --year 2027 --programme vejle").code == 0)
        let after = try bench.made()
        #expect(!after.contains { $0.contains("/2028-05/") })
        #expect(after.contains("own/vejle.ics") && !after.contains("own/frederiksberg.ics"))
        // An error before anything is written leaves it as it is.
        #expect(try bench.run("demo --out own --programme nowhere").code == 66)
        #expect(try bench.made() == after)
    }
}
