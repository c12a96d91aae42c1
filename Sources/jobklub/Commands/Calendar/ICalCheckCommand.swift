internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

struct ICalCheckCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find mistakes in calendar files, and say where they are.",
        discussion: """
            The program prints each mistake as a JSON object on one line. The object has the \
            fields file, line, column, octet (the place in bytes), severity, code and message. The \
            severity says how serious the mistake is. 'error': a part of the file cannot be used. \
            'warning': other programs may not understand a part of the file. 'repair': a part is \
            written wrongly, but its meaning is clear. If a file has no mistakes, nothing is \
            printed about it. The exit code is 65 after an error, 66 if a file cannot be opened, \
            and 3 if the program stopped because the file was too large.

            EXAMPLES:
              $ jobklub ical check calendars/frederiksberg.ics
              $ jobklub ical check --lang en calendars/vejle.ics calendars/hilleroed.ics
            """
    )

    @Argument(
        help: ArgumentHelp("One or more calendar files; - is standard input.", valueName: "file")
    )
    var files: [String]

    @Flag(help: "Count mistakes with the severity 'repair' as errors too.")
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
