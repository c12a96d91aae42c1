import Correspondence
import Documents
import Testing

@Suite("Sheets with texts that were not meant for paper")
struct HostileSheetTests {
    private static let texts: [(String, String)] = [
        ("nothing", ""),
        ("spaces and line ends", " \n\r\n\u{2028}\u{2029}\u{0B}\t "),
        ("a word of 5000 letters", String(repeating: "ø", count: 5000)),
        ("a name of 5000 letters", String(repeating: "Søren ", count: 830)),
        ("5000 Arabic letters", String(repeating: "فاطمة", count: 1000)),
        ("controls", String(String.UnicodeScalarView((0...0x9F).compactMap(Unicode.Scalar.init)))),
        ("NUL", "Sø\0ren"),
        ("markup", "<b>&amp;</i> <span size='99999999'>"),
        ("lone combining marks", "\u{301}\u{327} \u{64B} \u{E38}"),
        ("towers of marks", String(repeating: "Z\u{301}\u{302}\u{303}\u{304}\u{327}", count: 90)),
        ("a tower of 500 marks", "Z" + String(repeating: "\u{301}", count: 500)),
        ("turned directions", "\u{202E}\u{2066}abc\u{202D}فا\u{200F}"),
        ("pictures", "👩🏽‍💻🇩🇰 ☕️"),
        ("no such letters", "\u{FFFD}\u{FFFE}\u{E000}\u{10FFFF}\u{AD}\u{200B}\u{FEFF}"),
        ("a template", "{page}{pages}%s%n\\"),
    ]

    @Test("Nothing fails and nothing leaves the page", arguments: texts)
    func everywhere(_ name: String, _ text: String) throws {
        let narrow = Array(repeating: PrintedSheet.Column(text, share: 1), count: 9)
        let blocks: [PrintedSheet.Block] = [
            .heading(text), .subheading(text), .paragraph(text), .strong(text), .small(text),
            .facts([.init(text, text), .init("", text), .init(text, "")]),
            .facts(Array(repeating: .init(text, text), count: 5)),
            .table(
                .init(columns: narrow, rows: [[text], narrow.map(\.heading)], rowHeight: .tick)
            ),
            .code(.init(payload: "x", caption: text)),
        ]
        for paper in [PrintedSheet.Paper.a4, .a5] {
            let sheet = PrintedSheet(
                paper: paper,
                title: text,
                language: text,
                blocks: paper == .a4 ? blocks : [.together(blocks)],
                footer: text,
                pageNumbering: text
            )
            let file = try PDFFile(sheet)
            defer { file.remove() }
            #expect(try (Int(file.information()["Pages"] ?? "") ?? 0) > 0)
            // Towers of marks reach above their line; the line itself stays on the page.
            guard !name.contains("tower") else { continue }
            let (width, height) = paper == .a4 ? (595.0, 842.0) : (420, 595)
            for word in try file.words() {
                #expect(word[0] > 20 && word[2] < width - 20, "\(word)")
                #expect(word[1] > 20 && word[3] < height - 20, "\(word)")
            }
        }
    }

    @Test(
        "Tables of odd shapes are drawn",
        arguments: [
            PrintedSheet.Table(columns: [], rows: [["x"]], rowHeight: .text),
            .init(columns: [.init("Navn", share: 1)], rows: [], rowHeight: .tick),
            .init(columns: [.init(" ", share: 1)], rows: [], rowHeight: .text),
            .init(columns: [.init("", share: 1)], rows: [[""]], rowHeight: .signature),
            .init(columns: [.init("Navn", share: 1)], rows: [["a", "b"], []], rowHeight: .text),
            .init(
                columns: (0..<60).map { .init("Kolonne \($0)", share: $0, isBox: $0 % 2 == 0) },
                rows: [(0..<60).map { "\($0)" }],
                rowHeight: .tick
            ),
        ]
    )
    func oddTables(_ table: PrintedSheet.Table) throws {
        let file = try PDFFile(SampleSheets.sheet([.table(table), .together([.table(table)])]))
        defer { file.remove() }
        #expect(try file.information()["Pages"] == "1")
    }

    @Test("A name that is cut to fit seems to have no hyphen")
    func noHyphens() throws {
        let name = String(repeating: "Ødegård", count: 30)
        let file = try PDFFile(
            SampleSheets.sheet([
                .table(
                    .init(
                        columns: [.init("Navn", share: 1), .init("Svar", share: 9)],
                        rows: [[name, ""]],
                        rowHeight: .text
                    )
                )
            ])
        )
        defer { file.remove() }
        let letters = try file.pages().joined().filter(\.isLetter)
        #expect(letters.contains(name))
        #expect(try !file.pages().joined().contains { $0 == "-" || $0 == "\u{2010}" })
    }
}
