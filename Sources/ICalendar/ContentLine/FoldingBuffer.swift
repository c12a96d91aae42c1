/// Octets on their way out, folded at 75 as they come (RFC 5545 §3.1).
///
/// What must stay together is put down in one piece, so that a fold never lies inside a character
/// nor between the two halves of an escape. This is the one place of writing that counts octets by
/// hand.
struct FoldingBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    private(set) var count = 0

    /// Octets of the written line so far, a fold's space among them.
    private var column = 0

    /// A backslash or caret just put down that may make a pair with what comes next, or 0.
    private var lead: UInt8 = 0

    init(capacity: Int) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// All that was put down.
    var octets: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    mutating func removeAll() { count = 0 }

    /// Puts down octets that may be parted between any two characters: no backslash, no caret.
    mutating func put(_ octets: UnsafeBufferPointer<UInt8>) {
        guard var source = octets.baseAddress, !octets.isEmpty else { return }
        var rest = octets.count
        if lead != 0 {
            if FoldingBuffer.isPair(lead, source[0]) {
                put(source[0])
                source += 1
                rest -= 1
            }
            lead = 0
        }
        // Three octets of a fold go with at least 71 of text, so twice the room is enough.
        reserve(rest * 2 + 8)
        while true {
            let room = ContentLineWriter.maximumLength - column
            if rest <= room {
                copy(source, rest)
                count += rest
                column += rest
                return
            }
            var length = room
            while length > 0, isContinuation(source[length]), room - length < 3 { length -= 1 }
            // No character is longer than four octets: these are none, and are parted anywhere.
            if isContinuation(source[length]), room > 3 { length = room }
            (base + count).update(from: source, count: length)
            count += length
            source += length
            rest -= length
            fold()
        }
    }

    /// Copies octets to the end.
    ///
    /// Most pieces are short; for them a call would cost more than the copy.
    @inline(__always)
    private func copy(_ source: UnsafePointer<UInt8>, _ length: Int) {
        func copyEnds<Word: BitwiseCopyable>(_ type: Word.Type) {
            let from = UnsafeRawPointer(source)
            let to = UnsafeMutableRawPointer(base + count)
            let last = length - MemoryLayout<Word>.size
            to.storeBytes(of: from.loadUnaligned(as: type), as: type)
            let end = from.loadUnaligned(fromByteOffset: last, as: type)
            to.storeBytes(of: end, toByteOffset: last, as: type)
        }
        switch length {
        case 4..<8: copyEnds(UInt32.self)
        case 8...16: copyEnds(UInt64.self)
        case 17...32: copyEnds(SIMD2<UInt64>.self)
        default: (base + count).update(from: source, count: length)
        }
    }

    /// Puts down an escape, which nothing may part.
    mutating func put(_ first: UInt8, _ second: UInt8) {
        reserve(8)
        if column + 2 > ContentLineWriter.maximumLength { fold() }
        base[count] = first
        base[count + 1] = second
        count += 2
        column += 2
        lead = 0
    }

    /// Puts down one ASCII octet, together with the one before it where the two look like an escape:
    /// readers that do not join folded lines first would take them for something else.
    mutating func put(_ octet: UInt8) {
        reserve(8)
        let isPair = lead != 0 && FoldingBuffer.isPair(lead, octet)
        if column + 1 > ContentLineWriter.maximumLength {
            if isPair {
                count -= 1
                fold()
                base[count] = lead
                count += 1
                column += 1
            } else {
                fold()
            }
        }
        base[count] = octet
        count += 1
        column += 1
        lead = !isPair && (octet == 0x5C || octet == 0x5E) ? octet : 0
    }

    /// Whether two octets look like an escape of a value or of a parameter.
    private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        switch (first, second) {
        case (0x5C, 0x6E), (0x5C, 0x4E), (0x5C, 0x5C), (0x5C, 0x3B), (0x5C, 0x2C): true
        case (0x5E, 0x6E), (0x5E, 0x5E), (0x5E, 0x27): true
        default: false
        }
    }

    mutating func put(_ text: StaticString) {
        put(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func endLine() {
        reserve(8)
        base[count] = 0x0D
        base[count + 1] = 0x0A
        count += 2
        column = 0
        lead = 0
    }

    /// Puts down whole lines that were folded before.
    mutating func putLines(_ lines: UnsafeBufferPointer<UInt8>) {
        guard let source = lines.baseAddress else { return }
        reserve(lines.count)
        (base + count).update(from: source, count: lines.count)
        count += lines.count
    }

    private mutating func fold() {
        base[count] = 0x0D
        base[count + 1] = 0x0A
        base[count + 2] = 0x20
        count += 3
        column = 1
    }

    @inline(__always)
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(more) }
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        let size = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = size
    }
}
