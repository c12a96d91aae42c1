import Correspondence
import Documents
import Foundation
import Testing

@Suite("No file can make reading stop, hang or tell a place that does not exist")
struct HostileFileTests {
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
            ProjectFile.programme, .venues, .closedDays, .people, .caseStudy, .scenarios, .prices,
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
