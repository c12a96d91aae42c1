internal import Correspondence

/// The columns of a table of participants, in the order in which they are written.
enum ParticipantColumn: String, TableColumn {
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

    static let keyPrefix = "column"

    var isName: Bool {
        switch self {
        case .givenName, .familyName, .name, .notThisInterpreter, .coordinator, .interviewBy,
            .referralBy:
            true
        default: false
        }
    }

    /// Every heading that a column is known by, in all languages.
    static let words = ListWords(allCases)

    /// The columns of a file that is written.
    static let written = allCases.filter { $0 != .name }
}

extension TableHeadings<ParticipantColumn> {
    /// Names stand either in one column or in two, and given names have to be there.
    func checkNames(_ row: CSVTable.Row) {
        if let place = places[.name], let other = places[.givenName] ?? places[.familyName] {
            let heading = Phrase.Argument.text(headings[place] ?? "")
            add(
                row.cells[place],
                Phrase(
                    "mistake.repeated-column",
                    ["heading": heading, "other": .text(headings[other] ?? "")]
                ),
                Phrase("advice.leave-out", ["heading": heading])
            )
        } else if places[.name] == nil, places[.givenName] == nil {
            add(row.cells.first, Phrase("mistake.no-names"), Phrase("advice.name-column"))
        }
    }
}
