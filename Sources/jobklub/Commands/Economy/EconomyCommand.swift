internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import Office

struct EconomyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "economy",
        abstract: "Show what your programmes cost, and what example courses cost and brought in.",
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
        abstract: "Show, line by line, what an example course cost and brought in.",
        discussion: """
            A case is a published example of what one participant's course cost and brought in. \
            Each line is rounded to whole kroner, half a krone up. Below the lines you see how \
            many months it takes until the income has paid for the expenses. Then you see a \
            limit for each number in the case: the value at which the income just covers the \
            expenses, if no other number changes.

            EXAMPLES:
              $ jobklub economy case docs/cases/julia.yaml docs/cases/lisa.yaml
              $ jobklub economy case docs/cases/mitra.yaml --trace --lang en
              $ jobklub economy case docs/cases/mitra.yaml --json
              $ jobklub economy case docs/cases/mitra.yaml --format xlsx --out mitra.xlsx
            """
    )

    @Argument(help: "One or more files with a case.", completion: .file(extensions: ["yaml"]))
    var files: [String]

    @Flag(help: "Also print the source of every number.")
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
        abstract: "Show what an example course would cost and bring in with other numbers.",
        discussion: """
            An example course is called a case. A file of scenarios names a case in the same \
            folder. For each scenario the file says which numbers of the case are different. The \
            program compares the result of each scenario with the result of the case.

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
