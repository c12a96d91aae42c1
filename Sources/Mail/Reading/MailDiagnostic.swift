public import ICalendar

/// Something that a reader has to say about a mail, and its place.
public struct MailDiagnostic: Hashable, Sendable {
    /// How bad it is.
    public let severity: Diagnostic.Severity

    /// Where it stands in the mail as it was given.
    public let position: TextPosition

    /// What it is.
    public let problem: MailProblem

    init(_ position: TextPosition, _ problem: MailProblem) {
        severity = problem.severity
        self.position = position
        self.problem = problem
    }
}

/// The kinds of problems of mails; what a person needs to see goes along.
public enum MailProblem: Hashable, Sendable {
    /// There is no header of a mail at the beginning.
    case notAMail
    /// A line of a header is no field; the text is how it begins.
    case malformedField(String)
    /// A field that there may be once stands more than once; the first counts.
    case repeatedField(String)
    /// A mail lacks a field.
    case missingField(String)
    /// A field whose value cannot be read.
    case badField(String)
    /// The mail comes from several mailboxes, of which the first is told.
    case severalSenders
    /// A charset that is not known here.
    case unknownCharset(String)
    /// A transfer encoding that the standard does not have.
    case unknownEncoding(String)
    /// Octets that their transfer encoding does not have were passed over.
    case badEncoding(String)
    /// A part of several parts does not say what stands between them.
    case missingBoundary
    /// What should stand between parts is found nowhere.
    case missingParts
    /// The end of the last of several parts is missing.
    case unclosedParts
    /// Another mail follows in the same file.
    case severalMails
    /// A mail in the mail is encoded, which it may not be, and is passed over.
    case encodedMail
    /// Content in Microsoft's own form (TNEF), in which a calendar cannot be found.
    case tnef
    /// Content that is signed or encrypted as S/MIME does it, so that nothing can be read.
    case smime
    /// Content that is encrypted with PGP.
    case pgp
    /// A piece of a mail that was sent in several pieces.
    case partialMail
    /// The part of the calendar does not say its method, so what the calendar says is taken.
    case missingMethodParameter
    /// The calendar does not say its method, so what its part says is taken.
    case missingMethod
    /// The part of the calendar and the calendar itself say different methods.
    case differentMethods(part: String, calendar: String)
    /// The calendar, or what is said beside it, says something in two ways; the text is what.
    case contradiction(String)
    /// What should be a calendar is none.
    case notACalendar
    /// Something in the calendar cannot be used.
    case brokenCalendar
    /// The mail holds another calendar besides, which is not used.
    case otherCalendar
    /// The calendar lies in a mail that was sent along.
    case enclosedCalendar
    /// An answer comes from more than one participant; the first is told.
    case severalParticipants
    /// The mail is longer than this many octets.
    case tooManyOctets(limit: Int)
    /// A line is longer than this many octets.
    case lineTooLong(limit: Int)
    /// A header has more than this many octets.
    case headerTooLong(limit: Int)
    /// A header has more than this many fields.
    case tooManyFields(limit: Int)
    /// A field has more than this many parameters.
    case tooManyParameters(limit: Int)
    /// Parts lie in each other more than this many deep.
    case tooDeep(limit: Int)
    /// The mail has more than this many parts.
    case tooManyParts(limit: Int)
    /// A calendar or a report has more than this many octets.
    case contentTooLarge(limit: Int)
    /// A report names more than this many addresses.
    case tooManyRecipients(limit: Int)
}

extension MailProblem {
    /// A word for programs, which stays the same whatever language people are told in.
    public var code: String {
        switch self {
        case .notAMail: "not-a-mail"
        case .malformedField: "malformed-field"
        case .repeatedField: "repeated-field"
        case .missingField: "missing-field"
        case .badField: "bad-field"
        case .severalSenders: "several-senders"
        case .unknownCharset: "unknown-charset"
        case .unknownEncoding: "unknown-encoding"
        case .badEncoding: "bad-encoding"
        case .missingBoundary: "missing-boundary"
        case .missingParts: "missing-parts"
        case .unclosedParts: "unclosed-parts"
        case .severalMails: "several-mails"
        case .encodedMail: "encoded-mail"
        case .tnef: "tnef"
        case .smime: "smime"
        case .pgp: "pgp"
        case .partialMail: "partial-mail"
        case .missingMethodParameter: "missing-method-parameter"
        case .missingMethod: "missing-method"
        case .differentMethods: "different-methods"
        case .contradiction: "contradiction"
        case .notACalendar: "not-a-calendar"
        case .brokenCalendar: "broken-calendar"
        case .otherCalendar: "other-calendar"
        case .enclosedCalendar: "enclosed-calendar"
        case .severalParticipants: "several-participants"
        case .tooManyOctets: "limit-octets"
        case .lineTooLong: "limit-line-length"
        case .headerTooLong: "limit-header-length"
        case .tooManyFields: "limit-fields"
        case .tooManyParameters: "limit-parameters"
        case .tooDeep: "limit-depth"
        case .tooManyParts: "limit-parts"
        case .contentTooLarge: "limit-content"
        case .tooManyRecipients: "limit-recipients"
        }
    }

    /// How bad it is, the same wherever it is found.
    ///
    /// An error means that nobody should act on the mail without having looked at it.
    public var severity: Diagnostic.Severity {
        switch self {
        case .notAMail, .severalSenders, .missingParts, .missingBoundary, .tnef, .smime, .pgp,
            .partialMail, .differentMethods, .contradiction, .notACalendar,
            .brokenCalendar, .severalParticipants, .tooManyOctets, .lineTooLong, .headerTooLong,
            .tooManyFields,
            .tooManyParameters, .tooDeep, .tooManyParts, .contentTooLarge, .tooManyRecipients:
            .error
        // Whoever the mail is from must not depend on which of several names a program takes.
        case .repeatedField(let name), .missingField(let name), .badField(let name):
            name == "From" || name == "Content-Type" ? .error : .warning
        case .unknownCharset, .unknownEncoding, .severalMails, .encodedMail, .otherCalendar,
            .enclosedCalendar, .badEncoding:
            .warning
        case .malformedField, .unclosedParts, .missingMethodParameter, .missingMethod:
            .repair
        }
    }
}

/// What a reader had to say: the first diagnostics, and how many more there were.
struct MailLog {
    private(set) var entries: [MailDiagnostic] = []
    private(set) var omitted = 0
    private(set) var hasErrors = false
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    mutating func add(_ position: TextPosition, _ problem: MailProblem) {
        let entry = MailDiagnostic(position, problem)
        hasErrors = hasErrors || entry.severity == .error
        guard entries.count >= limit else {
            entries.append(entry)
            return
        }
        omitted += 1
        // An error is kept before anything else.
        guard entry.severity == .error,
            let place = entries.lastIndex(where: { $0.severity != .error })
        else { return }
        entries.remove(at: place)
        entries.append(entry)
    }
}
