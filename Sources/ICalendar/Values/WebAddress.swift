/// The value type URI, for pages on the web only (RFC 5545 §3.3.13, RFC 3986).
public struct WebAddress: Hashable, Sendable {
    /// The address as it is written, for example `https://example.dk/klub`.
    public let text: String

    /// Makes the address of a page, or nothing where it is none or could not be written as it is.
    ///
    /// - Parameter text: `https` or `http` with a host, in the ASCII characters of RFC 3986; at
    ///   most 2,000 octets. Whoever has other characters must percent-encode them first.
    public init?(_ text: String) {
        let schemes = ["https://", "http://"]
        guard
            text.utf8.count <= 2000, text.utf8.allSatisfy(WebAddress.isAllowed),
            let scheme = schemes.first(where: { text.lowercased().hasPrefix($0) })
        else { return nil }
        let host = text.utf8.dropFirst(scheme.utf8.count).prefix {
            $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        }
        guard let first = host.first, isNameOctet(first) || first == UInt8(ascii: "[") else {
            return nil
        }
        self.text = text
    }

    private static let symbols = Array("-._~:/?#[]@!$&'()*+,;=%".utf8)

    private static func isAllowed(_ octet: UInt8) -> Bool {
        isNameOctet(octet) || symbols.contains(octet)
    }
}
