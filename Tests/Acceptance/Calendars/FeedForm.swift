import Foundation
import Testing

/// The outer form of calendar text (RFC 5545 §3.1).
enum FeedForm {
    /// Every line ends in CRLF, has at most 75 octets, and is whole UTF-8.
    static func hold(_ octets: Data, _ name: String = "") throws {
        let text = try #require(String(data: octets, encoding: .utf8), "\(name) is not UTF-8")
        #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "\(name)")
        #expect(text.hasSuffix("\r\nEND:VCALENDAR\r\n"), "\(name)")
        var line = 0
        var isCarriageReturn = false
        for octet in octets {
            if octet == UInt8(ascii: "\n") {
                #expect(isCarriageReturn, "\(name): a line ends without CR")
                #expect(line <= 76, "\(name): a line has \(line - 1) octets")
                line = 0
            } else {
                line += 1
            }
            isCarriageReturn = octet == UInt8(ascii: "\r")
        }
        // No fold lies within a character: each piece alone is UTF-8.
        let pieces = octets.split(separator: UInt8(ascii: "\n"))
        #expect(pieces.allSatisfy { String(data: Data($0), encoding: .utf8) != nil }, "\(name)")
    }
}
