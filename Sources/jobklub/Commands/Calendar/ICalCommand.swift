internal import ArgumentParser

struct ICalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ical",
        abstract: "Check, rewrite and explain calendar files and their rules.",
        discussion: """
            EXAMPLES:
              $ jobklub ical check calendars/frederiksberg.ics
              $ jobklub ical expand calendars/vejle.ics --from 20270101 --to 20280101
              $ jobklub ical describe --rule "FREQ=MONTHLY;BYDAY=1TU" --start 20270105
              $ jobklub ical describe --phrase "første tirsdag i måneden"
            """,
        subcommands: [
            ICalCheckCommand.self, ICalRoundtripCommand.self, ICalRuleCommand.self,
            ICalDescribeCommand.self, ICalExpandCommand.self, ICalZoneCommand.self,
            ICalIMIPCommand.self, ICalJCalCommand.self,
        ]
    )
}
