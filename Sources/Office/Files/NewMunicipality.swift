public import CivilTime
internal import Correspondence
internal import Disk
internal import Documents
internal import Foundation
public import Planning

/// The first two files of a municipality that has none yet: its rules and its venues.
///
/// Every line that somebody has to go through says that it is an assumption. Closed days are the public
/// holidays only, since those of a municipality are its own.
public struct NewMunicipality: Sendable {
    /// The short name: of the programme, and of both files.
    public let id: Identifier
    /// What it is called in Danish, for example `Aarhus Kommune`.
    public let name: String
    /// The day the files are written.
    public let today: Day

    /// Describes it.
    ///
    /// - `name`: What it is called; made of the short name if left out.
    public init(_ id: Identifier, name: String?, today: Day) {
        self.id = id
        self.name = name ?? "\(NewMunicipality.spoken(id)) Kommune"
        self.today = today
    }

    /// Describes it by what somebody has written.
    ///
    /// Throws: ``Problem`` with a short name that can be used, if this one cannot.
    public init(named text: String, name: String?, today: Day) throws {
        guard let id = Identifier(text) else {
            let word = ["word": Phrase.Argument.text(text)]
            guard let near = Identifier(madeOf: text) else {
                throw Problem(.usage, Phrase("failure.no-short-name", word))
            }
            let arguments = word.merging(["id": .text(near.text)]) { first, _ in first }
            throw Problem(.usage, Phrase("failure.other-short-name", arguments))
        }
        guard !Workspace.reservedIDs.contains(text) else {
            throw Problem(.usage, Phrase("mistake.reserved-id", ["id": .text(text)]))
        }
        let isWhole = name.map { !$0.isEmpty && !$0.contains(where: \.isNewline) } ?? true
        guard isWhole else { throw Problem(.usage, Phrase("text-mistake.control-character")) }
        self.init(id, name: name, today: today)
    }

    /// The name of the place, as a short name spells it.
    private static func spoken(_ id: Identifier) -> String {
        id.text.replacing("oe", with: "ø").replacing("ae", with: "æ").split(separator: "-")
            .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: "-")
    }

    /// The name without "Kommune".
    var place: String {
        let words = name.split(separator: " ")
        let rest = words.filter { $0.lowercased() != "kommune" }
        return rest.isEmpty ? name : rest.joined(separator: " ")
    }

    /// Writes both files, whole or not at all.
    ///
    /// - `calendars`: The folder of programmes, which is made if it is not there.
    /// - `venues`: The folder of venues, likewise.
    /// - Returns: The paths of what was written, in order. The public holidays are among them if the folder
    ///   of programmes has none yet.
    ///
    /// Throws: `DiskError` if a file is there already; then nothing was written.
    public func write(calendars: String, venues: String) throws -> [String] {
        var files = [
            (path: "\(calendars)/\(id).yaml", text: programmeFile),
            (path: "\(venues)/\(id).yaml", text: venueFile),
        ]
        for file in files {
            guard (try? FilePlace(file.path).content) ?? .nothing == .nothing else {
                throw DiskError(file.path, .exists)
            }
        }
        try Folder.create(calendars)
        try Folder.create(venues)
        let holidays = "\(calendars)/\(NewMunicipality.holidayFile)"
        if try FilePlace(holidays).content == .nothing {
            files.append((path: holidays, text: NewMunicipality.holidays))
        }
        // All of them lie on the disk before the first takes its place.
        let drafts = try files.map { file in
            let draft = try Draft(for: FilePlace(file.path))
            try draft.write(Array(file.text.utf8))
            return draft
        }
        var placed: [FilePlace] = []
        do {
            for draft in drafts {
                try draft.put(.whereNothingIs, permissions: WrittenFile.newPermissions)
                placed.append(draft.place)
            }
        } catch {
            for place in placed { try? FileManager.default.removeItem(atPath: place.path) }
            throw error
        }
        return files.map(\.path)
    }
}
