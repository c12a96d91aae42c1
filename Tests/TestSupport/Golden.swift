public import Foundation

/// Compares whole outputs with files that a person has read and approved.
///
/// The file of `Tests/XTests/AnyTests.swift` lies in `Tests/XTests/Golden`. A missing file is
/// written and fails the test once; `RECORD=1` in the environment writes every file anew.
public enum Golden {
    /// Why an output was not accepted; thrown, it fails the test with this text.
    public struct Difference: Error, CustomStringConvertible {
        /// What differs, in words for the person who runs the test.
        public let description: String
    }

    /// Compares text with a golden file.
    ///
    /// - Parameters:
    ///   - text: The whole output.
    ///   - name: The file's name in the folder `Golden`.
    ///   - caller: The test's own file, which decides the folder.
    /// - Throws: ``Difference`` when the output is another or there was no file yet.
    public static func check(_ text: String, _ name: String, caller: String = #filePath) throws {
        try check(Data(text.utf8), name, caller: caller)
    }

    /// Compares octets with a golden file.
    ///
    /// - Parameters:
    ///   - data: The whole output.
    ///   - name: The file's name in the folder `Golden`.
    ///   - caller: The test's own file, which decides the folder.
    /// - Throws: ``Difference`` when the output is another or there was no file yet.
    public static func check(_ data: Data, _ name: String, caller: String = #filePath) throws {
        let file = folder(of: caller).appending(path: name)
        let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
        guard !isRecording, let expected = try? Data(contentsOf: file) else {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try data.write(to: file)
            if isRecording { return }
            throw Difference(description: "\(name) was missing; recorded it, so read it")
        }
        guard data != expected else { return }
        throw Difference(description: "\(name): " + firstDifference(data, expected))
    }

    /// The folder `Golden` of the test target that a file belongs to.
    private static func folder(of caller: String) -> URL {
        let tests = PackageRoot.file("Tests").pathComponents
        let target = URL(filePath: caller).pathComponents.dropFirst(tests.count).first ?? ""
        return PackageRoot.file("Tests/\(target)/Golden")
    }

    private static func firstDifference(_ actual: Data, _ expected: Data) -> String {
        func lines(_ data: Data) -> [Data.SubSequence] {
            data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        }
        func shown(_ line: Data.SubSequence?) -> String {
            line.map { String(decoding: $0, as: UTF8.self).debugDescription } ?? "(no line)"
        }
        let (ours, theirs) = (lines(actual), lines(expected))
        let same = zip(ours, theirs).prefix { $0 == $1 }.count
        return """
            line \(same + 1) differs (RECORD=1 writes the file anew)
            golden: \(shown(theirs.dropFirst(same).first))
            actual: \(shown(ours.dropFirst(same).first))
            """
    }
}
