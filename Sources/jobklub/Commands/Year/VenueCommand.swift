internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Planning
internal import Store

struct VenueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "venue",
        abstract: "Close a venue for some days, and see what becomes of its meetings.",
        discussion: """
            EXAMPLES:
              $ jobklub venue close frederiksberg-cafe --from 2027-11-01 --to 2027-11-30 \\
                  --reason "Ombygning" --db jobklub.sqlite
              $ jobklub venue close frederiksberg-library --from 2027-12-06 \\
                  --reason "Flytning" --db jobklub.sqlite
            """,
        subcommands: [VenueCloseCommand.self]
    )
}

struct VenueCloseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a venue for some days.",
        discussion: """
            The closure and the meetings it hits are shown; --apply saves both. Meetings that \
            people are invited to move only with --move-invited; no other meeting moves.

            EXAMPLES:
              $ jobklub venue close frederiksberg-cafe --from 2027-11-01 --to 2027-11-30 \\
                  --reason "Ombygning" --db jobklub.sqlite
              $ jobklub venue close frederiksberg-library --from 2027-12-07 \\
                  --to 2027-12-07 --reason "Flytning" --apply --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the venue.")
    var venue: String

    @Option(help: ArgumentHelp("The first day.", valueName: "day"))
    var from: Day

    @Option(help: ArgumentHelp("The last day (default: the first).", valueName: "day"))
    var to: Day?

    @Option(help: "Why, in at most 80 characters.")
    var reason: String

    @Flag(help: "Save the closure and move the meetings.")
    var apply = false

    @Flag(help: "Move meetings although people are invited.")
    var moveInvited = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...80).contains(reason.count) else {
            throw ValidationError("--reason takes 1 to 80 characters.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let span = try DaySpan(asked: from, to: to ?? from)
        let known = try town.workspace.programmeIDs().flatMap { try town.setting($0).venues }
        guard let closed = known.first(where: { $0.id.text == venue })?.id else {
            throw StoreError.noVenue(venue)
        }
        let hit = try town.perform(.readMeetings(in: span)).filter {
            !$0.isCancelled && $0.meeting.venue == closed
        }
        let closure = VenueClosure(span: span, name: LocalizedText(reason))
        if apply { try town.perform(.closeVenue(venue, span, because: reason)) }
        guard !hit.isEmpty else {
            let next = apply ? "venue.closed" : "plan.apply"
            return try Console.say([catalogue.text("venue.no-meetings"), catalogue.text(next)])
        }
        let programmes = Set(hit.map(\.meeting.id.cycle.programme)).sorted()
        for programme in programmes {
            let setting = try town.setting(programme.text)
            let after = Setting(
                programme: setting.programme,
                venues: setting.venues.map { $0.id == closed ? $0.adding([closure]) : $0 },
                closedDayRules: setting.closedDayRules
            )
            let meetings = hit.map(\.meeting).filter { $0.id.cycle.programme == programme }
            try town.replan(
                after,
                over: meetings,
                apply: apply,
                moveInvited: moveInvited,
                in: catalogue
            )
        }
        if !apply { try Console.say(["", catalogue.text("plan.apply")]) }
    }
}

extension Municipality {
    /// Plans some meetings anew and shows, or makes, the changes; no other meeting moves.
    func replan(
        _ setting: Setting,
        over meetings: [Meeting],
        apply: Bool,
        moveInvited: Bool,
        in catalogue: Catalogue
    ) throws {
        let days = meetings.map(\.ruleDate)
        guard let first = days.min(), let last = days.max() else { return }
        let plan = Planner([setting]).planWholeCycles(DaySpan(first...last))
        let ids = Set(meetings.map(\.id))
        let rules = ProgrammeRules(setting: setting, zone: zone, files: [])
        let useCase: UseCase<PlanOutcome> =
            apply
            ? .keepPlan(plan, rules, moveInvited: moveInvited, only: ids)
            : .previewPlan(plan, of: setting.programme.id, moveInvited: moveInvited, only: ids)
        let outcome = try perform(useCase)
        try Console.say(PlanReport(setting, in: catalogue).lines(outcome.update))
        try tellAll(outcome, in: catalogue)
    }

    /// Who has to be told of meetings that have moved.
    func tellAll(_ outcome: PlanOutcome, in catalogue: Catalogue) throws {
        guard !outcome.people.isEmpty else { return }
        try Console.say(tell(outcome.people, in: catalogue))
    }
}
