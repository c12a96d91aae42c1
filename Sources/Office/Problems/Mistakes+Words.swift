internal import Correspondence
internal import Participation
internal import Planning

// What is wrong with a value, in words that name the field it was meant for.

extension TextMistake {
    var words: Phrase { Phrase("text-mistake.\(rawValue)") }
}

extension PersonMistake {
    var words: Phrase {
        switch self {
        case .text(let mistake, let field):
            Phrase.field("column.\(field.rawValue)", mistake, isPhone: field == .phone)
        case .year: Phrase("person-mistake.year")
        }
    }
}

extension StaffMistake {
    var words: Phrase {
        switch self {
        case .text(let mistake, let field):
            Phrase.field("staff-column.\(field.rawValue)", mistake, isPhone: field == .phone)
        case .noLanguage: Phrase("staff-mistake.no-language")
        case .noHours: Phrase("staff-mistake.no-hours")
        case .target: Phrase("staff-mistake.target")
        case .number: Phrase("staff-mistake.number")
        case .noMode: Phrase("staff-mistake.no-mode")
        }
    }
}

extension Phrase {
    fileprivate static func field(
        _ heading: String,
        _ mistake: TextMistake,
        isPhone: Bool
    ) -> Phrase {
        // The number of a phone elsewhere may look like a CPR number.
        let advice = Phrase("advice.foreign-phone")
        let words =
            isPhone && mistake == .cprNumber
            ? Phrase("sentences.2", ["1": .phrase(mistake.words), "2": .phrase(advice)])
            : mistake.words
        return Phrase(
            "text-mistake.field",
            ["field": .phrase(Phrase(heading)), "mistake": .phrase(words)]
        )
    }
}
