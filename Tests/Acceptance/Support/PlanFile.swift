import Foundation

/// What `plan --json` prints, by the contract.
struct PlanFile: Decodable, Sendable, Equatable {
    let programme: String
    let from: String
    let to: String
    var meetings: [Held]
    let skipped: [Omitted]

    struct Held: Decodable, Sendable, Equatable {
        let id: String
        let cycle: String
        let kind: String
        let number: Int?
        let ruleDate: String
        let date: String
        let start: String
        let end: String
        let venue: String
        let venueOutsideTownHall: Bool
        let moved: Bool
        var reasons: [Cause]
    }

    struct Omitted: Decodable, Sendable, Equatable {
        let id: String
        let cycle: String
        let kind: String
        let number: Int?
        let ruleDate: String
        let reasons: [Cause]
    }

    struct Cause: Decodable, Sendable, Equatable {
        let code: String
        let date: String
        let resource: String?
        let text: String
    }

    /// The same without why nobody speaks yet, which depends on the day on which the plan was made.
    var withoutOpenSpeeches: PlanFile {
        var plan = self
        for index in plan.meetings.indices {
            plan.meetings[index].reasons.removeAll { $0.code.hasPrefix("open-speech") }
        }
        return plan
    }

    static let programmes = ["frederiksberg", "vejle", "hilleroed", "frederikshavn"]

    /// The first and last day of the years that the tests look at.
    static let span = (first: "2027-01-01", last: "2031-12-31")

    /// The octets that were printed for those years, asked for once.
    static func octets(_ programme: String) throws -> Data {
        guard let octets = printed[programme] else { throw CocoaError(.fileNoSuchFile) }
        return try octets.get()
    }

    /// The plan of those years.
    static func years(_ programme: String) throws -> PlanFile {
        try JSONDecoder().decode(PlanFile.self, from: octets(programme))
    }

    /// The plan of any other span.
    static func plan(_ programme: String, _ first: String, _ last: String) throws -> PlanFile {
        try JSONDecoder().decode(PlanFile.self, from: json(programme, first, last))
    }

    private static let printed = Dictionary(
        uniqueKeysWithValues: programmes.map { programme in
            (programme, Result { try json(programme, span.first, span.last) })
        }
    )

    private static func json(_ programme: String, _ first: String, _ last: String) throws -> Data {
        let outcome = try Bench.inPackage(
            ["plan", programme, "--from", first, "--to", last, "--json"]
        )
        guard outcome.code == 0, outcome.error.isEmpty else { throw Refused(outcome) }
        return outcome.octets
    }
}

/// A command that should have worked and did not.
struct Refused: Error, CustomStringConvertible {
    let description: String

    init(_ outcome: Bench.Outcome) {
        description = "exit code \(outcome.code): \(outcome.error)"
    }
}
