import TestSupport
import Testing

@testable import ICalendar

/// The check of octets against the standard library's.
@Suite struct UTF8CheckTests {
    @Test func agreesOnDamagedText() {
        var random = SeededGenerator(seed: 3)
        let text = Array("abc مرحبًا بكم في نادي العمل øåæ – 😀 Ελληνικά".utf8)
        for _ in 0..<20_000 {
            let start = Int.random(in: 0..<text.count, using: &random)
            var octets = Array(text[start...] + text[..<start])
            if Bool.random(using: &random) {
                let place = Int.random(in: 0..<octets.count, using: &random)
                octets[place] = UInt8.random(in: .min ... .max, using: &random)
            }
            let isSound = octets.withUnsafeBufferPointer { firstInvalidUTF8($0) == nil }
            #expect(isSound == (String(validating: octets, as: UTF8.self) != nil), "\(octets)")
        }
    }

    /// Every lead with the octets about the bounds of what may follow it, early and late in a text.
    @Test func agreesAboutEachLead() {
        let followers: [UInt8] = [
            0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF,
        ]
        for lead in UInt8(0x7F)...0xFF {
            for second in followers {
                for rest in [
                    [], [0x80], [0x80, 0xBF], [0xBF, 0x80], [0x7F, 0x80], [0x80, 0xC0],
                ] as [[UInt8]] {
                    for before in [0, 7] {
                        let octets =
                            [UInt8](repeating: 0x61, count: before) + [lead, second] + rest
                        let found = octets.withUnsafeBufferPointer { firstInvalidUTF8($0) }
                        let isSound = String(validating: octets, as: UTF8.self) != nil
                        #expect((found == nil) == isSound, "\(octets)")
                        guard let found else { continue }
                        #expect(String(validating: octets[..<found], as: UTF8.self) != nil)
                    }
                }
            }
        }
    }

    @Test func noPairBeginsWithC0OrC1() {
        for lead in UInt8(0xC0)...0xDF {
            for place in 0..<4 {
                var octets: [UInt8] = Array(repeating: [0xD9, 0x85], count: 4).flatMap { $0 }
                octets[place * 2] = lead
                let found = octets.withUnsafeBufferPointer { firstInvalidUTF8($0) }
                #expect(found == (lead < 0xC2 ? place * 2 : nil))
            }
        }
    }
}
