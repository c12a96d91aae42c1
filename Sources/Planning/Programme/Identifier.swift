/// A short name that programmes, venues and steps go by in files, addresses and meeting ids.
public struct Identifier: Hashable, Sendable {
    /// Lower-case letters a–z, digits and hyphens, beginning with a letter.
    public let text: String

    /// Takes a text over, or gives nothing where it is not a short name.
    ///
    /// - Parameter text: At most 64 letters a–z, digits and hyphens, beginning with a letter.
    public init?(_ text: some StringProtocol) {
        let octets = Array(text.utf8)
        let isLetter = { (octet: UInt8) in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(octet)
        }
        guard
            (1...64).contains(octets.count), isLetter(octets[0]),
            octets.allSatisfy({
                isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || $0 == UInt8(ascii: "-")
            })
        else { return nil }
        self.text = String(text)
    }
}

extension Identifier: Comparable {
    /// Whether one stands before the other in a list.
    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text < right.text
    }
}

extension Identifier: CustomStringConvertible {
    /// The text itself.
    public var description: String { text }
}
