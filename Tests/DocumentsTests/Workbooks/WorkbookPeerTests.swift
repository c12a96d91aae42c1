import Correspondence
import TestSupport
import Testing

@testable import Documents

@Suite("Workbooks, computed anew by LibreOffice")
struct WorkbookPeerTests {
    @Test func formulasComeToWhatWeSay() throws {
        let octets = try SampleReports.whole.xlsx(created: SampleReports.created, in: .danish)
        let (formulas, differences) = try ReadWorkbook.recomputed(octets)
        #expect(formulas >= 5 && differences == [])
    }
}
