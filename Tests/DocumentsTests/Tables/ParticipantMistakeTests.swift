import Correspondence
import Documents
import Testing

/// A table with one mistake; `¦` stands before its place.
struct TableRow: Sendable, CustomTestStringConvertible {
    let code: String
    let text: String
    let advice: String?
    let mapping: [String: String]

    init(_ code: String, _ text: String, _ advice: String? = nil, map: [String: String] = [:]) {
        (self.code, self.text, self.advice, mapping) = (code, text, advice, map)
    }

    var testDescription: String { "\(code): \(text)" }

    static let headings = [
        TableRow("unknown-column", "Fornavn;¦Telefom\nBo;1", "Mente du \"Telefon\"?"),
        TableRow(
            "unknown-column",
            "Fornavn;¦Telefom\nBo;1",
            "Mente du \"Telefon\"? Angiv, hvad kolonnen betyder"
        ),
        TableRow(
            "unknown-column",
            "Fornavn;¦Sagsnummer\nBo;1",
            "Angiv, hvad kolonnen betyder, eller udelad kolonnen."
        ),
        TableRow("unknown-column", "Fornavn;¦???\nBo;1"),
        TableRow("cpr-column", "¦CPR-nr.;Fornavn\n;Bo", "Udelad kolonnen."),
        TableRow("cpr-column", "Fornavn;\"¦Personnummer\"".replacing("\"¦", with: "¦\"") + "\nBo;"),
        TableRow("cpr-column", "¦CPR;Fornavn\n;Bo", map: ["CPR": "phone"]),
        TableRow("notes-column", "Fornavn;¦Bemærkninger\nBo;", "Udelad kolonnen."),
        TableRow("notes-column", "Fornavn;¦Interne noter\nBo;"),
        TableRow("notes-column", "Fornavn;¦Remarks\nBo;"),
        TableRow("unkept-column", "Fornavn;¦Adresse\nBo;", "gemmes ikke"),
        TableRow("birth-column", "Fornavn;¦Fødselsdato\nBo;", "aldersgruppe"),
        TableRow("heading-letters", "Fornavn;¦K¿n\nBo;", "CSV UTF-8"),
        TableRow("repeated-column", "Fornavn;Telefon;¦Mobil\nBo;;", "Udelad kolonnen."),
        TableRow("repeated-column", "Fornavn;¦Navn\nBo;"),
        TableRow("no-names", "¦Efternavn;Telefon\nBo;", "Fornavn eller Navn"),
        TableRow("no-such-column", "¦Fornavn;Telefon\nBo;", "Fornavn, Telefon", map: ["Sag": "-"]),
        TableRow(
            "unknown-column-name",
            "¦Fornavn;Sag\nBo;",
            "Mente du \"goal\"?",
            map: ["Sag": "goall"]
        ),
    ]

    static let cells = [
        TableRow("cell-empty", "Fornavn;Efternavn\n¦;Berg"),
        TableRow("cell-empty", "Efternavn;Fornavn\n¦Berg"),
        TableRow("cell-letters", "Navn\n¦J?rgen", "Se navnene efter"),
        TableRow("cell-letters-meant", "Navn\n¦S¿ren", "Søren"),
        TableRow("cell-letters-meant", "Navn;Land\nBo;¦FÃ¸rÃ¸erne", "CSV UTF-8"),
        TableRow("cell-name-order", "Navn;Land\n¦Berg, Bo, jr.;DK", "ét komma"),
        TableRow("cell-too-long", "Fornavn\n¦" + String(repeating: "å", count: 81)),
        TableRow("cell-too-long", "Fornavn;Efternavn\nBo;¦" + String(repeating: "å", count: 81)),
        TableRow("cell-too-long", "Navn\n¦" + String(repeating: "å", count: 81) + " Berg"),
        TableRow("cell-too-long", "Navn;Koordinator\nBo;¦" + String(repeating: "å", count: 81)),
        TableRow("cell-cpr", "Navn\n¦Bo 010190-1234", "Udelad kolonnen."),
        TableRow("cell-cpr", "Navn;Telefon\nBo;¦010190-1234"),
        TableRow("cell-cpr", "Navn;Telefon\nBo;¦010190 – 1234"),
        TableRow("cell-cpr", "Navn;Telefon\nBo;¦0501234567", "landekode"),
        TableRow("cell-control-character", "Navn;Koordinator\nBo;¦\"Ida\nBo\""),
        TableRow("cell-control-character", "Fornavn\n¦Ida\u{202E}oB"),
        TableRow("cell-cpr", "Navn;Koordinator\nBo;¦0101901234"),
        TableRow("cell-cpr", "Navn;Koordinator\nBo;¦010190 1234"),
        TableRow("cell-without-heading", "Navn;Mail\nBo;;¦x"),
        TableRow("cell-without-heading", "Navn;;Mail\nBo;¦x;"),
        TableRow("cell-needs", "Navn;Støtte fra\nBo;¦2027-01-05", nil),
        TableRow("cell-needs", "Navn;Kategori fra;Kategori\nBo;¦2027-01-05;"),
        TableRow("cell-needs", "Navn;Koordinator fra\nBo;¦2027-01-05"),
        TableRow("cell-needs", "Navn;Samtale ved\nBo;¦Kirsten"),
        TableRow("cell-needs", "Navn;Henvist af\nBo;¦Kirsten"),
        TableRow("cell-needs", "Navn;Oplysningsbrevets sprog\nBo;¦so"),
        TableRow("cell-without-interpreter", "Navn;Tolk;Tolkeform\nBo;nej;¦video"),
        TableRow("repeated-person", "Navn;Tlf\nBo Berg;+45 00 00 00 12\n¦bo berg;00000012"),
        TableRow("repeated-person", "Navn;Mail\nBo;bo@example.org\nIda;\n¦Bo;BO@example.org"),
    ]

