import Testing

@testable import ICalendar

/// Sixteen octets at a time tell how far nobody has to look, as each of them alone would.
@Suite struct TextRunTests {
    /// Octets that are looked at: those that need it, and a few that are rare in text.
    private static func isLookedAt(_ octet: UInt8) -> Bool {
        octet < 0x20 || [0x22, 0x2C, 0x3B, 0xC2, 0xE2].contains(octet)
            || (0x5C...0x5F).contains(octet) || (0x7C...0x7F).contains(octet)
    }

    private static let octets: [UInt8] =
        [0, 1, 9, 10, 13, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x2B, 0x2C, 0x2D, 0x3A, 0x3B, 0x3C, 0x5B]
        + (0x5C...0x60) + (0x7B...0x81) + [0x9F, 0xA0, 0xC1, 0xC2, 0xC3, 0xE1, 0xE2, 0xE3, 0xFF]

    @Test func theNextOctetThatNeedsALook() {
        for octet in Self.octets {
            for count in [16, 17, 24, 40] {
                for place in [0, 1, 7, 8, 9, 15, 16, 23, 39] where place < count {
                    var text = [UInt8](repeating: 0x61, count: count)
                    text[place] = octet
                    for index in [0, 1, place - 1, place, place + 1, count - 1]
                    where (0..<count).contains(index) {
                        let found = text.withUnsafeBufferPointer {
                            TextRuns.plainOctets($0, from: index)
                        }
                        let room = min(16, count - index)
                        let isNext =
                            Self.isLookedAt(octet) && (index..<index + room).contains(place)
                        #expect(
                            found == (isNext ? place - index : room),
                            "\(octet) \(count) \(index)"
                        )
                    }
                }
            }
        }
    }

    @Test func aShortTextIsLookedAtWhole() {
        for count in 0..<16 {
            let text = [UInt8](repeating: 0x61, count: count)
            let found = text.withUnsafeBufferPointer { TextRuns.plainOctets($0, from: 0) }
            #expect(found == 0)
        }
    }
}
