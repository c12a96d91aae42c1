import Foundation
import TestSupport

/// The demo's year, laid out once for all tests that look at it.
struct DemoYear: Sendable {
    /// The folder that the demo wrote.
    let folder: URL

    /// What it printed.
    let outcome: Bench.Outcome

    /// Lies with what is built, where the next run of the tests finds and renews it.
    static func shared() throws -> DemoYear { try once.get() }

    static let arguments = ["demo", "--year", "2027", "--now", "2027-06-15", "--seed", "1"]

    private static let once = Result {
        let folder = PackageRoot.file(".build/acceptance/demo")
        try? FileManager.default.removeItem(at: folder)
        let outcome = try Bench.inPackage(arguments + ["--out", folder.path])
        guard outcome.code == 0 else { throw Refused(outcome) }
        return DemoYear(folder: folder, outcome: outcome)
    }

    /// The database that the demo made.
    var database: URL { folder.appending(path: "jobklub.sqlite") }

    func octets(_ path: String) throws -> Data {
        try Data(contentsOf: folder.appending(path: path))
    }

    func plan() throws -> PlanFile {
        try JSONDecoder().decode(PlanFile.self, from: octets("plan.json"))
    }
}
