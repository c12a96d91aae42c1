/// A value that stands in calendar text as octets (RFC 5545 §3.3).
///
/// What it writes it also reads, as an equal value.
public protocol WrittenValue: Hashable, Sendable, CustomStringConvertible {
    /// Reads a value, or gives nothing where the octets are none of this type.
    ///
    /// - Parameter octets: The value as it was written, its folds undone.
    init?(octets: UnsafeBufferPointer<UInt8>)
}

extension WrittenValue {
    /// Reads a value, or gives nothing where the text is none of this type.
    ///
    /// - Parameter text: The value as it was written.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let value = text.withUTF8({ Self(octets: $0) }) else { return nil }
        self = value
    }

    /// Reads a value, or gives nothing where the octets are none of this type.
    ///
    /// - Parameter octets: The value as it was written, its folds undone.
    public init?(_ octets: Span<UInt8>) {
        guard let value = octets.withUnsafeBufferPointer({ Self(octets: $0) }) else { return nil }
        self = value
    }
}

/// The number that ASCII digits stand for, or nothing where anything else is among them.
func digits(_ octets: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard range.count <= 18, !range.isEmpty else { return nil }
    var value = 0
    for index in range {
        let digit = octets[index] &- 0x30
        guard digit < 10 else { return nil }
        value = value &* 10 &+ Int(digit)
    }
    return value
}

extension UnsafeBufferPointer<UInt8> {
    /// A part of the octets, counted from its own beginning.
    func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: self[range])
    }
}
