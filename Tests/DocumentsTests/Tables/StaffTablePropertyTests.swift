import Correspondence
import Documents
import Planning
import TestSupport
import Testing

@Suite("Random facilitators, speakers and interpreters in spreadsheets, sound and damaged")
struct StaffTablePropertyTests {
    @Test(
        "What is written is read again as it was, in each language",
        arguments: Catalogue.embedded.keys.sorted(),
        StaffKind.allCases
    )
    func roundTrip(language: String, kind: StaffKind) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        var random = RandomStaff(seed: 2027)
        let staff = try random.staff(count: 300)
        let octets = StaffTable.write(staff, of: kind, in: catalogue)
        let read = try StaffTable.read(octets, of: kind, file: "staff.csv")
        #expect(StaffTable.write(read, of: kind, in: catalogue) == octets)
        switch kind {
        case .facilitator: #expect(read.facilitators == staff.facilitators)
        case .speaker: #expect(read.speakers == staff.speakers)
        case .interpreter: #expect(read.interpreters == staff.interpreters)
        }
    }

    @Test("No mutation of a good table makes reading stop", arguments: StaffKind.allCases)
    func mutations(kind: StaffKind) throws {
        var staff = RandomStaff(seed: 4)
        let original = StaffTable.write(try staff.staff(count: 4), of: kind)
        var random = SeededGenerator(seed: 20_270_106)
        let spice = Array("\n\r\t \"';,-–/=\0\u{85}\u{FEFF}å1x".utf8) + [0xFF, 0xC3, 0x81]
        var good = 0
        for number in 0..<1000 {
            let octets = original.damaged(with: spice, using: &random)
            do {
                _ = try StaffTable.read(octets, of: kind, file: "a.csv")
                good += 1
            } catch let error as FileMistakes {
                #expect(!error.mistakes.isEmpty && areUsable(error.mistakes), "\(number)")
            }
        }
        #expect((1...900).contains(good))
    }
}
