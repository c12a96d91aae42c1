import Foundation
import TestSupport

/// The built program on a bench of its own: a folder with copies of the example files.
final class Bench: Sendable {
    /// How a command ended and what it said.
    struct Outcome: Sendable {
        let code: Int32
        let octets: Data
        let error: String

        var output: String { String(decoding: octets, as: UTF8.self) }
    }

    /// Where commands run.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["calendars", "venues", "people"] {
            try FileManager.default.copyItem(
                at: PackageRoot.file(name),
                to: folder.appending(path: name)
            )
        }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "docs"),
            withIntermediateDirectories: true
        )
        let examples = [
            "docs/example-instance.json", "docs/example-calendar.json", "docs/example-outcomes.csv",
            "docs/cases", "docs/mail", "docs/messages",
        ]
        for example in examples {
            try FileManager.default.copyItem(
                at: PackageRoot.file(example),
                to: folder.appending(path: example)
            )
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Lays a copy of the demo's database here.
    func addDemoDatabase(_ name: String) throws {
        try FileManager.default.copyItem(
            at: DemoYear.shared().database,
            to: folder.appending(path: name)
        )
    }

    /// Runs the program here.
    func run(
        _ arguments: [String],
        environment: [String: String] = [:],
        directory: String = ""
    ) throws -> Outcome {
        try Bench.run(
            Bench.program,
            arguments,
            environment: environment,
            directory: folder.appending(path: directory)
        )
    }

    /// Runs the program here with words that have no spaces in them.
    func run(_ command: String) throws -> Outcome {
        try run(command.split(separator: " ").map(String.init))
    }

    /// Runs a script of the shell here, with the program on its path.
    func shell(_ script: String) throws -> Outcome {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let programs = URL(filePath: Bench.program).deletingLastPathComponent().path
        return try Bench.run(
            "/bin/sh",
            ["-c", script],
            environment: ["PATH": "\(programs):\(path)"],
            directory: folder
        )
    }

    /// The text of a file here.
    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    /// Everything that lies here, except what was copied, as paths in order.
    func made() throws -> [String] {
        let given = ["calendars/", "venues/", "people/", "docs/"]
        return try Bench.files(below: folder).keys.filter { path in
            !given.contains { path.hasPrefix($0) }
        }.sorted()
    }

    /// Every file below a folder with its octets, by its path in the folder.
    static func files(below folder: URL) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            files[path] = FileManager.default.contents(atPath: folder.appending(path: path).path)
        }
        return files
    }

    /// Runs the program on the package's own files; for commands that write nothing.
    static func inPackage(_ arguments: [String]) throws -> Outcome {
        try run(program, arguments, environment: [:], directory: PackageRoot.url)
    }

    /// The program as built together with the tests.
    static let program: String = {
        let bundle = CommandLine.arguments.first.map { URL(filePath: $0) }
        let beside = bundle?.deletingLastPathComponent().appending(path: "jobklub").path
        return [beside, PackageRoot.file(".build/debug/jobklub").path].compactMap(\.self)
            .first(where: FileManager.default.isExecutableFile) ?? "jobklub"
    }()

    private static func run(
        _ executable: String,
        _ arguments: [String],
        environment: [String: String],
        directory: URL
    ) throws -> Outcome {
        // A crash is a wrong exit code; nobody needs to wait for its stack.
        let changes = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        let result = try Peer.run(
            executable,
            arguments,
            environment: ProcessInfo.processInfo.environment.merging(changes) { $1 },
            directory: directory
        )
        return Outcome(code: result.status, octets: result.output, error: result.error)
    }
}
