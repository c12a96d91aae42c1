/// The octets of JSON, a window at a time, each with its place.
struct JSONOctets {
    private var source: any OctetSource
    private let limit: Int
    private var window = [UInt8](repeating: 0, count: 1 << 14)
    private var index = 0
    private var count = 0

    /// The octet that comes next, counted from 0.
    private(set) var octet = 0
    private var line = 1
    private var column = 1
    private var isAfterReturn = false

    /// Begins at the first octet.
    ///
    /// - `limit`: How many octets the text may have.
    init(_ source: any OctetSource, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// The place of the octet that comes next.
    var position: TextPosition { TextPosition(line: line, column: column, octet: octet) }

    /// The next octet; nothing at the end.
    mutating func peek() throws -> UInt8? {
        if index == count {
            guard try refill() else { return nil }
        }
        return window[index]
    }

    private mutating func refill() throws -> Bool {
        let read = try window.withUnsafeMutableBytes { try source.read(into: $0) }
        precondition(
            (0...window.count).contains(read),
            "a source gave more than there was room for"
        )
        index = 0
        count = read
        guard octet <= limit, read <= limit - octet else {
            throw JCalError(position, .tooManyOctets(limit: limit))
        }
        return read > 0
    }

    /// Goes past the octet that was looked at.
    mutating func pass(_ passed: UInt8) {
        index += 1
        octet += 1
        switch passed {
        case 0x0A where isAfterReturn: break
        case 0x0A, 0x0D:
            line += 1
            column = 1
        default: if !isContinuation(passed) { column += 1 }
        }
        isAfterReturn = passed == 0x0D
    }

    mutating func passSpaces() throws {
        while let octet = try peek(),
            octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D
        {
            pass(octet)
        }
    }

    /// Goes past the mark that some programs put before UTF-8; it has no column.
    mutating func passByteOrderMark() throws {
        guard try peek() == 0xEF else { return }
        for octet in [0xEF, 0xBB, 0xBF] as [UInt8] {
            guard try peek() == octet else { throw JCalError(position, .invalidUTF8) }
            pass(octet)
        }
        column = 1
    }

    /// Takes what is plain ASCII up to the end of the window.
    mutating func takePlain(_ text: inout [UInt8]) {
        var end = index
        while end < count {
            let octet = window[end]
            guard octet >= 0x20, octet < 0x80, octet != 0x22, octet != 0x5C else { break }
            end += 1
        }
        guard end > index else { return }
        text.append(contentsOf: window[index..<end])
        octet += end - index
        column += end - index
        index = end
        isAfterReturn = false
    }
}
