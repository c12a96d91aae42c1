internal import CDisk
internal import Foundation

/// A file in the making, which lies beside the place that it will take.
///
/// It has a name of its own, is for its owner only from its first octet, and takes its place in one
/// step once it is on the disk. So nobody ever reads half a file, a full disk leaves what was there, and
/// what a kill leaves behind is a draft.
///
///     let draft = try Draft(for: FilePlace("list.csv"))
///     try draft.write(octets)
///     try draft.put(.overWhatIsThere, permissions: 0o600)
public final class Draft {
    /// The place that it is made for.
    public let place: FilePlace
    /// Where it lies.
    public let path: String

    private var file: Int32
    private var isGone = false

    /// What may be at the place when the draft takes it.
    public enum Placing: Hashable, Sendable {
        /// What is there is replaced.
        case overWhatIsThere
        /// Only where nothing is; the same step that puts the draft there finds out.
        case whereNothingIs
    }

    /// Makes an empty draft, and removes drafts for the same place that are a day old and nobody's.
    ///
    /// - Parameters:
    ///   - place: The place that it will take.
    ///   - folder: Where it lies; beside the place if left out.
    /// - Throws: ``DiskError``.
    public init(for place: FilePlace, in folder: String? = nil) throws {
        self.place = place
        let folder = folder ?? place.folder
        LeftDraft.sweep(folder, for: place.lastName)
        let path = "\(folder)/\(DraftName.make(for: place.lastName))"
        file = open(path, O_CREAT | O_EXCL | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0o600)
        self.path = path
        guard file >= 0 else {
            isGone = true
            throw DiskError(place.name, code: errno)
        }
        // Whoever finds it can tell that somebody is at work on it.
        flock(file, LOCK_EX | LOCK_NB)
    }

    deinit {
        discard()
    }

    /// Removes it, with the files that a database keeps beside itself.
    private func discard() {
        if !isGone { for suffix in DatabaseFiles.suffixes { unlink(path + suffix) } }
        isGone = true
        // Closed before anybody opens the finished file: to close it later would drop their locks.
        if file >= 0 { close(file) }
        file = -1
    }

    /// Writes at its end.
    ///
    /// - Throws: ``DiskError``.
    public func write(_ octets: some Collection<UInt8>) throws {
        try Octets.write(octets, to: file, place.name)
    }

    /// Puts it in its place.
    ///
    /// - Parameters:
    ///   - placing: What may be there.
    ///   - permissions: Who may read and write it; those of a file that it replaces if left out.
    ///   - isSynced: Whether to wait until it is on the disk. Only a file that is one of many in a
    ///     folder that was just made for them need not.
    /// - Throws: ``DiskError``; nothing is at the place then but what was there before.
    public func put(
        _ placing: Placing,
        permissions: UInt32? = nil,
        isSynced: Bool = true
    ) throws {
        defer { discard() }
        var wanted = permissions ?? 0o600
        if case .file(let old) = place.content {
            // Only root may give a file away; for everybody else it is their own anyway.
            if old.owner != geteuid() || old.group != getegid() {
                _ = fchown(file, old.owner, old.group)
            }
            wanted = permissions ?? old.permissions
        }
        if isSynced { try Folder.sync(file, place.name) }
        let code: Int32
        switch placing {
        case .overWhatIsThere: code = rename(path, place.path) == 0 ? 0 : errno
        case .whereNothingIs: code = Draft.moveWhereNothingIs(path, place.path)
        }
        guard code == 0 else { throw DiskError(place.name, code: code) }
        isGone = true
        // Only now, so that no draft that a kill leaves can be read by others.
        fchmod(file, wanted)
        // A name is on the disk when its folder is.
        if isSynced { try Folder.sync(place) }
    }

    /// - Returns: The system's number of what stands in the way; 0 if nothing does.
    private static func moveWhereNothingIs(_ path: String, _ target: String) -> Int32 {
        if rename_where_nothing_is(path, target) == 0 { return 0 }
        // Some file systems cannot do that in one step; a second name can be given in one everywhere else.
        guard errno == EINVAL || errno == ENOSYS else { return errno }
        guard link(path, target) == 0 else { return errno }
        unlink(path)
        return 0
    }
}

/// The names of drafts, by which they are known again.
enum DraftName {
    private static let mark = ".jobklub-draft-"
    private static let digits = Array("0123456789abcdefghijklmnopqrstuvwxyz")
    private static let length = 12

    /// The most octets of a name that is long; the system takes 255 for the whole.
    private static let most = 200

    static func make(for name: String) -> String {
        let random = (0..<length).map { _ in digits[Int.random(in: 0..<digits.count)] }
        return begin(name) + String(random)
    }

    /// The name that a draft was made for, cut where it was long; nothing for a name of something else.
    static func target(of name: String) -> String? {
        guard let range = name.range(of: mark, options: .backwards) else { return nil }
        let random = name[range.upperBound...]
        guard random.count == length, random.allSatisfy(digits.contains) else { return nil }
        return String(name[..<range.lowerBound])
    }

    static func isDraft(_ name: String, for target: String) -> Bool {
        self.target(of: name).map { $0 + mark == begin(target) } ?? false
    }

    private static func begin(_ name: String) -> String {
        var start = name
        while start.utf8.count > most { start.removeLast() }
        return start + mark
    }
}

/// A draft that a program left behind when it was killed.
public struct LeftDraft: Hashable, Sendable {
    /// Where it lies.
    public let path: String
    /// When it was last written, in seconds since 1970.
    public let written: Int

    /// How old a draft is that the next one for the same place removes.
    private static let age = 24 * 60 * 60

    /// All drafts in a folder that nobody is at work on, in the order of their names.
    public static func all(in folder: String) -> [LeftDraft] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { DraftName.target(of: $0) != nil }
            .compactMap { left("\(folder)/\($0)") }
    }

    static func sweep(_ folder: String, for target: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            return
        }
        for name in names where DraftName.isDraft(name, for: target) {
            guard let draft = left("\(folder)/\(name)"), time(nil) - draft.written > age else {
                continue
            }
            for suffix in DatabaseFiles.suffixes { unlink(draft.path + suffix) }
        }
    }

    /// Only one's own files, and only those that no process has locked.
    private static func left(_ path: String) -> LeftDraft? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        guard
            fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_uid == geteuid(), flock(file, LOCK_EX | LOCK_NB) == 0
        else { return nil }
        return LeftDraft(path: path, written: status.st_mtim.tv_sec)
    }
}
