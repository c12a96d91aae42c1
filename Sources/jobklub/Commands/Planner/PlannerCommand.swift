internal import ArgumentParser

struct PlannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "planner",
        abstract: "Solve planning problems from files, to test and compare the planner.",
        discussion: """
            This is for developers. A municipality plans with 'jobklub plan', which searches for \
            a plan in the same way.

            EXAMPLES:
              $ jobklub planner solve docs/example-instance.json
              $ jobklub planner solve docs/example-instance.json --rounds 50
            """,
        subcommands: [PlannerSolveCommand.self]
    )
}
