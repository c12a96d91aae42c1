import Testing

@testable import ICalendar

/// Every piece at every column: it is folded where it must be, and memory is there before it is written.
@Suite struct FoldingBufferTests {
    private static let pieces: [[UInt8]] =
        [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 18, 31, 32, 33, 74, 75, 76, 150, 300].map { count in
            (0..<count).map { UInt8(ascii: "a") + UInt8($0 % 26) }
        } + ["ø", "€", "👍", "ab👍", "øø€👍x"].map { Array($0.utf8) } + [
            [UInt8](repeating: 0x80, count: 80)
        ]

    /// The octets of lines joined again, and the longest of them.
    private static func joined(_ buffer: borrowing FoldingBuffer) -> (octets: [UInt8], longest: Int)
    {
        let lines = Array(buffer.octets).split(separator: 0x0A, omittingEmptySubsequences: false)
        var octets: [UInt8] = []
        for (index, line) in lines.enumerated() {
            octets += index == 0 ? line : line.dropFirst()
            if index + 1 < lines.count { octets.removeLast() }
        }
        return (octets, lines.map { $0.count - ($0.last == 0x0D ? 1 : 0) }.max() ?? 0)
    }

    @Test func aPieceAtEachColumn() {
        for column in 0...75 {
            let before = [UInt8](repeating: 0x2E, count: column)
            for piece in FoldingBufferTests.pieces {
                // As little memory as there can be, so that it has to grow for each.
                var buffer = FoldingBuffer(capacity: 1)
                before.withUnsafeBufferPointer { buffer.put($0) }
                #expect(buffer.count <= buffer.capacity)
                piece.withUnsafeBufferPointer { buffer.put($0) }
                #expect(buffer.count <= buffer.capacity)
                let (octets, longest) = FoldingBufferTests.joined(buffer)
                #expect(octets == before + piece)
                #expect(longest <= 75)
                // A line is filled before it is folded, but for a character that would be parted.
                if buffer.count > octets.count { #expect(longest >= 72) }
            }
        }
    }

    @Test func anEscapeAtEachColumn() {
        for column in 0...75 {
            for escape in ["\\n", "\\\\", "\\;", "\\,", "\\N", "^n", "^^", "^'"] {
                for isOneByOne in [true, false] {
                    var buffer = FoldingBuffer(capacity: 1)
                    [UInt8](repeating: 0x2E, count: column).withUnsafeBufferPointer {
                        buffer.put($0)
                    }
                    let octets = Array(escape.utf8)
                    if isOneByOne {
                        for octet in octets { buffer.put(octet) }
                    } else {
                        buffer.put(octets[0], octets[1])
                    }
                    #expect(buffer.count <= buffer.capacity)
                    let text = String(decoding: buffer.octets, as: UTF8.self)
                    let dots = String(repeating: ".", count: column)
                    #expect(text == dots + (column > 73 ? "\r\n " : "") + escape)
                    buffer.endLine()
                    #expect(buffer.count <= buffer.capacity)
                    #expect(Array(buffer.octets.suffix(2)) == [13, 10])
                }
            }
        }
    }

    /// What looks like an escape together with the octet before it is one; nothing else is.
    @Test func twoOctetsThatAreNoEscapeAreParted() {
        let pairs = ["\\a", "^N", "^\\", "\\^", "^,", "n\\", "\\'", "an", "\\\"", "^;"]
        for pair in pairs {
            var buffer = FoldingBuffer(capacity: 1)
            [UInt8](repeating: 0x2E, count: 74).withUnsafeBufferPointer { buffer.put($0) }
            for octet in pair.utf8 { buffer.put(octet) }
            let text = String(decoding: buffer.octets, as: UTF8.self)
            let dots = String(repeating: ".", count: 74)
            #expect(text == dots + String(pair.prefix(1)) + "\r\n " + String(pair.suffix(1)))
        }
    }

    /// The third octet begins nothing with the second, which has its escape already.
    @Test func anEscapeIsOverWithItsSecondOctet() {
        for (escape, next) in [
            ("\\\\", "n"), ("^^", "n"), ("\\n", "n"), ("^^", "'"), ("\\\\", ";"),
        ] {
            var buffer = FoldingBuffer(capacity: 1)
            [UInt8](repeating: 0x2E, count: 73).withUnsafeBufferPointer { buffer.put($0) }
            for octet in (escape + next).utf8 { buffer.put(octet) }
            let dots = String(repeating: ".", count: 73)
            #expect(
                String(decoding: buffer.octets, as: UTF8.self) == dots + escape + "\r\n " + next
            )
        }
    }

    @Test func linesThatWereFoldedBeforeStayAsTheyAre() {
        for count in [0, 1, 2, 3, 100] {
            var buffer = FoldingBuffer(capacity: 2)
            let lines = [UInt8](repeating: 0x78, count: count)
            lines.withUnsafeBufferPointer { buffer.putLines($0) }
            lines.withUnsafeBufferPointer { buffer.putLines($0) }
            #expect(Array(buffer.octets) == lines + lines)
            #expect(buffer.count <= buffer.capacity)
        }
    }
}
