/// The value type UTC-OFFSET: how far local time is ahead of UTC (RFC 5545 §3.3.14).
public struct UTCOffset: Hashable, Sendable {
    /// Seconds to add to UTC, less than 100 hours either way; positive east of Greenwich.
    public let seconds: Int

    /// Makes an offset, or nothing where the form has no digits for it.
    ///
    /// - Parameter seconds: Less than 100 hours either way.
    public init?(seconds: Int) {
        guard (-359_999...359_999).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// Reads an offset, or gives nothing.
    ///
    /// - Parameter octets: A sign, hours and minutes, perhaps seconds: `+0100`, `-033015`. The form
    ///   `-0000` is none.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard
            octets.count == 5 || octets.count == 7, let hours = digits(octets, 1..<3),
            let minutes = digits(octets, 3..<5), minutes < 60,
            let seconds = octets.count == 7 ? digits(octets, 5..<7) : 0, seconds < 60
        else { return nil }
        let size = hours * 3600 + minutes * 60 + seconds
        switch octets[0] {
        case UInt8(ascii: "+"): self.seconds = size
        case UInt8(ascii: "-") where size > 0: self.seconds = -size
        default: return nil
        }
    }
}

extension UTCOffset: WrittenValue {
    /// The value as RFC 5545 writes it; seconds only where there are any.
    public var description: String {
        let size = abs(seconds)
        return (seconds < 0 ? "-" : "+") + padded(size / 3600, 2) + padded(size / 60 % 60, 2)
            + (size % 60 == 0 ? "" : padded(size % 60, 2))
    }
}
