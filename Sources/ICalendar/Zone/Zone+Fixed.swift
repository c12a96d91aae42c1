internal import CivilTime

extension Zone {
    /// A zone whose clocks always show the same offset from UTC.
    static func fixed(offset: Int, name: String) -> Zone {
        Zone(
            identifier: name,
            initial: LocalTimeType(offset: offset, isDaylight: false, abbreviation: name),
            changes: [],
            tail: nil
        )
    }
}
