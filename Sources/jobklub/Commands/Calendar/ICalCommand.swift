internal import ArgumentParser

struct ICalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ical",
        abstract: "Look into what calendars are made of.",
        discussion: """
            EXAMPLES:
              $ jobklub ical check invite.ics
              $ jobklub ical expand feed.ics --from 20270101 --to 20270201
              $ jobklub ical describe --rule "FREQ=MONTHLY;BYDAY=1TU" --start 20270105
              $ jobklub ical describe --phrase "første tirsdag i måneden"
            """,
        subcommands: [
            ICalCheckCommand.self, ICalRoundtripCommand.self, ICalRuleCommand.self,
            ICalDescribeCommand.self, ICalExpandCommand.self, ICalZoneCommand.self,
        ]
    )
}
