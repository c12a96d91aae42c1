import Documents
import Foundation
import TestSupport
import Testing

@Suite("Python's csv module and ours understand each other")
struct CSVPeerTests {
    /// Tables whose first row is plain, so that the separator is plain too.
    private func table(_ random: inout SeededGenerator, letters: [Character]) -> [[String]] {
        let columns = Int.random(in: 2...5, using: &random)
        let heading = (0..<columns).map { "h\($0)" }
        return [heading]
            + (0..<Int.random(in: 1...40, using: &random)).map { row in
                ["r\(row)"]
                    + (1..<columns).map { _ in
                        String(
                            (0..<Int.random(in: 0...8, using: &random)).map { _ in
                                letters[Int.random(in: 0..<letters.count, using: &random)]
                            }
                        )
                    }
            }
    }

    private func python(_ arguments: [String], _ input: Data) throws -> Data {
        let script = PackageRoot.file("Tests/Peers/csv_tables.py").path
        let result = try Peer.run(
            PackageRoot.file(".venv/bin/python").path,
            [script] + arguments,
            input: input
        )
        try #require(result.status == 0, "\(result.error)")
        return result.output
    }

    @Test(
        "What Python writes",
        arguments: [
            [";", "utf-8", "\\r\\n"], [",", "utf-8-sig", "\\n"], ["\t", "utf-16", "\\r\\n"],
            [";", "cp1252", "\\r\\n"], [",", "cp1252", "\\r"],
        ]
    )
    func reading(arguments: [String]) throws {
        var random = SeededGenerator(seed: 1252)
        let isNarrow = arguments[1] == "cp1252"
        let letters = Array("ab;\"\r\n,\t æøÅ€–" + (isNarrow ? "" : "مሰ😀u\u{301}"))
        for _ in 0..<6 {
            let table = table(&random, letters: letters)
            let octets = try python(["write"] + arguments, try JSONEncoder().encode(table))
            let read = try CSVReader.read(Array(octets), file: "a.csv")
            let cells = read.rows.map { $0.cells.map { Array($0.text.utf8) } }
            #expect(cells == table.map { $0.map { Array($0.utf8) } })
        }
    }

    @Test("What Python reads", arguments: [";", ",", "\t"] as [Unicode.Scalar])
    func writing(separator: Unicode.Scalar) throws {
        var random = SeededGenerator(seed: 4180)
        let letters = Array("ab;\"\r\n,\t 'æøÅ€–مሰ😀=+-")
        for _ in 0..<4 {
            let table = table(&random, letters: letters)
            var writer = CSVWriter(separator: separator)
            for row in table { writer.append(row: row) }
            let octets = writer.takeOctets()
            let json = try python(
                ["read", String(Character(separator)), "utf-8-sig", "\\n"],
                Data(octets)
            )
            let theirs = try JSONDecoder().decode([[String]].self, from: json)
            let ours = try CSVReader.read(octets, file: "a.csv").rows.map { $0.cells.map(\.text) }
            #expect(ours == table)
            #expect(theirs.count == table.count)
            for (their, our) in zip(theirs.joined(), table.joined()) {
                #expect(their == our || their == "'\(our)")
            }
        }
    }
}
