import Correspondence
import Documents
import Foundation
import TestSupport
import Testing

@Suite("No file can make reading stop, hang or tell a place that does not exist")
struct HostileFileTests {
    @Test("Every prefix of a programme")
    func prefixes() throws {
        let octets = try ProjectFile.programme.octets()
        let text = try ProjectFile.programme.text()
        let rules = try #require(text.firstRange(of: "steps:")).lowerBound
        let head = text[..<rules].utf8.count
        for count in stride(from: 0, through: octets.count, by: 7) {
            let mistakes = try ProjectFile.programme.mistakes(Array(octets.prefix(count)))
            #expect(!mistakes.isEmpty || count > head, "\(count)")
            #expect(areUsable(mistakes), "\(count)")
        }
    }

    @Test("1,500 mutations of each kind of file", arguments: ProjectFile.allCases)
    func mutations(file: ProjectFile) throws {
        let original = try file.octets()
        var random = SeededGenerator(seed: 20_270_105)
        var good = 0
        for number in 0..<1500 {
            var octets = original
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&octets, &random) }
            let mistakes = try file.mistakes(octets)
            good += mistakes.isEmpty ? 1 : 0
            #expect(areUsable(mistakes), "mutation \(number): \(mistakes)")
        }
        #expect((1...1400).contains(good))
    }

    private func mutate(_ octets: inout [UInt8], _ random: inout SeededGenerator) {
        let spice =
            Array("\n\r\t -?:,[]{}&*!|>'\"%@`#\0\u{85}\u{2028}\u{FEFF}å9".utf8) + [0xFF, 0xC3]
        let place = Int.random(in: 0..<max(1, octets.count), using: &random)
        let length = Int.random(in: 1...40, using: &random)
        let range = place..<min(octets.count, place + length)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: octets.removeSubrange(range)
        case 1:
            octets.insert(
                contentsOf: octets[range],
                at: octets.indices.randomElement(using: &random) ?? 0
            )
        case 2: octets.insert(spice.randomElement(using: &random) ?? 0, at: place)
        case 3: octets[place] = spice.randomElement(using: &random) ?? 0
        case 4: octets[place] = UInt8.random(in: 0...255, using: &random)
        default: octets.insert(contentsOf: repeatElement(octets[place], count: length), at: place)
        }
    }

    @Test("Texts made to exhaust a parser", arguments: HostileText.exhausting)
    func exhausting(hostile: HostileText) throws {
        for file in ProjectFile.allCases {
            let mistakes = try file.mistakes(hostile.text)
            #expect(!mistakes.isEmpty)
            #expect(areUsable(Array(mistakes.prefix(2000))))
        }
    }

    @Test("Aliases that multiply each other", arguments: HostileText.aliases)
    func aliases(hostile: HostileText) throws {
        for file in ProjectFile.allCases {
            let mistakes = try file.mistakes(hostile.text)
            #expect(!mistakes.isEmpty)
            #expect(areUsable(Array(mistakes.prefix(2000))))
        }
    }

    @Test(
        "Two megabytes are refused before they are read",
        arguments: [
            ProjectFile.programme, .venues, .closedDays, .people,
        ]
    )
    func tooLarge(file: ProjectFile) throws {
        let octets = try file.octets() + Array(repeating: UInt8(ascii: "\n"), count: 2 << 20)
        #expect(try file.mistakes(octets).map(\.code) == ["file-too-large"])
    }

    @Test("A calendar of two megabytes is read")
    func largeCalendar() throws {
        let event = "BEGIN:VEVENT\nUID:1\nDTSTART:20270105\nSUMMARY:Lukket\nEND:VEVENT\n"
        let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 33_000) + "END:VCALENDAR\n"
        #expect(text.utf8.count > 2_000_000)
        #expect(try ProjectFile.calendar.mistakes(text) == [])
    }
}
