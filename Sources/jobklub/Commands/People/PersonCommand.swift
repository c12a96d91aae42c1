internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Planning
internal import Store

struct PersonCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "Add, find, show and change participants, and end or hand over their courses.",
        discussion: """
            The log records who has read a participant's data. No CPR numbers and no notes about \
            participants are kept.

            EXAMPLES:
              $ jobklub person list --db jobklub.sqlite
              $ jobklub person show 1 --db jobklub.sqlite
            """,
        subcommands: [
            PersonAddCommand.self, PersonListCommand.self, PersonShowCommand.self,
            PersonChangeCommand.self, PersonPauseCommand.self, PersonEndCommand.self,
            PersonResumeCommand.self,
            PersonHandoverCommand.self, PersonMergeCommand.self,
        ]
    )
}

struct PersonAddCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a participant, and print their number.",
        discussion: """
            The database may already have somebody with the same phone number or email address, or \
            with nearly the same name. The command then names that participant. If both are the \
            same person, use 'jobklub person merge' to make one participant of the two.

            EXAMPLES:
              $ jobklub person add --given-name Lisa --reads en --db jobklub.sqlite
              $ jobklub person add --given-name Nour --family-name Haddad --reads ar \\
                  --phone "00 00 00 40" --interpreter phone --db jobklub.sqlite
            """
    )

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var person: PersonOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard person.givenName?.isEmpty == false else {
            throw ValidationError.usage("usage.needs", ["options": .list([.text("--given-name")])])
        }
    }

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        var added = Person(
            participant: Participant(
                id: 0,
                givenName: "",
                familyName: "",
                language: "da",
                phone: nil,
                mailbox: nil,
                contactRule: .any
            )
        )
        try person.form(town.today).apply(to: &added, today: town.today)
        let outcome = try town.perform(.adding(added))
        if json { return try Console.json(AddedDocument(outcome)) }
        let said = Phrase("person.added", ["id": .text("\(outcome.id)")])
        let warnings = outcome.warnings.map { Phrase("meeting.warning", ["cause": .phrase($0)]) }
        try Console.say(([said] + warnings).map(catalogue.text))
    }

    /// Who was added, as `--json` prints it.
    private struct AddedDocument: Encodable {
        let id: Int
        let alike: [Alike]

        struct Alike: Encodable {
            @ExplicitNull var id: Int?
            let inCommon: [String]
        }

        init(_ page: AddedPage) {
            id = page.id
            alike = page.alike.map {
                Alike(id: $0.participant?.id, inCommon: $0.likeness.map(\.rawValue))
            }
        }
    }
}

struct PersonListCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "List all participants, or find some by a part of a name, phone number or email.",
        discussion: """
            EXAMPLES:
              $ jobklub person list --db jobklub.sqlite
              $ jobklub person list a --db jobklub.sqlite --json
            """
    )

    @Argument(help: "A part of the name, phone number or email address.")
    var text = ""

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let page = try database.open().perform(.people(matching: text))
        let elsewhere = page.isKnownElsewhere ? [catalogue.text("person.known-elsewhere")] : []
        if json {
            for note in elsewhere { Console.complain(note) }
            let people = page.people.sorted { $0.id < $1.id }
            return try Console.json(people.map { PersonLine(id: $0.id, name: $0.fullName) })
        }
        guard !page.people.isEmpty || page.isKnownElsewhere else {
            return try Console.say(catalogue.text("person.none"))
        }
        try Console.say(page.people.map(catalogue.line) + elsewhere)
    }

    private struct PersonLine: Encodable {
        let id: Int
        let name: String
    }
}

struct PersonChangeCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Change what the database holds about a participant.",
        discussion: """
            Only the values that you give options for are changed. Write "" to delete a phone \
            number or an email address. With --if-version you say which version of the data you \
            saw. If somebody else has changed the participant's data since then, nothing is \
            changed.

            EXAMPLES:
              $ jobklub person change 1 --phone "00 00 00 41" --db jobklub.sqlite
              $ jobklub person change 2 --support hand-held --from 2027-06-15 \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number or name.")
    var participant: PersonArgument

    @Option(help: "The version of the participant that you saw in 'jobklub person show'.")
    var ifVersion: Int?

    @OptionGroup var person: PersonOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let participant = try participant.number(in: town)
        let form = try person.form(town.today)
        let stored = try town.perform(.readPerson(participant))
        var changed = stored.person
        try form.apply(to: &changed, today: town.today)
        guard changed != stored.person else {
            throw Problem(.usage, Phrase("failure.nothing-to-change"))
        }
        try town.perform(.changePerson(changed, expecting: ifVersion ?? stored.version))
        try Console.say(
            catalogue.text(Phrase("person.changed", ["id": .text("\(participant)")]))
        )
    }
}
