internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office
internal import Participation
internal import Store

struct PersonShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what is kept about a participant, and where they are registered.",
        discussion: """
            EXAMPLES:
              $ jobklub person show 1 --db jobklub.sqlite
              $ jobklub person show 2 --db jobklub.sqlite --json
            """
    )

    @Argument(help: "The participant's number.")
    var participant: Int

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var language: LanguageOption

    func perform(_ catalogue: Catalogue) throws {
        let town = try database.open()
        let page = try town.perform(.personPage(participant))
        if json { return try Console.json(PersonDocument(page, on: town.today)) }
        let facts = page.facts(on: town.today, in: catalogue).map { "\($0.label): \($0.value)" }
        try Console.say(facts + registrations(page, catalogue) + remarks(page, catalogue))
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

/// A person as `--json` prints them; keys that are not known are null.
private struct PersonDocument: Encodable {
    let id: Int
    let version: Int
    let givenName: String
    let familyName: String
    let language: String
    @ExplicitNull var phone: String?
    @ExplicitNull var mailbox: String?
    let contactRule: String
    @ExplicitNull var coordinator: String?
    @ExplicitNull var end: String?
    let isActive: Bool
    let registrations: [RegistrationDocument]
    let remarks: [String: String]

    struct RegistrationDocument: Encodable {
        let place: String
        let state: String
        let children: Int
        @ExplicitNull var position: Int?
        let marks: [String: String]
        @ExplicitNull var talk: String?
        @ExplicitNull var interpreter: String?
        @ExplicitNull var helpWith: String?
    }

    init(_ page: PersonPage, on day: Day) {
        let (who, course) = (page.person.participant, page.person.course)
        id = who.id
        version = page.version
        givenName = who.givenName
        familyName = who.familyName
        language = who.language
        phone = who.phone
        mailbox = who.mailbox
        contactRule = who.contactRule.rawValue
        coordinator = course.coordinators.value(on: day)
        end = course.end?.reason.rawValue
        isActive = course.isActive(on: day)
        registrations = page.registrations.map { registration in
            RegistrationDocument(
                place: registration.roster,
                state: registration.state.rawValue,
                children: registration.children,
                position: registration.position,
                marks: Dictionary(
                    registration.meetings.compactMap { meeting, mark, _ in
                        mark.map { (meeting.id, $0.rawValue) }
                    },
                    uniquingKeysWith: { first, _ in first }
                ),
                talk: registration.talk.map { "\($0.start)-\($0.end)" },
                interpreter: registration.interpreter?.name,
                helpWith: registration.request
            )
        }
        remarks = Dictionary(
            page.remarks.map { ($0.meeting, $0.text) },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
