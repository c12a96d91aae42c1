internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Foundation
internal import Office
internal import Planning
internal import Store

struct PlanChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change a saved plan when a venue closes, somebody is away or a meeting moves.",
        discussion: """
            The program makes the change that you ask for. It changes other meetings only if it \
            has to, and as little as possible. 'jobklub undo' undoes the last change.

            EXAMPLES:
              $ jobklub plan change close frederiksberg-library --from 2027-09-01 \\
                  --to 2027-09-30 --reason "Maler" --dry-run --db jobklub.sqlite
              $ jobklub plan change move frederiksberg/2027-11/network --date 2027-11-24 \\
                  --db jobklub.sqlite
            """,
        subcommands: [
            VenueCloseCommand.self, VenueReopenCommand.self, AbsenceCommand.self,
            MeetingMoveCommand.self,
        ]
    )
}

/// How a change of the year is shown, chosen and confirmed.
struct ChangeOptions: ParsableArguments {
    @Flag(help: "Only show what would change; save nothing and ask nothing.")
    var dryRun = false

    @Flag(help: "Save the change without asking you first.")
    var apply = false

    @Option(
        help: ArgumentHelp(
            """
            Which suggestion to use for a meeting, as MEETING=NUMBER (default: suggestion 1).
            """,
            valueName: "choice"
        )
    )
    var choose: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard !apply || !dryRun else {
            throw ValidationError.usage(
                "usage.not-with",
                ["option": .text("--apply"), "other": .text("--dry-run")]
            )
        }
        for text in choose where ChangeOptions.choice(text) == nil {
            throw ValidationError.usage("usage.choose", ["value": .text(text)])
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
    /// Shows what becomes of the year, asks once, and saves it.
    func revise(
        _ disruption: Disruption,
        _ options: ChangeOptions,
        in catalogue: Catalogue
    ) throws {
        var request = RevisionRequest(disruption)
        var page = try perform(.preview(request))
        for (meeting, number) in options.choices {
            request.chosen.append(try page.choice(number, for: meeting))
            page = try perform(.preview(request))
        }
        if !options.json {
            try Console.say(RevisionText(page: page, catalogue: catalogue).lines)
            if page.hasChoice { try Console.say(["", catalogue.text("command.choose")]) }
        }
        let isKept = try options.apply || !options.dryRun && !options.json && isConfirmed(catalogue)
        if isKept { page = try perform(.apply(request, as: page.change)) }
        if options.json { return try Console.json(RevisionDocument(page, isApplied: isKept)) }
        if isKept { try sayIfAny(page.seats, in: catalogue) }
        try Console.say(["", catalogue.text(options.closing(isKept: isKept))])
    }

    /// Asks a person once; whoever is not at a terminal is not asked.
    private func isConfirmed(_ catalogue: Catalogue) throws -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        try Console.say(["", catalogue.text("command.ask")])
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

    init(_ page: RevisionPage, isApplied: Bool) {
        applied = isApplied
        hits = page.hits.map { hit in
            Hit(
                id: hit.id,
                reasons: hit.reasons.map(\.code),
                alternatives: hit.options.map { ChangeDocument.Place($0.meeting) }
            )
        }
        changes = page.changes.map { change in
            Change(
                change: ChangeDocument.Entry(change.entry),
                isInvited: change.isInvited,
                participants: change.told.compactMap { told in
                    if case .participant(let id) = told.part { id } else { nil }
                }.sorted()
            )
        }
    }
}
