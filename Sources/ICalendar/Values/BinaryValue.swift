/// The value type BINARY: octets in base64 (RFC 5545 §3.3.1, RFC 4648 §4).
public struct BinaryValue: WrittenValue {
    /// The octets it stands for.
    public let octets: [UInt8]

    /// Makes a value.
    ///
    /// - Parameter bytes: Any octets.
    public init(bytes: [UInt8]) {
        octets = bytes
    }

    /// Reads base64, or gives nothing; at most 1 MiB comes out.
    ///
    /// - Parameter octets: Letters of the alphabet in groups of four, the last one filled with `=`.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        self.init(octets: octets, limit: ReadingLimits().attachmentOctets)
    }

    /// Reads base64, or gives nothing.
    ///
    /// - Parameters:
    ///   - octets: Letters of the alphabet in groups of four, the last one filled with `=`.
    ///   - limit: How many octets may come out.
    public init?(octets: UnsafeBufferPointer<UInt8>, limit: Int) {
        guard
            BinaryValue.fault(octets) == nil,
            let size = BinaryValue.decodedSize(octets), size <= limit
        else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(size)
        var bits: UInt32 = 0
        for (index, octet) in octets.enumerated() {
            bits = bits << 6 | UInt32(BinaryValue.values[Int(octet)] & 63)
            guard index % 4 == 3 else { continue }
            for shift in [16, 8, 0] where result.count < size {
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(shift)))
            }
            bits = 0
        }
        self.octets = result
    }

    /// How many octets base64 of the right form stands for; nothing where groups are not full.
    static func decodedSize(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard text.count % 4 == 0 else { return nil }
        return text.count / 4 * 3 - text.suffix(2).count { $0 == UInt8(ascii: "=") }
    }

    /// The first octet that does not fit; nothing where all do.
    ///
    /// The bits that the last group has too many must be none, so that each value is written in
    /// one way only.
    static func fault(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        for index in text.indices where values[Int(text[index])] >= 64 {
            guard text[index] == UInt8(ascii: "="), index >= text.count - 2, text.count % 4 == 0
            else { return index }
            let isLast = index == text.count - 1
            guard isLast || text[index + 1] == UInt8(ascii: "=") else { return index }
            let spare = values[Int(text[index - 1])] & (isLast ? 3 : 15)
            return spare == 0 ? nil : index - 1
        }
        return text.count % 4 == 0 ? nil : text.count
    }

    /// The value as RFC 5545 writes it.
    public var description: String {
        var text: [UInt8] = []
        text.reserveCapacity((octets.count + 2) / 3 * 4)
        for start in stride(from: 0, to: octets.count, by: 3) {
            let group = octets[start..<min(start + 3, octets.count)]
            let bits = (0..<3).reduce(UInt32(0)) { bits, index in
                bits << 8 | (index < group.count ? UInt32(group[start + index]) : 0)
            }
            for index in 0..<4 {
                let value = Int(bits >> UInt32(18 - 6 * index) & 63)
                text.append(index <= group.count ? BinaryValue.alphabet[value] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    /// What each octet stands for; 64 for what is not of the alphabet.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: 64, count: 256)
        for (value, octet) in alphabet.enumerated() { values[Int(octet)] = UInt8(value) }
        return values
    }()
}
