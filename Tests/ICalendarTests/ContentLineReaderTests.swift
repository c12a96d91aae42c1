import ICalendar
import TestSupport
import Testing

@Suite("Reading content lines")
struct ContentLineReaderTests {
    private func read(_ octets: [UInt8]) throws -> [ContentLine] {
        try Readings.lines(octets).map { try $0.get() }
    }

    private func read(_ text: String) throws -> [ContentLine] {
        try read(Array(text.utf8))
    }

    @Test("A reader that puts nothing right loses a line that is no UTF-8, and reads on")
    func strictOctets() throws {
        let octets = Array("X:1\r\nX:".utf8) + [0xF8] + Array("\r\nX:2\r\n".utf8)
        var reader = ContentLineReader(octets, mode: .strict)
        var values: [String] = []
        while try reader.next() { values.append(reader.contentLine.value) }
        #expect(values == ["1", "2"])
        #expect(reader.diagnostics.entries.map(\.problem) == [.invalidUTF8])
        #expect(reader.diagnostics.entries.map(\.position.octet) == [7])
    }

    @Test("Line ends of every kind", arguments: ["\r\n", "\n", "\r"])
    func lineEnds(end: String) throws {
        let lines = try read(["A:1", "B:2", " 3", "\t4", "C:5"].joined(separator: end))
        #expect(lines.map(\.name) == ["A", "B", "C"])
        #expect(lines.map(\.value) == ["1", "234", "5"])
        #expect(lines.map(\.position.line) == [1, 2, 5])
    }

    @Test(
        "Another line end is told once, where the first one stands",
        arguments: [
            ("A:1\r\nB:2\r\n", nil), ("A:1", nil), ("", nil),
            ("A:1\nB:2\nC:3\n", TextPosition(line: 1, column: 4, octet: 3)),
            ("A:1\r\nB:2\nC:3\rD:4\n", TextPosition(line: 2, column: 4, octet: 8)),
            ("A:1\r\n 2\rB:3\r", TextPosition(line: 2, column: 3, octet: 7)),
            ("\r\n\nA:1\nB:2", TextPosition(line: 2, column: 1, octet: 2)),
            ("A:1\r\nB:2\r", TextPosition(line: 2, column: 4, octet: 8)),
        ]
    )
    func otherLineEnds(text: String, place: TextPosition?) throws {
        var reader = ContentLineReader(Array(text.utf8), mode: .repairing)
        while try reader.next() {}
        let told = reader.diagnostics.entries.filter { $0.problem == .otherLineEnd }
        #expect(told.map(\.position) == [place].compactMap(\.self))
    }

    @Test("Empty lines are passed over, and the last line needs no end")
    func emptyLines() throws {
        #expect(try read("\n\nA:1\n\n\nB:2").map(\.position.line) == [3, 6])
        #expect(try read("").isEmpty)
        #expect(try read("\r\n\n\r").isEmpty)
    }

    @Test("A byte order mark is no part of the first name, nor of its column")
    func byteOrderMark() throws {
        let line = try #require(try read([0xEF, 0xBB, 0xBF] + Array("A:1\n".utf8)).first)
        #expect(line.name == "A")
        #expect(line.position == TextPosition(line: 1, column: 1, octet: 3))
    }

    @Test("A fold inside a character")
    func foldInsideCharacter() throws {
        for fold in ["\r\n ", "\n\t", "\r "] {
            for (offset, text) in [(1, "ø"), (1, "€"), (2, "€"), (1, "👍"), (3, "👍")] {
                var octets = Array(text.utf8)
                octets.insert(contentsOf: Array(fold.utf8), at: offset)
                let line = try #require(try read(Array("A:x".utf8) + octets).first)
                #expect(line.value == "x" + text)
            }
        }
    }

