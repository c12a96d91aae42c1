internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Office
internal import Planning
internal import Store

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Plan a programme's meetings from its rules, and say why meetings were moved.",
        discussion: """
            'jobklub plan PROGRAMME' makes the plan; 'jobklub plan make --help' lists all its \
            options. 'plan show' prints the saved plan. 'plan preview' prints the next dates of \
            each rule. 'plan change' changes a saved plan when something happens. 'plan suggest' \
            finds days and venues for one meeting.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-01-01 --to 2027-12-31
              $ jobklub plan vejle --from 2027-01-01 --to 2027-06-30 --json
            """,
        subcommands: [
            PlanMakeCommand.self, PlanShowCommand.self, PlanPreviewCommand.self,
            PlanChangeCommand.self, PlanSuggestCommand.self,
        ],
        defaultSubcommand: PlanMakeCommand.self
    )
}

struct PlanMakeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Plan the meetings of a period; with --db the plan is saved.",
        discussion: """
            The rules give each meeting a day. The meetings with a day in the period are planned. \
            Some of them may have to move to a day outside the period. With --db the rules in the \
            database are used, and the plan is saved in the database. If a plan is saved there \
            already, the command prints only what would change, and saves the changes only with \
            --apply. Meetings that people are invited to are moved only with --move-invited. With \
            --calendars or --venues the rules in those folders are used instead of the rules in \
            the database; --apply then saves these rules in the database too. --prove says whether \
            a better plan is possible.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-12-01 --to 2027-12-31 --lang en
              $ jobklub plan frederiksberg --from 2027-01-01 --to 2027-12-31 --prove
              $ jobklub plan frederikshavn --from 2027-07-01 --to 2027-07-31 --json
              $ jobklub plan frederiksberg --from 2028-01-01 --to 2028-12-31 \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the programme.", completion: WorkspaceOptions.programmes)
    var programme: String

    @Option(
        help: ArgumentHelp(
            "First day of the period (default: today).",
            valueName: "day"
        )
    )
    var from: DayArgument?

    @Option(
        help: ArgumentHelp(
            "Last day of the period (default: a year after the first day).",
            valueName: "day"
        )
    )
    var to: DayArgument?

    @Option(
        help: ArgumentHelp(
            "The database to take the rules from and save the plan in.",
            valueName: "file"
        ),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @Flag(help: "If a plan is saved already, save the changes to it.")
    var apply = false

    @Flag(help: "Move meetings even if people are invited to them.")
    var moveInvited = false

    @Flag(help: "Only show the plan, and save nothing.")
    var dryRun = false

    @Flag(help: "Say whether a better plan is possible.")
    var prove = false

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Below each meeting, print its id, which other commands need.")
    var ids = false

    @Option(
        help: ArgumentHelp(
            """
            A file with an earlier plan, printed with --json. Only what has changed since then is \
            printed.
            """,
            valueName: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var since: String?

    @OptionGroup var actor: ActorOption
    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard db != nil || !apply && !moveInvited else {
            throw ValidationError.usage(
                "usage.goes-with",
                [
                    "option": .list([.text("--apply"), .text("--move-invited")]),
                    "other": .text("--db"),
                ]
            )
        }
        guard db == nil || since == nil else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--since"), "other": .text("--db")]
            )
        }
        guard since == nil || !prove else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--since"), "other": .text("--prove")]
            )
        }
        guard !apply || !dryRun else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--apply"), "other": .text("--dry-run")]
            )
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        _ = try actor.actor()
        if let db { return try perform(catalogue, in: db) }
        let rules = try folders.workspace.rules(of: programme)
        let plan = try plan(
            try DaySpan.asked(from, to, try clock.today(in: rules.zone)),
            rules.setting
        )
        let report = PlanReport(rules.setting, in: catalogue)
        if let since {
            let change = PlanChange(from: try earlierPlan(since), to: plan.plan)
            if json {
                try Console.json(ChangeDocument(change))
            } else {
                try Console.say(report.lines(change))
            }
        } else if json {
            try Console.json(
                PlanDocument(plan.plan, rules.setting, proof: plan.proof, in: catalogue)
            )
        } else {
            try Console.say(report.lines(plan.plan, withIDs: ids))
            if let proof = plan.proof { try Console.say(["", report.line(proof)]) }
            if dryRun { try Console.say(["", catalogue.text("plan.written-nothing")]) }
        }
    }

    /// The same, with a plan that is kept.
    private func perform(_ catalogue: Catalogue, in path: String) throws {
        let town = try Municipality(path, by: actor, clock)
        var request = PlanRequest(programme, try DaySpan.asked(from, to, town.today))
        request.movesInvited = moveInvited
        request.isProved = prove
        request.files = try files(town)
        request.keeping = keeping
        let page = try town.perform(.planPage(request))
        if json {
            guard page.wasPlanned else {
                return try Console.json(
                    PlanDocument(
                        page.plan,
                        page.setting,
                        proof: page.proof,
                        namesPeople: page.namesPeople,
                        in: catalogue
                    )
                )
            }
            return try Console.json(UpdateDocument(page.update, isApplied: page.isKept))
        }
        try Console.say(page.lines(withIDs: ids, in: catalogue))
        if page.isKept {
            if !page.told.isEmpty {
                let count = ["count": Phrase.Argument.number(page.told.count)]
                try Console.say(
                    [catalogue.text(Phrase("plan.tell", count))]
                        + page.told.map { "  " + catalogue.line($0) }
                )
            }
            if !page.warnings.isEmpty { try Console.say(page.warnings.map(catalogue.text)) }
            try town.sayIfAny(page.seats, in: catalogue)
        }
        try Console.say([""] + closing(page, path).map(catalogue.text))
    }

    /// Files that are looked at instead of the rules in the database: those of the folders that were
    /// named, or those of a programme that the database does not have yet.
    private func files(_ town: Municipality) throws -> [RuleFile]? {
        let isKnown = try town.perform(.readProgrammes()).contains(programme)
        guard folders.areNamed || !isKnown else { return nil }
        // Mistakes name the files of the folders.
        _ = try folders.workspace.rules(of: programme)
        return try folders.workspace.ruleFiles(of: programme)
    }

    /// Rules come in with --apply only, but for the first ones of a programme, which change nothing.
    private var keeping: PlanRequest.Keeping {
        if dryRun { return .never }
        if apply { return .always }
        return folders.areNamed ? .never : .ifUnplanned
    }

    private func closing(_ page: PlanPage, _ path: String) -> [Phrase] {
        if page.isKept { return [Phrase("plan.kept", ["path": .text(path)])] }
        let files = ["files": Phrase.Argument.text(page.changedFiles.joined(separator: ", "))]
        let changes = page.changedFiles.isEmpty ? [] : [Phrase("plan.changes-rules", files)]
        let closing =
            changes
            + [Phrase(page.isNothing && changes.isEmpty ? "plan.nothing-to-apply" : "plan.apply")]
        guard folders.areNamed else { return closing }
        let paths = ["calendars": folders.calendars, "venues": folders.venues]
        return closing + [Phrase("command.bring-in", paths.mapValues(Phrase.Argument.path))]
    }

    private func plan(
        _ span: DaySpan,
        _ setting: Setting
    ) throws -> (plan: Plan, proof: PlanProof?) {
        let planner = Planner([setting])
        guard prove else { return (plan: planner.plan(span), proof: nil) }
        let (plan, proof) = planner.prove(span)
        return (plan: plan, proof: proof)
    }

    private func earlierPlan(_ path: String) throws -> Plan {
        let file = ["path": Phrase.Argument.text(path)]
        let data = Data(try InputFile.octets(path, atMost: FileLimit.plan))
        guard
            let document = try? JSONDecoder().decode(PlanDocument.self, from: data),
            let plan = document.plan
        else { throw Problem(.badData, Phrase("failure.not-a-plan", file)) }
        guard document.programme == programme else {
            let arguments = file.merging(["id": .text(document.programme)]) { $1 }
            throw Problem(.badData, Phrase("failure.other-programme", arguments))
        }
        return plan
    }
}

struct PlanPreviewCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Print the next 12 dates of each rule, so that you can check the rule.",
        discussion: """
            "Every fourth Tuesday" can mean every four weeks or the fourth Tuesday of each \
            month; the dates show which of the two a rule means.

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
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    private static let count = 12

    func perform(_ catalogue: Catalogue) throws {
        let rules = try folders.workspace.rules(of: programme)
        let setting = rules.setting
        let today = try clock.today(in: rules.zone)
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
