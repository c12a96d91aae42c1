public import CivilTime
public import Correspondence
internal import Documents
public import Participation
internal import Planning
public import Store

/// What is kept of a participant, and where they are registered.
public struct PersonPage: Sendable {
    /// The person.
    public let person: Person
    /// For whoever changes them.
    public let version: Version
    /// Their registrations, in the order of the first meeting of each.
    public let registrations: [RegistrationEntry]
    /// What was remarked at meetings that are not closed.
    public let remarks: [(meeting: String, day: Day, text: String)]
    /// Every row of the file that is about them, table by table.
    public let kept: [KeptRow]
    /// The municipality's time zone.
    public let zone: Zone

    /// A registration as it is shown.
    public struct RegistrationEntry: Sendable {
        /// The cycle or meeting whose seats it is about.
        public let roster: String
        /// The meetings, in the order they are held, with what is known of each.
        public let meetings: [(meeting: MeetingEntry, mark: Mark?, isMissed: Bool)]
        /// How it stands.
        public let state: RegistrationStateName
        /// Whether they were taken off the list before they had a seat.
        public let isTakenOff: Bool
        /// How many children come along.
        public let children: Int
        /// The position on the waiting list, counted from 1.
        public let position: Int?
        /// The time of their talk, if one has been given out.
        public let talk: ClockSpan?
        /// Who interprets at it, by name, and what they have said.
        public let interpreter: (name: String, answer: StaffAssignment.Answer)?
        /// What they would like help with.
        public let request: String?

        /// How it stands, in words.
        public var words: Phrase {
            var arguments: [String: Phrase.Argument] = [
                "target": .text(roster),
                "state": .phrase(Phrase(isTakenOff ? "registration.taken-off" : state.wordKey)),
            ]
            guard let position else { return Phrase("person.registration", arguments) }
            arguments["position"] = .number(position)
            return Phrase("person.registration-waiting", arguments)
        }

        /// Their talk, who interprets there and what they ask for, in words; what is not known is left out.
        public var notes: [Phrase] {
            [
                talk.map { Phrase("person.talk", ["span": .span($0)]) },
                interpreter.map { Phrase("show.interpreter", ["name": .text($0.name)]) },
                request.map { Phrase("show.request", ["text": .text($0)]) },
            ].compactMap(\.self)
        }

        /// What is ticked or was said for single meetings, in words; meetings without are left out.
        public var marks: [(day: Day, words: Phrase)] {
            meetings.compactMap { meeting, mark, isMissed in
                let words =
                    mark.map { Phrase($0.wordKey) } ?? (isMissed ? Phrase("show.notice") : nil)
                return words.map { (day: meeting.day, words: $0) }
            }
        }
    }
}

extension UseCase where Outcome == PersonPage {
    /// A participant with all registrations; reading them is logged.
    ///
    /// - `id`: The participant's number.
    public static func personPage(_ id: Int) -> UseCase {
        UseCase<PersonHistory>.readHistory(of: id, withRows: true).map { history in
            PersonPage(
                person: history.stored.person,
                version: history.stored.version,
                registrations: history.registrations.map { registration in
                    PersonPage.RegistrationEntry(registration, history.rules)
                },
                remarks: history.remarks.map {
                    (meeting: $0.meeting.description, day: $0.day, text: $0.text)
                },
                kept: history.kept,
                zone: history.zone
            )
        }
    }
}

extension PersonPage.RegistrationEntry {
    fileprivate init(_ history: RegistrationHistory, _ rules: RuleBook) {
        roster = history.roster.text
        meetings = history.meetings.map { stored in
            let id = stored.meeting.id.description
            return (
                meeting: rules.entry(stored), mark: history.marks[id],
                isMissed: history.notices.contains(id)
            )
        }
        state = history.registration.state.name
        isTakenOff = history.registration.isTakenOff
        children = history.registration.party.children
        position = history.position
        talk = history.talk
        interpreter = history.interpreter
        request = history.request
    }
}

