internal import CivilTime
internal import Correspondence
internal import Foundation
internal import ICalendar
public import Planning

/// The folders that a municipality's rules and places are kept in.
public struct Workspace: Sendable {
    /// The folder of programmes and closed days.
    public let calendars: String

    /// The folder of venues.
    public let venues: String

    /// Where zones are read from.
    public let zones: ZoneFiles

    /// Files that are kept elsewhere than in the two folders, by path; nothing for the folders.
    private let kept: [String: [UInt8]]?

    /// What the files say, as far as they have been parsed.
    let parsed: ParsedFiles

    /// Names the folders; nothing is read yet.
    ///
    /// - Parameters:
    ///   - calendars: The folder of programmes and closed days.
    ///   - venues: The folder of venues.
    ///   - zones: Where zones are read from.
    public init(calendars: String, venues: String, zones: ZoneFiles = ZoneFiles()) {
        self.init(calendars: calendars, venues: venues, zones: zones, parsed: ParsedFiles())
    }

    init(calendars: String, venues: String, zones: ZoneFiles, parsed: ParsedFiles) {
        self.calendars = calendars
        self.venues = venues
        self.zones = zones
        self.parsed = parsed
        kept = nil
    }

    /// Takes files that are kept elsewhere, for example in a database.
    ///
    /// - Parameters:
    ///   - files: Programmes, closed days and venues.
    ///   - zones: Where zones are read from.
    public init(files: [RuleFile], zones: ZoneFiles = ZoneFiles()) {
        self.init(files: files, zones: zones, parsed: ParsedFiles())
    }

