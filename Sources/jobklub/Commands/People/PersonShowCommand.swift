internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Store

struct PersonShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show all that the database holds about a participant, and who has read it.",
        discussion: """
            You see the person's data, registrations and seats, who has changed them, and who has \
            read them. You also see the values from before each change, which are kept so that the \
            change can be undone. The log records that you have read this. --json prints the same \
            as JSON.

            EXAMPLES:
              $ jobklub person show 1 --db jobklub.sqlite
              $ jobklub person show 2 --db jobklub.sqlite --json
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let page = try town.perform(.personPage(try participant.number(in: town)))
        if json { return try Console.json(PersonDocument(page, on: town.today)) }
        let facts = page.facts(in: catalogue).map { "\($0.label): \($0.value)" }
        let kept = page.sections(in: catalogue).flatMap { title, lines in
            ["", title] + lines.map { "  \($0.text)" }
        }
        try Console.say(
            facts + registrations(page, catalogue) + remarks(page, catalogue) + kept
        )
    }

    private func remarks(_ page: PersonPage, _ catalogue: Catalogue) -> [String] {
        guard !page.remarks.isEmpty else { return [] }
        return [""]
            + page.remarks.map { meeting, day, text in
                let remark = catalogue.text(Phrase("show.remark", ["text": .text(text)]))
                return "\(catalogue.date(day))  \(meeting)  \(remark)"
            }
    }

    private func registrations(_ page: PersonPage, _ catalogue: Catalogue) -> [String] {
        guard !page.registrations.isEmpty else { return [] }
        return ["", catalogue.text("person.registrations")]
            + page.registrations.flatMap { registration in
                ["  " + catalogue.text(registration.words)]
                    + registration.notes.map { "    " + catalogue.text($0) }
                    + registration.marks.map { day, words in
                        "    \(catalogue.date(day)): \(catalogue.text(words))"
                    }
            }
    }
}
