import Documents
import Foundation
import TestSupport
import Testing

@Suite("No damage to a file can make reading stop, hang or tell a place that does not exist")
struct HostileFilePropertyTests {
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
}
