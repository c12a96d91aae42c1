internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import Participation
internal import Planning
internal import Store

struct PlanChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change a year that stands: a venue closes, somebody is away, a meeting moves.",
        discussion: """
            What a person wants moved is moved; what has to change because something broke \
            changes as little as possible. 'jobklub undo' takes the last change back.

            EXAMPLES:
              $ jobklub plan change close frederiksberg-library --from 2027-09-01 \\
                  --to 2027-09-30 --reason "Maler" --dry-run --db jobklub.sqlite
              $ jobklub plan change move frederiksberg/2027-11/network --date 2027-11-24 \\
                  --db jobklub.sqlite
            """,
        subcommands: [VenueCloseCommand.self, AbsenceCommand.self, MeetingMoveCommand.self]
    )
}

/// How a change of the year is shown, chosen and confirmed.
struct ChangeOptions: ParsableArguments {
    @Flag(help: "Show only, and do not ask.")
    var dryRun = false

    @Flag(help: "Save without asking.")
    var apply = false

    @Option(
        help: ArgumentHelp(
            "Hold a meeting at another of the places listed for it, as MEETING=NUMBER.",
            valueName: "choice"
        )
    )
    var choose: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard !apply || !dryRun else {
            throw ValidationError("Give either --apply or --dry-run.")
        }
        for text in choose where ChangeOptions.choice(text) == nil {
            throw ValidationError("--choose takes MEETING=NUMBER, not '\(text)'.")
        }
    }

    fileprivate var choices: [(meeting: String, number: Int)] {
        choose.compactMap(ChangeOptions.choice)
    }

    private static func choice(_ text: String) -> (meeting: String, number: Int)? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[1]), number > 0 else { return nil }
        return (meeting: String(parts[0]), number: number)
    }
}

extension Municipality {
    /// Speakers are looked for at most this many days ahead; further on, "open" is enough.
    var speakersUntil: Day { today.advanced(by: Municipality.daysSpeakersAreLookedFor) }

    /// Two months: nobody promises more.
    static let daysSpeakersAreLookedFor = 62

    /// The rules of all programmes in the file, with closures that were noted since.
    func allRules() throws -> [ProgrammeRules] {
        try workspace.programmeIDs().map { id in
            ProgrammeRules(setting: try setting(id), zone: zone, files: [])
        }
    }

    /// Shows what becomes of the year, asks once, and saves it.
    func revise(
        _ disruption: Disruption,
        _ options: ChangeOptions,
        in catalogue: Catalogue
    ) throws {
        let rules = try allRules()
        var chosen: [Meeting] = []
        func request() -> RevisionRequest {
            RevisionRequest(disruption, rules, choosing: chosen, speakersUntil: speakersUntil)
        }
        var outcome = try perform(.previewRevision(request()))
        for (meeting, number) in options.choices {
            let hit = outcome.revision.hits.first { $0.meeting.id.description == meeting }
            guard let places = hit?.alternatives, places.indices.contains(number - 1) else {
                let arguments = [
                    "meeting": Phrase.Argument.text(meeting), "number": .number(number),
                ]
                throw Failure(Failure.Code.badData, Phrase("change.no-choice", arguments))
            }
            chosen.append(places[number - 1].meeting)
            outcome = try perform(.previewRevision(request()))
        }
        if !options.json { try show(outcome, rules, in: catalogue) }
        let isKept = try options.apply || !options.dryRun && !options.json && isConfirmed(catalogue)
        if isKept {
            outcome = try perform(.revise(request(), as: outcome.revision.change))
        }
        if options.json {
            return try Console.json(RevisionDocument(outcome, isApplied: isKept))
        }
        if isKept { try reportOffers(outcome.seats, in: catalogue) }
        try Console.say(["", catalogue.text(options.closing(isKept: isKept))])
    }

    private func show(
        _ outcome: RevisionOutcome,
        _ rules: [ProgrammeRules],
        in catalogue: Catalogue
    ) throws {
        let resources = Resources(
            settings: rules.map(\.setting),
            staff: try perform(.readStaff(contacts: true))
        )
        let people = outcome.invited.mapValues { people in
            people.sorted(by: isBeforeInDanish).map { catalogue.line($0) }
        }
        let report = RevisionReport(resources, in: catalogue)
        try Console.say(report.lines(outcome.revision, telling: people))
        if outcome.revision.hits.contains(where: { $0.alternatives.count > 1 }) {
            try Console.say(["", catalogue.text("revision.choose")])
        }
    }

    /// Asks a person once; whoever is not at a terminal is not asked.
    private func isConfirmed(_ catalogue: Catalogue) throws -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        try Console.say(["", catalogue.text("revision.ask")])
        let answer = readLine()?.lowercased().trimmingCharacters(in: .whitespaces) ?? ""
        return ["j", "ja", "y", "yes"].contains(answer)
    }
}

extension ChangeOptions {
    fileprivate func closing(isKept: Bool) -> String {
        if isKept { return "revision.noted" }
        return dryRun ? "revision.not-saved" : "plan.apply"
    }
}

/// What becomes of the year, as `--json` prints it; participants by number only.
struct RevisionDocument: Encodable {
    let applied: Bool
    let hits: [Hit]
    let changes: [Change]

    struct Hit: Encodable {
        let id: String
        let reasons: [String]
        let alternatives: [ChangeDocument.Place]
    }

    struct Change: Encodable {
        let change: ChangeDocument.Entry
        let isInvited: Bool
        let participants: [Int]
    }

    init(_ outcome: RevisionOutcome, isApplied: Bool) {
        applied = isApplied
        hits = outcome.revision.hits.map { hit in
            Hit(
                id: hit.meeting.id.description,
                reasons: hit.reasons.map(\.code),
                alternatives: hit.alternatives.map { ChangeDocument.Place($0.meeting) }
            )
        }
        let disturbed = Set(outcome.revision.disturbed)
        changes = outcome.revision.change.entries.map { entry in
            Change(
                change: ChangeDocument.Entry(entry),
                isInvited: disturbed.contains(entry.id),
                participants: (outcome.invited[entry.id] ?? []).map(\.id)
            )
        }
    }
}

extension Municipality {
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
