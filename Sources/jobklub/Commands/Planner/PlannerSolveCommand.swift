internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Foundation
internal import Office
internal import Planning

struct PlannerSolveCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Plan a year from a file, and print the plan.",
        discussion: """
            The file has the format planner-instance/1. Only the solution is printed, in the \
            format planner-solution/1; the same file always gives exactly the same output. \
            Meetings that cannot be held are listed as 'unplaced', and the exit code is still 0. \
            The planner ignores individual talks and interpreters. It also ignores meetings that \
            exist already but do not come from a rule. A plan costs points for everything that is \
            not as wished. With --prove the planner works out a number of points below which no \
            plan can come. It then says on standard error how close this plan is to that number.

            EXAMPLES:
              $ jobklub planner solve docs/example-instance.json
              $ jobklub planner solve - < docs/example-instance.json
            """
    )

    @Argument(help: ArgumentHelp("The file to plan from; - is standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("How many times to search for a better plan.", valueName: "n"))
    var rounds: Int?

    @Option(
        help: ArgumentHelp(
            """
            Number of processors. The number has no effect: the planner always uses one \
            processor.
            """,
            valueName: "n"
        )
    )
    var threads = 1

    @Flag(help: "Say how far, at most, this plan is from the best possible plan.")
    var prove = false

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard rounds.map({ (0...1_000_000).contains($0) }) ?? true else {
            throw ValidationError.usage(
                "usage.range",
                ["option": .text("--rounds"), "least": .text("0"), "most": .text("1000000")]
            )
        }
        guard (1...1_024).contains(threads) else {
            throw ValidationError.usage(
                "usage.range",
                ["option": .text("--threads"), "least": .text("1"), "most": .text("1024")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let octets = try InputFile.octets(file, atMost: FileLimit.plan)
        let instance: PlanningInstance
        do {
            instance = try PlanningInstance(Data(octets))
        } catch let mistake as PlanningInstance.Mistake {
            throw Problem(
                .badData,
                Phrase(
                    "failure.instance",
                    [
                        "file": .path(file), "place": .phrase(mistake.place),
                        "problem": .phrase(mistake.problem),
                    ]
                )
            )
        }
        var search = PlanSearch()
        search.rounds = rounds
        search.prove = prove
        let result = search.run(instance.problem)
        try Console.write(PlanningSolution(result, instance).octets)
        if prove { Console.complain(catalogue.text(verdict(result))) }
    }

    private func verdict(_ result: PlanResult) -> Phrase {
        guard !result.isBest else {
            return Phrase("planner.best", ["cost": .text("\(result.cost)")])
        }
        // Hundredths of a percent, rounded up: the gap is never larger than it says.
        let gap = (result.cost - result.bound) * 10_000
        let hundredths = result.cost == 0 ? 0 : (gap + result.cost - 1) / result.cost
        let decimals = hundredths % 100
        return Phrase(
            "planner.gap",
            [
                "cost": .text("\(result.cost)"), "bound": .text("\(result.bound)"),
                "whole": .text("\(hundredths / 100)"),
                "decimals": .text(decimals < 10 ? "0\(decimals)" : "\(decimals)"),
            ]
        )
    }
}
