/// How often each property stands in the events of a scheduling message (RFC 5546 §3.2).
///
/// One table serves both sides: ``SchedulingCheck`` holds a message against it, and
/// ``MessageComposer`` leaves out what it forbids.
///
/// ```swift
/// SchedulingTable.occurrence(of: .attendee, in: .reply)  // .once
/// ```
public enum SchedulingTable {
    /// How often a property or a component may stand.
    public enum Occurrence: Character, Hashable, Sendable {
        /// It has no place there.
        case never = "-"
        /// Exactly once.
        case once = "1"
        /// At most once.
        case optional = "?"
        /// At least once.
        case onceOrMore = "+"
        /// Any number of times.
        case many = "*"

        /// The numbers that it allows.
        var range: ClosedRange<Int> {
            switch self {
            case .never: 0...0
            case .once: 1...1
            case .optional: 0...1
            case .onceOrMore: 1...Int.max
            case .many: 0...Int.max
            }
        }
    }

    /// One row for each property: its name, then a mark for each method in the order of ``columns``.
    ///
    /// What has no row may stand any number of times. `CATEGORIES`, `COLOR`, `CONFERENCE` and `IMAGE`
    /// stand where `ATTACH` and `CLASS` do, since RFC 7986 says nothing of messages.
    static let properties = """
        ATTACH         *  *  *  *  *  -  *  -
        ATTENDEE       -  +  1  *  *  1  *  -
        CATEGORIES     *  *  *  *  *  -  *  -
        CLASS          ?  ?  ?  ?  ?  -  ?  -
        COLOR          ?  ?  ?  ?  ?  -  ?  -
        COMMENT        *  *  *  *  *  *  *  *
        CONFERENCE     *  *  *  *  *  -  *  -
        CONTACT        *  *  *  *  *  -  *  -
        CREATED        ?  ?  ?  ?  ?  -  ?  -
        DESCRIPTION    ?  ?  ?  ?  ?  -  ?  -
        DTEND          ?  ?  ?  ?  ?  -  ?  -
        DTSTAMP        1  1  1  1  1  1  1  1
        DTSTART        1  1  ?  1  ?  -  1  -
        DURATION       ?  ?  ?  ?  ?  -  ?  -
        EXDATE         *  *  *  *  *  -  *  -
        GEO            ?  ?  ?  ?  ?  -  ?  -
        IMAGE          *  *  *  *  *  -  *  -
        LAST-MODIFIED  ?  ?  ?  ?  ?  -  ?  -
        LOCATION       ?  ?  ?  ?  ?  -  ?  -
        ORGANIZER      1  1  1  1  1  1  1  1
        PRIORITY       ?  ?  ?  ?  ?  -  ?  -
        RDATE          *  *  *  *  *  -  *  -
        RECURRENCE-ID  ?  ?  ?  -  ?  ?  ?  ?
        RELATED-TO     *  *  *  *  *  -  *  -
        REQUEST-STATUS -  -  *  -  -  -  *  *
        RESOURCES      *  *  *  *  *  -  *  -
        RRULE          ?  ?  ?  ?  ?  -  ?  -
        SEQUENCE       ?  ?  ?  1  1  -  1  ?
        STATUS         ?  ?  ?  ?  ?  -  ?  -
        SUMMARY        1  1  ?  1  ?  -  1  -
        TRANSP         ?  ?  ?  ?  ?  -  ?  -
        UID            1  1  1  1  1  1  1  1
        URL            ?  ?  ?  ?  ?  -  ?  -
        """

    /// The same for components: events and others in the calendar, and alarms in an event.
    static let components = """
        VEVENT         +  +  +  1  +  1  1  1
        VTODO          -  -  -  -  -  -  -  -
        VJOURNAL       -  -  -  -  -  -  -  -
        VFREEBUSY      -  -  -  -  -  -  -  -
        VTIMEZONE      *  *  *  *  *  *  *  *
        VALARM         *  *  -  *  -  -  *  -
        """

    /// The words that `STATUS` can be.
    static let statuses = """
        PUBLISH TENTATIVE CONFIRMED CANCELLED
        REQUEST TENTATIVE CONFIRMED
        ADD     TENTATIVE CONFIRMED
        CANCEL  CANCELLED
        """

    /// The methods in the order of the marks.
    static let columns: [SchedulingMethod] = [
        .publish, .request, .reply, .add, .cancel, .refresh, .counter, .declineCounter,
    ]

    /// How often a property may stand in each event of a message.
    ///
    /// - Parameters:
    ///   - property: Which property.
    ///   - method: What the message is about.
    /// - Returns: Any number for what RFC 5546 does not name.
    public static func occurrence(
        of property: PropertyName,
        in method: SchedulingMethod
    ) -> Occurrence {
        shared.properties[property]?[method] ?? .many
    }

    /// How often a component may stand in a message, or an alarm in each of its events.
    ///
    /// - Parameters:
    ///   - component: Which component.
    ///   - method: What the message is about.
    /// - Returns: Any number for what RFC 5546 does not name.
    public static func occurrence(
        of component: ComponentName,
        in method: SchedulingMethod
    ) -> Occurrence {
        shared.components[component]?[method] ?? .many
    }

    /// The words that `STATUS` can be in a message; none where it can be any of an event's.
    ///
    /// - Parameter method: What the message is about.
    /// - Returns: The words in upper case.
    public static func statuses(in method: SchedulingMethod) -> [String] {
        shared.statuses[method] ?? []
    }

    /// The properties that must stand in each event of a message, in the order of the table.
    static func required(in method: SchedulingMethod) -> [PropertyName] {
        shared.order.filter { occurrence(of: $0, in: method).range.lowerBound > 0 }
    }

    private typealias Marks = [SchedulingMethod: Occurrence]

    private struct Rows: Sendable {
        var properties: [PropertyName: Marks] = [:]
        var order: [PropertyName] = []
        var components: [ComponentName: Marks] = [:]
        var statuses: [SchedulingMethod: [String]] = [:]
    }

    private static let shared: Rows = {
        var rows = Rows()
        for row in PropertyTable.fields(properties) {
            let property = PropertyName(row[0])
            rows.properties[property] = marks(row)
            rows.order.append(property)
        }
        for row in PropertyTable.fields(components) {
            guard let name = ComponentName.allCases.first(where: { $0.text == row[0] }) else {
                continue
            }
            rows.components[name] = marks(row)
        }
        for row in PropertyTable.fields(statuses) {
            guard let method = SchedulingMethod(rawValue: String(row[0])) else { continue }
            rows.statuses[method] = row.dropFirst().map(String.init)
        }
        return rows
    }()

    private static func marks(_ row: [Substring]) -> Marks {
        var marks: Marks = [:]
        for (method, mark) in zip(columns, row.dropFirst()) {
            marks[method] = mark.first.flatMap(Occurrence.init)
        }
        return marks
    }
}
