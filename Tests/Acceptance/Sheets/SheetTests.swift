import Foundation
import TestSupport
import Testing

/// What `sheet` writes, for every kind of meeting.
@Suite struct SheetTests {
    static let meetings = [
        "frederiksberg/2027-01/session-2", "frederiksberg/2027-01/talks",
        "frederiksberg/2027-01/network", "vejle/2027-01/info", "frederikshavn/2027-01/visit",
    ]
    static let kinds = ["list", "signature", "invitation", "programme"]

    private func sheet(_ meeting: String, _ kind: String, _ extra: [String] = []) throws -> Paper {
        let bench = try Bench()
        let arguments = ["sheet", "--meeting", meeting, "--kind", kind, "--out", "sheet.pdf"]
        let outcome = try bench.run(arguments + extra)
        guard outcome.code == 0, outcome.error.isEmpty else { throw Refused(outcome) }
        #expect(outcome.output == "Skrevet: sheet.pdf\n" || !extra.isEmpty)
        return try Paper(bench.folder.appending(path: "sheet.pdf"))
    }

    @Test(arguments: meetings, kinds)
    func hasItsSizeAndNumbersItsPages(meeting: String, kind: String) throws {
        let paper = try sheet(meeting, kind)
        #expect(paper.size == (kind == "invitation" ? [148, 210] : [210, 297]))
        #expect(paper.information["Pages"] == "\(paper.pages.count)")
        for (index, page) in paper.pages.enumerated() {
            let foot = "\(index + 1) (af|of) \(paper.pages.count)"
            #expect(try page.contains(Regex("(Side|Page) \(foot)")), "\(page)")
        }
        #expect(paper.information["Title"]?.isEmpty == false)
    }

    struct Words: Sendable, CustomTestStringConvertible {
        let meeting: String
        let kind: String
        let words: [String]

        var testDescription: String { "\(kind) of \(meeting)" }
    }

    static let words = [
        Words(
            meeting: meetings[0],
            kind: "list",
            words: [
                "Jobklub, 2. gang af 3", "tirsdag den 12. januar 2027 kl. 9.30–12.00",
                "Hovedbiblioteket, Falkoner Plads 3", "00 00 00 12", "Facilitator", "Oplægsholder",
                "Det kan du", "Tolk", "Navn Telefon Svar Børn", "afbud", "Makuler listen",
            ]
        ),
        Words(
            meeting: meetings[1],
            kind: "list",
            words: ["Individuelle samtaler", "torsdag den 21. januar 2027", "11.30–12.00", "holdt"]
        ),
        Words(
            meeting: meetings[2],
            kind: "list",
            words: ["Netværksmøde", "tirsdag den 26. januar 2027 kl. 9.30–11.30", "Caféen hos"]
        ),
        Words(
            meeting: meetings[3],
            kind: "list",
            words: ["Informationsmøde", "torsdag den 14. januar 2027 kl. 11.00–12.00"]
        ),
        Words(
            meeting: meetings[4],
            kind: "list",
            words: ["Besøg fra en arbejdsplads", "tirsdag den 19. januar 2027", "Maskinhallen"]
        ),
        Words(
            meeting: meetings[0],
            kind: "signature",
            words: ["tirsdag den 12. januar 2027", "Navn Underskrift"]
        ),
        Words(
            meeting: meetings[0],
            kind: "invitation",
            words: [
                "Welcome", "Tuesday 5 January 2027 at 9:30–12:00",
                "Thursday 21 January 2027", "Tuesday 26 January 2027", "00 00 00 10",
                "Velkommen", "Det er gratis. Du må gerne tage dit barn med.",
                "mandag den 4. januar kl. 12.00",
            ]
        ),
        Words(
            meeting: meetings[2],
            kind: "invitation",
            words: ["Come to a network meeting", "Kom til netværksmøde", "Eksempelvej 1"]
        ),
        Words(
            meeting: meetings[0],
            kind: "programme",
            words: ["9.30–9.45 Kaffe og velkomst", "11.50–12.00 Hvad tager du med hjem?"]
        ),
        Words(
            meeting: meetings[3],
            kind: "programme",
            words: ["Informationsmøde", "Programmet er åbent."]
        ),
    ]

    @Test(arguments: words)
    func saysWhatItShould(row: Words) throws {
        let extra = row.kind == "invitation" ? ["--reader", "en"] : []
        let text = try sheet(row.meeting, row.kind, extra).pages.joined(separator: "\n")
        let joined = text.replacing("\n", with: " ")
        for word in row.words {
            #expect(text.contains(word) || joined.contains(word), "\(word) is not in:\n\(text)")
        }
    }

    /// It goes round in the room: a date and names, nothing about who is who.
    @Test(arguments: meetings)
    func theSignatureListShowsADateAndNothingElse(meeting: String) throws {
        let text = try sheet(meeting, "signature").pages.joined(separator: "\n")
        let rest = text.split(separator: "\n").filter {
            !$0.contains(/^[a-zø]+dag den [0-9]+\. [a-z]+ 2027$/)
                && !$0.contains(/^(Navn|Tid)( Navn)? Underskrift$/)
                && !$0.contains(/^[0-9.]+–[0-9.]+$/) && !$0.contains(/^Side [0-9]+ af [0-9]+$/)
        }
        #expect(rest.isEmpty)
    }

    @Test func danishReadersGetDanishOnly() throws {
        let paper = try sheet("vejle/2027-03/session-1", "invitation", ["--reader", "da"])
        let text = paper.pages.joined(separator: "\n")
        #expect(text.contains("Velkommen") && !text.contains("Welcome"))
    }

    @Test func listsAreInTheLanguageThatIsAskedFor() throws {
        let paper = try sheet("vejle/2027-03/session-1", "list", ["--lang", "en"])
        let text = paper.pages.joined(separator: "\n")
        #expect(text.contains("Wednesday 3 March 2027") && !text.contains("onsdag"))
    }

    @Test(arguments: meetings, ["list", "signature"])
    func writesListsForSpreadsheets(meeting: String, kind: String) throws {
        let outcome = try Bench.inPackage(
            ["sheet", "--meeting", meeting, "--kind", kind, "--format", "csv", "--out", "-"]
        )
        #expect(outcome.code == 0 && outcome.error.isEmpty)
        #expect(outcome.octets.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(outcome.output.hasSuffix("\r\n"))
        let isLone = outcome.output.replacing("\r\n", with: "").contains { $0.isNewline }
        #expect(!isLone, "a line ends in another way")
        let text = try Peer.python("read_csv.py", input: outcome.octets)
        let rows = try JSONDecoder().decode([[String]].self, from: Data(text.utf8))
        let head = try #require(rows.first)
        #expect(head.contains("Navn") || head.contains("Tid"))
        #expect(rows.count > 8)
        // From files alone nobody is known: all cells but the times are empty.
        let cells = rows.dropFirst().flatMap { zip(head, $0).filter { $0.0 != "Tid" }.map(\.1) }
        #expect(cells.allSatisfy { $0.isEmpty })
        #expect(rows.allSatisfy { $0.count == head.count })
    }
}
