internal import Disk
internal import Foundation

/// Standard output and standard error.
enum Console {
    static func say(_ lines: [String]) throws {
        try write((lines.map(oneLine).joined(separator: "\n") + "\n").utf8)
    }

    static func say(_ line: String) throws {
        try say([line])
    }

    /// Writes octets to standard output; where it is full or closed, that is a failure like another.
    static func write(_ octets: some Collection<UInt8>) throws {
        try WrittenFile.write(octets, toStream: STDOUT_FILENO, named: "stdout")
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
        try? FileHandle.standardError.write(contentsOf: Data((oneLine(text) + "\n").utf8))
    }

    /// A line that the next one replaces; silent unless a person is looking at it.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }

    /// A text as one line that is what it seems: names and reasons come from files and from whoever
    /// typed them, and must neither begin a line of their own nor steer the terminal.
    private static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isSteering) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { isSteering($0) ? "\u{FFFD}" : $0 }
            )
        )
    }

    /// Whether a character moves the cursor, ends the line or turns the direction of what follows.
    private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": true
        case "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}": true
        case "\u{2066}"..."\u{2069}": true
        default: false
        }
    }

    /// Writes values as JSON, keys in alphabetical order so that the same data give the same bytes.
    static func json(_ value: some Encodable) throws {
        try write(jsonOctets(value) + Data("\n".utf8))
    }

    static func jsonOctets(_ value: some Encodable, isOneLine: Bool = false) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if !isOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
        return try encoder.encode(value)
    }
}
