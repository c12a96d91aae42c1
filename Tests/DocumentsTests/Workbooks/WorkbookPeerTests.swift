import Correspondence
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("Workbooks, computed anew by LibreOffice")
struct WorkbookPeerTests {
    @Test func formulasComeToWhatWeSay() throws {
        let octets = try SampleReports.whole.xlsx(created: SampleReports.created, in: .danish)
        let ours = try ReadWorkbook(octets)
        let theirs = try ReadWorkbook(octets, isRecomputed: true)
        #expect(ours.sheets.map(\.name) == theirs.sheets.map(\.name))
        var compared = 0
        for (our, their) in zip(ours.sheets, theirs.sheets) {
            for cell in our.cells {
                let other = try #require(their[cell.at], "\(our.name) \(cell.at)")
                #expect(other.text == cell.text, "\(our.name) \(cell.at)")
                if let number = cell.number {
                    let computed = try #require(other.number, "\(our.name) \(cell.at)")
                    #expect((computed - number).magnitude <= 1e-12 * max(1, number.magnitude))
                }
                compared += cell.formula == nil ? 0 : 1
            }
        }
        #expect(compared >= 5)
    }
}
