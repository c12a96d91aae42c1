/// The properties of RFC 5545 and RFC 7986 as rows of text, read once.
struct PropertyTable: Sendable {
    static let shared = PropertyTable()

    /// By the place of the name.
    let specifications: [PropertySpecification?]

    /// What each component must have: without it the component cannot be followed.
    let required: [PropertySet]

    /// What each component should have, though it is understood without.
    let expected: [PropertySet]

    /// One row for each property.
    ///
    /// Name; section, of RFC 5545 unless another number stands before it; types, of which the first
    /// is the default (`!`: `VALUE` must stand; `/Z`: a time must be in UTC); shape; and how often
    /// it stands in VCALENDAR, VEVENT, VTODO, VJOURNAL, VFREEBUSY, VTIMEZONE, an observance and
    /// VALARM. Alarms have UID and RELATED-TO by RFC 9074.
    static let rows = """
        ACTION           3.8.6.1      TEXT                    one    -------1
        ATTACH           3.8.1.1      URI,BINARY              one    -***---*
        ATTENDEE         3.8.4.1      CAL-ADDRESS             one    -****--*
        CALSCALE         3.7.1        TEXT                    one    ?-------
        CATEGORIES       3.8.1.2      TEXT                    list   ****----
        CLASS            3.8.1.3      TEXT                    one    -???----
        COLOR            7986:5.9     TEXT                    one    ????----
        COMMENT          3.8.1.4      TEXT                    one    -****-*-
        COMPLETED        3.8.2.1      DATE-TIME/Z             one    --?-----
        CONFERENCE       7986:5.11    !URI                    one    -**-----
        CONTACT          3.8.4.2      TEXT                    one    -***?---
        CREATED          3.8.7.1      DATE-TIME/Z             one    -???----
        DESCRIPTION      3.8.1.5      TEXT                    one    *??*---?
        DTEND            3.8.2.2      DATE-TIME,DATE          one    -?--?---
        DTSTAMP          3.8.7.2      DATE-TIME/Z             one    -!!!!---
        DTSTART          3.8.2.4      DATE-TIME,DATE          one    -????-1-
        DUE              3.8.2.3      DATE-TIME,DATE          one    --?-----
        DURATION         3.8.2.5      DURATION                one    -??----?
        EXDATE           3.8.5.1      DATE-TIME,DATE          list   -***----
        EXRULE           2445:4.8.5.2 RECUR                   one    -***----
        FREEBUSY         3.8.2.6      PERIOD/Z                list   ----*---
        GEO              3.8.1.6      FLOAT                   pair   -??-----
        IMAGE            7986:5.10    !URI,BINARY             one    ****----
        LAST-MODIFIED    3.8.7.3      DATE-TIME/Z             one    ????-?--
        LOCATION         3.8.1.7      TEXT                    one    -??-----
        METHOD           3.7.2        TEXT                    one    ?-------
        NAME             7986:5.1     TEXT                    one    *-------
        ORGANIZER        3.8.4.3      CAL-ADDRESS             one    -????---
        PERCENT-COMPLETE 3.8.1.8      INTEGER                 one    --?-----
        PRIORITY         3.8.1.9      INTEGER                 one    -??-----
        PRODID           3.7.3        TEXT                    one    !-------
        RDATE            3.8.5.2      DATE-TIME,DATE,PERIOD   list   -***--*-
        RECURRENCE-ID    3.8.4.4      DATE-TIME,DATE          one    -???----
        REFRESH-INTERVAL 7986:5.7     !DURATION               one    ?-------
        RELATED-TO       3.8.4.5      TEXT                    one    -***---*
        REPEAT           3.8.6.2      INTEGER                 one    -------?
        REQUEST-STATUS   3.8.8.3      TEXT                    status -****---
        RESOURCES        3.8.1.10     TEXT                    list   -**-----
        RRULE            3.8.5.3      RECUR                   one    -~~~--~-
        SEQUENCE         3.8.7.4      INTEGER                 one    -???----
        SOURCE           7986:5.8     !URI                    one    ?-------
        STATUS           3.8.1.11     TEXT                    one    -???----
        SUMMARY          3.8.1.12     TEXT                    one    -???---?
        TRANSP           3.8.2.7      TEXT                    one    -?------
        TRIGGER          3.8.6.3      DURATION,DATE-TIME/Z    one    -------1
        TZID             3.8.3.1      TEXT                    one    -----1--
        TZNAME           3.8.3.2      TEXT                    one    ------*-
        TZOFFSETFROM     3.8.3.3      UTC-OFFSET              one    ------1-
        TZOFFSETTO       3.8.3.4      UTC-OFFSET              one    ------1-
        TZURL            3.8.3.5      URI                     one    -----?--
        UID              3.8.4.7      TEXT                    one    ?1111--?
        URL              3.8.4.6      URI                     one    ?????---
        VERSION          3.7.4        TEXT                    one    !-------
        """

