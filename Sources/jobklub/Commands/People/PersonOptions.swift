internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Participation
internal import Planning

/// What can be said of a person on the command line; what is left out stays as it is.
struct PersonOptions: ParsableArguments {
    @Option(help: "The name that others use.")
    var givenName: String?

    @Option(help: "The other names.")
    var familyName: String?

    @Option(
        name: .customLong("reads"),
        help: ArgumentHelp("BCP 47 tag of the language the person reads best.", valueName: "tag")
    )
    var reads: String?

    @Option(help: "Phone number.")
    var phone: String?

    @Option(help: "Mail address.")
    var mailbox: String?

    @Option(help: "any, phone-only or do-not-write.")
    var contactRule: String?

    @Option(help: ArgumentHelp("When to call, as 15:00-18:00.", valueName: "hours"))
    var contactHours: String?

    @Option(help: "in-person, phone, video or none.")
    var interpreter: String?

    @Option(help: "Gender wished for of the interpreter: female, male or other.")
    var interpreterGender: String?

    @Option(help: "Who should not interpret.")
    var notThisInterpreter: String?

    @Option(help: "female, male or other.")
    var gender: String?

    @Option(help: "Two letters of ISO 3166.")
    var country: String?

    @Option(help: "none, basic, upper-secondary, vocational, bachelor or master.")
    var education: String?

    @Option(help: "The year the person came to Denmark.")
    var arrivalYear: Int?

    @Option(help: "under-25, 25-34, 35-44, 45-54 or 55-plus.")
    var ageGroup: String?

    @Option(help: "Legal category, from --from on, for example inl-2-4.")
    var category: String?

    @Option(help: "self-help or hand-held, from --from on.")
    var support: String?

    @Option(help: "Who is responsible for the course, from --from on.")
    var coordinator: String?

    @Option(help: ArgumentHelp("First day of what is dated (default: today).", valueName: "day"))
    var from: Day?

    @Option(help: "How the person heard of the job club, for example letter.")
    var channel: String?

    @Option(help: "What the person wants to reach, for example job.")
    var goal: String?

    @Option(help: ArgumentHelp("The day the privacy notice was given.", valueName: "day"))
    var privacyNotice: Day?
}

extension PersonOptions {
    /// Puts what was said into a person.
    func apply(to person: inout Person, today: Day) throws {
        try applyContact(to: &person.participant)
        try applyInterpreter(to: &person.participant)
        let traits = person.traits
        person.traits = Traits(
            gender: try word(gender, "--gender") ?? traits.gender,
            country: try country.map(countryCode) ?? traits.country,
            education: try word(education, "--education") ?? traits.education,
            arrivalYear: arrivalYear ?? traits.arrivalYear,
            ageGroup: try word(ageGroup, "--age-group") ?? traits.ageGroup
        )
        let day = from ?? today
        if let category {
            guard let code = Identifier(category) else {
                throw unusable(category, "--category", ["inl-2-3", "inl-2-4", "lab-2-10"])
            }
            person.course.legalCategories.set(code, from: day)
        }
        if let support: Support = try word(support, "--support") {
            person.course.support.set(support, from: day)
        }
        if let coordinator { person.course.coordinators.set(coordinator, from: day) }
        person.course.channel = try word(channel, "--channel") ?? person.course.channel
        person.course.goal = try word(goal, "--goal") ?? person.course.goal
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
        who.language = reads ?? who.language
        // An empty text takes a number or an address away.
        if let phone { who.phone = phone.isEmpty ? nil : phone }
        if let mailbox { who.mailbox = mailbox.isEmpty ? nil : mailbox }
        who.contactRule = try word(contactRule, "--contact-rule") ?? who.contactRule
        if let contactHours {
            let times = contactHours.split(separator: "-").map { ClockTime($0) }
            guard
                times.count == 2, let start = times[0], let end = times[1],
                let span = ClockSpan(start, to: end)
            else { throw unusable(contactHours, "--contact-hours", ["15:00-18:00"]) }
            who.contactHours = span
        }
    }

    private func applyInterpreter(to who: inout Participant) throws {
        if interpreter == "none" {
            who.interpreter = nil
            return
        }
        let mode: InterpretingMode? = try word(interpreter, "--interpreter")
        guard mode != nil || interpreterGender != nil || notThisInterpreter != nil else { return }
        var wish = who.interpreter ?? InterpreterWish()
        wish.mode = mode ?? wish.mode
        wish.gender = try word(interpreterGender, "--interpreter-gender") ?? wish.gender
        wish.notThisPerson = notThisInterpreter ?? wish.notThisPerson
        who.interpreter = wish
    }

    private func countryCode(_ text: String) throws -> String {
        let code = text.uppercased()
        guard code.count == 2, code.allSatisfy({ $0.isASCII && $0.isLetter }) else {
            throw unusable(text, "--country", ["SY", "UA", "IN"])
        }
        return code
    }

    private func word<Word: RawRepresentable & CaseIterable>(
        _ text: String?,
        _ option: String
    ) throws -> Word? where Word.RawValue == String {
        guard let text else { return nil }
        guard let word = Word(rawValue: text) else {
            throw unusable(text, option, Word.allCases.map(\.rawValue))
        }
        return word
    }

    private func unusable(_ text: String, _ option: String, _ words: [String]) -> Failure {
        Failure.word(text, option, words)
    }
}

extension Failure {
    /// A word that an option does not take.
    static func word(_ text: String, _ option: String, _ words: [String]) -> Failure {
        let arguments: [String: Phrase.Argument] = [
            "word": .text(text), "option": .text(option),
            "words": .text(words.joined(separator: ", ")),
        ]
        return Failure(Code.usage, Phrase("failure.no-word", arguments))
    }
}
