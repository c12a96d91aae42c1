import Foundation
import TestSupport
import Testing

/// The README, as its reader types it on a checkout just cloned.
@Suite struct ReadmeTourTests {
    private static let readme = try? String(
        contentsOf: PackageRoot.file("README.md"),
        encoding: .utf8
    )

    /// Every line of a code block, without its comment.
    private static func commands() throws -> [String] {
        try #require(readme).split(separator: "\n").filter { $0.hasPrefix("    ") }.map { line in
            (line.firstRange(of: " # ").map { line[..<$0.lowerBound] } ?? line)
                .trimmingCharacters(in: .whitespaces)
        }
    }

    /// A folder with what is checked in and nothing else; building gives what is built already.
    private func checkout() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "checkout-\(UUID())")
        for path in try ReadmeTourTests.checkedIn() {
            let place = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try FileManager.default.copyItem(at: PackageRoot.file(path), to: place)
        }
        let built = folder.appending(path: ".build/debug/jobklub")
        let swift = """
            #!/bin/sh
            mkdir -p "\(built.deletingLastPathComponent().path)"
            ln -sf "\(Bench.program)" "\(built.path)"

            """
        let fake = folder.appending(path: "bin/swift")
        try FileManager.default.createDirectory(
            at: fake.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(swift.utf8).write(to: fake)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake.path)
        return folder
    }

    /// What a clone has: the files that git knows, or where there is no repository, all that are no product.
    private static func checkedIn() throws -> [String] {
        if FileManager.default.fileExists(atPath: PackageRoot.file(".git").path) {
            let known = try Peer.run(
                Peer.installed("git"),
                ["-c", "safe.directory=*", "ls-files", "-z", "--cached"],
                directory: PackageRoot.url
            )
            try #require(known.status == 0, "\(known.error)")
            return String(decoding: known.output, as: UTF8.self).split(separator: "\0")
                .map(String.init).filter {
                    FileManager.default.fileExists(atPath: PackageRoot.file($0).path)
                }
        }
        return ["Makefile", "README.md", "calendars", "venues", "people", "docs"]
    }

    @Test func itRunsFromTopToBottom() throws {
        let folder = try checkout()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = "\(folder.path)/bin:" + (ProcessInfo.processInfo.environment["PATH"] ?? "/bin")
        var left: [String] = []
        for command in try ReadmeTourTests.commands() {
            // It would run this test again.
            guard command != "make test" else {
                left.append(command)
                continue
            }
            let outcome = try Peer.run(
                "/bin/sh",
                ["-c", command],
                environment: ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 },
                directory: folder
            )
            #expect(outcome.status == 0 && outcome.error.isEmpty, "\(command)\n\(outcome.error)")
        }
        #expect(left == ["make test"])
        #expect(try ReadmeTourTests.commands().count >= 15)
    }

    @Test func itNamesWhatIsNeededBefore() throws {
        let readme = try #require(ReadmeTourTests.readme)
        let before = try #require(readme.components(separatedBy: "\n    make run").first)
        for word in ["`git`", "`make`", "Swift 6.3", "https://www.swift.org/install"] {
            #expect(before.contains(word), "\(word)")
        }
        #expect(readme.contains("administrator"))
    }

    /// What it says of `make` is there.
    @Test func everyTargetIsThere() throws {
        let makefile = try String(contentsOf: PackageRoot.file("Makefile"), encoding: .utf8)
        let targets = try #require(ReadmeTourTests.readme).matches(of: /\bmake ([a-z-]+)[ `\n]/)
            .map { String($0.output.1) }.filter { $0 != "to" && $0 != "it" }
        #expect(targets.count >= 4)
        for target in targets { #expect(makefile.contains("\n\(target):"), "\(target)") }
    }
}
