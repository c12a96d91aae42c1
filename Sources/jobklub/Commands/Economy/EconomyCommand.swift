internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office

struct EconomyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "economy",
        abstract: "What it cost, what came in, and what must be true for it to pay. No names.",
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
        abstract: "Work out the ledgers of published cases, line by line in whole kroner.",
        discussion: """
            Each line is rounded half up to whole kroner. Then it says after how many months the \
            money is back, and how far each number alone has to move for the result to turn.

            EXAMPLES:
              $ jobklub economy case docs/cases/julia.yaml docs/cases/lisa.yaml
              $ jobklub economy case docs/cases/mitra.yaml --trace --lang en
              $ jobklub economy case docs/cases/mitra.yaml --json
              $ jobklub economy case docs/cases/mitra.yaml --format xlsx --out mitra.xlsx
            """
    )

    @Argument(help: "Files of cases.", completion: .file(extensions: ["yaml"]))
    var files: [String]

    @Flag(help: "Print where every number comes from, too.")
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
        abstract: "Set scenarios beside the case that they change.",
        discussion: """
            A file of scenarios names a case in the same folder, and numbers that are others.

            EXAMPLES:
              $ jobklub economy scenario docs/cases/mitra-scenarios.yaml
              $ jobklub economy scenario docs/cases/mitra-scenarios.yaml --json
            """
    )

    @Argument(help: "The file of scenarios.", completion: .file(extensions: ["yaml"]))
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
