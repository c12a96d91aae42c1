internal import CivilTime
internal import Correspondence
internal import ICalendar
internal import Participation
internal import Planning

/// How the values of a table of participants are written; made once for each file.
struct TableForms {
    let gender = ListWords(Gender.self).adding([
        (word: "k", value: .female), (word: "f", value: .female), (word: "m", value: .male),
    ]).form
    let mode = ListWords(InterpretingMode.self).form
    let education = ListWords(Traits.Education.self).form
    let ageGroup = TableForms.ageGroupForm()
    let channel = ListWords(RecruitmentChannel.self).form
    let goal = ListWords(Goal.self).form
    // Words that earlier versions wrote are read too.
    let support = ListWords(Support.self).adding([
        (word: "help to help oneself", value: .selfHelp),
        (word: "help by the hand", value: .handHeld),
    ]).form
    let contactRule = ListWords(Participant.ContactRule.self)
        .adding([
            (word: "mail, text message and phone", value: .any),
            (word: "mail, sms og telefon", value: .any),
        ]).form
    let flag = TableForms.flags.form
    let language = TableForms.languageForm()
    let country = ValueForm<String>(Phrase("advice.country")) {
        (try? Entrance.country($0)) ?? SpokenNames.country($0)
    }
    let arrivalYear: ValueForm<Int>
    let day = ValueForm<Day>.tableDay
    let hours = ValueForm<ClockSpan>(Phrase("advice.hours"), parse: TableForms.hours)
    let phone = ValueForm<String>.phone
    let mailbox = ValueForm<String>.mailbox
    let category = ValueForm<Identifier>(Phrase("advice.identifier")) {
        Identifier($0.lowercased())
    }

    init(today: Day) {
        arrivalYear = .number(1900...max(1900, today.year))
    }

    static let flags = ListWords([(key: "yes", value: true), (key: "no", value: false)])
        .adding([
            (word: "x", value: true), (word: "1", value: true), (word: "true", value: true),
            (word: "sand", value: true), (word: "0", value: false), (word: "false", value: false),
            (word: "falsk", value: false),
        ])

    /// A date as people write it; what only today makes a day, such as "tomorrow", is none in a table.
    static func day(_ text: String) -> Day? { try? WrittenDay(text).ofItself }

    /// Two times with a dash between them, such as `15:00-18:00` or `9.30–12`.
    static func hours(_ text: String) -> ClockSpan? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        guard parts.count == 2, let start = ClockTime(written: String(parts[0])),
            let end = ClockTime(written: String(parts[1]))
        else {
            return nil
        }
        return ClockSpan(start, to: end)
    }

    /// The tag of a language, or the name of one that the program speaks.
    static func languageForm() -> ValueForm<String> {
        let tags = ["da", "en", "ar", "fa", "uk", "ru", "tr", "es", "pl", "th", "so", "ti"]
        let names = ListWords(tags.map { (key: "language.\($0)", value: $0) })
        return ValueForm<String>(Phrase("advice.language")) {
            // Names before tags, since a name of three letters may be the tag of another language.
            names.value($0) ?? SpokenNames.language($0) ?? (try? Entrance.language($0))
        }
    }

    /// A group, or an age in years.
    static func ageGroupForm() -> ValueForm<Traits.AgeGroup> {
        let words = ListWords(Traits.AgeGroup.self).form
        return ValueForm<Traits.AgeGroup>(
            parse: { text in
                if let group = words.parse(text) { return group }
                let years = text.wholeMatch(of: /([0-9]{2})(?: ?(?:år|years))?/)
                    .flatMap { Int($0.output.1) }
                return years.flatMap(Traits.AgeGroup.init(years:))
            },
            advice: words.advice
        )
    }
}
