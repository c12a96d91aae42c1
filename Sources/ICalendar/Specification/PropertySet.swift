/// A set of properties of the standard, as one word.
struct PropertySet: Hashable, Sendable {
    private(set) var bits: UInt64 = 0

    init() {}

    init(_ properties: PropertyName...) {
        for property in properties { insert(property) }
    }

    func contains(_ property: PropertyName) -> Bool {
        bits & PropertySet.bit(property) != 0
    }

    mutating func insert(_ property: PropertyName) {
        bits |= PropertySet.bit(property)
    }

    mutating func formUnion(_ other: PropertySet) {
        bits |= other.bits
    }

    /// The properties of this set and of another one.
    func union(_ other: PropertySet) -> PropertySet {
        var result = self
        result.formUnion(other)
        return result
    }

    /// The properties of this set that are not in another one.
    func subtracting(_ other: PropertySet) -> PropertySet {
        var result = self
        result.bits &= ~other.bits
        return result
    }

    /// Properties of dates, durations, offsets and rules.
    ///
    /// Other programs write their values in forms that the standard does not have.
    static let mendable = PropertySet(
        .dtstart,
        .dtend,
        .due,
        .dtstamp,
        .created,
        .lastModified,
        .completed,
        .recurrenceID,
        .exdate,
        .rdate,
        .rrule,
        .exrule,
        .duration,
        .trigger,
        .tzoffsetfrom,
        .tzoffsetto
    )

    /// Properties whose values have no spaces: dates, rules, numbers, and words of the standard.
    static let withoutSpaces = mendable.union(
        PropertySet(
            .freebusy,
            .sequence,
            .priority,
            .repeat,
            .percentComplete,
            .status,
            .transp,
            .method,
            .version,
            .calscale,
            .action
        )
    )

    var isEmpty: Bool { bits == 0 }

    /// The properties in the order of their names.
    var properties: [PropertyName] { PropertyName.allCases.filter(contains) }

    private static func bit(_ property: PropertyName) -> UInt64 {
        1 &<< UInt64(property.index)
    }
}

extension PropertyName {
    /// Its place among all cases.
    var index: Int { Int(rawValue) }
}

extension ComponentName {
    /// Its place among all cases; see ``PropertyName/index``.
    var index: Int { Int(rawValue) }
}
