internal import Disk
internal import Foundation
internal import GRDB

// SQLite says that something failed, and seldom why. Whoever looks can tell.

extension Store {
    func explained<Value>(_ body: () throws -> Value) throws -> Value {
        try Store.explained(path, body)
    }

    func explained<Value>(_ body: () async throws -> Value) async throws -> Value {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw Store.explanation(of: error, path)
        }
    }

    /// Turns the database's own errors into ours.
    ///
    /// - `path`: The file as somebody named it.
    static func explained<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw explanation(of: error, path)
        }
    }

    private static func explanation(of error: DatabaseError, _ path: String) -> any Error {
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: FileError.busy(path)
        case .SQLITE_NOTADB, .SQLITE_CORRUPT: FileError.notOurs(path)
        case .SQLITE_CONSTRAINT:
            DamagedRow(refusedAs: error.message ?? "")
                ?? ConstraintError(message: error.message ?? "\(error)") as any Error
        case .SQLITE_FULL: DiskError(path, .noSpace, while: .using)
        default: obstacle(path, error)
        }
    }

    /// Looks why a file cannot be worked with.
    private static func obstacle(_ path: String, _ error: DatabaseError) -> any Error {
        do {
            let file = try DatabaseFile(path)
            guard access(file.path, W_OK) == 0 else {
                return DiskError(path, code: errno, while: .using)
            }
            // As much as SQLite needs beside the file.
            let draft = try Draft(for: FilePlace(path))
            try draft.write([UInt8](repeating: 0, count: 1 << 16))
        } catch let error as DiskError {
            return DiskError(path, error.problem, while: .using)
        } catch {
            return error
        }
        let code = error.extendedResultCode.rawValue
        return DiskError(path, .broken("SQLite \(code)"), while: .using)
    }
}
