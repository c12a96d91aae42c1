internal import ArgumentParser

struct PlannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planner",
        abstract: "Solve planning instances from files, for checks and comparisons.",
        subcommands: [PlannerSolveCommand.self]
    )
}
