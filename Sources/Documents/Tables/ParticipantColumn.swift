internal import Correspondence

/// The columns of a table of participants, in the order in which they are written.
enum ParticipantColumn: String, CaseIterable, Hashable {
    case givenName = "given-name"
    case familyName = "family-name"
    /// Given name and family name in one cell; only read.
    case name
    case language
    case phone
    case mailbox
    case contactRule = "contact-rule"
    case contactHours = "contact-hours"
    case interpreter
    case interpreterGender = "interpreter-gender"
    case interpreterMode = "interpreter-mode"
    case notThisInterpreter = "not-this-interpreter"
    case gender
    case country
    case education
    case arrivalYear = "arrival-year"
    case ageGroup = "age-group"
    case legalCategory = "legal-category"
    case legalCategoryFrom = "legal-category-from"
    case channel
    case goal
    case support
    case supportFrom = "support-from"
    case coordinator
    case coordinatorFrom = "coordinator-from"
    case interviewDate = "interview-date"
    case interviewBy = "interview-by"
    case referralDate = "referral-date"
    case referralBy = "referral-by"
    case privacyNoticeDate = "privacy-notice-date"
    case privacyNoticeLanguage = "privacy-notice-language"

    /// The key of its heading; the key with `.also` after it holds other headings it is known by.
    var key: String { "column.\(rawValue)" }

    /// The name that a mapping gives it, for example `givenName`.
    var mappingName: String {
        let parts = rawValue.split(separator: "-")
        return parts.dropFirst().reduce(String(parts[0])) { $0 + $1.capitalized }
    }

    /// Every heading that a column is known by, in all languages.
    static let words = ListWords(
        allCases.flatMap { column in
            [(key: column.key, value: column), (key: column.key + ".also", value: column)]
        }
    ).adding(allCases.map { (word: $0.rawValue, value: $0) })

    /// The columns of a file that is written.
    static let written = allCases.filter { $0 != .name }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
