public import CivilTime

/// Finds the zones that a calendar's times refer to by `TZID`.
///
/// What the file itself defines comes first. Much in the world refers to zones that the file does
/// not define, by the names of the IANA, of Windows, or with some program's path before either;
/// all of these are looked up too, and each answer says how it was found.
public struct ZoneResolver {
    private let definitions: [String: ZoneDefinition]
    private let limits: ZoneDefinition.Limits

    /// What all definitions together may still cost.
    private var remaining: (onsets: Int, days: Int)
    private let load: (String) -> Zone?
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

        /// It ends in an IANA name after the path of some program, or in a city that has a zone.
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
        self.definitions = Dictionary(
            definitions.map { ($0.identifier, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.limits = limits
        remaining = (onsets: limits.onsets * 5, days: limits.days * 5)
        self.load = load
    }

    /// Finds the zone that a name stands for.
    ///
    /// - Parameter identifier: The value of `TZID`.
    /// - Returns: The zone, the way to it, and what is wrong with the file's definition. The same
    ///   name gives the same answer without more work.
    public mutating func resolve(_ identifier: String) -> Resolution {
        if let resolution = known[identifier] { return resolution }
        let name = ZoneResolver.bare(identifier)
        var definitionError: ZoneError?
        var found: Found?
        if let definition = definitions[identifier] ?? definitions[name] {
            do throws(ZoneError) {
                found = Found(zone: try obeyed(definition), way: .definition)
            } catch {
                definitionError = error
            }
        }
        let resolution = Resolution(
            found: found ?? lookUp(name),
            definitionError: definitionError
        )
        known[identifier] = resolution
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

    /// Finds a zone that the file does not define.
    private func lookUp(_ name: String) -> Found? {
        if ZoneResolver.isUTC(name) { return Found(zone: .utc, way: .utc) }
        if let zone = loadZone(name) { return Found(zone: zone, way: .name) }
        if let iana = WindowsZoneNames.zone(name) {
            if ZoneResolver.isUTC(iana) {
                return Found(zone: .utc, way: .windowsName(iana: iana))
            }
            if let zone = loadZone(iana) { return Found(zone: zone, way: .windowsName(iana: iana)) }
        }
        // The longest tail first: Argentina/Ushuaia is no name, America/Argentina/Ushuaia is.
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).suffix(4)
        for count in [3, 2, 1] where count < parts.count {
            let tail = parts.suffix(count).joined(separator: "/")
            if tail.utf8.count > 1, ZoneResolver.isUTC(tail) {
                return Found(zone: .utc, way: .tail(iana: tail))
            }
            if let zone = loadZone(tail) { return Found(zone: zone, way: .tail(iana: tail)) }
        }
        return displayed(name)
    }

    /// Finds the zone of a name as Windows shows it: an offset, and cities where it holds.
    ///
    /// Cities stand with commas, slashes or semicolons between them, or behind the name of a time
    /// and a colon. Of several the Danish one is taken, else the first that names a zone.
    private func displayed(_ name: String) -> Found? {
        var shown = name[...]
        if name.first == "(", let closing = name.firstIndex(of: ")") {
            shown = name[name.index(after: closing)...]
        }
        // Without an offset before it, a name with parts is a path unless it begins with a city.
        let parts = shown.split(maxSplits: 12, omittingEmptySubsequences: false) {
            ",/;:".contains($0)
        }.prefix(12)
        let words = parts.map { $0.split { $0 == " " || $0 == "\\" }.joined(separator: "_") }
        guard
            shown.startIndex > name.startIndex
                || words.count > 1 && !words.contains("")
                    && !ZoneResolver.regions.contains(words[0])
        else { return nil }
        let time = ZoneResolver.times.first { words[0].hasPrefix($0.name) }
        if let time, let zone = loadZone(time.zone) {
            return Found(zone: zone, way: .tail(iana: time.zone))
        }
        let cities = words.filter { !$0.isEmpty }
        for city in cities.filter({ $0 == "Copenhagen" }) + cities {
            for region in ZoneResolver.regions {
                let iana = "\(region)/\(city)"
                if let zone = loadZone(iana) { return Found(zone: zone, way: .tail(iana: iana)) }
            }
        }
        return nil
    }

    /// Names of times that Windows shows without a city.
    private static let times: [(name: String, zone: String)] = [
        (name: "Eastern_Time", zone: "America/New_York"),
        (name: "Central_Time", zone: "America/Chicago"),
        (name: "Mountain_Time", zone: "America/Denver"),
        (name: "Pacific_Time", zone: "America/Los_Angeles"),
        (name: "Atlantic_Time", zone: "America/Halifax"),
        (name: "Alaska", zone: "America/Anchorage"), (name: "Hawaii", zone: "Pacific/Honolulu"),
        (name: "Arizona", zone: "America/Phoenix"),
    ]

    private static let regions = [
        "Europe", "America", "Asia", "Africa", "Australia", "Pacific", "Atlantic", "Indian",
    ]

    private func loadZone(_ name: String) -> Zone? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard
            ZoneName.isPlain(name), name.utf8.count <= 64, !parts.contains(""),
            // Files of the system that are no zones of the IANA, or count leap seconds.
            !["localtime", "posixrules", "Factory"].contains(name), parts.first != "right"
        else { return nil }
        return load(name)
    }

    /// The name without spaces and quotes around it.
    private static func bare(_ identifier: String) -> String {
        let around = Array(" \t\"'".utf8)
        let octets = identifier.utf8.drop { around.contains($0) }
        guard let last = octets.lastIndex(where: { !around.contains($0) }) else { return "" }
        return String(octets[...last]) ?? identifier
    }

    private static func isUTC(_ name: String) -> Bool {
        let names = [
            "utc", "gmt", "z", "etc/utc", "etc/gmt", "uct", "etc/uct", "zulu", "universal",
        ]
        let folded = WindowsZoneNames.folded(name)
        return names.contains { $0.utf8.elementsEqual(folded) }
    }
}
