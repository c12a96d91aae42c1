import Correspondence
import Documents
import Foundation
import Planning
import TestSupport
import Testing

@Suite("The guide to facilitators, speakers and interpreters says what is so")
struct StaffGuideTests {
    private func guide() throws -> String {
        try String(contentsOf: PackageRoot.file("docs/staff.md"), encoding: .utf8)
    }

    /// The rows of the table of columns: the name of each and its headings.
    private func columns() throws -> [(name: String, headings: [String])] {
        let table = try #require(try guide().components(separatedBy: "## A table").last)
        return table.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let headings = cells[1].split(separator: ",").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            return (name: cells[0].filter { $0 != "`" }, headings: headings)
        }
    }

    @Test("The example is read")
    func example() throws {
        let match = try #require(try guide().firstMatch(of: /```csv\n([^`]*)```/))
        let octets = Array(String(match.output.1).utf8)
        let staff = try StaffTable.read(octets, of: .speaker, file: "staff.csv")
        #expect(staff.speakers.map(\.id.text) == ["samira-aziz", "bodil-krag"])
        #expect(staff.speakers.map(\.languages) == [["da", "ar"], ["da"]])
    }

    @Test("The table names every column")
    func everyColumn() throws {
        let names = try columns().map(\.name)
        let keys = Catalogue.danish.texts.keys.filter {
            $0.hasPrefix("staff-column.") && !$0.hasSuffix(".also")
        }
        #expect(names.count == keys.count)
        #expect(Set(names).count == names.count)
    }

    @Test("The headings that the table names lead to its columns")
    func headings() throws {
        for column in try columns() {
            for heading in column.headings {
                let found = StaffKind.allCases.filter { kind in
                    let row = StaffTableRow("", kind, "\(heading);\(column.name)\n")
                    let codes = row.mistakes().found.map(\.code)
                    return codes.contains("repeated-column") && !codes.contains("unknown-column")
                }
                #expect(!found.isEmpty, "\(column.name): \(heading)")
            }
        }
    }
}
