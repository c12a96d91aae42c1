import Correspondence
import Documents
import Testing

@Suite("Names of the world on a sheet")
struct SheetScriptTests {
    private static let latin: Set<String> = ["NotoSans", "NotoSans-Regular", "NotoSans-Bold"]

    @Test(
        "A name brings its own Noto font and no other",
        arguments: SampleSheets.people + SampleSheets.others
    )
    func fonts(_ name: String, _ families: Set<String>) throws {
        let file = try PDFFile(
            SampleSheets.sheet([
                .heading(name), .strong(name), .small(name), .paragraph(name),
                .facts([.init(name, name)]),
                .table(.init(columns: [.init(name, share: 1)], rows: [[name]], rowHeight: .text)),
            ])
        )
        defer { file.remove() }
        let fonts = try file.fonts().subtracting(Self.latin)
        #expect(Set(fonts.map { String($0.prefix { $0 != "-" }) }) == families)
    }

    /// A letter without a shape is drawn as a box and cannot be read back.
    @Test("Every letter can be read back", arguments: SampleSheets.people)
    func letters(_ name: String, _ families: Set<String>) throws {
        let file = try PDFFile(SampleSheets.sheet([.paragraph(name)]))
        defer { file.remove() }
        let text = try file.pages().joined()
        if families.contains("NotoSansArabic") {
            // Readers put the parts of ligatures in different orders.
            let missing = Set(name.unicodeScalars).subtracting(text.unicodeScalars)
            #expect(missing.subtracting([" ", "\u{200C}"]).isEmpty)
        } else {
            #expect(text.contains(name))
        }
    }

    @Test(
        "A letter that no font has is a question mark, never a box",
        arguments: ["\u{F1234}", "\u{10ABCD}", "\u{0378}", "\u{05FF}", "\u{E1234}"]
    )
    func unknown(letter: String) throws {
        let file = try PDFFile(SampleSheets.sheet([.paragraph("Anna \(letter) Ø 王")]))
        defer { file.remove() }
        #expect(try file.pages().joined().contains("Anna ? Ø 王"))
    }

    @Test("The whole list is in Noto fonts")
    func wholeList() throws {
        let file = try PDFFile(SampleSheets.facilitatorsList())
        defer { file.remove() }
        #expect(
            try file.fonts() == [
                "NotoSans-Regular", "NotoSans-Bold", "NotoSansArabic-Regular",
                "NotoSansEthiopic-Regular", "NotoSansThai-Regular",
            ]
        )
    }

    @Test("Text from right to left stands at the right, but in a list in line with the other names")
    func rightToLeft() throws {
        let arabic = "فاطمة"
        let file = try PDFFile(
            SampleSheets.sheet([
                .paragraph(arabic),
                .table(
                    .init(
                        columns: [.init("Navn", share: 1), .init("Svar", share: 1)],
                        rows: [[arabic, "ja"]],
                        rowHeight: .tick
                    )
                ),
            ])
        )
        defer { file.remove() }
        let edges = try file.words().map { $0[2] }
        let (margin, middle) = (595.276 - 42.52, 595.276 / 2)
        #expect(abs((edges.max() ?? 0) - margin) < 2)
        #expect(!edges.contains { abs($0 - (middle - 6)) < 2 })
        #expect(try file.words().contains { abs($0[0] - (42.52 + 6)) < 2 })
    }
}
