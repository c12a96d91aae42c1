import CivilTime
import Correspondence
import Documents
import Foundation
import Participation
import Planning
import TestSupport
import Testing

/// A table of outcomes with one mistake; `¦` stands before its place.
struct OutcomeTableRow: Sendable, CustomTestStringConvertible {
    let code: String
    let text: String
    let advice: String?

    init(_ code: String, _ text: String, _ advice: String? = nil) {
        (self.code, self.text, self.advice) = (code, text, advice)
    }

    var testDescription: String { "\(code): \(text)" }

    /// The mistakes, with the place that is marked.
    func mistakes() -> (found: [FileMistake], line: Int, column: Int) {
        let parts = text.split(separator: "¦", omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let place = (lines.count, (lines.last?.unicodeScalars.count ?? 0) + 1)
        var found: [FileMistake] = []
        do {
            _ = try OutcomeTable.read(Array(parts.joined().utf8), file: "outcomes.csv")
        } catch {
            found = (error as? FileMistakes)?.mistakes ?? []
        }
        return (found: found, line: place.0, column: place.1)
    }

    static let all = [
        OutcomeTableRow("no-owners", "¦Resultat;Fra\njob;2027-01-05"),
        OutcomeTableRow("missing-column", "¦Nummer;Fra\n1;2027-01-05", "angiv, hvilken overskrift"),
        OutcomeTableRow("missing-column", "¦Nummer;Resultat\n1;job"),
        OutcomeTableRow("unknown-column", "Nummer;Resultat;Fra;¦Virksomhet\n1;job;5.1.2027;x"),
        OutcomeTableRow("notes-column", "Nummer;Resultat;Fra;¦Bemærkning\n1;job;5.1.2027;x"),
        OutcomeTableRow("cpr-column", "¦CPR;Nummer;Resultat;Fra\nx;1;job;5.1.2027"),
        OutcomeTableRow("cell-empty", "Nummer;Resultat;Fra\n¦;job;5.1.2027"),
        OutcomeTableRow("cell-empty", "Nummer;Resultat;Fra\n1;¦;5.1.2027"),
        OutcomeTableRow("cell-empty", "Nummer;Resultat;Fra\n1;job;¦"),
        OutcomeTableRow("cell-bad-value", "Nummer;Resultat;Fra\n¦nr. 1;job;5.1.2027", "fra 1"),
        OutcomeTableRow("cell-bad-value", "Nummer;Resultat;Fra\n1;¦ferie;5.1.2027", "mentor"),
        OutcomeTableRow(
            "cell-bad-value",
            "Nummer;Resultat;Fra\n1;¦løntilskut;5.1.2027",
            "løntilskud"
        ),
        OutcomeTableRow(
            "cell-bad-value",
            "Nummer;Resultat;Fra\n1;job;¦31.2.2027",
            "Måneden har 28 dage"
        ),
        OutcomeTableRow("cell-bad-value", "Nummer;Resultat;Fra;Timer\n1;job;5.1.2027;¦61", "60"),
        OutcomeTableRow("cell-bad-value", "Navn;Telefon;Resultat;Fra\nBo;¦12;job;5.1.2027"),
        OutcomeTableRow(
            "cell-bad-value",
            "Nummer;Resultat;Fra;Møde\n1;job;5.1.2027;¦netværk",
            "frederiksberg/2027-04/network"
        ),
        OutcomeTableRow("cell-ends-before", "Nummer;Resultat;Fra;Til\n1;job;5.1.2027;¦4.1.2027"),
        OutcomeTableRow("cell-cpr", "Nummer;Resultat;Fra;Sted\n1;job;5.1.2027;¦Netto 010190-1234"),
        OutcomeTableRow(
            "cell-control-character",
            "Nummer;Resultat;Fra;Sted\n1;job;5.1.2027;¦\"Net\nto\""
        ),
        OutcomeTableRow(
            "cell-too-long",
            "Nummer;Resultat;Fra;Sted\n1;job;5.1.2027;¦" + String(repeating: "å", count: 81)
        ),
    ]
}

@Suite struct OutcomeTableTests {
    private func read(_ text: String) throws -> [ImportedOutcome] {
        try OutcomeTable.read(Array(text.utf8), file: "outcomes.csv")
    }

