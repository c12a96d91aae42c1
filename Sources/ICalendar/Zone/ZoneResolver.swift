public import CivilTime

/// Finds the zones that a calendar's times refer to by `TZID`.
///
/// What the file itself defines comes first. Much in the world refers to zones that the file does
/// not define, by the names of the IANA, of Windows, or with some program's path before either;
/// all of these are looked up too, and each answer says how it was found.
public struct ZoneResolver {
    private let definitions: [String: ZoneDefinition]

    /// The definitions by their names without quotes, and in small letters.
    private let bareDefinitions: [String: ZoneDefinition]
    private let smallDefinitions: [String: ZoneDefinition]
    private let limits: ZoneDefinition.Limits

    /// What all definitions together may still cost.
    private var remaining: (onsets: Int, days: Int)
    private let names: ZoneLookUp
    private var known: [String: Resolution] = [:]

    /// What came of a name.
    public struct Resolution: Hashable, Sendable {
        /// The zone and how it was found, or nothing where nobody knows the name.
        public let found: Found?

        /// Why the file's own definition could not be obeyed, where there is one.
        public let definitionError: ZoneError?
    }

    /// A zone and the way to it.
    public struct Found: Hashable, Sendable {
        /// The zone; named as in the file where the file defines it, otherwise by the IANA name.
        public let zone: Zone

        /// How it was found.
        public let way: Way
    }

    /// How a zone was found.
    public enum Way: Hashable, Sendable {
        /// The file defines it.
        case definition

        /// It is one of the names for UTC.
        case utc

        /// It is an IANA name as it stands.
        case name

        /// It is the name that Windows has for an IANA zone.
        case windowsName(iana: String)

        /// It ends in an IANA name after the path of some program, names a city that has a zone, or an
        /// offset from UTC.
        case tail(iana: String)
    }

    /// Makes a resolver for one file.
    ///
    /// - Parameters:
    ///   - definitions: What the file defines; of two with one name the first counts.
    ///   - limits: How much work each definition may cost; all together, five times as much.
    ///   - load: Gives the zone of an IANA name, or nothing. It is only asked for names with
    ///     letters, digits, `/`, `_`, `+` and `-`, without empty parts.
    public init(
        definitions: [ZoneDefinition] = [],
        limits: ZoneDefinition.Limits = ZoneDefinition.Limits(),
        load: @escaping (String) -> Zone?
    ) {
        func byName(_ name: (String) -> String) -> [String: ZoneDefinition] {
            Dictionary(
                definitions.map { (name($0.identifier), $0) },
                uniquingKeysWith: { first, _ in first }
            )
        }
        self.definitions = byName { $0 }
        bareDefinitions = byName { ZoneResolver.bare($0) }
        smallDefinitions = byName { ZoneResolver.bare($0).lowercased() }
        self.limits = limits
        remaining = (onsets: limits.onsets * 5, days: limits.days * 5)
        names = ZoneLookUp(load: load)
    }

    /// Finds the zone that a name stands for.
    ///
    /// - Parameter identifier: The value of `TZID`.
    /// - Returns: The zone, the way to it, and what is wrong with the file's definition. The same
    ///   name gives the same answer without more work.
    public mutating func resolve(_ identifier: String) -> Resolution {
        if let resolution = self.known[identifier] { return resolution }
        let name = ZoneResolver.bare(identifier)
        var definitionError: ZoneError?
        var found: Found?
        let known = definitions[identifier] ?? definitions[name] ?? bareDefinitions[name]
        let other = known == nil ? names.find(name) : nil
        // Nobody else knows the name, so it is the one that differs in its letters' case.
        if let definition = known ?? (other == nil ? smallDefinitions[name.lowercased()] : nil) {
            do throws(ZoneError) {
                found = Found(zone: try obeyed(definition), way: .definition)
            } catch {
                definitionError = error
            }
        }
        let resolution = Resolution(
            found: found ?? (known == nil ? other : names.find(name)),
            definitionError: definitionError
        )
        self.known[identifier] = resolution
        return resolution
    }

    private mutating func obeyed(_ definition: ZoneDefinition) throws(ZoneError) -> Zone {
        var limits = limits
        limits.onsets = min(limits.onsets, remaining.onsets)
        limits.days = min(limits.days, remaining.days)
        var finder = OnsetFinder(zone: definition.identifier, limits: limits)
        defer {
            remaining.onsets = max(0, remaining.onsets - finder.onsets)
            remaining.days = max(0, remaining.days - finder.days)
        }
        return try definition.zone(&finder)
    }

    /// The name without spaces and quotes around it, whether or not a backslash stands before these.
    private static func bare(_ identifier: String) -> String {
        let around = Array(" \t\"'\\".utf8)
        let octets = identifier.utf8.drop { around.contains($0) }
        guard let last = octets.lastIndex(where: { !around.contains($0) }) else { return "" }
        return String(octets[...last]) ?? identifier
    }
}
