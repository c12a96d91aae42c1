import Foundation
import TestSupport
import Testing

/// `make test-quick` leaves out what takes long by the names of suites, so that nobody keeps a list.
///
/// A suite whose name ends in `PeerTests` compares many cases with other programs; one that ends in
/// `PropertyTests` says what holds for many random cases or long histories; one that ends in
/// `TourTests` goes through every command or programme from outside, with a process for each.
@Suite struct SuiteNameTests {
    /// The files with tests, by their names up to a plus or a full stop.
    private static let files: [(name: String, text: String)] = {
        let folder = PackageRoot.file("Tests")
        let paths =
            FileManager.default.enumerator(atPath: folder.path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
        return paths.sorted().compactMap { path in
            guard let data = FileManager.default.contents(atPath: "\(folder.path)/\(path)") else {
                return nil
            }
            let text = String(decoding: data, as: UTF8.self)
            let name = path.split(separator: "/").last?.prefix { $0 != "." && $0 != "+" } ?? ""
            return text.contains("@Test") ? (name: String(name), text: text) : nil
        }
    }()

    @Test func allFilesWithTestsAreLookedAt() {
        #expect(Self.files.count > 150)
    }

    @Test func whatAsksOthersAboutRandomCasesIsAPeerSuite() {
        for file in Self.files where !file.name.hasSuffix("PeerTests") {
            let asksOthers = file.text.contains(
                /\bPeer\.(python|run)\(|Calendar(Peers|Readers)\.|Calendar\.RecurrenceRule/
            )
            let isRandom = file.text.contains(
                /\b(SeededGenerator|Random[A-Z]\w*)\(|\.(random|randomElement|shuffled)\(/
            )
            #expect(!(asksOthers && isRandom), "\(file.name) is no suite of peers")
        }
    }

    @Test func whatRunsAsManyHistoriesAsOneLikesIsASuiteOfPeersOrProperties() {
        for file in Self.files where file.text.contains(/\bHistories\.|\bProperty</) {
            #expect(file.name.hasSuffix("PeerTests") || file.name.hasSuffix("PropertyTests"))
        }
    }

    @Test func longSuitesAreCalledLikeTheirFiles() {
        for file in Self.files {
            for suite in file.text.matches(of: /\b(?:struct|class|enum|actor) (\w+Tests)\b/) {
                for ending in ["PeerTests", "PropertyTests", "TourTests"] {
                    #expect(
                        suite.1.hasSuffix(ending) == file.name.hasSuffix(ending),
                        "\(suite.1) in \(file.name).swift"
                    )
                }
            }
        }
    }
}