extension PersonPage {
    /// What is kept of the person, one fact after the other; what is not known is left out.
    ///
    /// What holds from a day on stands there with each of its days.
    ///
    /// - `catalogue`: The language.
    public func facts(in catalogue: Catalogue) -> [(label: String, value: String)] {
        let (who, traits, course) = (person.participant, person.traits, person.course)
        func by(_ day: Day, _ name: String) -> String {
            guard !name.isEmpty else { return catalogue.date(day) }
            return catalogue.text(Phrase("person.by", ["day": .day(day), "by": .text(name)]))
        }
        let contact: [(key: String, value: String?)] = [
            ("person.number", String(who.id)),
            ("person.name", who.fullName),
            ("person.language", language(who.language, catalogue)),
            ("person.phone", who.phone), ("person.mailbox", who.mailbox),
            ("person.contact-rule", catalogue.word(who.contactRule)),
            ("person.contact-hours", who.contactHours.map(catalogue.span)),
            ("person.interpreter", who.interpreter.map { interpreter($0, catalogue) }),
            ("column.gender", traits.gender.map(catalogue.word)),
            ("column.country", traits.country.map { country($0, catalogue) }),
            ("column.education", traits.education.map(catalogue.word)),
            ("column.arrival-year", traits.arrivalYear.map(String.init)),
            ("column.age-group", traits.ageGroup.map(catalogue.word)),
        ]
        let dated: [(key: String, value: String?)] =
            dated(course.coordinators, "person.coordinator", catalogue) { $0 }
            + dated(course.legalCategories, "person.category", catalogue) { $0.text }
            + dated(course.support, "person.support", catalogue, catalogue.word)
        let way: [(key: String, value: String?)] = [
            ("person.goal", course.goal.map(catalogue.word)),
            ("person.channel", course.channel.map(catalogue.word)),
            ("person.interview", course.interview.map { by($0.day, $0.by) }),
            ("person.referral", course.referral.map { by($0.day, $0.by) }),
            (
                "person.test-message",
                (course.referral?.testMessageArrived).map { catalogue.text($0 ? "yes" : "no") }
            ),
            (
                "person.notice",
                course.privacyNotice.map { by($0.day, language($0.language, catalogue)) }
            ),
            ("person.end", course.end.map { by($0.day, catalogue.word($0.reason)) }),
        ]
        let pauses = course.pauses.map { pause -> (key: String, value: String?) in
            let days: [String: Phrase.Argument] = [
                "from": .day(pause.from), "until": .day(pause.until),
            ]
            return (key: "person.pause", value: catalogue.text(Phrase("person.between", days)))
        }
        let outcomes = course.outcomes.map { outcome -> (key: String, value: String?) in
            let words = [outcome.words] + outcome.aftercareWords
            return (key: "person.outcome", value: words.map(catalogue.text).joined(separator: "; "))
        }
        let version = (key: "person.version", value: Optional("\(version)"))
        return (contact + dated + way + pauses + outcomes + [version]).compactMap { key, value in
            value.map { (label: catalogue.text(key), value: $0) }
        }
    }

    private func dated<Value>(
        _ values: Dated<Value>,
        _ key: String,
        _ catalogue: Catalogue,
        _ word: (Value) -> String
    ) -> [(key: String, value: String?)] {
        values.entries.map { entry in
            let arguments: [String: Phrase.Argument] = [
                "value": .text(word(entry.value)), "day": .day(entry.from),
            ]
            return (key: key, value: catalogue.text(Phrase("person.from", arguments)))
        }
    }

    private func interpreter(_ wish: InterpreterWish, _ catalogue: Catalogue) -> String {
        let parts = [
            catalogue.word(wish.mode),
            wish.gender.map { gender in
                let word = ["gender": Phrase.Argument.phrase(Phrase(gender.wordKey))]
                return catalogue.text(Phrase("person.interpreter-gender", word))
            },
            wish.notThisPerson.map { name in
                catalogue.text(Phrase("person.interpreter-not", ["name": .text(name)]))
            },
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// A language by its name, with its tag.
    func language(_ tag: String, _ catalogue: Catalogue) -> String {
        PersonPage.named(SpokenNames.name(ofLanguage: tag, in: catalogue.language), tag)
    }

    /// A country by its name, with its two letters.
    func country(_ code: String, _ catalogue: Catalogue) -> String {
        PersonPage.named(SpokenNames.name(ofCountry: code, in: catalogue.language), code)
    }

    private static func named(_ name: String, _ code: String) -> String {
        name == code ? code : "\(name) (\(code))"
    }
}
