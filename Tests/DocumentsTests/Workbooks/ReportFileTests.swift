import CivilTime
@testable import Correspondence
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Reports as CSV and PDF, and what drawings measure.
@Suite struct ReportFileTests {
    @Test func csvHasDanishNumbersAndNoFormulas() throws {
        let octets = SampleReports.whole.csv(in: .danish)
        try Golden.check(Data(octets), "report.csv")
        let rows = try SheetCSVTests.read(octets)
        #expect(
            rows.contains([
                "Første kvartal", "68", "122", "55,7 %", "46,7 %", "12345,50", "182,00", "12,5",
            ])
        )
        #expect(rows.contains(["Andet kvartal", "0", "7", "0,0 %", "0,0 %", "-363,00", "", "3"]))
        for text in SampleReports.hostile where CSVWriter.isFormula(text) {
            #expect(!rows.contains { $0.first == text }, "\(text)")
        }
    }

    @Test func paperHasTheFirstSentenceTheDataDateAndPageNumbers() throws {
        let file = try PDFFile(SampleReports.whole.sheet(in: .danish))
        defer { file.remove() }
        let pages = try file.pages()
        #expect(pages[0].contains("I 1. halvår kom 68 af 129."))
        for (index, page) in pages.enumerated() {
            #expect(page.contains("Talt op til og med 15. juni 2027"))
            #expect(page.contains("Side \(index + 1) af \(pages.count)"))
        }
        let text = pages.joined(separator: "\n")
        for words in [
            "55,7 %", "12.345,50 kr.", "skjult", "55,7 % (46,7–64,3 %)", "Tallene bag figurerne",
            "1.234.567",
        ] {
            #expect(text.replacing("\u{A0}", with: " ").contains(words), "\(words)")
        }
    }

    @Test func aPartBeginsAPageWhereItSaysSo() throws {
        var report = SampleReports.whole
        report.sections[2].beginsPage = true
        let file = try PDFFile(report.sheet(in: .danish))
        defer { file.remove() }
        let page = try #require(
            file.pages().first { $0.contains("Figur") && $0.contains("Kom, af de tilmeldte") }
        )
        #expect(page.hasPrefix("Figur"))
    }

    /// What Pango measures is never wider than what drawings are laid out with.
    @Test func noTextIsWiderThanItIsTakenToBe() throws {
        let texts = [
            "Virksomhedspraktik med mentor", "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ",
            "abcdefghijklmnopqrstuvwxyzæøå",
            "0123456789 .,:;-–%()/&+=?!'\"", "1.234.567,89 kr.", "55,7 % (46,7–64,3 %)",
            "Жінки на роботі",
            "Ελληνικά", "مكتبة البلدية", "図書館の中", "čšžńłęțğıİ", "tiếng Việt Nam", "የትግርኛ ቋንቋ",
            "ภาษาไทย", "e\u{301}",
        ]
        for text in texts {
            for isBold in [false, true] {
                let style = TextStyle.label(size: 10, isBold: isBold, tone: .text)
                let measured = try FontStore.use { fonts in
                    let design = SheetDesign(paper: .a4)
                    return try Typesetter(fonts: fonts, design: design, language: "da")
                        .block(text, style).width
                }
                let taken = LabelWidth.of(text, size: 10, isBold: isBold)
                #expect(measured <= taken + 0.01, "\(text) \(isBold): \(measured) > \(taken)")
            }
        }
    }
}
