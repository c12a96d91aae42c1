import TestSupport
import Testing

@testable import ICalendar

/// Octets that no text may have, what is read in their place, and where all that is left stood.
@Suite struct LineRepairTests {
    struct Row: Sendable {
        let octets: [UInt8]
        let text: String
        /// Kind, column and octet of each repair.
        let told: [String]
        /// The octet where each character of the text stood.
        let places: [Int]

        init(_ octets: [UInt8], _ text: String, _ told: [String], _ places: [Int]) {
            (self.octets, self.text, self.told, self.places) = (octets, text, told, places)
        }
    }

    static let rows: [Row] = [
        Row([0x61, 0x62], "ab", [], [0, 1]), Row([], "", [], []),
        Row([0x61, 0x01, 0x62], "ab", ["control 2 1"], [0, 2]),
        Row([0x00, 0x61, 0x1F], "a", ["control 1 0", "control 3 2"], [1]),
        Row([0x61, 0x09, 0x20, 0x7F], "a\t \u{7F}", [], [0, 1, 2, 3]),
        // Latin-1, but for what are control characters there.
        Row([0x61, 0xF8, 0x62], "aøb", ["notUTF8 2 1"], [0, 1, 2]),
        Row([0xA0, 0xFF], "\u{A0}ÿ", ["notUTF8 1 0", "notUTF8 1 1"], [0, 1]),
        Row([0x61, 0x9F, 0x62], "a\u{FFFD}b", ["notUTF8 1 1"], [0, 1, 2]),
        Row([0xC0, 0x61], "Àa", ["notUTF8 1 0"], [0, 1]),
        // A character that is cut off, at the end and before others.
        Row([0xC3, 0xB8, 0xC3], "øÃ", ["notUTF8 2 2"], [0, 2]),
        Row([0xC3, 0x61], "Ãa", ["notUTF8 1 0"], [0, 1]),
        Row(
            [0xE2, 0x82, 0xAC, 0xE2, 0x82],
            "€â\u{FFFD}",
            ["notUTF8 2 3", "notUTF8 2 4"],
            [0, 3, 4]
        ),
        Row([0xF0, 0x9F, 0x91, 0x8D, 0x2E], "👍.", [], [0, 4]),
        // What could only be inside a character has the column of the one before it.
        Row([0xC3, 0xB8, 0x80, 0x61], "ø\u{FFFD}a", ["notUTF8 1 2"], [0, 2, 3]),
        Row([0x80, 0x61], "\u{FFFD}a", ["notUTF8 1 0"], [0, 1]),
    ]

    /// The first and the last character of each length, beside something to put right.
    @Test func charactersAtTheBoundsAreSound() {
        let text = "\u{80}\u{7FF}\u{800}\u{FFF}\u{1000}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
        var octets: [UInt8] = []
        for scalar in text.unicodeScalars { octets += [0x01] + Array(String(scalar).utf8) }
        let start = TextPosition(line: 1, column: 1, octet: 0)
        var count = 0
        let repaired = UnfoldedLine(octets: octets, start: start).repaired { _, kind in
            count += kind == .control ? 1 : 100
        }
        #expect(repaired.octets == Array(text.utf8) && count == text.unicodeScalars.count)
    }

    @Test(arguments: 0..<40)
    func whatIsLeftWithoutBlanksStandsWhereItStood(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var octets: [UInt8] = []
        var folds: [UnfoldedLine.Fold] = []
        for number in 0..<30 {
            if Int.random(in: 0..<4, using: &random) == 0, folds.last?.index != octets.count {
                let octet = 100 * (number + 1)
                folds.append(
                    UnfoldedLine.Fold(
                        index: octets.count,
                        position: TextPosition(line: number + 2, column: 2, octet: octet)
                    )
                )
            }
            let piece = ["a", " ", "\t", "  ", "ø", "b,"].randomElement(using: &random) ?? ""
            octets += Array(piece.utf8)
        }
        let start = TextPosition(line: 1, column: 1, octet: 0)
        let line = UnfoldedLine(octets: octets, start: start, folds: folds)
        for from in [0, 5, octets.count] {
            let shorter = line.removingBlanks(from: from)
            let kept = octets.indices.filter { $0 < from || !isBlank(octets[$0]) }
            #expect(shorter.octets == kept.map { octets[$0] })
            for (index, source) in kept.enumerated() {
                #expect(shorter.position(of: index) == line.position(of: source))
            }
        }
    }

    @Test(arguments: rows)
    func eachIsPutRightAndTold(row: Row) {
        var told: [String] = []
        let line = UnfoldedLine(
            octets: row.octets,
            start: TextPosition(line: 1, column: 1, octet: 0)
        )
        let repaired = line.repaired { told.append("\($1) \($0.column) \($0.octet)") }
        #expect(String(decoding: repaired.octets, as: UTF8.self) == row.text)
        #expect(told == row.told)
        var places: [Int] = []
        var index = 0
        for scalar in row.text.unicodeScalars {
            places.append(repaired.position(of: index).octet)
            index += String(scalar).utf8.count
        }
        #expect(places == row.places)
    }

    @Test func placesBehindFoldsAreThoseOfTheText() {
        // `a`, a fold, `b` with a control character before it, a fold at the end.
        let places = [(1, 7), (3, 20)].map { index, octet in
            UnfoldedLine.Fold(
                index: index,
                position: TextPosition(line: octet, column: 2, octet: octet)
            )
        }
        let start = TextPosition(line: 1, column: 1, octet: 0)
        let line = UnfoldedLine(octets: [0x61, 0x01, 0x62], start: start, folds: places)
        var told: [TextPosition] = []
        let repaired = line.repaired { place, _ in told.append(place) }
        #expect(told == [TextPosition(line: 7, column: 2, octet: 7)])
        #expect(repaired.octets == [0x61, 0x62])
        let found = (0...2).map { repaired.position(of: $0) }
        #expect(
            found == [
                start, TextPosition(line: 7, column: 3, octet: 8),
                TextPosition(line: 20, column: 2, octet: 20),
            ]
        )
    }

    /// Values of a parameter, as a list and as one.
    @Test(arguments: [
        ("a,b", ["a", "b"], "a,b"), ("\"a,b\",c", ["a,b", "c"], "\"a,b\",c"), ("", [""], ""),
        (",", ["", ""], ","), (",a,,b,", ["", "a", "", "b", ""], ",a,,b,"), ("\"", ["\""], "\""),
        ("\"\"", [""], ""), ("\"a\"", ["a"], "a"), ("\"a", ["\"a"], "\"a"), ("a\"", ["a\""], "a\""),
        ("a\\,b,c", ["a,b", "c"], "a,b,c"), ("\\,a", [",a"], ",a"),
        ("a,\\,b", ["a", ",b"], "a,,b"),
        ("a\\;b\\:c", ["a;b:c"], "a;b:c"), ("a\\b\\", ["a\\b\\"], "a\\b\\"),
        ("^'a^',^n", ["\"a\"", "\n"], "\"a\",\n"),
    ])
    func valuesOfAParameter(written: String, list: [String], one: String) {
        var written = written
        written.withUTF8 { octets in
            #expect(ParameterValues.decoded(octets[...]) == list)
            #expect(ParameterValues.decoded(octets[...], isList: false) == [one])
        }
    }
}
