internal import CivilTime

/// How much a change to an event matters to those who are invited (RFC 5546 §2.1.4).
public enum Significance: Int, Comparable, Sendable {
    /// Nothing that anybody is told has changed.
    case none
    /// Something has changed, but nobody has to answer again.
    case minor
    /// Who has answered must look again: `SEQUENCE` grows.
    case significant

    /// The properties whose change is significant.
    ///
    /// They are those of RFC 5546 §2.1.4, and the place: somebody who goes to the wrong one is as lost
    /// as somebody who comes at the wrong time. `EXRULE`, which RFC 5545 no longer has, takes events out
    /// as `EXDATE` does.
    public static let properties: [PropertyName] = [
        .dtstart, .dtend, .duration, .due, .rrule, .exrule, .rdate, .exdate, .status, .location,
    ]

    /// Whether one matters less than another.
    public static func < (left: Significance, right: Significance) -> Bool {
        left.rawValue < right.rawValue
    }
}