    static let values = [
        TableRow("cell-bad-value", "Navn;Sprog\nBo;¦dk", "da, ar eller uk"),
        TableRow("cell-bad-value", "Navn;Sprog\nBo;¦dansk og engelsk"),
        TableRow("cell-bad-value", "Navn;Telefon\nBo;¦12345", "6 til 15 cifre"),
        TableRow("cell-bad-value", "Navn;Telefon\nBo;¦1234567890123456"),
        TableRow("cell-bad-value", "Navn;Telefon\nBo;¦12345678 (mor)"),
        TableRow("cell-bad-value", "Navn;Mail\nBo;¦bo", "mailadresse"),
        TableRow("cell-bad-value", "Navn;Mail\nBo;¦mailto:bo@example.org", "uden mailto:"),
        TableRow("cell-bad-value", "Navn;Kontaktform\nBo;¦brev", "kun på papir"),
        TableRow("cell-bad-value", "Navn;Træffetid\nBo;¦18-15", "15:00-18:00"),
        TableRow("cell-bad-value", "Navn;Træffetid\nBo;¦eftermiddag"),
        TableRow("cell-bad-value", "Navn;Tolk\nBo;¦måske", "ja, nej"),
        TableRow("cell-bad-value", "Navn;Køn\nBo;¦kvind", "Mente du \"kvinde\"?"),
        TableRow("cell-bad-value", "Navn;Tolkens køn\nBo;¦?"),
        TableRow("cell-bad-value", "Navn;Tolkeform\nBo;¦skype"),
        TableRow("cell-bad-value", "Navn;Land\nBo;¦UK", "to bogstaver"),
        TableRow("cell-bad-value", "Navn;Land\nBo;¦XX"),
        TableRow("cell-bad-value", "Navn;Land\nBo;¦ZZ"),
        TableRow("cell-bad-value", "Navn;Land\nBo;¦Syrland"),
        TableRow("cell-bad-value", "Navn;Uddannelse\nBo;¦phd"),
        TableRow("cell-bad-value", "Navn;Ankomstår\nBo;¦2028", "fra 1900 til 2027"),
        TableRow("cell-bad-value", "Navn;Aldersgruppe\nBo;¦137"),
        TableRow("cell-bad-value", "Navn;Kategori\nBo;¦2a", "Begynd med et lille bogstav"),
        TableRow("cell-bad-value", "Navn;Henvist\nBo;¦05/01/2027", "2027-01-05 eller 5.1.2027"),
        TableRow("cell-bad-value", "Navn;Henvist\nBo;¦31.2.2027"),
        TableRow("cell-bad-value", "Navn;Henvist\nBo;¦2027-13-01"),
        TableRow("cell-bad-value", "Navn;Henvist\nBo;¦5.1.27"),
        TableRow("cell-bad-value", "Navn;Kanal\nBo;¦x"),
        TableRow("cell-bad-value", "Navn;Mål\nBo;¦x"),
        TableRow("cell-bad-value", "Navn;Støtte\nBo;¦x"),
        TableRow("cell-bad-value", "Navn;Mail;Sprog\n\"Bo\n\nBerg\";;¦x"),
    ]
}

@Suite("Mistakes in tables of participants come out with their place and with what to do")
struct ParticipantMistakeTests {
    @Test(
        "One mistake gives one message",
        arguments: TableRow.headings + TableRow.cells + TableRow.values
    )
    func oneMistake(row: TableRow) throws {
        let (found, line, column) = SampleTable.mistakes(row.text, mapping: row.mapping)
        #expect(found.map(\.code) == [row.code])
        #expect(found.map { [$0.line, $0.column] } == [[line, column]])
        let first = try #require(found.first)
        for catalogue in Catalogue.embedded.values {
            #expect(!first.text(in: catalogue).contains("{"))
        }
        if let advice = row.advice {
            #expect(first.text(in: .danish).contains(advice), "\(first.text(in: .danish))")
        }
        // What may be a CPR number is not repeated.
        #expect(row.code != "cell-cpr" || !first.text(in: .danish).contains("1234"))
    }

    @Test("Each language's headings lead to the same columns")
    func headings() throws {
        let keys = Catalogue.danish.texts.keys.filter { $0.hasPrefix("column.") }
        for (language, catalogue) in Catalogue.embedded {
            for key in keys where !key.hasPrefix("column.name") && !key.contains("given-name") {
                for heading in catalogue.text(key).split(separator: ",") {
                    let name = key.split(separator: ".")[1]
                    let text = "Fornavn;\(heading);\(name)\n"
                    let found = SampleTable.mistakes(text).found
                    #expect(found.map(\.code) == ["repeated-column"], "\(language) \(key)")
                }
            }
        }
    }
}
