import TestSupport
import Testing

@Suite("Random tables for spreadsheets, read by Python's csv module")
struct SheetCSVPeerTests {
    @Test("Any text comes back, but for apostrophes before it")
    func anyText() throws {
        var generator = SeededGenerator(seed: 4180)
        let letters = Array(";\"\r\n =+-@\t',aæ\u{301}\u{FEFF}\u{200B}م")
        let rows = (0..<300).map { _ in
            (0..<3).map { _ in
                String(
                    (0..<Int.random(in: 1...6, using: &generator)).compactMap { _ in
                        letters.randomElement(using: &generator)
                    }
                )
            }
        }
        let back = try SheetCSVTests.read(SheetCSVTests.octets(rows))
        #expect(back.count == rows.count)
        for (cell, read) in zip(rows.joined(), back.joined()) {
            #expect(
                Array(read.utf8) == Array(cell.utf8) || Array(read.utf8) == Array("'\(cell)".utf8)
            )
        }
    }
}
