internal import Correspondence
internal import Planning

/// The columns of a table of facilitators, speakers or interpreters, in the order they are written.
enum StaffColumn: String, TableColumn {
    case id
    case name
    case phone
    case mailbox
    case languages
    case programmes
    case hours
    case absences
    case bookings
    // Facilitators.
    case title
    case englishTitle = "english-title"
    case targetPerWeek = "target-per-week"
    case mostPerWeek = "most-per-week"
    // Speakers.
    case kind
    case lineOfWork = "line-of-work"
    case themes
    case speechesPerYear = "speeches-per-year"
    case daysBetweenSpeeches = "days-between-speeches"
    case daysBeforeSameProgramme = "days-before-same-programme"
    case kronerPerSpeech = "kroner-per-speech"
    case openings
    case nameConsent = "name-consent"
    case photoConsent = "photo-consent"
    case thankedOn = "thanked-on"
    // Interpreters.
    case gender
    case modes

    static let keyPrefix = "staff-column"

    var isName: Bool { self == .name }

    var formerWords: [String] {
        switch self {
        case .speechesPerYear: ["talksPerYear", "Most talks a year", "Talks a year"]
        case .daysBetweenSpeeches: ["daysBetweenTalks", "Days between talks"]
        case .kronerPerSpeech: ["kronerPerTalk"]
        default: []
        }
    }

    private static let ofEverybody: [StaffColumn] = [
        .id, .name, .phone, .mailbox, .languages, .programmes, .hours, .absences, .bookings,
    ]

    /// The columns of one kind of table.
    static func columns(of kind: StaffKind) -> [StaffColumn] {
        switch kind {
        case .facilitator:
            ofEverybody + [.title, .englishTitle, .targetPerWeek, .mostPerWeek]
        case .speaker:
            ofEverybody + [
                .kind, .lineOfWork, .themes, .speechesPerYear, .daysBetweenSpeeches,
                .daysBeforeSameProgramme, .kronerPerSpeech, .openings, .nameConsent, .photoConsent,
                .thankedOn,
            ]
        case .interpreter:
            ofEverybody + [.gender, .modes]
        }
    }

    /// The columns that a table of a kind cannot do without.
    static func required(of kind: StaffKind) -> [StaffColumn] {
        switch kind {
        case .facilitator: [.name, .hours]
        case .speaker: [.name, .hours, .kind, .lineOfWork]
        case .interpreter: [.name, .hours, .languages]
        }
    }
}

extension TableHeadings<StaffColumn> {
    /// Reports columns that a table of a kind cannot do without.
    func checkRequired(_ row: CSVTable.Row, of kind: StaffKind) {
        for column in StaffColumn.required(of: kind) where places[column] == nil {
            add(
                row.cells.first,
                Phrase("mistake.missing-column", ["heading": .text(heading(column))]),
                Phrase(
                    "advice.missing-column",
                    ["heading": .text(heading(column)), "name": .text(column.mappingName)]
                )
            )
        }
    }
}
