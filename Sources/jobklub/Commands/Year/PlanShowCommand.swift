internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Office
internal import Planning
internal import Store

struct PlanShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Print the saved meetings of a programme.",
        discussion: """
            Meetings that were moved or cancelled are shown too, with the reason. The command only \
            prints; it changes nothing. Managers see the days, times and venues, but no names. \
            Without --db a plan is made from the files and printed. --from and --to go by the day \
            that the rules give each meeting, even if the meeting was moved to another day.

            EXAMPLES:
              $ jobklub plan show frederiksberg --db jobklub.sqlite
              $ jobklub plan show frederiksberg --from 1.8.2027 --to 31.12.2027 --ids \\
                  --db jobklub.sqlite
              $ jobklub plan show vejle --from 2027-01-01 --to 2027-06-30 --json
            """
    )

    @Argument(help: "Id of the programme.", completion: WorkspaceOptions.programmes)
    var programme: String

    @Option(
        help: ArgumentHelp(
            """
            Leave out meetings that the rules place before this day. Default: no meeting is left \
            out; without --db, the day is today.
            """,
            valueName: "day"
        )
    )
    var from: DayArgument?

    @Option(
        help: ArgumentHelp(
            """
            Leave out meetings that the rules place after this day. Default: no meeting is left \
            out; without --db, the day is a year after the day in --from.
            """,
            valueName: "day"
        )
    )
    var to: DayArgument?

    @Option(
        help: ArgumentHelp("The municipality's database.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @Flag(help: "Print JSON.")
    var json = false

    @Flag(help: "Below each meeting, print its id, which 'jobklub sheet' needs.")
    var ids = false

    @OptionGroup var actor: ActorOption
    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        _ = try actor.actor()
        guard let db else { return try showFiles(catalogue) }
        let town = try Municipality(db, by: actor, clock)
        let first = try town.day(from, "--from")
        let last = try town.day(to, "--to", weekday: first.map { .after($0) } ?? .coming)
        if let first, let last { _ = try DaySpan(asked: first, to: last) }
        let page = try town.perform(.year(of: programme, from: first, to: last))
        if json {
            return try Console.json(
                PlanDocument(
                    page.plan,
                    page.setting,
                    namesPeople: page.namesPeople,
                    cancelled: page.cancelled,
                    in: catalogue
                )
            )
        }
        try Console.say(page.lines(withIDs: ids, in: catalogue))
        guard page.isUnplanned else { return }
        let path = ["path": Phrase.Argument.path(db), "programme": .text(programme)]
        try Console.say(catalogue.text(Phrase("command.plan", path)))
    }

    /// The plan that the files give.
    private func showFiles(_ catalogue: Catalogue) throws {
        let rules = try folders.workspace.rules(of: programme)
        let today = try clock.today(in: rules.zone)
        let plan = Planner([rules.setting]).plan(try DaySpan.asked(from, to, today))
        if json { return try Console.json(PlanDocument(plan, rules.setting, in: catalogue)) }
        try Console.say(PlanReport(rules.setting, in: catalogue).lines(plan, withIDs: ids))
    }
}
