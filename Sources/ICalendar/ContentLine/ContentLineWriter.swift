/// Writes lines of calendar text: CRLF, folded at 75 octets (RFC 5545 §3.1).
///
/// A fold never lies inside a character nor between the two halves of an escape (`\n`, `\;`, `^n`),
/// which some readers would then show as they stand. Control characters never reach the output, so
/// no value can begin a line of its own.
public struct ContentLineWriter: ~Copyable {
    private var buffer: FoldingBuffer
    private var sink: (any OctetSink)?
    private var failure: (any Error)?

    /// The most octets that a written line has, without its CRLF but with a fold's space.
    public static let maximumLength = 75

    private static let flushed = 1 << 18

    /// Begins with nothing written; what is written is kept.
    public init() {
        buffer = FoldingBuffer(capacity: 1024)
    }

    /// Begins to write piece by piece, in the memory of one piece.
    ///
    /// - Parameter sink: Where the octets go.
    public init(_ sink: any OctetSink) {
        buffer = FoldingBuffer(capacity: ContentLineWriter.flushed * 2)
        self.sink = sink
    }

    /// What has been written and not given to a sink.
    public var octets: [UInt8] { Array(buffer.octets) }

    /// What has been written and not given to a sink, to be written elsewhere too.
    public var lines: WrittenLines { WrittenLines(octets: octets) }

    /// Looks at what has been written and not given to a sink, without a copy of it.
    ///
    /// - Parameter body: Given the octets, only to be looked at during the call.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws.
    public func withOctets<Result>(
        _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        try body(buffer.octets)
    }

    /// Forgets what has been written and not given to a sink, to write another text in its place.
    public mutating func removeAll() { buffer.removeAll() }

    /// Gives the sink what is left.
    ///
    /// - Throws: What the sink threw first; nothing was given to it after that.
    public mutating func finish() throws {
        flush()
        if let failure { throw failure }
    }

    private mutating func flush() {
        guard sink != nil else { return }
        if failure == nil, buffer.count > 0 {
            do { try sink?.write(buffer.octets) } catch { failure = error }
        }
        buffer.removeAll()
    }

    // MARK: Lines in pieces

    /// Writes the name of a property; parameters and a value must follow.
    ///
    /// - Parameter name: A property of the standard.
    public mutating func start(_ name: PropertyName) {
        buffer.put(name.spelling)
    }

    /// Writes a parameter of the property that was started last.
    ///
    /// - Parameters:
    ///   - name: Which parameter.
    ///   - value: UTF-8 as people see it; quoted and encoded here (RFC 6868).
    public mutating func parameter(_ name: ParameterName, _ value: Span<UInt8>) {
        buffer.put(UInt8(ascii: ";"))
        buffer.put(name.spelling)
        buffer.put(UInt8(ascii: "="))
        value.withUnsafeBufferPointer { ParameterText.put($0, into: &buffer) }
    }

    /// Writes a parameter whose value needs neither quotes nor encoding.
    ///
    /// - Parameters:
    ///   - name: Which parameter.
    ///   - value: A word of the standard.
    public mutating func parameter(_ name: ParameterName, _ value: StaticString) {
        buffer.put(UInt8(ascii: ";"))
        buffer.put(name.spelling)
        buffer.put(UInt8(ascii: "="))
        buffer.put(value)
    }

    /// Ends the line with a value that is text.
    ///
    /// - Parameter text: UTF-8 as people see it; escaped here (RFC 5545 §3.3.11).
    public mutating func end(text: Span<UInt8>) {
        buffer.put(UInt8(ascii: ":"))
        text.withUnsafeBufferPointer { EscapedText.put($0, into: &buffer) }
        endLine()
    }

    /// Ends the line with a value that is ready as it stands.
    ///
    /// - Parameters:
    ///   - prefix: What comes before it, for example `mailto:`.
    ///   - value: UTF-8 in its own form. Control characters other than tabs are left out.
    ///   - suffix: What comes after it, for example the unit of a duration.
    public mutating func end(
        prefix: StaticString = "",
        value: Span<UInt8>,
        suffix: StaticString = ""
    ) {
        buffer.put(UInt8(ascii: ":"))
        buffer.put(prefix)
        value.withUnsafeBufferPointer { ReadyText.put($0, into: &buffer) }
        buffer.put(suffix)
        endLine()
    }

    /// Ends the line with a value that is a word of the standard.
    ///
    /// - Parameter value: Without control characters.
    public mutating func end(value: StaticString) {
        buffer.put(UInt8(ascii: ":"))
        buffer.put(value)
        endLine()
    }

    private mutating func endLine() {
        buffer.endLine()
        if buffer.count >= ContentLineWriter.flushed { flush() }
    }

    // MARK: Whole lines

    /// Writes a property whose value is text, escaped here (RFC 5545 §3.3.11).
    ///
    /// - Parameters:
    ///   - name: Letters, digits and hyphens; anything else is a mistake of the caller.
    ///   - parameters: Written in this order.
    ///   - text: The value as people see it.
    public mutating func write(
        _ name: String,
        _ parameters: [ContentLine.Parameter] = [],
        text: String
    ) {
        start(name, parameters)
        end(text: text.utf8.span)
    }

    /// Writes a property whose value is ready as it stands.
    ///
    /// - Parameters:
    ///   - name: Letters, digits and hyphens; anything else is a mistake of the caller.
    ///   - parameters: Written in this order.
    ///   - value: A value in its own form, escaped where that form wants it. Control characters
    ///     other than tabs are left out.
    public mutating func write(
        _ name: String,
        _ parameters: [ContentLine.Parameter] = [],
        value: String
    ) {
        start(name, parameters)
        end(value: value.utf8.span)
    }

    /// Writes a line that was read, with all its octets.
    ///
    /// - Parameter line: Any line.
    public mutating func write(_ line: ContentLine) {
        line.text.octets.withUnsafeBufferPointer { ReadyText.put($0, into: &buffer) }
        endLine()
    }

    /// Writes lines again as a writer has written them.
    ///
    /// - Parameter lines: For example a `VTIMEZONE` that stands in many files.
    public mutating func write(_ lines: WrittenLines) {
        lines.octets.withUnsafeBufferPointer { buffer.putLines($0) }
        if buffer.count >= ContentLineWriter.flushed { flush() }
    }

    /// Writes the first line of a component.
    ///
    /// - Parameter component: Its name, for example `VEVENT`.
    public mutating func begin(_ component: String) {
        write("BEGIN", value: component)
    }

    /// Writes the last line of a component.
    ///
    /// - Parameter component: Its name, for example `VEVENT`.
    public mutating func end(_ component: String) {
        write("END", value: component)
    }

    private mutating func start(_ name: String, _ parameters: [ContentLine.Parameter]) {
        precondition(isPropertyName(name), "not the name of a property")
        name.utf8.span.withUnsafeBufferPointer { buffer.put($0) }
        for parameter in parameters {
            buffer.put(UInt8(ascii: ";"))
            parameter.name.utf8.span.withUnsafeBufferPointer { buffer.put($0) }
            for (index, value) in parameter.values.enumerated() {
                buffer.put(UInt8(ascii: index == 0 ? "=" : ","))
                value.utf8.span.withUnsafeBufferPointer { ParameterText.put($0, into: &buffer) }
            }
        }
    }
}

/// Whole lines as a writer wrote them, to be written again without being made again.
public struct WrittenLines: Hashable, Sendable {
    let octets: [UInt8]
}
