/// What a parameter may be and which properties it belongs to (RFC 5545 §3.2, RFC 7986 §6).
public struct ParameterSpecification: Sendable {
    /// Which parameter it is.
    public let parameter: ParameterName

    /// Where the standard says so, for example `RFC 5545 §3.2.19`.
    public let section: String

    /// The words it can be, in upper case; none where it can be anything.
    public var words: [String] { list.words.map { String(decoding: $0, as: UTF8.self) } }

    /// Whether other words may be used too, as the standard leaves room for.
    public let isOpen: Bool

    /// Whether the property means something else with it, so that it may not stand just anywhere.
    public let changesMeaning: Bool

    let list: WordList
    private let properties: PropertySet

    /// Whether it belongs to a property.
    ///
    /// - Parameter property: Any property; one that is not of these standards takes all of them.
    /// - Returns: False for example for `TZID` and `SUMMARY`.
    public func belongs(to property: PropertyName) -> Bool {
        property == .other || properties.contains(property)
    }

    /// What the standard says about a parameter.
    ///
    /// - Parameter parameter: Any parameter.
    /// - Returns: Nothing for one that is not of these standards.
    public static func of(_ parameter: ParameterName) -> ParameterSpecification? {
        table[parameter]
    }

    /// Name (`!` after it: it changes what is meant), section, properties (`*` for all), words
    /// (`+` means that others may be used too).
    private static let rows = """
        ALTREP         3.2.1    COMMENT,CONTACT,DESCRIPTION,LOCATION,NAME,RESOURCES,SUMMARY
        CN             3.2.2    ATTENDEE,ORGANIZER
        CUTYPE         3.2.3    ATTENDEE + INDIVIDUAL GROUP RESOURCE ROOM UNKNOWN
        DELEGATED-FROM 3.2.4    ATTENDEE
        DELEGATED-TO   3.2.5    ATTENDEE
        DIR            3.2.6    ATTENDEE,ORGANIZER
        DISPLAY        7986:6.1 IMAGE + BADGE GRAPHIC FULLSIZE THUMBNAIL
        EMAIL          7986:6.2 ATTENDEE,ORGANIZER
        ENCODING!      3.2.7    * 8BIT BASE64
        FBTYPE         3.2.9    FREEBUSY + FREE BUSY BUSY-UNAVAILABLE BUSY-TENTATIVE
        FEATURE        7986:6.3 CONFERENCE + AUDIO CHAT FEED MODERATOR PHONE SCREEN VIDEO
        FMTTYPE        3.2.8    ATTACH,IMAGE
        LABEL          7986:6.4 CONFERENCE
        LANGUAGE       3.2.10   *
        MEMBER         3.2.11   ATTENDEE
        PARTSTAT       3.2.12   ATTENDEE + NEEDS-ACTION ACCEPTED DECLINED TENTATIVE DELEGATED
        RANGE!         3.2.13   RECURRENCE-ID THISANDFUTURE
        RELATED!       3.2.14   TRIGGER START END
        RELTYPE        3.2.15   RELATED-TO + PARENT CHILD SIBLING
        ROLE           3.2.16   ATTENDEE + CHAIR REQ-PARTICIPANT OPT-PARTICIPANT NON-PARTICIPANT
        RSVP           3.2.17   ATTENDEE TRUE FALSE
        SENT-BY        3.2.18   ATTENDEE,ORGANIZER
        TZID!          3.2.19   DTEND,DTSTART,DUE,EXDATE,RDATE,RECURRENCE-ID
        VALUE!         3.2.20   *
        """

    private static let table: [ParameterName: ParameterSpecification] = {
        var table: [ParameterName: ParameterSpecification] = [:]
        for row in PropertyTable.fields(rows) {
            let name = row[0].filter { $0 != "!" }
            guard let parameter = ParameterName.allCases.first(where: { $0.text == name })
            else { continue }
            let section = row[1].split(separator: ":")
            var properties = PropertySet()
            for property in PropertyName.allCases {
                let isNamed = row[2].split(separator: ",").contains { $0 == property.text }
                if row[2] == "*" || isNamed { properties.insert(property) }
            }
            table[parameter] = ParameterSpecification(
                parameter: parameter,
                section: "RFC \(section.count > 1 ? section[0] : "5545") §\(section.last ?? "")",
                isOpen: row.count < 4 || row[3] == "+",
                changesMeaning: row[0].last == "!",
                list: WordList(row[3...].filter { $0 != "+" }),
                properties: properties
            )
        }
        return table
    }()
}
