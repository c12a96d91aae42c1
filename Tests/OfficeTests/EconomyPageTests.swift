import Correspondence
import Documents
import Foundation
import Insight
import Office
import Participation
import Store
import TestSupport
import Testing

/// Reports with ledgers can be written in every format as they are: whole rows, and shares of cells that are there.
@Suite struct EconomyPageTests {
    private static func path(_ name: String) -> String {
        PackageRoot.file("docs/cases/\(name).yaml").path
    }

    private func expectWhole(_ report: PrintedReport) {
        #expect(!report.title.isEmpty && !report.period.isEmpty && !report.dataDate.isEmpty)
        #expect(Set(report.sections.map(\.id)).count == report.sections.count)
        for section in report.sections {
            #expect(!section.heading.isEmpty)
            guard let table = section.table else { continue }
            #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(section.id)")
            for (place, column) in table.columns.enumerated() {
                let cells = table.rows.map { $0[place] }
                guard case .kronerEach(let amount, let count) = column.kind else {
                    #expect(!cells.contains(.derived), "\(section.id)")
                    continue
                }
                #expect(table.columns[amount].kind == .kroner)
                #expect(table.columns[count].kind == .count)
                #expect(cells.allSatisfy { $0 == .derived || $0 == .hidden })
            }
        }
    }

    @Test(arguments: ["julia", "lisa", "mitra"]) func casesArePrintedWhole(name: String) throws {
        let page = try CasePage(EconomyFiles.caseStudy(at: EconomyPageTests.path(name)))
        for catalogue in [Catalogue.danish, OpenTown.english] {
            let report = try page.printed(in: catalogue)
            expectWhole(report)
            #expect(
                report.sections.map(\.id) == [
                    "expenses", "income", "result", "sensitivity", "origins",
                ]
            )
            // The last row of expenses is their sum.
            let expenses = report.sections[0].table?.rows.last?.last
            #expect(expenses == .øre(page.statement.expenses.øre))
        }
    }

    @Test func scenariosArePrintedWhole() throws {
        let page = try ScenarioPage(
            EconomyFiles.scenarios(at: EconomyPageTests.path("mitra-scenarios"))
        )
        let report = try page.printed(in: OpenTown.english)
        expectWhole(report)
        let table = try #require(report.sections.first?.table)
        #expect(
            table.columns.map(\.id) == [
                "line", "base", "a-year-in-work", "shorter-subsidy", "no-result-subsidy",
                "dearer-hours",
            ]
        )
        #expect(table.rows.last?.dropFirst().first == .øre(-527_300))
    }

    @Test func aProgrammeIsPrintedWholeAndSharedWithoutItsMeetings() throws {
        let town = try OpenTown().opened(at: "2027-01-12 13:00")
        let ticks = [Tick(1, .came), Tick(2, .came), Tick(3, .noShow)]
        try town.perform(.markAttendance(ticks, at: "\(OpenTown.january)/session-1"))
        let prices = try EconomyFiles.prices(at: EconomyPageTests.path("prices-example"))
        var page = try town.perform(
            .economy(of: "frederiksberg", prices, in: ReportPeriod())
        )
        let report = try page.printed(in: OpenTown.english)
        expectWhole(report)
        #expect(report.sections.contains { $0.id == "trace-meetings" })
        #expect(report.sections.contains { $0.id == "trace-shares" })
        #expect(page.economy.counts.attendedSeats == 2)
        page.isShared = true
        let shared = try page.printed(in: OpenTown.english)
        expectWhole(shared)
        #expect(!shared.sections.contains { $0.id.hasPrefix("trace") })
    }
}
