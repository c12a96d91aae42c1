import Foundation
import TestSupport

/// The program of `Tests/UseCaseLoop` at work in a process of its own.
final class LoopProcess {
    private let process = Process()
    private let pipe = Pipe()

    /// Starts it, without a shell between.
    init(_ arguments: [String]) throws {
        process.executableURL = try LoopProcess.program("UseCaseLoop")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    /// Ends it without warning.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
    }

    /// Waits for the first thing it says.
    func first() -> String {
        String(decoding: pipe.fileHandleForReading.availableData, as: UTF8.self)
    }

    /// All that it says until it is no more.
    func rest() -> String {
        let data = try? pipe.fileHandleForReading.readToEnd()
        process.waitUntilExit()
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    /// How it ended.
    var status: Int32 { process.terminationStatus }

    /// Runs it to its end.
    static func run(_ arguments: [String]) throws -> String {
        let process = try LoopProcess(arguments)
        let text = process.rest()
        guard process.status == 0 else {
            throw Peer.Failure(description: "UseCaseLoop ended with \(process.status): \(text)")
        }
        return text
    }

    /// A program of the package; it lies beside the tests, wherever they were built.
    static func program(_ name: String) throws -> URL {
        let here = Bundle.allBundles.map(\.bundleURL) + [Bundle.main.bundleURL]
        let arguments = CommandLine.arguments.map { URL(filePath: $0) }
        let folders =
            here.flatMap { [$0, $0.deletingLastPathComponent()] }
            + arguments.map { $0.deletingLastPathComponent() }
            + [PackageRoot.file(".build/debug")]
        let programs = folders.map { $0.appending(path: name) }
        let found = programs.first {
            var isFolder: ObjCBool = false
            let isThere = FileManager.default.fileExists(atPath: $0.path, isDirectory: &isFolder)
            return isThere && !isFolder.boolValue
                && FileManager.default.isExecutableFile(atPath: $0.path)
        }
        guard let found else { throw Peer.Failure(description: "\(name) is not built") }
        return found
    }
}