    @Test("Folds anywhere give the same line", arguments: 0..<40)
    func foldsAnywhere(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let text = "ATTENDEE;CN=\"Åse: a, b; c\";X=1,\"2\":mailto:åse@example.dk👍"
        var octets: [UInt8] = []
        for octet in text.utf8 {
            if Int.random(in: 0..<4, using: &generator) == 0 {
                let folds = ["\r\n ", "\n ", "\r\t", "\n\t\n "]
                octets += Array((folds.randomElement(using: &generator) ?? "").utf8)
            }
            octets.append(octet)
        }
        // A fold before the first octet is none.
        while octets.first.map({ " \t\r\n".utf8.contains($0) }) == true { octets.removeFirst() }
        let line = try #require(try read(octets).first)
        #expect(line.name == "ATTENDEE")
        #expect(line.parameter("CN") == "Åse: a, b; c")
        #expect(line.parameters.last?.values == ["1", "2"])
        #expect(line.value == "mailto:åse@example.dk👍")
    }

    @Test("Names are upper case, values are as written")
    func names() throws {
        let line = try #require(try read("dtStart;tzid=Europe/Copenhagen:20270105t093000").first)
        #expect(line.name == "DTSTART")
        #expect(line.parameters == [.init("TZID", "Europe/Copenhagen")])
        #expect(line.value == "20270105t093000")
    }

    @Test("The octets of a name, of a value and of a parameter are given as they stand")
    func octets() throws {
        var reader = ContentLineReader(Array("dtStart;tzid=\"A, B\";X-A=b:2027\r\n".utf8))
        #expect(try reader.next())
        func text(_ octets: Span<UInt8>) -> String {
            octets.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        }
        var parts = [text(reader.nameOctets), text(reader.value)]
        if let zone = reader.parameter(.tzid) { parts.append(text(zone)) }
        if let name = reader.parameter(.cn) { parts.append(text(name)) }
        #expect(parts == ["dtStart", "2027", "\"A, B\""])
        let count = reader.parameterCount
        #expect(count == 2)
    }

    @Test(
        "Carets in parameters are decoded, elsewhere not",
        arguments: [
            ("a^nb", "a\nb"), ("a^^b", "a^b"), ("a^'b^'", "a\"b\""), ("a^xb", "a^xb"), ("a^", "a^"),
            ("^^n", "^n"),
        ]
    )
    func carets(written: String, meant: String) throws {
        for quote in ["", "\""] {
            let line = try #require(try read("A;CN=\(quote)\(written)\(quote):\(written)").first)
            #expect(line.parameter("CN") == meant)
            #expect(line.value == written)
        }
    }

    @Test(
        "Lines that cannot be read, each with its place",
        arguments: [
            ("NOCOLON", 1, 8), (":value", 1, 1), ("A;:1", 1, 3), ("A;B:1", 1, 4),
            ("A;B=\"c:1", 1, 5), ("A;B=\"c\"d:1", 1, 8), ("A;B=c\"d\":1", 1, 6), (" A:1", 1, 1),
            ("Æ:1", 1, 1), ("A;B=1", 1, 6), ("A;B=æ;:1", 1, 7), ("A;B\r\n =1\r\n  ;", 3, 4),
        ]
    )
    func malformed(text: String, line: Int, column: Int) throws {
        let results = try Readings.lines(Array((text + "\r\nNEXT:1").utf8))
        #expect(results.count == 2)
        guard case .failure(let error)? = results.first, case .malformedLine = error.problem else {
            Issue.record("was read: \(results)")
            return
        }
        #expect(error.position.line == line)
        #expect(error.position.column == column)
        #expect(try results.last?.get().name == "NEXT")
    }

    @Test(
        "Octets that are not UTF-8, each with its place",
        arguments: [
            ([0xFF], 5, 5), ([0xC3], 5, 5), ([0xE2, 0x82], 5, 5), ([0xC0, 0x80], 5, 5),
            ([0xED, 0xA0, 0x80], 5, 5), ([0xF4, 0x90, 0x80, 0x80], 5, 5),
            // An octet that could only be inside a character has the column of the one before it.
            ([0xC3, 0xB8, 0x80], 5, 7),
        ] as [([UInt8], Int, Int)]
    )
    func invalidUTF8(octets: [UInt8], column: Int, octet: Int) throws {
        let results = try Readings.lines(Array("A:øx".utf8) + octets + Array("\nB:1".utf8))
        guard case .failure(let error)? = results.first else {
            Issue.record("was read: \(results)")
            return
        }
        #expect(error.problem == .invalidUTF8)
        #expect(error.position == TextPosition(line: 1, column: column, octet: octet))
        #expect(try results.last?.get().name == "B")
    }

