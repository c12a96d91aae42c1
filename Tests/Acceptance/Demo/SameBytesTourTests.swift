import Foundation
import Testing

/// The same input gives the same bytes, wherever and whenever it is asked.
@Suite struct SameBytesTourTests {
    static let surroundings: [[String: String]] = [
        ["TZ": "Pacific/Auckland"], ["TZ": "nonsense"], ["LANG": "C", "LC_ALL": "C"],
        ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "ar_EG.UTF-8"], ["HOME": ""],
    ]

    static let commands = [
        "plan frederiksberg --from 2027-01-01 --to 2028-12-31 --json",
        "plan hilleroed --from 2027-01-01 --to 2027-12-31",
        "plan preview vejle --now 2027-06-15",
        "calendar --programme frederikshavn --from 2027-01-01 --to 2027-12-31 --out -",
        "sheet --meeting vejle/2027-03/talks --kind list --format csv --now 2027-01-01 --out -",
        "sheet --meeting vejle/2027-03/talks --kind invitation --now 2027-01-01 --out -",
        "sheet --meeting vejle/2027-03/network --kind list --now 2027-01-01 --out -",
    ]

    @Test(arguments: commands)
    func surroundingsChangeNothing(command: String) throws {
        let bench = try Bench()
        let arguments = command.split(separator: " ").map(String.init)
        let expected = try bench.run(arguments)
        #expect(expected.code == 0 && !expected.octets.isEmpty)
        for surrounding in SameBytesTourTests.surroundings {
            let outcome = try bench.run(arguments, environment: surrounding)
            #expect(outcome.octets == expected.octets, "\(surrounding)")
        }
    }

    /// Two demos, the second on the other side of the world: every file, octet by octet.
    @Test func aDemoIsTheSameEverywhere() throws {
        let bench = try Bench()
        let outcome = try bench.run(
            DemoYear.arguments + ["--out", "again"],
            environment: ["TZ": "Pacific/Auckland", "LANG": "C", "LC_ALL": "C"]
        )
        #expect(outcome.code == 0)
        let first = try Bench.files(below: DemoYear.shared().folder)
        let second = try Bench.files(below: bench.folder.appending(path: "again"))
        #expect(first.keys.sorted() == second.keys.sorted())
        let different = first.keys.filter { first[$0] != second[$0] }.sorted()
        #expect(different.isEmpty, "\(different)")
        #expect(first.count > 500)
    }

    @Test func anotherSeedHasOtherPeople() throws {
        let bench = try Bench()
        let outcome = try bench.run("demo --year 2027 --now 2027-06-15 --seed 2 --out other")
        #expect(outcome.code == 0)
        let path = "sheets/2027-01/session-1/list.csv"
        let first = try DemoYear.shared().octets(path)
        #expect(try Data(contentsOf: bench.folder.appending(path: "other/\(path)")) != first)
        let people = "person list --json --db"
        let own = try bench.run("\(people) other/jobklub.sqlite")
        try bench.addDemoDatabase("shared.sqlite")
        let shared = try bench.run("\(people) shared.sqlite")
        #expect(own.code == 0 && own.octets != shared.octets)
        #expect(
            try bench.text("other/plan.json")
                == String(
                    decoding: DemoYear.shared().octets("plan.json"),
                    as: UTF8.self
                )
        )
    }
}
