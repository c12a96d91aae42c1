/// The value type BOOLEAN (RFC 5545 §3.3.2).
public struct BooleanValue: WrittenValue {
    /// Yes or no.
    public let value: Bool

    /// Makes a value.
    ///
    /// - Parameter value: Yes or no.
    public init(value: Bool) {
        self.value = value
    }

    /// Reads a value, or gives nothing.
    ///
    /// - Parameter octets: `TRUE` or `FALSE`, in either case.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard let index = BooleanValue.words.index(of: octets) else { return nil }
        value = index == 0
    }

    /// The value as RFC 5545 writes it.
    public var description: String { value ? "TRUE" : "FALSE" }

    private static let words = WordList(["TRUE", "FALSE"])
}

/// The value type INTEGER: a whole number of 32 bits with its sign (RFC 5545 §3.3.8).
public struct IntegerValue: WrittenValue {
    /// The number.
    public let value: Int32

    /// Makes a value.
    ///
    /// - Parameter value: Any number of 32 bits.
    public init(value: Int32) {
        self.value = value
    }

    /// Reads a number, or gives nothing where it has other characters or more than 32 bits.
    ///
    /// - Parameter octets: Digits, perhaps with a sign before them.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        let isSigned = octets.first == UInt8(ascii: "-") || octets.first == UInt8(ascii: "+")
        guard let size = digits(octets, (isSigned ? 1 : 0)..<max(octets.count, isSigned ? 1 : 0))
        else { return nil }
        let signed = octets.first == UInt8(ascii: "-") ? -size : size
        guard let value = Int32(exactly: signed) else { return nil }
        self.value = value
    }

    /// The value as RFC 5545 writes it.
    public var description: String { String(value) }
}

/// The value type FLOAT: a number with decimals and without an exponent (RFC 5545 §3.3.7).
public struct FloatValue: WrittenValue {
    /// The number, neither infinite nor undefined.
    public let value: Double

    /// Makes a value, or nothing where the form cannot write it.
    ///
    /// - Parameter value: Less than 10⁶⁰ either way.
    public init?(value: Double) {
        guard value.isFinite, value.magnitude < 1e60 else { return nil }
        self.value = value == 0 ? 0 : value
    }

    /// Reads a number, or gives nothing.
    ///
    /// - Parameter octets: Digits, perhaps with a sign before them, perhaps with a point and more
    ///   digits after them; at most 400 octets.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard octets.count <= 400, FloatValue.fault(octets) == nil else { return nil }
        guard let value = Double(String(decoding: octets, as: UTF8.self)) else { return nil }
        self.init(value: value)
    }

    /// The first octet that does not fit, or nothing where all do.
    static func fault(_ octets: UnsafeBufferPointer<UInt8>) -> Int? {
        let isSigned = octets.first == UInt8(ascii: "-") || octets.first == UInt8(ascii: "+")
        let start = isSigned ? 1 : 0
        var hasPoint = false
        for index in start..<max(start, octets.count) {
            if octets[index] &- 0x30 < 10 { continue }
            guard octets[index] == UInt8(ascii: "."), !hasPoint, index > start else { return index }
            hasPoint = true
        }
        let isDone = octets.count > start && octets.last != UInt8(ascii: ".")
        return isDone ? nil : octets.count
    }

    /// The value as RFC 5545 writes it, which has no exponents.
    public var description: String {
        let text = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        let parts = text.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return sign + text }
        let halves = parts[0].split(separator: ".")
        let whole = String(halves[0])
        let decimals = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
        guard exponent > 0 else {
            return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(whole)\(decimals)"
        }
        let zeros = String(repeating: "0", count: max(0, exponent - decimals.count))
        return "\(sign)\(whole)\(decimals)\(zeros).0"
    }
}
