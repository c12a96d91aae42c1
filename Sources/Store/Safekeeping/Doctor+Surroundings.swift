internal import CivilTime
internal import Disk
internal import GRDB

// What there is around a file: room, copies, and what was left behind.

extension Doctor {
    /// How old the last copy may be, in days.
    ///
    /// Copies are taken every night; a machine may sleep over a weekend.
    static let mostDaysWithoutCopy = 3

    private static let secondsADay = 86_400

    /// Whether a backup is still to the octet what was sealed.
    static func sealed(_ file: DatabaseFile, _ digest: String) -> Finding {
        let holds = (try? Seal.holds(file.path, digest)) ?? false
        return Finding(.digest, holds ? [] : ["changed"])
    }

    static func disk(_ file: DatabaseFile) -> Finding {
        let free = Folder.room(at: file.path) ?? 0
        let size = file.size
        let problems = free < 2 * size + 50_000_000 ? ["\(free / 1_000_000) MB"] : []
        return Finding(.disk, problems, "\(free / 1_000_000) MB, \(size / 1_000) kB")
    }

    /// When the last copy was taken.
    ///
    /// A file that has been in use for days without one is not as it should be. Example people can be
    /// made anew.
    static func copies(_ database: Database, _ now: Instant) throws -> Finding {
        let last = try Settings.value(.lastBackup, in: database).flatMap { Int($0) }
        let begun = try database.row("SELECT min(at) AS at FROM use_case")?.instantIfAny("at")
        let isExample = try ClockRule.isExample(database)
        let since = last ?? begun?.secondsSinceEpoch ?? now.secondsSinceEpoch
        let isOld = now.secondsSinceEpoch - since > mostDaysWithoutCopy * secondsADay
        return Finding(
            check: .backup,
            state: isOld && !isExample ? .wrong : isOld || last == nil ? .note : .fine,
            detail: last.map(String.init) ?? "",
            moment: last.map(Instant.init(secondsSinceEpoch:))
        )
    }

    static func drafts(_ file: DatabaseFile) -> Finding {
        let folder = (try? FilePlace(file.name))?.folder ?? "."
        let left = LeftDraft.all(in: folder).map(\.path)
        return Finding(
            check: .drafts,
            state: left.isEmpty ? .fine : .note,
            detail: left.joined(separator: "; ")
        )
    }
}
