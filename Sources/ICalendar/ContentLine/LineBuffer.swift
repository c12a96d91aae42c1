/// Octets of a text, a window at a time, with folded lines joined where they lie (RFC 5545 §3.1).
///
/// A line is never copied unless it was folded, and then only moved together inside the window, so
/// that reading needs the memory of one window whatever the length of the text. Octets are joined
/// before anything is decoded, since a fold may lie inside a character. This is the one place that
/// counts octets by hand; everything above sees spans.
struct LineBuffer: ~Copyable {
    /// What there is to know about a line besides its octets.
    struct Traits {
        var isASCII = true
        var hasControls = false
        var isTooLong = false
    }

    private var source: any OctetSource
    private let maximumLength: Int
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int

    /// The first octet not yet read, and the end of what is in the window.
    private var head = 0
    private var tail = 0
    private var isExhausted = false

    /// The octet of the whole text that the window begins with, after what it has lost.
    private var windowOctet = 0
    private var nextLine = 1

    /// Where the text ends, once its last line turned out to have no end.
    private var endOfText: TextPosition?

    /// The line that was found last, in the window.
    private var first = 0
    private var end = 0
    private(set) var traits = Traits()
    private(set) var start = TextPosition(line: 1, column: 1, octet: 0)

    /// Where the octets of the line go on elsewhere in the text than right after the one before.
    private(set) var folds: [UnfoldedLine.Fold] = []

    /// The line as it was repaired, where it was.
    private var replacement: UnsafeMutableBufferPointer<UInt8>?

    /// Whether a line so far ended with something else than CRLF.
    private(set) var firstOtherLineEnd: TextPosition?

    /// Octets past the end of the window, so that eight can be looked at at once and a search ends there.
    ///
    /// They are returns: these end a line, and neither go on with one nor complete its end.
    private static let padding = 16
    private static let stop: UInt8 = 0x0D
    private static let window = 1 << 17

    init(_ source: any OctetSource, maximumLength: Int) {
        self.source = source
        self.maximumLength = maximumLength
        capacity = LineBuffer.window
        base = .allocate(capacity: capacity + LineBuffer.padding)
        base.initialize(repeating: LineBuffer.stop, count: LineBuffer.padding)
    }

    deinit {
        base.deallocate()
        replacement?.deallocate()
    }

    /// Begins another text, in the same memory.
    mutating func restart(_ source: any OctetSource) {
        self.source = source
        head = 0
        tail = 0
        isExhausted = false
        windowOctet = 0
        nextLine = 1
        endOfText = nil
        first = 0
        end = 0
        traits = Traits()
        start = TextPosition(line: 1, column: 1, octet: 0)
        folds.removeAll(keepingCapacity: true)
        replacement?.deallocate()
        replacement = nil
        firstOtherLineEnd = nil
        base.initialize(repeating: LineBuffer.stop, count: LineBuffer.padding)
    }

    /// The octets of the line, with its folds undone.
    var line: UnsafeBufferPointer<UInt8> {
        if let replacement { return UnsafeBufferPointer(replacement) }
        return UnsafeBufferPointer(start: base + first, count: end - first)
    }

    /// The line with its places, to be kept.
    var unfolded: UnfoldedLine {
        UnfoldedLine(octets: Array(line), start: start, folds: folds)
    }

