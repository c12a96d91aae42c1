import Foundation
import TestSupport
import Testing

@Suite("jobklub plan --prove")
struct PlanProofTests {
    let bench: Bench

    init() throws { bench = try Bench() }

    @Test(
        "The years of the examples are the best there are",
        arguments: ["frederiksberg", "vejle", "hilleroed", "frederikshavn"]
    )
    func isBest(programme: String) throws {
        let year = "--from 2027-01-01 --to 2027-12-31"
        let said = try bench.run("plan \(programme) \(year) --prove --lang en")
        #expect(said.code == 0)
        #expect(
            said.output.hasSuffix("\n\nNo better plan is possible. The program has checked this.\n")
        )
        // The plan is the same, whether it is proven or not.
        let plain = try bench.run("plan \(programme) \(year) --lang en")
        #expect(said.output.hasPrefix(plain.output))
        let data = try bench.run("plan \(programme) \(year) --prove --json")
        let root = try JSONSerialization.jsonObject(with: data.octets) as? [String: Any]
        let proof = try #require(root?["proof"] as? [String: Any])
        #expect(proof["best"] as? Bool == true)
        #expect(proof.count == 1)
    }

    @Test("A year with people says what a better one could have at most")
    func tellsRoom() throws {
        for command in [
            "init --example --db town.sqlite --lang en",
            "staff import people/frederiksberg.yaml --db town.sqlite --now 2026-11-01",
        ] {
            #expect(try bench.run(command).code == 0)
        }
        let year =
            "--from 2027-01-01 --to 2027-12-31 --db town.sqlite --now 2026-12-01 --dry-run --prove"
        let data = try bench.run("plan frederiksberg \(year) --json")
        let root = try JSONSerialization.jsonObject(with: data.octets) as? [String: Any]
        let proof = try #require(root?["proof"] as? [String: Any])
        let room = proof["atMost"] as? [String: Any]
        #expect(proof["best"] as? Bool == (room == nil))
        #expect(room == nil || room?["level"] as? String == "wishes")
        let meetings = try #require(root?["meetings"] as? [[String: Any]])
        #expect(
            meetings.allSatisfy {
                let people = $0["people"] as? [String: Any]
                return (people?["facilitators"] as? [String])?.isEmpty == false
            }
        )
        let said = try bench.run("plan frederiksberg \(year) --lang en")
        #expect(
            said.output.contains(room == nil ? "No better plan" : "more wishes might be fulfilled")
        )
    }

    @Test("Comparing files proves nothing")
    func refuses() throws {
        #expect(try bench.run("plan vejle --since plan.json --prove").code == 64)
    }
}
