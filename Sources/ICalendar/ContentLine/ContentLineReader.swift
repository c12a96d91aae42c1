/// Reads the lines of calendar text one at a time, whoever wrote it (RFC 5545 §3.1).
///
/// Lines may end with CRLF, LF or CR and be folded with a space or a tab, also in the middle of a
/// character; a byte order mark and empty lines are passed over. Memory is that of one window and
/// one line, whatever the length of the text. A line that cannot be read becomes a diagnostic, and
/// reading goes on with the next, so that all mistakes of a text can be told at once.
public struct ContentLineReader: ~Copyable {
    private var buffer: LineBuffer
    private var parts = LineParts()
    private let limits: ReadingLimits
    private let mode: ReadingMode
    private var hasToldLineEnd = false
    private var isStopped = false

    /// Whether a line that cannot be read means that this is no calendar at all.
    var mustBegin = false

    /// How many lines could not be read so far.
    private(set) var lostLines = 0

    /// What there was to say about the text so far.
    public internal(set) var diagnostics: DiagnosticLog

    /// Begins to read a text.
    ///
    /// - Parameters:
    ///   - source: Where the octets come from.
    ///   - limits: How much is read.
    ///   - mode: Whether what is clearly meant is put right.
    public init(
        _ source: any OctetSource,
        limits: ReadingLimits = ReadingLimits(),
        mode: ReadingMode = .repairing
    ) {
        buffer = LineBuffer(source, maximumLength: limits.lineLength)
        diagnostics = DiagnosticLog(limit: limits.diagnostics)
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
        buffer.restart(source)
        parts = LineParts()
        diagnostics = DiagnosticLog(limit: limits.diagnostics)
        hasToldLineEnd = false
        isStopped = false
        lostLines = 0
    }

    /// Goes to the next line that can be read.
    ///
    /// - Returns: False at the end of the text, or where a limit ends the reading.
    /// - Throws: What the source throws.
    /// - Complexity: O(*n*) in the length of the line.
    public mutating func next() throws -> Bool {
        while !isStopped, try buffer.next() {
            if buffer.start.octet >= limits.octets {
                diagnostics.add(.error, buffer.start, .tooManyOctets(limit: limits.octets))
                isStopped = true
                return false
            }
            if isReadable() { return true }
            if mustBegin {
                isStopped = true
                let place = diagnostics.entries.last?.position ?? buffer.start
                diagnostics = DiagnosticLog(limit: limits.diagnostics)
                diagnostics.add(.error, place, .notACalendar)
            }
        }
        return false
    }

    /// Looks at the line that was found; false when it is lost.
    private mutating func isReadable() -> Bool {
        let traits = buffer.traits
        if let place = buffer.firstOtherLineEnd, !hasToldLineEnd {
            hasToldLineEnd = true
            if mode == .repairing { diagnostics.add(.repair, place, .otherLineEnd) }
        }
        if traits.isTooLong {
            diagnostics.add(.error, buffer.start, .lineTooLong(limit: limits.lineLength))
            return false
        }
        if traits.hasControls || !traits.isASCII && firstInvalidUTF8(buffer.line) != nil {
            guard repairOctets() else { return false }
            // Of a line of control characters, such as the mark of DOS at the end, nothing is left.
            if buffer.line.isEmpty { return false }
        }
        if let fault = parts.parse(buffer.line, repairs: mode == .repairing) {
            let text = buffer.unfolded
            lostLines += 1
            let isLost = mode == .strict || mustBegin || decides(buffer.line)
            diagnostics.add(
                isLost ? .error : .warning,
                text.position(of: fault),
                .malformedLine(text.excerpt)
            )
            return false
        }
        if let oddity = parts.oddity {
            let text = buffer.unfolded
            diagnostics.add(.repair, text.position(of: oddity.index), .oddLine(text.excerpt))
            if parts.mustWriteAnew { writeAnew() }
        }
        if mode == .repairing, PropertySet.withoutSpaces.contains(parts.property) {
            removeSpaces()
            if PropertySet.mendable.contains(parts.property) { mendValue() }
        }
        if parts.parameters.count > limits.parametersPerProperty {
            let limit = limits.parametersPerProperty
            diagnostics.add(.error, buffer.start, .tooManyParameters(limit: limit))
            return false
        }
        return true
    }

    /// Whether a line that cannot be read begins like one that says which events there are, and when.
    private func decides(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        while start < line.count, isBlank(line[start]) { start += 1 }
        var end = start
        while end < line.count, isNameOctet(line[end]) { end += 1 }
        guard let property = PropertyName.table.find(line.part(start..<end)) else { return false }
        return FindingTable.deciding.contains(property)
    }