    @Test("Control characters stay where nothing is put right")
    func controls() throws {
        let results = try Readings.lines([0x41, 0x3A, 0x01, 0xC3, 0xB8, 0x0D, 0x0A])
        #expect(try results.map { try $0.get().value } == ["\u{1}ø"])
    }

    @Test("A line over the limit is passed over whole")
    func tooLong() throws {
        let folded = "A:" + String(repeating: "x\r\n ", count: 60) + "y\r\nB:1\r\n"
        var limits = ReadingLimits()
        limits.lineLength = 50
        let results = try Readings.lines(Array(folded.utf8), limits: limits)
        #expect(results.count == 2)
        let start = TextPosition(line: 1, column: 1, octet: 0)
        #expect(results.first == .failure(ReadingError(start, .lineTooLong(limit: 50))))
        #expect(try results.last?.get().position.line == 62)
    }

    @Test("The limit is 1 MiB unless another is given")
    func limit() throws {
        let value = String(repeating: "x", count: (1 << 20) - 2)
        #expect(try read("A:" + value).first?.value.utf8.count == (1 << 20) - 2)
        #expect(throws: ReadingError.self) { try read("A:" + value + "x") }
    }

    @Test("Places are found through folds as by the plainest count", arguments: 0..<40)
    func positions(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 77)
        var octets: [UInt8] = seed % 2 == 0 ? [0xEF, 0xBB, 0xBF] : []
        for _ in 0..<8 {
            octets += Array("X-A;P=\"æ,\":".utf8)
            for octet in "blåbærgrød med fløde 👩🏽‍💻 e\u{301} مرحبا".utf8 {
                if Int.random(in: 0..<5, using: &generator) == 0 {
                    let folds = ["\r\n ", "\n ", "\r\t", "\r\n \r\n "]
                    octets += Array((folds.randomElement(using: &generator) ?? "").utf8)
                }
                octets.append(octet)
            }
            octets += Array(
                (["\r\n", "\n", "\r", "\n\n"].randomElement(using: &generator) ?? "").utf8
            )
        }
        let expected = NaivePositions.lines(octets)
        let lines = try read(octets)
        try #require(lines.count == expected.count)
        for (line, expected) in zip(lines, expected) {
            #expect(line.position == expected.first)
            for (index, position) in expected.enumerated() {
                #expect(line.position(ofOctet: index) == position)
            }
            let valueStart = expected.count - line.valueOctets.count
            #expect(line.position(inValue: 0) == expected[valueStart])
            #expect(line.position(inValue: 5) == expected[valueStart + 5])
            #expect(line.position(inValue: .max).octet == (expected.last?.octet ?? 0) + 1)
        }
    }
}

/// Counts places the slow way, octet by octet.
private enum NaivePositions {
    /// For each line with its folds undone, where each octet stood.
    static func lines(_ octets: [UInt8]) -> [[TextPosition]] {
        var result: [[TextPosition]] = []
        var line = 1
        var column = 0
        var index = octets.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var isLineStart = true
        while index < octets.count {
            let octet = octets[index]
            if octet == 13 || octet == 10 {
                if octet == 13, index + 1 < octets.count, octets[index + 1] == 10 { index += 1 }
                index += 1
                line += 1
                column = 0
                isLineStart = true
                continue
            }
            // A character counts where it begins; octets inside it share its column.
            if octet < 0x80 || octet >= 0xC0 { column += 1 }
            if isLineStart, octet == 32 || octet == 9, !result.isEmpty {
                isLineStart = false
                index += 1
                continue
            }
            if isLineStart { result.append([]) }
            isLineStart = false
            let position = TextPosition(line: line, column: column, octet: index)
            result[result.count - 1].append(position)
            index += 1
        }
        return result
    }
}
