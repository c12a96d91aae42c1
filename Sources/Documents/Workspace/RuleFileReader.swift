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

    /// The files that a programme is made of.
    ///
    /// - Throws: As ``rules(of:in:)``.
    public func files(of programme: Identifier, in files: [RuleFile]) throws -> [RuleFile] {
        try Workspace(files: files, zones: zones, parsed: parsed).ruleFiles(of: programme.text)
    }

    /// The folders of rules, whose files are parsed once together with all else that is read here.
    ///
    /// - `calendars`: The folder of programmes and closed days.
    /// - `venues`: The folder of venues.
    public func workspace(calendars: String, venues: String) -> Workspace {
        Workspace(calendars: calendars, venues: venues, zones: zones, parsed: parsed)
    }

    /// Reads a zone by its IANA name.
    public func zone(_ identifier: String) -> Zone? { zones.zone(identifier) }
}
