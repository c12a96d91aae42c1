import Correspondence
import Documents
import Testing

@Suite("CSV files are read as spreadsheets save them")
struct CSVReaderTests {
    private func texts(_ octets: [UInt8]) throws -> [[String]] {
        try CSVReader.read(octets, file: "a.csv").rows.map { $0.cells.map(\.text) }
    }

    @Test(
        "Separators are found in the first row, outside quotation marks",
        arguments: [
            ("a;b\n1,5;2\n", ";" as Unicode.Scalar), ("a,b\n1;5,2\n", ","),
            ("a\tb\n1;5\t2,5\n", "\t"),
            ("\"a,b,c\";b\n1,5;2\n", ";"), ("\"a;b;c\",b\n1;5,2\n", ","), ("a\nb\n", ";"),
            ("\n\na,b\n", ","), ("a;b,c;d\n", ";"),
        ]
    )
    func separators(text: String, separator: Unicode.Scalar) throws {
        #expect(try CSVReader.read(Array(text.utf8), file: "a.csv").separator == separator)
    }

    @Test("Encodings come out as the same text")
    func encodings() throws {
        let text = "Navn;Pris\r\nÅse “Ø” Œst – €;1\r\n"
        let expected = [["Navn", "Pris"], ["Åse “Ø” Œst – €", "1"]]
        let units = Array(text.utf16)
        let little: [UInt8] =
            [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let windows: [UInt8] =
            Array("Navn;Pris\r\n".utf8) + [0xC5] + Array("se ".utf8) + [0x93, 0xD8, 0x94, 0x20]
            + [0x8C] + Array("st ".utf8) + [0x96, 0x20, 0x80] + Array(";1\r\n".utf8)
        for octets in [
            Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), little, big, windows,
        ] {
            #expect(try texts(octets) == expected)
        }
    }

