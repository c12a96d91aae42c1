internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office
internal import Planning
internal import Store

struct CalendarCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract:
            "Write meetings as a calendar file that any calendar program can read.",
        discussion: """
            A programme's file holds no names. A participant's file holds only the meetings at \
            which the participant has a seat. An invitation is for one participant, in the \
            language that this participant reads. The same rules and days always give exactly \
            the same file.

            EXAMPLES:
              $ jobklub calendar --programme frederiksberg --out frederiksberg.ics
              $ jobklub calendar --participant 58 --db jobklub.sqlite --out own.ics
              $ jobklub calendar --invitation 58 frederiksberg/2027-06 \\
                  --db jobklub.sqlite --out -
            """
    )

    @Option(
        help: "Write the meetings of the programme with this id.",
        completion: WorkspaceOptions.programmes
    )
    var programme: String?

    @Option(
        help: ArgumentHelp(
            "Write the calendar of this participant, named by number or name.",
            valueName: "who"
        )
    )
    var participant: PersonArgument?

    @Option(
        help: ArgumentHelp(
            "Write an invitation to EVENT for this participant, named by number or name.",
            valueName: "who"
        )
    )
    var invitation: PersonArgument?

    @Argument(help: "Id of the cycle or the meeting that an invitation is for.")
    var event: String?

    @Option(
        help: ArgumentHelp("The municipality's database.", valueName: "file"),
        completion: .file(extensions: ["sqlite"])
    )
    var db: String?

    @Option(
        help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .file(extensions: ["ics"])
    )
    var out: String

    @Option(
        help: ArgumentHelp(
            """
            Leave out meetings that the rules place before this day, even if they were moved later \
            (default: 1 January of this year).
            """,
            valueName: "day"
        )
    )
    var from: DayArgument?

    @Option(
        help: ArgumentHelp(
            """
            Leave out meetings that the rules place after this day (default: 31 December of next \
            year).
            """,
            valueName: "day"
        )
    )
    var to: DayArgument?

    @OptionGroup var actor: ActorOption
    @OptionGroup var folders: WorkspaceOptions
    @OptionGroup var clock: MomentOption
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let asked = [programme != nil, participant != nil, invitation != nil].count { $0 }
        guard asked == 1 else {
            throw ValidationError.usage(
                "usage.one-of",
                [
                    "options": .list([
                        .text("--programme"), .text("--participant"), .text("--invitation"),
                    ])
                ]
            )
        }
        guard programme != nil || db != nil else {
            throw ValidationError.usage("usage.participants-in-database")
        }
        guard (invitation != nil) == (event != nil) else {
            throw ValidationError.usage("usage.invitation")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        _ = try actor.actor()
        // The file is opened first: an invitation that cannot be written does not count as sent.
        try OutputFile.write(to: out, isPersonal: programme == nil, in: catalogue) { write in
            let calendar = try db.map { try stored($0, catalogue) } ?? planned(catalogue)
            try write(Array(calendar.serialized()))
        }
    }

    /// A calendar of what stands in a database.
    private func stored(_ path: String, _ catalogue: Catalogue) throws -> CalendarObject {
        let town = try Municipality(path, by: actor, clock)
        if let participant = try participant.number(in: town) {
            return try town.perform(town.ownCalendar(of: participant))
        }
        if let invitation = try invitation.number(in: town), let event {
            return try town.perform(town.invitation(of: invitation, to: event))
        }
        let span = try DaySpan(
            asked: try town.day(from, "--from") ?? Day(number: 0),
            to: try town.day(to, "--to") ?? .lastWritten,
            most: nil
        )
        return try town.perform(town.feed(of: programme ?? "", in: span, catalogue))
    }

    /// The feed of a programme, planned from files.
    private func planned(_ catalogue: Catalogue) throws -> CalendarObject {
        let rules = try folders.workspace.rules(of: programme ?? "")
        let today = try clock.today(in: rules.zone)
        let first =
            try from?.day(today, "--from") ?? Day(year: today.year, month: 1, day: 1) ?? today
        let lastYear = max(today.year, first.year) + 1
        let span = try DaySpan(
            asked: first,
            to: try to?.day(today, "--to") ?? Day(year: lastYear, month: 12, day: 31)
                ?? .lastWritten
        )
        return try folders.workspace.feed(of: programme ?? "", in: span, catalogue)
    }
}
