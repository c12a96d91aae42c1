import CivilTime
import Correspondence
import Foundation
import TestSupport
import Testing

@testable import Documents

/// Reports as workbooks, read back by openpyxl.
@Suite struct ReportWorkbookTests {
    private static let octets = Result {
        try SampleReports.whole.xlsx(created: SampleReports.created, in: .danish)
    }

    private static let read = Result { try ReadWorkbook(octets.get()) }

    @Test func hasAFirstSheetOneForEachTableAndDefinitions() throws {
        let sheets = try ReportWorkbookTests.read.get().sheets
        #expect(
            sheets.map(\.name) == [
                "Oversigt", "Alle slags tal kolonner, og et", "Alle slags tal kolonner, (2)",
                "Figur", "=Navne", "Definitioner",
            ]
        )
        for sheet in sheets {
            #expect(sheet.name.utf16.count <= 31)
            #expect(sheet["A2"]?.text == "1. halvår 2027")
            #expect(sheet["A3"]?.text == "Talt op til og med 15. juni 2027")
            #expect(sheet.foot?.contains("Talt op til og med 15. juni 2027") == true)
        }
        #expect(
            sheets.dropFirst().dropLast().allSatisfy { $0.frozen == "B6" && $0.repeated == "$5:$5" }
        )
        #expect(sheets.first?["A5"]?.text == "I 1. halvår kom 68 af 129.")
    }

    @Test func sharesAreFormulasOverTheColumnsTheyAreMadeOf() throws {
        let sheet = try ReportWorkbookTests.read.get().sheets[1]
        #expect(sheet["D6"]?.formula == "=B6/C6" && sheet["D6"]?.number == 68.0 / 122)
        #expect(sheet["D7"]?.formula == "=B7/C7" && sheet["D7"]?.number == 0)
        #expect(sheet["G6"]?.formula == "=INT(F6/B6+0.5)" && sheet["G6"]?.number == 182)
        // Nobody to share among, and nothing that leads to what is hidden.
        for place in ["D8", "G8", "G7"] {
            #expect(sheet[place]?.formula == nil && sheet[place]?.text == "–", "\(place)")
        }
        for place in ["B9", "D9", "E9", "G9", "H9"] {
            #expect(sheet[place]?.formula == nil && sheet[place]?.text == "skjult", "\(place)")
        }
    }

    @Test func numbersHaveTheirFormats() throws {
        let sheet = try ReportWorkbookTests.read.get().sheets[1]
        let formats = ["B6", "D6", "E6", "F6", "G6", "H6"].map { sheet[$0]?.format }
        #expect(
            formats == [
                "#,##0", "0.0 %", "0.0 %", "#,##0.00\" kr.\"", "#,##0\" kr.\"", "#,##0.0",
            ]
        )
        #expect(sheet["F6"]?.number == 12_345.5 && sheet["F7"]?.number == -363)
    }

    @Test func wordsStayWords() throws {
        let workbook = try ReportWorkbookTests.read.get()
        let sheet = try #require(workbook.sheets.first { $0.name == "=Navne" })
        for (row, text) in SampleReports.hostile.enumerated() {
            let cell = try #require(sheet["A\(row + 6)"])
            #expect(cell.formula == nil)
            #expect(
                cell.text == Workbook.text(text).replacing("_x005F_", with: "_")
                    || cell.text == Workbook.text(text)
            )
        }
        let formulas = workbook.sheets.flatMap(\.cells).compactMap(\.formula)
        #expect(
            formulas.allSatisfy {
                $0.wholeMatch(of: /=(INT\()?[A-Z]+[0-9]+\/[A-Z]+[0-9]+(\+0\.5\))?/) != nil
            }
        )
        #expect(workbook.sheets.first?["A8"]?.text == "En sætning.")
    }

    @Test func theSameReportIsTheSameOctets() throws {
        let again = try SampleReports.whole.xlsx(created: SampleReports.created, in: .danish)
        #expect(try ReportWorkbookTests.octets.get() == again)
    }

    @Test(arguments: [
        ("", "Sheet"), ("History", "Sheet History"), ("a/b\\c[d]:e*f?", "a b c d e f"),
        ("''x''", "x"),
        (String(repeating: "å", count: 40), String(repeating: "å", count: 31)),
        (String(repeating: "👩‍👩‍👧", count: 6), String(repeating: "👩‍👩‍👧", count: 3)), ("\u{1}\n", "Sheet"),
    ])
    func namesOfSheetsAreMadeFit(wish: String, name: String) {
        #expect(SheetNames.name(wish, besides: []) == name)
    }

    @Test func namesOfSheetsAreDifferent() {
        var taken: Set<String> = []
        for _ in 0..<120 {
            let name = SheetNames.name(String(repeating: "Æ", count: 31), besides: taken)
            #expect(name.utf16.count <= 31 && taken.insert(name.lowercased()).inserted)
        }
    }

    @Test func aTextIsNoLongerThanACellHolds() throws {
        let text = String(repeating: "ø", count: 40_000)
        #expect(Workbook.text(text).utf16.count == 32_767)
        let report = PrintedReport(
            title: text,
            language: "da",
            period: text,
            dataDate: text,
            headline: text,
            sections: [.init("x", heading: text, sentences: [text])]
        )
        let read = try ReadWorkbook(report.xlsx(created: SampleReports.created, in: .danish))
        #expect(read.sheets.first?["A1"]?.text?.count == 32_767)
    }
}
