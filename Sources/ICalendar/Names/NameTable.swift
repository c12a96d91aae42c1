/// Finds names of the standard in octets, in either case, without making a string.
///
/// A name of up to sixteen octets is two words and a length, so that one comparison settles it.
struct NameTable<Name: Sendable>: Sendable {
    private struct Key: Hashable {
        var first: UInt64 = 0
        var last: UInt64 = 0
        var count = 0
    }

    /// Open addressing: an entry stands at its own slot or at one of the next.
    private let slots: [(key: Key, name: Name)?]
    private let mask: Int

    init(_ names: [Name], spelling: (Name) -> StaticString) {
        var size = 16
        while size < names.count * 4 { size *= 2 }
        var slots = [(key: Key, name: Name)?](repeating: nil, count: size)
        for name in names {
            let text = spelling(name)
            precondition(text.utf8CodeUnitCount <= 16, "a name longer than two words")
            let key = text.withUTF8Buffer(NameTable.key)
            var slot = NameTable.slot(key, size - 1)
            while slots[slot] != nil { slot = (slot + 1) & (size - 1) }
            slots[slot] = (key: key, name: name)
        }
        self.slots = slots
        mask = size - 1
    }

    func find(_ octets: UnsafeBufferPointer<UInt8>) -> Name? {
        guard octets.count <= 16 else { return nil }
        let key = NameTable.key(octets)
        var slot = NameTable.slot(key, mask)
        while let entry = slots[slot] {
            if entry.key == key { return entry.name }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Letters lose the bit that makes them small; what else becomes equal stands in no name.
    private static func key(_ octets: UnsafeBufferPointer<UInt8>) -> Key {
        let count = octets.count
        var key = Key(count: count)
        if count >= 8 {
            let raw = UnsafeRawBufferPointer(octets)
            key.first = raw.loadUnaligned(as: UInt64.self) & 0xDFDF_DFDF_DFDF_DFDF
            key.last =
                raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
                & 0xDFDF_DFDF_DFDF_DFDF
        } else {
            for octet in octets { key.first = key.first &<< 8 | UInt64(octet & 0xDF) }
        }
        return key
    }

    private static func slot(_ key: Key, _ mask: Int) -> Int {
        let mixed = (key.first ^ key.last &* 31) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 40 ^ UInt64(key.count)) & mask
    }
}
