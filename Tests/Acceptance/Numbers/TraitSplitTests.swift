import Foundation
import Testing

/// Splits by personal traits never show fewer than five, nor let them be worked out.
@Suite struct TraitSplitTests {
    private struct Report: Decodable {
        let traits: [Trait]
    }

    private struct Trait: Decodable {
        let value: String?
        let hidden: Bool
        let people: Int?
    }

    @Test func fewerThanFiveAreHidden() throws {
        let office = try Office()
        // Six women, five men, and one person whose gender is not known.
        try office.add(12, columns: ";Køn") { $0 <= 6 ? ";kvinde" : $0 <= 11 ? ";mand" : ";" }
        for id in 1...12 { try office.run("register \(id) \(Office.cycle)") }
        let came = (1...12).map { "\($0)=came" }.joined(separator: " ")
        try office.run("attend \(Office.cycle)/session-1 \(came)", at: "2027-01-05T13:00")
        let traits = try office.read(Report.self, "report attendance --split gender").traits
        let shown = traits.filter { !$0.hidden }
        #expect(traits.count == 3)
        #expect(shown.allSatisfy { ($0.people ?? 0) >= 5 })
        // One hidden alone could be worked out from the total.
        #expect(traits.count { $0.hidden } >= 2)
        #expect(traits.filter(\.hidden).allSatisfy { $0.people == nil })
        let text = try office.run("report attendance --split gender")
        #expect(text.contains("Tallene vises ikke"))
    }
}
