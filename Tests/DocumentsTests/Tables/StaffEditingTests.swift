import Correspondence
import Documents
import Planning
import Testing

@Suite("People are made and changed by the cells of a table")
struct StaffEditingTests {
    @Test("What is not named stays as it was, also what no cell can hold")
    func change() throws {
        let file = ProjectFile.people
        for member in try StaffFile.read(file.octets(), file: file.path).members {
            let changed = try StaffTable.member(
                of: member.staffKind,
                from: member,
                cells: ["phone": "00 00 00 99"]
            )
            var expected = member
            expected.particulars.phone = "00 00 00 99"
            #expect(changed == expected)
        }
    }

    @Test("Titles in other languages and themes with signs are not lost")
    func odd() throws {
        let particulars = try #require(
            try StaffFile.read(ProjectFile.people.octets(), file: "a.yaml").facilitators.first
        ).particulars
        let titled = AnyStaffMember.facilitator(
            Facilitator(
                particulars: particulars,
                title: LocalizedText("chef", translations: ["en": "head", "ar": "مدير"])
            )
        )
        let cells = ["mostPerWeek": "7"]
        guard
            case .facilitator(let facilitator) = try StaffTable.member(
                of: .facilitator,
                from: titled,
                cells: cells
            )
        else { return }
        #expect(facilitator.title?.translations["ar"] == "مدير")
        #expect(facilitator.mostMeetingsPerWeek == 7)
    }

    @Test("An empty text takes away, and what has to be there is missed")
    func takeAway() throws {
        let speaker = try #require(
            try StaffFile.read(ProjectFile.people.octets(), file: "a.yaml").speakers.first
        )
        let member = AnyStaffMember.speaker(speaker)
        let changed = try StaffTable.member(of: .speaker, from: member, cells: ["phone": ""])
        #expect(changed.phone == nil)
        for column in ["name", "hours", "kind", "lineOfWork"] {
            #expect(throws: FileMistakes.self) {
                try StaffTable.member(of: .speaker, from: member, cells: [column: ""])
            }
        }
    }

    @Test("Somebody new", arguments: StaffKind.allCases)
    func new(kind: StaffKind) throws {
        let cells = [
            "name": "Åse Berg", "hours": "man-fre 8-16", "kind": "andet", "lineOfWork": "it",
            "languages": "arabisk",
        ]
        let member = try StaffTable.member(of: kind, from: nil, cells: cells)
        #expect(member.staffKind == kind && member.id.text == "aase-berg")
        #expect(member.mistake == nil)
    }
}
