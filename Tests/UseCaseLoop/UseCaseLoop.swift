import CivilTime
import Documents
import Foundation
import Participation
import Store
import TestSupport

/// A program that tests start beside themselves, to kill it or to let several work on one file.
///
/// - `make PATH` makes a file with two years of meetings.
/// - `loop PATH SEED` does random things for ever and says what is done when it is done.
/// - `register PATH ROSTER FIRST COUNT` signs numbered people up one after another.
/// - `open PATH USER` opens a file as another user of the machine and says what came of it.
@main
enum UseCaseLoop {
    struct Misuse: Error {}

    static let actor = Actor(name: "loop", role: .facilitator)

    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        guard let command = words.first, let path = words.dropFirst().first else { throw Misuse() }
        let numbers = words.compactMap { Int($0) }
        switch command {
        case "make": try make(path)
        case "loop":
            guard let seed = numbers.first else { throw Misuse() }
            try RandomUse(path, seed: UInt64(seed)).runForever()
        case "register":
            guard let roster = words.dropFirst(2).first, numbers.count == 2 else { throw Misuse() }
            try register(path, roster, numbers[0]..<(numbers[0] + numbers[1]))
        case "open":
            guard let user = numbers.first else { throw Misuse() }
            open(path, as: UInt32(user))
        default: throw Misuse()
        }
    }

    /// Writes whole lines in one go, so that a reader sees them at once.
    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    private static func make(_ path: String) throws {
        let store = try Store.create(
            at: path,
            reading: RuleFileReader(),
            random: SeededGenerator(seed: 1)
        )
        _ = try store.perform(
            .keepPlan(
                try LoopRules.plan(),
                of: try LoopRules.programme(),
                bringing: LoopRules.files,
                moveInvited: false
            ),
            by: actor,
            at: try LoopRules.moment("2026-11-01")
        )
        try store.close()
    }

    private static func register(_ path: String, _ roster: String, _ people: Range<Int>) throws {
        let store = try Store(at: path, reading: RuleFileReader())
        for id in people {
            let changes = try store.perform(
                .register(id, at: roster),
                by: actor,
                at: try LoopRules.moment("2026-12-01")
            ).changes
            say("\(id) \(changes.count)")
        }
    }

    private static func open(_ path: String, as user: UInt32) {
        guard setuid(user) == 0 else { return say("cannot become \(user)") }
        do {
            _ = try Store(at: path, reading: RuleFileReader())
            say("open")
        } catch {
            say("\(error)")
        }
    }
}
