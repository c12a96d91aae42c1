public import CivilTime
public import Planning

/// Reads rules from the octets of files, and parses each version of a file once.
///
/// One reader serves a whole process:
///
///     let reader = RuleFileReader()
///     let rules = try reader.rules(of: frederiksberg, in: files)
public final class RuleFileReader: RuleReader {
    private let zones: ZoneFiles
    private let parsed = ParsedFiles()

    /// Makes a reader that has read nothing yet.
    ///
    /// - Parameter zones: Where zones are read from.
    public init(zones: ZoneFiles = ZoneFiles()) {
        self.zones = zones
    }

    /// How many files this reader has parsed, mistakes included.
    public var parses: Int { parsed.parses }

    /// Reads the rules of a programme with the venues and closed days that it names.
    ///
    /// - Throws: ``Workspace/Missing``, or `FileMistakes` with every mistake of every file.
    public func rules(of programme: Identifier, in files: [RuleFile]) throws -> ProgrammeRules {
        let workspace = Workspace(files: files, zones: zones, parsed: parsed)
        return try workspace.rules(of: programme.text)
    }

    /// Reads a zone by its IANA name.
    public func zone(_ identifier: String) -> Zone? { zones.zone(identifier) }
}