    @Test(arguments: OutcomeTableRow.all) func oneMistakeGivesOneMessage(row: OutcomeTableRow)
        throws
    {
        let (found, line, column) = row.mistakes()
        #expect(found.map(\.code) == [row.code])
        #expect(found.map { [$0.line, $0.column] } == [[line, column]])
        let first = try #require(found.first)
        for catalogue in Catalogue.embedded.values {
            #expect(!first.text(in: catalogue).contains("{"))
        }
        if let advice = row.advice {
            #expect(first.text(in: .danish).contains(advice), "\(first.text(in: .danish))")
        }
    }

    @Test func spreadsheetsOfBothLanguagesAreRead() throws {
        let danish = """
            sep=;
            Deltagernummer;Resultat;Startdato;Slutdato;Arbejdsgiver;Timer pr. uge;Møde
            7;Praktik;5.1.2027;29/1-2027;Café Vesterbro;20;Frederiksberg/2027-01/network

            8;LØNTILSKUD;5. januar 2027;;;;
            """
        let english = """
            Name,Phone,Outcome,From,Until,Company,Hours a week
            "Hassan, Amina",+45 00 00 00 12,wage-subsidy,2027-01-05,,Café Vesterbro,37
            Bo Berg,,ordinary education,2027-02-01,,"School, the",
            """
        let first = try read(danish)
        var internship = Outcome(.internship, from: try #require(Day("2027-01-05")))
        internship.until = Day("2027-01-29")
        internship.company = "Café Vesterbro"
        internship.weeklyHours = 20
        internship.meeting = MeetingID("frederiksberg/2027-01/network", number: nil)
        #expect(first.map(\.listed.number) == [7, 8])
        #expect(first[0].listed.outcome == internship)
        #expect(first[1].listed.outcome == Outcome(.wageSubsidy, from: internship.from))
        #expect(first.map(\.line) == [3, 5])
        #expect(first.map(\.row) == [2, 4])
        let second = try read(english)
        #expect(second.map(\.listed.name) == ["Amina Hassan", "Bo Berg"])
        #expect(second.map(\.listed.phone) == ["+45 00 00 00 12", nil])
        #expect(second.map(\.listed.outcome.kind) == [.wageSubsidy, .education])
        #expect(second[1].listed.outcome.company == "School, the")
    }

    @Test func whatOlderSpreadsheetsWriteIsRead() throws {
        let octets =
            Array("Nummer;Resultat;Fra;Virksomhed\n1;l".utf8) + [0xF8]
            + Array("ntilskud;5.1.2027;Caf".utf8) + [0xE9] + Array("\n".utf8)
        let read = try OutcomeTable.read(octets, file: "outcomes.csv")
        #expect(read.map(\.listed.outcome.kind) == [.wageSubsidy])
        #expect(read.map(\.listed.outcome.company) == ["Café"])
    }

    @Test func headingsOfEveryLanguageLeadToTheSameColumns() throws {
        for (language, catalogue) in Catalogue.embedded {
            for key in catalogue.texts.keys where key.hasPrefix("outcome-column.") {
                let name = key.split(separator: ".")[1]
                for heading in catalogue.text(key).split(separator: ",") {
                    let row = OutcomeTableRow("repeated-column", "\(name);\(heading)\n")
                    let codes = row.mistakes().found.map(\.code)
                    #expect(codes.contains("repeated-column"), "\(language) \(key) \(heading)")
                }
            }
        }
    }

    // MARK: The guide

    private func guide() throws -> String {
        try String(contentsOf: PackageRoot.file("docs/outcomes-csv.md"), encoding: .utf8)
    }

    @Test func theGuideNamesEveryColumnAndItsHeadings() throws {
        let lines = try guide().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let names = lines.compactMap { $0.firstMatch(of: /`(\w+)`/).map { String($0.output.1) } }
        let keys = Catalogue.danish.texts.keys.filter {
            $0.hasPrefix("outcome-column.") && !$0.hasSuffix(".also")
        }
        #expect(names.count == keys.count && Set(names).count == names.count)
        for (line, name) in zip(lines, names) {
            for heading in line.split(separator: "|")[1].split(separator: ",") {
                let row = OutcomeTableRow("repeated-column", "\(name);\(heading)\n")
                let codes = row.mistakes().found.map(\.code)
                #expect(codes.contains("repeated-column"), "\(name) \(heading)")
            }
        }
    }

    @Test func theExamplesAreRead() throws {
        let match = try #require(try guide().firstMatch(of: /```csv\n([^`]*)```/))
        #expect(try read(String(match.output.1)).count == 3)
        let file = PackageRoot.file("docs/example-outcomes.csv")
        #expect(try OutcomeTable.read(Array(Data(contentsOf: file)), file: "x").count == 3)
    }
}
