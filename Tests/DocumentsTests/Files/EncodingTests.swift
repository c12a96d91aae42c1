import CivilTime
import Correspondence
import Documents
import Planning
import TestSupport
import Testing

@Suite("How a file is written down does not change what it says")
struct EncodingTests {
    @Test(
        "Line ends, a byte order mark and a missing last line end",
        arguments: ProjectFile.allCases
    )
    func forms(file: ProjectFile) throws {
        let text = try file.text()
        #expect(try file.mistakes(text.replacing("\n", with: "\r\n")) == [])
        #expect(try file.mistakes(text.replacing("\n", with: "\r")) == [])
        #expect(try file.mistakes("\u{FEFF}" + text) == [])
        #expect(try file.mistakes(String(text.dropLast())) == [])
    }

    @Test("The values are the same with CRLF and a byte order mark")
    func sameValues() throws {
        let text = try ProjectFile.venues.text()
        let marked = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        let venues = try [text, marked].map { try VenueFile.read(Array($0.utf8), file: "v.yaml") }
        #expect(venues[0] == venues[1])
    }

    @Test("Latin-1 is told where it begins", arguments: [ProjectFile.venues, .closedDays])
    func latin1(file: ProjectFile) throws {
        let text = try file.text()
        let octets = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        let mistake = try #require(try file.mistakes(octets).first)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.utf8.contains { $0 > 0x7F } })
        let column = try #require(lines[line].unicodeScalars.firstIndex { !$0.isASCII })
        #expect(mistake.code == "not-utf8")
        #expect(mistake.line == line + 1)
        let before = lines[line].unicodeScalars[..<column].count
        #expect(mistake.column == before + 1)
    }

    @Test(
        "A mistake stands on the same line with every kind of line end",
        arguments: [
            "\n", "\r\n", "\r",
        ]
    )
    func lines(end: String) throws {
        let text = try ProjectFile.programme.text()
            .replacing("seats: 20", with: "seats: no")
            .replacing("\n", with: end)
        let mistakes = try ProjectFile.programme.mistakes(text)
        #expect(mistakes.map(\.line) == [89])
        #expect(mistakes.map(\.column) == [12])
    }

    @Test(
        "YAML 1.1 gives no value a type that its writer did not mean",
        arguments: [
            "NO", "on", "off", "0x10", "1_000", "~", "null", "9:30", "2027-01-05", "1e3", "yes",
            ".5",
        ]
    )
    func types(word: String) throws {
        let text = try ProjectFile.venues.text()
            .replacing("address: Eksempelvej 1, 2000 Frederiksberg", with: "address: \(word)")
        let venues = try VenueFile.read(Array(text.utf8), file: "v.yaml")
        #expect(venues.first?.address == word)
    }

    @Test(
        "Words that look like other types are no numbers, flags or times",
        arguments: [
            ("capacity: 24", "0x10"), ("capacity: 24", "1_000"), ("capacity: 24", "~"),
            ("capacity: 24", "24.0"), ("capacity: 24", "+24"), ("capacity: 24", "1e1"),
            ("capacity: 24", "٢٤"), ("closedRoom: false", "NO"), ("closedRoom: false", "off"),
            ("closedRoom: false", "0"), ("closedRoom: false", "FALSE"),
            ("from: 2027-07-19", "2027-7-19"), ("from: 2027-07-19", "2027-07-19T00:00:00Z"),
        ]
    )
    func notValues(old: String, word: String) throws {
        let key = try #require(old.split(separator: " ").first)
        let text = try ProjectFile.venues.text().replacing(
            old,
            with: "\(key) \(word)",
            maxReplacements: 1
        )
        #expect(try ProjectFile.venues.mistakes(text).map(\.code) == ["bad-value"])
    }

    @Test("A time without quotes is read as it stands there")
    func unquotedTime() throws {
        let text = try ProjectFile.venues.text().replacing("\"09:00\"", with: "09:00")
        let venues = try VenueFile.read(Array(text.utf8), file: "v.yaml")
        #expect(venues[0].hours[0].span.start == ClockTime(hour: 9, minute: 0))
    }
}
