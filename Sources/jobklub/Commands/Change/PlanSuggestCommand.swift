internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

struct PlanSuggestCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Find the best places for one meeting, or the meetings that fit a free slot.",
        discussion: """
            With a meeting it lists where else it could be held, all others left alone. With \
            --day, and --start and --venue if you like, it lists which meetings could be held \
            then. Nothing is changed.

            EXAMPLES:
              $ jobklub plan suggest frederiksberg/2027-11/network --db jobklub.sqlite
              $ jobklub plan suggest --day 2027-11-24 --start 09:30 \\
                  --venue frederiksberg-library --db jobklub.sqlite
            """
    )

    @Argument(help: "Id of the meeting.")
    var meeting: String?

    @Option(help: ArgumentHelp("The day of a free slot.", valueName: "day"))
    var day: Day?

    @Option(help: ArgumentHelp("When it begins, as 10:00 (default: any time).", valueName: "time"))
    var start: String?

    @Option(help: "Id of the venue that is free (default: any).")
    var venue: String?

    @Option(help: "How many to list.")
    var count = 3

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (meeting == nil) != (day == nil) else {
            throw ValidationError("Give either a meeting or a --day.")
        }
        guard day != nil || start == nil && venue == nil else {
            throw ValidationError("--start and --venue go with --day.")
        }
        guard start.map({ ClockTime($0) != nil }) ?? true else {
            throw ValidationError("--start takes a time, as 10:00.")
        }
        guard (1...50).contains(count) else {
            throw ValidationError("--count takes 1 to 50.")
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let rules = try town.allRules()
        let resources = Resources(
            settings: rules.map(\.setting),
            staff: try town.perform(.readStaff(contacts: false))
        )
        let standing = try town.perform(.readStanding())
        let replanner = Replanner(
            standing,
            before: resources,
            after: resources,
            now: town.zone.local(town.now),
            speakersUntil: town.speakersUntil
        )
        let report = RevisionReport(resources, in: catalogue)
        let held = standing.filter { !$0.isCancelled }.map(\.meeting)
        if let day {
            let place = try venue.map { try town.venue($0, in: rules) }
            let fitting = replanner.meetings(
                fitting: day,
                at: start.flatMap { ClockTime($0) },
                in: place,
                count: count
            )
            return try say(fitting: fitting, held, report, catalogue)
        }
        let stored = try town.perform(.readMeeting(meeting ?? ""))
        guard !stored.isCancelled else { throw StoreError.notHeld(meeting ?? "") }
        guard town.now < stored.moments.begins else { throw StoreError.begun(meeting ?? "") }
        let places = replanner.suggestions(for: stored.meeting.id, count: count)
        try say(places, for: stored.meeting, rules, report, catalogue)
    }

    private func say(
        _ places: [Alternative],
        for meeting: Meeting,
        _ rules: [ProgrammeRules],
        _ report: RevisionReport,
        _ catalogue: Catalogue
    ) throws {
        guard !json else {
            return try Console.json(places.map { ChangeDocument.Place($0.meeting) })
        }
        guard let first = places.first?.meeting else {
            return try Console.say(catalogue.text("suggest.none"))
        }
        let setting = rules.first { $0.programme.id == meeting.id.cycle.programme }?.setting
        let name = Phrase.Argument.phrase(PlanNames(setting).meeting(meeting.id))
        let how = Phrase(
            "suggest.how",
            [
                "id": .text(meeting.id.description), "date": .text(first.date.description),
                "start": .text(first.span.start.description), "venue": .text(first.venue.text),
            ]
        )
        try Console.say(
            [catalogue.text(Phrase("suggest.title", ["meeting": name]))]
                + report.lines(places).map { "  " + $0 } + ["", catalogue.text(how)]
        )
    }

    private func say(
        fitting places: [Alternative],
        _ held: [Meeting],
        _ report: RevisionReport,
        _ catalogue: Catalogue
    ) throws {
        guard !json else {
            return try Console.json(
                places.map {
                    FittingDocument(
                        id: $0.meeting.id.description,
                        place: ChangeDocument.Place($0.meeting)
                    )
                }
            )
        }
        guard !places.isEmpty else {
            return try Console.say(catalogue.text("suggest.fits-none"))
        }
        let title = Phrase("suggest.fits", ["count": .number(places.count)])
        try Console.say(
            [catalogue.text(title)]
                + places.flatMap { place -> [String] in
                    guard let now = held.first(where: { $0.id == place.meeting.id }) else {
                        return []
                    }
                    return report.lines(place, now: now).map { "  " + $0 }
                }
        )
    }
}

/// A meeting that fits a slot, as `--json` prints it.
private struct FittingDocument: Encodable {
    let id: String
    let place: ChangeDocument.Place
}

extension Municipality {
    /// A venue by its short name.
    fileprivate func venue(_ text: String, in rules: [ProgrammeRules]) throws -> Identifier {
        let known = rules.flatMap(\.setting.venues)
        guard let venue = known.first(where: { $0.id.text == text }) else {
            throw StoreError.noVenue(text)
        }
        return venue.id
    }
}
