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
            Reading a participant is logged. No CPR number and no notes are kept.

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
        abstract: "Add a participant; the number they go by is printed.",
        discussion: """
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
            throw ValidationError("A participant needs a --given-name.")
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
        let id = try town.perform(.addPerson(added))
        if json { return try Console.json(["id": id]) }
        try Console.say(catalogue.text(Phrase("person.added", ["id": .text("\(id)")])))
        let who = added.participant
        guard who.phone == nil, who.mailbox == nil else { return }
        let note = Phrase("meeting.warning", ["cause": .phrase(Phrase("person.unreached"))])
        try Console.say(catalogue.text(note))
    }
}

struct PersonListCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List participants, all of them or those that a text is found in.",
        discussion: """
            EXAMPLES:
              $ jobklub person list --db jobklub.sqlite
              $ jobklub person list a --db jobklub.sqlite --json
            """
    )

    @Argument(help: "A part of a name, a phone number or a mail address.")
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
        abstract: "Change what is kept of a participant; what is left out stays as it is.",
        discussion: """
            With --if-version nothing is changed where somebody else was faster. "" takes a \
            phone number or a mail address away.

            EXAMPLES:
              $ jobklub person change 1 --phone "00 00 00 41" --db jobklub.sqlite
              $ jobklub person change 2 --support hand-held --from 2027-06-15 \\
                  --db jobklub.sqlite
            """
    )

    @Argument(help: "The participant's number.")
    var participant: Int

    @Option(help: "The version that 'jobklub person show' printed.")
    var ifVersion: Int?

    @OptionGroup var person: PersonOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
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
