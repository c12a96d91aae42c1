/// How the letters of a part or a header field are written, by the name that mail has for it (RFC 2978).
///
/// ISO 8859-1 is read as Windows-1252. Both have the same letters, and programs say ISO 8859-1 when they mean
/// Windows-1252, which also has € and quotation marks.
enum Charset: Equatable {
    /// UTF-8, and ASCII, which is a part of it.
    case utf8
    /// One octet for each character.
    case page(CodePage)
    /// Two octets or more; which of two comes first is said, or else looked for.
    case utf16(UnicodeUnits.Order?)
    /// Four octets for each character.
    case utf32(UnicodeUnits.Order?)

    /// Finds a charset, or nothing where it is not known here.
    ///
    /// - `name`: In capitals or not.
    init?(_ name: some StringProtocol) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii", "ansi_x3.4-1968", "unicode-1-1-utf-8":
            self = .utf8
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252",
            "cp1252", "x-cp1252", "l1":
            self = .page(.windows1252)
        case "iso-8859-15", "iso8859-15", "iso_8859-15", "latin-9", "latin9", "l9":
            self = .page(.latin9)
        case "iso-8859-2", "latin2", "latin-2": self = .page(.latin2)
        case "iso-8859-9", "latin5", "windows-1254", "cp1254": self = .page(.windows1254)
        case "windows-1250", "cp1250": self = .page(.windows1250)
        case "windows-1251", "cp1251": self = .page(.windows1251)
        case "windows-1253", "cp1253": self = .page(.windows1253)
        case "windows-1256", "cp1256": self = .page(.windows1256)
        case "windows-1257", "cp1257": self = .page(.windows1257)
        case "cp850", "ibm850": self = .page(.dos850)
        case "cp437", "ibm437": self = .page(.dos437)
        case "cp852", "ibm852": self = .page(.dos852)
        case "cp857", "ibm857": self = .page(.dos857)
        case "iso-8859-4", "iso8859-4", "latin4", "latin-4", "l4": self = .page(.latin4)
        case "iso-8859-10", "iso8859-10", "latin6", "latin-6", "l6": self = .page(.latin6)
        case "koi8-r", "koi8r", "cskoi8r", "koi8": self = .page(.koi8R)
        case "koi8-u", "koi8u": self = .page(.koi8U)
        case "utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2": self = .utf16(nil)
        case "utf-16le", "utf16le": self = .utf16(.littleFirst)
        case "utf-16be", "utf16be": self = .utf16(.bigFirst)
        case "utf-32", "utf32", "ucs-4", "iso-10646-ucs-4": self = .utf32(nil)
        case "utf-32le", "utf32le": self = .utf32(.littleFirst)
        case "utf-32be", "utf32be": self = .utf32(.bigFirst)
        case "macintosh", "mac", "x-mac-roman": self = .page(.macRoman)
        default: return nil
        }
    }

    /// The text of octets; what is not UTF-8 although it should be is taken for Windows-1252.
    func text(_ octets: [UInt8]) -> String {
        switch self {
        case .utf8:
            String(validating: octets, as: UTF8.self)
                ?? Charset.page(.windows1252).text(octets)
        case .utf16(let order): UnicodeUnits.text(octets, size: 2, order)
        case .utf32(let order): UnicodeUnits.text(octets, size: 4, order)
        case .page(let page): String(String.UnicodeScalarView(octets.map(page.scalar)))
        }
    }

    static func == (left: Charset, right: Charset) -> Bool {
        switch (left, right) {
        case (.utf8, .utf8): true
        case (.page(let left), .page(let right)): left === right
        case (.utf16(let left), .utf16(let right)): left == right
        case (.utf32(let left), .utf32(let right)): left == right
        default: false
        }
    }
}
