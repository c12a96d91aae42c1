internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Participation
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
        let plans = try town.plans(
            closed,
            VenueClosure(span: span, name: LocalizedText(reason)),
            hit
        )
        let outcomes =
            apply
            ? try town.perform(
                .closeVenue(
                    Closure(venue: closed, span: span, reason: reason, plans: plans),
                    moveInvited: moveInvited
                )
            )
            : try plans.map { entry in
                try town.perform(
                    .previewPlan(
                        entry.plan,
                        of: entry.rules.programme.id,
                        moveInvited: moveInvited,
                        only: entry.meetings
                    )
                )
            }
        if plans.isEmpty { try Console.say(catalogue.text("venue.no-meetings")) }
        for (entry, outcome) in zip(plans, outcomes) {
            let report = PlanReport(entry.rules.setting, in: catalogue)
            try Console.say(report.lines(outcome.update))
            if apply { try town.tellAll(outcome, in: catalogue) }
        }
        try Console.say(["", catalogue.text(apply ? "venue.closed" : "plan.apply")])
    }
}

extension Municipality {
    /// New plans for the meetings that a closure hits, one for each programme; no other meeting moves.
    fileprivate func plans(
        _ venue: Identifier,
        _ closure: VenueClosure,
        _ hit: [StoredMeeting]
    ) throws -> [(plan: Plan, rules: ProgrammeRules, meetings: Set<MeetingID>)] {
        let programmes = Dictionary(grouping: hit.map(\.meeting), by: \.id.cycle.programme)
        return try programmes.sorted { $0.key < $1.key }.compactMap { programme, meetings in
            let setting = try setting(programme.text)
            let after = Setting(
                programme: setting.programme,
                venues: setting.venues.map { $0.id == venue ? $0.adding([closure]) : $0 },
                closedDayRules: setting.closedDayRules
            )
            let days = meetings.map(\.ruleDate)
            guard let first = days.min(), let last = days.max() else { return nil }
            return (
                plan: Planner([after]).planWholeCycles(DaySpan(first...last)),
                rules: ProgrammeRules(setting: after, zone: zone, files: []),
                meetings: Set(meetings.map(\.id))
            )
        }
    }

    /// Who has to be told of meetings that have moved.
    func tellAll(_ outcome: PlanOutcome, in catalogue: Catalogue) throws {
        if !outcome.people.isEmpty {
            try Console.say(tell(outcome.people, in: catalogue))
        }
        try reportOffers(outcome.seats, in: catalogue)
    }

    /// What a change of the year did to seats: offers, cancellations, more or fewer of them.
    func reportOffers(_ seats: [SeatChange], in catalogue: Catalogue) throws {
        let told = seats.filter { change in
            change.event.change.participant != nil
        }
        try reportIfAny(told, in: catalogue)
    }
}
