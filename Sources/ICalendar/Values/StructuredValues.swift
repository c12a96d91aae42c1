/// The value of `GEO`: a place on earth (RFC 5545 §3.8.1.6).
public struct GeoValue: WrittenValue {
    /// Degrees north of the equator, -90 to 90.
    public let latitude: Double

    /// Degrees east of Greenwich, -180 to 180.
    public let longitude: Double

    /// Makes a place, or nothing where there is none.
    ///
    /// - Parameters:
    ///   - latitude: -90 to 90.
    ///   - longitude: -180 to 180.
    public init?(latitude: Double, longitude: Double) {
        guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
        self.latitude = latitude
        self.longitude = longitude
    }

    /// Reads a place, or gives nothing.
    ///
    /// - Parameter octets: Latitude, a semicolon, longitude.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard
            let middle = octets.firstIndex(of: UInt8(ascii: ";")),
            let latitude = FloatValue(octets: octets.part(0..<middle)),
            let longitude = FloatValue(octets: octets.part(middle + 1..<octets.count))
        else { return nil }
        self.init(latitude: latitude.value, longitude: longitude.value)
    }

    /// The value as RFC 5545 writes it.
    public var description: String {
        [latitude, longitude].map { FloatValue(value: $0)?.description ?? "0.0" }
            .joined(separator: ";")
    }
}

/// The value of `REQUEST-STATUS`: how a request was met (RFC 5545 §3.8.8.3).
public struct RequestStatus: WrittenValue {
    /// The code, outermost part first, for example `[2, 0]` for `2.0`; two or three parts.
    public let code: [Int]

    /// What happened, for people.
    public let text: String

    /// What it is about, for example the line that was refused; nothing where it is not said.
    public let details: String?

    /// Makes a status, or nothing for a code that the form does not know.
    ///
    /// - Parameters:
    ///   - code: Two or three numbers, none negative.
    ///   - text: What happened.
    ///   - details: What it is about.
    public init?(code: [Int], text: String, details: String? = nil) {
        guard (2...3).contains(code.count), code.allSatisfy({ (0..<1_000_000_000).contains($0) })
        else { return nil }
        self.code = code
        self.text = text
        self.details = details
    }

    /// Reads a status, or gives nothing.
    ///
    /// - Parameter octets: A code, a text and perhaps another, with semicolons between them.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        let parts = RequestStatus.parts(octets)
        guard (2...3).contains(parts.count) else { return nil }
        let code = octets[parts[0]].split(
            separator: UInt8(ascii: "."),
            omittingEmptySubsequences: false
        )
        let numbers = code.compactMap { number(Array($0)[...]) }
        guard numbers.count == code.count else { return nil }
        let texts = parts.dropFirst().map {
            TextValue.unescaped(String(decoding: octets[$0], as: UTF8.self))
        }
        self.init(code: numbers, text: texts[0], details: texts.count > 1 ? texts[1] : nil)
    }

    /// The parts between semicolons that no backslash stands before; at most four are looked for.
    static func parts(_ octets: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < octets.count, parts.count < 3 {
            if octets[index] == UInt8(ascii: ";") {
                parts.append(start..<index)
                start = index + 1
            }
            index += octets[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return parts + [start..<octets.count]
    }

    /// The value as RFC 5545 writes it.
    public var description: String {
        let texts = [text] + (details.map { [$0] } ?? [])
        return ([code.map(String.init).joined(separator: ".")] + texts.map(TextValue.escaped))
            .joined(separator: ";")
    }
}
