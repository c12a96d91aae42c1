/// The value type CAL-ADDRESS: a mailbox, as a `mailto:` URI (RFC 5545 §3.3.3, RFC 6068).
///
/// What cannot be written safely is refused, never changed: a mail to another address than the one
/// meant would be worse than none.
public struct CalendarAddress: Hashable, Sendable {
    /// The address as people write it, for example `jobklub@example.dk`.
    public let mailbox: String

    /// Makes the address of a mailbox, or nothing where it is none.
    ///
    /// - Parameter mailbox: `local@domain` in ASCII, at most 254 octets, with neither quotes nor
    ///   comments nor anything else that mail servers do not agree on.
    public init?(mailbox: String) {
        let octets = Array(mailbox.utf8)
        guard octets.count <= 254, let at = octets.lastIndex(of: UInt8(ascii: "@")) else {
            return nil
        }
        let local = octets[..<at]
        let labels = octets[(at + 1)...].split(
            separator: UInt8(ascii: "."),
            omittingEmptySubsequences: false
        )
        let atoms = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard
            local.count <= 64,
            atoms.allSatisfy({ !$0.isEmpty && $0.allSatisfy(CalendarAddress.isAtomText) }),
            labels.allSatisfy(CalendarAddress.isDomainLabel)
        else { return nil }
        self.mailbox = mailbox
    }

    /// The value as it is written, for example `mailto:jobklub@example.dk`.
    public var uri: String {
        let hexadecimal = Array("0123456789ABCDEF".utf8)
        var octets = Array("mailto:".utf8)
        for octet in mailbox.utf8 {
            // RFC 6068 §2: what would end or divide the address in a URI is percent-encoded.
            if CalendarAddress.encoded.contains(octet) {
                octets += [
                    UInt8(ascii: "%"), hexadecimal[Int(octet >> 4)], hexadecimal[Int(octet & 15)],
                ]
            } else {
                octets.append(octet)
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }

    private static let encoded = Array("%/?#&=^`{|}".utf8)
    private static let symbols = Array("!#$%&'*+-/=?^_`{|}~".utf8)

    /// RFC 5322 §3.2.3, `atext`.
    private static func isAtomText(_ octet: UInt8) -> Bool {
        isNameOctet(octet) || symbols.contains(octet)
    }

    private static func isDomainLabel(_ label: ArraySlice<UInt8>) -> Bool {
        (1...63).contains(label.count) && label.allSatisfy(isNameOctet)
            && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
    }
}
