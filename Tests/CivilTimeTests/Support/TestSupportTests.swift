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

    // The first numbers of the published SplitMix64 from 0.
    @Test func seededNumbersAreTheSameEverywhere() {
        var generator = SeededGenerator(seed: 0)
        #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
        #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
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

    @Test(.enabled(if: Allocations.areCounted))
    func allocationsAreThoseOfTheirOwnThread() {
        let other = Thread {
            while !Thread.current.isCancelled { _ = [UInt8](repeating: 0, count: 1 << 20) }
        }
        other.start()
        defer { other.cancel() }
        var sum = 0
        func work() {
            let octets = [UInt8](repeating: 1, count: 10_000)
            sum += octets.count
        }
        // Whatever Swift's runtime has to know of the type, it knows then.
        work()
        for _ in 0..<100 {
            let work = Allocations.count(work)
            #expect(work.calls == 1)
            #expect((10_000..<10_200).contains(work.octets) && work.peak >= work.octets)
        }
        #expect(sum == 1_010_000)
        #expect(Allocations.count {} == Allocations(calls: 0, octets: 0, peak: 0))
    }

    @Test(.enabled(if: Allocations.areCounted))
    func aSearchThroughAListForEachOfItsElementsIsSeen() {
        let fast = Allocations.growth(upTo: 2_000, of: \.self) { count in
            _ = Set((0..<count).map { "number \($0)" }).count
        }
        #expect(fast > 3 && fast < 5)
        let slow = Allocations.growth(upTo: 2_000, of: \.self) { count in
            let names = (0..<count).map { "number \($0)" }
            for name in names where !names.contains(name) { Issue.record("\(name)") }
        }
        #expect(slow > 12)
    }
}
