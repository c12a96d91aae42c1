import Foundation
import TestSupport
import Testing

/// What `make` says to somebody who may not install Debian packages.
@Suite struct MakefileTests {
    /// A machine on which no package is installed, seen through the programs on its path.
    private final class Machine {
        let folder: URL

        init(sudo: String?, user: Int = 1000, aptGet: String = "exit 0") throws {
            folder = FileManager.default.temporaryDirectory.appending(path: "make-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for program in ["env", "grep", "true"] {
                try FileManager.default.createSymbolicLink(
                    at: folder.appending(path: program),
                    withDestinationURL: URL(filePath: Peer.installed(program))
                )
            }
            try add("swift", "exit 0")
            try add("dpkg-query", "exit 1")
            try add("id", "echo \(user)")
            try add("apt-get", "echo \"$@\" >> \(folder.path)/installed; \(aptGet)")
            if let sudo { try add("sudo", sudo) }
        }

        deinit {
            try? FileManager.default.removeItem(at: folder)
        }

        private func add(_ name: String, _ script: String) throws {
            let file = folder.appending(path: name)
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.posixPermissions: 0o755],
                ofItemAtPath: file.path
            )
        }

        func make(_ target: String) throws -> Peer.Result {
            try Peer.run(
                Peer.installed("make"),
                ["-f", PackageRoot.file("Makefile").path, target],
                environment: ["PATH": folder.path],
                directory: folder
            )
        }

        var installed: String {
            let data = FileManager.default.contents(atPath: "\(folder.path)/installed")
            return String(decoding: data ?? Data(), as: UTF8.self)
        }
    }

    /// Takes its own options away and runs the rest.
    private static let working = #"[ "$1" != -n ] || shift; exec "$@""#

    private static let packages = [
        "libpango1.0-dev", "libsqlite3-dev", "fonts-noto-core", "tzdata",
    ]

    @Test(
        arguments: [
            (nil, "exit 0", "There is no sudo here"),
            ("exit 1", "exit 0", "sudo wants a password"),
            (working, "exit 100", "The packages could not be installed."),
        ] as [(String?, String, String)]
    )
    func whoMayNotInstallIsToldWhatToAskFor(sudo: String?, aptGet: String, reason: String) throws {
        let machine = try Machine(sudo: sudo, aptGet: aptGet)
        let outcome = try machine.make("deps")
        #expect(outcome.status != 0)
        #expect(outcome.error.contains(reason), "\(outcome.error)")
        #expect(
            outcome.error.contains("Ask an administrator of this machine to run: apt-get install")
        )
        for package in MakefileTests.packages {
            #expect(outcome.error.contains(package), "\(package)")
        }
        if aptGet == "exit 0" { #expect(machine.installed.isEmpty) }
    }

    @Test(arguments: [(working, 1000), ("exit 1", 0)])
    func whoMayInstallIsToldWhatIsInstalled(sudo: String, user: Int) throws {
        let machine = try Machine(sudo: sudo, user: user)
        let outcome = try machine.make("deps")
        #expect(outcome.status == 0, "\(outcome.error)")
        let output = String(decoding: outcome.output, as: UTF8.self)
        #expect(output.hasPrefix("Installing Debian packages:"))
        for package in MakefileTests.packages {
            #expect(output.contains(package) && machine.installed.contains(package), "\(package)")
        }
    }
}
