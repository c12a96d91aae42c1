import Correspondence
import Documents
import Foundation
import TestSupport
import Testing

@Suite("Tables for spreadsheets, read by Python's csv module")
struct SheetCSVTests {
    static func read(_ octets: [UInt8]) throws -> [[String]] {
        let json = try Peer.python("read_csv.py", input: Data(octets))
        return try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    }

    static func octets(_ rows: [[String]]) -> [UInt8] {
        var writer = CSVWriter()
        for row in rows { writer.append(row: row) }
        return writer.takeOctets()
    }

    @Test("The first table comes back as it was")
    func firstTable() throws {
        let sheet = SampleSheets.facilitatorsList()
        let table = try #require(sheet.tables.first)
        #expect(try Self.read(sheet.csv()) == [table.columns.map(\.heading)] + table.rows)
    }

    @Test("A sheet without a table gives an empty file")
    func noTable() {
        #expect(SampleSheets.sheet([.paragraph("=1")]).csv() == [0xEF, 0xBB, 0xBF])
    }

    @Test("Octets are those of RFC 4180 with semicolons")
    func exactOctets() {
        let rows = [
            ["Navn", "Svar"], ["Åse \"Å\" Øster", "ja; måske"], ["a\r\nb", " c"], ["", "d "],
        ]
        let text =
            "\u{FEFF}Navn;Svar\r\n\"Åse \"\"Å\"\" Øster\";\"ja; måske\"\r\n"
            + "\"a\r\nb\";\" c\"\r\n;\"d \"\r\n"
        #expect(Self.octets(rows) == Array(text.utf8))
    }

    @Test(
        "A cell that could be a formula is only text",
        arguments: [
            "=1+1", "+45 00 00 00 12", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\tx", " =1",
            "  \u{A0}=1", "\u{FEFF}=1", "\u{200B}+1", "\u{200E}\u{202E}-1", "\u{1}=1", "\u{AD}@x",
            "\u{3000}＝1", "＝1", "＋1", "－1", "＠x", "\u{2212}1", "﹦1", "=\u{301}1",
            "=HYPERLINK(\"http://x\";\"y\")", "'=1", "''+1",
        ]
    )
    func formulas(_ cell: String) throws {
        #expect(try Self.read(Self.octets([["a", cell]])) == [["a", "'" + cell]])
    }

    @Test(
        "Other cells stay as they are",
        arguments: [
            "", " ", "1-1", "a=b", "å@b.example", "'s-Gravenhage", "–1", "00 00 00 12", "\u{301}=",
            "ሰላም",
        ]
    )
    func plain(_ cell: String) throws {
        #expect(try Self.read(Self.octets([["a", cell]])) == [["a", cell]])
    }

    @Test("NUL is left out and hides no formula")
    func nul() throws {
        #expect(try Self.read(Self.octets([["a\0b", "\0=1"]])) == [["ab", "'=1"]])
    }

    @Test("Rows may be taken away while others are to come")
    func streaming() {
        var writer = CSVWriter(separator: ",")
        writer.append(row: ["a", "b,c"])
        let first = writer.takeOctets()
        writer.append(row: ["d;e"])
        #expect(first == Array("\u{FEFF}a,\"b,c\"\r\n".utf8))
        #expect(writer.takeOctets() == Array("d;e\r\n".utf8))
        #expect(writer.takeOctets().isEmpty)
    }
}