    /// Property, component (`*` for all), and the words; `+` means that others may be used too.
    static let words = """
        STATUS   VEVENT   TENTATIVE CONFIRMED CANCELLED
        STATUS   VTODO    NEEDS-ACTION COMPLETED IN-PROCESS CANCELLED
        STATUS   VJOURNAL DRAFT FINAL CANCELLED
        TRANSP   *        OPAQUE TRANSPARENT
        CALSCALE *        GREGORIAN
        VERSION  *        2.0
        CLASS    *        + PUBLIC PRIVATE CONFIDENTIAL
        ACTION   *        + AUDIO DISPLAY EMAIL
        METHOD   *        + PUBLISH REQUEST REPLY ADD CANCEL REFRESH COUNTER DECLINECOUNTER
        """

    /// Property, least and greatest number.
    static let ranges = """
        PERCENT-COMPLETE 0 100
        PRIORITY         0 9
        REPEAT           0 2147483647
        SEQUENCE         0 2147483647
        """

    private static let columns: [[ComponentName]] = [
        [.vcalendar], [.vevent], [.vtodo], [.vjournal], [.vfreebusy], [.vtimezone],
        [.standard, .daylight], [.valarm],
    ]

    init() {
        precondition(PropertyName.allCases.count <= 64, "a set of properties is one word")
        let components = ComponentName.allCases.count
        var found = [PropertySpecification?](repeating: nil, count: PropertyName.allCases.count)
        var required = [PropertySet](repeating: PropertySet(), count: components)
        var expected = required
        for row in PropertyTable.fields(PropertyTable.rows) {
            let specification = PropertyTable.specification(row)
            found[specification.property.index] = specification
            for component in ComponentName.allCases {
                switch specification.occurrence(in: component) {
                case .once: required[component.index].insert(specification.property)
                case .onceExpected: expected[component.index].insert(specification.property)
                default: break
                }
            }
        }
        specifications = found
        self.required = required
        self.expected = expected
    }

    private static func specification(_ row: [Substring]) -> PropertySpecification {
        let property = PropertyName(row[0])
        let section = row[1].split(separator: ":")
        let types = row[2].filter { $0 != "!" }.split(separator: ",").compactMap {
            ValueType(rawValue: String($0.prefix { $0 != "/" }))
        }
        var occurrences = [PropertySpecification.Occurrence](
            repeating: .many,
            count: ComponentName.allCases.count
        )
        for (components, mark) in zip(columns, row[4]) {
            for component in components {
                occurrences[component.index] =
                    PropertySpecification.Occurrence(rawValue: mark) ?? .many
            }
        }
        let range = fields(ranges).first { $0[0] == row[0] }
        return PropertySpecification(
            property: property,
            section: "RFC \(section.count > 1 ? section[0] : "5545") §\(section.last ?? "")",
            types: types,
            mustNameType: row[2].first == "!",
            mustBeUTC: row[2].hasSuffix("/Z"),
            shape: PropertySpecification.Shape(rawValue: String(row[3])) ?? .one,
            range: range.flatMap { row in
                Int(row[1]).flatMap { low in Int(row[2]).map { low...$0 } }
            },
            occurrences: occurrences,
            words: fields(words).filter { $0[0] == row[0] }.map(wordRow)
        )
    }

    private static func wordRow(_ row: [Substring]) -> PropertySpecification.Words {
        PropertySpecification.Words(
            component: ComponentName.allCases.first { $0.text == row[1] },
            isOpen: row[2] == "+",
            list: WordList(row[2...].filter { $0 != "+" })
        )
    }

    static func fields(_ text: String) -> [[Substring]] {
        text.split(separator: "\n").map { $0.split(separator: " ") }
    }
}
