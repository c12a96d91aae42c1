import Correspondence
import Documents
import Planning
import Testing

/// A table of one kind with one mistake; `¦` stands before its place.
struct StaffTableRow: Sendable, CustomTestStringConvertible {
    let code: String
    let kind: StaffKind
    let text: String
    let advice: String?
    let mapping: [String: String]

    init(
        _ code: String,
        _ kind: StaffKind,
        _ text: String,
        _ advice: String? = nil,
        map: [String: String] = [:]
    ) {
        (self.code, self.kind, self.text, self.advice, mapping) = (code, kind, text, advice, map)
    }

    var testDescription: String { "\(code): \(text)" }

    /// What is found, and where the mistake stands.
    func mistakes() -> (found: [FileMistake], line: Int, column: Int) {
        let parts = text.split(separator: "¦", omittingEmptySubsequences: false)
        let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let column = (lines.last?.unicodeScalars.count ?? 0) + 1
        var found: [FileMistake] = []
        do {
            let octets = Array(parts.joined().utf8)
            _ = try StaffTable.read(octets, of: kind, file: "staff.csv", mapping: mapping)
        } catch let error as FileMistakes {
            found = error.mistakes
        } catch {
            Issue.record(error)
        }
        return (found: found, line: lines.count, column: column)
    }

    static let all = headings + cells + values

    private static let headings = [
        StaffTableRow("missing-column", .facilitator, "¦Navn\nBo", "angiv, hvilken overskrift"),
        StaffTableRow("missing-column", .speaker, "¦Navn;Tider;Slags\nBo;man 8-16;andet"),
        StaffTableRow("missing-column", .interpreter, "¦Navn;Tider\nBo;man 8-16"),
        StaffTableRow("unknown-column", .facilitator, "Navn;Tider;¦Honorar\nBo;man 8-16;0"),
        StaffTableRow("unknown-column", .facilitator, "Navn;Tider;¦Tidr\nBo;man 8-16;", "Tider"),
        StaffTableRow(
            "unknown-column",
            .facilitator,
            "Navn;Tider;¦???\nBo;man 8-16;",
            "Angiv, hvad kolonnen betyder"
        ),
        StaffTableRow(
            "notes-column",
            .speaker,
            "Navn;Tider;Slags;Branche;¦Noter\nBo;man 8-16;andet;pleje;"
        ),
        StaffTableRow("cpr-column", .interpreter, "Navn;Tider;Sprog;¦CPR\nBo;man 8-16;ar;"),
        StaffTableRow("repeated-column", .facilitator, "Navn;Tider;¦Name\nBo;man 8-16;"),
        StaffTableRow(
            "unknown-column-name",
            .facilitator,
            "¦Navn;Tider;Penge\nBo;man 8-16;",
            "Skriv et af disse",
            map: ["Penge": "kronerPerSpeech"]
        ),
    ]

    private static let cells = [
        StaffTableRow("cell-empty", .facilitator, "Navn;Tider\nBo;man 8-16\n¦;man 8-16"),
        StaffTableRow("cell-empty", .facilitator, "Navn;Tider\nBo;¦"),
        StaffTableRow("cell-empty", .speaker, "Navn;Tider;Slags;Branche\nBo;man 8-16;¦;pleje"),
        StaffTableRow("cell-empty", .speaker, "Navn;Tider;Slags;Branche\nBo;man 8-16;andet;¦"),
        StaffTableRow("cell-empty", .interpreter, "Navn;Tider;Sprog\nBo;man 8-16;¦"),
        StaffTableRow("cell-repeated-id", .facilitator, "Navn;Tider\nBo;man 8-16\n¦Bo;tir 8-16"),
        StaffTableRow(
            "cell-repeated-id",
            .facilitator,
            "Navn;Tider;Id\nBo;man 8-16;b\nIb;tir 8-16;¦b"
        ),
        StaffTableRow("cell-no-id", .facilitator, "Navn;Tider\n¦سلمى;man 8-16", "lille bogstav"),
        StaffTableRow("cell-cpr", .facilitator, "Navn;Tider\n¦Bo 010190-1234;man 8-16"),
        StaffTableRow(
            "cell-needs",
            .facilitator,
            "Navn;Tider;Titel på engelsk\nBo;man 8-16;¦clerk"
        ),
        StaffTableRow(
            "cell-target-above-most",
            .facilitator,
            "Navn;Tider;Møder om ugen;Højst møder om ugen\nBo;man 8-16;¦3;2"
        ),
    ]

