internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import ICalendar
internal import Office

struct ICalJCalCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "jcal",
        abstract: "Turn a calendar file into JSON (jCal), or JSON into a calendar file.",
        discussion: """
            The JSON has the form that RFC 7265 describes: each part of the calendar is a list of \
            its name, its properties and the parts inside it. Parts of the file that the program \
            does not know are kept. With --reverse, the file is JSON of this form, and a calendar \
            file is printed. Mistakes are printed on standard error, one JSON object on each line. \
            The exit codes are those of 'jobklub ical check'. With --reverse, nothing is printed \
            after a mistake, and the exit code is 65.

            EXAMPLES:
              $ jobklub ical jcal calendars/vejle.ics
              $ jobklub ical jcal --reverse docs/example-calendar.json
            """
    )

    @Argument(help: ArgumentHelp("The file; - is standard input.", valueName: "file"))
    var file: String

    @Flag(help: "Read JSON, and print a calendar file.")
    var reverse = false

    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        var outcome = ICalOutcome(catalogue)
        let stream = try OctetStream(path: file)
        if reverse {
            try readJCal(stream, &outcome, catalogue)
        } else {
            try writeJCal(stream, &outcome)
        }
        try outcome.finish()
    }

    private func writeJCal(_ stream: OctetStream, _ outcome: inout ICalOutcome) throws {
        let zones = ZoneFiles()
        let (tree, log) = try CalendarTree.checked(
            stream,
            limits: .streaming,
            load: { zones.zone($0) }
        )
        let (octets, further) = tree.jCal()
        if !tree.calendars.isEmpty { try Console.write(octets + [0x0A]) }
        // A value that is not of its type was most often told by the check, in one of several words; what
        // is lost is told also where its line has another finding.
        func key(_ entry: Diagnostic) -> String {
            let code = entry.problem.code
            return "\(entry.position.line) " + (code.hasPrefix("bad-") ? "bad-value" : code)
        }
        let told = Set(log.entries.map(key))
        let others = further.entries.filter { !told.contains(key($0)) }
        try outcome.complain(log.entries + others, file: file)
        outcome.add(log)
    }

    private func readJCal(
        _ stream: OctetStream,
        _ outcome: inout ICalOutcome,
        _ catalogue: Catalogue
    ) throws {
        do {
            let tree = try CalendarTree.read(jCal: stream, limits: .streaming)
            var writer = ContentLineWriter(StandardOutput())
            writer.write(tree)
            try writer.finish()
        } catch let error as JCalError {
            try outcome.complain(DiagnosticLine(error, file: file, in: catalogue))
            guard error.problem.isLimit else { throw ExitCode(.badData) }
            outcome.stop()
        }
    }
}
