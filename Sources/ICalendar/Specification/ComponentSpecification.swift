/// What a component must have and where it may stand (RFC 5545 §3.6).
public struct ComponentSpecification: Sendable {
    /// Which component it is.
    public let component: ComponentName

    /// The components it may stand in; none for the calendar itself.
    public let parents: [ComponentName]

    /// Without these it cannot be followed.
    public var required: [PropertyName] { requiredSet.properties }

    /// These should be there too, though it is understood without them.
    public var expected: [PropertyName] { expectedSet.properties }

    let requiredSet: PropertySet
    let expectedSet: PropertySet

    /// Properties that may not stand beside each other (RFC 5545 §3.6.1, §3.6.2).
    public static let exclusive: [(PropertyName, PropertyName)] = [
        (.dtend, .duration), (.due, .duration),
    ]

    /// What the standard says about a component.
    ///
    /// - Parameter component: Any component.
    /// - Returns: Nothing for one that is not of this standard.
    public static func of(_ component: ComponentName) -> ComponentSpecification? {
        let specification = all[component.index]
        return component == .other ? nil : specification
    }

    private static let all: [ComponentSpecification] = ComponentName.allCases.map { component in
        let parents: [ComponentName] =
            switch component {
            case .vevent, .vtodo, .vjournal, .vfreebusy, .vtimezone: [.vcalendar]
            case .standard, .daylight: [.vtimezone]
            case .valarm: [.vevent, .vtodo]
            case .vcalendar, .other: []
            }
        return ComponentSpecification(
            component: component,
            parents: parents,
            requiredSet: PropertyTable.shared.required[component.index],
            expectedSet: PropertyTable.shared.expected[component.index]
        )
    }

    /// What an alarm should have besides, by what it does (RFC 5545 §3.6.6).
    static func expected(ofAlarm action: some RandomAccessCollection<UInt8>) -> PropertySet {
        switch actions.index(of: action) {
        case 0: PropertySet(.description)
        case 1: PropertySet(.description, .summary, .attendee)
        default: PropertySet()
        }
    }

    private static let actions = WordList(["DISPLAY", "EMAIL"])
}
