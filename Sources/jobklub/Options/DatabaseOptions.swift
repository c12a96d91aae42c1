internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Planning
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

    /// Whether nobody is named, so that it is whoever keeps the program running.
    var isUnnamed: Bool { text == nil }

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
        if let seed { return SplitMix(seed: seed) }
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
