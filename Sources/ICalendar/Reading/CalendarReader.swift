/// Reads components and their properties as they come, without building a tree (RFC 5545 §3.4).
///
/// Begin and end always match in what is given, also after a mistake, so that whoever listens needs
/// no checks of its own. There is no recursion, and nothing but the names of the open components is
/// kept: this is how files of any length are read.
public struct CalendarReader: ~Copyable {
    /// What the reader has come to.
    public enum Step: Hashable, Sendable {
        /// A component begins.
        case begin(ComponentName)
        /// A property of the component that was begun last and has not ended.
        case property(PropertyName)
        /// A component ends.
        case end(ComponentName)
    }

    private struct Open {
        let component: ComponentName
        /// The name as it was written, where the standard does not know it.
        let name: [UInt8]
        /// The properties that its parent had before it.
        let propertiesBefore: Int
    }

    private var lines: ContentLineReader
    private let limits: ReadingLimits
    private let mode: ReadingMode
    private var open: [Open] = []
    private var properties = 0
    private var pendingEnds = 0
    private var skippedDepth = 0
    private var components = 0
    private var hasBegun = false
    private var isOver = false

    /// Whether the last line was the end of a component in a calendar.
    private var hasJustEnded = false

    /// How many lines could not be read when a component ended last.
    private var lostBefore = 0

    /// Begins to read a text.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read.
    ///   - mode: Whether what is clearly meant is put right.
    public init(
        _ source: any OctetSource,
        limits: ReadingLimits = .streaming,
        mode: ReadingMode = .repairing
    ) {
        lines = ContentLineReader(source, limits: limits, mode: mode)
        lines.mustBegin = true
        self.limits = limits
        self.mode = mode
    }

    /// Begins to read a text that is in memory.
    ///
    /// - Parameters:
    ///   - octets: The whole text.
    ///   - limits: How much is read.
    ///   - mode: Whether what is clearly meant is put right.
    public init(
        _ octets: [UInt8],
        limits: ReadingLimits = ReadingLimits(),
        mode: ReadingMode = .repairing
    ) {
        self.init(OctetArray(octets), limits: limits, mode: mode)
    }

    /// Begins to read another text, under the same limits and in the same memory.
    ///
    /// - Parameter source: Where the octets come from.
    public mutating func restart(_ source: any OctetSource) {
        lines.restart(source)
        lines.mustBegin = true
        open.removeAll(keepingCapacity: true)
        properties = 0
        pendingEnds = 0
        skippedDepth = 0
        components = 0
        hasBegun = false
        hasJustEnded = false
        isOver = false
    }

    /// What there was to say about the text so far.
    public var diagnostics: DiagnosticLog {
        get { lines.diagnostics }
        set { lines.diagnostics = newValue }
    }

    /// How many components are open after the step that was given last.
    public var depth: Int { open.count }

    /// The name of the innermost open component, as it was written but in upper case.
    public var componentName: String {
        open.last.map { CalendarReader.text($0.component, $0.name) } ?? ""
    }

    private static func text(_ component: ComponentName, _ name: [UInt8]) -> String {
        component == .other
            ? String(decoding: name, as: UTF8.self).uppercased() : component.text
    }

    /// What comes next, or nothing at the end.
    ///
    /// - Returns: A step; after a `property` the line is there to be looked at.
    /// - Throws: What the source throws.
    public mutating func next() throws -> Step? {
        while true {
            if pendingEnds > 0 { return close() }
            guard !isOver else { return nil }
            guard try lines.next() else {
                finish()
                continue
            }
            switch lines.name {
            case .begin: if let step = begin() { return step }
            case .end: end()
            case let name:
                guard !open.isEmpty else {
                    refuse()
                    continue
                }
                hasJustEnded = false
                guard skippedDepth == 0, countProperty() else { continue }
                return .property(name)
            }
        }
    }

    /// What comes next in a text that is in memory, whose source has nothing to throw.
    mutating func nextInMemory() -> Step? {
        (try? next()) ?? nil
    }

    private mutating func countProperty() -> Bool {
        properties += 1
        guard properties > limits.propertiesPerComponent else { return true }
        if properties == limits.propertiesPerComponent + 1 {
            let problem = ReadingError.Problem.tooManyProperties(
                limit: limits.propertiesPerComponent
            )
            lines.diagnostics.add(.error, lines.linePosition, problem)
        }
        return false
    }

    private mutating func begin() -> Step? {
        let (component, name) = named()
        guard component != .other || isPropertyName(name) else {
            failName()
            return nil
        }
        guard !open.isEmpty || component == .vcalendar else {
            refuse()
            return nil
        }
        guard skippedDepth == 0, open.count < limits.depth else {
            if skippedDepth == 0 {
                lines.diagnostics.add(.error, lines.linePosition, .tooDeep(limit: limits.depth))
            }
            skippedDepth += 1
            return nil
        }
        components += 1
        guard components <= limits.components else {
            let problem = ReadingError.Problem.tooManyComponents(limit: limits.components)
            lines.diagnostics.add(.error, lines.linePosition, problem)
            stop()
            return nil
        }
        hasBegun = true
        hasJustEnded = false
        lines.mustBegin = false
        open.append(Open(component: component, name: name, propertiesBefore: properties))
        properties = 0
        return .begin(component)
    }

    private mutating func end() {
        let (component, name) = named()
        guard component != .other || isPropertyName(name) else { return failName() }
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        guard let expected = open.last else { return refuse() }
        func isSame(_ open: Open) -> Bool {
            open.component == component && (component != .other || isSameName(name, open.name))
        }
        if isSame(expected) {
            pendingEnds = 1
            return
        }
        let problem = ReadingError.Problem.mismatchedEnd(
            expected: CalendarReader.text(expected.component, expected.name),
            found: CalendarReader.text(component, name)
        )
        // Closing an outer component closes those inside it; what was never open closes nothing.
        let outer = open.lastIndex { isSame($0) }
        let isRepaired = outer != nil && mode == .repairing
        lines.diagnostics.add(isRepaired ? .repair : .error, lines.position(), problem)
        if let outer { pendingEnds = open.count - outer }
    }

