internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Documents
internal import Foundation
internal import ICalendar

struct ICalRoundtripCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "roundtrip",
        abstract: """
            Read a calendar file, and print it again exactly as the calendar standard requires.
            """,
        discussion: """
            Parts of the file that the program does not know are kept as they are, in the same \
            order. Lines end with CRLF and have at most 75 octets (bytes). Mistakes in the file \
            are printed on standard error, one JSON object on each line, and the exit codes are \
            those of 'jobklub ical check'. Even a very long file needs little memory.

            EXAMPLES:
              $ jobklub ical roundtrip calendars/vejle.ics
              $ jobklub ical roundtrip --lang en calendars/hilleroed.ics
            """
    )

    @Argument(help: ArgumentHelp("The calendar file; - is standard input.", valueName: "file"))
    var file: String

    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        var outcome = ICalOutcome(catalogue)
        let zones = ZoneFiles()
        var writer = ContentLineWriter(StandardOutput())
        var mending = LineMending()
        let summary = try CalendarChecker.check(
            try OctetStream(path: file),
            load: { zones.zone($0) },
            each: { step, reader in mending.write(step, reader, to: &writer) },
            tell: { try outcome.complain([$0], file: file) }
        )
        try writer.finish()
        outcome.add(summary)
        try outcome.finish()
    }
}

/// Standard output as it is written piece by piece.
struct StandardOutput: OctetSink {
    func write(_ octets: UnsafeRawBufferPointer) throws {
        try Console.write(octets)
    }
}
