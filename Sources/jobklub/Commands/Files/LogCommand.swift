internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Planning
internal import Store

struct LogCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show who did what, and who has looked at whom.",
        discussion: """
            The log holds numbers of participants and no data about them. Only an administrator \
            reads it.

            EXAMPLES:
              $ jobklub log --db jobklub.sqlite
              $ jobklub log --participant 1 --db jobklub.sqlite --lang en
            """
    )

    @Option(help: ArgumentHelp("Only what is about this one.", valueName: "number"))
    var participant: Int?

    @Option(help: "How many lines at most.")
    var count = 50

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let lines = try town.perform(.readLog(about: participant, count: max(1, count)))
        try Console.say(lines.map { text($0, town, catalogue) })
    }

    private func text(_ line: LogLine, _ town: Municipality, _ catalogue: Catalogue) -> String {
        let participant = line.participant.map {
            Phrase.Argument.phrase(Phrase("log.participant", ["id": .text("\($0)")]))
        }
        let staff = line.staff.map { key in
            Phrase.Argument.phrase(
                Phrase(
                    "log.staff",
                    ["kind": .phrase(Phrase(key.kind.wordKey)), "id": .text(key.id.text)]
                )
            )
        }
        let subject = [participant, staff, line.meeting.map(Phrase.Argument.text)].compactMap(
            \.self
        )
        let local = town.zone.local(line.at)
        let role = catalogue.text("role.\(line.actor.role.rawValue)")
        let arguments: [String: Phrase.Argument] = [
            "time": .text("\(local.day) \(local.time)"),
            "actor": .text("\(line.actor.name) (\(role))"),
            "action": .phrase(Phrase("action.\(line.action.rawValue)")),
            "subject": .list(subject),
        ]
        let key =
            if line.isReading { "log.line-read" } else if subject.isEmpty {
                "log.line"
            } else {
                "log.line-about"
            }
        let words = catalogue.text(Phrase(key, arguments))
        return line.isUndone ? catalogue.text(Phrase("log.undone", ["line": .text(words)])) : words
    }
}
