internal import Correspondence

/// What a heading is about that no column is known by, told from parts of its words.
enum HeadingStems {
    /// What becomes of such a column.
    enum Meaning: Hashable {
        /// It is most likely a column, by its name in catalogues.
        case column(String)
        /// The program keeps nothing of the kind.
        case unkept
        /// The program keeps no dates of birth.
        case birth
        /// The program keeps no notes.
        case notes
        /// The program keeps no CPR numbers.
        case social
        /// It may be anything, so that no column is named.
        case unclear

        /// Whether it is about a column that there is.
        fileprivate var isColumn: Bool { if case .column = self { true } else { false } }
    }

    /// The meaning of the longest part that is known; nothing if none is.
    static func meaning(of heading: String) -> Meaning? {
        let whole = spelled(heading)
        let words = Set(heading.split { !$0.isLetter && !$0.isNumber }.map { spelled($0) })
        // A short part stands in many words by accident.
        let all = stems.filter { stem, _ in
            stem.count < 5 ? words.contains(stem) || whole == stem : whole.contains(stem)
        }
        // A longer part counts instead of the parts in it: a country of birth is no date of birth.
        let found = all.filter { part in
            !all.contains { $0.stem.count > part.stem.count && $0.stem.contains(part.stem) }
        }
        // What is not kept stays so beside the word for a column: the phone number of a relative.
        let others = found.filter { !$0.meaning.isColumn }
        let meaning = (others.isEmpty ? found : others).max {
            ($0.stem.count, $1.stem) < ($1.stem.count, $0.stem)
        }?.meaning
        // The phone number or mail address of somebody else.
        let isReached = found.contains {
            [.column("phone"), .column("mailbox")].contains($0.meaning)
        }
        let isOther = found.contains {
            [.column("coordinator"), .column("referral-by")].contains($0.meaning)
        }
        return isReached && isOther ? .unkept : meaning
    }

    /// A heading or a part of one as it is compared: with æ, ø and å written as ae, oe and aa.
    private static func spelled(_ text: some StringProtocol) -> String {
        folded(text).replacing("æ", with: "ae").replacing("ø", with: "oe").replacing(
            "å",
            with: "aa"
        )
    }

    private static let stems: [(stem: String, meaning: Meaning)] = keys.flatMap { key, meaning in
        Catalogue.embedded.values.flatMap { $0.text(key).split(separator: ",") }
            .map { (stem: spelled($0), meaning: meaning) }
    }

    private static let keys: [(key: String, meaning: Meaning)] = [
        (key: "refused.unkept", meaning: .unkept), (key: "refused.birth", meaning: .birth),
        (key: "refused.notes-also", meaning: .notes), (key: "refused.social", meaning: .social),
        (key: "refused.unclear", meaning: .unclear),
        (key: "likely.given-name", meaning: .column("given-name")),
        (key: "likely.family-name", meaning: .column("family-name")),
        (key: "likely.name", meaning: .column("name")),
        (key: "likely.language", meaning: .column("language")),
        (key: "likely.phone", meaning: .column("phone")),
        (key: "likely.mailbox", meaning: .column("mailbox")),
        (key: "likely.contact-hours", meaning: .column("contact-hours")),
        (key: "likely.interpreter", meaning: .column("interpreter")),
        (key: "likely.gender", meaning: .column("gender")),
        (key: "likely.country", meaning: .column("country")),
        (key: "likely.education", meaning: .column("education")),
        (key: "likely.arrival-year", meaning: .column("arrival-year")),
        (key: "likely.age-group", meaning: .column("age-group")),
        (key: "likely.legal-category", meaning: .column("legal-category")),
        (key: "likely.referral-date", meaning: .column("referral-date")),
        (key: "likely.referral-by", meaning: .column("referral-by")),
        (key: "likely.interview-date", meaning: .column("interview-date")),
        (key: "likely.coordinator", meaning: .column("coordinator")),
        (key: "likely.support", meaning: .column("support")),
        (key: "likely.goal", meaning: .column("goal")),
        (key: "likely.privacy-notice-date", meaning: .column("privacy-notice-date")),
    ]
}
