import Foundation
import TestSupport
import Testing

/// What the tests stand on, so that a fault of theirs is not taken for one of the program.
@Suite struct TestSupportTests {
    @Test func aPeerMayReadAndWriteMoreThanAPipeHolds() throws {
        let input = Data(repeating: UInt8(ascii: "x"), count: 3_000_000)
        let result = try Peer.run("/bin/cat", input: input)
        #expect(result.status == 0)
        #expect(result.output == input)
        #expect(result.error.isEmpty)
    }

    @Test func aPeerSeesItsFolderAndVariables() throws {
        let result = try Peer.run(
            "/bin/sh",
            ["-c", "pwd; echo $GREETING; echo oops >&2; exit 3"],
            environment: ["GREETING": "hej"],
            directory: PackageRoot.file("Tests")
        )
        #expect(result.status == 3)
        #expect(String(decoding: result.output, as: UTF8.self).hasSuffix("/Tests\nhej\n"))
        #expect(result.error == "oops\n")
    }

    @Test func aMissingPeerIsAnErrorThatSaysWhatToDo() {
        let error = #expect(throws: Peer.Failure.self) { try Peer.run("/no/such/peer") }
        #expect(error?.description.contains("make test") == true)
    }

    @Test func aFailingScriptIsAnError() {
        #expect(throws: Peer.Failure.self) { try Peer.python("no-such-script.py") }
    }

    @Test func theManifestLiesInTheRoot() {
        #expect(FileManager.default.fileExists(atPath: PackageRoot.file("Package.swift").path))
    }

    @Test func aMissingGoldenFileIsRecordedAndADifferenceNamesItsLine() throws {
        let folder = "Tests/TestSupportSample-\(UUID().uuidString)"
        let caller = PackageRoot.file("\(folder)/Sub/SampleTests.swift").path
        defer { try? FileManager.default.removeItem(at: PackageRoot.file(folder)) }
        try #require(ProcessInfo.processInfo.environment["RECORD"] != "1")

        #expect(throws: Golden.Difference.self) {
            try Golden.check("a\nb\n", "x.txt", caller: caller)
        }
        #expect(throws: Never.self) { try Golden.check("a\nb\n", "x.txt", caller: caller) }
        let error = #expect(throws: Golden.Difference.self) {
            try Golden.check("a\nc\n", "x.txt", caller: caller)
        }
        #expect(
            error?.description
                == """
                x.txt: line 2 differs (RECORD=1 writes the file anew)
                golden: "b"
                actual: "c"
                """
        )
    }
}
