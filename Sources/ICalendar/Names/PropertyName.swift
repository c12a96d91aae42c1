/// The properties of RFC 5545 and RFC 7986, and the two lines that begin and end a component.
///
/// What each may hold and where it may stand is in ``PropertySpecification``.
public enum PropertyName: UInt8, CaseIterable, Hashable, Sendable {
    /// `BEGIN`.
    case begin
    /// `END`.
    case end
    /// `ACTION`.
    case action
    /// `ATTACH`.
    case attach
    /// `ATTENDEE`.
    case attendee
    /// `CALSCALE`.
    case calscale
    /// `CATEGORIES`.
    case categories
    /// `CLASS`.
    case `class`
    /// `COLOR`.
    case color
    /// `COMMENT`.
    case comment
    /// `COMPLETED`.
    case completed
    /// `CONFERENCE`.
    case conference
    /// `CONTACT`.
    case contact
    /// `CREATED`.
    case created
    /// `DESCRIPTION`.
    case description
    /// `DTEND`.
    case dtend
    /// `DTSTAMP`.
    case dtstamp
    /// `DTSTART`.
    case dtstart
    /// `DUE`.
    case due
    /// `DURATION`.
    case duration
    /// `EXDATE`.
    case exdate
    /// `EXRULE`.
    case exrule
    /// `FREEBUSY`.
    case freebusy
    /// `GEO`.
    case geo
    /// `IMAGE`.
    case image
    /// `LAST-MODIFIED`.
    case lastModified
    /// `LOCATION`.
    case location
    /// `METHOD`.
    case method
    /// `NAME`.
    case name
    /// `ORGANIZER`.
    case organizer
    /// `PERCENT-COMPLETE`.
    case percentComplete
    /// `PRIORITY`.
    case priority
    /// `PRODID`.
    case prodid
    /// `RDATE`.
    case rdate
    /// `RECURRENCE-ID`.
    case recurrenceID
    /// `REFRESH-INTERVAL`.
    case refreshInterval
    /// `RELATED-TO`.
    case relatedTo
    /// `REPEAT`.
    case `repeat`
    /// `REQUEST-STATUS`.
    case requestStatus
    /// `RESOURCES`.
    case resources
    /// `RRULE`.
    case rrule
    /// `SEQUENCE`.
    case sequence
    /// `SOURCE`.
    case source
    /// `STATUS`.
    case status
    /// `SUMMARY`.
    case summary
    /// `TRANSP`.
    case transp
    /// `TRIGGER`.
    case trigger
    /// `TZID`.
    case tzid
    /// `TZNAME`.
    case tzname
    /// `TZOFFSETFROM`.
    case tzoffsetfrom
    /// `TZOFFSETTO`.
    case tzoffsetto
    /// `TZURL`.
    case tzurl
    /// `UID`.
    case uid
    /// `URL`.
    case url
    /// `VERSION`.
    case version
    /// A property of another standard, of some program, or none at all: read and written as it is.
    case other

    /// Finds the name of a property, in either case; ``other`` where it is none of these.
    ///
    /// - Parameter text: For example `DTSTART`.
    public init(_ text: some StringProtocol) {
        self = Array(text.utf8).withUnsafeBufferPointer { PropertyName.table.find($0) } ?? .other
    }

    static let table = NameTable(allCases.filter { $0 != .other }) { $0.spelling }

    /// The name as it is written; empty for ``other``.
    public var text: String { spelling.description }

    var spelling: StaticString {
        switch self {
        case .begin: "BEGIN"
        case .end: "END"
        case .action: "ACTION"
        case .attach: "ATTACH"
        case .attendee: "ATTENDEE"
        case .calscale: "CALSCALE"
        case .categories: "CATEGORIES"
        case .class: "CLASS"
        case .color: "COLOR"
        case .comment: "COMMENT"
        case .completed: "COMPLETED"
        case .conference: "CONFERENCE"
        case .contact: "CONTACT"
        case .created: "CREATED"
        case .description: "DESCRIPTION"
        case .dtend: "DTEND"
        case .dtstamp: "DTSTAMP"
        case .dtstart: "DTSTART"
        case .due: "DUE"
        case .duration: "DURATION"
        case .exdate: "EXDATE"
        case .exrule: "EXRULE"
        case .freebusy: "FREEBUSY"
        case .geo: "GEO"
        case .image: "IMAGE"
        case .lastModified: "LAST-MODIFIED"
        case .location: "LOCATION"
        case .method: "METHOD"
        case .name: "NAME"
        case .organizer: "ORGANIZER"
        case .percentComplete: "PERCENT-COMPLETE"
        case .priority: "PRIORITY"
        case .prodid: "PRODID"
        case .rdate: "RDATE"
        case .recurrenceID: "RECURRENCE-ID"
        case .refreshInterval: "REFRESH-INTERVAL"
        case .relatedTo: "RELATED-TO"
        case .repeat: "REPEAT"
        case .requestStatus: "REQUEST-STATUS"
        case .resources: "RESOURCES"
        case .rrule: "RRULE"
        case .sequence: "SEQUENCE"
        case .source: "SOURCE"
        case .status: "STATUS"
        case .summary: "SUMMARY"
        case .transp: "TRANSP"
        case .trigger: "TRIGGER"
        case .tzid: "TZID"
        case .tzname: "TZNAME"
        case .tzoffsetfrom: "TZOFFSETFROM"
        case .tzoffsetto: "TZOFFSETTO"
        case .tzurl: "TZURL"
        case .uid: "UID"
        case .url: "URL"
        case .version: "VERSION"
        case .other: ""
        }
    }
}