    init(files: [RuleFile], zones: ZoneFiles, parsed: ParsedFiles) {
        calendars = RuleFile.Folder.calendars.rawValue
        venues = RuleFile.Folder.venues.rawValue
        self.zones = zones
        self.parsed = parsed
        kept = Dictionary(
            files.map { ("\($0.folder.rawValue)/\($0.name)", $0.octets) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Something that should be there and is not.
    public enum Missing: Error, Hashable, Sendable {
        /// A folder.
        case folder(String)
        /// A file.
        case file(String)
        /// A file, where a folder is instead.
        case noFolderMeant(String)
        /// A programme in the folder of calendars.
        case programme(String, folder: String, suggestion: String?)
    }

    /// The ids of the programmes, in order, as the names of their files say.
    ///
    /// - Returns: Names of files that say they are programmes; a file with mistakes counts too.
    /// - Throws: ``Missing/folder(_:)``.
    public func programmeIDs() throws -> [String] {
        try names(in: calendars).filter { name in
            guard name.hasSuffix(".yaml") else { return false }
            guard let octets = try? contents("\(calendars)/\(name)") else { return false }
            return (try? FileFormat.of(octets, file: name)) == .programme
        }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Reads a programme with its venues and closed days.
    ///
    /// - Parameter id: The programme's id, which is the name of its file.
    /// - Returns: All that planning needs.
    /// - Throws: ``Missing``, or `FileMistakes` with every mistake of every file that was read.
    public func setting(_ id: String) throws -> Setting {
        let path = "\(calendars)/\(id).yaml"
        guard Identifier(id) != nil, isThere(path) else {
            let suggestion = nearest(id, in: try programmeIDs())
            throw Missing.programme(id, folder: calendars, suggestion: suggestion)
        }
        guard let octets = try contents(path) else { throw Missing.file(path) }
        return try setting(octets, path: path)
    }

    /// Reads a programme with the zone of its clocks.
    ///
    /// - `id`: The programme's id, which is the name of its file.
    ///
    /// Throws: As ``setting(_:)``.
    public func rules(of id: String) throws -> ProgrammeRules {
        let setting = try setting(id)
        // A file that names no known zone has a mistake.
        return ProgrammeRules(
            setting: setting,
            zone: zones.zone(setting.programme.timeZone) ?? .utc
        )
    }

    /// Reads a programme from its octets, with its venues and closed days.
    ///
    /// - Parameters:
    ///   - octets: The programme's file.
    ///   - path: The file, as mistakes should name it.
    /// - Returns: All that planning needs.
    /// - Throws: `FileMistakes` with every mistake of every file that was read.
    public func setting(_ octets: [UInt8], path: String) throws -> Setting {
        let file = try programmeFile(octets, path)
        var mistakes = MistakeList(file.mistakes)
        mistakes.checkName(of: file, path: path)
        let venues = mistakes.collect { try self.venues(of: file, path: path) } ?? nil
        if let venues, let reference = file.venueFile {
            mistakes.checkVenues(
                of: file,
                to: venues,
                path: path,
                "\(self.venues)/\(reference.name)"
            )
        }
        let zone = file.programme.flatMap { zones.zone($0.timeZone) } ?? .utc
        let rules = file.closedDayFiles.compactMap { reference in
            mistakes.collect { try closedDays(reference, zone: zone, from: path) }
        }
        try mistakes.throwIfAny()
        guard let programme = file.programme else { throw FileMistakes(file.mistakes) }
        return Setting(
            programme: programme,
            venues: venues ?? [],
            closedDayRules: rules.flatMap(\.self)
        )
    }

    func programmeFile(_ id: String) throws -> ProgrammeFile {
        let path = "\(calendars)/\(id).yaml"
        guard let octets = try contents(path) else { throw Missing.file(path) }
        return try programmeFile(octets, path)
    }

    func programmeFile(_ octets: [UInt8], _ path: String) throws -> ProgrammeFile {
        try parsed.programme(octets, path, zone: zones.zone)
    }

    private func venues(of file: ProgrammeFile, path: String) throws -> [Venue]? {
        guard let reference = file.venueFile else { return nil }
        guard isFolder(venues) else { throw Missing.folder(venues) }
        return try read("\(venues)/\(reference.name)", reference, from: path, parsed.venues)
    }

    private func closedDays(
        _ reference: ProgrammeFile.ClosedDayReference,
        zone: Zone,
        from programme: String
    ) throws -> [ClosedDayRule] {
        let path = "\(calendars)/\(reference.file.name)"
        return try read(path, reference.file, from: programme) { octets, file in
            guard path.lowercased().hasSuffix(".ics") else {
                return try parsed.closedDays(octets, file)
            }
            return try ClosedDayCalendar.rules(
                of: try parsed.events(octets, file, in: zone, load: zones.zone).events,
                file: file,
                level: reference.level,
                kind: reference.kind
            )
        }
    }

    /// Reads a file that another file names, or reports it missing where it is named.
    private func read<Value>(
        _ path: String,
        _ reference: ProgrammeFile.FileReference,
        from programme: String,
        _ reader: (_ octets: [UInt8], _ file: String) throws -> Value
    ) throws -> Value {
        guard let octets = try contents(path) else {
            let key = isThere(path) ? "mistake.unreadable-file" : "mistake.no-such-file"
            throw FileMistakes([
                FileMistake(
                    file: programme,
                    line: reference.line,
                    column: reference.column,
                    problem: Phrase(key, ["file": .text(path)])
                )
            ])
        }
        return try reader(octets, path)
    }

    private func names(in folder: String) throws -> [String] {
        if let kept {
            let beginning = folder + "/"
            return kept.keys.filter { $0.hasPrefix(beginning) }
                .map { String($0.dropFirst(beginning.count)) }
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Missing.folder(folder)
        }
        return names
    }

    private func isThere(_ path: String) -> Bool {
        kept.map { $0[path] != nil } ?? FileManager.default.fileExists(atPath: path)
    }

    private func isFolder(_ path: String) -> Bool {
        guard kept == nil else { return true }
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// The octets of a file; nothing where there is no file, or none that can be read.
    ///
    /// - Throws: `FileMistakes` for a file that is far too large.
    func contents(_ path: String) throws -> [UInt8]? {
        if let kept { return kept[path] }
        // Whoever opens a pipe waits for somebody to write into it.
        let type = try? URL(filePath: path).resolvingSymlinksInPath()
            .resourceValues(forKeys: [.isRegularFileKey])
        guard type?.isRegularFile == true else { return nil }
        do {
            return try OctetStream.octets(of: path, atMost: FileLimit.rules)
        } catch is Missing {
            return nil
        } catch is OctetStream.Unreadable {
            return nil
        }
    }
}
