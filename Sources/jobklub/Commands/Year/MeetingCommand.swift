internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

struct MeetingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meeting",
        abstract: "Move or cancel a single meeting, or find another place for it.",
        discussion: """
            What a person decides is done, whatever the rules would like; what they would say \
            against it is printed. Past meetings stay as they are.

            EXAMPLES:
              $ jobklub meeting move frederiksberg/2027-11/network --date 2027-11-24 \\
                  --db jobklub.sqlite
              $ jobklub meeting plan-b frederiksberg/2027-11/network --db jobklub.sqlite
            """,
        subcommands: [
            MeetingMoveCommand.self, MeetingCancelCommand.self, MeetingPlanBCommand.self,
        ]
    )
}

struct MeetingMoveCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a meeting to another day, time or place, or give it other people.",
        discussion: """
            What a person decides is done; what the rules and calendars say against it is printed. \
            A meeting that people are invited to moves only with --move-invited. Those who have \
            to be told are listed.

            EXAMPLES:
              $ jobklub meeting move frederiksberg/2027-11/network --date 2027-11-24 \\
                  --db jobklub.sqlite
              $ jobklub meeting move frederiksberg/2027-06/network --start 10:00 \\
                  --move-invited --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: ArgumentHelp("The new day.", valueName: "day"))
    var date: Day?

    @Option(help: ArgumentHelp("The new start, as 10:00; it lasts as long as before."))
    var start: String?

    @Option(help: ArgumentHelp("The new end, as 12:00.", valueName: "time"))
    var end: String?

    @Option(help: "Id of the new venue.")
    var venue: String?

    @Option(
        help: ArgumentHelp(
            "Who runs it, by short name; twice for two, \"\" for nobody.",
            valueName: "who"
        )
    )
    var facilitator: [String] = []

    @Option(help: ArgumentHelp("Who speaks, by short name; \"\" for open.", valueName: "who"))
    var speaker: String?

    @Flag(help: "Move it although people are invited.")
    var moveInvited = false

    @Flag(help: "Only say what speaks against it and who would have to be told.")
    var dryRun = false

    @Option(help: "The version that was seen; nothing is changed where somebody was faster.")
    var ifVersion: Int?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        let isChange = date != nil || start != nil || end != nil || venue != nil
        guard isChange || !facilitator.isEmpty || speaker != nil else {
            throw ValidationError(
                "Give at least one of --date, --start, --end, --venue, --facilitator and --speaker."
            )
        }
        guard facilitator.count <= 2, Set(facilitator).count == facilitator.count else {
            throw ValidationError("--facilitator takes one or two different people.")
        }
        for time in [start, end].compactMap(\.self) where ClockTime(time) == nil {
            throw ValidationError("'\(time)' is not a time; write it as 10:00.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let before = try town.perform(.readMeeting(meeting)).meeting
        try town.move(
            try moved(before, town),
            moveInvited: moveInvited,
            expecting: ifVersion,
            dryRun: dryRun,
            in: catalogue
        )
    }

    private func moved(_ before: Meeting, _ town: Municipality) throws -> Meeting {
        let setting = try town.setting(before.id.cycle.programme.text)
        let venue = try self.venue.map { text in
            guard let venue = setting.venues.first(where: { $0.id.text == text }) else {
                throw StoreError.noVenue(text)
            }
            return venue.id
        }
        let begins = start.flatMap { ClockTime($0) } ?? before.span.start
        let ends =
            end.flatMap { ClockTime($0) } ?? begins.adding(seconds: before.span.seconds)
        guard let ends, let span = ClockSpan(begins, to: ends) else {
            throw Failure(Failure.Code.usage, Phrase("mistake.end-not-after-start"))
        }
        return Meeting(
            id: before.id,
            kind: before.kind,
            ruleDate: before.ruleDate,
            date: date ?? before.date,
            span: span,
            venue: venue ?? before.venue,
            facilitators: facilitator.isEmpty
                ? before.facilitators
                : try facilitator.filter { !$0.isEmpty }.map { try town.key(.facilitator, $0) },
            speaker: try speaker.map { $0.isEmpty ? nil : try town.key(.speaker, $0) }
                ?? before.speaker,
            reasons: []
        )
    }
}

struct MeetingCancelCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a meeting with a reason; those who have to be told are listed.",
        discussion: """
            The meeting keeps its place in reports as cancelled.

            EXAMPLES:
              $ jobklub meeting cancel frederiksberg/2027-12/network --reason "Jul" \\
                  --db jobklub.sqlite
              $ jobklub meeting cancel frederiksberg/2027-06/network --reason "Sygdom" \\
                  --move-invited --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: "Why, in at most 80 characters.")
    var reason: String

    @Flag(help: "Cancel it although people are invited.")
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
        let outcome = try town.perform(
            .cancelMeeting(meeting, because: reason, moveInvited: moveInvited)
        )
        let setting = try town.setting(outcome.before.id.cycle.programme.text)
        let said = Phrase(
            "meeting.cancelled",
            [
                "meeting": .phrase(PlanNames(setting).meeting(outcome.before.id)),
                "date": .day(outcome.before.date),
            ]
        )
        try Console.say([catalogue.text(said)] + town.tell(outcome.people, in: catalogue))
        try town.reportOffers(outcome.seats, in: catalogue)
    }
}

