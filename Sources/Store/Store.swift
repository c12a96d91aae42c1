public import CivilTime
internal import Disk
internal import GRDB
public import Planning

/// The one file of a municipality, and the one door to it.
///
/// It owns its rules: their octets lie in the file, and a reader makes rules of them when a use case
/// needs them. Everything that is read or changed goes through `perform`:
///
///     let store = try Store(at: "frederiksberg.sqlite", reading: RuleFileReader())
///     let outcome = try store.perform(.register(72, at: "frederiksberg/2027-07"), by: anne, at: now)
public final class Store: Sendable {
    /// Where the file is.
    public let path: String

    let connections: Connections
    let commits: CommitQueue
    let rosters = RosterCache()
    let reader: any RuleReader

    /// The machine's clock, which no change may be far ahead of; nothing if any moment is good.
    let clock: (@Sendable () -> Instant)?

    /// Opens a file, and brings one of an earlier version up to date.
    ///
    /// - `reader`: Reads the rules that lie in the file.
    /// - `clock`: The machine's clock: what is written at a moment more than a day after it is refused with
    ///   ``AheadOfClock``, except in an example. Nothing takes any moment.
    ///
    /// Throws: ``FileError``: no file, not a file of this program, or one of a newer version.
    public init(
        at path: String,
        reading reader: any RuleReader,
        clock: (@Sendable () -> Instant)? = nil
    ) throws {
        self.path = path
        self.reader = reader
        self.clock = clock
        connections = try Store.explained(path) {
            try Connections(DatabaseFile(path), reader)
        }
        commits = CommitQueue(connections, rosters)
    }

    /// Makes a new file that only its owner can read.
    ///
    /// - `path`: Where nothing is yet.
    /// - `reader`: Reads the rules that will lie in the file.
    /// - `settings`: What the file says of itself, such as who made it.
    /// - `random`: Gives the file its random name.
    ///
    /// Throws: ``FileError/exists(_:)`` or why it cannot be made; nothing is left behind then.
    public static func create(
        at path: String,
        reading reader: any RuleReader,
        settings: [Settings.Name: String] = [:],
        random: any RandomNumberGenerator & Sendable
    ) throws -> Store {
        let new = try NewDatabase(path)
        try fill(new, reader, settings, random)
        try new.put(.whereNothingIs)
        return try Store(at: path, reading: reader)
    }

    /// Makes a file anew that can be made anew at any time, such as one with example people.
    ///
    /// What is there is kept until the new one is whole.
    ///
    /// - Parameters:
    ///   - path: Where it is to be.
    ///   - reader: Reads the rules that will lie in the file.
    ///   - settings: What the file says of itself.
    ///   - random: Gives the file its random name.
    ///   - body: Fills the new file before anybody else sees it.
    /// - Returns: What `body` returns.
    /// - Throws: ``FileError/inUse(_:)`` where somebody has the old one open, among others.
    public static func remake<Value>(
        at path: String,
        reading reader: any RuleReader,
        settings: [Settings.Name: String],
        random: any RandomNumberGenerator & Sendable,
        _ body: (Store) throws -> Value
    ) throws -> Value {
        let new = try NewDatabase(path, isReplacing: true)
        let old = try OldDatabase(new.place)
        try fill(new, reader, settings, random)
        let value: Value
        do {
            let store = try Store(at: new.path, reading: reader)
            value = try body(store)
            try store.close()
        } catch let error as DiskError where error.path == new.path {
            throw DiskError(path, error.problem)
        }
        try old.makeWay()
        try new.put(.overWhatIsThere)
        return value
    }

    private static func fill(
        _ new: NewDatabase,
        _ reader: any RuleReader,
        _ settings: [Settings.Name: String],
        _ random: any RandomNumberGenerator & Sendable
    ) throws {
        var (settings, random) = (settings, random)
        settings[.instance] = String(random.next() as UInt64, radix: 36)
        settings[.delivery] = settings[.delivery] ?? "everywhere"
        try new.fill { [settings] queue in
            // It is on the disk before it takes its place, and not needed before.
            try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
            try Migrations.migrator(reader).migrate(queue)
            try queue.write { database in
                // In an order of their own, so that the same file comes out the same.
                for (name, value) in settings.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                    try Settings.set(name, to: value, in: database)
                }
            }
            try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        }
    }

    /// The municipality's time zone, which its first programme names.
    ///
    /// - Throws: ``FileError``.
    public func zone() throws -> Zone {
        try explained { try connections.read { try Work.zone(in: $0, reader) } }
    }

    /// Closes the file; nothing can be asked of it any more.
    ///
    /// - Throws: ``FileError``.
    public func close() throws {
        try explained { try connections.close() }
    }
}
