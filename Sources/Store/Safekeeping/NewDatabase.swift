internal import Disk
internal import Foundation
internal import GRDB

/// A database in the making, which takes its place when it is whole.
struct NewDatabase {
    let place: FilePlace
    /// Where it is made.
    let folder: String
    private let draft: Draft

    /// Begins an empty one.
    ///
    /// - Parameters:
    ///   - path: Where it is to be.
    ///   - isReplacing: Whether a file may be there.
    /// - Throws: ``FileError/exists(_:)`` or ``DiskError``.
    init(_ path: String, isReplacing: Bool = false) throws {
        let place = try FilePlace(path)
        switch place.content {
        case .nothing: break
        case .file: guard isReplacing else { throw FileError.exists(path) }
        case .folder: throw DiskError(path, .isFolder)
        case .stream, .special: throw DiskError(path, .noPlainFile)
        }
        try self.init(for: place)
    }

    /// Begins an empty one for a place that has been looked at.
    ///
    /// - `folder`: Where it is made; beside its place if left out.
    ///
    /// Throws: ``DiskError``.
    init(for place: FilePlace, in folder: String? = nil) throws {
        self.place = place
        self.folder = folder ?? place.folder
        draft = try Draft(for: place, in: self.folder)
    }

    /// Where it lies while it is made.
    var path: String { draft.path }

    /// Fills it through one connection, and leaves it as one file that can be carried away alone.
    ///
    /// - Throws: ``DiskError``, which names the place and not the draft, or what `body` throws.
    func fill(
        configuration: Configuration = DatabaseFile.configuration,
        _ body: (DatabaseQueue) throws -> Void
    ) throws {
        do {
            try Store.explained(place.name) { try fillDraft(configuration, body) }
        } catch let error as DiskError where error.path == place.name {
            throw DiskError(place.name, error.problem)
        }
    }

    private func fillDraft(
        _ configuration: Configuration,
        _ body: (DatabaseQueue) throws -> Void
    ) throws {
        let queue = try DatabaseQueue(
            path: DatabaseFile.address(draft.path, "mode=rw"),
            configuration: configuration
        )
        do {
            try body(queue)
        } catch {
            try? queue.close()
            throw error
        }
        try queue.close()
    }

    /// Puts it in its place.
    ///
    /// - Throws: ``FileError/exists(_:)`` or ``DiskError``; what was there is still there then.
    func put(_ placing: Draft.Placing) throws {
        do {
            try draft.put(placing, permissions: 0o600)
        } catch let error as DiskError where error.problem == .exists {
            throw FileError.exists(place.name)
        }
    }
}
