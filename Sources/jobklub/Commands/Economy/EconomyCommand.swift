internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office

struct EconomyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "economy",
        abstract: "Show expenses and income, and what would have to change for it to pay.",
        discussion: """
            EXAMPLES:
              $ jobklub economy case docs/cases/julia.yaml
              $ jobklub economy programme frederiksberg --db jobklub.sqlite \\
                  --prices docs/cases/prices-example.yaml
              $ jobklub economy scenario docs/cases/mitra-scenarios.yaml
            """,
        subcommands: [
            EconomyCaseCommand.self, EconomyProgrammeCommand.self, EconomyScenarioCommand.self,
        ]
    )
}

struct EconomyCaseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "case",
        abstract: "Work out what published cases cost and brought in, line by line.",
        discussion: """
            Each line is rounded to whole kroner, half a krone up. Below the lines you see after \
            how many months the expenses are earned back, and how much each single number would \
            have to change for the income to cover the expenses, or no longer to cover them.

            EXAMPLES:
              $ jobklub economy case docs/cases/julia.yaml docs/cases/lisa.yaml
              $ jobklub economy case docs/cases/mitra.yaml --trace --lang en
              $ jobklub economy case docs/cases/mitra.yaml --json
              $ jobklub economy case docs/cases/mitra.yaml --format xlsx --out mitra.xlsx
            """
    )

    @Argument(help: "Files with cases.", completion: .file(extensions: ["yaml"]))
    var files: [String]

    @Flag(help: "Also print where every number comes from.")
    var trace = false

    @OptionGroup var output: ReportOutput
    @OptionGroup var moment: MomentOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        if output.format.isFile, files.count > 1 {
            throw ValidationError.usage(
                "usage.one-file",
                ["option": .text("--format \(output.format.rawValue)")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        // All of them are read before anything is printed.
        let pages = try files.map { try CasePage(EconomyFiles.caseStudy(at: $0)) }
        let lines = try pages.map { try $0.lines(in: catalogue, isTraced: trace) }
        try output.write(
            pages[0].printed(in: catalogue, isTraced: trace),
            moment.stamp,
            document: pages.map { try CaseDocument($0) },
            lines: Array(lines.joined(separator: ["", ""])),
            in: catalogue
        )
    }
}

struct EconomyScenarioCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario",
        abstract: "Compare scenarios with the case that they change.",
        discussion: """
            A file of scenarios names a case in the same folder, and the numbers that are \
            different in each scenario.

            EXAMPLES:
              $ jobklub economy scenario docs/cases/mitra-scenarios.yaml
              $ jobklub economy scenario docs/cases/mitra-scenarios.yaml --json
            """
    )

    @Argument(help: "The file with scenarios.", completion: .file(extensions: ["yaml"]))
    var file: String

    @OptionGroup var output: ReportOutput
    @OptionGroup var moment: MomentOption
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let page = try ScenarioPage(EconomyFiles.scenarios(at: file))
        try output.write(
            page.printed(in: catalogue),
            moment.stamp,
            document: ScenarioSetDocument(page),
            lines: page.lines(in: catalogue),
            in: catalogue
        )
    }
}
