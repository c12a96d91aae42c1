import Correspondence
import Documents
import TestSupport
import Testing

@Suite("What is written of people is read again as it was")
struct ParticipantPropertyTests {
    @Test("A thousand people, in each language", arguments: Catalogue.embedded.keys.sorted())
    func roundTrip(language: String) throws {
        let catalogue = try #require(Catalogue.embedded[language])
        var random = RandomPeople(seed: 2027)
        let people = (0..<1000).map { random.person($0) }
        let octets = ParticipantTable.write(people, in: catalogue)
        let read = try ParticipantTable.read(octets, file: "a.csv", today: SampleTable.today)
        #expect(read.count == people.count)
        for (read, person) in zip(read, people) {
            #expect(read.person == person)
        }
        #expect(ParticipantTable.write(read.map(\.person), in: catalogue) == octets)
    }

    @Test("No mutation of a good file makes reading stop or tell a place that does not exist")
    func mutations() {
        var random = SeededGenerator(seed: 20_270_104)
        let original = Array(SampleTable.text.utf8)
        let spice = Array("\n\r\t \"';,-=\0\u{85}\u{FEFF}å1x".utf8) + [0xFF, 0xC3, 0x81]
        var good = 0
        for number in 0..<1500 {
            let octets = original.damaged(with: spice, using: &random)
            do {
                _ = try ParticipantTable.read(octets, file: "a.csv", today: SampleTable.today)
                good += 1
            } catch let error as FileMistakes {
                let lines = octets.count { $0 == 10 || $0 == 13 } + 1
                #expect(!error.mistakes.isEmpty)
                #expect(
                    error.mistakes.allSatisfy {
                        (1...lines).contains($0.line) && (1...octets.count + 1).contains($0.column)
                            && !$0.text(in: .danish).contains("{")
                    },
                    "mutation \(number)"
                )
            } catch {
                Issue.record(error)
            }
        }
        #expect((1...1400).contains(good))
    }
}
