/// The parameters of RFC 5545 and RFC 7986.
public enum ParameterName: UInt8, CaseIterable, Hashable, Sendable {
    /// `ALTREP`.
    case altrep
    /// `CN`.
    case cn
    /// `CUTYPE`.
    case cutype
    /// `DELEGATED-FROM`.
    case delegatedFrom
    /// `DELEGATED-TO`.
    case delegatedTo
    /// `DIR`.
    case dir
    /// `DISPLAY`.
    case display
    /// `EMAIL`.
    case email
    /// `ENCODING`.
    case encoding
    /// `FBTYPE`.
    case fbtype
    /// `FEATURE`.
    case feature
    /// `FMTTYPE`.
    case fmttype
    /// `LABEL`.
    case label
    /// `LANGUAGE`.
    case language
    /// `MEMBER`.
    case member
    /// `PARTSTAT`.
    case partstat
    /// `RANGE`.
    case range
    /// `RELATED`.
    case related
    /// `RELTYPE`.
    case reltype
    /// `ROLE`.
    case role
    /// `RSVP`.
    case rsvp
    /// `SENT-BY`.
    case sentBy
    /// `TZID`.
    case tzid
    /// `VALUE`.
    case value
    /// Another parameter: read and written as it is.
    case other

    static let table = NameTable(allCases.filter { $0 != .other }) { $0.spelling }

    /// The name as it is written; empty for ``other``.
    public var text: String { spelling.description }

    var spelling: StaticString {
        switch self {
        case .altrep: "ALTREP"
        case .cn: "CN"
        case .cutype: "CUTYPE"
        case .delegatedFrom: "DELEGATED-FROM"
        case .delegatedTo: "DELEGATED-TO"
        case .dir: "DIR"
        case .display: "DISPLAY"
        case .email: "EMAIL"
        case .encoding: "ENCODING"
        case .fbtype: "FBTYPE"
        case .feature: "FEATURE"
        case .fmttype: "FMTTYPE"
        case .label: "LABEL"
        case .language: "LANGUAGE"
        case .member: "MEMBER"
        case .partstat: "PARTSTAT"
        case .range: "RANGE"
        case .related: "RELATED"
        case .reltype: "RELTYPE"
        case .role: "ROLE"
        case .rsvp: "RSVP"
        case .sentBy: "SENT-BY"
        case .tzid: "TZID"
        case .value: "VALUE"
        case .other: ""
        }
    }
}
