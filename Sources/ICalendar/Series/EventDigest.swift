/// A number that tells two texts of an event apart, whatever the order of their lines.
struct EventDigest: Hashable {
    /// Of all lines.
    private(set) var all: UInt64 = 0

    /// Of the line that says what it is called.
    private(set) var summary: UInt64 = 0

    /// Adds a line by its own number.
    mutating func add(_ line: UInt64, _ property: PropertyName) {
        all &+= line
        if property == .summary { summary = line }
    }

    /// The number of a line with its folds undone: eight octets at a time, multiplied by odd numbers
    /// (those of FNV and of splitmix64).
    static func digest(_ line: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(line.count)
        let octets = UnsafeRawBufferPointer(line)
        var index = 0
        while index + 8 <= octets.count {
            let word = octets.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            value = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
            value ^= value &>> 29
            index += 8
        }
        while index < octets.count {
            value = (value ^ UInt64(octets[index])) &* 0x100_0000_01B3
            index += 1
        }
        value ^= value &>> 32
        return value &* 0xBF58_476D_1CE4_E5B9
    }
}