    @Test("Lines end in CR, LF or both, and cells may hold them")
    func lines() throws {
        for end in ["\n", "\r", "\r\n"] {
            let text = "a;b\(end)\"1\(end)\(end)2\";x\(end) ;\(end)\(end)c;d"
            let table = try CSVReader.read(Array(text.utf8), file: "a.csv")
            #expect(
                table.rows.map { $0.cells.map(\.text) } == [
                    ["a", "b"], ["1\(end)\(end)2", "x"], ["c", "d"],
                ]
            )
            #expect(table.rows.map(\.number) == [1, 2, 5])
            #expect(table.rows.map(\.line) == [1, 2, 7])
            let cell = table.rows[1].cells[1]
            #expect([cell.row, cell.column, cell.line, cell.position] == [2, 2, 4, 4])
        }
    }

    @Test("Columns are counted in characters")
    func columns() throws {
        let cells = try CSVReader.read(Array("æøå;\"a\"\"b\";ሰላም;z".utf8), file: "a.csv").rows[0]
            .cells
        #expect(cells.map(\.text) == ["æøå", "a\"b", "ሰላም", "z"])
        #expect(cells.map(\.position) == [1, 5, 12, 16])
        #expect(cells.map(\.column) == [1, 2, 3, 4])
    }

    @Test(
        "An apostrophe comes off where the writer puts one",
        arguments: [
            "=1", "+45 00 00 00 12", "-", "@a", "'=1", "''+1", "'", "'s-Gravenhage", "O'Hara",
            " =1",
            "\u{200B}-1", "a", "", "'a'", "\n=1", "' -1",
        ]
    )
    func apostrophes(cell: String) throws {
        var writer = CSVWriter()
        writer.append(row: ["a", "b"])
        writer.append(row: ["x", cell])
        #expect(try texts(writer.takeOctets()).last == ["x", cell])
    }

    struct Broken: Sendable, CustomTestStringConvertible {
        let code: String
        let octets: [UInt8]
        let line: Int
        let column: Int
        var testDescription: String { "\(code) \(line):\(column)" }

        init(_ code: String, _ line: Int, _ column: Int, _ octets: [UInt8]) {
            (self.code, self.line, self.column, self.octets) = (code, line, column, octets)
        }

        init(_ code: String, _ line: Int, _ column: Int, _ text: String) {
            self.init(code, line, column, Array(text.utf8))
        }
    }

    static let broken = [
        Broken("empty-file", 1, 1, ""), Broken("empty-file", 1, 1, "\u{FEFF}\n;;\n \n"),
        Broken("open-quote", 2, 3, "a;b\n1;\"2\n3;4\n"),
        Broken("open-quote", 1, 1, "\""),
        Broken("stray-quote", 2, 4, "a;b\n1;2\"\n3;4\n"),
        Broken("text-after-quotes", 2, 6, "a;b\n1;\"2\"x\n3;4\n"),
        Broken("text-after-lines", 3, 3, "a;b\n1;\"2\nø\"x\n"),
        Broken("control-character", 2, 4, "a;b\n1;2\0\n"),
        Broken("control-character", 1, 2, "a\u{7F};b\n"),
        Broken("control-character", 2, 3, "a;b\nå;\u{85}\n"),
        Broken("control-character", 3, 1, "a;b\n1;\"\n\u{1B}\"\n"),
        Broken("too-many-columns", 2, 401, "a;b\n" + String(repeating: "1;", count: 200) + "1;1\n"),
        Broken("too-many-rows", 100_001, 1, String(repeating: "a\n", count: 100_002)),
        Broken("too-long", 2, 3, "a;b\n1;" + String(repeating: "å", count: 10_001) + "\n"),
        Broken("file-too-large", 1, 1, Array(repeating: 0x61, count: (16 << 20) + 1)),
        Broken("not-utf8", 1, 5, Array("\u{FEFF}æ;ø;".utf8) + [0xC3]),
        Broken("not-utf8", 2, 2, Array("æ;ø\nb".utf8) + [0xC3] + Array("\n".utf8)),
        Broken("not-windows-1252", 2, 2, Array("a;b\n".utf8) + [0xE6, 0x81]),
        Broken("not-utf16", 1, 3, [0xFF, 0xFE, 0x61, 0, 0x3B, 0, 0, 0xD8, 0x61, 0]),
        Broken("not-utf16", 1, 2, [0xFE, 0xFF, 0, 0x61, 0]),
        Broken("utf16-unmarked", 1, 1, Array("a\0;\0b\0\n\0".utf8)),
        Broken("utf16-unmarked", 1, 1, Array("\0a\0;\0b\0\n".utf8)),
        Broken("utf16-unmarked", 1, 1, [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0, 0x3B, 0, 0, 0]),
        Broken("letters-as-codes", 2, 1, "a;b\nS&#xF8;ren;x\n"),
        Broken("letters-as-codes", 3, 3, "a;b\n1;2\n1;Ay&#351;e\n"),
        Broken("letters-as-codes", 2, 1, "a\nS&oslash;ren\n"),
        Broken("separator-line", 1, 1, "sep=,\na;b\n1;2\n"),
        Broken("separator-line", 2, 1, "\nsep=\\t\na;b\n1;2\n"),
    ]

    @Test("What is not CSV is told with its place", arguments: broken)
    func mistakes(row: Broken) throws {
        let mistakes = try #require(throws: FileMistakes.self) {
            try CSVReader.read(row.octets, file: "a.csv")
        }.mistakes
        #expect(mistakes.map(\.code) == [row.code])
        #expect(mistakes.map(\.line) == [row.line])
        #expect(mistakes.map(\.column) == [row.column])
        #expect(mistakes.allSatisfy { !$0.text(in: .danish).contains("{") })
    }

    @Test("The limits themselves are allowed")
    func limits() throws {
        let columns = Array(repeating: "x", count: 200).joined(separator: ";")
        let cell = String(repeating: "å", count: 10_000)
        let table = try CSVReader.read(Array("\(columns)\n\(cell)\n".utf8), file: "a.csv")
        #expect(table.rows[0].cells.count == 200)
        #expect(table.rows[1].cells[0].text == cell)
    }
}
