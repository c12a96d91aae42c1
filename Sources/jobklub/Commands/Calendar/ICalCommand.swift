internal import ArgumentParser

struct ICalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ical",
        abstract: "Look into what calendars are made of.",
        discussion: """
            EXAMPLES:
              $ jobklub ical describe --rule "FREQ=MONTHLY;BYDAY=1TU" --start 20270105
              $ jobklub ical describe --phrase "første tirsdag i måneden"
            """,
        subcommands: [ICalDescribeCommand.self]
    )
}