    private static let values = [
        bad(.facilitator, "Kort navn", "Bo B"),
        bad(.facilitator, "Navn", String(repeating: "å", count: 81), "80 tegn"),
        bad(.facilitator, "Tider", "8-16", "man-tor 8:00-16:00"),
        bad(.facilitator, "Tider", "man 16-8"),
        bad(.facilitator, "Tider", "man-tor"), bad(.facilitator, "Tider", "dagligt 8-16"),
        bad(.facilitator, "Tider", "man 8-16, tir"),
        bad(.facilitator, "Tider", ","),
        bad(.facilitator, "Fravær", "sommer", "2027-07-12/2027-08-01 ferie"),
        bad(.facilitator, "Fravær", "2027-08-01/2027-07-12"),
        bad(.facilitator, "Fravær", "2027-07-12 syg"),
        bad(.facilitator, "Aftaler", "2027-03-02", "2027-03-02 9:00-12:00"),
        bad(.facilitator, "Aftaler", "9-12"),
        bad(.facilitator, "Sprog", "da, elvisk"), bad(.facilitator, "Tilbud", "2. hold"),
        bad(.facilitator, "Telefon", "112", "6 til 15"),
        bad(.facilitator, "E-mail", "bo"),
        bad(.facilitator, "Møder om ugen", "mange", "fra 0 til 50"),
        bad(.speaker, "Slags", "rolemodl", "Mente du"), bad(.speaker, "Ledige stillinger", "5"),
        bad(.speaker, "Takket", "i går", "2027-01-05"), bad(.speaker, "Samtykke til navn", "ja"),
        bad(.speaker, "Honorar", "-1"), bad(.speaker, "Emner", String(repeating: "x", count: 81)),
        bad(.interpreter, "Køn", "kvind", "Mente du"), bad(.interpreter, "Tolkeform", "brev"),
    ]

    /// A good row but for one cell, which stands last.
    private static func bad(
        _ kind: StaffKind,
        _ heading: String,
        _ value: String,
        _ advice: String? = nil
    ) -> StaffTableRow {
        let good: [(heading: String, value: String)] = [
            (heading: "Navn", value: "Bo"), (heading: "Tider", value: "man 8-16"),
        ]
        let more: [(heading: String, value: String)] =
            switch kind {
            case .facilitator: []
            case .speaker: [(heading: "Slags", value: "andet"), (heading: "Branche", value: "it")]
            case .interpreter: [(heading: "Sprog", value: "arabisk")]
            }
        let cells = (good + more).filter { $0.heading != heading }
        let headings = (cells.map(\.heading) + [heading]).joined(separator: ";")
        let row = (cells.map(\.value) + ["¦" + value]).joined(separator: ";")
        return StaffTableRow("cell-bad-value", kind, "\(headings)\n\(row)", advice)
    }
}

@Suite("Mistakes in tables of staff come out with their place and with what to do")
struct StaffTableMistakeTests {
    @Test("One mistake gives one message", arguments: StaffTableRow.all)
    func oneMistake(row: StaffTableRow) throws {
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

    @Test("Many mistakes come out at once, in order")
    func allAtOnce() {
        let text = """
            Navn;Tider;Sprog;Telefon;Tolkeform
            ;man 8-16;ar;1;brev
            Ib;;;22222222;
            Bo;tir 9-12;uk;;
            """
        let octets = Array(text.utf8)
        do {
            _ = try StaffTable.read(octets, of: .interpreter, file: "staff.csv")
            Issue.record("The table is not good.")
        } catch {
            let found = (error as? FileMistakes)?.mistakes ?? []
            #expect(
                found.map(\.code) == [
                    "cell-empty", "cell-bad-value", "cell-bad-value", "cell-empty", "cell-empty",
                ]
            )
            #expect(found.map(\.line) == [2, 2, 2, 3, 3])
        }
    }

    @Test("Each language's headings lead to the same columns", arguments: StaffKind.allCases)
    func headings(kind: StaffKind) throws {
        let table = String(decoding: StaffTable.write(.none, of: kind), as: UTF8.self)
        let danish = table.dropFirst().split(whereSeparator: \.isNewline)[0].split(separator: ";")
        let keys = Catalogue.danish.texts.filter {
            $0.key.hasPrefix("staff-column.") && danish.contains(Substring($0.value))
        }.keys
        #expect(keys.count >= danish.count)
        for catalogue in Catalogue.embedded.values {
            for key in keys {
                for also in ["", ".also"] {
                    for heading in catalogue.text(key + also).split(separator: ",") {
                        let name = key.split(separator: ".")[1]
                        let row = StaffTableRow("", kind, "\(heading);\(name)\n")
                        let codes = row.mistakes().found.map(\.code)
                        #expect(codes.contains("repeated-column"), "\(key): \(heading)")
                        #expect(!codes.contains("unknown-column"), "\(key): \(heading)")
                    }
                }
            }
        }
    }
}
