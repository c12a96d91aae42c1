import CivilTime
import Planning
import Testing

@testable import Correspondence
@testable import Insight

/// The parts of a report with a ledger, and the same in lines of text.
@Suite struct LedgerSectionsTests {
    private func statement() throws -> LedgerStatement {
        let origin = Origin.assumption("made up")
        return try LedgerStatement(
            Ledger(
                months: 12,
                rates: [],
                lines: [
                    .item(try Sample.id("coffee"), Amount(kroner: 40), count: 3, origin),
                    .monthly(
                        try Sample.id("tax"),
                        .municipalTax,
                        Amount(kroner: 100),
                        over: 12,
                        count: 2,
                        origin
                    ),
                ]
            )
        )
    }

    private func bars(_ section: PrintedReport.Section) throws -> [Quantity] {
        guard case .bars(let bars)? = section.chart?.figure else { throw Missing() }
        return bars.rows.map(\.value)
    }

    private struct Missing: Error {}

    @Test func eachSideHasTheBarsOfItsOwnLines() throws {
        let sections = LedgerSections(try statement(), in: .danish).balance()
        let expenses = try #require(sections.first { $0.id == "expenses" })
        let income = try #require(sections.first { $0.id == "income" })
        #expect(try bars(expenses) == [.øre(12_000)])
        #expect(try bars(income) == [.øre(20_000)])
    }

    @Test func tablesOfLinesNeedNoHeadings() throws {
        let sections = LedgerSections(try statement(), in: .danish).balance()
        func lines(_ sections: [PrintedReport.Section]) -> [String] {
            let report = PrintedReport(
                title: "x",
                language: "da",
                period: "",
                dataDate: "",
                sections: sections,
                definitions: [.init("", "note"), .init("word", "meaning")]
            )
            return EconomyText(report, in: .danish).lines()
        }
        let heading = Catalogue.danish.text("economy.column-line")
        let plain = lines(sections.filter { $0.id != "result" })
        #expect(!plain.contains { $0.contains(heading) }, "\(plain)")
        // A note has no word before it.
        #expect(plain.suffix(2) == ["note", "word: meaning"])
        let other = PrintedReport.Section(
            "key-figures",
            heading: "y",
            table: ReportTable(
                columns: [.init("what", heading, .text), .init("count", "antal", .count)],
                rows: [[.text("z"), .count(1)]]
            )
        )
        #expect(lines([other]).contains { $0.contains(heading) })
    }
}
