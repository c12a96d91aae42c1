internal import ArgumentParser

struct ICalIMIPCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imip",
        abstract: "Read and write mails that contain a calendar message, such as an invitation.",
        discussion: """
            EXAMPLES:
              $ jobklub ical imip read docs/mail/reply.eml
              $ jobklub ical imip build docs/mail/invitation.ics \\
                  --from jobklub@example.dk --to anna@example.org \\
                  --subject "Invitation til netværksmøde" \\
                  --text docs/mail/invitation.txt --now 2027-03-01T08:00 \\
                  --message-id 1.vejle@example.dk
            """,
        subcommands: [ICalIMIPReadCommand.self, ICalIMIPBuildCommand.self]
    )
}
