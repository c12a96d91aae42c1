internal import Foundation

/// Standard output and standard error.
enum Console {
    static func say(_ lines: [String]) throws {
        try say(lines.joined(separator: "\n"))
    }

    static func say(_ text: String) throws {
        try write((text + "\n").utf8)
    }

    /// Writes octets to standard output; where it is full or closed, that is a failure like another.
    static func write(_ octets: some Collection<UInt8>) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(octets))
        } catch {
            throw OutputFile.failure(error, "stdout")
        }
    }

    /// Takes the numbers of streams that the caller closed, so that no file gets them and is
    /// written into by mistake; what is written there then fails as it should.
    static func occupyClosedStreams() {
        for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(stream, F_GETFD) == -1 {
            _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes to standard error; where even that is not possible, the exit code must do.
    static func complain(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// A line that the next one replaces; silent unless a person is looking at it.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Writes values as JSON, keys in alphabetical order so that the same data give the same bytes.
    static func json(_ value: some Encodable) throws {
        try say(String(decoding: try jsonOctets(value), as: UTF8.self))
    }

    static func jsonOctets(_ value: some Encodable, isOneLine: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(value)
    }
}