struct MeetingPlanBCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan-b",
        abstract: "Find another place for a meeting at the same time, and move it there.",
        discussion: """
            Without --venue it lists the places and changes nothing. With it, the meeting is \
            moved, invited or not, and everybody who has to be told is listed with a number.

            EXAMPLES:
              $ jobklub meeting plan-b frederiksberg/2027-06/network --db jobklub.sqlite
              $ jobklub meeting plan-b frederiksberg/2027-06/session-3 \\
                  --venue frederiksberg-town-hall --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String

    @Option(help: "Id of the place to move to.")
    var venue: String?

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let before = try town.perform(.readMeeting(meeting)).meeting
        let setting = try town.setting(before.id.cycle.programme.text)
        let others = try town.meetings(on: before.date)
        let places = setting.otherVenues(for: before, beside: others)
        guard let venue else {
            let names = PlanNames(setting)
            let lines = places.map { place in
                let against = place.objections.map { catalogue.text($0, names: names) }
                let name = "\(place.venue.id)  \(catalogue.text(place.venue.name))"
                return "  " + ([name] + against).joined(separator: " – ")
            }
            return try Console.say(
                lines.isEmpty
                    ? [catalogue.text("meeting.no-plan-b")]
                    : [catalogue.text("meeting.plan-b")] + lines
                        + [catalogue.text("meeting.plan-b-choose")]
            )
        }
        guard let place = places.first(where: { $0.venue.id.text == venue }) else {
            throw StoreError.noVenue(venue)
        }
        let there = Meeting(
            id: before.id,
            kind: before.kind,
            ruleDate: before.ruleDate,
            date: before.date,
            span: before.span,
            venue: place.venue.id,
            facilitators: before.facilitators,
            speaker: before.speaker,
            reasons: []
        )
        try town.move(there, moveInvited: true, expecting: nil, in: catalogue)
    }
}

extension Municipality {
    /// The meetings that are held on a day.
    func meetings(on day: Day) throws -> [Meeting] {
        try perform(.readMeetings(in: DaySpan(day))).filter { !$0.isCancelled }.map(\.meeting)
    }

    /// Looks up somebody by a short name.
    fileprivate func key(_ kind: StaffKind, _ text: String) throws -> Identifier {
        let members = try perform(.readStaff(contacts: false)).members
        guard let found = members.first(where: { $0.staffKind == kind && $0.id.text == text })
        else {
            throw Failure(Failure.Code.badData, Phrase("change.no-person", ["id": .text(text)]))
        }
        return found.id
    }

    /// Moves a meeting by hand and says what the rules would have said, and who has to know.
    func move(
        _ meeting: Meeting,
        moveInvited: Bool,
        expecting version: Version?,
        dryRun: Bool = false,
        in catalogue: Catalogue
    ) throws {
        let setting = try setting(meeting.id.cycle.programme.text)
        let others = try perform(.readMeetings()).filter { !$0.isCancelled }.map(\.meeting)
        let rules = ProgrammeRules(setting: setting, zone: zone, files: [])
        let staff = try staff()
        let outcome = try perform(
            dryRun
                ? .previewMove(meeting, rules)
                : .moveMeeting(meeting, rules, moveInvited: moveInvited, expecting: version)
        )
        let names = PlanNames(setting, staff: staff)
        let report = PlanReport(setting, in: catalogue, staff: staff)
        let before = outcome.before
        let isHere = meeting.isSameSlot(as: before)
        let isSame =
            isHere && before.facilitators == meeting.facilitators
            && before.speaker == meeting.speaker
        let said = Phrase(
            isSame ? "meeting.same" : "meeting.moved",
            [
                "meeting": .phrase(names.meeting(meeting.id)),
                "after": .text(report.place(meeting)),
                "before": .text(report.place(before)),
            ]
        )
        let resources = Resources(settings: [setting], staff: staff)
        let warnings = resources.objections(to: meeting, beside: others).map { reason in
            let cause = Phrase.Argument.text(catalogue.text(reason, names: names))
            return catalogue.text(Phrase("meeting.warning", ["cause": cause]))
        }
        // Nobody has to be told of another facilitator but the two of them.
        try Console.say(
            [catalogue.text(said)] + warnings
                + (isHere ? [] : tell(outcome.people, in: catalogue))
        )
        try reportOffers(outcome.seats, in: catalogue)
        if dryRun { try Console.say(["", catalogue.text("revision.not-saved")]) }
    }

    /// Who has to be told, with the number to call.
    func tell(_ people: [Participant], in catalogue: Catalogue) -> [String] {
        guard !people.isEmpty else { return [catalogue.text("meeting.tell.none")] }
        let title = Phrase("meeting.tell", ["count": .number(people.count)])
        return [catalogue.text(title)]
            + people.sorted(by: isBeforeInDanish).map { "  " + catalogue.line($0) }
    }
}
