import Correspondence
import Documents
import Foundation
import Participation
import TestSupport
import Testing

@Suite("The guide to tables of participants says what is so")
struct ParticipantGuideTests {
    private func guide() throws -> String {
        try String(contentsOf: PackageRoot.file("docs/participants-csv.md"), encoding: .utf8)
    }

    @Test("The example is read")
    func example() throws {
        let match = try #require(try guide().firstMatch(of: /```csv\n([^`]*)```/))
        let people = try SampleTable.read(String(match.output.1))
        #expect(people.map(\.person.participant.fullName) == ["Amina Hassan", "Dora"])
    }

    @Test("The table names every column, and the program knows each of them")
    func columns() throws {
        let lines = try guide().split(separator: "\n").filter { $0.hasPrefix("| `") }
        let names = lines.flatMap { line in
            line.split(separator: "|")[0].matches(of: /`(\w+)`/).map { String($0.output.1) }
        }
        let keys = Catalogue.danish.texts.keys.filter { $0.hasPrefix("column.") }
        #expect(names.count == keys.count { !$0.hasSuffix(".also") })
        #expect(Set(names).count == names.count)
        for name in names where name != "name" && name != "givenName" {
            #expect(SampleTable.mistakes("Fornavn;x\n", mapping: ["x": name]).found == [])
        }
    }

    @Test("The headings that the table names lead to its columns")
    func headings() throws {
        for line in try guide().split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let names = cells[0].matches(of: /`(\w+)`/).map { String($0.output.1) }
            guard names.count == 1, !["name", "givenName"].contains(names[0]) else { continue }
            for heading in cells[1].split(separator: ",") {
                let found = SampleTable.mistakes("Fornavn;\(names[0]);\(heading)\n").found
                #expect(found.map(\.code) == ["repeated-column"], "\(heading)")
            }
        }
    }
}
