internal import ArgumentParser
internal import CivilTime
internal import Planning

/// One of the parts that people have, for the commands that are the same for all of them.
protocol StaffPart {
    associatedtype Options: StaffOptions

    static var kind: StaffKind { get }

    /// Somebody of the example file, for help texts.
    static var example: String { get }

    /// Options of an example that adds somebody, beside the name and hours.
    static var exampleOptions: String { get }
}

extension StaffPart {
    /// One of them, with the article, for help texts.
    static var noun: String { kind == .interpreter ? "an interpreter" : "a \(kind.rawValue)" }
}

/// What can be said of somebody on the command line, by the names of the table's columns.
protocol StaffOptions: ParsableArguments {
    /// What was said, by the names of the table's columns; days are seen from today.
    func cells(_ today: Day) throws -> [String: String?]
}

/// Whoever holds meetings.
enum FacilitatorPart: StaffPart {
    static let kind = StaffKind.facilitator
    static let example = "anne-holm"
    static let exampleOptions = "--title jobkonsulent"

    struct Options: StaffOptions {
        @Option(help: "The facilitator's job title, in Danish.")
        var title: String?

        @Option(help: "The facilitator's job title, in English.")
        var englishTitle: String?

        @Option(
            help: ArgumentHelp(
                "How many meetings a week the facilitator would like to hold.",
                valueName: "number"
            )
        )
        var targetPerWeek: String?

        @Option(
            help: ArgumentHelp(
                "The greatest number of meetings a week that the facilitator may hold.",
                valueName: "number"
            )
        )
        var mostPerWeek: String?

        func cells(_ today: Day) throws -> [String: String?] {
            [
                "title": title, "englishTitle": englishTitle, "targetPerWeek": targetPerWeek,
                "mostPerWeek": mostPerWeek,
            ]
        }
    }
}

/// Whoever comes and tells something.
enum SpeakerPart: StaffPart {
    static let kind = StaffKind.speaker
    static let example = "samira-aziz"
    static let exampleOptions = "--kind role-model --line-of-work pleje"

    struct Options: StaffOptions {
        @Option(help: "Kind of speaker: role-model, employer, union, unemployment-fund or other.")
        var kind: String?

        @Option(help: "The line of work that the speech is about.")
        var lineOfWork: String?

        @Option(help: "The themes that the speaker can speak about, separated by commas.")
        var themes: String?

        @Option(
            help: ArgumentHelp(
                "The greatest number of speeches by the speaker in a calendar year.",
                valueName: "number"
            )
        )
        var speechesPerYear: String?

        @Option(
            help: ArgumentHelp(
                "The least number of days between two speeches by this speaker.",
                valueName: "number"
            )
        )
        var daysBetweenSpeeches: String?

        @Option(
            help: ArgumentHelp(
                """
                The least number of days until this speaker may speak in the same programme again.
                """,
                valueName: "number"
            )
        )
        var daysBeforeSameProgramme: String?

        @Option(help: ArgumentHelp("The fee for one speech, in kroner.", valueName: "number"))
        var kronerPerSpeech: String?

        // The names that these options had in earlier versions.
        @Option(help: .hidden)
        var talksPerYear: String?

        @Option(help: .hidden)
        var daysBetweenTalks: String?

        @Option(help: .hidden)
        var kronerPerTalk: String?

        @Option(help: "Whether the employer has vacant jobs now: yes or no.")
        var openings: String?

        @Option(
            help: ArgumentHelp(
                "The day from which the speaker's name may be printed.",
                valueName: "day"
            )
        )
        var nameConsent: DayArgument?

        @Option(
            help: ArgumentHelp(
                "The day from which photos of the speaker may be taken.",
                valueName: "day"
            )
        )
        var photoConsent: DayArgument?

        func cells(_ today: Day) throws -> [String: String?] {
            [
                "kind": kind, "lineOfWork": lineOfWork, "themes": themes,
                "speechesPerYear": speechesPerYear ?? talksPerYear,
                "daysBetweenSpeeches": daysBetweenSpeeches ?? daysBetweenTalks,
                "daysBeforeSameProgramme": daysBeforeSameProgramme,
                "kronerPerSpeech": kronerPerSpeech ?? kronerPerTalk, "openings": openings,
                "nameConsent": try nameConsent?.cell(today, "--name-consent"),
                "photoConsent": try photoConsent?.cell(today, "--photo-consent"),
            ]
        }
    }
}

/// Whoever interprets at talks.
enum InterpreterPart: StaffPart {
    static let kind = StaffKind.interpreter
    static let example = "huda-nasser"
    static let exampleOptions = "--languages ar --modes phone"

    struct Options: StaffOptions {
        @Option(
            help: """
                The interpreter's gender: female, male or other. A participant can ask for a \
                gender.
                """
        )
        var gender: String?

        @Option(
            help: """
                How the interpreter can interpret: in-person, phone or video, separated by \
                commas.
                """
        )
        var modes: String?

        func cells(_ today: Day) -> [String: String?] { ["gender": gender, "modes": modes] }
    }
}

/// What can be said of everybody.
struct ParticularsOptions: StaffOptions {
    @Option(help: "The person's name.")
    var name: String?

    @Option(help: "The person's phone number.")
    var phone: String?

    @Option(help: "The person's email address.")
    var mailbox: String?

    @Option(
        help: ArgumentHelp(
            "Codes of the languages that the person speaks, such as da,ar.",
            valueName: "tags"
        )
    )
    var languages: String?

    @Option(
        help: ArgumentHelp(
            """
            Ids of the programmes that the person works for, separated by commas; "" means all \
            programmes.
            """,
            valueName: "ids"
        )
    )
    var programmes: String?

    @Option(
        help: ArgumentHelp("The person's working hours, such as \"mon-thu 8-16, fri 8-12\".")
    )
    var hours: String?

    func cells(_ today: Day) throws -> [String: String?] {
        [
            "name": name, "phone": phone, "mailbox": mailbox, "languages": languages,
            "programmes": programmes, "hours": hours,
        ]
    }
}