    private mutating func close() -> Step? {
        pendingEnds -= 1
        guard let closed = open.popLast() else { return nil }
        properties = closed.propertiesBefore
        hasJustEnded = closed.component != .vtimezone
        lostBefore = lines.lostLines
        return .end(closed.component)
    }

    private mutating func finish() {
        isOver = true
        guard let innermost = open.last else {
            if !hasBegun, !lines.diagnostics.hasErrors {
                lines.diagnostics.add(.error, lines.position, .notACalendar)
            }
            return
        }
        if !lines.diagnostics.hasReachedLimit || skippedDepth == 0 {
            let name = CalendarReader.text(innermost.component, innermost.name)
            // Some programs leave out the last line, with which nothing is lost; a file that was cut
            // off ends somewhere else most of the time.
            // The same goes for a line that it was cut off in.
            let isHarmless =
                open.count == 1 && hasJustEnded && lines.lostLines == lostBefore
                && mode == .repairing
            let problem = ReadingError.Problem.unexpectedEnd(component: name)
            lines.diagnostics.add(isHarmless ? .repair : .error, lines.position, problem)
        }
        pendingEnds = open.count
    }

    /// Ends the reading: what stands here is outside every calendar.
    private mutating func refuse() {
        lines.diagnostics.add(.error, lines.linePosition, .notACalendar)
        stop()
    }

    private mutating func stop() {
        isOver = true
        pendingEnds = open.count
    }

    private mutating func failName() {
        guard !open.isEmpty else { return refuse() }
        let line = lines.contentLine
        lines.diagnostics.add(.error, line.position(), .malformedLine(line.excerpt))
    }

    /// The component that a `BEGIN` or `END` names, and its name where the standard has none.
    private func named() -> (ComponentName, [UInt8]) {
        lines.value.withUnsafeBufferPointer { value in
            var range = value[...]
            while let first = range.first, first == 0x20 || first == 0x09 { range.removeFirst() }
            while let last = range.last, last == 0x20 || last == 0x09 { range.removeLast() }
            let known = ComponentName.table.find(UnsafeBufferPointer(rebasing: range))
            return known.map { ($0, []) } ?? (.other, Array(range))
        }
    }

    private func isPropertyName(_ octets: [UInt8]) -> Bool {
        !octets.isEmpty && octets.allSatisfy { isNameOctet($0) || $0 == 0x5F }
    }

    private func isSameName(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        left == right
            || left.count == right.count
                && zip(left, right).allSatisfy { $0 == $1 || $0 | 0x20 == $1 | 0x20 }
    }

    // MARK: The line

    /// The octets of the property's name as it was written.
    public var nameOctets: Span<UInt8> {
        @_lifetime(borrow self)
        get { lines.nameOctets }
    }

    /// The octets of the property's value as it was written, still escaped, its folds undone.
    public var value: Span<UInt8> {
        @_lifetime(borrow self)
        get { lines.value }
    }

    /// How many parameters the property has.
    public var parameterCount: Int { lines.parameterCount }

    /// The octets of a parameter's values as they were written: quoted, encoded, with commas.
    ///
    /// - Parameter name: Which parameter.
    /// - Returns: Nothing where the property has no such parameter.
    @_lifetime(borrow self)
    public func parameter(_ name: ParameterName) -> Span<UInt8>? {
        lines.parameter(name)
    }

    /// Looks at the property as it lies in the window, with its parts.
    func withLine<Result>(
        _ body: (UnsafeBufferPointer<UInt8>, LineParts) -> Result
    ) -> Result {
        lines.withLine(body)
    }

    /// Whether the property has a name that the standard does not know, given in upper case.
    func isNamed(_ name: [UInt8]) -> Bool {
        withLine { line, parts in
            parts.nameEnd == name.count
                && zip(line, name).allSatisfy { $0 == $1 || $0 & 0xDF == $1 }
        }
    }

    /// Whether there was something to say since the diagnostics were taken out.
    var hasDiagnostics: Bool { !lines.diagnostics.entries.isEmpty }

    /// Reads on to the end of the component that has just begun.
    ///
    /// - Parameter text: Given its lines with their folds undone, each ended with CRLF, in the place
    ///   of what it held.
    /// - Throws: What the source throws.
    mutating func takeComponent(into text: inout [UInt8]) throws {
        let outside = depth - 1
        text.removeAll(keepingCapacity: true)
        func add(_ line: UnsafeBufferPointer<UInt8>) {
            text.append(contentsOf: line)
            text.append(0x0D)
            text.append(0x0A)
        }
        withLine { line, _ in add(line) }
        while depth > outside, let step = try next() {
            if case .end(let component) = step, component != .other {
                // The line may be missing, or may end more than this component.
                text.append(contentsOf: "END:".utf8)
                let name = component.spelling
                text.append(
                    contentsOf: UnsafeBufferPointer(
                        start: name.utf8Start,
                        count: name.utf8CodeUnitCount
                    )
                )
                text.append(contentsOf: "\r\n".utf8)
            } else {
                withLine { line, _ in add(line) }
            }
        }
    }

    /// The property as a value of its own, to be kept.
    public var contentLine: ContentLine { lines.contentLine }

    /// Where the line of the step begins; for an end that nobody wrote, where it was missed.
    public var position: TextPosition { isOver ? lines.position : lines.linePosition }
}
