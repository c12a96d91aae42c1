import Foundation
import TestSupport
import Testing

/// The invitation that is handed to somebody, on paper.
@Suite struct InvitationSheetTests {
    private static let cycle = Office.cycle

    /// The pages of somebody's invitation.
    private func pages(
        _ office: Office,
        _ target: String,
        _ extra: String = "",
        at now: String
    ) throws -> [String] {
        try office.run(
            "sheet --meeting \(target) --kind invitation --participant 1 --out own.pdf\(extra)",
            at: now
        )
        return try Paper(office.bench.folder.appending(path: "own.pdf")).pages
    }

    @Test func aCycleInEnglishBeginsOnItsFirstPage() throws {
        let bench = try Bench()
        for meeting in ["frederiksberg/2027-01/session-1", "frederiksberg/2027-02/session-2"] {
            let outcome = try bench.run([
                "sheet", "--meeting", meeting, "--kind", "invitation", "--reader", "en", "--out",
                "en.pdf",
            ])
            #expect(outcome.code == 0, "\(outcome.error)")
            let first = try #require(Paper(bench.folder.appending(path: "en.pdf")).pages.first)
            for word in ["Welcome", "We meet 3 times", "2027 at 9:30"] {
                #expect(first.contains(word), "\(word) is not in:\n\(first)")
            }
            // A page that holds no more than its heading is no page.
            #expect(first.split(separator: "\n").count > 12, "\(first)")
        }
    }

    @Test(arguments: ["ti", "ar", "so"])
    func theNumberToCallStandsWithTheFigures(reader: String) throws {
        let office = try Office()
        try office.add(1)
        try office.run("register 1 \(Self.cycle)")
        let pages = try pages(office, Self.cycle, " --reader \(reader)", at: "2026-12-02")
        #expect(pages[0].contains("5.1.2027") && pages[0].contains("Tel. 00 00 00 10"))
    }

    @Test func whoeverMakesUpASessionIsInvitedToThatOneAlone() throws {
        let office = try Office()
        try office.add(1)
        try office.run("register 1 \(Self.cycle)")
        try office.run("attend \(Self.cycle)/session-1 1=no-show", at: "2027-01-05T13:00")
        let session = "frederiksberg/2027-02/session-1"
        try office.run("register 1 \(session)", at: "2027-01-05T14:30")
        let text = try pages(office, session, at: "2027-01-06").joined(separator: "\n")
        #expect(text.contains("Du har en plads.") && text.contains("Vi mødes 1 gang"))
        #expect(!text.contains("Bagefter"))
    }

    @Test func whatIsOverIsRefusedAndWhatIsLeftIsNamed() throws {
        let office = try Office()
        try office.add(1)
        try office.run("register 1 \(Self.cycle)")
        try office.run("cancel 1 \(Self.cycle)/session-2", at: "2027-01-05T08:00")
        let during = try pages(office, Self.cycle, at: "2027-01-05T10:00").joined(separator: "\n")
        #expect(during.contains("Vi mødes 3 gange"))
        #expect(during.contains("Du har meldt afbud til dette møde."))
        let after = try pages(office, Self.cycle, at: "2027-01-05T12:30").joined(separator: "\n")
        #expect(after.contains("Vi mødes 2 gange"))
        for target in [Self.cycle, "\(Self.cycle)/session-1"] {
            for who in [" --participant 1", ""] {
                let late = try office.ask(
                    "sheet --meeting \(target) --kind invitation\(who) --out late.pdf",
                    at: "2027-02-20"
                )
                #expect(late.code == 65 && late.error.contains("er slut"), "\(late.error)")
            }
        }
    }
}
