internal import ArgumentParser
internal import Correspondence
internal import Foundation

/// A file that is written whole or not at all.
enum OutputFile {
    /// Writes a file, or standard output for `-`.
    ///
    /// The octets go to a new file beside it that then takes its place, so that nobody ever reads half
    /// a file and a full disk leaves the old one.
    static func write(_ octets: some Collection<UInt8>, to path: String) throws {
        guard path != "-" else {
            FileHandle.standardOutput.write(Data(octets))
            return
        }
        do {
            try Data(octets).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw failure(error, path)
        }
    }

    static func createFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            throw failure(error, path)
        }
    }

    /// What cannot be made is another thing than what cannot be written to its end.
    private static func failure(_ error: any Error, _ path: String) -> Failure {
        let isFull = [.fileWriteOutOfSpace, .fileWriteUnknown].contains(
            (error as? CocoaError)?.code
        )
        let problem = Phrase.Argument.text(reason(error))
        let arguments = ["path": .text(path), "problem": problem]
        return isFull
            ? Failure(Failure.Code.inputOutput, Phrase("failure.cannot-write", arguments))
            : Failure(Failure.Code.cannotCreate, Phrase("failure.cannot-create", arguments))
    }

    private static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        if let posix = underlying as? POSIXError {
            return String(cString: strerror(posix.code.rawValue))
        }
        return error.localizedDescription
    }
}
