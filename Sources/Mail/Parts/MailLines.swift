internal import ICalendar

/// The lines of a mail one after the other, whatever ends them: CRLF, LF or a lone CR.
///
/// Where the first line ends with CR CR LF, all do: something has turned LF into CRLF twice. A byte
/// order mark before the first line is no part of it.
struct MailLines {
    /// What ends a line.
    enum End {
        case none
        case lineFeed
        case carriageReturn
        case both

        var octets: [UInt8] {
            switch self {
            case .none: []
            case .lineFeed: [ASCII.lineFeed]
            case .carriageReturn: [ASCII.carriageReturn]
            case .both: [ASCII.carriageReturn, ASCII.lineFeed]
            }
        }
    }

    /// The line without what ends it.
    private(set) var line: [UInt8] = []
    private(set) var end = End.none

    /// The beginning of a text.
    static let start = TextPosition(line: 1, column: 1, octet: 0)

    /// Where the line begins.
    private(set) var position = MailLines.start

    /// Whether the line was longer than the limit, and only its beginning is there.
    private(set) var isCut = false

    /// Whether the text was longer than the limit, and its end is not read.
    private(set) var hasReachedLimit = false

    private var source: any OctetSource
    private let limits: MailLimits
    private var chunk: [UInt8]
    private var index = 0
    private var filled = 0
    private var taken = 0
    private var read = 0
    private var lineNumber = 0

    /// Whether lines end with CR CR LF.
    private var isDoubled = false
    /// Whether a second CR was taken that ends an empty line.
    private var hasEmptyLine = false

    init(_ source: any OctetSource, limits: MailLimits) {
        self.source = source
        self.limits = limits
        chunk = [UInt8](repeating: 0, count: 1 << 16)
    }

    /// Goes to the next line, and says whether there was one.
    mutating func next() throws -> Bool {
        // The end of a text whose last line has no end stands in that line.
        let isInLine = end == .none && lineNumber > 0
        if !isInLine { lineNumber += 1 }
        let column = isInLine ? taken - position.octet + 1 : 1
        position = TextPosition(line: lineNumber, column: column, octet: taken)
        line.removeAll(keepingCapacity: true)
        end = .none
        isCut = false
        if hasEmptyLine {
            hasEmptyLine = false
            end = .carriageReturn
            position = TextPosition(line: lineNumber, column: 1, octet: taken - 1)
            return true
        }
        while true {
            guard try fill() else { return taken > position.octet }
            let start = index
            var stop: UInt8?
            chunk.withUnsafeBufferPointer { chunk in
                while index < filled {
                    let octet = chunk[index]
                    if octet == ASCII.lineFeed || octet == ASCII.carriageReturn {
                        stop = octet
                        break
                    }
                    index += 1
                }
            }
            let room = max(0, limits.lineLength - line.count)
            if index - start > room { isCut = true }
            line += chunk[start..<min(index, start + room)]
            taken += index - start
            guard let stop else { continue }
            index += 1
            taken += 1
            end = stop == ASCII.lineFeed ? .lineFeed : .carriageReturn
            if stop == ASCII.carriageReturn { try takeRest() }
            if lineNumber == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            return true
        }
    }

    /// Takes what belongs to the end of a line after its CR.
    private mutating func takeRest() throws {
        guard try fill() else { return }
        if chunk[index] == ASCII.lineFeed {
            index += 1
            taken += 1
            end = .both
        } else if chunk[index] == ASCII.carriageReturn, isDoubled || lineNumber == 1 {
            index += 1
            taken += 1
            guard try fill(), chunk[index] == ASCII.lineFeed else {
                hasEmptyLine = true
                return
            }
            index += 1
            taken += 1
            end = .both
            isDoubled = true
        }
    }

    /// Sees to it that there is an octet to look at; false at the end.
    private mutating func fill() throws -> Bool {
        guard index == filled else { return true }
        guard !hasReachedLimit else { return false }
        index = 0
        filled = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
        let room = limits.octets - read
        if filled > room {
            hasReachedLimit = true
            filled = room
        }
        read += filled
        return filled > 0
    }
}
