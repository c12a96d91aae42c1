internal import CivilTime
internal import Office
internal import Participation
internal import Planning
internal import Store

/// A person as `--json` prints them; keys that are not known are null.
struct PersonDocument: Encodable {
    let id: Int
    let version: Int
    let givenName: String
    let familyName: String
    let language: String
    @ExplicitNull var phone: String?
    @ExplicitNull var mailbox: String?
    let contactRule: String
    @ExplicitNull var contactHours: String?
    @ExplicitNull var interpreter: InterpreterDocument?
    @ExplicitNull var gender: String?
    @ExplicitNull var country: String?
    @ExplicitNull var education: String?
    @ExplicitNull var arrivalYear: Int?
    @ExplicitNull var ageGroup: String?
    @ExplicitNull var goal: String?
    @ExplicitNull var channel: String?
    /// Who is responsible today.
    @ExplicitNull var coordinator: String?
    let coordinators: [DatedDocument]
    let legalCategories: [DatedDocument]
    let support: [DatedDocument]
    @ExplicitNull var interview: DayDocument?
    @ExplicitNull var referral: DayDocument?
    @ExplicitNull var testMessageArrived: Bool?
    @ExplicitNull var privacyNotice: NoticeDocument?
    let pauses: [PauseDocument]
    @ExplicitNull var end: String?
    @ExplicitNull var endDay: String?
    let outcomes: [OutcomeDocument]
    let isActive: Bool
    let registrations: [RegistrationDocument]
    let remarks: [String: String]
    /// Every row of the file about the person, by table; moments by the municipality's clocks.
    let kept: [String: [[String: KeptValue]]]

    struct DatedDocument: Encodable {
        let from: String
        let value: String
    }

    struct DayDocument: Codable {
        let day: String
        let by: String
    }

    struct NoticeDocument: Codable {
        let day: String
        let language: String
    }

    struct PauseDocument: Encodable {
        let from: String
        let until: String
    }

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

    /// A cell as JSON has it.
    struct KeptValue: Encodable {
        let value: KeptRow.Value

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch value {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    init(_ page: PersonPage, on day: Day) {
        let (who, traits, course) = (
            page.person.participant, page.person.traits, page.person.course
        )
        id = who.id
        version = page.version
        givenName = who.givenName
        familyName = who.familyName
        language = who.language
        phone = who.phone
        mailbox = who.mailbox
        contactRule = who.contactRule.rawValue
        contactHours = who.contactHours.map(\.code)
        interpreter = who.interpreter.map(InterpreterDocument.init)
        gender = traits.gender?.rawValue
        country = traits.country
        education = traits.education?.rawValue
        arrivalYear = traits.arrivalYear
        ageGroup = traits.ageGroup?.rawValue
        goal = course.goal?.rawValue
        channel = course.channel?.rawValue
        coordinator = course.coordinators.value(on: day)
        coordinators = course.coordinators.entries.map {
            DatedDocument(from: $0.from.description, value: $0.value)
        }
        legalCategories = course.legalCategories.entries.map {
            DatedDocument(from: $0.from.description, value: $0.value.text)
        }
        support = course.support.entries.map {
            DatedDocument(from: $0.from.description, value: $0.value.rawValue)
        }
        interview = course.interview.map { DayDocument(day: $0.day.description, by: $0.by) }
        referral = course.referral.map { DayDocument(day: $0.day.description, by: $0.by) }
        testMessageArrived = course.referral?.testMessageArrived
        privacyNotice = course.privacyNotice.map {
            NoticeDocument(day: $0.day.description, language: $0.language)
        }
        pauses = course.pauses.map {
            PauseDocument(from: $0.from.description, until: $0.until.description)
        }
        end = course.end?.reason.rawValue
        endDay = course.end?.day.description
        outcomes = course.outcomes.map { OutcomeDocument($0) }
        isActive = course.isActive(on: day)
        registrations = page.registrations.map(RegistrationDocument.init)
        remarks = Dictionary(
            page.remarks.map { ($0.meeting, $0.text) },
            uniquingKeysWith: { first, _ in first }
        )
        kept = Dictionary(grouping: page.kept, by: \.table).mapValues { rows in
            rows.map { row in
                let cells = page.values(of: row).map { ($0.column, KeptValue(value: $0.value)) }
                return Dictionary(cells, uniquingKeysWith: { first, _ in first })
            }
        }
    }
}

extension PersonDocument.RegistrationDocument {
    init(_ registration: PersonPage.RegistrationEntry) {
        place = registration.roster
        state = registration.state.rawValue
        children = registration.children
        position = registration.position
        marks = Dictionary(
            registration.meetings.compactMap { meeting, mark, _ in
                mark.map { (meeting.id, $0.rawValue) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        talk = registration.talk.map(\.code)
        interpreter = registration.interpreter?.name
        helpWith = registration.request
    }
}
