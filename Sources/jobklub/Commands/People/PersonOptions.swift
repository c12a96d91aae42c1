internal import ArgumentParser
internal import CivilTime
internal import Correspondence
internal import Office

/// What can be said of a person on the command line; what is left out stays as it is.
struct PersonOptions: ParsableArguments {
    @Option(help: "Given name, by which the person is called.")
    var givenName: String?

    @Option(help: "Family name.")
    var familyName: String?

    @Option(
        name: .customLong("reads"),
        help: ArgumentHelp(
            "Code of the language the person reads best, such as ar or uk.",
            valueName: "tag"
        )
    )
    var reads: String?

    @Option(help: "Phone number.")
    var phone: String?

    @Option(help: "Email address.")
    var mailbox: String?

    @Option(help: "How the person may be contacted: any, phone-only or do-not-write.")
    var contactRule: String?

    @Option(help: ArgumentHelp("When to call the person, such as 15:00-18:00.", valueName: "hours"))
    var contactHours: String?

    @Option(
        help: "How the interpreter should work: in-person, phone or video; none if not needed."
    )
    var interpreter: String?

    @Option(help: "Gender that the interpreter should have: female, male or other.")
    var interpreterGender: String?

    @Option(help: "Name of an interpreter whom the person does not want.")
    var notThisInterpreter: String?

    @Option(help: "The person's gender: female, male or other.")
    var gender: String?

    @Option(help: "Country of origin in two letters, such as SY.")
    var country: String?

    @Option(
        help: "Longest education: none, basic, upper-secondary, vocational, bachelor or master."
    )
    var education: String?

    @Option(help: "The year the person came to Denmark.")
    var arrivalYear: Int?

    @Option(help: "Age group: under-25, 25-34, 35-44, 45-54 or 55-plus.")
    var ageGroup: String?

    @Option(help: "The person's legal category from the day in --from, such as inl-2-4.")
    var category: String?

    @Option(
        help: """
            How much help the person gets, from the day in --from: self-help or hand-held.
            """
    )
    var support: String?

    @Option(
        help: "Name of the coordinator who is responsible for the course from the day in --from."
    )
    var coordinator: String?

    @Option(
        help: ArgumentHelp(
            "The day from which --category, --support and --coordinator apply (default: today).",
            valueName: "day"
        )
    )
    var from: DayArgument?

    @Option(help: "How the person heard of the job club, such as letter.")
    var channel: String?

    @Option(help: "The person's goal, such as job.")
    var goal: String?

    @Option(
        help: ArgumentHelp(
            "The day on which the person was given the privacy notice.",
            valueName: "day"
        )
    )
    var privacyNotice: DayArgument?

    @Flag(help: "Save a name even if its letters look wrong.")
    var keepLetters = false
}

extension PersonOptions {
    /// What was said, as every face takes it; days are seen from today.
    func form(_ today: Day) throws -> PersonForm {
        var form = PersonForm()
        form.givenName = givenName
        form.familyName = familyName
        form.language = reads
        form.phone = phone
        form.mailbox = mailbox
        form.contactRule = contactRule
        form.contactHours = contactHours
        form.interpreter = interpreter
        form.interpreterGender = interpreterGender
        form.notThisInterpreter = notThisInterpreter
        form.gender = gender
        form.country = country
        form.education = education
        form.arrivalYear = arrivalYear
        form.ageGroup = ageGroup
        form.category = category
        form.support = support
        form.coordinator = coordinator
        form.from = try from?.day(today, "--from")
        form.channel = channel
        form.goal = goal
        form.privacyNotice = try privacyNotice?.day(
            today,
            "--privacy-notice",
            weekday: .latest
        )
        form.keepsLetters = keepLetters
        return form
    }
}
