/// What a property may hold and where it may stand (RFC 5545 §3.6–3.8, RFC 7986 §4–5).
public struct PropertySpecification: Sendable {
    /// Which property it is.
    public let property: PropertyName

    /// Where the standard says so, for example `RFC 5545 §3.8.2.4`.
    public let section: String

    /// The types it may have; the first one is meant where `VALUE` says nothing.
    public let types: [ValueType]

    /// Whether `VALUE` must be there although only one type is likely (RFC 7986 §5).
    public let mustNameType: Bool

    /// Whether a time must be in UTC.
    public let mustBeUTC: Bool

    /// Whether the value is one, or how its parts are kept apart.
    public let shape: Shape

    /// The least and the greatest number it can be.
    public let range: ClosedRange<Int>?

    let occurrences: [Occurrence]
    let words: [Words]

    /// Whether a value has parts.
    public enum Shape: String, Hashable, Sendable {
        /// One value.
        case one
        /// Values with a comma between two.
        case list
        /// Two values with a semicolon between them: `GEO`.
        case pair
        /// A code and texts with semicolons between them: `REQUEST-STATUS`.
        case status
    }

    /// How often a property stands in a component.
    public enum Occurrence: Character, Hashable, Sendable {
        /// It has no place there.
        case never = "-"
        /// Once, and without it the component cannot be followed.
        case once = "1"
        /// Once, though all is understood without it.
        case onceExpected = "!"
        /// At most once.
        case optional = "?"
        /// More than once is allowed but advised against.
        case seldomMore = "~"
        /// Any number of times.
        case many = "*"
    }

    /// Words that a property may be, in one component or in all.
    struct Words: Sendable {
        let component: ComponentName?
        let isOpen: Bool
        let list: WordList
    }

    /// How often it stands in a component.
    ///
    /// - Parameter component: One of the standard's; in any other all is allowed.
    /// - Returns: For example `.once` for `UID` in `VEVENT`.
    public func occurrence(in component: ComponentName) -> Occurrence {
        occurrences[component.index]
    }

    /// The words that it can be in a component, in upper case; none where it can be anything.
    ///
    /// - Parameter component: The component it stands in.
    /// - Returns: The words, and whether others may be used too.
    public func words(in component: ComponentName) -> (words: [String], isOpen: Bool) {
        guard let found = wordRow(for: component) else { return (words: [], isOpen: true) }
        let words = found.list.words.map { String(decoding: $0, as: UTF8.self) }
        return (words: words, isOpen: found.isOpen)
    }

    func wordRow(for component: ComponentName) -> Words? {
        words.first { $0.component == nil || $0.component == component }
    }

    /// What the standard says about a property.
    ///
    /// - Parameter property: Any property.
    /// - Returns: Nothing for `BEGIN`, `END` and what is not of these standards.
    public static func of(_ property: PropertyName) -> PropertySpecification? {
        PropertyTable.shared.specifications[property.index]
    }
}
