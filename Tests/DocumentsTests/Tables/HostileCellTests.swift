import Correspondence
import Documents
import Foundation
import ICalendar
import Participation
import Planning
import TestSupport
import Testing

@Suite("A cell is held to what every other way in holds the same value to")
struct HostileCellTests {
    /// A cell as a spreadsheet writes it.
    private func quoted(_ text: String) -> String {
        // The apostrophe of a formula comes off again.
        let isFormula = text.drop { $0 == "'" }.first.map { "=+-@".contains($0) } ?? false
        return "\"" + (isFormula ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }

    /// What is said of a name in a cell.
    private func code(_ row: EnteredText) -> String? {
        // What no CSV file holds is found before there are cells.
        let isBroken = row.text.unicodeScalars.contains {
            $0.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains($0)
        }
        switch row.mistake {
        case nil, "empty"?: return nil
        case "cpr-number"?: return "cell-cpr"
        case _ where isBroken: return "control-character"
        case "too-long"?: return "cell-too-long"
        case "control-character"?: return "cell-control-character"
        default: return "cell-bad-value"
        }
    }

    private func check(_ row: EnteredText, _ heading: String, code: String?) throws {
        let text = "Fornavn;Første samtale;Henvist;Tolk;\(heading)\nBo;5.1.2027;5.1.2027;ja;¦"
        let (found, line, column) = SampleTable.mistakes(text + quoted(row.text))
        #expect(found.map(\.code) == [code].compactMap(\.self), "\(heading)")
        guard let first = found.first else { return }
        if first.code != "control-character" {
            #expect(first.line == line && first.column == column, "\(heading)")
        }
        for catalogue in Catalogue.embedded.values {
            #expect(!first.text(in: catalogue).contains("{heading"))
            #expect(first.code != "cell-cpr" || !first.text(in: catalogue).contains(row.text))
        }
    }

    @Test("Names of participants and of those who work with them", arguments: EnteredText.names)
    func names(row: EnteredText) throws {
        for heading in [
            "Efternavn", "Koordinator", "Samtale ved", "Henvist af", "Ikke denne tolk",
        ] {
            try check(row, heading, code: code(row))
        }
        guard let kept = row.kept else { return }
        // A given name and a family name alike.
        let text = "Fornavn;Efternavn\n\(quoted(row.text));\(quoted(row.text))"
        let read = try SampleTable.read(text)
        #expect(read.map(\.person.participant.givenName) == [kept])
        #expect(read.map(\.person.participant.familyName) == [kept])
    }

    @Test("Names in one column with the family's", arguments: EnteredText.names)
    func wholeNames(row: EnteredText) throws {
        // A blank would divide the name there.
        guard !row.text.contains(where: \.isWhitespace) else { return }
        let (found, _, _) = SampleTable.mistakes("Navn\n\(quoted(row.text))")
        let code = row.mistake == "empty" ? nil : code(row)
        #expect(found.map(\.code) == [code].compactMap(\.self))
    }

    @Test("Phones", arguments: EnteredText.phones)
    func phones(row: EnteredText) throws {
        let code = code(row) == "cell-control-character" ? "cell-bad-value" : code(row)
        try check(row, "Telefon", code: code)
        guard let kept = row.kept else { return }
        let read = try SampleTable.read("Fornavn;Tlf\nBo;\(quoted(row.text))")
        #expect(read.map(\.person.participant.phone) == [kept])
    }

    @Test("Mail addresses", arguments: EnteredText.mailboxes)
    func mailboxes(row: EnteredText) throws {
        let code = code(row) == "cell-control-character" ? "cell-bad-value" : code(row)
        try check(row, "Mail", code: code)
        guard let kept = row.kept else { return }
        let read = try SampleTable.read("Fornavn;Mail\nBo;\(quoted(row.text))")
        #expect(read.map(\.person.participant.mailbox) == [kept])
        // A calendar can carry it, whose guard is its own.
        #expect(CalendarAddress(mailbox: kept)?.mailbox == kept)
    }

    @Test("Names of facilitators", arguments: EnteredText.names)
    func staff(row: EnteredText) throws {
        let text = "Id;Tider;Navn\nbo;man 8-16;\(quoted(row.text))"
        func read() throws -> [String] {
            try StaffTable.read(Array(text.utf8), of: .facilitator, file: "a.csv")
                .facilitators.map(\.name)
        }
        guard let kept = row.kept else {
            #expect(throws: FileMistakes.self) { try read() }
            return
        }
        #expect(try read() == [kept])
    }

    @Test("Names of facilitators in YAML", arguments: EnteredText.names)
    func staffFiles(row: EnteredText) throws {
        // The parser of YAML drops a byte order mark.
        guard !row.text.hasPrefix("\u{FEFF}") else { return }
        // JSON is YAML, and can write every character down.
        let escaped = row.text.unicodeScalars.map { scalar in
            let digits = String(scalar.value, radix: 16)
            return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
        let text = """
            format: jobklub-people/1
            facilitators:
              - id: bo
                name: "\(escaped)"
                languages: [da]
                hours: [{days: [MO], from: "08:00", to: "16:00"}]
            """
        func read() throws -> [String] {
            try StaffFile.read(Array(text.utf8), file: "a.yaml").facilitators.map(\.name)
        }
        guard let kept = row.kept else {
            let mistakes = #expect(throws: FileMistakes.self) { try read() }
            let said = mistakes?.mistakes.map { $0.text(in: .danish) }.joined() ?? ""
            #expect(row.mistake != "cpr-number" || !said.contains(row.text))
            return
        }
        #expect(try read() == [kept])
    }

    @Test("The languages and countries are those that Unicode knows")
    func codes() {
        let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }
        let pairs = letters.flatMap { first in letters.map { first + $0 } }
        let languages = pairs.filter { (try? Entrance.language($0)) != nil }
        let known = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))
        // Two that are written otherwise today.
        #expect(languages.filter { !known.contains($0) } == ["sh", "tl"])
        #expect(pairs.filter(known.contains).filter { !languages.contains($0) } == [])
        let countries = pairs.map { $0.uppercased() }.filter { (try? Entrance.country($0)) == $0 }
        let regions = Set(Locale.Region.isoRegions.map(\.identifier))
        #expect(countries.filter { !regions.contains($0) } == [])
        #expect(countries.count == 250)
    }
}
