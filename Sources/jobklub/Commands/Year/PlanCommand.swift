internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Planning
internal import Store

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract:
            "Turn a programme's rules into dated meetings, and say why each stands where it does.",
        discussion: """
            'jobklub plan PROGRAMME' prints the plan; 'jobklub plan preview PROGRAMME' prints the \
            next dates of each rule. 'jobklub plan show --help' lists all options. 'plan change' \
            mends a year when something breaks, 'plan suggest' finds single places.

            EXAMPLES:
              $ jobklub plan frederiksberg --from 2027-01-01 --to 2027-12-31
              $ jobklub plan vejle --from 2027-01-01 --to 2027-06-30 --json
            """,
        subcommands: [
            PlanShowCommand.self, PlanPreviewCommand.self, PlanChangeCommand.self,
            PlanSuggestCommand.self,
        ],
        defaultSubcommand: PlanShowCommand.self
    )
}

struct PlanShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the plan of a period.",
        discussion: """
            Meetings are chosen by the day that their rule names, so that the plan of a year is \
            the same wherever it is cut. With --db the plan is saved. Where meetings stand \
            already, what would change is printed first, and --apply saves it; meetings that \
            people are invited to move only with --move-invited. --prove works out what every plan \
            comes to at least, and says whether a better one is possible.

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

    @Option(help: ArgumentHelp("First rule date (default: today).", valueName: "day"))
    var from: Day?

    @Option(
        help: ArgumentHelp("Last rule date (default: a year after the first).", valueName: "day")
    )
    var to: Day?

    @Option(
        help: ArgumentHelp("The municipality's database, to save the plan in.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @Flag(help: "Save what differs from the plan in the database.")
    var apply = false

    @Flag(help: "Let meetings move although people are invited.")
    var moveInvited = false

    @Flag(help: "Show only. Without a database that is all that happens anyway.")
    var dryRun = false

    @Flag(help: "Work out whether a better plan is possible, and say so.")
    var prove = false

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

    @OptionGroup var actor: ActorOption
    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard db != nil || !apply && !moveInvited else {
            throw ValidationError("--apply and --move-invited need a --db.")
        }
        guard db == nil || since == nil else {
            throw ValidationError("--since compares files; leave --db out.")
        }
        guard since == nil || !prove else {
            throw ValidationError("--since compares plans; leave --prove out.")
        }
        guard !apply || !dryRun else {
            throw ValidationError("Give either --apply or --dry-run.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        if let db { return try perform(catalogue, in: db) }
        let setting = try folders.workspace.setting(programme)
        let first = from ?? clock.today(in: folders.workspace.zone(of: setting))
        let span = try DaySpan(asked: first, to: to ?? min(first.advanced(by: 365), .lastWritten))
        let (plan, proof) = plan(span, with: Planner([setting]))
        let report = PlanReport(setting, in: catalogue)
        if let since {
            let change = PlanChange(from: try earlierPlan(since), to: plan)
            if json {
                try Console.json(ChangeDocument(change))
            } else {
                try Console.say(report.lines(change))
            }
        } else if json {
            try Console.json(PlanDocument(plan, setting, proof: proof, in: catalogue))
        } else {
            try Console.say(report.lines(plan, withIDs: ids))
            if let proof { try Console.say(["", report.line(proof)]) }
            if dryRun { try Console.say(["", catalogue.text("plan.written-nothing")]) }
        }
    }

    /// The same, with a plan that is kept.
    private func perform(_ catalogue: Catalogue, in path: String) throws {
        let town = try Municipality(path, actor: actor.actor, clock: clock, random: actor.random)
        let setting = try town.withClosures(try folders.workspace.setting(programme))
        let first = from ?? town.today
        let span = try DaySpan(asked: first, to: to ?? min(first.advanced(by: 365), .lastWritten))
        let staff = try town.staff()
        let (plan, proof) = plan(span, with: try town.planner(setting, staff))
        let namesPeople = staff.isInPlans
        let rules = ProgrammeRules(
            setting: setting,
            zone: folders.workspace.zone(of: setting),
            files: try folders.workspace.ruleFiles(of: programme)
        )
        var outcome = try town.perform(
            .previewPlan(
                plan,
                of: setting.programme.id,
                moveInvited: moveInvited,
                namesPeople: namesPeople
            )
        )
        let isKept = !dryRun && (apply || !outcome.wasPlanned)
        if isKept {
            outcome = try town.perform(
                .keepPlan(
                    plan,
                    rules,
                    moveInvited: moveInvited,
                    namesPeople: namesPeople,
                    isFirst: !apply
                )
            )
        }
        let report = PlanReport(setting, in: catalogue, staff: staff)
        if json {
            guard outcome.wasPlanned else {
                return try Console.json(
                    PlanDocument(
                        plan,
                        setting,
                        proof: proof,
                        namesPeople: namesPeople,
                        in: catalogue
                    )
                )
            }
            return try Console.json(UpdateDocument(outcome.update, isApplied: isKept))
        }
        try Console.say(
            outcome.wasPlanned ? report.lines(outcome.update) : report.lines(plan, withIDs: ids)
        )
        if let proof { try Console.say(["", report.line(proof)]) }
        if isKept { try town.tellAll(outcome, in: catalogue) }
        let isNothing = outcome.wasPlanned && outcome.update.applied.isEmpty
        let closing =
            isKept
            ? Phrase("plan.kept", ["path": .text(path)])
            : Phrase(isNothing ? "plan.nothing-to-apply" : "plan.apply")
        try Console.say(["", catalogue.text(closing)])
    }

    private func plan(
        _ span: DaySpan,
        with planner: Planner
    ) -> (plan: Plan, proof: PlanProof?) {
        guard prove else { return (plan: planner.plan(span), proof: nil) }
        let (plan, proof) = planner.prove(span)
        return (plan: plan, proof: proof)
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

extension Municipality {
    /// Who can run meetings and speak, where the role may see names.
    func staff() throws -> Staff {
        guard actor.role != .manager else { return .none }
        return try perform(.readStaff(contacts: false))
    }

    /// Plans a programme beside all that stands; with nobody in the file, by dates and venues only.
    fileprivate func planner(_ setting: Setting, _ staff: Staff) throws -> Planner {
        guard staff.isInPlans else { return Planner([setting]) }
        let others = try workspace.programmeIDs().filter { $0 != setting.programme.id.text }
        return Planner(
            [setting],
            staff: staff,
            standing: try perform(.readStanding()),
            beside: try others.map { try self.setting($0) },
            speakersUntil: speakersUntil
        )
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
    @OptionGroup var clock: MomentOption
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
