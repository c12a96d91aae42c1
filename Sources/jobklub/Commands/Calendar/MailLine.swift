internal import Correspondence
internal import ICalendar
internal import Mail
internal import Office

/// What a mail is and what its calendar says, one JSON object on a line.
struct MailLine: Encodable {
    private let mail: ReceivedMail
    private let problems: [Entry]

    /// What is wrong with a mail, and where.
    private struct Entry: Encodable {
        let line: Int
        let column: Int
        let octet: Int
        let severity: String
        let code: String
        let message: String
    }

    init(_ mail: ReceivedMail, in catalogue: Catalogue) {
        self.mail = mail
        problems = mail.problems.map { diagnostic in
            Entry(
                line: diagnostic.position.line,
                column: diagnostic.position.column,
                octet: diagnostic.position.octet,
                severity: diagnostic.severity.rawValue,
                code: diagnostic.problem.code,
                message: catalogue.text(diagnostic.problem.phrase)
            )
        }
    }

    private enum CodingKeys: CodingKey {
        case method
        case uid
        case recurrenceId
        case sequence
        case dtstamp
        case from
        case attendee
        case partstat
        case kind
        case problems
    }

    /// Writes every key, also one that has nothing to say.
    func encode(to encoder: any Encoder) throws {
        let told = mail.summary
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(told.method, forKey: .method)
        try container.encode(told.uid, forKey: .uid)
        try container.encode(told.recurrenceID, forKey: .recurrenceId)
        try container.encode(told.sequence, forKey: .sequence)
        try container.encode(told.stamp, forKey: .dtstamp)
        try container.encode(mail.from?.address.lowercased(), forKey: .from)
        try container.encode(told.attendee, forKey: .attendee)
        try container.encode(told.participation, forKey: .partstat)
        try container.encode(mail.kind.rawValue, forKey: .kind)
        try container.encode(problems, forKey: .problems)
    }
}
