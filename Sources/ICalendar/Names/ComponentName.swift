/// The components of RFC 5545.
public enum ComponentName: UInt8, CaseIterable, Hashable, Sendable {
    /// `VCALENDAR`.
    case vcalendar
    /// `VEVENT`.
    case vevent
    /// `VTODO`.
    case vtodo
    /// `VJOURNAL`.
    case vjournal
    /// `VFREEBUSY`.
    case vfreebusy
    /// `VTIMEZONE`.
    case vtimezone
    /// `STANDARD`.
    case standard
    /// `DAYLIGHT`.
    case daylight
    /// `VALARM`.
    case valarm
    /// A component of another standard or of some program: read and written as it is.
    case other

    static let table = NameTable(allCases.filter { $0 != .other }) { $0.spelling }

    /// The name as it is written; empty for ``other``.
    public var text: String { spelling.description }

    var spelling: StaticString {
        switch self {
        case .vcalendar: "VCALENDAR"
        case .vevent: "VEVENT"
        case .vtodo: "VTODO"
        case .vjournal: "VJOURNAL"
        case .vfreebusy: "VFREEBUSY"
        case .vtimezone: "VTIMEZONE"
        case .standard: "STANDARD"
        case .daylight: "DAYLIGHT"
        case .valarm: "VALARM"
        case .other: ""
        }
    }
}
