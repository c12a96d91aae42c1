/// Why the bytes of a zone file were refused.
public enum TZifError: Error, Hashable, Sendable {
    /// The bytes do not begin as a TZif file does.
    case notTZif

    /// The bytes end before what the header promises.
    case truncated

    /// A count or index in the file contradicts the rest of it.
    case inconsistent

    /// The rule at the end of the file is not one that RFC 9636 §3.3.1 allows.
    case badRule(String)
}

extension Zone {
    /// Reads a zone from the bytes of a compiled zone file.
    ///
    /// - Parameters:
    ///   - identifier: The IANA name that the file was found under.
    ///   - tzif: The whole file, version 1 to 4 (RFC 9636).
    /// - Throws: ``TZifError`` when the bytes are not a zone file.
    /// - Complexity: O(*n*) in the number of bytes.
    public init(identifier: String, tzif: [UInt8]) throws(TZifError) {
        var reader = TZifReader(bytes: tzif)
        var header = try reader.header()
        if header.version >= UInt8(ascii: "2") {
            // The first block holds 32-bit times for old readers; the second one is complete.
            try reader.skip(header.size(timeSize: 4))
            header = try reader.header()
            let (initial, changes) = try reader.block(header, timeSize: 8)
            let tail = try reader.footer()
            self.init(identifier: identifier, initial: initial, changes: changes, tail: tail)
        } else {
            let (initial, changes) = try reader.block(header, timeSize: 4)
            self.init(identifier: identifier, initial: initial, changes: changes, tail: nil)
        }
    }
}

private struct TZifReader {
    let bytes: [UInt8]
    var position = 0

    struct Header {
        var version: UInt8
        var isUTCount: Int
        var isStandardCount: Int
        var leapCount: Int
        var timeCount: Int
        var typeCount: Int
        var characterCount: Int

        func size(timeSize: Int) -> Int {
            timeCount * (timeSize + 1) + typeCount * 6 + characterCount
                + leapCount * (timeSize + 4) + isStandardCount + isUTCount
        }
    }

    mutating func take(_ count: Int) throws(TZifError) -> ArraySlice<UInt8> {
        guard count >= 0, bytes.count - position >= count else { throw .truncated }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func skip(_ count: Int) throws(TZifError) {
        _ = try take(count)
    }

    mutating func integer(_ size: Int) throws(TZifError) -> Int {
        let octets = try take(size)
        let unsigned = octets.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4
            ? Int(Int32(truncatingIfNeeded: unsigned)) : Int(Int64(truncatingIfNeeded: unsigned))
    }

    mutating func header() throws(TZifError) -> Header {
        guard bytes[position...].starts(with: "TZif".utf8) else { throw .notTZif }
        try skip(4)
        let version = try take(1).first ?? 0
        try skip(15)
        let header = Header(
            version: version,
            isUTCount: try integer(4),
            isStandardCount: try integer(4),
            leapCount: try integer(4),
            timeCount: try integer(4),
            typeCount: try integer(4),
            characterCount: try integer(4)
        )
        guard
            header.typeCount > 0,
            [
                header.isUTCount, header.isStandardCount, header.leapCount, header.timeCount,
                header.typeCount, header.characterCount,
            ].allSatisfy({ (0...bytes.count).contains($0) })
        else { throw .inconsistent }
        return header
    }

    mutating func block(
        _ header: Header,
        timeSize: Int
    ) throws(TZifError) -> (initial: Zone.LocalTimeType, changes: [Zone.Change]) {
        var times: [Int] = []
        for _ in 0..<header.timeCount { times.append(try integer(timeSize)) }
        let indices = Array(try take(header.timeCount))
        var raw: [(offset: Int, isDaylight: Bool, name: Int)] = []
        for _ in 0..<header.typeCount {
            let offset = try integer(4)
            let flags = Array(try take(2))
            raw.append((offset: offset, isDaylight: flags[0] != 0, name: Int(flags[1])))
        }
        let characters = Array(try take(header.characterCount))
        try skip(header.leapCount * (timeSize + 4) + header.isStandardCount + header.isUTCount)

        var types: [Zone.LocalTimeType] = []
        for entry in raw {
            guard entry.name < characters.count, abs(entry.offset) <= 26 * 3600 else {
                throw .inconsistent
            }
            let name = characters[entry.name...].prefix { $0 != 0 }
            types.append(
                Zone.LocalTimeType(
                    offset: entry.offset,
                    isDaylight: entry.isDaylight,
                    abbreviation: String(decoding: name, as: UTF8.self)
                )
            )
        }
        var changes: [Zone.Change] = []
        for (time, index) in zip(times, indices) {
            guard
                Int(index) < types.count,
                changes.last.map({ $0.instant.secondsSinceEpoch < time }) ?? true
            else { throw .inconsistent }
            changes.append(
                Zone.Change(instant: Instant(secondsSinceEpoch: time), type: types[Int(index)])
            )
        }
        return (initial: types[0], changes: changes)
    }

    mutating func footer() throws(TZifError) -> PosixRule? {
        guard try take(1).first == UInt8(ascii: "\n") else { throw .inconsistent }
        let text = bytes[position...].prefix { $0 != UInt8(ascii: "\n") }
        guard position + text.count < bytes.count else { throw .truncated }
        guard !text.isEmpty else { return nil }
        let string = String(decoding: text, as: UTF8.self)
        guard let rule = PosixRule(string) else { throw .badRule(string) }
        return rule
    }
}
