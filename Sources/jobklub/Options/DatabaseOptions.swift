internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Store

/// A database that a command cannot do without.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The municipality's database.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String

    @OptionGroup var actor: ActorOption
    @OptionGroup var clock: MomentOption

    func open() throws -> Municipality {
        try Municipality(db, actor: actor.actor, clock: clock, random: actor.random)
    }
}

/// Who gives a command, and where its random numbers come from.
struct ActorOption: ParsableArguments {
    @Option(
        name: .customLong("actor"),
        help: ArgumentHelp(
            "Who does it: NAME, or facilitator:NAME, manager:NAME or administrator:NAME.",
            valueName: "who"
        )
    )
    var text: String?

    @Option(help: "Seed of what is drawn at random.")
    var seed: UInt64?

    var actor: Actor {
        guard let text else {
            let name = ProcessInfo.processInfo.environment["USER"] ?? "root"
            return Actor(name: name, role: .administrator)
        }
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2, let role = Actor.Role(rawValue: parts[0]) {
            return Actor(name: parts[1], role: role)
        }
        return Actor(name: text, role: .facilitator)
    }

    var random: any RandomNumberGenerator & Sendable {
        if let seed { return SeededGenerator(seed: seed) }
        return SystemRandomNumberGenerator()
    }

    func validate() throws {
        guard let text else { return }
        let isShort = text.count <= 80 && !text.isEmpty
        guard isShort, text.allSatisfy({ !$0.isNewline }) else {
            throw ValidationError("--actor takes a name of at most 80 characters.")
        }
    }
}

/// The moment that a command counts as.
struct MomentOption: ParsableArguments {
    @Option(
        name: .customLong("now"),
        help: ArgumentHelp(
            "Take this for now: 2027-06-15 or 2027-06-15T10:00 (default: the real time).",
            valueName: "time"
        )
    )
    var moment: Moment?

    func instant(in zone: Zone) -> Instant {
        guard let moment else {
            return Instant(secondsSinceEpoch: Int(Date().timeIntervalSince1970))
        }
        return zone.instant(CivilDateTime(moment.day, moment.time))
    }
}

/// A day, or a day with a time by the clocks of the municipality.
struct Moment: ExpressibleByArgument {
    let day: Day
    let time: ClockTime

    init?(argument: String) {
        let parts = argument.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard let first = parts.first, let day = Day(first), parts.count <= 2 else { return nil }
        guard parts.count == 2 else {
            guard argument.count == 10 else { return nil }
            self.day = day
            time = .midnight
            return
        }
        guard let time = ClockTime(parts[1]) else { return nil }
        self.day = day
        self.time = time
    }
}
