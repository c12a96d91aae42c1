internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Office
internal import Planning
internal import Store

/// A database that a command cannot do without.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The file that holds the municipality's database.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String

    @OptionGroup var actor: ActorOption
    @OptionGroup var clock: MomentOption

    func open() throws -> Municipality {
        try Municipality(db, by: actor, clock)
    }
}

extension Municipality {
    init(_ path: String, by option: ActorOption, _ clock: MomentOption) throws {
        try self.init(
            at: path,
            reading: RuleFileReader.ofProcess,
            actor: try option.actor(),
            random: option.random,
            clock: clock.instant,
            machine: clock.machine
        )
    }
}

/// Who gives a command, and where its random numbers come from.
struct ActorOption: ParsableArguments {
    @Option(
        name: .customLong("actor"),
        help: ArgumentHelp(
            """
            Your name and your role: facilitator:NAME, manager:NAME or administrator:NAME; if you \
            write only NAME, you are a facilitator. If you have several roles, choose one for each \
            command. Without this option you are an administrator, with your user name on this \
            computer.
            """,
            valueName: "who"
        )
    )
    var text: String?

    @Option(
        help: ArgumentHelp(
            """
            Let the command see and change only the participants and meetings of this programme; \
            can be given several times.
            """,
            valueName: "programme"
        )
    )
    var scope: [String] = []

    @Option(help: "Any whole number; the same number always gives the same random choices.")
    var seed: UInt64?

    /// Whether nobody is named, so that it is whoever keeps the program running.
    var isUnnamed: Bool { text == nil }

    /// - Throws: `Actor.Mistake` for what names nobody.
    func actor() throws -> Actor {
        let programmes = scope.compactMap { Identifier($0) }
        let scope = self.scope.isEmpty ? Actor.Scope.everything : .programmes(Set(programmes))
        guard let text else {
            let name = ProcessInfo.processInfo.environment["USER"] ?? ""
            let named = name.isEmpty ? "root" : name
            return try Actor(named: named, role: .administrator, scope: scope)
        }
        return try Actor(text, scope: scope)
    }

    var random: any RandomNumberGenerator & Sendable {
        if let seed { return SplitMix(seed: seed) }
        return SystemRandomNumberGenerator()
    }

    func validate() throws {
        for programme in scope where Identifier(programme) == nil {
            throw ValidationError.usage("usage.scope", ["value": .text(programme)])
        }
    }
}
