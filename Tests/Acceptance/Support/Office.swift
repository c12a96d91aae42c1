import Foundation
import TestSupport
import Testing

/// A municipality at work: a database with Frederiksberg's year 2027, and the commands on it.
struct Office {
    let bench: Bench

    /// The cycle that most tests work with: 5, 12 and 19 January, 9.30–12.00, 12 seats.
    static let cycle = "frederiksberg/2027-01"

    init() throws { try self.init(Office.planned) }

    /// An office with a copy of a database that was prepared once.
    init(_ prepared: Result<URL, any Error>) throws {
        bench = try Bench()
        let copy = bench.folder.appending(path: "town.sqlite")
        try FileManager.default.copyItem(at: try prepared.get(), to: copy)
    }

    /// A database that several tests begin with; to be kept in a constant, so that it is made once.
    static func prepared(
        _ name: String,
        _ prepare: (Office) throws -> Void
    ) -> Result<URL, any Error> {
        Result {
            let office = try Office()
            try prepare(office)
            return try keep(office.bench, as: name)
        }
    }

    /// The planned year, laid out once for all tests.
    private static let planned = Result {
        let bench = try Bench()
        for command in [
            "init --example --db town.sqlite",
            "plan frederiksberg --from 2027-01-01 --to 2027-12-31 --db town.sqlite "
                + "--now 2026-11-01",
        ] {
            let outcome = try bench.run(command)
            guard outcome.code == 0, outcome.error.isEmpty else { throw Refused(outcome) }
        }
        return try keep(bench, as: "planned")
    }

    /// Lays a database with what is built, as the bench goes away with its last user.
    private static func keep(_ bench: Bench, as name: String) throws -> URL {
        let folder = PackageRoot.file(".build/acceptance")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let kept = folder.appending(path: "\(name).sqlite")
        try? FileManager.default.removeItem(at: kept)
        try FileManager.default.copyItem(at: bench.folder.appending(path: "town.sqlite"), to: kept)
        return kept
    }

    /// Asks for something at a moment, whatever comes of it.
    func ask(_ words: [String], at now: String = "2026-12-01T09:00") throws -> Bench.Outcome {
        try bench.run(words + ["--db", "town.sqlite", "--now", now])
    }

    /// Asks for something in words without spaces.
    func ask(_ command: String, at now: String = "2026-12-01T09:00") throws -> Bench.Outcome {
        try ask(command.split(separator: " ").map(String.init), at: now)
    }

    /// Does something that has to work, and gives what was printed.
    @discardableResult
    func run(_ command: String, at now: String = "2026-12-01T09:00") throws -> String {
        let outcome = try ask(command, at: now)
        guard outcome.code == 0, outcome.error.isEmpty else { throw Refused(outcome) }
        return outcome.output
    }

    /// Reads what a command prints as JSON.
    func read<Value: Decodable>(
        _ type: Value.Type,
        _ command: String,
        at now: String = "2026-12-01T09:00"
    ) throws -> Value {
        try JSONDecoder().decode(type, from: Data(try run("\(command) --json", at: now).utf8))
    }

    /// Adds people who are called Deltager 1 Prøve, Deltager 2 Prøve and so on.
    func add(_ count: Int, columns: String = "", cells: (Int) -> String = { _ in "" }) throws {
        let rows = (1...count).map { "Deltager \($0);Prøve\(cells($0))" }
        let text = (["Fornavn;Efternavn\(columns)"] + rows).joined(separator: "\r\n")
        try Data(text.utf8).write(to: bench.folder.appending(path: "people.csv"))
        try run("import people.csv")
    }

    /// How everybody stands on a list.
    func states(_ meeting: String) throws -> [Int: String] {
        let list = try read(MeetingFile.self, "show \(meeting)")
        return Dictionary(
            list.participants.compactMap { line in line.state.map { (line.id, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Everything in the database as text; the log of that very command aside.
    func everything() throws -> [Substring] {
        try run("export --out -").split(separator: "\n").filter {
            !$0.contains("\"use_case\"") && !$0.contains("reading\"")
                && !$0.contains("sqlite_sequence")
        }
    }

    /// Writes a file beside the database.
    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: bench.folder.appending(path: name))
    }
}

/// What `show MEETING --json` prints.
struct MeetingFile: Decodable {
    let date: String
    let start: String
    let venue: String
    let version: Int
    let cancelled: String?
    let capacity: Int
    let taken: Int
    let participants: [Line]

    struct Line: Decodable {
        let id: Int
        let name: String
        let state: String?
        let children: Int
        let guest: Bool
        let notice: String?
        let mark: String?
    }
}
