public import CivilTime
public import Correspondence
public import Documents
internal import Foundation
public import Store

extension Finding {
    /// What was looked at and how it is, in words.
    public var words: Phrase {
        let state = Phrase(isFine ? "doctor.fine" : "doctor.wrong")
        var arguments: [String: Phrase.Argument] = [
            "check": .phrase(Phrase("doctor.\(check.rawValue)")), "state": .phrase(state),
        ]
        guard let worthKnowing else { return Phrase("doctor.short-line", arguments) }
        arguments["detail"] = worthKnowing
        return Phrase("doctor.line", arguments)
    }

    /// What is worth knowing beside "fine"; of what is not fine, everything the database says.
    private var worthKnowing: Phrase.Argument? {
        guard isFine else { return .text(detail) }
        switch check {
        case .integrity, .references, .durability, .rules, .meetings, .clock,
            .assignments:
            return nil
        case .settings:
            let isExample = detail.contains(Settings.example)
            return .phrase(Phrase(isExample ? "doctor.stays-here" : "doctor.goes-out"))
        case .backup:
            guard let seconds = Int(detail) else { return .phrase(Phrase("doctor.never")) }
            return .day(Instant(secondsSinceEpoch: seconds).utc.day)
        case .migrations, .seats, .disk: return .text(detail)
        }
    }
}

/// Guards the file of a municipality, with words for whatever goes wrong.
public enum Safekeeping {
    /// Looks a file through; what is not sound is not opened for writing.
    ///
    /// - `path`: The file.
    /// - `reader`: Reads the rules that lie in it.
    /// - `clock`: The moment by the clocks of a zone, which the log should not be ahead of.
    ///
    /// Returns: One finding for each check, in order.
    public static func examine(
        _ path: String,
        reading reader: RuleFileReader = RuleFileReader(),
        clock: (Zone) -> Instant
    ) throws -> [Finding] {
        let findings = try Doctor.examine(path)
        guard findings.allSatisfy(\.isFine) else { return findings }
        let store = try Store(at: path, reading: reader)
        return try store.examine(at: clock(try store.zone()))
    }

    /// Tries whether a backup can be restored, in a folder that goes away again.
    public static func verify(_ backup: String, by actor: Actor) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        defer { try? FileManager.default.removeItem(at: folder) }
        let trial = folder.appending(path: "trial.sqlite").path
        _ = try restore(backup, to: trial, replacing: false, by: actor)
    }

    /// Puts a backup in the place of a file.
    ///
    /// - Returns: Where the file that was there has been put; nothing if there was none.
    public static func restore(
        _ backup: String,
        to path: String,
        replacing: Bool,
        by actor: Actor
    ) throws -> String? {
        try Backup.restore(
            backup,
            to: path,
            replacing: replacing,
            reading: RuleFileReader(),
            by: actor
        )
    }

    /// Makes a database of everything that was written as text.
    ///
    /// - Parameters:
    ///   - octets: The text.
    ///   - file: The file it came from, as the problem should name it.
    ///   - path: Where nothing is yet.
    ///   - actor: Who wants it.
    ///   - takingUnverified: Whether a text of the first format is taken, which cannot show whether it
    ///     is whole.
    /// - Throws: ``Problem`` with the line that is wrong, among others.
    public static func importEverything(
        _ octets: [UInt8],
        from file: String,
        to path: String,
        by actor: Actor,
        takingUnverified: Bool
    ) throws {
        do {
            try Everything.restore(
                octets,
                to: path,
                reading: RuleFileReader(),
                by: actor,
                takingUnverified: takingUnverified
            )
        } catch let mistake as Everything.Mistake {
            throw Problem(mistake, file: file)
        }
    }
}
