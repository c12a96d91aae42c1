/// The value type URI: an address of any scheme (RFC 5545 §3.3.13, RFC 3986).
public struct URIValue: WrittenValue {
    /// The address as it is written.
    public let description: String

    /// Reads an address, or gives nothing where RFC 3986 has no such form.
    ///
    /// - Parameter octets: A scheme, a colon, and what RFC 3986 allows after it; no line ends and
    ///   nothing but ASCII.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard URIValue.fault(octets) == nil else { return nil }
        description = String(decoding: octets, as: UTF8.self)
    }

    /// The scheme in lower case, for example `https`.
    public var scheme: String { description.prefix { $0 != ":" }.lowercased() }

    /// What is wrong with an address, and where.
    enum Fault: Equatable {
        /// It does not begin with a scheme, so nobody can follow it.
        case noScheme
        /// A character stands here that must be percent-encoded.
        case character(Int)
    }

    static func fault(_ octets: UnsafeBufferPointer<UInt8>) -> Fault? {
        var index = 0
        while index < octets.count, classes[Int(octets[index])] & inScheme != 0 { index += 1 }
        guard
            index < octets.count, octets[index] == UInt8(ascii: ":"),
            octets[0] | 0x20 >= UInt8(ascii: "a")
        else { return .noScheme }
        // The colon may stand anywhere.
        while index < octets.count {
            if octets[index] == UInt8(ascii: "%") {
                guard
                    index + 2 < octets.count, classes[Int(octets[index + 1])] & hexadecimal != 0,
                    classes[Int(octets[index + 2])] & hexadecimal != 0
                else { return .character(index) }
                index += 3
                continue
            }
            guard classes[Int(octets[index])] & anywhere != 0 else { return .character(index) }
            index += 1
        }
        return nil
    }

    private static let inScheme: UInt8 = 1
    private static let anywhere: UInt8 = 2
    private static let hexadecimal: UInt8 = 4

    private static let classes: [UInt8] = {
        var classes = [UInt8](repeating: 0, count: 256)
        for octet in UInt8.min...UInt8.max where isNameOctet(octet) {
            classes[Int(octet)] = inScheme | anywhere
        }
        for octet in "+.".utf8 { classes[Int(octet)] |= inScheme }
        for octet in "-._~:/?#[]@!$&'()*+,;=".utf8 { classes[Int(octet)] |= anywhere }
        for octet in "0123456789ABCDEFabcdef".utf8 { classes[Int(octet)] |= hexadecimal }
        return classes
    }()
}

extension CalendarAddress {
    /// Reads the address of a mailbox, or gives nothing where it is another kind of address.
    ///
    /// - Parameter octets: `mailto:`, in either case, and one address, perhaps percent-encoded;
    ///   what follows a question mark is left out.
    public init?(octets: UnsafeBufferPointer<UInt8>) {
        guard octets.count > 7, CalendarAddress.scheme.index(of: octets[..<7]) != nil else {
            return nil
        }
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        var mailbox: [UInt8] = []
        var index = 7
        while index < octets.count, octets[index] != UInt8(ascii: "?") {
            var octet = octets[index]
            if octet == UInt8(ascii: "%") {
                guard
                    index + 2 < octets.count,
                    let high = hexadecimal.firstIndex(of: octets[index + 1].uppercased),
                    let low = hexadecimal.firstIndex(of: octets[index + 2].uppercased)
                else { return nil }
                octet = UInt8(high * 16 + low)
                index += 2
            }
            mailbox.append(octet)
            index += 1
        }
        self.init(mailbox: String(decoding: mailbox, as: UTF8.self))
    }

    /// Reads the address of a mailbox, or gives nothing where it is another kind of address.
    ///
    /// - Parameter uri: For example `mailto:jobklub@example.dk`.
    public init?(uri: some StringProtocol) {
        var uri = String(uri)
        guard let address = uri.withUTF8({ CalendarAddress(octets: $0) }) else { return nil }
        self = address
    }

    private static let scheme = WordList(["MAILTO:"])
}

extension UInt8 {
    /// The letter in upper case; what is no small letter stays as it is.
    fileprivate var uppercased: UInt8 {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) ? self & 0xDF : self
    }
}
