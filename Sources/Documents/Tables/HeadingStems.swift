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
    }

    /// The meaning of the longest part that is known; nothing if none is.
    static func meaning(of heading: String) -> Meaning? {
        let whole = folded(heading)
        let words = Set(heading.split { !$0.isLetter && !$0.isNumber }.map { folded($0) })
        // A short part stands in many words by accident.
        let found = stems.filter { stem, _ in
            stem.count < 5 ? words.contains(stem) : whole.contains(stem)
        }
        return found.max { ($0.stem.count, $1.stem) < ($1.stem.count, $0.stem) }?.meaning
    }

    private static let stems: [(stem: String, meaning: Meaning)] = keys.flatMap { key, meaning in
        Catalogue.embedded.values.flatMap { $0.text(key).split(separator: ",") }
            .map { (stem: folded($0), meaning: meaning) }
    }

    private static let keys: [(key: String, meaning: Meaning)] = [
        (key: "refused.unkept", meaning: .unkept), (key: "refused.birth", meaning: .birth),
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
        (key: "likely.coordinator", meaning: .column("coordinator")),
        (key: "likely.goal", meaning: .column("goal")),
        (key: "likely.privacy-notice-date", meaning: .column("privacy-notice-date")),
    ]
}
