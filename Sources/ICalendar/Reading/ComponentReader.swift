/// Reads components and their properties as they come, without building a tree (RFC 5545 §3.4).
///
/// Begin and end always match in what is given, also after a mistake, so that whoever listens needs
/// no checks of its own. There is no recursion, and nothing but the names of the open components is
/// kept.
public struct ComponentReader: Sequence, IteratorProtocol, Sendable {
    /// Something read, or a mistake; reading goes on after one.
    public typealias Element = Result<Event, ReadingError>

    /// What comes next in the text.
    public enum Event: Hashable, Sendable {
        /// A component begins.
        case begin(String, ContentLine)
        /// A property of the component that was begun last and has not ended.
        case property(ContentLine)
        /// A component ends; the place is that of its last line or of the mistake that ended it.
        case end(String, TextPosition)
    }

    /// How many components may lie in each other.
    public static let maximumDepth = 8

    private var lines: ContentLineReader
    private var open: [String] = []
    private var pending: [Element] = []
    private var skippedDepth = 0
    private var hasBegun = false
    private var isOver = false

    /// Begins to read a text.
    ///
    /// - Parameters:
    ///   - octets: The whole text.
    ///   - maximumLineLength: Octets that a line may have with its folds undone; 1 MiB as given.
    public init(_ octets: [UInt8], maximumLineLength: Int = 1 << 20) {
        lines = ContentLineReader(octets, maximumLineLength: maximumLineLength)
    }

    /// How many components are open after what was given last.
    public var depth: Int { open.count }

    /// What comes next, or nothing at the end.
    public mutating func next() -> Result<Event, ReadingError>? {
        while true {
            if let event = pending.popLast() { return event }
            guard !isOver else { return nil }
            guard let line = lines.next() else {
                finish()
                continue
            }
            switch line {
            case .failure(let error): fail(error)
            case .success(let line): take(line)
            }
        }
    }

    /// A line that cannot be read; before the first component it means that this is no calendar.
    private mutating func fail(_ error: ReadingError) {
        guard hasBegun else {
            refuse(error.position)
            return
        }
        pending.append(.failure(error))
    }

    private mutating func take(_ line: ContentLine) {
        let isBegin = line.name == "BEGIN"
        let isEnd = line.name == "END"
        guard isBegin || isEnd else {
            guard !open.isEmpty else { return refuse(line.position) }
            if skippedDepth == 0 { pending.append(.success(.property(line))) }
            return
        }
        let component = ComponentReader.trimmed(line.value)
        guard isPropertyName(component) else {
            guard !open.isEmpty else { return refuse(line.position) }
            pending.append(.failure(ReadingError(line.position(), .malformedLine(line.excerpt))))
            return
        }
        if isBegin { begin(component, line) } else { end(component, line) }
    }

    private mutating func begin(_ component: String, _ line: ContentLine) {
        guard !open.isEmpty || component == "VCALENDAR" else { return refuse(line.position) }
        guard skippedDepth == 0, open.count < ComponentReader.maximumDepth else {
            if skippedDepth == 0 {
                let problem = ReadingError.Problem.tooDeep(limit: ComponentReader.maximumDepth)
                pending.append(.failure(ReadingError(line.position, problem)))
            }
            skippedDepth += 1
            return
        }
        hasBegun = true
        open.append(component)
        pending.append(.success(.begin(component, line)))
    }

    private mutating func end(_ component: String, _ line: ContentLine) {
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        guard let expected = open.last else { return refuse(line.position) }
        guard component != expected else {
            open.removeLast()
            pending.append(.success(.end(component, line.position)))
            return
        }
        let mismatch = ReadingError(
            line.position(),
            .mismatchedEnd(expected: expected, found: component)
        )
        // Closing an outer component closes those inside it; what was never open closes nothing.
        guard let outer = open.lastIndex(of: component) else {
            pending.append(.failure(mismatch))
            return
        }
        pending = open[outer...].map { .success(.end($0, line.position)) } + [.failure(mismatch)]
        open.removeSubrange(outer...)
    }

    private mutating func finish() {
        isOver = true
        if let component = open.last {
            let end = lines.position
            pending = open.map { .success(.end($0, end)) }
            let problem = ReadingError.Problem.unexpectedEnd(component: component)
            pending.append(.failure(ReadingError(end, problem)))
            open = []
        } else if !hasBegun {
            pending.append(.failure(ReadingError(lines.position, .notACalendar)))
        }
    }

    /// Ends the reading: what stands here is outside every calendar.
    private mutating func refuse(_ position: TextPosition) {
        isOver = true
        pending.append(.failure(ReadingError(position, .notACalendar)))
    }

    private static func trimmed(_ value: String) -> String {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let rest = value.drop(while: isSpace)
        return String(rest.reversed().drop(while: isSpace).reversed()).uppercased()
    }
}

extension ContentLine {
    var excerpt: String { text.excerpt }
}