    /// Puts the parameters as they should have been written in the place of those that were found.
    private mutating func writeAnew() {
        let text = buffer.unfolded
        let parameters = parts.decoded(buffer.line)
        let (nameEnd, valueStart) = (parts.nameEnd, parts.valueStart)
        // A quote always ends a value, so with quotes around all of them every reader finds the same.
        for isQuoted in [false, true] {
            var head = text.octets[..<nameEnd] + []
            for parameter in parameters {
                head += Array(";\(parameter.name)=".utf8)
                head += parameter.values.map { ParameterText.written($0, isQuoted: isQuoted) }
                    .joined(separator: [0x2C])
            }
            head.append(UInt8(ascii: ":"))
            // Places in the value stay what they were; those in the parameters are those of the line.
            let shift = head.count - valueStart
            var folds = [
                UnfoldedLine.Fold(index: head.count, position: text.position(of: valueStart))
            ]
            folds += text.folds.filter { $0.index > valueStart }.map {
                UnfoldedLine.Fold(index: $0.index + shift, position: $0.position)
            }
            let octets = Array(head) + text.octets[valueStart...]
            buffer.replace(with: UnfoldedLine(octets: octets, start: text.start, folds: folds))
            _ = parts.parse(buffer.line, repairs: true)
            if parts.valueStart == head.count { return }
        }
    }

    /// Takes spaces out of a value that can have none, such as a date or `BYDAY=MO, TU`.
    private mutating func removeSpaces() {
        let line = buffer.line
        let start = parts.valueStart
        var first = start
        while first < line.count, !isBlank(line[first]) { first += 1 }
        guard first < line.count else { return }
        let text = buffer.unfolded
        diagnostics.add(.repair, text.position(of: first), .oddLine(text.excerpt))
        replaceValue(with: text.removingBlanks(from: start))
    }

    /// Writes a value as it should be written where it is certain what it means.
    private mutating func mendValue() {
        let line = buffer.line
        let start = parts.valueStart
        let value = UnsafeBufferPointer(rebasing: line[start...])
        guard let mended = ValueMending.mended(value, of: parts.property) else { return }
        let text = buffer.unfolded
        diagnostics.add(.repair, text.position(of: start), .oddLine(text.excerpt))
        let place = UnfoldedLine.Fold(index: start, position: text.position(of: start))
        replaceValue(
            with: UnfoldedLine(
                octets: text.octets[..<start] + mended,
                start: text.start,
                folds: text.folds.filter { $0.index < start } + [place]
            )
        )
    }

    /// Puts a line in the place of this one that differs in its value only.
    private mutating func replaceValue(with line: UnfoldedLine) {
        let before = parts
        buffer.replace(with: line)
        _ = parts.parse(buffer.line, repairs: true)
        guard parts.valueStart != before.valueStart else { return }
        // A part of the new value looks like a value of its own.
        parts = before
        writeAnew()
    }

    private mutating func repairOctets() -> Bool {
        let text = buffer.unfolded
        if mode == .strict {
            guard let invalid = firstInvalidUTF8(buffer.line) else { return true }
            diagnostics.add(.error, text.position(of: invalid), .invalidUTF8)
            return false
        }
        let repaired = text.repaired { place, repair in
            let problem: ReadingError.Problem =
                repair == .control ? .controlCharacter : .readAsLatin1
            diagnostics.add(.repair, place, problem)
        }
        buffer.replace(with: repaired)
        return true
    }

    /// Where reading has come to: past the line that was given last, or at the end of the text.
    public var position: TextPosition { buffer.position }

    // MARK: The line

    /// Which property the line holds.
    public var name: PropertyName { parts.property }

    /// The octets of the name as it was written.
    public var nameOctets: Span<UInt8> {
        @_lifetime(borrow self)
        get { span(0..<parts.nameEnd) }
    }

    /// The octets of the value as it was written, still escaped, with its folds undone.
    public var value: Span<UInt8> {
        @_lifetime(borrow self)
        get { span(parts.valueStart..<buffer.line.count) }
    }

    /// How many parameters the line has.
    public var parameterCount: Int { parts.parameters.count }

    /// The octets of a parameter's values as they were written: quoted, encoded, with commas.
    ///
    /// - Parameter name: Which parameter.
    /// - Returns: Nothing where the line has no such parameter.
    @_lifetime(borrow self)
    public func parameter(_ name: ParameterName) -> Span<UInt8>? {
        for parameter in parts.parameters {
            let octets = UnsafeBufferPointer(rebasing: buffer.line[parameter.name])
            if ParameterName.table.find(octets) == name { return span(parameter.values) }
        }
        return nil
    }

    /// Where the line begins in the text as it was given.
    public var linePosition: TextPosition { buffer.start }

    /// Where an octet of the value stood in the text as it was given.
    ///
    /// - Parameter offset: Octets after the value's first one; more than there are means its end.
    /// - Returns: The place, found through the folds.
    /// - Complexity: O(*n*) in the length of the line.
    public func position(inValue offset: Int = 0) -> TextPosition {
        let (index, overflow) = parts.valueStart.addingReportingOverflow(max(0, offset))
        return buffer.unfolded.position(of: overflow ? .max : index)
    }

    /// The line as a value of its own, to be kept.
    public var contentLine: ContentLine {
        ContentLine(buffer.unfolded, parts)
    }

    /// Looks at the line as it lies in the window, with its parts.
    func withLine<Result>(
        _ body: (UnsafeBufferPointer<UInt8>, LineParts) -> Result
    ) -> Result {
        body(buffer.line, parts)
    }

    @_lifetime(borrow self)
    private func span(_ range: Range<Int>) -> Span<UInt8> {
        let octets = UnsafeBufferPointer(rebasing: buffer.line[range])
        return _overrideLifetime(octets.span, borrowing: self)
    }
}
