internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Planning
internal import Store

struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Move, cancel or close one meeting, or find another venue for it.",
        discussion: """
            A meeting is moved even if the new day, time or venue breaks a rule; the command says \
            which rule. A meeting that has begun cannot be moved.

            EXAMPLES:
              $ jobklub meeting move frederiksberg/2027-11/network --date 2027-11-24 \\
                  --db jobklub.sqlite
              $ jobklub meeting plan-b frederiksberg/2027-11/network --db jobklub.sqlite
            """,
        subcommands: [
            MeetingMoveCommand.self, MeetingCancelCommand.self, MeetingPlanBCommand.self,
            MeetingCloseCommand.self,
        ]
    )
}

struct MeetingMoveCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Change the day, time, venue, facilitators or speaker of a meeting.",
        discussion: """
            The meeting is moved even if that breaks a rule or somebody is not free, but the \
            command says so. A meeting that people are invited to is moved only with \
            --move-invited. The command lists everybody who has to be told. Some meetings and \
            individual talks must come after this meeting. If you move this meeting past them, \
            they are moved too, to the nearest free day. With '--along nothing' they stay where \
            they are.

            EXAMPLES:
              $ jobklub meeting move frederiksberg/2027-11/network --date 2027-11-24 \\
                  --db jobklub.sqlite
              $ jobklub meeting move frederiksberg/2027-06/network --start 10:00 \\
                  --move-invited --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: ArgumentHelp("The new day of the meeting.", valueName: "day"))
    var date: DayArgument?

    @Option(
        help: ArgumentHelp(
            "The new start, such as 10:00; without --end the meeting lasts as long as before."
        )
    )
    var start: TimeArgument?

    @Option(help: ArgumentHelp("The new end, such as 12:00.", valueName: "time"))
    var end: TimeArgument?

    @Option(help: "Id of the new venue.")
    var venue: String?

    @Option(
        help: ArgumentHelp(
            "Short name of the new facilitator, or \"\" for nobody. For two, use it twice.",
            valueName: "who"
        )
    )
    var facilitator: [String] = []

    @Option(
        help: ArgumentHelp("Short name of the new speaker; \"\" for nobody yet.", valueName: "who")
    )
    var speaker: String?

    @Option(
        help: ArgumentHelp(
            """
            Which meetings may be moved too, so that they still come after this meeting: \
            'nothing' means none; 'talks' means the sessions and individual talks of the same \
            cycle; 'all' means these and the network meeting.
            """,
            valueName: "what"
        )
    )
    var along: MovingAlong = .all

    @Flag(help: "Move the meeting even if people are invited to it.")
    var moveInvited = false

    @Flag(help: "Save nothing; show what the move would break and who would have to be told.")
    var dryRun = false

    @Option(
        help: """
            The version of the meeting that you saw. If somebody has changed the meeting since \
            then, it is not moved.
            """
    )
    var ifVersion: Int?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let isChange = date != nil || start != nil || end != nil || venue != nil
        guard isChange || !facilitator.isEmpty || speaker != nil else {
            throw ValidationError.usage(
                "usage.some-of",
                [
                    "options": .list([
                        .text("--date"), .text("--start"), .text("--end"), .text("--venue"),
                        .text("--facilitator"), .text("--speaker"),
                    ])
                ]
            )
        }
        guard facilitator.count <= 2, Set(facilitator).count == facilitator.count else {
            throw ValidationError.usage("usage.facilitators")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let page = try town.perform(
            .move(
                meeting,
                try move(town),
                along: along,
                moveInvited: moveInvited,
                expecting: ifVersion,
                isTrial: dryRun
            )
        )
        try town.say(page, in: catalogue)
        if dryRun { try Console.say(["", catalogue.text("revision.not-saved")]) }
    }

    private func move(_ town: Municipality) throws -> MeetingMove {
        var move = MeetingMove()
        move.date = try town.day(date, "--date")
        move.start = try start?.time("--start")
        move.end = try end?.time("--end")
        move.venue = venue
        if !facilitator.isEmpty {
            move.facilitators = try facilitator.filter { !$0.isEmpty }.map {
                try town.perform(.staff(named: $0, of: .facilitator)).id
            }
        }
        move.speaker = try speaker.map { text in
            text.isEmpty
                ? .open : .speaker(try town.perform(.staff(named: text, of: .speaker)).id)
        }
        return move
    }
}

struct MeetingCancelCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a meeting, and list the people who have to be told.",
        discussion: """
            The meeting stays in the database, and reports count it as cancelled.

            EXAMPLES:
              $ jobklub meeting cancel frederiksberg/2027-12/network --reason "Jul" \\
                  --db jobklub.sqlite
              $ jobklub meeting cancel frederiksberg/2027-06/network --reason "Sygdom" \\
                  --move-invited --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: "Why the meeting is cancelled, in at most 80 characters.")
    var reason: String

    @Flag(help: "Cancel the meeting even if people are invited to it.")
    var moveInvited = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let page = try town.perform(
            .cancel(meeting, because: reason, moveInvited: moveInvited)
        )
        try town.say(page, in: catalogue)
    }
}

