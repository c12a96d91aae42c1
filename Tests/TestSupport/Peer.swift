public import Foundation

/// Runs programs that others wrote, to compare their answers with ours.
///
/// A peer that is not installed is an error, never a reason to skip the comparison.
public enum Peer {
    /// How a run ended and what it wrote.
    public typealias Result = (status: Int32, output: Data, error: String)

    /// Why there is no answer; thrown, it fails the test with this text.
    public struct Failure: Error, CustomStringConvertible {
        /// What went wrong, in words for the person who runs the test.
        public let description: String

        /// Makes the failure.
        ///
        /// - Parameter description: What went wrong, in words for the person who runs the test.
        public init(description: String) {
            self.description = description
        }
    }

    /// Runs a script with the package's own Python and gives what it wrote.
    ///
    /// - Parameters:
    ///   - script: The script's name under `Tests/Peers`.
    ///   - arguments: What follows the script on the command line.
    ///   - input: Text for its standard input.
    /// - Returns: Its standard output.
    /// - Throws: ``Failure`` when the script is missing or ends with an error.
    public static func python(
        _ script: String,
        arguments: [String] = [],
        input: String = ""
    ) throws -> String {
        try python(script, arguments: arguments, input: Data(input.utf8))
    }

    /// Runs a script with the package's own Python and gives what it wrote.
    ///
    /// - Parameters:
    ///   - script: The script's name under `Tests/Peers`.
    ///   - arguments: What follows the script on the command line.
    ///   - input: Octets for its standard input.
    /// - Returns: Its standard output.
    /// - Throws: ``Failure`` when the script is missing or ends with an error.
    public static func python(
        _ script: String,
        arguments: [String] = [],
        input: Data
    ) throws -> String {
        let result = try run(
            PackageRoot.file(".venv/bin/python").path,
            [PackageRoot.file("Tests/Peers/\(script)").path] + arguments,
            input: input
        )
        guard result.status == 0 else {
            throw Failure(description: "\(script) ended with \(result.status):\n\(result.error)")
        }
        return String(decoding: result.output, as: UTF8.self)
    }

    /// Where programs are looked for.
    static let searchPath = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

    /// Where a program is installed; its bare name where it is not, which nothing can run.
    ///
    /// - Parameter program: The program's name.
    /// - Returns: Its whole path.
    public static func installed(_ program: String) -> String {
        searchPath.split(separator: ":").map { "\($0)/\(program)" }
            .first(where: FileManager.default.isExecutableFile) ?? program
    }

    /// Runs a program to its end.
    ///
    /// Input and output go through files, so that neither side can wait for the other.
    ///
    /// - Parameters:
    ///   - executable: The program's whole path.
    ///   - arguments: What follows it on the command line.
    ///   - input: Octets for its standard input.
    ///   - environment: The variables it sees; nothing means those of this process.
    ///   - directory: Where it runs; nothing means where this process runs.
    /// - Returns: How it ended and what it wrote.
    /// - Throws: ``Failure`` when the program is not there.
    public static func run(
        _ executable: String,
        _ arguments: [String] = [],
        input: Data = Data(),
        environment: [String: String]? = nil,
        directory: URL? = nil
    ) throws -> Result {
        guard FileManager.default.isExecutableFile(atPath: executable) else {
            throw Failure(
                description: "\(executable) is not installed: run `make test`, which installs it"
            )
        }
        let scratch = FileManager.default.temporaryDirectory
            .appending(path: "peer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = ["input", "output", "error"].map { scratch.appending(path: $0) }
        try input.write(to: files[0])
        try Data().write(to: files[1])
        try Data().write(to: files[2])

        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        if let environment { process.environment = environment }
        if let directory { process.currentDirectoryURL = directory }
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        return (
            status: process.terminationStatus,
            output: try Data(contentsOf: files[1]),
            error: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
        )
    }
}
