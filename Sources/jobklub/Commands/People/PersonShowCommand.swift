internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning
internal import Store

struct PersonShowCommand: SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show what is kept of a participant, and where they are registered.",
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
        let stored = try town.perform(.readPerson(participant))
        let standings = try town.perform(.readStandings(of: participant))
        if json { return try Console.json(PersonDocument(stored, standings, on: town.today)) }
        let facts = PersonFacts(stored, on: town.today, catalogue).lines
        try Console.say(facts + registrations(standings, catalogue))
    }

    private func registrations(_ standings: [Standing], _ catalogue: Catalogue) -> [String] {
        guard !standings.isEmpty else { return [] }
        let lines = standings.flatMap { standing in
            var arguments: [String: Phrase.Argument] = [
                "place": .text(standing.roster.text),
                "state": .text(catalogue.word(standing.registration.state.name)),
            ]
            var key = "person.registration"
            if let position = standing.position {
                key = "person.registration-waiting"
                arguments["position"] = .number(position)
            }
            let marks = standing.meetings.compactMap { meeting -> String? in
                let id = meeting.meeting.id.description
                let words =
                    standing.marks[id].map(catalogue.word)
                    ?? (standing.notices.contains(id) ? catalogue.text("show.notice") : nil)
                return words.map { "    \(catalogue.date(meeting.meeting.date)): \($0)" }
            }
            return ["  " + catalogue.text(Phrase(key, arguments))] + marks
        }
        return ["", catalogue.text("person.registrations")] + lines
    }
}

/// What is kept of a person, one fact a line; what is not known is left out.
private struct PersonFacts {
    let lines: [String]

    init(_ stored: StoredPerson, on day: Day, _ catalogue: Catalogue) {
        let (who, course) = (stored.person.participant, stored.person.course)
        func by(_ day: Day, _ name: String) -> String {
            catalogue.text(Phrase("person.by", ["day": .day(day), "by": .text(name)]))
        }
        let facts: [(key: String, value: String?)] = [
            ("person.name", who.fullName), ("person.language", who.language),
            ("person.phone", who.phone), ("person.mailbox", who.mailbox),
            ("person.contact-rule", catalogue.word(who.contactRule)),
            ("person.contact-hours", who.contactHours.map(catalogue.span)),
            ("person.interpreter", who.interpreter.map { PersonFacts.interpreter($0, catalogue) }),
            ("person.coordinator", course.coordinators.value(on: day)),
            ("person.category", course.legalCategories.value(on: day)?.text),
            ("person.support", course.support.value(on: day).map(catalogue.word)),
            ("person.goal", course.goal.map(catalogue.word)),
            ("person.channel", course.channel.map(catalogue.word)),
            ("person.interview", course.interview.map { by($0.day, $0.by) }),
            ("person.referral", course.referral.map { by($0.day, $0.by) }),
            ("person.notice", course.privacyNotice.map { by($0.day, $0.language) }),
            ("person.end", course.end.map { by($0.day, catalogue.word($0.reason)) }),
        ]
        let pauses = course.pauses.map { pause -> (key: String, value: String?) in
            let days: [String: Phrase.Argument] = [
                "from": .day(pause.from), "until": .day(pause.until),
            ]
            return (key: "person.pause", value: catalogue.text(Phrase("person.between", days)))
        }
        let version = (key: "person.version", value: Optional("\(stored.version)"))
        lines = (facts + pauses + [version]).compactMap { fact in
            fact.value.map { "\(catalogue.text(fact.key)): \($0)" }
        }
    }

    private static func interpreter(_ wish: InterpreterWish, _ catalogue: Catalogue) -> String {
        let parts = [catalogue.word(wish.mode), wish.gender.map(catalogue.word)]
        return
            (parts.compactMap(\.self) + [wish.notThisPerson.map { "≠ \($0)" }].compactMap(\.self))
            .joined(separator: ", ")
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

    struct RegistrationDocument: Encodable {
        let place: String
        let state: String
        let children: Int
        @ExplicitNull var position: Int?
        let marks: [String: String]
    }

    init(_ stored: StoredPerson, _ standings: [Standing], on day: Day) {
        let who = stored.person.participant
        id = who.id
        version = stored.version
        givenName = who.givenName
        familyName = who.familyName
        language = who.language
        phone = who.phone
        mailbox = who.mailbox
        contactRule = who.contactRule.rawValue
        coordinator = stored.person.course.coordinators.value(on: day)
        end = stored.person.course.end?.reason.rawValue
        isActive = stored.person.course.isActive(on: day)
        registrations = standings.map {
            RegistrationDocument(
                place: $0.roster.text,
                state: $0.registration.state.name.rawValue,
                children: $0.registration.party.children,
                position: $0.position,
                marks: $0.marks.mapValues(\.rawValue)
            )
        }
    }
}
