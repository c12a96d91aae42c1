internal import CivilTime
internal import Correspondence
internal import ICalendar
internal import Participation
internal import Planning

/// How the values of a table of participants are written; made once for each file.
struct TableForms {
    let gender = ListWords(Gender.self).form
    let mode = ListWords(InterpretingMode.self).form
    let education = ListWords(Traits.Education.self).form
    let ageGroup = ListWords(Traits.AgeGroup.self).form
    let channel = ListWords(RecruitmentChannel.self).form
    let goal = ListWords(Goal.self).form
    let support = ListWords(Support.self).form
    let contactRule = ListWords(Participant.ContactRule.self).form
    let flag = TableForms.flags.form
    let language = TableForms.languageForm()
    let country = ValueForm<String>(Phrase("advice.country")) { try? Entrance.country($0) }
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

    /// A date as ISO 8601 writes it, or day, month and year as Danes write them.
    static func day(_ text: String) -> Day? {
        if let day = Day(text) { return day }
        for separator in [Character("."), "-"] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard
                parts.count == 3, parts[2].utf8.count == 4,
                parts.allSatisfy({ (1...4).contains($0.utf8.count) && isDigits($0) }),
                let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
            else { continue }
            return Day(year: year, month: month, day: day)
        }
        return nil
    }

    /// Two times with a dash between them, such as `15:00-18:00` or `9.30–12`.
    static func hours(_ text: String) -> ClockSpan? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
        guard parts.count == 2, let start = time(parts[0]), let end = time(parts[1]) else {
            return nil
        }
        return ClockSpan(start, to: end)
    }

    private static func time(_ text: Substring) -> ClockTime? {
        let words = text.split(separator: " ").filter { $0 != "kl." && $0 != "kl" }
        guard words.count == 1 else { return nil }
        let parts = words[0].split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard
            (1...2).contains(parts.count), parts.count == 1 || parts[1].utf8.count == 2,
            parts.allSatisfy({ (1...2).contains($0.utf8.count) && isDigits($0) }),
            let hour = Int(parts[0]), let minute = parts.count == 1 ? 0 : Int(parts[1])
        else { return nil }
        return ClockTime(hour: hour, minute: minute)
    }

    /// The tag of a language, or the name of one that the program speaks.
    static func languageForm() -> ValueForm<String> {
        let tags = ["da", "en", "ar", "fa", "uk", "ru", "tr", "es", "pl", "th", "so", "ti"]
        let names = ListWords(tags.map { (key: "language.\($0)", value: $0) })
        return ValueForm<String>(Phrase("advice.language")) {
            names.value($0) ?? (try? Entrance.language($0))
        }
    }

    private static func isDigits(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
