internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Planning

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Turn a programme's rules into dated meetings, and say why each stands where it does.",
        discussion: """
            'jobklub plan PROGRAMME' prints the plan; 'jobklub plan preview PROGRAMME' prints the \
            next dates of each rule. 'jobklub plan show --help' lists all options.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-01-01 --to 2027-12-31
              $ jobklub plan vejle --from 2027-01-01 --to 2027-06-30 --json
            """,
        subcommands: [PlanShowCommand.self, PlanPreviewCommand.self],
        defaultSubcommand: PlanShowCommand.self
    )
}

struct PlanShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the plan of a period.",
        discussion: """
            Meetings are chosen by the day that their rule names, so that the plan of a year is \
            the same wherever it is cut. Nothing is written.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-12-01 --to 2027-12-31 --lang en
              $ jobklub plan frederikshavn --from 2027-07-01 --to 2027-07-31 --json
            """
    )

    @Argument(help: "Id of the programme.", completion: WorkspaceOptions.programmes)
    var programme: String

    @Option(help: ArgumentHelp("First rule date (default: today).", valueName: "day"))
    var from: Day?

    @Option(
        help: ArgumentHelp("Last rule date (default: a year after the first).", valueName: "day")
    )
    var to: Day?

    @Flag(help: "Show only. Without a database that is all that happens anyway.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Print the id of each meeting below it, as 'jobklub sheet' takes it.")
    var ids = false

    @Option(
        help: ArgumentHelp(
            "A plan printed with --json: print what has changed since instead of the plan.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var since: String?

    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: ClockOption
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let setting = try folders.workspace.setting(programme)
        let first = from ?? clock.today(in: folders.workspace.zone(of: setting))
        let span = try DaySpan(asked: first, to: to ?? min(first.advanced(by: 365), .lastWritten))
        let plan = Planner([setting]).plan(span)
        let report = PlanReport(setting, in: catalogue)
        if let since {
            let change = PlanChange(from: try earlierPlan(since), to: plan)
            if json {
                try Console.json(ChangeDocument(change))
            } else {
                try Console.say(report.lines(change))
            }
        } else if json {
            try Console.json(PlanDocument(plan, setting, in: catalogue))
        } else {
            try Console.say(report.lines(plan, withIDs: ids))
            if dryRun { try Console.say("\n" + catalogue.text("plan.written-nothing")) }
        }
    }

    private func earlierPlan(_ path: String) throws -> Plan {
        let file = ["path": Phrase.Argument.text(path)]
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(Failure.Code.noInput, Phrase("failure.no-file", file))
        }
        guard
            let document = try? JSONDecoder().decode(PlanDocument.self, from: data),
            let plan = document.plan
        else { throw Failure(Failure.Code.badData, Phrase("failure.not-a-plan", file)) }
        guard document.programme == programme else {
            let arguments = file.merging(["id": .text(document.programme)]) { $1 }
            throw Failure(Failure.Code.badData, Phrase("failure.other-programme", arguments))
        }
        return plan
    }
}

struct PlanPreviewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Print the next 12 dates of each rule, to see that it means what you meant.",
        discussion: """
            "Every fourth Tuesday" can be every four weeks or the fourth Tuesday of the month; the \
            dates show which one a rule gives.

            EXAMPLES:
              $ jobklub plan preview frederiksberg
              $ jobklub plan preview vejle --now 2027-06-15 --json
            """
    )

    @Argument(help: "Id of the programme.", completion: WorkspaceOptions.programmes)
    var programme: String

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: ClockOption
    @OptionGroup var language: LanguageOption

    private static let count = 12

    func perform(_ catalogue: Catalogue) throws {
        let setting = try folders.workspace.setting(programme)
        let today = clock.today(in: folders.workspace.zone(of: setting))
        // A rule may name as little as one date a year.
        let span = DaySpan(today...today.advanced(by: PlanPreviewCommand.count * 366))
        let next = Planner([setting]).plan(span).first(PlanPreviewCommand.count)
        if json {
            try Console.json(PlanDocument(next, setting, in: catalogue))
        } else {
            try Console.say(PlanReport(setting, in: catalogue).preview(next))
        }
    }
}
