public import CivilTime
public import Correspondence
internal import Documents
public import Participation
internal import Planning

/// What somebody has written of a participant; what is left out stays as it is.
///
///     var form = PersonForm()
///     form.givenName = "Lisa"
///     form.language = "en"
///     try form.apply(to: &person, today: today)
public struct PersonForm: Sendable {
    /// The name that others use.
    public var givenName: String?
    /// The other names.
    public var familyName: String?
    /// BCP 47 tag of the language that the person reads best.
    public var language: String?
    /// Phone number; an empty text takes it away.
    public var phone: String?
    /// Mail address; an empty text takes it away.
    public var mailbox: String?
    /// `any`, `phone-only` or `do-not-write`.
    public var contactRule: String?
    /// When to call, as `15:00-18:00`.
    public var contactHours: String?
    /// `in-person`, `phone`, `video`, or `none` for no interpreter.
    public var interpreter: String?
    /// The gender wished for of the interpreter.
    public var interpreterGender: String?
    /// Who should not interpret.
    public var notThisInterpreter: String?
    /// A word of `Gender`.
    public var gender: String?
    /// Two letters of ISO 3166.
    public var country: String?
    /// A word of `Traits.Education`.
    public var education: String?
    /// The year the person came to Denmark.
    public var arrivalYear: Int?
    /// A word of `Traits.AgeGroup`.
    public var ageGroup: String?
    /// Legal category, from ``from`` on.
    public var category: String?
    /// A word of `Support`, from ``from`` on.
    public var support: String?
    /// Who is responsible for the course, from ``from`` on.
    public var coordinator: String?
    /// First day of what is dated; nothing for today.
    public var from: Day?
    /// A word of `RecruitmentChannel`.
    public var channel: String?
    /// A word of `Goal`.
    public var goal: String?
    /// The day the privacy notice was given.
    public var privacyNotice: Day?
    /// Whether names are kept whose letters look as if a program had mixed them up.
    public var keepsLetters = false

    /// An empty form.
    public init() {}

    /// The fields that take one word of a list, by the names that faces give them.
    public enum Field: String, CaseIterable, Hashable, Sendable {
        case contactRule = "contact-rule"
        case contactHours = "contact-hours"
        case interpreter
        case interpreterGender = "interpreter-gender"
        case gender
        case country
        case education
        case ageGroup = "age-group"
        case category = "legal-category"
        case support
        case channel
        case goal
    }

    /// Puts what was written into a person.
    ///
    /// - Throws: ``Problem`` for a word that a field does not take, with those that it takes, and for a
    ///   name whose letters cannot be right.
    public func apply(to person: inout Person, today: Day) throws {
        let names = [givenName, familyName, coordinator, notThisInterpreter].compactMap(\.self)
        if !keepsLetters, let problem = names.lazy.compactMap(NameLetters.problem).first {
            throw Problem(.badData, problem)
        }
        try applyContact(to: &person.participant)
        try applyInterpreter(to: &person.participant)
        let traits = person.traits
        person.traits = Traits(
            gender: try word(gender, .gender) ?? traits.gender,
            country: try country.map(countryCode) ?? traits.country,
            education: try word(education, .education) ?? traits.education,
            arrivalYear: arrivalYear ?? traits.arrivalYear,
            ageGroup: try word(ageGroup, .ageGroup) ?? traits.ageGroup
        )
        let day = from ?? today
        if let category {
            guard let code = Identifier(category) else {
                throw Problem.word(category, in: .category, ["inl-2-3", "inl-2-4", "lab-2-10"])
            }
            person.course.legalCategories.set(code, from: day)
        }
        if let support: Support = try word(support, .support) {
            person.course.support.set(support, from: day)
        }
        if let coordinator { person.course.coordinators.set(coordinator, from: day) }
        person.course.channel = try word(channel, .channel) ?? person.course.channel
        person.course.goal = try word(goal, .goal) ?? person.course.goal
        if let privacyNotice {
            person.course.privacyNotice = Course.PrivacyNotice(
                day: privacyNotice,
                language: person.participant.language
            )
        }
    }

    private func applyContact(to who: inout Participant) throws {
        who.givenName = givenName ?? who.givenName
        who.familyName = familyName ?? who.familyName
        who.language = language ?? who.language
        if let phone { who.phone = phone.isEmpty ? nil : phone }
        if let mailbox { who.mailbox = mailbox.isEmpty ? nil : mailbox }
        who.contactRule = try word(contactRule, .contactRule) ?? who.contactRule
        if let contactHours {
            let times = contactHours.split(separator: "-").map { ClockTime($0) }
            guard
                times.count == 2, let start = times[0], let end = times[1],
                let span = ClockSpan(start, to: end)
            else { throw Problem.word(contactHours, in: .contactHours, ["15:00-18:00"]) }
            who.contactHours = span
        }
    }

    private func applyInterpreter(to who: inout Participant) throws {
        if interpreter == "none" {
            who.interpreter = nil
            return
        }
        let mode: InterpretingMode? = try word(interpreter, .interpreter)
        guard mode != nil || interpreterGender != nil || notThisInterpreter != nil else { return }
        var wish = who.interpreter ?? InterpreterWish()
        wish.mode = mode ?? wish.mode
        wish.gender = try word(interpreterGender, .interpreterGender) ?? wish.gender
        wish.notThisPerson = notThisInterpreter ?? wish.notThisPerson
        who.interpreter = wish
    }

    private func countryCode(_ text: String) throws -> String {
        do throws(TextMistake) {
            return try Entrance.country(text)
        } catch {
            throw Problem.word(text, in: .country, ["SY", "UA", "IN"])
        }
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String?,
        _ field: Field
    ) throws -> Word? where Word.RawValue == String {
        guard let text else { return nil }
        guard let word = Word(rawValue: text) else {
            throw Problem.word(text, in: field, Word.allCases.map(\.rawValue))
        }
        return word
    }
}

extension Problem {
    /// A word that a field does not take.
    ///
    /// - `text`: What was written.
    /// - `field`: The name of the field, as the face calls it.
    /// - `words`: What can be written instead.
    public static func word(
        _ text: String,
        in field: Phrase.Argument,
        _ words: [String]
    ) -> Problem {
        let arguments: [String: Phrase.Argument] = [
            "word": .text(text), "field": field,
            "words": .text(words.joined(separator: ", ")),
        ]
        return Problem(.usage, Phrase("failure.no-word", arguments))
    }

    fileprivate static func word(
        _ text: String,
        in field: PersonForm.Field,
        _ words: [String]
    ) -> Problem {
        word(text, in: .phrase(Phrase("column.\(field.rawValue)")), words)
    }
}
