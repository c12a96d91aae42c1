internal import ArgumentParser
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

struct ICalITIPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "itip",
        abstract: "Write invitations, answers and cancellations, and use those that you receive.",
        discussion: """
            EXAMPLES:
              $ jobklub ical itip compose --old none --new docs/messages/series.ics \\
                  --as organizer --now 2027-01-04T08:00
              $ jobklub ical itip apply --stored docs/messages/series.ics \\
                  --message docs/messages/reply.ics --from alma@example.org
            """,
        subcommands: [ICalITIPComposeCommand.self, ICalITIPApplyCommand.self]
    )
}

/// Reads the calendars of a command on messages, and says what was wrong with them.
struct ICalITIPFiles {
    let zones = ZoneFiles()

    /// The event of a file; nothing for `none`.
    func event(_ path: String, _ outcome: inout ICalOutcome) throws -> ScheduledEvent? {
        guard path != "none" else { return nil }
        let (tree, log) = try read(path)
        try outcome.complain(log.entries, file: path)
        outcome.add(log)
        do throws(SchedulingError) {
            return try ScheduledEvent(tree) { zones.zone($0) }
        } catch {
            let words: [String: Phrase.Argument] = [
                "path": .text(path), "problem": .phrase(error.phrase),
            ]
            throw Problem(.badData, Phrase("itip.in-file", words))
        }
    }

    /// A text, and what a check has to say of it.
    func read(_ path: String) throws -> (tree: CalendarTree, diagnostics: DiagnosticLog) {
        try CalendarTree.checked(try OctetStream(path: path), load: { zones.zone($0) })
    }
}
