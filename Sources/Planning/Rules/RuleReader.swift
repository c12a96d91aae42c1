public import CivilTime

/// Makes rules of the octets of files.
///
/// Planning knows rules only as values. An edge knows the files' form, and hands a reader of this kind
/// to whoever keeps the octets:
///
///     let rules = try reader.rules(of: frederiksberg, in: files)
///     let plan = Planner([rules.setting]).plan(year)
///
/// A reader keeps what it has parsed: the same octets are parsed once, however often they are asked for.
public protocol RuleReader: Sendable {
    /// Reads the rules of a programme with the venues and closed days that it names.
    ///
    /// - `programme`: Its short name.
    /// - `files`: All files there are; those that the programme does not name are left alone.
    ///
    /// Throws: What is wrong, file by file, or what is missing.
    func rules(of programme: Identifier, in files: [RuleFile]) throws -> ProgrammeRules

    /// The files that a programme is made of: its own, its venues and its closed days.
    ///
    /// - `programme`: Its short name.
    /// - `files`: All files there are.
    ///
    /// Throws: As ``rules(of:in:)``.
    func files(of programme: Identifier, in files: [RuleFile]) throws -> [RuleFile]

    /// Reads a zone by its IANA name, for example `Europe/Copenhagen`.
    ///
    /// - Returns: Nothing if there is no such zone on this machine.
    func zone(_ identifier: String) -> Zone?
}
