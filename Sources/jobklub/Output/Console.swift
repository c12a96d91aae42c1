internal import Foundation

/// Standard output and standard error.
enum Console {
    static func say(_ lines: [String]) {
        say(lines.joined(separator: "\n"))
    }

    static func say(_ text: String) {
        FileHandle.standardOutput.write(Data((text + "\n").utf8))
    }

    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// A line that the next one replaces; silent unless a person is looking at it.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Writes values as JSON, keys in alphabetical order so that the same data give the same bytes.
    static func json(_ value: some Encodable) throws {
        say(String(decoding: try jsonOctets(value), as: UTF8.self))
    }

    static func jsonOctets(_ value: some Encodable, isOneLine: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(value)
    }
}