struct MeetingCloseCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Finish the attendance list of a meeting, and delete the remarks on the list.",
        discussion: """
            Close a meeting when you have marked on its list who came. If somebody on the list has \
            no mark and has not said that they cannot come, the meeting is not closed, and the \
            command names that person. When a meeting is closed, the remarks on its list are \
            deleted. What the participants would like help with is deleted too; in a cycle, this \
            is deleted only when the last meeting is closed. Closing cannot be undone, but marks \
            can still be corrected. A meeting that you do not close is closed automatically after \
            14 days.

            EXAMPLES:
              $ jobklub meeting close frederiksberg/2027-06/session-2 --db jobklub.sqlite
              $ jobklub meeting close frederiksberg/2027-06/session-1 --db year.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let outcome = try database.open().perform(.closeMeeting(meeting))
        guard outcome.isClosed else { throw Problem(.badData, outcome.words(of: meeting)) }
        try Console.say(catalogue.text(outcome.words(of: meeting)))
    }
}

struct MeetingPlanBCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan-b",
        abstract: "Find another venue for a meeting at the same time, and move it there.",
        discussion: """
            Without --venue the possible venues are listed and nothing is changed. With --venue \
            the meeting is moved to that venue, even if people are invited, and everybody who \
            has to be told is listed with a phone number.

            EXAMPLES:
              $ jobklub meeting plan-b frederiksberg/2027-06/network --db jobklub.sqlite
              $ jobklub meeting plan-b frederiksberg/2027-06/session-3 \\
                  --venue frederiksberg-town-hall --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: "Id of the venue to move to.")
    var venue: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        guard let venue else {
            return try list(try town.perform(.otherVenues(for: meeting)), catalogue)
        }
        var move = MeetingMove()
        move.venue = venue
        let page = try town.perform(.move(meeting, move, moveInvited: true))
        try town.say(page, in: catalogue)
    }

    private func list(_ page: OtherVenuesPage, _ catalogue: Catalogue) throws {
        guard !page.venues.isEmpty else {
            return try Console.say(catalogue.text("meeting.no-plan-b"))
        }
        let lines = page.venues.map { entry in
            let name = "\(entry.id)  \(catalogue.text(entry.name))"
            let against = page.objections(to: entry, in: catalogue)
            return "  " + ([name] + against).joined(separator: " – ")
        }
        try Console.say(
            [catalogue.text("meeting.plan-b")] + lines
                + [catalogue.text("meeting.nothing-changed")]
        )
    }
}

extension Municipality {
    /// Says what has become of a meeting, what speaks against it, and who has to know.
    func say(_ page: MovePage, in catalogue: Catalogue) throws {
        let along = page.movesAlong
        let moved = along.isEmpty ? [] : [catalogue.text("meeting.moves-along")]
        try Console.say(
            [page.news(in: catalogue)] + page.warnings(in: catalogue) + moved
                + along.flatMap(catalogue.lines) + catalogue.tell(page.told)
        )
        try sayIfAny(page.seats, in: catalogue)
    }
}