    /// Puts other octets in the place of the line, until the next one is read.
    mutating func replace(with line: UnfoldedLine) {
        replacement?.deallocate()
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: line.octets.count)
        _ = copy.initialize(from: line.octets)
        replacement = copy
        folds = line.folds
    }

    /// Where reading has come to.
    var position: TextPosition {
        endOfText ?? TextPosition(line: nextLine, column: 1, octet: windowOctet + head)
    }

    /// Finds the next line that is not empty; false at the end of the text.
    mutating func next() throws -> Bool {
        if windowOctet == 0, head == 0 { try passByteOrderMark() }
        if let old = replacement {
            old.deallocate()
            replacement = nil
        }
        guard try passEmptyLines() else { return false }
        traits = Traits()
        if !folds.isEmpty { folds.removeAll(keepingCapacity: true) }
        start = TextPosition(line: nextLine, column: 1, octet: windowOctet + head)
        first = head
        end = head
        try takeWrittenLine()
        while base[head] == 0x20 || base[head] == 0x09 {
            head += 1
            if !traits.isTooLong {
                let place = TextPosition(line: nextLine, column: 2, octet: windowOctet + head)
                folds.append(UnfoldedLine.Fold(index: end - first, position: place))
            }
            try takeWrittenLine()
        }
        return true
    }

    /// Takes the rest of one written line behind what there is of the line, and passes its end.
    private mutating func takeWrittenLine() throws {
        var scanned = head
        while true {
            scanned = scan(from: scanned)
            if scanned < tail { break }
            if length(upTo: scanned) > maximumLength { giveUp() }
            guard try refill(&scanned) else { break }
        }
        append(upTo: scanned)
        head = scanned
        guard head < tail else {
            let place = unfolded.position(of: .max)
            endOfText = TextPosition(
                line: place.line,
                column: place.column,
                octet: windowOctet + head
            )
            return
        }
        try passLineEnd()
        if head == tail { _ = try refillHead() }
    }

    /// The first line end at or after an index, or the end of the window.
    private mutating func scan(from index: Int) -> Int {
        var index = index
        var seen: UInt64 = 0
        let octets = UnsafeRawPointer(base)
        while true {
            let word = octets.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // The lowest octet below 0x20 is found exactly; those after it may be mistaken.
            let low = (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080
            if low == 0 {
                seen |= word
                index += 8
                continue
            }
            let shift = low.trailingZeroBitCount - 7
            seen |= word & ((1 &<< UInt64(shift)) &- 1)
            index += shift / 8
            let octet = base[index]
            if octet == 0x0A || octet == 0x0D { break }
            if octet != 0x09 { traits.hasControls = true }
            index += 1
        }
        if seen & 0x8080_8080_8080_8080 != 0 { traits.isASCII = false }
        return index
    }

    /// What a line costs: its octets with the folds undone, and those folds that are more than a writer
    /// makes, since they cost memory too.
    private func length(upTo scanned: Int) -> Int {
        let octets = end - first + scanned - head
        return octets + max(0, folds.count - octets >> 5)
    }

    private mutating func giveUp() {
        traits.isTooLong = true
        end = first
        folds.removeAll(keepingCapacity: true)
    }

    private mutating func append(upTo scanned: Int) {
        if length(upTo: scanned) > maximumLength { giveUp() }
        guard !traits.isTooLong else { return }
        if end != head { (base + end).update(from: base + head, count: scanned - head) }
        end += scanned - head
    }

    private mutating func passLineEnd() throws {
        let isReturn = base[head] == 0x0D
        let place = windowOctet + head
        head += 1
        var isComplete = false
        if isReturn {
            if head == tail { _ = try refillHead() }
            if base[head] == 0x0A {
                head += 1
                isComplete = true
            }
        }
        if !isComplete, firstOtherLineEnd == nil {
            let end = unfolded.position(of: .max)
            let column = end.line == nextLine ? end.column : 1
            firstOtherLineEnd = TextPosition(line: nextLine, column: column, octet: place)
        }
        nextLine += 1
    }

    private mutating func passEmptyLines() throws -> Bool {
        while true {
            if head == tail {
                first = head
                end = head
                guard try refillHead() else { return false }
            }
            guard base[head] == 0x0A || base[head] == 0x0D else { return true }
            first = head
            end = head
            try passLineEnd()
        }
    }

    private mutating func passByteOrderMark() throws {
        while tail - head < 3, try refillHead() {}
        guard base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF else { return }
        head = 3
    }

    private mutating func refillHead() throws -> Bool {
        var index = head
        return try refill(&index)
    }

    /// Makes room and reads on; an index into the window moves along with its octet.
    private mutating func refill(_ index: inout Int) throws -> Bool {
        guard !isExhausted else { return false }
        if traits.isTooLong {
            // Nothing of the line is kept, so what was scanned of it can go too.
            first = index
            end = index
            head = index
        }
        if first > 0, capacity - tail < capacity / 2 { shift(by: first, &index) }
        if tail == capacity { grow() }
        let room = UnsafeMutableRawBufferPointer(start: base + tail, count: capacity - tail)
        let count = try source.read(into: room)
        precondition((0...room.count).contains(count), "a source gave more than there was room for")
        tail += count
        // Only what was read and the padding after it is ever looked at.
        (base + tail).initialize(repeating: LineBuffer.stop, count: LineBuffer.padding)
        isExhausted = count == 0
        return count > 0
    }

    private mutating func shift(by count: Int, _ index: inout Int) {
        base.update(from: base + count, count: tail - count)
        windowOctet += count
        first -= count
        end -= count
        head -= count
        tail -= count
        index -= count
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(
            capacity: capacity * 2 + LineBuffer.padding
        )
        larger.initialize(from: base, count: tail)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
