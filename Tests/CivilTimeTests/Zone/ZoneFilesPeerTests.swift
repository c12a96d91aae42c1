import CivilTime
import Foundation
import TestSupport
import Testing

/// Every zone of the operating system, against Python's zoneinfo on the same files.
@Suite struct ZoneFilesPeerTests {
    /// What `zones.py` writes for one file.
    private struct Answer: Decodable {
        let path: String
        let moments: [Int]
        let offsets: [Int]
        let names: [String]
        let clocks: [Int]
        let first: [Int]
        let second: [Int]
    }

    @Test func everyZoneAgreesWithPython() throws {
        let names = try ZoneFiles.distinctNames()
        #expect(names.count > 300)
        let paths = names.map { "\(ZoneFiles.folder)/\($0)" }.joined(separator: "\n")
        let output = try Peer.python("zones.py", input: paths)
        let answers = try JSONDecoder().decode([Answer].self, from: Data(output.utf8))
        #expect(answers.count == names.count)

        var compared = 0
        for (name, answer) in zip(names, answers) {
            let zone = try ZoneFiles.zone(name)
            compared += answer.moments.count + answer.clocks.count
            if let difference = difference(zone, answer) { Issue.record("\(difference)") }
        }
        #expect(compared > 100_000)
    }

    /// The first point where a zone and Python disagree.
    private func difference(_ zone: Zone, _ answer: Answer) -> String? {
        for (index, moment) in answer.moments.enumerated() {
            let type = zone.type(at: Instant(secondsSinceEpoch: moment))
            if type.offset != answer.offsets[index] || type.abbreviation != answer.names[index] {
                return "\(zone.identifier) at \(moment): \(type), Python has "
                    + "\(answer.offsets[index]) \(answer.names[index])"
            }
        }
        for (index, clock) in answer.clocks.enumerated() {
            let local = CivilDateTime(secondsSinceEpoch: clock)
            let first = Instant(secondsSinceEpoch: answer.first[index])
            let second = Instant(secondsSinceEpoch: answer.second[index])
            // By PEP 495 fold 0 is the first of two, and in a gap the offset before it.
            let expected: Zone.Resolution =
                first == second
                ? .unique(first)
                : first < second ? .repeated(first: first, second: second) : .missing(first)
            let resolution = zone.resolve(local)
            if resolution != expected {
                return "\(zone.identifier) at \(local): \(resolution), Python has \(expected)"
            }
        }
        return nil
    }
}
