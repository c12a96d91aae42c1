internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

struct ICalCheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong in calendar files, and where.",
        discussion: """
            Each line of the output is a JSON object with file, line, column, octet, severity, \
            code and message; nothing is printed when all is well. An error means that something \
            is lost, a warning that other programs may not understand it, a repair that the \
            grammar was broken but what was meant is clear. Exits with 65 after an error, with 66 \
            when a file cannot be opened, with 3 when a limit ended the reading.

            EXAMPLES:
              $ jobklub ical check calendars/frederiksberg.ics
              $ jobklub ical check --lang en calendars/vejle.ics calendars/hilleroed.ics
            """
    )

    @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file"))
    var files: [String]

    @Flag(help: "Count what could be put right as an error.")
    var strict = false

    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        var outcome = ICalOutcome(catalogue)
        let zones = ZoneFiles()
        var missing: Problem?
        for file in files {
            let stream: OctetStream
            do {
                stream = try OctetStream(path: file)
            } catch {
                // The others are checked all the same.
                guard let failure = Problem(error) else { throw error }
                if missing != nil { Console.complain(catalogue.text(failure.phrase)) }
                missing = missing ?? failure
                continue
            }
            let summary = try CalendarChecker.check(
                stream,
                mode: strict ? .strict : .repairing,
                load: { zones.zone($0) },
                tell: { diagnostic in
                    let line = DiagnosticLine(diagnostic, file: file, in: catalogue)
                    try Console.write(Console.jsonOctets(line, isOneLine: true) + [0x0A])
                }
            )
            outcome.add(summary, strictly: strict)
        }
        if let missing { throw missing }
        try outcome.finish()
    }
}
